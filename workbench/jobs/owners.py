"""Which program runs a job, and whether that program still lives.

A process number may be given to another program, so an owner is known by a file that it keeps locked: the system lets
go of the lock when the program ends, however it ends.
"""

import contextlib
import os
import secrets
from pathlib import Path

from workbench.filelock import FileLock


class Owner:
    """This program, as long as it is not closed."""

    def __init__(self, folder: Path) -> None:
        """Take a name nobody has. Raises OSError when nothing can be written in `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        self.name = f"{os.getpid()}-{secrets.token_hex(4)}"
        self._path = _path(folder, self.name)
        self._lock = FileLock(self._path)
        self._lock.exclusive()

    def close(self) -> None:
        """Give the name up."""
        self._lock.close()
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def is_gone(folder: Path, name: str) -> bool:
    """Whether the program of this name has ended."""
    path = _path(folder, name)
    if not path.exists():
        return True
    lock = FileLock(path)
    try:
        gone = lock.try_exclusive()
    finally:
        lock.close()
    if gone:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    return gone


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.owner"
