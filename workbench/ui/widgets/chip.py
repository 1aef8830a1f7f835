"""A small rounded thing with an icon, a name and a word about it, that can be opened and taken away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.icon_label import IconLabel

HEIGHT = 30
"""At the usual size of text."""
MOST_NAME = 220
"""Pixels of a name; the rest is in the tooltip."""


class Chip(QFrame):
    """The words open it, the cross takes it away; Delete does, too, while it has the focus. `icon` may be empty.

    Signals:
        opened(): The person wants to see what is behind it.
        removed(): The person wants it away.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, icon: str, name: str, parent: QWidget | None = None, *, removable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        follow(self, lambda chip: chip.setFixedHeight(current.tall(HEIGHT)))
        self._name_text = name
        self.button = _Words(icon, name, self)
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.button)
        self.close_button: IconButton | None = None
        if removable:
            self.close_button = IconButton("x", self.tr("Remove {name}").format(name=name), self, size=13)
            self.close_button.setMinimumSize(26, 26)
            self.close_button.clicked.connect(self.removed)
            row.addWidget(self.close_button)
        self.set_about("")

    def set_about(self, words: str) -> None:
        """A word about it behind the name, such as its size."""
        self.button.set_about(words)
        self.button.setAccessibleName(", ".join(filter(None, (self._name_text, words))))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.close_button is not None:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Words(QPushButton):
    def __init__(self, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._full = name
        self._name = QLabel(self)
        self._about = QLabel(self)
        self._about.setProperty("role", "second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 4, 0)
        self._row.setSpacing(6)
        self._icon_room = 0
        if icon:
            self._icon_room = 14 + 6
            self._row.addWidget(IconLabel(icon, "text2", 14, self))
        for label in (self._name, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setMinimumWidth(1)
            self._row.addWidget(label)
        self._row.addStretch(1)
        self.setToolTip(name)

    def set_about(self, words: str) -> None:
        self._about.setText(words)
        self._about.setVisible(bool(words))
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        name = min(MOST_NAME, self._name.fontMetrics().horizontalAdvance(self._full)) + 2
        return QSize(self._others() + name, current.tall(HEIGHT) - 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._others() + 24, current.tall(HEIGHT) - 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _others(self) -> int:
        about = self._about.sizeHint().width() + 6 if not self._about.isHidden() else 0
        return 8 + self._icon_room + about + 6

    def _fit(self) -> None:
        room = max(24, self.width() - self._others())
        self._name.setText(self._name.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideMiddle, room))
