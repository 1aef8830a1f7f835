"""A job in its process: the work runs on the main thread, between its checkpoints it can be paused and cancelled."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from workbench.errors import WorkbenchError
from workbench.plugin_kit.code import named
from workbench.plugin_kit.context import RemoteContext
from workbench.plugin_kit.line import CancelledError, Line, sendable, told
from workbench.processes.plugin_protocol import (
    MAX_RESULT_BYTES,
    CancelWork,
    Pause,
    Paused,
    Progressed,
    Resume,
    Resumed,
    RunJob,
    ToPlugin,
    WorkDone,
    WorkFailed,
)

PROGRESS_SECONDS = 0.2
"""Progress is sent so often at most; work that reports each of a million steps must not wait for the pipe."""


class RemoteJob(RemoteContext):
    """`plugin_api.JobContext` over the pipe."""

    def __init__(self, line: Line, order: RunJob) -> None:
        super().__init__(line, order.plugin_id, Path(order.data_dir))
        self.parameters: Mapping[str, Any] = order.parameters
        self._latest: Progressed | None = None
        self._told: Progressed | None = None
        self._telling = threading.Lock()
        self._may_run = threading.Event()
        self._may_run.set()
        self._cancelled = False

    def progress(self, done: float, total: float | None = None, sentence: str = "") -> None:
        """Say how far it is."""
        self._latest = Progressed(
            done=float(done), total=None if total is None else float(total), sentence=sendable(str(sentence))
        )

    def checkpoint(self) -> None:
        """Return at once, after a pause, or never when the job was cancelled."""
        if not self._may_run.is_set():
            self.tell_progress()
            self._line.send(Paused())
            self._may_run.wait()
            self._line.send(Resumed())
        if self._cancelled:
            raise CancelledError

    def hear(self, message: ToPlugin) -> None:
        """What the workbench wants of it, on the reader's thread."""
        if isinstance(message, Pause):
            self._may_run.clear()
        elif isinstance(message, Resume):
            self._may_run.set()
        elif isinstance(message, CancelWork):
            self._cancelled = True
            self._line.cancel()
            self._may_run.set()

    def tell_progress(self) -> None:
        """Send what was last said of the progress, if that is news."""
        with self._telling:  # else an older word could come behind a newer one
            latest = self._latest
            if latest is not None and latest is not self._told:
                self._told = latest
                self._line.send(latest)

    def keep_telling(self) -> None:
        """Send news of the progress for ever; the body of a thread."""
        pause = threading.Event()
        while not pause.wait(PROGRESS_SECONDS):
            self.tell_progress()


def run(line: Line, order: RunJob) -> None:
    """Do the job, and say how it ended."""
    job = RemoteJob(line, order)
    line.listen(job.hear)
    threading.Thread(target=job.keep_telling, name="progress", daemon=True).start()
    ended = _ended(job, order)
    job.tell_progress()
    line.send(ended)


def _ended(job: RemoteJob, order: RunJob) -> WorkDone | WorkFailed:
    try:
        work: Callable[[RemoteJob], Any] = named(order.code)
        result = work(job)
    except CancelledError:
        return WorkFailed(what="Cancelled.")
    except BaseException as error:  # noqa: BLE001 - outermost guard of the process; SystemExit is a failure as well
        return _failed(told(error, order.title))
    what = f"The work of {order.title} is done, but its result cannot be kept."
    try:
        plain = sendable(msgspec.to_builtins(result, str_keys=True))
        size = len(msgspec.json.encode(plain))
    except (TypeError, ValueError, RecursionError) as error:
        return _failed(WorkbenchError(what, f"It is not JSON: {error}."))
    if size > MAX_RESULT_BYTES:
        return _failed(WorkbenchError(what, f"It has {size} bytes, more than {MAX_RESULT_BYTES}."))
    return WorkDone(result=plain)


def _failed(error: WorkbenchError) -> WorkFailed:
    return WorkFailed(what=error.what, why=error.why, remedy=error.remedy, detail=error.detail)
