"""What the window knows of jobs, kept up to date; and what a person wants of them, done off the window's thread."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.errors import WorkbenchError
from workbench.jobs.job import Job
from workbench.jobs.queue import JobQueue
from workbench.ui.alive import is_there
from workbench.ui.bridge import Bridge

LOOK_MS = 2000
"""How often the jobs of other programs are looked at, while there are any or the panel is open."""


class JobFollower(QObject):
    """Every job, those of other programs too.

    Signals:
        changed(id): One is different, or new.
        listed(): The list is another.
        ended(Job): One of this program has ended.
        refused(WorkbenchError): What was wanted could not be done.
    """

    changed = Signal(int)
    listed = Signal()
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, queue: JobQueue, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self.queue = queue
        self._bridge = bridge
        self._jobs: dict[int, Job] = {}
        self._watched = False
        self._readable = True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        queue.listen(lambda job: bridge.post(partial(self._hear, job)))
        self.look()

    def jobs(self) -> list[Job]:
        """Those that have not ended first, in the order they came; then the ended ones, the latest first."""
        active = sorted((job for job in self._jobs.values() if job.active), key=lambda job: job.id)
        ended = sorted((job for job in self._jobs.values() if not job.active), key=lambda job: -(job.ended or 0))
        return active + ended

    def job(self, number: int) -> Job:
        """One of them. KeyError when there is none of this number."""
        return self._jobs[number]

    def watch(self, watched: bool) -> None:
        """Whether somebody looks at the list, so that other programs' jobs have to be right."""
        self._watched = watched
        if watched:
            self.look()
        self._keep_looking()

    def look(self) -> None:
        """Read the list anew; `refused` once when that cannot be done, and not at each try, until it went well."""
        self._bridge.run(self.queue.states, self._take, self._on_unreadable, owner=self)

    # --------------------------------------------------------------------------------- what a person wants

    def cancel(self, number: int) -> None:
        """End a job."""
        self._do(partial(self.queue.cancel, number))

    def pause(self, number: int) -> None:
        """Have it stand still."""
        self._do(partial(self.queue.pause, number))

    def resume(self, number: int) -> None:
        """Have it go on."""
        self._do(partial(self.queue.resume, number))

    def retry(self, number: int) -> None:
        """Do it once more."""
        self._do(partial(self.queue.retry, number))

    def forget(self, numbers: list[int]) -> None:
        """Take ended jobs off the list."""

        def forget() -> None:
            for number in numbers:
                self.queue.forget(number)

        self._do(forget)

    def read_log(self, number: int, done: Callable[[str], None], owner: QObject) -> None:
        """The end of what it wrote, to `done`."""
        self._bridge.run(partial(self.queue.log, number), done, owner=owner)

    def _do(self, wanted: Callable[[], object]) -> None:
        self._bridge.run(wanted, lambda _result: self.look(), self.refused.emit, owner=self)

    # ------------------------------------------------------------------------------------ what is heard

    def _hear(self, job: Job) -> None:
        if not is_there(self):  # the window is gone, the queue is being closed
            return
        before = self._jobs.get(job.id)
        self._jobs[job.id] = job
        if before is None or before.active != job.active:
            self.listed.emit()
        self.changed.emit(job.id)
        if not job.active and (before is None or before.active):
            self.ended.emit(job)

    def _on_unreadable(self, error: WorkbenchError) -> None:
        if self._readable:
            self._readable = False
            self.refused.emit(error)

    def _take(self, jobs: list[Job]) -> None:
        self._readable = True
        before, self._jobs = self._jobs, {job.id: job for job in jobs}
        if [*before] != [*self._jobs] or any(before[job.id].active != job.active for job in jobs):
            self.listed.emit()
        for job in jobs:
            if before.get(job.id) != job:
                self.changed.emit(job.id)
        self._keep_looking()

    def _keep_looking(self) -> None:
        others = any(job.active and not self.queue.is_ours(job) for job in self._jobs.values())
        if (self._watched or others) != self._timer.isActive():
            self._timer.start() if self._watched or others else self._timer.stop()
