"""How a token looks by its probability: a tint and a line below it, never a colour alone."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextFormat
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SMALL

PLACE = QTextFormat.Property.UserProperty + 1
"""Where a character format keeps the place of its token."""

BOUNDS = (0.5, 0.2, 0.05, 0.01)
"""Least probability of each class; what is below the last is of the last class."""

_ALPHAS = (0, 26, 52, 64, 84)
_COLOURS = ("bar_good", "bar_good", "bar_warn", "bar_warn", "bar_bad")
_Line = QTextCharFormat.UnderlineStyle
_LINES = (_Line.NoUnderline, _Line.DotLine, _Line.DashUnderline, _Line.SingleUnderline, _Line.WaveUnderline)


def class_of(probability: float) -> int:
    """From 0, what the model expected, to 4, what it did not."""
    return next((number for number, bound in enumerate(BOUNDS) if probability >= bound), len(BOUNDS))


def token_format(place: int, probability: float | None, *, special: bool = False) -> QTextCharFormat:
    """How a token is written; without a probability, plain."""
    text = QTextCharFormat()
    text.setProperty(PLACE, place)
    colours = current.tokens()
    text.setForeground(QColor(colours.text3 if special else colours.text))
    if probability is not None:
        number = class_of(probability)
        colour = QColor(getattr(colours, _COLOURS[number]))
        text.setUnderlineStyle(_LINES[number])
        text.setUnderlineColor(colour)
        if _ALPHAS[number]:
            tint = QColor(colour)
            tint.setAlpha(_ALPHAS[number])
            text.setBackground(tint)
    return text


class Legend(QWidget):
    """What the tints and lines mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = (_tr("over 50 %"), _tr("20–50 %"), _tr("5–20 %"), _tr("1–5 %"), _tr("under 1 %"))
        self.setAccessibleName(_tr("Tints by probability: {classes}").format(classes=", ".join(self._words)))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(fonts.ui_font(SIZE_SMALL))
        return QSize(sum(metrics.horizontalAdvance(words) + 14 for words in self._words), current.tall(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.ui_font(SIZE_SMALL))
        x = 0.0
        colours = current.tokens()
        for number, words in enumerate(self._words):
            width = painter.fontMetrics().horizontalAdvance(words) + 6
            box = QRectF(x, 2, width, self.height() - 4)
            form = token_format(0, (*BOUNDS, 0.0)[number])
            if number:
                painter.fillRect(box, form.background())
                style = (Qt.PenStyle.DotLine, Qt.PenStyle.DashLine, Qt.PenStyle.SolidLine, Qt.PenStyle.SolidLine)
                painter.setPen(QPen(form.underlineColor(), 2 if number == len(BOUNDS) else 1, style[number - 1]))
                painter.drawLine(box.bottomLeft(), box.bottomRight())
            painter.setPen(QColor(colours.text2))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
            x += width + 8
        painter.end()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Decoding", words)
