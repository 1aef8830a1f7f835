"""The list of models with its search, its order and its filters."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QItemSelection, QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.library.arrange import Wanted, arrange, duplicates
from workbench.library.entries import LibraryEntry
from workbench.ui.models_page import words
from workbench.ui.models_page.rows import ModelRows
from workbench.ui.theme import icons
from workbench.ui.widgets.buttons import BESIDE_WORDS, push_button
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.filter_field import FilterField
from workbench.ui.widgets.labels import second_label, section_label
from workbench.ui.widgets.two_line_rows import TwoLineDelegate
from workbench.ui.wording import figures


class ListPanel(QWidget):
    """Shows what is given to it, in the order and with the filters a person chose.

    Signals:
        chosen(LibraryEntry | None): Another model is selected.
        activated(LibraryEntry): Enter or a double click.
        menu_wanted(LibraryEntry, QPoint): A right click, or the menu key; the point is on the screen.
        hidden_wanted(): Show again what was taken off the list.
    """

    chosen = Signal(object)
    activated = Signal(object)
    menu_wanted = Signal(object, object)
    hidden_wanted = Signal()

    def __init__(self, rows: ModelRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.double: dict[Path, tuple[Path, ...]] = {}
        self._entries: Sequence[LibraryEntry] = ()
        self._wanted = Wanted()
        self._filling = False
        self.search = FilterField(self.tr("Search models"), self)
        self.search.textChanged.connect(lambda text: self._want(words=text))
        self.order = ComboBox(self)
        self.order.setAccessibleName(self.tr("Order"))
        for name, title in (
            ("name", self.tr("By name")),
            ("size", self.tr("By size")),
            ("parameters", self.tr("By parameters")),
            ("newest", self.tr("Newest first")),
        ):
            self.order.addItem(title, name)
        self.order.currentIndexChanged.connect(lambda: self._want(order=self.order.currentData()))
        self.filter_button = push_button("", self)
        self.filter_button.setIconSize(BESIDE_WORDS)
        self.filter_button.clicked.connect(self._open_filters)
        self._heading = section_label("", self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Models"))
        self.view.setModel(rows)
        self.view.setItemDelegate(TwoLineDelegate(self.view))
        self.view.setProperty("ring", "row")
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.activated.connect(lambda index: self.activated.emit(rows.entry(index)))
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self._nothing = self._nothing_found()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self._hidden = push_button("", self, kind="link")
        self._hidden.clicked.connect(self.hidden_wanted)
        self._hidden.hide()
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.order, 1)
        tools.addWidget(self.filter_button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(tools)
        column.addWidget(self._heading)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hidden, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_filter()

    # ------------------------------------------------------------------------------------------ showing

    @property
    def current(self) -> LibraryEntry | None:
        """The selected model."""
        return self.rows.entry(self.view.currentIndex())

    def show_entries(self, entries: Sequence[LibraryEntry], hidden: int) -> None:
        """Show these; the selection stays on its model. `hidden` models were taken off the list."""
        self._entries = entries
        self.double = duplicates(entries)
        self._hidden.setText(self.tr("Show {count} hidden").format(count=hidden))
        self._hidden.setVisible(bool(hidden))
        self._fill()

    def show_progress(self, done: int, total: int) -> None:
        """The folders are being looked through; the next `show_entries` ends it."""
        self._heading.setText(
            self.tr("Reading {done} of {total} files").format(done=figures(done), total=figures(total))
        )

    def select(self, path: Path) -> bool:
        """Select a model; filters that would hide it are let go. Whether it is there at all."""
        if not self.rows.index_of(path).isValid() and self._wanted.filters:
            self.clear_filters()
        index = self.rows.index_of(path)
        if index.isValid():
            self.view.setCurrentIndex(index)
        return index.isValid()

    def clear_filters(self) -> None:
        """Show all."""
        self._wanted = Wanted(order=self._wanted.order)
        self.search.clear()
        self._show_filter()
        self._fill()

    def _want(self, **changed: str) -> None:
        self._wanted = replace(self._wanted, **changed)  # type: ignore[arg-type]
        self._show_filter()
        self._fill()

    def _fill(self) -> None:
        kept = self.current
        shown = arrange(self._entries, self._wanted)
        self._filling = True
        self.rows.show_entries(shown, self.double)
        index = self.rows.index_of(kept.path if kept else None)
        if not index.isValid() and shown:
            index = self.rows.index(0)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)
        self._filling = False
        self._stack.setCurrentWidget(self.view if shown or not self._entries else self._nothing)
        self._heading.setText(self._heading_words(len(shown)))
        self.chosen.emit(self.current)

    def _heading_words(self, shown: int) -> str:
        if self._wanted.filters:
            return self.tr("{shown} of {all} models").format(shown=figures(shown), all=figures(len(self._entries)))
        return self.tr("On this computer") + words.SEPARATOR + words.total_label(list(self._entries))

    def _nothing_found(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 24, 12, 0)
        column.setSpacing(8)
        sentence = second_label(self.tr("No model fits what you are looking for."), box)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        clear = push_button(self.tr("Show all models"), box)
        clear.clicked.connect(self.clear_filters)
        column.addWidget(sentence)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return box

    # ------------------------------------------------------------------------------------------ what a person does

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._filling:
            self.chosen.emit(self.current)

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():  # the menu key, with the cursor's row elsewhere
            index = self.view.currentIndex()
            place = self.view.visualRect(index).center()
        if index.isValid():
            self.menu_wanted.emit(self.rows.entry(index), self.view.viewport().mapToGlobal(place))

    def _show_filter(self) -> None:
        wanted = self._wanted
        parts = [dict(self._states()).get(wanted.state, ""), wanted.architecture, wanted.quantization]
        chosen = [part for part in parts if part]
        self.filter_button.setText(", ".join(chosen) if wanted.state or len(chosen) > 1 else self.tr("All"))
        self.filter_button.setIcon(icons.icon("list-filter", "accent" if wanted.filters else "text2"))

    def _states(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("All")),
            ("models", self.tr("Models")),
            ("others", self.tr("Adapters and others")),
            ("double", self.tr("There more than once")),
            ("broken", self.tr("Cannot be read")),
        ]

    def filters_menu(self) -> QMenu:
        """What can be shown alone."""
        menu = QMenu(self)
        self._add_choices(menu, self._states(), self._wanted.state, "state")
        every = self.tr("All")
        for title, name, values in (
            (self.tr("Architecture"), "architecture", {e.facts.architecture for e in self._entries if e.facts}),
            (self.tr("Quantization"), "quantization", {e.facts.quantization for e in self._entries if e.facts}),
        ):
            choices = [("", every), *((value, value) for value in sorted(values) if value)]
            self._add_choices(menu.addMenu(title), choices, getattr(self._wanted, name), name)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Show all models"))
        clear.setEnabled(self._wanted.filters)
        clear.triggered.connect(self.clear_filters)
        return menu

    def _add_choices(self, menu: QMenu, choices: list[tuple[str, str]], chosen: str, name: str) -> None:
        group = QActionGroup(menu)
        for value, title in choices:
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _checked=False, value=value: self._want(**{name: value}))
            group.addAction(action)

    def _open_filters(self) -> None:
        menu = self.filters_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height() + 2)))
