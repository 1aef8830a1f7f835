"""Saving what can be read of a damaged chat database into a new one."""

import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from workbench.chats import database, migrations

_TABLES = ("folder", "preset", "system_prompt", "chat", "message", "draft")
_MANY_ROWS = 1 << 20
"""How far row numbers are tried when the damage hides the highest one."""


def recover(path: Path) -> str:
    """Replace the database at `path`, which nobody else may have open, and give a sentence that tells what was done.

    The damaged file and its log are kept as `chats-damaged-<date>.db`. May raise OSError or sqlite3.Error, with the
    damaged file still in its place.
    """
    partial = path.with_name(path.name + ".partial")
    _remove(partial)
    chats, messages = _rebuild(path, partial)
    aside = path.with_name(f"{path.stem}-damaged-{time.strftime('%Y%m%d-%H%M%S')}{path.suffix}")
    for ending in ("", "-wal"):
        damaged = path.with_name(path.name + ending)
        if damaged.exists():
            shutil.copyfile(damaged, aside.with_name(aside.name + ending))
    # The old log must be gone before the new file is there: SQLite would play it into the new one.
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    partial.replace(path)
    database.check_marker(path).unlink(missing_ok=True)
    return (
        f"The chat database was damaged. {chats} chats with {messages} messages could be saved; "
        f"the damaged file is kept as {aside.name}."
    )


def _rebuild(damaged: Path, target: Path) -> tuple[int, int]:
    new = database.connect(target)
    try:
        migrations.migrate(new)
        new.execute("PRAGMA foreign_keys = OFF")
        new.execute("BEGIN")
        try:
            old = database.connect(damaged)
        except sqlite3.DatabaseError:
            pass  # not even its first page can be read: there is nothing to save
        else:
            try:
                for table in _TABLES:
                    _copy(old, new, table)
            finally:
                old.close()
        _mend(new)
        new.execute("COMMIT")
        counts = new.execute("SELECT (SELECT count(*) FROM chat), (SELECT count(*) FROM message)").fetchone()
        new.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        new.execute("PRAGMA journal_mode = DELETE")  # so that the renamed file needs no log beside it
        return counts[0], counts[1]
    finally:
        new.close()


def _copy(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> None:
    known = [row["name"] for row in new.execute(f"PRAGMA table_info({table})")]
    for row in _readable(old, table):
        values = {name: row[name] for name in known if name in row.keys()}  # noqa: SIM118 - a Row iterates its values
        marks = ", ".join("?" * len(values))
        try:
            new.execute(f"INSERT OR IGNORE INTO {table}({', '.join(values)}) VALUES ({marks})", list(values.values()))
        except sqlite3.DatabaseError:
            continue  # a value that damage has turned into one the schema refuses


def _readable(db: sqlite3.Connection, table: str) -> Iterator[sqlite3.Row]:
    """Every row that can be read: a range that fails is halved until only the broken rows are left out."""
    try:
        highest = db.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0
    except sqlite3.DatabaseError:
        highest = _MANY_ROWS
    ranges = [(1, highest)]
    while ranges:
        first, last = ranges.pop()
        try:
            rows = db.execute(
                f"SELECT * FROM {table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid", (first, last)
            ).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            if first < last:
                middle = (first + last) // 2
                ranges += [(middle + 1, last), (first, middle)]
            continue
        yield from rows


def _mend(db: sqlite3.Connection) -> None:
    """Make the rows that came through a whole again: nothing may point at a row that did not."""
    now = time.time()
    db.execute(
        "INSERT INTO chat(id, title, created, updated) SELECT DISTINCT chat_id, 'Recovered chat', ?, ? FROM message "
        "WHERE chat_id NOT IN (SELECT id FROM chat)",
        (now, now),
    )
    for table, column, target in (("message", "parent_id", "message"), ("chat", "folder_id", "folder")):
        db.execute(f"UPDATE {table} SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM {target})")
    db.execute(
        "UPDATE chat SET active_leaf_id = (SELECT max(id) FROM message WHERE chat_id = chat.id AND deleted IS NULL) "
        "WHERE active_leaf_id IS NULL OR active_leaf_id NOT IN (SELECT id FROM message)"
    )


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
