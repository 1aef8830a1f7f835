"""Chats from files: our JSON, ShareGPT or OpenAI style records, Markdown. Kind to what is odd, never to half a chat."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from workbench.chats import markdown, tree
from workbench.chats.exchange import FORMAT, VERSION, OutsideChat, chain, take_in
from workbench.chats.records import Role
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError

_LARGEST_FILE = 1 << 30  # bytes; it is read into memory whole
_SHOWN_NOTICES = 5

_ROLES: dict[str, Role] = {
    **dict.fromkeys(("human", "user", "prompter"), "user"),
    **dict.fromkeys(("gpt", "assistant", "chatgpt", "bing", "bard", "model", "bot"), "assistant"),
    **dict.fromkeys(("system", "developer"), "system"),
}


@dataclass(frozen=True)
class Imported:
    """What came of an import: the new chats, and a sentence for each thing that was left out."""

    chat_ids: tuple[int, ...]
    notices: tuple[str, ...]


def import_file(store: ChatStore, path: Path) -> Imported:
    """Take the chats of a file into the store, whatever its ending says; all in one go or none.

    Raises:
        WorkbenchError: The file cannot be read, no chat was found in it, or the store cannot be written.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise WorkbenchError(f"{path.name} is larger than 1 GB.", remedy="Split it and import the parts.")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WorkbenchError(f"{path.name} could not be read.", f"{error.strerror or error}.") from error
    except UnicodeDecodeError as error:
        raise WorkbenchError(f"{path.name} is not a text file in UTF-8.", remedy="Export it again as UTF-8.") from error
    chats, notices = parse(text)
    if not chats:
        raise WorkbenchError(
            f"No chat was found in {path.name}.",
            notices[0] if notices else "",
            "It can be a chat exported from here, ShareGPT lines, or Markdown with a heading for each turn.",
        )
    chat_ids = store.write_together(lambda db: tuple(take_in(db, chat) for chat in chats))
    if len(notices) > _SHOWN_NOTICES:
        notices = [*notices[:_SHOWN_NOTICES], f"{len(notices) - _SHOWN_NOTICES} more could not be read."]
    return Imported(chat_ids, tuple(notices))


def parse(text: str) -> tuple[list[OutsideChat], list[str]]:
    """The chats in a text, and a sentence for each part that could not be read. Raises nothing."""
    if not text.lstrip().startswith(("{", "[")):
        chat = markdown.parse(text)
        return ([chat] if chat else []), []
    try:
        document = _json(text)
    except (ValueError, RecursionError):
        return _each(list(enumerate(text.splitlines(), 1)), "Line")
    if isinstance(document, dict) and document.get("format") == FORMAT:
        return _own(document)
    records = document if isinstance(document, list) else [document]
    if records and all(isinstance(record, dict) and "role" in record for record in records):
        records = [{"messages": records}]
    return _each(list(enumerate(records, 1)), "Record")


def _own(document: dict[str, Any]) -> tuple[list[OutsideChat], list[str]]:
    version = document.get("version")
    if not isinstance(version, int) or version > VERSION:
        return [], ["It was written by a newer version of this program."]
    entries = document.get("chats")
    found, notices = [], []
    for number, entry in enumerate(entries if isinstance(entries, list) else [], 1):
        try:
            chat = msgspec.convert(entry, OutsideChat)
            _check_parents(chat)
            found.append(chat)
        except (msgspec.ValidationError, WorkbenchError) as error:
            notices.append(f"Chat {number} could not be read: {error}.".replace("..", "."))
    return found, notices


def _check_parents(chat: OutsideChat) -> None:
    seen: set[int] = set()
    for message in chat.messages:
        if message.id in seen or (message.parent is not None and message.parent not in seen):
            raise WorkbenchError(f"message {message.id} is there twice or follows one that does not come before it")
        seen.add(message.id)


def _each(records: list[tuple[int, Any]], noun: str) -> tuple[list[OutsideChat], list[str]]:
    chats, notices = [], []
    for number, record in records:
        if isinstance(record, str):
            if not record.strip():
                continue
            try:
                record = _json(record)
            except (ValueError, RecursionError):
                notices.append(f"{noun} {number} is not JSON.")
                continue
        try:
            chats.append(_from_turns(record))
        except WorkbenchError as error:
            notices.append(f"{noun} {number} could not be read: {error.what}")
    return chats, notices


def _from_turns(record: Any) -> OutsideChat:
    turns = record.get("conversations", record.get("messages")) if isinstance(record, dict) else None
    if not isinstance(turns, list) or not turns:
        raise WorkbenchError("it has no list of turns.")
    spoken = [_turn(turn) for turn in turns]
    prompt = ""
    if spoken[0][0] == "system":
        prompt = spoken.pop(0)[1]
    title = record.get("title")
    first = next((text for role, text in spoken if role == "user"), "")
    title = title if isinstance(title, str) else tree.title_from(first)
    return chain(title, prompt, [(role, text, "", "") for role, text in spoken])


def _json(text: str) -> Any:
    def refuse(constant: str) -> None:
        raise ValueError(f"{constant} is not JSON")  # Python reads NaN and Infinity, which no column takes

    return json.loads(text, parse_constant=refuse)


def _turn(turn: Any) -> tuple[Role, str]:
    if not isinstance(turn, dict):
        raise WorkbenchError("a turn is not an object.")
    name = turn.get("from", turn.get("role"))
    role = _ROLES.get(name.lower()) if isinstance(name, str) else None
    if role is None:
        raise WorkbenchError(f"nobody is known who speaks as {name!r}.")
    text = next((turn[key] for key in ("value", "content", "text") if key in turn), None)
    if not isinstance(text, str):
        raise WorkbenchError(f"a turn of {name!r} has no text.")
    return role, text
