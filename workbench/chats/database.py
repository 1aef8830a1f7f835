"""Connections to the chat database, and its errors in a person's words."""

import sqlite3
from pathlib import Path

from workbench.errors import WorkbenchError

BUSY_SECONDS = 10.0
"""How long one process waits for another that is writing."""

DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode, to be used by one thread at a time; may raise sqlite3.Error."""
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA foreign_keys = ON")
        db.execute(
            "PRAGMA synchronous = NORMAL"
        )  # in WAL mode: safe against a crash, the last commits may miss a power cut
        if read_only:
            db.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        db.close()
        raise
    return db


def code(error: sqlite3.Error) -> int:
    """The primary SQLite result code of an error; 0 for one raised by Python's own module."""
    extended: int = getattr(error, "sqlite_errorcode", 0)
    return extended & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file itself is broken."""
    return code(error) in DAMAGED


def check_marker(path: Path) -> Path:
    """A file that stands beside a database found broken while in use: the next start recovers it."""
    return path.with_name(path.name + ".damaged")


def explained(error: sqlite3.Error, path: Path, done: str) -> WorkbenchError:
    """The sentence for an error of the database at `path`; `done` is what failed, "saved" or "read"."""
    what = f"The chats in {path} could not be {done}."
    match code(error):
        case sqlite3.SQLITE_FULL:
            why, remedy = "The disk is full.", "Make room there; what is not saved yet is kept and saved then."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            why = "The file or its folder may not be written."
            remedy = "Allow writing there; what is not saved yet is kept and saved then."
        case sqlite3.SQLITE_IOERR:
            why = "The disk reports an error or is full."
            remedy = "Make room there or check the disk; what is not saved yet is kept and saved then."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            why, remedy = "Another program has kept it busy for a long time.", "Close that program and try again."
        case broken if broken in DAMAGED:
            what = f"The chat database {path} is damaged."
            why, remedy = "", "Start the program again: it saves whatever can still be read and sets the file aside."
        case _:
            why, remedy = f"SQLite says: {error}.", "Try again; if it stays, start the program again."
    return WorkbenchError(what, why, remedy, detail=f"{type(error).__name__}: {error}")
