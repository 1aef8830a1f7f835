"""Chats as entries of a list: making, changing, deleting them; their folders; a person's presets."""

import json
import sqlite3
import time
from typing import Any

from workbench.chats import tree
from workbench.chats.records import Chat, Folder, Preset, storable
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

BUILT_IN: tuple[Preset, ...] = (
    Preset(id="balanced", name="Balanced", built_in=True),
    Preset(id="precise", name="Precise", built_in=True, sampling={"temperature": 0.2, "top_k": 20, "top_p": 0.9}),
    Preset(id="creative", name="Creative", built_in=True, sampling={"temperature": 1.1, "top_k": 0, "min_p": 0.08}),
    Preset(
        id="storyteller",
        name="Storyteller",
        built_in=True,
        sampling={"temperature": 1.0, "top_k": 0, "dry_multiplier": 0.8, "xtc_probability": 0.3},
        system_prompt="You are a storyteller. Write vivid, well-paced prose and leave room for the reader to go on.",
    ),
    Preset(
        id="coding",
        name="Coding",
        built_in=True,
        sampling={"temperature": 0.1, "top_k": 20},
        system_prompt="You are an experienced programmer. Answer with working code and a short explanation.",
    ),
    Preset(id="repeatable", name="Always the same", built_in=True, sampling={"temperature": 0.0, "seed": 1}),
)
"""Not in the database, so that a new version may improve them."""


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
        raise WorkbenchError("This chat is no longer there.", remedy="It may have been deleted in another window.")
    return chat(row)


def every(db: sqlite3.Connection, *, deleted: bool = False) -> list[Chat]:
    """All chats, the pinned ones first, then the one used last; or all that wait to be purged."""
    where = "IS NOT NULL" if deleted else "IS NULL"
    rows = db.execute(f"SELECT * FROM chat WHERE deleted {where} ORDER BY pinned DESC, updated DESC, id DESC")
    return [chat(row) for row in rows]


def add(db: sqlite3.Connection, fields: dict[str, Any]) -> int:
    """A new chat; gives its number."""
    now = time.time()
    return tree.insert(db, "chat", {"created": now, "updated": now, **_allowed(fields)})


def change(db: sqlite3.Connection, chat_id: int, fields: dict[str, Any]) -> None:
    """Set some fields; `updated` stays, because a renamed chat has not been used."""
    find(db, chat_id)
    values = [tree.column(value) for value in _allowed(fields).values()]
    settings = ", ".join(f"{name} = ?" for name in fields)
    if settings:
        db.execute(f"UPDATE chat SET {settings} WHERE id = ?", (*values, chat_id))


def mark_deleted(db: sqlite3.Connection, chat_id: int, deleted: float | None) -> None:
    """Delete a chat so that it can be brought back, or bring it back with None."""
    find(db, chat_id)
    db.execute("UPDATE chat SET deleted = ? WHERE id = ?", (deleted, chat_id))


def purge(db: sqlite3.Connection, before: float) -> list[int]:
    """Remove for good what was deleted before that time; gives the numbers of the chats that went."""
    gone = [row[0] for row in db.execute("SELECT id FROM chat WHERE deleted < ?", (before,))]
    db.executemany("DELETE FROM chat WHERE id = ?", [(chat_id,) for chat_id in gone])
    db.execute("DELETE FROM message WHERE deleted < ?", (before,))
    return gone


def folders(db: sqlite3.Connection) -> list[Folder]:
    """All folders by name."""
    return [Folder(**dict(row)) for row in db.execute("SELECT id, name FROM folder ORDER BY name COLLATE NOCASE, id")]


def presets(db: sqlite3.Connection) -> list[Preset]:
    """The built-in presets, then a person's own by name."""
    rows = db.execute("SELECT * FROM preset ORDER BY name COLLATE NOCASE").fetchall()
    return [*BUILT_IN, *(Preset(**dict(row) | {"sampling": json.loads(row["sampling"])}) for row in rows)]


def save_preset(db: sqlite3.Connection, preset: Preset) -> Preset:
    """Add a preset (empty id) or change one; WorkbenchError for a name in use or a built-in one."""
    name = storable(preset.name).strip()
    taken = [one for one in presets(db) if one.name.casefold() == name.casefold() and one.id != preset.id]
    if not name or taken:
        raise WorkbenchError(
            f"There is already a preset named {name}." if name else "A preset needs a name.",
            remedy="Choose another name.",
        )
    if preset.id in {one.id for one in BUILT_IN}:
        raise WorkbenchError(f"{preset.name} comes with the program and stays as it is.", remedy="Save a copy instead.")
    import uuid  # brings half the platform along, for which no window start waits

    saved = Preset(
        id=preset.id or uuid.uuid4().hex, name=name, sampling=preset.sampling, system_prompt=preset.system_prompt
    )
    db.execute(
        "INSERT INTO preset(id, name, sampling, system_prompt) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO UPDATE "
        "SET name = excluded.name, sampling = excluded.sampling, system_prompt = excluded.system_prompt",
        (saved.id, name, tree.column(saved.sampling), storable(saved.system_prompt)),
    )
    return saved


def _allowed(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - CHANGEABLE
    if unknown:
        raise TypeError(f"not a field of a chat that can be set: {', '.join(sorted(unknown))}")
    return fields
