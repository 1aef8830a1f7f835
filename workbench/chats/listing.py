"""Chats as entries of a list: making, changing, deleting them; their folders."""

import json
import sqlite3
import time
from collections.abc import Collection
from typing import Any

from workbench.chats import tree
from workbench.chats.records import Chat, ChatEntry, Folder
from workbench.errors import WorkbenchError

CHANGEABLE = frozenset(
    {
        "title",
        "mode",
        "folder_id",
        "pinned",
        "archived",
        "model_path",
        "preset_id",
        "system_prompt",
        "sampling",
        "options",
    }
)
"""Fields of a chat that may be given and changed from outside."""


_ONE_OF = "id IN (SELECT value FROM json_each(?))"


def chat(row: sqlite3.Row) -> Chat:
    """The record of a row of the table."""
    values = dict(row)
    values |= {name: json.loads(values[name]) for name in ("sampling", "options")}
    values |= {name: bool(values[name]) for name in ("pinned", "archived")}
    return Chat(**values)


def find(db: sqlite3.Connection, chat_id: int) -> Chat:
    """One chat, deleted or not; WorkbenchError when there is none."""
    row = db.execute("SELECT * FROM chat WHERE id = ?", (chat_id,)).fetchone()
    if row is None:
        raise _gone()
    return chat(row)


def every(db: sqlite3.Connection, *, deleted: bool = False) -> list[Chat]:
    """All chats, the pinned ones first, then the one used last; or all that wait to be purged."""
    where = "IS NOT NULL" if deleted else "IS NULL"
    rows = db.execute(f"SELECT * FROM chat WHERE deleted {where} ORDER BY pinned DESC, updated DESC, id DESC")
    return [chat(row) for row in rows]


def entries(db: sqlite3.Connection) -> list[ChatEntry]:
    """What a list shows of all chats, in the order of `every`."""
    rows = db.execute(
        f"SELECT {', '.join(ChatEntry._fields)} FROM chat WHERE deleted IS NULL "
        "ORDER BY pinned DESC, updated DESC, id DESC"
    )
    return list(map(ChatEntry._make, rows))


def add(db: sqlite3.Connection, fields: dict[str, Any]) -> int:
    """A new chat; gives its number."""
    now = time.time()
    return tree.insert(db, "chat", {"created": now, "updated": now, **_allowed(fields)})


def change(db: sqlite3.Connection, chat_ids: Collection[int], fields: dict[str, Any]) -> None:
    """Set some fields; `updated` stays, because a renamed chat has not been used. WorkbenchError when one is gone."""
    values = [tree.column(value) for value in _allowed(fields).values()]
    numbers = _there(db, chat_ids)
    if fields:
        settings = ", ".join(f"{name} = ?" for name in fields)
        db.execute(f"UPDATE chat SET {settings} WHERE {_ONE_OF}", (*values, numbers))


def mark_deleted(db: sqlite3.Connection, chat_ids: Collection[int], deleted: float | None) -> None:
    """Delete chats so that they can be brought back, or bring them back with None. WorkbenchError when one is gone."""
    db.execute(f"UPDATE chat SET deleted = ? WHERE {_ONE_OF}", (deleted, _there(db, chat_ids)))


def purge(db: sqlite3.Connection, before: float) -> list[int]:
    """Remove for good what was deleted before that time; gives the numbers of the chats that went."""
    gone = [row[0] for row in db.execute("SELECT id FROM chat WHERE deleted < ?", (before,))]
    db.executemany("DELETE FROM chat WHERE id = ?", [(chat_id,) for chat_id in gone])
    db.execute("DELETE FROM message WHERE deleted < ?", (before,))
    return gone


def folders(db: sqlite3.Connection) -> list[Folder]:
    """All folders by name."""
    rows = db.execute("SELECT id, name, folded FROM folder ORDER BY name COLLATE NOCASE, id")
    return [Folder(id=row["id"], name=row["name"], folded=bool(row["folded"])) for row in rows]


def _there(db: sqlite3.Connection, chat_ids: Collection[int]) -> str:
    """The numbers as JSON, when all of these chats are there."""
    numbers = json.dumps(sorted(set(chat_ids)))
    if db.execute(f"SELECT count(*) FROM chat WHERE {_ONE_OF}", (numbers,)).fetchone()[0] < len(set(chat_ids)):
        raise _gone()
    return numbers


def _gone() -> WorkbenchError:
    return WorkbenchError("This chat is no longer there.", remedy="It may have been deleted in another window.")


def _allowed(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - CHANGEABLE
    if unknown:
        raise TypeError(f"not a field of a chat that can be set: {', '.join(sorted(unknown))}")
    return fields
