"""Jobs in the status bar: there only while one waits, runs or has just ended."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.jobs.job import Job
from workbench.ui.frame.status_bar import HEIGHT
from workbench.ui.jobs.follower import JobFollower
from workbench.ui.jobs.words import share_words, state_words
from workbench.ui.theme import current
from workbench.ui.wording import figures

MOST_NAME = 150
"""Pixels of a job's title."""
GOOD_NEWS_MS = 15_000
"""So long it says that a job is done; bad news stay until they are seen."""
RING = 14


class JobsChip(QPushButton):
    """A ring that fills up, and a word; opens the panel."""

    def __init__(self, follower: JobFollower, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("jobsChip")
        self.setAccessibleName(self.tr("Jobs"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._follower = follower
        self._news: dict[int, Job] = {}
        self._ring = _Ring(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        for widget in (self._ring, self._words):
            widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GOOD_NEWS_MS)
        self._timer.timeout.connect(self._forget_good_news)
        follower.changed.connect(lambda _number: self.refresh())
        follower.listed.connect(self.refresh)
        follower.ended.connect(self._on_ended)
        self.refresh()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def seen(self) -> None:
        """The person has looked at the list: no news are left."""
        self._news.clear()
        self.refresh()

    def refresh(self) -> None:
        """Show what is so now."""
        active = [job for job in self._follower.jobs() if job.active]
        bad = [job for job in self._news.values() if job.state == "failed"]
        shown = active or bad or list(self._news.values())
        self.setVisible(bool(shown))
        if not shown:
            return
        self._ring.show_jobs(active, "bad" if bad else "good")
        name = self._name(shown)
        self._words.setText(name)
        self.setAccessibleName(self.tr("Jobs: {what}").format(what=self._spoken(shown)))
        self.setToolTip(self._spoken(shown))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), current.tall(HEIGHT) - 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _name(self, jobs: list[Job]) -> str:
        if len(jobs) > 1:
            return self.tr("{count} jobs").format(count=figures(len(jobs)))
        room = current.px(MOST_NAME)
        title = self._words.fontMetrics().elidedText(jobs[0].title, Qt.TextElideMode.ElideRight, room)
        if jobs[0].state == "running" and jobs[0].fraction is not None:
            percent = figures(int(jobs[0].fraction * 100))
            return self.tr("{title}  {percent} %").format(title=title, percent=percent)
        return f"{title}  {state_words(jobs[0])}"

    def _spoken(self, jobs: list[Job]) -> str:
        said = []
        for job in jobs[:5]:
            words = (job.title, state_words(job), share_words(job).replace("  ·  ", ", ") if job.active else "")
            said.append(", ".join(word for word in words if word))
        return "\n".join(said)

    def _on_ended(self, job: Job) -> None:
        if job.state in ("done", "failed"):
            self._news[job.id] = job
            self._timer.start()
        self.refresh()

    def _forget_good_news(self) -> None:
        self._news = {number: job for number, job in self._news.items() if job.state == "failed"}
        self.refresh()


class _Ring(QWidget):
    """How far the jobs are, all together; a full ring in a colour of its own when all have ended."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fraction = 0.0
        self._colour = "bar"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_jobs(self, active: list[Job], level: str) -> None:
        """The mean of those that have not ended, or `level` when there are none."""
        self._fraction = sum(job.fraction or 0.0 for job in active) / len(active) if active else 1.0
        standing = all(job.state != "running" for job in active)
        self._colour = ("border_strong" if standing else "bar") if active else f"bar_{level}"
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RING, RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(colours.border_strong if self._colour == "border_strong" else colours.track), 2.5))
        painter.drawEllipse(box)
        pen = QPen(QColor(getattr(colours, self._colour)), 2.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(box, 90 * 16, -round(self._fraction * 360 * 16))
        painter.end()
