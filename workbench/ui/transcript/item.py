"""One message as the transcript shows it."""

from typing import Literal

import msgspec

from workbench.chats.records import Attachment, Mark, Source

Role = Literal["user", "assistant", "system"]
State = Literal["done", "waiting", "streaming", "stopped", "failed"]


class MessageItem(msgspec.Struct):
    """One message as the transcript shows it; the page makes it, the transcript grows its text while it streams.

    Attributes:
        id: Unique within a conversation.
        role: Who speaks.
        text: The Markdown source, exactly as the engine wrote it or the person typed it.
        thinking: What a thinking model wrote before its answer; may be empty.
        thinking_seconds: How long it thought; 0 when unknown.
        model: Name shown above an answer.
        stats: The line under a finished answer, e.g. "42.3 tok/s · 312 tokens".
        branch: Which of its siblings this is, counted from 1.
        branches: How many siblings there are; 1 shows no switch.
        state: Where it stands.
        attachments: What a person sent along.
        note: A sentence shown below: what failed, or how far the prompt is read while waiting.
        sources: The passages an answer was given.
        without: A sentence for each source it had to do without.
        marks: What checks found out about spans of `text`.
    """

    id: str
    role: Role
    text: str = ""
    thinking: str = ""
    thinking_seconds: float = 0.0
    model: str = ""
    stats: str = ""
    branch: int = 1
    branches: int = 1
    state: State = "done"
    note: str = ""
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[Source, ...] = ()
    without: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
