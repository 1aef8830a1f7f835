"""The first words of the answer, for a person who wants to put them into the model's mouth."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.ui.widgets.buttons import IconButton


class ReplyStart(QWidget):
    """A line that is hidden until it is wanted; what is in it counts only while it is open.

    Signals:
        changed(): The words changed, or it was opened or closed.
        shown(open): It was opened or closed.
        entered(), escaped(): Enter and Escape in the field.
    """

    changed = Signal()
    shown = Signal(bool)
    entered = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(self.tr("Reply starts with"), self)
        label.setProperty("role", "second")
        self.line = _Line(self)
        self.line.setAccessibleName(self.tr("Start the reply with"))
        self.line.setPlaceholderText(self.tr("The first words of the answer"))
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self.line.escaped.connect(self.escaped)
        close = IconButton("x", self.tr("Let the model begin by itself"), self, size=14)
        close.clicked.connect(lambda: self.set_open(False))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.line, 1)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """The words; empty while it is closed. A space at their end is left to the model, which writes its own."""
        return self.line.text().rstrip(" ") if not self.isHidden() else ""

    def set_text(self, text: str) -> None:
        """Show these words, or close it when there are none."""
        self.line.setText(text)
        if self.isHidden() == bool(text):
            self.setVisible(bool(text))
            self.shown.emit(bool(text))

    def set_open(self, open_: bool) -> None:
        """Open it with the cursor in it, or close it and forget the words."""
        if open_ != self.isHidden():
            return
        if not open_:
            self.line.clear()
        self.setVisible(open_)
        self.shown.emit(open_)
        self.changed.emit()
        if open_:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
