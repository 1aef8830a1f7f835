"""The button that says that an answer goes on below what one is reading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.ui.theme import icons

ABOVE_END = 12


class NewTextButton(QPushButton):
    """Floats over the lower end of its parent while there is something to go to."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(icons.icon("arrow-down"), self.tr("New text below"), parent)
        self._room = parent
        self.setObjectName("newText")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def appear(self) -> None:
        """Show it where it belongs."""
        if self.isHidden():
            self.place()
            self.show()
            self.raise_()

    def place(self) -> None:
        """The parent has another size."""
        size, room = self.sizeHint(), self._room
        self.setGeometry(
            (room.width() - size.width()) // 2, room.height() - size.height() - ABOVE_END, size.width(), size.height()
        )
