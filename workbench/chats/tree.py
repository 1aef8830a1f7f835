"""The tree of messages of a chat: growing it, walking it, hiding and showing parts of it.

A child is always younger than its parent and has a higher number. Editing and regenerating make a new sibling;
nothing here changes the text of a message.
"""

import json
import sqlite3
import time
from array import array
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from workbench.chats import sources as kept_sources
from workbench.chats.attachments import unpacked
from workbench.chats.records import Mark, Message, Source, storable
from workbench.errors import WorkbenchError

COLUMNS = (
    "id, chat_id, parent_id, role, content, thinking, thinking_seconds, model_name, model_path, "
    "sampling, asked_with, stats, state, created, attachments, sources, marks"
)

_TITLE_LENGTH = 60

_SUBTREE = """
    WITH RECURSIVE below(id) AS (
        SELECT ? UNION ALL SELECT message.id FROM message JOIN below ON message.parent_id = below.id
    )
"""
_PATH = f"""
    WITH RECURSIVE above(id, depth) AS (
        SELECT ?, 0
        UNION ALL
        SELECT message.parent_id, depth + 1 FROM message JOIN above ON message.id = above.id
        WHERE message.parent_id IS NOT NULL
    )
    SELECT {", ".join("message." + column for column in COLUMNS.split(", "))}
    FROM above JOIN message ON message.id = above.id ORDER BY depth DESC
"""

Children = dict[int | None, list[int]]


def record(row: sqlite3.Row | dict[str, Any], sibling_ids: Iterable[int] = ()) -> Message:
    """The record of a row of `COLUMNS`."""
    values = dict(row)
    values |= {name: json.loads(values[name]) for name in ("sampling", "asked_with", "stats")}
    values["attachments"] = unpacked(values["attachments"])
    values["sources"] = kept_sources.unpacked(values["sources"], Source)
    values["marks"] = kept_sources.unpacked(values["marks"], Mark)
    return Message(**values, sibling_ids=tuple(sibling_ids))


def find(db: sqlite3.Connection, message_id: int) -> sqlite3.Row:
    """The row of a message, with `deleted`; WorkbenchError when there is none."""
    row: sqlite3.Row | None = db.execute(
        f"SELECT {COLUMNS}, deleted FROM message WHERE id = ?", (message_id,)
    ).fetchone()
    if row is None:
        raise WorkbenchError("This message is no longer there.", remedy="It may have been deleted in another window.")
    return row


def children(db: sqlite3.Connection, chat_id: int) -> Children:
    """Numbers of the messages below each message (None: the first ones), oldest first, without deleted ones."""
    found: Children = defaultdict(list)
    rows = db.execute("SELECT id, parent_id FROM message WHERE chat_id = ? AND deleted IS NULL ORDER BY id", (chat_id,))
    for message_id, parent_id in rows:
        found[parent_id].append(message_id)
    return found


def path(db: sqlite3.Connection, leaf_id: int | None) -> list[Message]:
    """The branch that ends in `leaf_id`, from its first message on; empty for None."""
    if leaf_id is None:
        return []
    rows = db.execute(_PATH, (leaf_id,)).fetchall()
    if not rows:
        return []
    below = children(db, rows[0]["chat_id"])
    return [record(row, below.get(row["parent_id"], ())) for row in rows]


def one(db: sqlite3.Connection, message_id: int) -> Message:
    """One message, deleted or not; WorkbenchError when there is none."""
    row = dict(find(db, message_id))
    del row["deleted"]
    siblings = db.execute(
        "SELECT id FROM message WHERE chat_id = ? AND parent_id IS ? AND deleted IS NULL ORDER BY id",
        (row["chat_id"], row["parent_id"]),
    )
    return record(row, [found[0] for found in siblings])


def every(db: sqlite3.Connection, chat_id: int) -> list[Message]:
    """All messages of a chat that are not deleted, parents before children."""
    below = children(db, chat_id)
    rows = db.execute(f"SELECT {COLUMNS} FROM message WHERE chat_id = ? AND deleted IS NULL ORDER BY id", (chat_id,))
    return [record(row, below.get(row["parent_id"], ())) for row in rows]


def token_ids(db: sqlite3.Connection, message_id: int) -> tuple[int, ...]:
    """The tokens kept with a message; empty when there are none."""
    row = db.execute("SELECT token_ids FROM message WHERE id = ?", (message_id,)).fetchone()
    return tuple(array("i", row[0])) if row and row[0] else ()


def column(value: Any) -> Any:
    """A value as a column holds it: storable text, JSON for dictionaries, 32-bit numbers for token ids."""
    if isinstance(value, dict):
        return json.dumps(value)
    if isinstance(value, tuple):
        return array("i", value).tobytes()
    return storable(value) if isinstance(value, str) else value


