"""The line above a conversation to find words in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.ui.transcript.announce import announce
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.wording import figures


class FindBar(QFrame):
    """Takes the words, says how often they stand there, and steps from one place to the next.

    Signals:
        words_changed(words): The person typed; "" for none.
        stepped(step): To the next place (1) or the one before (-1).
        closed(): The person is done.
    """

    words_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this chat"))
        self.field.setAccessibleName(self.tr("Find in this chat"))
        self.field.textChanged.connect(self.words_changed)
        self.field.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "second")
        self.count.setMinimumWidth(72)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = IconButton("chevron-up", self.tr("Previous match (Shift+F3)"), self)
        self.forth = IconButton("chevron-down", self.tr("Next match (F3)"), self)
        self.close_button = IconButton("x", self.tr("Close (Esc)"), self)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(4)
        row.addWidget(IconLabel("search", "text2", 14, self))
        row.addSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addSpacing(4)
        for button in (self.back, self.forth, self.close_button):
            row.addWidget(button)
        self.show_count(0, 0, searching=False)
        self.hide()

    def open(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, number: int, count: int, *, searching: bool) -> None:
        """Say which match of how many is shown (from 1; 0 for none)."""
        if not self.field.text():
            words = ""
        elif count:
            words = self.tr("{number} of {count}").format(number=figures(number), count=figures(count))
        else:
            words = self.tr("Searching…") if searching else self.tr("Nothing found")
        for button in (self.back, self.forth):
            button.setEnabled(count > 0)
        if words != self.count.text():
            self.count.setText(words)
            if words and not searching:
                announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
