"""What the chat store gives out: frozen records, nothing that reaches the database."""

from typing import Any, Literal, NamedTuple

import msgspec

Role = Literal["user", "assistant", "system"]
State = Literal["streaming", "complete", "interrupted"]
Mode = Literal["chat", "completion"]
Tone = Literal["good", "doubtful", "bad"]


class Chat(msgspec.Struct, frozen=True, kw_only=True):
    """One conversation.

    Attributes:
        title: Empty until the first message; then its first words, until a person renames it.
        sampling: What differs from the default sampling settings, as `settings.sampling.changes` gives it.
        options: Anything else kept with a chat, e.g. template arguments or stop strings.
        active_leaf_id: The last message of the branch that is shown; None while there is none.
        created, updated, deleted: Seconds since 1970; `deleted` is None unless it waits to be purged.
    """

    id: int
    title: str
    mode: Mode
    folder_id: int | None
    pinned: bool
    archived: bool
    model_path: str
    preset_id: str
    system_prompt: str
    sampling: dict[str, Any]
    options: dict[str, Any]
    active_leaf_id: int | None
    created: float
    updated: float
    deleted: float | None


class ChatEntry(NamedTuple):
    """What a list shows of a chat; there may be ten thousand of them, so nothing in it has to be unpacked."""

    id: int
    title: str
    folder_id: int | None
    pinned: int
    archived: int
    updated: float


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A text that goes along with a message, apart from what the person typed.

    Attributes:
        name: Of the file it comes from, or what else it is.
        text: All of it.
        tokens: How many the engine counted, with the words that name it to the model; 0 when nobody has counted.
    """

    name: str
    text: str
    tokens: int = 0


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A passage that was found for a question; the model read it before the question.

    Attributes:
        text: The passage.
        title: What it is from, "contract.pdf".
        place: Where in it, "page 3"; may be empty.
        link: Where it can be opened; may be empty.
        score: How well it answers the question, on its finder's own scale; None where there is none.
        finder: Who found it, as people know it.
    """

    text: str
    title: str
    place: str = ""
    link: str = ""
    score: float | None = None
    finder: str = ""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """What a check found out about a span of an answer, from `start` to `end` (characters, the end not included).

    Attributes:
        note: One sentence.
        link: Where it can be followed up; may be empty.
        checker: Who checked, as people know it.
    """

    start: int
    end: int
    tone: Tone
    note: str
    link: str = ""
    checker: str = ""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One message in the tree of a chat.

    Attributes:
        attachments: What a person sent along; the model reads it before `content`.
        sources: Of an answer: the passages its question was sent with.
        marks: Of an answer: what checks have found out about spans of its `content`.
        sampling: What differed from the default sampling settings when its last word was written.
        asked_with: What else it was asked with, where that is not empty: preset_id, system_prompt, stop, reply_start,
            template, template_arguments, load, and `without`: sentences that say which sources could not be asked.
        stats: The numbers of its generation (prompt_tokens, answer_tokens, stop_reason ...); empty for a person's.
        sibling_ids: All alternatives at this place, itself included, oldest first.
    """

    id: int
    chat_id: int
    parent_id: int | None
    role: Role
    content: str
    thinking: str
    thinking_seconds: float
    model_name: str
    model_path: str
    sampling: dict[str, Any]
    asked_with: dict[str, Any]
    stats: dict[str, Any]
    state: State
    created: float
    sibling_ids: tuple[int, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[Source, ...] = ()
    marks: tuple[Mark, ...] = ()


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """A folder of chats; those of a folded one are out of sight in a list."""

    id: int
    name: str
    folded: bool = False


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """Named settings of a chat.

    Attributes:
        sampling: What differs from the default sampling settings.
        model_path: The model it is made for; empty for any.
        load: What differs from the default load options, as `settings.load.changes` gives it; empty to leave them.
        stop: Texts that end an answer.
    """

    id: str
    name: str
    sampling: dict[str, Any] = {}
    system_prompt: str = ""
    model_path: str = ""
    load: dict[str, Any] = {}
    stop: tuple[str, ...] = ()
    built_in: bool = False

    def fits(self, model_path: str) -> bool:
        """Whether it is for any model, or for this one."""
        return self.model_path in ("", model_path)


class SystemPrompt(msgspec.Struct, frozen=True, kw_only=True):
    """A system prompt of the library; `variables.fill` puts words in the place of its {{variables}}."""

    id: str
    name: str
    text: str
    built_in: bool = False


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What was written and not sent yet.

    Attributes:
        extras: Anything else that waits with it, such as attachments; fit for JSON.
    """

    text: str = ""
    extras: dict[str, Any] = {}


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the searched words stand.

    Attributes:
        message_id: None when they stand in the title.
        snippet: A stretch of the text, as it is: whoever shows it escapes it.
        marks: (start, end) of the found words in `snippet`.
    """

    chat_id: int
    message_id: int | None
    title: str
    role: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    created: float


def storable(text: str) -> str:
    """`text` without what SQLite's text cannot carry faithfully: lone surrogates and NUL become U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")
