"""One quantity over the last minute, painted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.frame.history import SECONDS
from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SECOND

HEAD = 22
PICTURE = 56


class Graph(QWidget):
    """Name at the left, the latest value at the right, the minute below; the right edge is now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._fractions: list[float | None] = []
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_curve(self, fractions: list[float | None], words: str) -> None:
        """Draw these, each from 0 to 1, the latest last."""
        self._fractions, self._words = fractions, words
        self.setAccessibleName(f"{self._name} {words}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(196, HEAD + PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRectF(0, 0, self.width(), HEAD - 4)
        painter.setFont(fonts.ui_font(SIZE_SECOND, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.setFont(fonts.ui_font(SIZE_SECOND))
        painter.setPen(QColor(colours.text2))
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words)
        box = QRectF(0.5, HEAD + 0.5, self.width() - 1, PICTURE - 1)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.code_bg))
        painter.drawRoundedRect(box, 6, 6)
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        for line in self._lines(box.adjusted(1, 3, -1, -2)):
            ground = QPolygonF([QPointF(line[0].x(), box.bottom() - 1), *line, QPointF(line[-1].x(), box.bottom() - 1)])
            fill = QColor(colours.bar)
            fill.setAlphaF(0.18)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(ground)
            painter.setPen(QPen(QColor(colours.bar), 1.5))
            painter.drawPolyline(QPolygonF(line))
        painter.end()

    def _lines(self, box: QRectF) -> list[list[QPointF]]:
        """The curve, broken where there was no reading."""
        lines: list[list[QPointF]] = [[]]
        first = SECONDS - len(self._fractions)
        for number, fraction in enumerate(self._fractions, first):
            if fraction is None:
                lines.append([])
                continue
            height = min(1.0, max(0.0, fraction)) * box.height()
            lines[-1].append(QPointF(box.left() + box.width() * number / (SECONDS - 1), box.bottom() - height))
        return [line for line in lines if line]
