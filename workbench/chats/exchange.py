"""A chat outside the database: the shape of the JSON file, and the way of any import into the store."""

import sqlite3
import time
from typing import Annotated, Any, Literal

import msgspec

from workbench.chats import listing, sources, tree
from workbench.chats.attachments import packed
from workbench.chats.records import Attachment, Mark, Mode, Role, Source, Tone, storable
from workbench.errors import WorkbenchError
from workbench.settings import sampling

FORMAT = "llm-workbench-chats"
VERSION = 1

_Time = Annotated[float, msgspec.Meta(ge=0, le=1e11)]  # seconds since 1970; 0 = not known
_TokenId = Annotated[int, msgspec.Meta(ge=-(2**31), le=2**31 - 1)]


class OutsideAttachment(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A text that goes along with a message."""

    name: str
    text: str
    tokens: int = 0


class OutsideSource(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A passage an answer was given."""

    text: str
    title: str
    place: str = ""
    link: str = ""
    score: float | None = None
    finder: str = ""


class OutsideMark(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a check found out about a span of an answer."""

    start: int
    end: int
    tone: Tone
    note: str
    link: str = ""
    checker: str = ""


class OutsideMessage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One message. `parent` is the `id` of a message that stands before it; the numbers mean nothing elsewhere."""

    id: int
    parent: int | None = None
    role: Role
    content: str
    thinking: str = ""
    thinking_seconds: float = 0.0
    model_name: str = ""
    model_path: str = ""
    sampling: dict[str, Any] = {}
    asked_with: dict[str, Any] = {}
    stats: dict[str, Any] = {}
    state: Literal["complete", "interrupted"] = "complete"
    created: _Time = 0.0
    token_ids: tuple[_TokenId, ...] = ()
    attachments: tuple[OutsideAttachment, ...] = ()
    sources: tuple[OutsideSource, ...] = ()
    marks: tuple[OutsideMark, ...] = ()


class OutsideChat(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One chat with all its branches. `active` is the last message of the branch that is shown."""

    title: str = ""
    mode: Mode = "chat"
    folder: str = ""
    pinned: bool = False
    archived: bool = False
    model_path: str = ""
    preset_id: str = ""
    system_prompt: str = ""
    sampling: dict[str, Any] = {}
    options: dict[str, Any] = {}
    created: _Time = 0.0
    updated: _Time = 0.0
    active: int | None = None
    messages: tuple[OutsideMessage, ...] = ()


class OutsideFile(msgspec.Struct, frozen=True, kw_only=True):
    """What a JSON export holds."""

    format: str = FORMAT
    version: int = VERSION
    chats: tuple[OutsideChat, ...]


def chain(title: str, system_prompt: str, turns: list[tuple[Role, str, str, str]]) -> OutsideChat:
    """A chat without branches from (role, text, thinking, model name) turns."""
    messages = tuple(
        OutsideMessage(
            id=number, parent=number - 1 or None, role=role, content=text, thinking=thinking, model_name=model
        )
        for number, (role, text, thinking, model) in enumerate(turns, 1)
    )
    return OutsideChat(title=title, system_prompt=system_prompt, messages=messages)


def take_in(db: sqlite3.Connection, chat: OutsideChat) -> int:
    """Write a chat from outside into the database as a new one; gives its number.

    Every message stands behind its parent. Settings this version does not know are left out; a time that is missing
    becomes now.
    """
    now = time.time()
    row = {
        "title": chat.title,
        "mode": chat.mode,
        "folder_id": _folder(db, chat.folder),
        "pinned": int(chat.pinned),
        "archived": int(chat.archived),
        "model_path": chat.model_path,
        "preset_id": chat.preset_id,
        "system_prompt": chat.system_prompt,
        "sampling": _usable(chat.sampling),
        "options": chat.options,
        "created": chat.created or now,
        "updated": chat.updated or now,
    }
    chat_id = tree.insert(db, "chat", row)
    numbers: dict[int, int] = {}
    for message in chat.messages:
        fields = {
            name: getattr(message, name)
            for name in (
                "thinking",
                "thinking_seconds",
                "model_name",
                "model_path",
                "asked_with",
                "stats",
                "state",
                "created",
            )
        }
        numbers[message.id] = tree.insert(
            db,
            "message",
            {
                "chat_id": chat_id,
                "parent_id": None if message.parent is None else numbers[message.parent],
                "role": message.role,
                "content": message.content,
                **fields,
                "created": message.created or now,
                "sampling": _usable(message.sampling),
                "token_ids": message.token_ids or None,
                "attachments": packed(Attachment(**msgspec.structs.asdict(one)) for one in message.attachments),
                "sources": sources.packed(Source(**msgspec.structs.asdict(one)) for one in message.sources),
                "marks": sources.packed(Mark(**msgspec.structs.asdict(one)) for one in message.marks),
            },
        )
    leaf = numbers.get(chat.active) if chat.active is not None else None
    if leaf is None:
        leaf = tree.newest_leaf(tree.children(db, chat_id), None)
    db.execute("UPDATE chat SET active_leaf_id = ? WHERE id = ?", (leaf, chat_id))
    return chat_id


def _folder(db: sqlite3.Connection, name: str) -> int | None:
    if not name:
        return None
    same = [folder.id for folder in listing.folders(db) if folder.name == storable(name)]
    return same[0] if same else tree.insert(db, "folder", {"name": name})


def _usable(settings: dict[str, Any]) -> dict[str, Any]:
    usable: dict[str, Any] = {}
    for name, value in settings.items():
        try:
            usable |= sampling.changes(sampling.check({name: value}))
        except WorkbenchError:
            continue  # a setting of another program or version must not keep a chat out
    return usable
