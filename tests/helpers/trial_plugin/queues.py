"""Queues for tests, watched."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from helpers.trial_plugin.kinds import TrialDesk, job_kind

from workbench.jobs.job import Job
from workbench.jobs.queue import JobQueue
from workbench.plugin_api import JobKind

PATIENCE = 60.0
PLUGIN = "trial"


class Trial:
    """A queue of its own program, as far as the queue can tell, and all that it told."""

    def __init__(self, folder: Path, busy: Callable[[], str] = lambda: "") -> None:
        self.desk = TrialDesk(folder)
        self.queue = JobQueue(
            folder / "jobs.db", self.desk, kinds=lambda plugin, name: job_kind(name), busy=busy, log_dir=folder / "logs"
        )
        self.heard: list[Job] = []
        self._news = threading.Condition()
        self.queue.listen(self._hear)

    def start(self, kind: str | JobKind, **parameters: Any) -> int:
        return self.queue.start(PLUGIN, job_kind(kind) if isinstance(kind, str) else kind, parameters)

    def run(self, kind: str | JobKind, **parameters: Any) -> Job:
        return self.end(self.start(kind, **parameters))

    def end(self, number: int) -> Job:
        """How a job ended."""
        job = self.queue.wait(number, PATIENCE)
        assert not job.active, job
        return job

    def until(self, number: int, what: Callable[[Job], Any]) -> Job:
        """The first word about a job of which `what` is true."""
        with self._news:
            assert self._news.wait_for(lambda: self._find(number, what) is not None, PATIENCE), self.queue.state(number)
            found = self._find(number, what)
        assert found is not None
        return found

    def until_state(self, number: int, state: str) -> Job:
        return self.until(number, lambda job: job.state == state)

    def _find(self, number: int, what: Callable[[Job], Any]) -> Job | None:
        return next((job for job in self.heard if job.id == number and what(job)), None)

    def _hear(self, job: Job) -> None:
        with self._news:
            self.heard.append(job)
            self._news.notify_all()
