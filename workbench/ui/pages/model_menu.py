"""What opens below the model button: every model there is, and the ways to others."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from workbench.library.entries import LibraryEntry
from workbench.ui.pages.model_controller import ModelController, model_name
from workbench.ui.theme import icons
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.row_roles import BADGE, PAYLOAD, SECOND
from workbench.ui.widgets.two_line_rows import HEIGHT, TwoLineDelegate
from workbench.ui.wording import size_words

WIDTH = 440
MOST_ROWS = 7
FILTER_FROM = 8
"""From so many models on there is a field to search them."""


class ModelMenu(QWidget):
    """A popup with the models, the starter first.

    Signals:
        chosen(LibraryEntry): Load this one.
        file_wanted(), folder_wanted(), options_wanted(), eject_wanted(): The entries below the list.
    """

    chosen = Signal(object)
    file_wanted = Signal()
    folder_wanted = Signal()
    options_wanted = Signal()
    eject_wanted = Signal()

    def __init__(self, models: ModelController, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)  # for the round corners of what is in it
        ground = QFrame(self)
        ground.setObjectName("popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)
        self.setAccessibleName(self.tr("Choose a model"))
        self.setFixedWidth(WIDTH)
        self._models = models
        self._filter = QLineEdit(self)
        self._filter.setPlaceholderText(self.tr("Search models"))
        self._filter.setAccessibleName(self.tr("Search models"))
        self._filter.textChanged.connect(self._fill)
        self._rows = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setModel(self._rows)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self._hint = second_label("", self)
        self._hint.setContentsMargins(12, 4, 12, 4)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._column = column = QVBoxLayout(ground)
        column.setContentsMargins(7, 7, 7, 7)
        column.setSpacing(4)
        for part in (self._filter, self.list, self._hint, line):
            column.addWidget(part)
        self._file = self._entry("file", self.tr("Open a .gguf file…"), self.file_wanted)
        self._folder = self._entry("folder-plus", self.tr("Add a folder of models…"), self.folder_wanted)
        self._options = self._entry("sliders-horizontal", self.tr("Load options…"), self.options_wanted)
        self._eject = self._entry("power", self.tr("Eject"), self.eject_wanted)
        models.library_changed.connect(self._fill)
        models.changed.connect(self._fill)

    def open_at(self, place: QPoint) -> None:
        """Show it, with the cursor on the model in use."""
        self._filter.clear()
        self._fill()
        self.adjustSize()
        self.move(place)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _entry(self, icon: str, words: str, signal: object) -> QPushButton:
        button = push_button(words, self, kind="entry")
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(16, 16))

        def act() -> None:
            self.hide()
            signal.emit()  # type: ignore[attr-defined]

        button.clicked.connect(act)
        self._column.addWidget(button)
        return button

    def _on_activated(self, index: object) -> None:
        self.hide()
        self.chosen.emit(index.data(PAYLOAD))  # type: ignore[attr-defined]

    def _fill(self) -> None:
        entries = self._models.entries
        self._filter.setVisible(len(entries) >= FILTER_FROM)
        wanted = self._filter.text().casefold().split()
        shown = [e for e in entries if all(w in f"{model_name(e)} {e.path.name}".casefold() for w in wanted)]
        self._rows.clear()
        for entry in shown:
            self._rows.appendRow(self._row(entry))
            if str(entry.path) == self._models.path:
                self.list.setCurrentIndex(self._rows.index(self._rows.rowCount() - 1, 0))
        self.list.setFixedHeight(max(1, min(MOST_ROWS, len(shown))) * HEIGHT + 6)
        self._hint.setText(self._hint_words(len(entries)))
        self._hint.setVisible(bool(self._hint.text()))
        self._options.setVisible(bool(self._models.path))
        self._eject.setVisible(self._models.loaded is not None)

    def _hint_words(self, count: int) -> str:
        if self._models.scanning:
            return self.tr("Looking through your folders…")
        if count <= 1:
            return self.tr("Your own models appear here: open a .gguf file, or add the folder they lie in.")
        return ""

    def _row(self, entry: LibraryEntry) -> QStandardItem:
        item = QStandardItem(model_name(entry))
        facts = entry.facts
        if entry.is_starter:
            second = self.tr("Knows this app and does small chores. No world knowledge.")
        else:
            parts = [facts.quantization, size_words(facts.bytes), facts.parameters_label] if facts else []
            second = "  ·  ".join([*(part for part in parts if part), entry.path.parent.name])
        item.setData(second, SECOND)
        item.setData(entry, PAYLOAD)
        if str(entry.path) == self._models.path and self._models.loaded is not None:
            item.setData((self.tr("Loaded"), "good"), BADGE)
        elif entry.note:
            item.setData((self.tr("Text only"), ""), BADGE)
        item.setToolTip(str(entry.path) if not entry.note else f"{entry.path}\n{entry.note}")
        item.setAccessibleText(f"{item.text()}, {second}")
        return item
