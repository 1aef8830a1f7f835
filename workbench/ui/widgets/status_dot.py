"""A state in a coloured dot and, because colour alone says nothing to many, in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from workbench.ui.theme import current

_COLOURS = {"good": "bar_good", "warn": "bar_warn", "bad": "bar_bad", "busy": "bar", "idle": "border_strong"}


class StatusDot(QWidget):
    """Dot and words. States: "good", "warn", "bad", "busy", "idle"."""

    def __init__(self, parent: QWidget | None = None, *, wrap: bool = False) -> None:
        """`wrap`: sentences, which may need more than one line."""
        super().__init__(parent)
        self._dot = _Dot(self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._words, 1 if wrap else 0)

    @property
    def words(self) -> str:
        """The words shown."""
        return self._words.text()

    def show_state(self, state: str, words: str) -> None:
        """Show a state and say it."""
        self._dot.show_state(state)
        self._words.setText(words)
        self.setAccessibleName(words)


class _Dot(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = "idle"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: str) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(current.tokens(), _COLOURS[self._state])))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()
