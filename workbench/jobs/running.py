"""One job of this program: how it stands, and its process while it has one."""

import dataclasses
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.jobs.estimate import Estimate
from workbench.jobs.job import Job
from workbench.plugin_api import JobKind
from workbench.processes.channel import UNSENDABLE
from workbench.processes.child import CLOSE_SECONDS
from workbench.processes.exits import ExitReport
from workbench.processes.plugin_child import Desk, PluginChild
from workbench.processes.plugin_protocol import (
    CancelWork,
    Pause,
    Paused,
    Progressed,
    Resume,
    Resumed,
    RunJob,
    WorkDone,
    WorkFailed,
)

log = logging.getLogger(__name__)

MAX_LOG_BYTES = 20_000_000
"""A job that writes more than that begins its log anew: it must not fill the disk."""
LAST_WORDS = 160
"""Characters of its last line in the sentence about a job that crashed."""

CLOSED = "The program was closed before it was done."


class Running:
    """Not thread-safe by itself: the queue calls everything under its lock, `hear` and `ended` included."""

    def __init__(self, job: Job, kind: JobKind, log_file: Path) -> None:
        self.job = job
        self.kind = kind
        self.unsaved = 0.0  # since when, by `time.monotonic`; 0 = it is saved
        self.urgent = False
        self.process: PluginChild | None = None
        self._log_file = log_file
        self._estimate = Estimate()
        self._outcome: WorkDone | WorkFailed | None = None
        self._cancelled = False
        self._closing = False

    def begin(self, desk: Desk, hear: Callable[[Any], None], ended: Callable[[ExitReport], None]) -> None:
        """Start its process; the callbacks come on a thread of their own.

        Raises:
            OSError: it cannot be started.
            UNSENDABLE: it was started in vain, because what it is to do cannot be sent.
        """
        order = RunJob(
            plugin_id=self.job.plugin_id,
            code=self.kind.work,
            title=self.job.title,
            data_dir=str(desk.data_dir(self.job.plugin_id)),
            parameters=dict(self.job.parameters),
        )
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        process = PluginChild(self.job.plugin_id, f"Job {self.job.id}", self._log_file, desk, hear, ended)
        try:
            process.send(order)
        except UNSENDABLE:
            process.kill()
            raise
        self.process = process
        self.change(state="running", sentence="", started=time.time())

    def change(self, **changes: Any) -> None:
        """Something about it is different from now on."""
        self.job = dataclasses.replace(self.job, **changes)
        self.unsaved = self.unsaved or time.monotonic()
        self.urgent = self.urgent or "state" in changes

    def saved(self) -> None:
        """It is saved as it is."""
        self.unsaved, self.urgent = 0.0, False

    def end(self, state: str, sentence: str, detail: str = "", result: Any = None) -> None:
        """It has ended."""
        fraction = 1.0 if state == "done" and self.job.fraction is not None else self.job.fraction
        self.change(
            state=state,
            sentence=sentence,
            detail=detail,
            result=result,
            fraction=fraction,
            seconds_left=None,
            pausing=False,
            ended=time.time(),
            owner="",
        )

    def fail(self, error: WorkbenchError) -> None:
        """It has ended with an error."""
        self.end("failed", error.sentence(), error.detail)

    def hear(self, message: Any) -> None:
        """A message of its process."""
        if isinstance(message, Progressed):
            self._estimate.feed(message.done, message.total)
            self.change(
                fraction=self._estimate.fraction, seconds_left=self._estimate.seconds_left, sentence=message.sentence
            )
        elif isinstance(message, Paused):
            self._estimate.pause()
            self.change(state="paused", pausing=False, seconds_left=None)
        elif isinstance(message, Resumed):
            self._estimate.resume()
            self.change(state="running", seconds_left=self._estimate.seconds_left)
        elif isinstance(message, WorkDone | WorkFailed):
            self._outcome = message

    def pause(self) -> None:
        """Stop at the next checkpoint."""
        if self.process is not None and self.job.state == "running" and not self._cancelled:
            self.process.send(Pause())
            self.change(pausing=True)

    def resume(self) -> None:
        """Go on."""
        if self.process is not None:
            self.process.send(Resume())
            self.change(pausing=False)

    def cancel(self, seconds: float = CLOSE_SECONDS, closing: bool = False) -> None:
        """End it: it is told, `seconds` later terminated, then killed."""
        self._closing = self._closing or closing
        if self.process is None:
            if self.job.active:
                self._end_unfinished()
            return
        first, self._cancelled = not self._cancelled, True
        if first:
            self.process.send(CancelWork())
            threading.Thread(target=_end, args=(self.process, seconds), name="job stopper", daemon=True).start()
        self.change(pausing=False)

    def ended(self, report: ExitReport) -> None:
        """Its process is gone."""
        if self.process is None:
            return  # it was started in vain, which has been told
        outcome = self._outcome
        if isinstance(outcome, WorkDone):
            self.end("done", _words(outcome.result), result=outcome.result)
        elif self._cancelled or self._closing:
            self._end_unfinished()
        elif outcome is not None:
            self.fail(WorkbenchError(outcome.what, outcome.why, outcome.remedy, outcome.detail))
        else:
            self.fail(crashed(self.job.title, report))
        self.process = None

    def keep_log_short(self) -> None:
        """Empty its log when it is too long."""
        try:
            if self.process is not None and self._log_file.stat().st_size > MAX_LOG_BYTES:
                with self._log_file.open("r+b") as stream:  # the job appends, so it goes on at the new end
                    stream.truncate()
        except OSError as error:
            log.warning("The log of job %d could not be cut: %s", self.job.id, error)

    def _end_unfinished(self) -> None:
        if self._closing:
            self.end("interrupted", CLOSED)
        else:
            self.end("cancelled", "")


def crashed(title: str, report: ExitReport) -> WorkbenchError:
    """What to say about a job whose process ended without a word: how, and what it wrote last."""
    what = f"{title} ended before its work was done." if report.returncode == 0 else f"{title} {report.words}."
    said = _before_the_crash([line.strip() for line in report.log_tail.splitlines() if line.strip()])
    why = f"Its last words: “{said[:LAST_WORDS]}”." if said else ""
    return WorkbenchError(what, why, detail=report.log_tail)


def _before_the_crash(lines: list[str]) -> str:
    """The last line that is no trace of Python's own, which says where and not why."""
    for number, line in enumerate(lines):
        if line.startswith("Fatal Python error"):
            lines = lines[:number]
            break
    return lines[-1] if lines else ""


def _words(result: Any) -> str:
    """A result that is one line of text is what a person wants to read."""
    return result if isinstance(result, str) and "\n" not in result and len(result) <= 300 else ""


def _end(process: PluginChild, seconds: float) -> None:
    if process.wait(seconds) is None:
        process.stop()
