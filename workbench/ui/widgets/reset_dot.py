"""A dot that marks a changed setting; pointed at, it becomes the arrow that changes it back."""

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.theme import current
from workbench.ui.widgets.buttons import IconButton

SIDE = 24
RADIUS = 3.5


class ResetDot(IconButton):
    """Keeps its place while it is hidden, so that nothing moves when a setting is changed."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__("rotate-ccw", label, parent, size=13)
        self.setFixedSize(SIDE, SIDE)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._pointed_at = False

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._point(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._point(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(False)

    def _point(self, at: bool) -> None:
        self._pointed_at = at
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pointed_at:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(current.tokens().accent))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2 + 0.5), RADIUS, RADIUS)
        painter.end()
