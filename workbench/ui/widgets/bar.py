"""A thin bar that fills up, in a colour that says how full is too full."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import current

HEIGHT = 5


class Bar(QWidget):
    """A fraction from 0 to 1 in the colour of `level`: "", "good", "warn" or "bad"."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 48) -> None:
        super().__init__(parent)
        self._width = width
        self._fraction = 0.0
        self._level = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def level(self) -> str:
        """The level last shown."""
        return self._level

    def show_fraction(self, fraction: float, level: str = "") -> None:
        """Fill the bar; a fraction outside 0 to 1 is cut."""
        fraction = min(1.0, max(0.0, fraction))
        if (fraction, level) != (self._fraction, self._level):
            self._fraction, self._level = fraction, level
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._width, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        if self._fraction > 0:
            box.setWidth(max(HEIGHT, box.width() * self._fraction))
            painter.setBrush(QColor(getattr(colours, f"bar_{self._level}" if self._level else "bar")))
            painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        painter.end()
