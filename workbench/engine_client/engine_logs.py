"""Where each engine process writes its log."""

import contextlib
import itertools
import os
from pathlib import Path

KEPT = 20

_numbers = itertools.count(1)


def next_log_file(folder: Path) -> Path:
    """A log file of its own for one engine process; of the older ones in `folder` the newest `KEPT` stay.

    Its own, because window and command line may run together, and the last lines of one engine's log explain its end.
    """
    older = []
    for file in folder.glob("engine-*.log"):
        with contextlib.suppress(OSError):  # another program may delete it meanwhile
            older.append((file.stat().st_mtime_ns, file))
    for _, file in sorted(older)[:-KEPT]:
        with contextlib.suppress(OSError):
            file.unlink()
    return folder / f"engine-{os.getpid()}-{next(_numbers)}.log"
