"""A list to choose one from, whose open list looks like our other lists."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from workbench.ui.widgets.round_corners import cut_corners, make_round

LIST_RADIUS = 6


class ComboBox(QComboBox):
    """As Qt's, with round corners and rows as the style sheet has them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dressed = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()  # else it scrolls what the box stands in

    def showPopup(self) -> None:
        if not self._dressed:  # at the first time: the list is a window of its own, which many never open
            self._dressed = True
            self.view().setItemDelegate(QStyledItemDelegate(self))  # Qt's own for these does not heed the style sheet
            window = self.view().window()
            window.setWindowFlags(
                window.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
            )
            make_round(window)
        super().showPopup()
        cut_corners(self.view().window(), LIST_RADIUS)
