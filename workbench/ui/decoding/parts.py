"""Small parts of the picture of the next token that paint themselves, so that nothing is laid out while it moves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.decoding.bars import pale
from workbench.ui.decoding.wording import NEWLINE
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import follow
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_SMALL


class Line(QWidget):
    """A line of small text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name`: what it is, for screen readers."""
        super().__init__(parent)
        self.text = ""
        follow(self, lambda line: line.setFixedHeight(current.tall(16)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self.text:
            self.text = text
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(fonts.ui_font(SIZE_SMALL))
        painter.setPen(QColor(current.tokens().text3))
        text = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()


class Where(QWidget):
    """The last words before a place, and a mark where the next token goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        follow(self, lambda line: line.setFixedHeight(current.tall(22)))
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
        painter.setFont(fonts.mono_font(SIZE_SECOND))
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideLeft, self.width() - 22)
        painter.setPen(QColor(colours.text2))
        painter.drawText(self.rect().adjusted(0, 0, -20, 0), int(Qt.AlignmentFlag.AlignVCenter), text)
        x = min(painter.fontMetrics().horizontalAdvance(text), self.width() - 20) + 2
        painter.setPen(QPen(QColor(colours.accent), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(x, (self.height() - 14) // 2, 16, 14, 3, 3)
        painter.end()


class Key(QWidget):
    """What the pale bar, the full one and the hatching mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        follow(self, lambda line: line.setFixedHeight(current.tall(18)))
        self.setAccessibleName(self.tr("Pale: the model’s own chances. Full: with these settings. Hatched: cut."))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        painter.setFont(fonts.ui_font(SIZE_SMALL))
        x, middle = 0, self.height() / 2 + 0.5
        for kind, words in (
            ("pale", self.tr("the model")),
            ("full", self.tr("with these settings")),
            ("hatch", self.tr("cut")),
        ):
            painter.setPen(QPen(QColor(colours.border_strong), 1) if kind == "hatch" else Qt.PenStyle.NoPen)
            hatched = QBrush(QColor(colours.border_strong), Qt.BrushStyle.BDiagPattern)
            painter.setBrush({"pale": pale(), "full": QColor(colours.bar), "hatch": hatched}[kind])
            high = 6 if kind == "full" else 10
            painter.drawRoundedRect(QRectF(x + 0.5, middle - high / 2, 13, high), 2, 2)
            painter.setPen(QColor(colours.text3))
            painter.drawText(x + 18, 0, 400, self.height() + 1, int(Qt.AlignmentFlag.AlignVCenter), words)
            x += 18 + painter.fontMetrics().horizontalAdvance(words) + 10
        painter.end()