def add(
    db: sqlite3.Connection, chat_id: int, parent_id: int | None, role: str, content: str, fields: dict[str, Any]
) -> int:
    """Put a message below `parent_id` (None: at the top), make it the active leaf, and give its number.

    `fields` are further columns. Raises WorkbenchError when the chat or the parent is gone.
    """
    chat = db.execute("SELECT title FROM chat WHERE id = ?", (chat_id,)).fetchone()
    if chat is None:
        raise WorkbenchError("This chat is no longer there.", remedy="It may have been deleted in another window.")
    if parent_id is not None:
        parent = find(db, parent_id)
        if parent["chat_id"] != chat_id or parent["deleted"] is not None:
            raise WorkbenchError("The message this belongs to is no longer in the chat.", remedy="Choose another one.")
    now = time.time()
    row = {
        "chat_id": chat_id,
        "parent_id": parent_id,
        "role": role,
        "content": storable(content),
        "created": now,
        **fields,
    }
    message_id = insert(db, "message", row)
    title = chat["title"]
    if role == "user" and not title:
        title = title_from(content) or next((one.name for one in unpacked(fields.get("attachments", ""))), "")
    db.execute(
        "UPDATE chat SET active_leaf_id = ?, updated = ?, title = ? WHERE id = ?", (message_id, now, title, chat_id)
    )
    return message_id


def insert(db: sqlite3.Connection, table: str, row: dict[str, Any]) -> int:
    """Insert a row; values are made fit for columns. Gives its number."""
    columns, marks = ", ".join(row), ", ".join("?" * len(row))
    cursor = db.execute(f"INSERT INTO {table}({columns}) VALUES ({marks})", [column(value) for value in row.values()])
    return cursor.lastrowid or 0


def newest_leaf(below: Children, message_id: int | None) -> int | None:
    """The end of the branch that follows the youngest child from `message_id` on."""
    while below.get(message_id):
        message_id = below[message_id][-1]
    return message_id


def show(db: sqlite3.Connection, message_id: int) -> None:
    """Make the branch through `message_id` the active one, down to its newest end."""
    row = find(db, message_id)
    if row["deleted"] is not None:
        raise WorkbenchError("This message has been deleted.", remedy="Undo the deletion to see it.")
    leaf = newest_leaf(children(db, row["chat_id"]), message_id)
    db.execute("UPDATE chat SET active_leaf_id = ? WHERE id = ?", (leaf, row["chat_id"]))


def end_at(db: sqlite3.Connection, message_id: int) -> None:
    """Make the branch down to `message_id`, and not what follows it, the active one."""
    row = find(db, message_id)
    if row["deleted"] is not None:
        raise WorkbenchError("This message has been deleted.", remedy="Undo the deletion to see it.")
    db.execute("UPDATE chat SET active_leaf_id = ? WHERE id = ?", (message_id, row["chat_id"]))


def hide(db: sqlite3.Connection, message_id: int) -> None:
    """Mark a message and everything below it as deleted; the active branch moves to what is left beside or above."""
    row = find(db, message_id)
    if row["deleted"] is not None:
        return
    gone = _subtree(db, message_id)
    now = time.time()
    db.executemany("UPDATE message SET deleted = ? WHERE id = ? AND deleted IS NULL", [(now, one) for one in gone])
    active = db.execute("SELECT active_leaf_id FROM chat WHERE id = ?", (row["chat_id"],)).fetchone()[0]
    if active in gone:
        leaf = newest_leaf(children(db, row["chat_id"]), row["parent_id"])
        db.execute("UPDATE chat SET active_leaf_id = ? WHERE id = ?", (leaf, row["chat_id"]))


def unhide(db: sqlite3.Connection, message_id: int) -> None:
    """Undo `hide`: what was deleted together with the message comes back, and its branch is shown."""
    row = find(db, message_id)
    together = [(one, row["deleted"]) for one in _subtree(db, message_id)]
    db.executemany("UPDATE message SET deleted = NULL WHERE id = ? AND deleted = ?", together)
    above = [(message.id,) for message in path(db, message_id)]
    db.executemany("UPDATE message SET deleted = NULL WHERE id = ?", above)
    show(db, message_id)


def _subtree(db: sqlite3.Connection, message_id: int) -> list[int]:
    return [found[0] for found in db.execute(f"{_SUBTREE} SELECT id FROM below", (message_id,))]


def title_from(content: str) -> str:
    """The first words of a text, fit for a title."""
    first = next((line.strip() for line in storable(content).splitlines() if line.strip()), "")
    return first if len(first) <= _TITLE_LENGTH else first[: _TITLE_LENGTH - 1].rstrip() + "…"
