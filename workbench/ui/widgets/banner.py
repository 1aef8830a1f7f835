"""A sentence across the page that stays until it is dealt with, with up to two things to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.transcript.announce import announce
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import set_level

_ICONS = {"info": ("info", "accent"), "warn": ("triangle-alert", "warn"), "bad": ("circle-alert", "bad")}

LEAST_WORDS = 320
"""Pixels for the sentence and the icons; with less the buttons go below."""


class Banner(QFrame):
    """Hidden until it has something to say. Levels: "info", "warn", "bad".

    Signals:
        acted(name): The person chose one of the actions.
        closed(): The person closed it.
    """

    acted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icon = IconLabel("info", "accent", 18, self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: list[QPushButton] = []
        self._close = IconButton("x", self.tr("Close"), self)
        self._close.clicked.connect(self._on_close)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(8)
        self._below = QHBoxLayout()
        self._below.setContentsMargins(26, 0, 6, 4)
        self._below.setSpacing(8)
        self._below.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self._words, 1)
        first.addLayout(self._beside)
        first.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 6, 6)
        column.setSpacing(6)
        column.addLayout(first)
        column.addLayout(self._below)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(self, sentence: str, level: str = "info", actions: Sequence[tuple[str, str]] = ()) -> None:
        """Show `sentence`. `actions` are up to two pairs of a name (given to `acted`) and the words on the button."""
        if len(actions) > 2:
            raise ValueError("a banner has room for two actions")
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for name, words in actions:
            button = push_button(words, self)
            button.clicked.connect(lambda _checked=False, name=name: self.acted.emit(name))
            self._buttons.append(button)
        self._place_buttons()
        set_level(self, level)
        self._icon.set_icon(*_ICONS[level])
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Hide it: what it said is over."""
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        """Beside the sentence while that leaves it a line worth reading, else below it."""
        wide = sum(button.sizeHint().width() + 8 for button in self._buttons)
        row, other = self._beside, self._below
        fits = wide < self.width() - 60
        self._below.setDirection(QHBoxLayout.Direction.LeftToRight if fits else QHBoxLayout.Direction.TopToBottom)
        if self.width() - wide < LEAST_WORDS:
            row, other = other, row
        for button in self._buttons:
            if row.indexOf(button) < 0:
                other.removeWidget(button)
                row.addWidget(button)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
