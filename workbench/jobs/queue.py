"""The queue: which job runs when, and what becomes of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.jobs.job import Job
from workbench.plugin_api import JobKind
from workbench.processes.plugin_child import Desk


class JobQueue:
    """Long work of plugins, each in a process of its own.

    Methods may be called from any thread; all but `wait` take at most a few milliseconds.
    """

    def __init__(
        self,
        database: Path,
        desk: Desk,
        *,
        kinds: Callable[[str, str], JobKind],
        busy: Callable[[], str] = lambda: "",
        logs: Path | None = None,
    ) -> None:
        """Open nothing yet.

        Args:
            database: Where the history is kept; made when missing. Several programs may use it at once.
            desk: Does what jobs ask of the workbench.
            kinds: The kind of a plugin by its name, for `retry`; raises WorkbenchError when the plugin is not on.
            busy: Why a heavy job has to wait (a model is being loaded, an answer written), in one sentence; "" when it
                need not.
            logs: The folder for what jobs write; the usual one when None.
        """

    def start(self, plugin_id: str, kind: JobKind, parameters: Mapping[str, Any]) -> int:
        """Put a job into the queue; its number.

        Raises:
            WorkbenchError: A parameter is refused, or the history cannot be written.
        """
        raise NotImplementedError

    def states(self) -> list[Job]:
        """Every job in the history, those of other programs too, the newest first. Raises WorkbenchError."""
        raise NotImplementedError

    def state(self, job: int) -> Job:
        """How a job stands. Raises WorkbenchError when there is none of this number."""
        raise NotImplementedError

    def wait(self, job: int, timeout: float | None = None) -> Job:
        """Wait until it has ended, at most `timeout` seconds, and say how it stands. Raises as `state`."""
        raise NotImplementedError

    def cancel(self, job: int) -> None:
        """End it: it is told, 3 s later terminated, 2 s later killed. Nothing happens to one that has ended."""
        raise NotImplementedError

    def pause(self, job: int) -> None:
        """Stop it at its next checkpoint. Raises WorkbenchError when it cannot be paused."""
        raise NotImplementedError

    def resume(self, job: int) -> None:
        """Let a paused job go on."""
        raise NotImplementedError

    def retry(self, job: int) -> int:
        """Start an ended job once more, as a new one; its number. Raises WorkbenchError as `start` and `kinds`."""
        raise NotImplementedError

    def forget(self, job: int) -> None:
        """Remove an ended job and its log from the history."""
        raise NotImplementedError

    def log(self, job: int, lines: int = 200) -> str:
        """The last lines of what it wrote."""
        raise NotImplementedError

    def listen(self, heard: Callable[[Job], None]) -> None:
        """Call `heard` after every change of a job of this program, in order, on a thread of the queue's."""
        raise NotImplementedError

    def close(self) -> None:
        """End every job of this program; they are "interrupted"."""
