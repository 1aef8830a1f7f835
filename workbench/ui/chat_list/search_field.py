"""The field above the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from workbench.ui.theme import icons


class SearchField(QLineEdit):
    """A field from which the down arrow leads into the list, Enter to the first result, and Escape empties it.

    Signals:
        went_down(): To the list.
        entered(): Enter was pressed.
    """

    went_down = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search chats"))
        self.setAccessibleName(self.tr("Search chats"))
        self.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        for button in self.findChildren(QToolButton):  # Qt makes them and gives them no name
            button.setAccessibleName(self.tr("Empty the search field"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
