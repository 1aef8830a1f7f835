"""An icon that stands by itself, sharp at any scale and in the colours of the present theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import icons


class IconLabel(QWidget):
    """Shows one Lucide icon; says nothing to screen readers, because words stand beside it."""

    def __init__(self, icon: str, colour: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icons.icon(icon, colour)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_icon(self, icon: str, colour: str) -> None:
        """Show another icon."""
        self._icon = icons.icon(icon, colour)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
