"""A sentence across the page that stays until it is dealt with, with up to two things to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import set_level

_ICONS = {"info": ("info", "accent"), "warn": ("triangle-alert", "warn"), "bad": ("circle-alert", "bad")}


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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 6, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
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
            self._row.insertWidget(self._row.count() - 1, button)
            self._buttons.append(button)
        set_level(self, level)
        self._icon.set_icon(*_ICONS[level])
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def clear(self) -> None:
        """Hide it: what it said is over."""
        self.hide()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
