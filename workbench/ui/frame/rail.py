"""The rail at the left edge: one button for each page, some of them at its foot, and a menu of those without room."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.ui.frame.page_registry import Page
from workbench.ui.theme import fonts, icons, tokens
from workbench.ui.theme.follow import follow

WIDTH = 72
BESIDE = 26
"""What stands beside the longest title: margins and the insides of its button."""


class Rail(QFrame):
    """Pages are added by whoever makes them.

    Signals:
        chosen(name): The person wants this page.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(WIDTH)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._above: list[QToolButton] = []  # those that do not stand at the foot
        self._pages, self._foot = QVBoxLayout(), QVBoxLayout()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 5, 10)
        column.setSpacing(0)
        for part in (self._pages, self._foot):
            part.setSpacing(4)
        self._more = _button("ellipsis", self.tr("More"), self)
        self._more.clicked.connect(self._open_more)
        self._more.hide()
        column.addLayout(self._pages)
        column.addSpacing(4)
        column.addWidget(self._more)
        column.addStretch(1)
        column.addLayout(self._foot)
        follow(self, Rail._fit)

    def add_page(self, page: Page) -> None:
        """A button for a page."""
        button = _button(page.icon, page.title, self)
        button.setCheckable(True)
        # Not `clicked`: a screen reader's action toggles a button that can be checked, and clicks nothing.
        button.toggled.connect(lambda on: self.chosen.emit(page.name) if on else None)
        self._group.addButton(button)
        self._buttons[page.name] = button
        self._fit()
        (self._foot if page.at_foot else self._pages).addWidget(button)
        if not page.at_foot:
            self._above.append(button)
        self._share()

    def remove_page(self, name: str) -> None:
        """Its page is there no longer."""
        button = self._buttons.pop(name)
        self._group.removeButton(button)
        if button in self._above:
            self._above.remove(button)
        button.hide()
        button.deleteLater()
        self._fit()
        self._share()

    @property
    def without_room(self) -> list[QToolButton]:
        """The buttons that are in the menu."""
        return [button for button in self._above if button.isHidden()]

    def _share(self) -> None:
        """Show as many buttons as there is room for, among them the one of the page that is shown."""
        buttons = self._above
        if not buttons or not self.isVisible():  # nothing has its size before it is shown
            return
        margins = self._column.contentsMargins()
        each = buttons[0].sizeHint().height() + self._pages.spacing()
        room = (self.height() - margins.top() - margins.bottom()) // each - (len(self._buttons) - len(buttons))
        shown = buttons
        if len(buttons) > room:
            shown = buttons[: max(1, room - 1)]
            current = next((button for button in buttons if button.isChecked()), None)
            if current is not None and current not in shown:
                shown[-1] = current
        for button in buttons:
            button.setVisible(button in shown)
        self._more.setVisible(len(shown) < len(buttons))

    def _open_more(self) -> None:
        menu = QMenu(self)
        for button in self.without_room:
            menu.addAction(button.icon(), button.text().replace("&", "&&"), partial(button.setChecked, True))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(self._more.width() + 4, 0)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _fit(self) -> None:
        """As wide as the longest title needs."""
        bold = QFontMetrics(fonts.ui_font(tokens.SIZE_SMALL, QFont.Weight.DemiBold))
        longest = max((bold.horizontalAdvance(button.text()) for button in self._buttons.values()), default=0)
        self.setFixedWidth(max(WIDTH, longest + BESIDE))

    def button(self, name: str) -> QToolButton:
        """The button of a page. KeyError when there is none."""
        return self._buttons[name]

    def show_keys(self, name: str, keys: str) -> None:
        """Name the shortcut of a page beside its title; "" for none."""
        button = self._buttons[name]
        button.setToolTip(f"{button.text()} ({keys})" if keys else button.text())

    def show_current(self, name: str) -> None:
        """Mark the page that is shown."""
        self._buttons[name].setChecked(True)
        self._share()


def _button(icon: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icons.icon(icon, on="accent"))
    button.setIconSize(QSize(20, 20))
    button.setText(words)
    button.setAccessibleName(words)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
