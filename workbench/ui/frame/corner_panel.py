"""A panel that lies over the lower right corner of the window, above the status bar."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.alive import is_there
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.labels import heading_label

GAP = 8


class CornerPanel(QFrame):
    """Opens with the focus in it, stays while one works elsewhere, and gives the focus back when it is closed."""

    def __init__(self, title: str, window: QWidget, *, bottom: int, width: int) -> None:
        """`bottom` is the height of the bar it stands on, `width` what it has at the usual size of text."""
        super().__init__(window)
        self.setObjectName("popup")
        self.setAccessibleName(title)
        self._host = window
        self._bottom = bottom
        self._before: QWidget | None = None
        self.close_button = IconButton("x", self.tr("Close"), self, size=14)
        self.close_button.clicked.connect(self.close_panel)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(heading_label(title, self))
        self.head.addStretch(1)
        self.head.addWidget(self.close_button)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 8, 12, 16)
        self.body.setSpacing(8)
        self.body.addLayout(self.head)
        follow(self, lambda panel: panel.setFixedWidth(current.px(width)))
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.close_panel()
        else:
            self.open_panel()

    def open_panel(self) -> None:
        """Open it, or take the focus into it."""
        for other in self._host.findChildren(CornerPanel):
            if other is not self:
                other.close_panel()  # there is one corner
        if not self.isVisible():
            self._before = self._host.focusWidget()
        self.refresh()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Close it and give the focus back."""
        inside = self.isAncestorOf(focused) if (focused := self._host.focusWidget()) else False
        self.hide()
        # What had the focus may be gone by now, as a message's button is.
        if inside and self._before is not None and is_there(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Show what is so now."""
        self.place()

    def first_focus(self) -> QWidget:
        """Where the focus goes when it opens."""
        return self.close_button

    def place(self) -> None:
        """Take the room it needs, in the corner."""
        self.adjustSize()
        self.move(self._host.width() - self.width() - 2 * GAP, self._host.height() - self._bottom - self.height() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False
