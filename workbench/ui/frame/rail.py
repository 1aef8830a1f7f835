"""The rail at the left edge: one button for each page, the settings at its foot."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout, QWidget

from workbench.ui.theme import icons

WIDTH = 72


class Rail(QFrame):
    """Pages are added by whoever makes them.

    Signals:
        chosen(name): The person wants this page.
        settings_wanted(): The button at the foot.
    """

    chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(4)
        self.settings_button = _button("settings", self.tr("Settings"), self)
        self.settings_button.setToolTip(self.tr("Settings (Ctrl+,)"))
        self.settings_button.clicked.connect(self.settings_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 5, 10)
        column.addLayout(self._pages)
        column.addStretch(1)
        column.addWidget(self.settings_button)

    def add_page(self, name: str, icon: str, words: str) -> None:
        """A button for a page; the first one is chosen."""
        button = _button(icon, words, self)
        button.setCheckable(True)
        button.setChecked(not self._group.buttons())
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._pages.addWidget(button)


def _button(icon: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icons.icon(icon, on="accent"))
    button.setIconSize(QSize(20, 20))
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
