"""What may run beside what: one heavy job at a time over all programs, the engine first, and a few light ones."""

import os
from collections.abc import Iterable
from pathlib import Path

from workbench.filelock import FileLock
from workbench.jobs.running import Running

LIGHT = min(4, max(1, (os.cpu_count() or 2) // 2))
"""Light jobs at a time: half the processor, because engine and window need the rest."""


class Limits:
    """Not thread-safe by itself: the queue calls everything under its lock."""

    def __init__(self, folder: Path) -> None:
        """Programs with the same `folder` share the place of the one heavy job. Raises OSError."""
        self._lock = FileLock(folder / "heavy.lock")
        self._heavy: Running | None = None

    def reason(self, running: Running, jobs: Iterable[Running], busy: str) -> str:
        """Why it has to wait, in one sentence; "" when it may begin, and then the heavy place is its own.

        `jobs` are all of this program, `busy` is why a heavy one has to wait for the engine.
        """
        if running.job.heavy:
            return self._heavy_reason(running, busy)
        going = (each for each in jobs if each.process is not None and not each.job.heavy)
        return "" if sum(each.job.state != "paused" for each in going) < LIGHT else "Waits until other jobs have ended."

    def let_go(self, running: Running) -> None:
        """It has ended; the next heavy job may begin if it was one."""
        if self._heavy is running:
            self._heavy = None
            self._lock.release()

    def close(self) -> None:
        """Let go for good."""
        self._lock.close()

    def _heavy_reason(self, running: Running, busy: str) -> str:
        if self._heavy is not None:
            return f"Waits until {self._heavy.job.title} has ended."
        if busy:
            return busy
        if not self._lock.try_exclusive():
            return "Waits for a job of another window or terminal."
        self._heavy = running
        return ""
