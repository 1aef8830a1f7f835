"""Every job there was, in SQLite. Several programs write to it at once, each to the jobs that it runs."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from workbench.errors import WorkbenchError
from workbench.jobs.job import Job

VERSION = 1
"""`PRAGMA user_version`; a database of a higher one is left alone."""

BUSY_SECONDS = 5.0
KEPT = 300
"""How many ended jobs are kept."""

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ACTIVE = "state IN ('waiting', 'running', 'paused')"

_SCHEMA = """
CREATE TABLE IF NOT EXISTS job(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plugin TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    parameters TEXT NOT NULL,
    heavy INTEGER NOT NULL,
    pausable INTEGER NOT NULL,
    state TEXT NOT NULL,
    pausing INTEGER NOT NULL DEFAULT 0,
    fraction REAL,
    seconds_left REAL,
    sentence TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL DEFAULT 'null',
    detail TEXT NOT NULL DEFAULT '',
    created REAL NOT NULL,
    started REAL,
    ended REAL,
    owner TEXT NOT NULL DEFAULT '',
    wish TEXT NOT NULL DEFAULT ''
)
"""

_SAVED = (
    *("plugin", "kind", "title", "parameters", "heavy", "pausable", "state", "pausing", "fraction", "seconds_left"),
    *("sentence", "result", "detail", "created", "started", "ended", "owner"),
)


class History:
    """The database; opened when first used. Every method may be called from any thread and raises WorkbenchError."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None
        self._version = -1
        self._closed = False

    def add(self, job: Job) -> int:
        """Keep a new job; its number (that of `job` does not matter)."""
        columns, marks = ", ".join(_SAVED), ", ".join("?" * len(_SAVED))
        with self._db("saved") as db:
            cursor = db.execute(f"INSERT INTO job({columns}) VALUES ({marks})", _row(job))
            return int(cursor.lastrowid or 0)

    def save(self, job: Job) -> None:
        """Keep how a job stands now; one that was forgotten stays so."""
        columns = ", ".join(f"{name} = ?" for name in _SAVED)
        with self._db("saved") as db:
            db.execute(f"UPDATE job SET {columns} WHERE id = ?", (*_row(job), job.id))

    def jobs(self) -> list[Job]:
        """All of them, the newest first."""
        with self._db("read") as db:
            return [_job(row) for row in db.execute("SELECT * FROM job ORDER BY id DESC")]

    def job(self, number: int) -> Job:
        """One of them; raises WorkbenchError when there is none of this number."""
        with self._db("read") as db:
            row = db.execute("SELECT * FROM job WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise WorkbenchError(f"There is no job {number}.", remedy="Look at the list of jobs.")
        return _job(row)

    def wish(self, number: int, wish: str) -> None:
        """Leave a word ("cancel", "pause", "resume") for the program that runs a job."""
        with self._db("saved") as db:
            db.execute(f"UPDATE job SET wish = ? WHERE id = ? AND {_ACTIVE}", (wish, number))

    def take_wishes(self, owner: str) -> list[tuple[int, str]]:
        """What others want of the jobs of `owner`, each told once; costs nothing while nobody else has written."""
        with self._db("read") as db:
            version = db.execute("PRAGMA data_version").fetchone()[0]
            if version == self._version:
                return []
            self._version = version
            found = db.execute("SELECT id, wish FROM job WHERE owner = ? AND wish != ''", (owner,)).fetchall()
            wishes = [(row["id"], row["wish"]) for row in found]
            db.executemany("UPDATE job SET wish = '' WHERE id = ? AND wish = ?", wishes)
            return wishes

    def owners(self) -> list[str]:
        """The programs that run jobs, as far as this database knows."""
        with self._db("read") as db:
            return [row["owner"] for row in db.execute(f"SELECT DISTINCT owner FROM job WHERE {_ACTIVE}")]

    def interrupt(self, owner: str, sentence: str) -> None:
        """Every job of a program that is gone has ended with it."""
        with self._db("saved") as db:
            db.execute(
                "UPDATE job SET state = 'interrupted', sentence = ?, ended = ?, owner = '', wish = '', pausing = 0, "
                f"seconds_left = NULL WHERE owner = ? AND {_ACTIVE}",
                (sentence, time.time(), owner),
            )

    def forget(self, number: int, ended: bool = False) -> None:
        """Remove an ended job; `ended` says that it has, which may not be saved yet."""
        with self._db("saved") as db:
            db.execute(f"DELETE FROM job WHERE id = ? AND (? OR NOT {_ACTIVE})", (number, ended))

    def prune(self) -> list[int]:
        """Remove the oldest of the ended jobs beyond `KEPT`; their numbers."""
        with self._db("saved") as db:
            query = f"SELECT id FROM job WHERE NOT {_ACTIVE} ORDER BY id DESC LIMIT -1 OFFSET ?"
            old = [row["id"] for row in db.execute(query, (KEPT,))]
            db.executemany("DELETE FROM job WHERE id = ?", [(number,) for number in old])
            return old

    def close(self) -> None:
        """Close the database for good."""
        with self._lock:
            self._closed = True
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    @contextmanager
    def _db(self, done: str) -> Iterator[sqlite3.Connection]:
        with self._lock:
            if self._closed:
                raise WorkbenchError("The program is being closed.", remedy="Start it again.")
            try:
                if self._opened is None:
                    self._opened = _open(self.path)
                yield self._opened
            except (sqlite3.Error, OSError) as error:
                raise _explained(error, self.path, done) from error


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _connect(path)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
            raise
    # What was done once is nobody's treasure: a damaged history is set aside, and a new one begun.
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    path.replace(path.with_name(path.name + ".damaged"))
    return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        db.row_factory = sqlite3.Row
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise WorkbenchError(
                f"The jobs in {path} were written by a newer version of the program.", remedy="Use that version."
            )
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # in WAL mode: safe against a crash, not against a power cut
        db.execute(_SCHEMA)
        db.execute(f"PRAGMA user_version = {VERSION}")
    except BaseException:
        db.close()
        raise
    return db


def _row(job: Job) -> tuple[Any, ...]:
    return (
        *(job.plugin_id, job.kind, job.title, _text(job.parameters), job.heavy, job.pausable, job.state, job.pausing),
        *(job.fraction, job.seconds_left, job.sentence, _text(job.result), job.detail),
        *(job.created, job.started, job.ended, job.owner),
    )


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _job(row: sqlite3.Row) -> Job:
    return Job(
        id=row["id"],
        plugin_id=row["plugin"],
        kind=row["kind"],
        title=row["title"],
        parameters=msgspec.json.decode(row["parameters"]),
        heavy=bool(row["heavy"]),
        pausable=bool(row["pausable"]),
        state=row["state"],
        pausing=bool(row["pausing"]),
        fraction=row["fraction"],
        seconds_left=row["seconds_left"],
        sentence=row["sentence"],
        result=msgspec.json.decode(row["result"]),
        detail=row["detail"],
        created=row["created"],
        started=row["started"],
        ended=row["ended"],
        owner=row["owner"],
    )


def _explained(error: sqlite3.Error | OSError, path: Path, done: str) -> WorkbenchError:
    what = f"The jobs in {path} could not be {done}."
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            why, remedy = "The disk is full.", "Make room there."
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            why, remedy = "The file or its folder may not be written.", "Allow writing there."
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            why, remedy = "Another program has kept it busy for a long time.", "Try again."
        case broken if broken in _DAMAGED:
            why, remedy = "The file is damaged.", "Start the program again: it begins a new one."
        case _:
            why, remedy = f"The system says: {error}.", "Check the disk, then try again."
    return WorkbenchError(what, why, remedy, detail=f"{type(error).__name__}: {error}")
