"""Messages that wait for the answer being written, above the box they were written in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.conversation.attachments import Outgoing
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.icon_label import IconLabel

ROW = 34


class QueueBar(QWidget):
    """One row for each, the next one first; hidden while there is none.

    Signals:
        edit_wanted(index), send_wanted(index), remove_wanted(index): What the person wants done with one of them.
    """

    edit_wanted = Signal(int)
    send_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QueuedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(4)
        self.setAccessibleName(self.tr("Messages that wait"))
        self.hide()

    def show_queue(self, queue: Sequence[Outgoing], *, held: bool = False) -> None:
        """Show these. `held`: they are not sent by themselves, because the answer before was stopped or failed."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(index, outgoing, held) for index, outgoing in enumerate(queue)]
        self.setVisible(bool(self.rows))

    def _row(self, index: int, outgoing: Outgoing, held: bool) -> "QueuedRow":
        row = QueuedRow(outgoing, held, self)
        row.edit_button.clicked.connect(lambda: self.edit_wanted.emit(index))
        row.send_button.clicked.connect(lambda: self.send_wanted.emit(index))
        row.remove_button.clicked.connect(lambda: self.remove_wanted.emit(index))
        self._column.addWidget(row)
        return row


class QueuedRow(QFrame):
    """One message that waits: its first words and what can be done with it."""

    def __init__(self, outgoing: Outgoing, held: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "queued")
        follow(self, lambda row: row.setFixedHeight(current.tall(ROW)))
        self._words = self._first_words(outgoing)
        state = QLabel(self.tr("Not sent") if held else self.tr("Next"), self)
        state.setProperty("role", "second")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setMinimumWidth(1)
        self._label.setAccessibleName(self.tr("Waiting: {words}").format(words=self._words))
        self._label.setToolTip(outgoing.text)
        self.send_button = IconButton("arrow-up", self.tr("Send now"), self, size=15)
        self.edit_button = IconButton("pencil", self.tr("Edit"), self, size=14)
        self.remove_button = IconButton("x", self.tr("Do not send"), self, size=14)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(IconLabel("pause" if held else "clock", "text2", 14, self))
        row.addSpacing(4)
        row.addWidget(state)
        row.addSpacing(4)
        row.addWidget(self._label, 1)
        for button in (self.send_button, self.edit_button, self.remove_button):
            row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self._label.fontMetrics()
        self._label.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self._label.width()))

    def _first_words(self, outgoing: Outgoing) -> str:
        words = " ".join(outgoing.text.split())
        names = ", ".join(attachment.name for attachment in outgoing.attachments)
        return self.tr("{words} (with {names})").format(words=words, names=names) if words and names else words or names
