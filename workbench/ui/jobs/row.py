"""One job in the panel."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.jobs.job import Job
from workbench.ui.jobs.words import ICONS, full_title, sentence, share_words, spoken, when_words
from workbench.ui.widgets.bar import HEIGHT, Bar
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import second_label, set_level, small_label


class JobRow(QFrame):
    """Title, how far it is, what it is doing, and what can be done with it.

    Signals:
        asked(what, id): The person wants "pause", "resume", "cancel", "retry", "log" or "remove".
        left(step): The person goes to the row above (-1) or below (1).
    """

    asked = Signal(str, int)
    left = Signal(int)

    def __init__(self, job: Job, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "jobRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.job = job
        self._icon = IconLabel("clock", "text3", 16, self)
        self._title = ElidedLabel("", self)
        font = self._title.font()
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self.buttons = {
            "pause": IconButton("pause", self.tr("Pause"), self),
            "resume": IconButton("play", self.tr("Resume"), self),
            "cancel": IconButton("x", self.tr("Cancel"), self),
            "retry": IconButton("rotate-ccw", self.tr("Try again"), self),
            "log": IconButton("scroll-text", self.tr("Log and details"), self),
            "remove": IconButton("trash", self.tr("Remove from the list"), self),
        }
        self._bar = _WideBar(self)
        self._sentence = second_label("", self)
        self._share = small_label("", self)
        self._share.setWordWrap(False)
        self._when = small_label("", self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name, self.job.id))
            tools.addWidget(button)
        head.addLayout(tools)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._sentence, 1)
        below.addWidget(self._share, 0, Qt.AlignmentFlag.AlignTop)
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 0, 4, 0)
        inner.setSpacing(4)
        inner.addWidget(self._bar)
        inner.addLayout(below)
        inner.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(inner)
        self.show_job(job)

    def show_job(self, job: Job) -> None:
        """How it stands now."""
        self.job = job
        self._icon.set_icon(*ICONS[job.state])
        self._title.set_text(full_title(job))
        self._sentence.setText(sentence(job))
        set_level(self._sentence, "bad" if job.state == "failed" else "")
        self._share.setText(share_words(job) if job.active else "")
        self._share.setVisible(bool(self._share.text()))
        self._when.setText(when_words(job))
        self._when.setVisible(not job.active)
        self._bar.setVisible(job.active and job.fraction is not None)
        self._bar.show_fraction(job.fraction or 0.0, "" if job.state == "running" else "warn")
        self._show_buttons(job)
        self.setAccessibleName(spoken(job))

    def parts(self) -> list[QWidget]:
        """Itself and its buttons, in the order the focus goes."""
        return [self, *self.buttons.values()]

    def _show_buttons(self, job: Job) -> None:
        shown = {"log"} if job.started is not None else set()
        if job.active:
            shown.add("cancel")
            if job.state == "paused" or job.pausing:
                shown.add("resume")
            elif job.pausable and job.state == "running":
                shown.add("pause")
        else:
            shown |= {"retry", "remove"}
        for name, button in self.buttons.items():
            if name not in shown and button.hasFocus():
                self.setFocus()
            button.setVisible(name in shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self.left.emit(-1)
            case Qt.Key.Key_Down:
                self.left.emit(1)
            case Qt.Key.Key_Delete if not self.job.active:
                self.asked.emit("remove", self.job.id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.job.started is not None:
                self.asked.emit("log", self.job.id)
            case _:
                super().keyPressEvent(event)


class _WideBar(Bar):
    """As wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, HEIGHT)
