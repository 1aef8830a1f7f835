"""The queue: which job runs when, and what becomes of it.

One thread of the queue does everything that takes time: it starts what may start, saves what changed, tells the
listeners, and looks whether another program left a word for one of our jobs. It sleeps while there are no jobs.
"""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench import logs, paths
from workbench.errors import WorkbenchError
from workbench.jobs import owners, parameters
from workbench.jobs.history import History
from workbench.jobs.job import Job
from workbench.jobs.limits import Limits
from workbench.jobs.running import Running
from workbench.plugin_api import JobKind
from workbench.processes.channel import UNSENDABLE
from workbench.processes.exits import ExitReport
from workbench.processes.plugin_child import Desk

log = logging.getLogger(__name__)

TICK_SECONDS = 0.5
"""How often another program's wishes and what a heavy job waits for are looked at, while there are jobs."""
SAVE_SECONDS = 1.0
"""Progress is saved so often; a change of state at once."""
CLOSE_SECONDS = 1.0
"""How long a job may take to end by itself when the program is closed."""

DIED = "The program that ran it ended before it was done."


class JobQueue:
    """Long work of plugins, each in a process of its own.

    Methods may be called from any thread. Those that write the history, or read it, wait while another program writes;
    `state`, `pause`, `resume` and `cancel` of a job of this program that has not ended do not.
    """

    def __init__(
        self,
        database: Path,
        desk: Desk,
        *,
        kinds: Callable[[str, str], JobKind],
        busy: Callable[[], str] = lambda: "",
        log_dir: Path | None = None,
    ) -> None:
        """Open nothing yet.

        Args:
            database: Where the history is kept; made when missing. Several programs may use it at once.
            desk: Does what jobs ask of the workbench.
            kinds: The kind of a plugin by its name, for `retry`; raises WorkbenchError when the plugin is not on.
            busy: Why a heavy job has to wait (a model is being loaded, an answer written), in one sentence; "" when it
                need not. Called twice a second while one waits.
            log_dir: The folder for what jobs write; the usual one when None.
        """
        self._history = History(database)
        self._folder = database.parent / "jobs"
        self._desk = desk
        self._kinds = kinds
        self._busy = busy
        self._log_dir = log_dir
        self._changed = threading.Condition(threading.RLock())
        self._jobs: dict[int, Running] = {}  # of this program, until the last word about them is saved
        self._news: dict[int, Job] = {}
        self._listeners: list[Callable[[Job], None]] = []
        self._owner: owners.Owner | None = None
        self._limits: Limits | None = None
        self._woken = False
        self._closing = False  # nothing begins any more
        self._closed = False  # nor is anything waited for
        self._swept = False

    # --------------------------------------------------------------------------------------- for everybody

    def start(self, plugin_id: str, kind: JobKind, given: Mapping[str, Any]) -> int:
        """Put a job into the queue; its number.

        Raises:
            WorkbenchError: A parameter is refused, or the history cannot be written.
        """
        chosen = parameters.checked(kind, given)
        with self._changed:
            owner = self._take_part()
        job = Job(
            id=0,
            plugin_id=plugin_id,
            kind=kind.name,
            title=kind.title,
            state="waiting",
            parameters=chosen,
            heavy=kind.heavy,
            pausable=kind.pausable,
            owner=owner.name,
            created=time.time(),
        )
        number = self._history.add(job)  # not under the lock: another program may be writing for seconds
        with self._changed:
            self._take_part()  # it may have been closed meanwhile; the next start of the program ends the job
            running = self._jobs[number] = Running(job, kind, self._log_file(number))
            running.change(id=number)
            running.saved()
            self._tell(running)
        return number

    def states(self) -> list[Job]:
        """Every job in the history, those of other programs too, the newest first. Raises WorkbenchError."""
        self._sweep()
        with self._changed:
            ours = dict(self._jobs)  # before the history is read: one that ends meanwhile leaves `_jobs`
        return [ours[job.id].job if job.id in ours else job for job in self._history.jobs()]

    def state(self, job: int) -> Job:
        """How a job stands. Raises WorkbenchError when there is none of this number."""
        with self._changed:
            if job in self._jobs:
                return self._jobs[job].job
        found = self._history.job(job)
        if found.active:  # another program's
            self._sweep()
            found = self._history.job(job)
        return found

    def wait(self, job: int, timeout: float | None = None) -> Job:
        """Wait until it has ended, at most `timeout` seconds, and say how it stands. Raises as `state`."""
        end = None if timeout is None else time.monotonic() + timeout
        while (found := self.state(job)).active:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            with self._changed:
                ours = self._jobs.get(job)
                if ours is None:  # another program's: nobody tells when it ends
                    self._changed.wait(TICK_SECONDS if left is None else min(left, TICK_SECONDS))
                elif ours.job.active:
                    self._changed.wait(left)
        return found

    def cancel(self, job: int) -> None:
        """End it: it is told, 3 s later terminated, 2 s later killed. Nothing happens to one that has ended."""
        self._do(job, "cancel")

    def pause(self, job: int) -> None:
        """Stop it at its next checkpoint. Raises WorkbenchError when it cannot be paused."""
        found = self.state(job)
        if not found.pausable:
            raise WorkbenchError(f"{found.title} cannot be paused.", remedy="It can be cancelled.")
        self._do(job, "pause")

    def resume(self, job: int) -> None:
        """Let a paused job go on."""
        self._do(job, "resume")

    def retry(self, job: int) -> int:
        """Start an ended job once more, as a new one; its number. Raises WorkbenchError as `start` and `kinds`."""
        found = self.state(job)
        if found.active:
            raise WorkbenchError(f"{found.title} has not ended yet.")
        return self.start(found.plugin_id, self._kinds(found.plugin_id, found.kind), found.parameters)

    def forget(self, job: int) -> None:
        """Remove an ended job and its log from the history; one that has not ended stays."""
        with self._changed:
            ours = self._jobs.get(job)
            if ours is not None and ours.job.active:
                return
            self._jobs.pop(job, None)
        self._history.forget(job, ended=ours is not None)
        _remove_log(self._log_file(job))

    def is_ours(self, job: Job) -> bool:
        """Whether this program runs it."""
        return self._owner is not None and job.owner == self._owner.name

    def log(self, job: int, lines: int = 200) -> str:
        """The last lines of what it wrote."""
        return logs.tail(self._log_file(job), lines)

    def listen(self, heard: Callable[[Job], None]) -> None:
        """Call `heard` after every change of a job of this program, in order, on a thread of the queue's."""
        with self._changed:
            self._listeners.append(heard)

    def close(self) -> None:
        """End every job of this program; they are "interrupted". A process that needs more than 2 s is killed."""
        with self._changed:
            if self._closing:
                return
            self._closing = True
            for running in self._jobs.values():
                running.cancel(CLOSE_SECONDS, closing=True)
                self._tell(running)
            processes = [running.process for running in self._jobs.values() if running.process is not None]
        ends = time.monotonic() + 2 * CLOSE_SECONDS
        for process in processes:
            if process.wait(max(0.0, ends - time.monotonic())) is None:
                process.kill()
                process.wait(CLOSE_SECONDS)
        with self._changed:
            self._closed = self._woken = True
            self._changed.notify_all()
            owner = self._owner
        if owner is not None:
            self._thread.join()
            owner.close()
        if self._limits is not None:
            self._limits.close()
        self._history.close()

    # ------------------------------------------------------------------------------------- the queue's thread

    def _run(self) -> None:
        closed = False
        while not closed:
            with self._changed:
                if not self._woken:
                    self._changed.wait(TICK_SECONDS if self._jobs else None)
                self._woken = False
                closed = self._closed
            try:
                self._obey()
                self._start_next()
                self._save(at_once=closed)
                self._tell_listeners()
            except Exception:  # outermost guard of the thread: without it no job would ever start again
                log.exception("The queue of jobs failed")

    def _obey(self) -> None:
        """Do what another program wants of our jobs."""
        if self._owner is None or not self._jobs:
            return
        try:
            wishes = self._history.take_wishes(self._owner.name)
        except WorkbenchError as error:
            log.warning("%s", error)
            return
        for number, wish in wishes:
            self._do_ours(number, wish)

    def _start_next(self) -> None:
        busy = self._busy() if self._heavy_waits() else ""
        with self._changed:
            for running in self._jobs.values():
                running.keep_log_short()
                if running.job.state != "waiting" or self._limits is None:
                    continue
                if self._closing:
                    return
                reason = self._limits.reason(running, self._jobs.values(), busy)
                if not reason:
                    self._begin(running)
                elif reason != running.job.sentence:
                    running.change(sentence=reason)
                    self._tell(running)

    def _heavy_waits(self) -> bool:
        with self._changed:
            return any(running.job.heavy and running.job.state == "waiting" for running in self._jobs.values())

    def _begin(self, running: Running) -> None:
        try:
            running.begin(
                self._desk,
                lambda message: self._heard(running, message),
                lambda report: self._ended(running, report),
            )
        except (OSError, WorkbenchError, *UNSENDABLE) as error:
            running.fail(WorkbenchError(f"{running.job.title} could not be started.", f"{error}"))
            self._let_go(running)
        self._tell(running)

    def _save(self, at_once: bool) -> None:
        """What has changed; what cannot be saved is tried again."""
        with self._changed:
            now = time.monotonic()
            changed = [
                running
                for running in self._jobs.values()
                if running.unsaved and (at_once or running.urgent or now - running.unsaved >= SAVE_SECONDS)
            ]
        for running in changed:
            with self._changed:
                job = running.job
                running.saved()
            try:
                self._history.save(job)
            except WorkbenchError as error:
                log.warning("Job %d: %s", job.id, error)
                running.unsaved = now
                continue
            if not job.active:
                with self._changed:
                    self._jobs.pop(job.id, None)

    def _tell_listeners(self) -> None:
        with self._changed:
            news, self._news = list(self._news.values()), {}
            listeners = tuple(self._listeners)
        for job in news:
            for heard in listeners:
                try:
                    heard(job)
                except Exception:  # a listener's mistake must not keep the others from hearing
                    log.exception("A listener to jobs failed")

    # ------------------------------------------------------------------------------------------------ shared

    def _heard(self, running: Running, message: Any) -> None:
        with self._changed:
            running.hear(message)
            self._tell(running)

    def _ended(self, running: Running, report: ExitReport) -> None:
        with self._changed:
            running.ended(report)
            self._let_go(running)
            self._tell(running)

    def _let_go(self, running: Running) -> None:
        if self._limits is not None:
            self._limits.let_go(running)

    def _tell(self, running: Running) -> None:
        """Wake the queue's thread, and whoever waits."""
        self._news[running.job.id] = running.job
        self._woken = True
        self._changed.notify_all()

    def _do(self, job: int, wish: str) -> None:
        if not self._do_ours(job, wish) and self.state(job).active:
            self._history.wish(job, wish)

    def _do_ours(self, job: int, wish: str) -> bool:
        with self._changed:
            running = self._jobs.get(job)
            if running is None:
                return False
            if wish == "cancel":
                running.cancel()
            elif wish == "pause":
                running.pause()
            elif wish == "resume":
                running.resume()
            self._tell(running)
            return True

    def _take_part(self) -> owners.Owner:
        """This program as the owner of jobs, from its first job on."""
        if self._closing:
            raise WorkbenchError("The program is being closed.", remedy="Start it again.")
        if self._owner is None:
            try:
                owner = owners.Owner(self._folder)
                self._limits = Limits(self._folder)
            except OSError as error:
                what, why = f"No job can be started: {self._folder} cannot be written.", f"{error.strerror or error}."
                raise WorkbenchError(what, why, "Make room there or allow writing.") from error
            self._owner = owner
            self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
            self._thread.start()
        return self._owner

    def _sweep(self) -> None:
        """Jobs of programs that are gone have ended with them."""
        ours = self._owner.name if self._owner is not None else ""
        for name in self._history.owners():
            if name != ours and owners.is_gone(self._folder, name):
                self._history.interrupt(name, DIED)
        if not self._swept:
            self._swept = True
            for old in self._history.prune():
                _remove_log(self._log_file(old))

    def _log_file(self, number: int) -> Path:
        return (self._log_dir or paths.log_dir() / "jobs") / f"{number}.log"


def _remove_log(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        log.warning("%s could not be removed: %s", file, error)
