"""A lock between processes, held on a file; the system lets go of it when its holder dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
            except OSError:
                continue  # LK_LOCK gives up after ten tries, one second apart; the holder is alive, so wait on
            return

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file `path` (created when missing, never removed); waits for whoever has it. May raise OSError."""
    with path.open("ab") as stream:
        stream.seek(0)  # Windows locks from the position on
        _lock(stream.fileno())
        try:
            yield
        finally:
            stream.seek(0)
            _unlock(stream.fileno())
