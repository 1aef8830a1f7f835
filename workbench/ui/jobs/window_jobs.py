"""Jobs in the window: chip, panel, command, and a word when one has ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMessageBox

from workbench.errors import WorkbenchError
from workbench.jobs.job import Job
from workbench.jobs.queue import JobQueue
from workbench.ui.commands import Command
from workbench.ui.error_sentences import words_of
from workbench.ui.frame.status_bar import HEIGHT
from workbench.ui.jobs.chip import JobsChip
from workbench.ui.jobs.follower import JobFollower
from workbench.ui.jobs.panel import JobsPanel
from workbench.ui.jobs.words import full_title, sentence

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


class WindowJobs(QObject):
    """Holds them together.

    Attributes:
        may_be_interrupted: Whether the window may close though jobs are not done.
    """

    def __init__(self, window: "MainWindow", queue: JobQueue) -> None:
        super().__init__(window)
        self._window = window
        self._question: QMessageBox | None = None
        self.may_be_interrupted = False
        self.follower = JobFollower(queue, window.bridge, self)
        self.panel = JobsPanel(window, self.follower, HEIGHT)
        self.chip = JobsChip(self.follower, window.status)
        window.status.add_chip(self.chip)
        self.chip.clicked.connect(self.toggle)
        self.follower.ended.connect(self._on_ended)
        self.follower.refused.connect(self._on_refused)
        title, section = _tr("Show or hide the jobs"), QCoreApplication.translate("WindowCommands", "Window")
        window.commands.add(Command("window.jobs", title, section, self.toggle, "Ctrl+Shift+J"))

    def toggle(self) -> None:
        """Open or close the panel."""
        self.panel.toggle()
        self.chip.seen()

    def open(self) -> None:
        """Open the panel, if it is not open."""
        self.panel.open_panel()
        self.chip.seen()

    def keep_window_open(self) -> bool:
        """Whether a job would be interrupted by closing; the person is asked, and a yes closes the window."""
        running = [job for job in self.follower.jobs() if job.active and self.follower.queue.is_ours(job)]
        if self.may_be_interrupted or not running:
            return False
        if self._question is None:
            self._ask(running)
        return True

    def _ask(self, running: list[Job]) -> None:
        titles = "\n".join(full_title(job) for job in running[:5])
        sentence = _tr("They are not done, and can be begun anew the next time.")
        box = QMessageBox(QMessageBox.Icon.Question, _tr("Interrupt the jobs and quit?"), "", parent=self._window)
        box.setText(_tr("Interrupt the jobs and quit?"))
        box.setInformativeText(f"{titles}\n\n{sentence}")
        quit_button = box.addButton(_tr("Interrupt and quit"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(_tr("Go on working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._question = box

        def answered() -> None:
            self._question = None
            if box.clickedButton() is quit_button:
                self._window.end()
            else:
                self._window.restarting = False

        box.finished.connect(answered)
        box.open()

    def _on_ended(self, job: Job) -> None:
        if self.panel.isVisible():
            self.chip.seen()
        elif job.state == "done":
            self._window.toasts.say(f"{full_title(job)}: {sentence(job)}", "good", (_tr("Show"), self.open))
        elif job.state == "failed":
            self._window.toasts.say(sentence(job), "bad", (_tr("Show"), self.open))

    def _on_refused(self, error: WorkbenchError) -> None:
        self._window.toasts.say(words_of(error), "bad")


def _tr(words: str) -> str:
    return QCoreApplication.translate("WindowJobs", words)
