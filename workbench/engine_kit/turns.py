"""A conversation said in the ways that strict chat templates ask for."""

from collections.abc import Iterator, Sequence

import msgspec

from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import ChatMessage

ROLES = frozenset(("system", "developer", "user", "assistant", "tool"))


def check(messages: Sequence[ChatMessage], continue_last: bool) -> None:
    """Raise `EngineFailure` ("bad_request") when the messages make no conversation."""
    if not messages:
        raise EngineFailure("bad_request", "There is no message to answer.")
    for message in messages:
        if message.role not in ROLES:
            # Templates write the role between special tokens, so it must never be a text of somebody's choice.
            raise EngineFailure("bad_request", f"A message has the unknown role {message.role[:20]!r}.")
    if continue_last and messages[-1].role != "assistant":
        raise EngineFailure("bad_request", "Only an answer can be carried on.")


def system_merged(messages: list[ChatMessage]) -> list[ChatMessage]:
    """Each system message before the text of the next user message, or as one where none follows."""
    merged: list[ChatMessage] = []
    waiting: list[str] = []
    for message in messages:
        if message.role == "system":
            waiting.append(message.content)
        elif message.role == "user" and waiting:
            merged.append(msgspec.structs.replace(message, content="\n\n".join([*waiting, message.content])))
            waiting = []
        else:
            merged.append(message)
    if waiting:
        merged.append(ChatMessage(role="user", content="\n\n".join(waiting)))
    return merged


def _turns_merged(messages: list[ChatMessage]) -> list[ChatMessage]:
    """Messages of one role in a row as one, with a blank line between; an answer at the very start gets a question."""
    merged: list[ChatMessage] = []
    for message in messages:
        if merged and merged[-1].role == message.role:
            both = merged.pop()
            content = f"{both.content}\n\n{message.content}"
            merged.append(msgspec.structs.replace(both, content=content, thinking=message.thinking))
        else:
            if message.role == "assistant" and all(one.role == "system" for one in merged):
                merged.append(ChatMessage(role="user", content=""))
            merged.append(message)
    return merged


def variants(messages: list[ChatMessage]) -> Iterator[list[ChatMessage]]:
    """The same conversation in the ways strict templates ask for, the nearest to the original first."""
    seen: list[list[ChatMessage]] = []
    for variant in (messages, _turns_merged(messages), _turns_merged(system_merged(messages))):
        if variant not in seen:
            seen.append(variant)
            yield variant
