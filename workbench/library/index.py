"""What was read from model files, kept so that unchanged files are not read again.

A cache and nothing more: a broken, locked or unwritable index costs time, never an error.
"""

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

import workbench
from workbench.errors import WorkbenchError
from workbench.library.walk import FoundFile
from workbench.modelfiles.backends import Backend, Backends, is_gguf, is_old, no_backends, read_by
from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.labels import one_line
from workbench.modelfiles.read import read_part

_LOG = logging.getLogger(__name__)
_LAYOUT = 2
# A newer program may read more from the same file, so what an older one wrote is not taken up.
_STAMP = f"{_LAYOUT} {workbench.__version__}"
_LOCK_SECONDS = 2.0


@dataclass(frozen=True)
class FileReading:
    """What reading one file gave: its facts, or the sentence of why there are none.

    Attributes:
        note: For who would load it.
        foreign: It is no model at all, and does not belong on a list of them.
    """

    facts: ModelFile | None
    error: str = ""
    note: str = ""
    foreign: bool = False


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(FileReading)


class Index:
    """Readings by path, size and time of change, in an SQLite file that is made when it is first written.

    Threads may use it at once; files are read outside its lock. What a file that is no GGUF is depends on which
    `backends` there are, so of those only what one of them reads is kept, and only as long as that one is there.
    """

    def __init__(self, path: Path, backends: Backends = no_backends) -> None:
        self._path = path
        self._backends = backends
        self._lock = threading.Lock()
        self._known: dict[bytes, tuple[int, int, bytes]] | None = None
        self._new: dict[bytes, tuple[int, int, bytes]] = {}

    def reading(self, file: FoundFile) -> FileReading:
        """What is in `file`: from the index, or read now when the index does not know it as it is."""
        key = os.fsencode(file.path)
        with self._lock:
            row = self._new.get(key) or self._rows().get(key)
        if row is not None and row[:2] == (file.size, file.mtime_ns):
            try:
                known = _DECODER.decode(row[2])
            except msgspec.MsgspecError:
                _LOG.info("an entry of the model index is damaged and is made again")
            else:
                if self._still_holds(known):
                    return known
        result, keep = self._read_file(file.path)
        if keep:
            with self._lock:
                self._new[key] = (file.size, file.mtime_ns, _ENCODER.encode(result))
        return result

    def _still_holds(self, known: FileReading) -> bool:
        needed = known.facts.format if known.facts is not None else ""
        return not needed or any(backend.name == needed for backend in self._backends())

    def _read_file(self, path: Path) -> tuple[FileReading, bool]:
        """What is in a file, and whether that will still be so as long as the file is the same."""
        gguf = is_gguf(path)
        try:
            if gguf:
                return FileReading(read_part(path)), True
            backends = self._backends()
            found = read_by(path, backends)
            if found is not None:
                backend, facts = found
                note = f"Read by {backend.title}. {backend.sentence}"
                return FileReading(replace(facts, format=backend.name), note=note), True
            return _of_nobody(path, backends), False
        except WorkbenchError as error:
            # What is the disk's fault and not the file's may be readable a moment later.
            return FileReading(None, error.sentence()), gguf and not isinstance(error.__cause__, OSError)

    def save(self, forget: Callable[[Path], bool] = lambda path: False) -> None:
        """Write what is new, and drop the paths that `forget` says yes to."""
        with self._lock:
            rows = self._rows()
            gone = [key for key in rows if key not in self._new and forget(Path(os.fsdecode(key)))]
            if not self._new and not gone:
                return
            try:
                self._write(gone)
            except (OSError, sqlite3.Error) as error:
                _LOG.info("the model index cannot be written: %s", error)
            for key in gone:
                del rows[key]
            rows.update(self._new)
            self._new = {}

    def _rows(self) -> dict[bytes, tuple[int, int, bytes]]:
        if self._known is None:
            try:
                self._known = self._read()
            except sqlite3.Error as error:
                _LOG.info("the model index is not readable and is made again: %s", error)
                self._known = {}
        return self._known

    def _read(self) -> dict[bytes, tuple[int, int, bytes]]:
        if not self._path.exists():
            return {}
        with closing(self._connect()) as connection:
            if connection.execute("select stamp from about").fetchone() != (_STAMP,):
                return {}
            rows = connection.execute("select path, size, mtime_ns, reading from files")
            return {path: (size, mtime_ns, reading) for path, size, mtime_ns, reading in rows}

    def _write(self, gone: Iterable[bytes]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._write_rows(gone)
        except sqlite3.OperationalError:
            raise  # locked, read-only or a full disk: not the file's fault
        except sqlite3.DatabaseError:
            self._path.unlink(missing_ok=True)
            self._write_rows(gone)

    def _write_rows(self, gone: Iterable[bytes]) -> None:
        with closing(self._connect()) as connection, connection:
            connection.execute("create table if not exists about (stamp text)")
            if connection.execute("select stamp from about").fetchone() != (_STAMP,):
                connection.execute("delete from about")
                connection.execute("insert into about values (?)", (_STAMP,))
                connection.execute("drop table if exists files")
            connection.execute(
                "create table if not exists files (path blob primary key, size integer, mtime_ns integer, reading blob)"
            )
            connection.executemany("delete from files where path = ?", ((key,) for key in gone))
            connection.executemany(
                "insert or replace into files values (?, ?, ?, ?)", ((key, *row) for key, row in self._new.items())
            )

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_LOCK_SECONDS)


def _of_nobody(path: Path, backends: Sequence[Backend]) -> FileReading:
    """A file that is no GGUF and that no engine takes. Speech models, and others, begin like old language models."""
    old = is_old(path)
    if old and any(path.suffix.lower() in backend.suffixes for backend in backends):
        return FileReading(None, f"{one_line(path.name)} is in an old format, but is no language model.", foreign=True)
    try:
        return FileReading(read_part(path))
    except WorkbenchError as error:
        return FileReading(None, error.sentence(), foreign=not old)
