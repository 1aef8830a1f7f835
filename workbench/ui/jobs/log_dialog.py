"""What a job wrote, what came of it, and why it failed."""

import json

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.ui.jobs.follower import JobFollower
from workbench.ui.jobs.words import full_title, sentence, when_words
from workbench.ui.theme import fonts
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label, set_level

LOOK_MS = 1000


class JobLogDialog(QDialog):
    """Follows the log while the job runs."""

    def __init__(self, follower: JobFollower, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._follower = follower
        self._number = number
        job = follower.job(number)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log and details"))
        self.resize(720, 520)
        self._heading = heading_label(full_title(job), self)
        self._heading.setWordWrap(True)
        self._sentence = second_label("", self)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("role", "field")
        self.text.setFont(fonts.mono_font())
        self.text.setAccessibleName(self.tr("Log and details"))
        copy = push_button(self.tr("Copy"), self, icon="copy")
        close = push_button(self.tr("Close"), self, kind="primary")
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addSpacing(4)
        column.addWidget(self.text, 1)
        column.addSpacing(4)
        column.addLayout(foot)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close.clicked.connect(self.accept)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._look()

    def _look(self) -> None:
        if not self._follower.job(self._number).active:
            self._timer.stop()
        self._follower.read_log(self._number, self._show, self)

    def _show(self, log: str) -> None:
        job = self._follower.job(self._number)
        self._sentence.setText("  ·  ".join(part for part in (sentence(job), when_words(job)) if part))
        set_level(self._sentence, "bad" if job.state == "failed" else "")
        result = "" if job.result is None else json.dumps(job.result, ensure_ascii=False, indent=2)
        parts = {
            self.tr("Parameters"): json.dumps(dict(job.parameters), ensure_ascii=False, indent=2),
            self.tr("Result"): result,
            self.tr("Why it failed"): "" if job.detail in log else job.detail,
            self.tr("Log"): log,
        }
        words = "\n\n".join(f"{title}\n{text.rstrip()}" for title, text in parts.items() if text not in ("", "{}"))
        if words != self.text.toPlainText():
            bar = self.text.verticalScrollBar()
            at_end = bar.value() == bar.maximum()
            self.text.setPlainText(words)
            if at_end:
                bar.setValue(bar.maximum())
