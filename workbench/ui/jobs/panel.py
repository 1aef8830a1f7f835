"""Every job: those that wait or run, and what there was."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from workbench.jobs.job import Job
from workbench.ui.frame.corner_panel import CornerPanel
from workbench.ui.jobs.follower import JobFollower
from workbench.ui.jobs.log_dialog import JobLogDialog
from workbench.ui.jobs.row import JobRow
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import second_label, section_label

WIDTH = 480
ABOVE = 140
"""Pixels of the window that stay in sight above the panel."""
FIRST = 20
"""Ended jobs that are listed before the person asks for more, and how many each time."""


class JobsPanel(CornerPanel):
    """Lies over the lower right corner of the window."""

    def __init__(self, window: QWidget, follower: JobFollower, bottom: int) -> None:
        """`bottom` is the height of the bar it stands on."""
        super().__init__(self.tr("Jobs"), window, bottom=bottom, width=WIDTH)
        self._window = window
        self._follower = follower
        self._most = FIRST
        self.rows: dict[int, JobRow] = {}
        self.clear_button = IconButton("list-x", self.tr("Remove all that have ended from the list"), self)
        self.clear_button.clicked.connect(self._clear)
        self.head.insertWidget(self.head.count() - 1, self.clear_button)
        inside = QWidget(self)
        inside.setObjectName("scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(4)
        self._earlier = section_label(self.tr("Earlier"), inside)
        self._more = push_button(self.tr("Show more"), inside, kind="link")
        self._more.clicked.connect(self._show_more)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().setAccessibleName(self.tr("Scroll the jobs"))
        self._scroll.setWidget(inside)
        self._inside = inside
        self._empty = _Empty(self)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._scroll, 1)
        follower.listed.connect(self._on_listed)
        follower.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show the list as it is now."""
        jobs = self._follower.jobs()
        active = [job for job in jobs if job.active]
        ended = jobs[len(active) :]
        shown = active + ended[: self._most]
        for number in self.rows.keys() - {job.id for job in shown}:
            self._drop(number)
        for job in shown:
            if job.id in self.rows:
                self.rows[job.id].show_job(job)
            else:
                self._make(job)
        self._arrange(active, ended)
        self.clear_button.setVisible(bool(ended))
        self._empty.setVisible(not jobs)
        self._scroll.setVisible(bool(jobs))
        self.place()

    def first_focus(self) -> QWidget:
        """The first job, if there is one."""
        jobs = self._follower.jobs()
        return self.rows[jobs[0].id] if jobs and jobs[0].id in self.rows else self.close_button

    def place(self) -> None:
        """As high as the list, as far as there is room."""
        room = self._host.height() - self._bottom - ABOVE
        width = self.width() - 28
        self._scroll.setFixedHeight(max(80, min(self._column.totalHeightForWidth(width), room)))
        super().place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follower.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._follower.watch(False)

    # ------------------------------------------------------------------------------------------ rows

    def _make(self, job: Job) -> None:
        row = self.rows[job.id] = JobRow(job, self._inside)
        row.asked.connect(self._on_asked)
        row.left.connect(lambda step: self._step(row, step))

    def _drop(self, number: int) -> None:
        row = self.rows.pop(number)
        if row.hasFocus() or row.isAncestorOf(self._host.focusWidget() or self):
            self.close_button.setFocus()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self, active: list[Job], ended: list[Job]) -> None:
        wanted: list[QWidget] = [self.rows[job.id] for job in active]
        wanted += [self._earlier] if active and ended else []
        wanted += [self.rows[job.id] for job in ended[: self._most]]
        wanted += [self._more] if len(ended) > self._most else []
        self._earlier.setVisible(self._earlier in wanted)
        self._more.setVisible(self._more in wanted)
        for place, widget in enumerate(wanted):
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)
        chain = [part for each in wanted for part in (each.parts() if isinstance(each, JobRow) else [each])]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _step(self, row: JobRow, step: int) -> None:
        rows = sorted(self.rows.values(), key=self._column.indexOf)
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(rows[place])

    def _on_listed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _on_changed(self, number: int) -> None:
        if self.isVisible() and number in self.rows:
            self.rows[number].show_job(self._follower.job(number))
            self.place()

    # --------------------------------------------------------------------------------------- actions

    def _on_asked(self, what: str, number: int) -> None:
        match what:
            case "log":
                JobLogDialog(self._follower, number, self._window).open()
            case "remove":
                self._follower.forget([number])
            case "retry":
                self._follower.retry(number)
            case "pause":
                self._follower.pause(number)
            case "resume":
                self._follower.resume(number)
            case "cancel":
                self._follower.cancel(number)

    def _clear(self) -> None:
        self._follower.forget([job.id for job in self._follower.jobs() if not job.active])

    def _show_more(self) -> None:
        self._most += FIRST
        self.refresh()


class _Empty(QWidget):
    """What would be here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(8)
        column.addWidget(IconLabel("list-checks", "text3", 32, self), 0, Qt.AlignmentFlag.AlignHCenter)
        words = second_label(self.tr("Long work of plugins shows here, while it runs and after it."), self)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
