"""Short notes in the corner that go away by themselves: "Copied", "Model loaded"."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.ui.widgets.icon_label import IconLabel

SHOWN_MS = 4000
MARGIN, GAP = 16, 8
MOST_WIDTH = 420
_ICONS = {"info": ("info", "accent"), "good": ("circle-check", "good"), "bad": ("circle-alert", "bad")}


class Toast(QFrame):
    """One note. Levels: "info", "good", "bad"."""

    def __init__(self, text: str, level: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        name, colour = _ICONS[level]
        words = QLabel(text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(words.sizeHint().width() > MOST_WIDTH - 60)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 16, 9)
        row.setSpacing(8)
        row.addWidget(IconLabel(name, colour, 16, self))
        row.addWidget(words, 1)


class Toasts(QObject):
    """Stacks notes in the lower right corner of `host`, the newest at the bottom."""

    def __init__(self, host: QWidget, *, bottom: int = 0) -> None:
        """`bottom` is the height of what must not be covered, such as a status bar."""
        super().__init__(host)
        self._host = host
        self._bottom = bottom
        self.shown: list[Toast] = []
        host.installEventFilter(self)

    def say(self, text: str, level: str = "info") -> None:
        """Show `text` for four seconds."""
        toast = Toast(text, level, self._host)
        self.shown.append(toast)
        toast.show()
        self._place()
        QTimer.singleShot(SHOWN_MS, toast, lambda: self._remove(toast))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _remove(self, toast: Toast) -> None:
        self.shown.remove(toast)
        toast.hide()
        toast.deleteLater()
        self._place()

    def _place(self) -> None:
        y = self._host.height() - self._bottom - MARGIN
        for toast in reversed(self.shown):
            width = min(MOST_WIDTH, toast.sizeHint().width())
            height = toast.heightForWidth(width) if toast.hasHeightForWidth() else toast.sizeHint().height()
            toast.setGeometry(self._host.width() - width - MARGIN, y - height, width, height)
            toast.raise_()
            y -= height + GAP
