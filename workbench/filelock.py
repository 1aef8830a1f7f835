"""A lock between processes, held on a file; the system lets go of it when its holder dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _exclusive(descriptor: int) -> None:
        while not _locked(descriptor, msvcrt.LK_LOCK):
            pass  # it has waited ten seconds by then; the holder is alive, so wait on

    def _try_exclusive(descriptor: int) -> bool:
        return _locked(descriptor, msvcrt.LK_NBLCK)

    def _locked(descriptor: int, how: int) -> bool:
        try:
            msvcrt.locking(descriptor, how, 1)
        except OSError:
            return False
        return True

    def _share(descriptor: int) -> None:
        # Windows has no shared lock here and needs none: a file that someone has open cannot be renamed there.
        pass

    def _release(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        except OSError:
            return  # it was only shared

else:
    import fcntl

    def _exclusive(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)

    def _try_exclusive(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _share(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class FileLock:
    """A lock on the file `path` (created when missing, never removed). Opening it may raise OSError."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("ab")
        self._stream.seek(0)  # Windows locks from the position on

    def share(self) -> None:
        """Hold it together with others who share it; waits while someone holds it alone."""
        _share(self._stream.fileno())

    def exclusive(self) -> None:
        """Hold it alone; waits until everybody else has let go."""
        _exclusive(self._stream.fileno())

    def try_exclusive(self) -> bool:
        """Hold it alone if nobody else holds it; True when it worked. A share held before is given up either way."""
        return _try_exclusive(self._stream.fileno())

    def release(self) -> None:
        """Let go; it can be taken again."""
        _release(self._stream.fileno())

    def close(self) -> None:
        """Let go for good."""
        self.release()
        self._stream.close()


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock on `path` alone for the length of a `with` block."""
    lock = FileLock(path)
    try:
        lock.exclusive()
        yield
    finally:
        lock.close()
