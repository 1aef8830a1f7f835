"""A chat as Markdown: written with invisible marks, read by them, or by its headings where it has none."""

import re
from collections.abc import Iterable

from workbench.chats.attachments import with_attachments
from workbench.chats.exchange import OutsideChat, chain
from workbench.chats.records import Chat, Message, Role, Source
from workbench.chats.sources import place_of

_MARK = "<!-- workbench:"
_HEADINGS = {"user": "You", "assistant": "Assistant", "system": "System"}
_SYSTEM_PROMPT, _THINKING, _ANSWER, _SOURCES = "system-prompt", "thinking", "answer", "sources"

_ANY_MARK = re.compile(rf"^(\\*){re.escape(_MARK)}", re.MULTILINE)
_MARK_LINE = re.compile(rf"^{re.escape(_MARK)}([a-z-]+) -->$", re.MULTILINE)
_DETAILS = re.compile(r"<details><summary>Thinking</summary>\n\n(.*)\n\n</details>", re.DOTALL)

_SPEAKERS: dict[str, Role] = {
    **dict.fromkeys(("you", "user", "human", "me", "prompt", "question"), "user"),
    **dict.fromkeys(
        ("assistant", "ai", "bot", "model", "response", "answer", "chatgpt", "claude", "gemini"), "assistant"
    ),
    **dict.fromkeys(("system", "system prompt"), "system"),
}
_NAMES = "|".join(_SPEAKERS)
_FOREIGN = re.compile(
    rf"^(?:#{{1,6}} +\**(?P<heading>{_NAMES})\b.*|\*\*(?P<bold>{_NAMES}):?\*\*:?(?P<rest>.*))$", re.IGNORECASE
)
_FENCE = re.compile(r"^ {0,3}(```|~~~)")

Turn = tuple[Role, str, str, str]


def write(chat: Chat, messages: Iterable[Message]) -> str:
    """A chat as a person reads it. A line of a text that looks like one of our marks gets a backslash."""
    blocks = [f"# {_one_line(chat.title) or 'Chat'}"]
    if chat.system_prompt:
        blocks.append(f"{_MARK}{_SYSTEM_PROMPT} -->\n## System prompt\n\n{_shielded(chat.system_prompt)}")
    for message in messages:
        heading = (message.model_name if message.role == "assistant" else "") or _HEADINGS[message.role]
        block = f"{_MARK}{message.role} -->\n## {_one_line(heading)}\n\n"
        if message.thinking:
            inner = f"<details><summary>Thinking</summary>\n\n{_shielded(message.thinking)}\n\n</details>"
            block += f"{_MARK}{_THINKING} -->\n{inner}\n{_MARK}{_ANSWER} -->\n\n"
        blocks.append(block + _shielded(with_attachments(message)))
        if message.sources:
            lines = (f"{number}. {_name(source)}" for number, source in enumerate(message.sources, 1))
            blocks.append("\n".join((f"{_MARK}{_SOURCES} -->", "### Sources", "", *lines)))
    return "\n\n".join(blocks) + "\n"


def parse(text: str) -> OutsideChat | None:
    """The chat in a Markdown text; None when nobody speaks in it. Empty lines around a text are not kept."""
    text = text.replace("\r\n", "\n")
    first = next((line for line in text.split("\n") if line.strip()), "")
    title = first[2:].strip() if first.startswith("# ") else ""
    if _MARK_LINE.search(text):
        prompt, turns = _marked(text)
    else:
        prompt, turns = "", _foreign(text)
        if turns and turns[0][0] == "system":
            prompt = turns.pop(0)[1]
    return chain(title, prompt, turns) if turns or prompt else None


def _marked(text: str) -> tuple[str, list[Turn]]:
    prompt = ""
    turns: list[Turn] = []
    pieces = _MARK_LINE.split(text)
    for kind, body in zip(pieces[1::2], pieces[2::2], strict=True):
        if kind == _THINKING and turns:
            details = _DETAILS.search(body)
            role, said, _, model = turns[-1]
            turns[-1] = (role, said, _plain(details[1] if details else body), model)
        elif kind == _ANSWER and turns:
            role, _, thinking, model = turns[-1]
            turns[-1] = (role, _plain(body), thinking, model)
        else:
            heading, _, said = body.lstrip("\n").partition("\n")
            if kind == _SYSTEM_PROMPT:
                prompt = _plain(said)
            elif kind in _HEADINGS:
                role = _SPEAKERS[kind]
                name = heading.removeprefix("## ").strip()
                model = name if role == "assistant" and name != _HEADINGS[role] else ""
                turns.append((role, _plain(said), "", model))
    return prompt, turns


def _foreign(text: str) -> list[Turn]:
    spoken: list[tuple[Role, list[str]]] = []
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        found = None if fence else _FOREIGN.match(line)
        if found:
            name = (found["heading"] or found["bold"]).lower()
            spoken.append((_SPEAKERS[name], [found["rest"] or ""]))
        elif spoken:
            spoken[-1][1].append(line)
    return [(role, "\n".join(lines).strip(), "", "") for role, lines in spoken]


def _name(source: Source) -> str:
    return f"{place_of(source)} ({_one_line(source.link)})" if source.link else place_of(source)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shielded(text: str) -> str:
    return _ANY_MARK.sub(rf"\\\1{_MARK}", text)


def _plain(text: str) -> str:
    return _ANY_MARK.sub(lambda found: found[1][1:] + _MARK, text.strip("\n"))
