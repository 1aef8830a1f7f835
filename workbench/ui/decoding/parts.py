"""Small parts of the picture of the next token that paint themselves, so that nothing is laid out while it moves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.decoding.bars import pale
from workbench.ui.decoding.wording import NEWLINE
from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_SMALL


class Line(QWidget):
    """A line of small text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: what it is, for screen readers."""
        super().__init__(parent)
        self.text = ""
        self._font = fonts.ui_font(SIZE_SMALL)
        self._metrics = QFontMetrics(self._font)
        self.setFixedHeight(16)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text:
            self.text = text
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.setPen(QColor(current.tokens().text3))
        text = self._metrics.elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Where(QWidget):
    """The last words before a place, and a mark where the next token goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._font = fonts.mono_font(SIZE_SECOND)
        self._metrics = QFontMetrics(self._font)
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("The text before"))

    def show_text(self, behind: bytes) -> None:
        """Show these bytes, which may begin within a character."""
        text = behind.decode(errors="ignore").replace("\n", NEWLINE)
        if text != self._text:
            self._text = text
            self.update()

    def describe(self) -> None:
        """Put it into words for screen readers."""
        self.setAccessibleDescription(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        painter.setFont(self._font)
        text = self._metrics.elidedText(self._text, Qt.TextElideMode.ElideLeft, self.width() - 22)
        painter.setPen(QColor(colours.text2))
        painter.drawText(self.rect().adjusted(0, 0, -20, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
        x = min(self._metrics.horizontalAdvance(text), self.width() - 20) + 2
        painter.setPen(QPen(QColor(colours.accent), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(x, 4, 16, 14, 3, 3)
        painter.end()


class Key(QWidget):
    """What the pale bar, the full one and the hatching mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(18)
        self._font = fonts.ui_font(SIZE_SMALL)
        self._metrics = QFontMetrics(self._font)
        self.setAccessibleName(self.tr("Pale: the model’s own chances. Full: with these settings. Hatched: cut."))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        painter.setFont(self._font)
        x = 0
        for kind, words in (
            ("pale", self.tr("the model")),
            ("full", self.tr("with these settings")),
            ("hatch", self.tr("cut")),
        ):
            painter.setPen(QPen(QColor(colours.border_strong), 1) if kind == "hatch" else Qt.PenStyle.NoPen)
            hatched = QBrush(QColor(colours.border_strong), Qt.BrushStyle.BDiagPattern)
            painter.setBrush({"pale": pale(), "full": QColor(colours.bar), "hatch": hatched}[kind])
            high = 6 if kind == "full" else 10
            painter.drawRoundedRect(QRectF(x + 0.5, 9.5 - high / 2, 13, high), 2, 2)
            painter.setPen(QColor(colours.text3))
            painter.drawText(x + 18, 0, 200, 19, int(Qt.AlignmentFlag.AlignVCenter), words)
            x += 18 + self._metrics.horizontalAdvance(words) + 10
        painter.end()
