"""A label of one line that ends in an ellipsis where there is no room for it; the tooltip has the whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget


class ElidedLabel(QLabel):
    """Never asks for more width than there is. `mode` says where the ellipsis stands; in paths it is the middle."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show `text`, which screen readers get whole."""
        self.setText(text)
        self._show_tooltip()

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), self._mode, box.width())
        flags = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(painter, box, flags, self.palette(), self.isEnabled(), words, self.foregroundRole())
        painter.end()

    def _show_tooltip(self) -> None:
        too_long = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if too_long else "")
