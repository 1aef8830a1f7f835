"""The settings page: sections at the left, the chosen one at the right, a search over all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.settings.app import APPEARANCE
from workbench.ui.settings_page.parts import Section
from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.labels import second_label

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

SIDE_WIDTH = 236
TEXT_WIDTH = 760


@dataclass
class _Entry:
    """A section: made when it is first shown, or when something is searched."""

    name: str
    title: str
    icon: str
    make: Callable[[], Section]
    section: Section | None = None


class SettingsPage(QWidget):
    """Shows one section, or from all sections what was searched for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self.setObjectName("page")
        self._window = window
        self._entries = self._sections()
        self._row = 0
        side = QFrame(self)
        side.setObjectName("side")
        follow(side, lambda each: each.setFixedWidth(current.side(SIDE_WIDTH)))
        self.search = QLineEdit(side)
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        for button in self.search.findChildren(QToolButton):  # Qt makes them and gives them no name
            button.setAccessibleName(self.tr("Empty the search field"))
        self.search.textChanged.connect(self._on_searched)
        self.list = QListWidget(side)
        self.list.setProperty("ring", "row")
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setIconSize(QSize(16, 16))
        for entry in self._entries:
            item = QListWidgetItem(icons.icon(entry.icon), entry.title)
            self.list.addItem(item)
        follow(self.list, _set_heights)
        self.list.currentRowChanged.connect(self._on_row)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._scroll.verticalScrollBar().setAccessibleName(self.tr("Scroll the settings"))
        self._inside = inside = QWidget(self._scroll)
        inside.setObjectName("scrolled")
        middle = QWidget(inside)
        middle.setMaximumWidth(TEXT_WIDTH)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 20, 0, 24)
        self._column.setSpacing(24)
        self._nothing = second_label("", middle)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        centred = QHBoxLayout(inside)
        centred.setContentsMargins(24, 0, 24, 0)
        centred.addStretch(1)
        centred.addWidget(middle, 1000)
        centred.addStretch(1)
        self._scroll.setWidget(inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(side)
        whole.addWidget(self._scroll, 1)
        self.list.setCurrentRow(0)

    def _sections(self) -> list[_Entry]:
        window = self._window

        def general() -> Section:
            from workbench.ui.settings_page.general import GeneralSection

            section = GeneralSection(window.live)
            section.told.connect(window.toasts.say)
            return section

        def appearance() -> Section:
            from workbench.ui.settings_page.forms import FormSection

            return FormSection(self.tr("Appearance"), (APPEARANCE,), window.live)

        def hardware() -> Section:
            from workbench.ui.settings_page.hardware import HardwareSection

            return HardwareSection(window.bridge)

        def folders() -> Section:
            from workbench.ui.settings_page.folders import FoldersSection

            library = window.workbench.library
            return FoldersSection(window.models, lambda: {str(state.path): state for state in library.folders})

        def plugins() -> Section:
            from workbench.ui.settings_page.plugins import PluginsSection

            return PluginsSection(window)

        def privacy() -> Section:
            from workbench.ui.settings_page.privacy import PrivacySection

            return PrivacySection(window.bridge)

        def shortcuts() -> Section:
            from workbench.ui.settings_page.shortcuts import ShortcutsSection

            return ShortcutsSection(window.commands, window.pages.make_rest)

        def about() -> Section:
            from workbench.ui.settings_page.about import AboutSection

            section = AboutSection(window.bridge, lambda: window.workbench.plugins)
            section.told.connect(lambda words: window.toasts.say(words, "good"))
            return section

        return [
            _Entry("general", self.tr("General"), "settings-2", general),
            _Entry("appearance", self.tr("Appearance"), "palette", appearance),
            _Entry("hardware", self.tr("Hardware"), "cpu", hardware),
            _Entry("folders", self.tr("Folders"), "folder", folders),
            _Entry("plugins", self.tr("Plugins"), "puzzle", plugins),
            _Entry("privacy", self.tr("Privacy"), "shield-check", privacy),
            _Entry("shortcuts", self.tr("Shortcuts"), "keyboard", shortcuts),
            _Entry("about", self.tr("About"), "info", about),
        ]

    # ------------------------------------------------------------------------------------------ showing

    def show_section(self, name: str) -> Section:
        """Show a section, and return it. StopIteration when there is none of that name."""
        row = next(row for row, entry in enumerate(self._entries) if entry.name == name)
        self.search.clear()
        self.list.setCurrentRow(row)
        return self._made(self._entries[row])

    def arrive(self) -> None:
        """The page is shown: another window or a command may have changed something."""
        self._window.live.reread()
        self._show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[tuple[QWidget, QWidget]]:
        """The parts F6 goes through."""
        able = (w for w in self._inside.findChildren(QWidget) if w.isVisible() and w.focusPolicy().value)
        first = next(able, self._inside)
        sections = [] if self.search.text().strip() else [(self.list, self.list)]
        return [(self.search, self.search), *sections, (self._scroll, first)]

    def escape(self) -> None:
        """Leave the search."""
        self.search.clear()

    @property
    def shown(self) -> list[str]:
        """The sections in sight."""
        return [entry.name for entry in self._entries if entry.section is not None and entry.section.isVisible()]

    def _made(self, entry: _Entry) -> Section:
        if entry.section is None:
            entry.section = entry.make()
            entry.section.filled.connect(self._fit)
            before = sum(each.section is not None for each in self._entries[: self._entries.index(entry)])
            self._column.insertWidget(before, entry.section)
        return entry.section

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._row = row
            if self.search.text():
                self.search.clear()  # which shows it
            else:
                self._show()

    def _on_searched(self, text: str) -> None:
        searching = bool(text.strip())
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(-1 if searching else self._row)
        # With the focus it would take a section, and that ends the search: Tab goes on to what was found.
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus if searching else Qt.FocusPolicy.StrongFocus)
        self._show()

    def _show(self) -> None:
        wanted = self.search.text().split()
        for entry in self._entries if wanted else [self._entries[self._row]]:
            self._made(entry)
        self._fit()
        for entry in self._entries:
            if entry.section is not None and not entry.section.isHidden():
                entry.section.arrive()
        self._scroll.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """Show what was searched for, or the chosen section."""
        wanted = self.search.text().casefold().split()
        some = False
        for row, entry in enumerate(self._entries):
            if entry.section is not None:
                shown = entry.section.show_fitting(wanted)
                entry.section.setVisible(shown if wanted else row == self._row)
                some = some or shown
        self._nothing.setText(self.tr("No setting has “{words}” in it.").format(words=self.search.text()))
        self._nothing.setVisible(not some)


def _set_heights(view: QListWidget) -> None:
    for row in range(view.count()):
        view.item(row).setSizeHint(QSize(100, current.tall(34)))
