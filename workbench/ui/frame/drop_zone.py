"""What covers the window while a file is held over it: where it would go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current, fonts, icons


class DropZone(QWidget):
    """Laid over the window, or over a page, by whoever takes the drops; `words` say what a drop would do."""

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self.words = words or self.tr("Drop a model to load it, or texts to send them along")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.words)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colours.window)
        veil.setAlphaF(0.88)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(20, 20, -20, -20), 14, 14)
        middle = self.rect().center()
        icons.icon("box", "accent").paint(painter, middle.x() - 20, middle.y() - 52, 40, 40)
        painter.setFont(fonts.ui_font(16, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        words = self.rect().adjusted(0, middle.y() + 4, 0, 0)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags, self.words)
        painter.end()
