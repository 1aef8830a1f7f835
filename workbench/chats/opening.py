"""Opening the chat database: made when missing, moved on when old, refused when newer, recovered when damaged."""

import sqlite3
import time
from enum import Enum, auto
from pathlib import Path

from workbench.chats import database, migrations
from workbench.chats.recover import recover
from workbench.errors import WorkbenchError
from workbench.filelock import FileLock

_PATIENCE_SECONDS = 10.0
_LARGEST_CHECKED = 64 * 1024 * 1024
"""Bytes. Checking every page costs about 1 ms for each MB; damage in a larger file shows when it is used, which marks
it for the next start."""

_VERSION_OFFSET = 60
"""Where `user_version` stands in the header (https://sqlite.org/fileformat2.html#user_version_number)."""


class _Condition(Enum):
    READY = auto()
    MISSING = auto()
    OLD = auto()
    DAMAGED = auto()


def prepare(path: Path) -> tuple[FileLock, list[str]]:
    """Make the database at `path` ready for use.

    Gives a lock that is to be kept while the database is in use (nobody moves or migrates the file under a process
    that holds it), and a sentence for each thing a person should know.

    Raises:
        WorkbenchError: The file is from a newer version (it is left untouched), cannot be opened or recovered, or must
            be changed while another process has it open.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path.with_name(path.name + ".lock"))
    except OSError as error:
        raise _not_opened(path, error) from error
    try:
        return lock, _prepare(path, lock)
    except (OSError, sqlite3.Error) as error:
        lock.close()
        raise _not_opened(path, error) from error
    except BaseException:
        lock.close()
        raise


def _prepare(path: Path, lock: FileLock) -> list[str]:
    notices: list[str] = []
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while True:
        lock.share()
        if _condition(path) is _Condition.READY:
            return notices
        if lock.try_exclusive():
            match _condition(path):  # another process may have been here in between
                case _Condition.MISSING:
                    _migrate(path)
                case _Condition.OLD:
                    notices.append(_back_up(path))
                    _migrate(path)
                case _Condition.DAMAGED:
                    notices.append(recover(path))
        elif time.monotonic() > give_up:
            raise WorkbenchError(
                "The chats must be repaired or brought up to date, but another window or command has them open.",
                remedy="Close it and start again.",
            )
        else:
            time.sleep(0.05)
        lock.release()


def _condition(path: Path) -> _Condition:
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
    except FileNotFoundError:
        return _Condition.MISSING
    if not header:
        return _Condition.MISSING
    # Read from the bytes first: merely opening a newer file with SQLite could change it.
    if header.startswith(b"SQLite format 3\0"):
        _refuse_newer(path, int.from_bytes(header[_VERSION_OFFSET : _VERSION_OFFSET + 4], "big") // 1000)
    if database.check_marker(path).exists():
        return _Condition.DAMAGED
    try:
        db = database.connect(path)
        try:
            _refuse_newer(path, migrations.version(db)[0])
            small = path.stat().st_size <= _LARGEST_CHECKED
            if small and db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return _Condition.DAMAGED
            return _Condition.OLD if migrations.pending(db) else _Condition.READY
        finally:
            db.close()
    except sqlite3.DatabaseError as error:
        if database.is_damage(error):
            return _Condition.DAMAGED
        raise


def _refuse_newer(path: Path, major: int) -> None:
    if major > migrations.MAJOR:
        raise WorkbenchError(
            f"The chats in {path} were written by a newer version of this program.",
            "They are left as they are.",
            "Start the newer version, or install it again.",
        )


def _migrate(path: Path) -> None:
    db = database.connect(path)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        migrations.migrate(db)
    finally:
        db.close()


def _back_up(path: Path) -> str:
    db = database.connect(path)
    try:
        first = migrations.pending(db)[0]
        copy = path.with_name(f"{path.stem}-before-{first}{path.suffix}")
        partial = copy.with_name(copy.name + ".partial")
        partial.unlink(missing_ok=True)
        target = sqlite3.connect(partial)
        try:
            db.backup(target)
        finally:
            target.close()
        partial.replace(copy)
    finally:
        db.close()
    return f"The chats were brought up to date; a copy from before is kept as {copy.name}."


def _not_opened(path: Path, error: OSError | sqlite3.Error) -> WorkbenchError:
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return WorkbenchError(
        f"The chats in {path} could not be opened.",
        f"{why}.",
        "See that the folder exists, may be written and has room.",
        detail=f"{type(error).__name__}: {error}",
    )
