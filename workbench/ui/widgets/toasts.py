"""Short notes in the corner that go away by themselves: "Copied", "Model loaded"."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.ui.transcript.announce import announce
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.icon_label import IconLabel

SHOWN_MS = 4000
ACTION_MS = 10_000
MARGIN, GAP = 16, 8
MOST_WIDTH = 420
_ICONS = {
    "info": ("info", "accent"),
    "good": ("circle-check", "good"),
    "warn": ("triangle-alert", "warn"),
    "bad": ("circle-alert", "bad"),
}


class Toast(QFrame):
    """One note, with or without a button. Levels: "info", "good", "warn", "bad".

    Signals:
        acted(): The button was pressed.
    """

    acted = Signal()

    def __init__(self, text: str, level: str, parent: QWidget, words_on_button: str = "") -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not words_on_button)
        name, colour = _ICONS[level]
        words = QLabel(text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        room = MOST_WIDTH - 60
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 16, 9)
        row.setSpacing(8)
        row.addWidget(IconLabel(name, colour, 16, self))
        row.addWidget(words, 1)
        if words_on_button:
            button = push_button(words_on_button, self, kind="link")
            button.clicked.connect(self.acted)
            room -= button.sizeHint().width()
            row.setContentsMargins(12, 5, 8, 5)
            row.addWidget(button)
        words.setWordWrap(words.sizeHint().width() > room)


class Toasts(QObject):
    """Stacks notes in the lower right corner of `host`, the newest at the bottom."""

    def __init__(self, host: QWidget, *, bottom: int = 0, keep_clear: QWidget | None = None) -> None:
        """`bottom` is the height of what must not be covered, such as a status bar.

        `keep_clear`: something in the host that must not be covered while it is in sight, such as where one writes.
        """
        super().__init__(host)
        self._host = host
        self._bottom = bottom
        self._keep_clear = keep_clear
        if keep_clear is not None:
            keep_clear.installEventFilter(self)
        self.shown: list[Toast] = []
        host.installEventFilter(self)

    def say(self, text: str, level: str = "info", action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Show `text` for four seconds; with an `action` (its words and what it does) for ten."""
        toast = Toast(text, level, self._host, action[0] if action else "")
        if action is not None:
            toast.acted.connect(action[1])
            toast.acted.connect(lambda: self._remove(toast))
        self.shown.append(toast)
        announce(toast, text)
        toast.show()
        self._place()
        QTimer.singleShot(ACTION_MS if action else SHOWN_MS, toast, lambda: self._remove(toast))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._place()
        return False

    def _remove(self, toast: Toast) -> None:
        if toast not in self.shown:
            return
        self.shown.remove(toast)
        toast.hide()
        toast.deleteLater()
        self._place()

    def _cleared(self) -> QRect:
        widget = self._keep_clear
        if widget is None or not widget.isVisible():
            return QRect()
        return QRect(widget.mapTo(self._host, QPoint(0, 0)), widget.size())

    def _place(self) -> None:
        y = self._host.height() - self._bottom - MARGIN
        for toast in reversed(self.shown):
            width = min(MOST_WIDTH, toast.sizeHint().width())
            height = toast.heightForWidth(width) if toast.hasHeightForWidth() else toast.sizeHint().height()
            place = QRect(self._host.width() - width - MARGIN, y - height, width, height)
            clear = self._cleared()
            if clear.intersects(place):
                y = clear.top() - GAP
                place.moveBottom(y)
            toast.setGeometry(place)
            toast.raise_()
            y -= height + GAP
