"""What opens below the model button: every model there is, whether it would fit, and the ways to others."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from workbench.hardware.machine import Machine, read_machine
from workbench.library.entries import LibraryEntry
from workbench.library.fit import Fit, guess
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said
from workbench.ui.models_page.offers import Offer
from workbench.ui.models_page.words import count_words
from workbench.ui.pages.model_controller import ModelController, model_name
from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import BESIDE_WORDS, push_button
from workbench.ui.widgets.filter_field import FilterField
from workbench.ui.widgets.labels import second_label, small_label
from workbench.ui.widgets.round_corners import cut_corners, make_round
from workbench.ui.widgets.row_roles import BADGE, PAYLOAD, SECOND
from workbench.ui.widgets.two_line_rows import TwoLineDelegate, row_height
from workbench.ui.wording import size_words

WIDTH = 460
MOST_ROWS = 7
FILTER_FROM = 8
"""From so many models on there is a field to search them."""


class ModelMenu(QWidget):
    """A popup with the models, the starter first.

    Signals:
        chosen(LibraryEntry): Load this one.
        options_wanted_for(LibraryEntry): Ask how to load this one first.
        file_wanted(), folder_wanted(), options_wanted(), eject_wanted(), more_wanted(): The entries below the
            list.
    """

    chosen = Signal(object)
    options_wanted_for = Signal(object)
    file_wanted = Signal()
    folder_wanted = Signal()
    options_wanted = Signal()
    eject_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, models: ModelController, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        make_round(self)
        ground = QFrame(self)
        ground.setObjectName("popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)
        self.setAccessibleName(self.tr("Choose a model"))
        follow(self, lambda menu: menu.setFixedWidth(current.px(WIDTH)))
        self._models = models
        self._bridge = bridge
        self._machine: Machine | None = None
        self._filter = FilterField(self.tr("Search models"), self)
        self._filter.textChanged.connect(self._fill)
        self._rows = QStandardItemModel(self)
        self.list = _List(self)
        self.list.setAccessibleName(self.tr("Models"))
        self.list.setAccessibleDescription(self.tr("Enter loads a model, Shift+Enter asks how first."))
        self.list.setModel(self._rows)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setProperty("ring", "row")
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setMouseTracking(True)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.list.asked_for_options.connect(self._on_options)
        self._hint = second_label("", self)
        self._hint.setContentsMargins(12, 4, 12, 4)
        self.memory = small_label("", self)
        self.memory.setContentsMargins(12, 0, 12, 4)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._column = column = QVBoxLayout(ground)
        column.setContentsMargins(7, 7, 7, 7)
        column.setSpacing(4)
        for part in (self._filter, self.list, self._hint, self.memory, line):
            column.addWidget(part)
        self._file = self._entry("file", self.tr("Open a .gguf file…"), self.file_wanted)
        self._folder = self._entry("folder-plus", self.tr("Add a folder of models…"), self.folder_wanted)
        self._options = self._entry("sliders-horizontal", "", self.options_wanted)
        self._eject = self._entry("power", "", self.eject_wanted)
        self._more = self._entry("ellipsis", "", self.more_wanted)
        self.more_wanted.connect(self._open_more)
        models.library_changed.connect(self._fill)
        models.changed.connect(self._fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def open_at(self, place: QPoint) -> None:
        """Show it, with the cursor on the model in use."""
        self._filter.clear()
        self._fill()
        self.adjustSize()
        self.move(place)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self._bridge.run(read_machine, self.show_machine, owner=self)

    def show_machine(self, machine: Machine) -> None:
        """What memory there is now: models that do not fit in are marked."""
        self._machine = machine
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _entry(self, icon: str, words: str, signal: object) -> QPushButton:
        button = push_button(words, self, kind="entry")
        button.setIcon(icons.icon(icon))
        button.setIconSize(BESIDE_WORDS)

        def act() -> None:
            self.hide()
            signal.emit()  # type: ignore[attr-defined]

        button.clicked.connect(act)
        self._column.addWidget(button)
        return button

    def _on_activated(self, index: QModelIndex) -> None:
        self.hide()
        self.chosen.emit(index.data(PAYLOAD))

    def _on_options(self, index: QModelIndex) -> None:
        self.hide()
        self.options_wanted_for.emit(index.data(PAYLOAD))

    # ------------------------------------------------------------------------------------------ rows

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
        self.list.setFixedHeight(max(1, min(MOST_ROWS, len(shown))) * row_height() + 6)
        self._hint.setText(self._hint_words(len(entries)))
        self._hint.setVisible(bool(self._hint.text()))
        self.memory.setText(self._memory_words())
        self.memory.setVisible(bool(self.memory.text()))
        self._options.setVisible(bool(self._models.path))
        self._options.setText(self.tr("Load options of {name}…").format(name=self._models.name))
        self._eject.setVisible(self._models.loaded is not None)
        self._eject.setText(self.tr("Eject {name}").format(name=self._models.name))
        self._more.setVisible(bool(self._offers()))
        self._more.setText(self.tr("More with {name}…").format(name=self._models.name))
        if self.isVisible():
            self.adjustSize()

    def _offers(self) -> Sequence[Offer]:
        """What plugins can do with the model in use."""
        entry = next((one for one in self._models.entries if str(one.path) == self._models.path), None)
        return self._models.offers(entry) if entry is not None else ()

    def _open_more(self) -> None:
        menu = QMenu(self.parentWidget())
        for offer in self._offers():
            menu.addAction(icons.icon(offer.icon), offer.title.replace("&", "&&"), offer.run)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self._more.pos()))

    def _hint_words(self, count: int) -> str:
        if self._models.scanning:
            return self.tr("Looking through your folders…")
        if count <= 1:
            return self.tr("Your own models appear here: open a .gguf file, or add the folder they lie in.")
        return ""

    def _memory_words(self) -> str:
        """What is free before a load, with what the present model gives back."""
        if self._machine is None:
            return ""
        ram, vram = self._free(self._machine)
        words = self.tr("{size} of memory free").format(size=size_words(ram))
        if vram:
            words = self.tr("{ram}, {vram} on the GPU").format(ram=words, vram=size_words(vram))
        held = self._held()
        if held:
            words = self.tr("{words}, once {name} is ejected").format(words=words, name=self._models.name)
        return words

    def _held(self) -> int:
        loaded = self._models.loaded
        facts = loaded.state.facts if loaded is not None else None
        return sum(use.total for use in facts.memory) if facts is not None else 0

    def _free(self, machine: Machine) -> tuple[int, int]:
        """Bytes of main memory and of GPUs, the present model's included."""
        loaded = self._models.loaded
        facts = loaded.state.facts if loaded is not None else None
        held = facts.memory if facts is not None else ()
        on_cpu = sum(use.total for use in held if use.device.startswith("CPU"))
        on_gpu = sum(use.total for use in held if not use.device.startswith("CPU"))
        vram = sum(gpu.memory_free for gpu in machine.gpus)
        return machine.memory.available + on_cpu, vram + (on_gpu if vram else 0)

    def _fit(self, entry: LibraryEntry) -> Fit | None:
        if self._machine is None or entry.facts is None or not entry.facts.bytes:
            return None
        return guess(entry.facts, *self._free(self._machine))

    def _row(self, entry: LibraryEntry) -> QStandardItem:
        item = QStandardItem(model_name(entry))
        facts = entry.facts
        if entry.is_starter:
            second = self.tr("Knows this app and does small chores. No world knowledge.")
        else:
            parts = [facts.quantization, size_words(facts.bytes), count_words(facts.parameters)] if facts else []
            second = "  ·  ".join([*(part for part in parts if part), entry.path.parent.name])
        item.setData(second, SECOND)
        item.setData(entry, PAYLOAD)
        fit = self._fit(entry)
        badge = self._badge(entry, fit)
        if badge is not None:
            item.setData(badge, BADGE)
        told = [str(entry.path), said(entry.note)]
        if fit is not None:
            words = self.tr("Takes about {need} of {free} that are free.")
            told.append(words.format(need=size_words(fit.need), free=size_words(fit.free)))
        item.setToolTip("\n".join(filter(None, told)))
        item.setAccessibleText(", ".join(filter(None, (item.text(), second, badge[0] if badge else ""))))
        return item

    def _badge(self, entry: LibraryEntry, fit: Fit | None) -> tuple[str, str] | None:
        if str(entry.path) == self._models.path and self._models.loaded is not None:
            return self.tr("Loaded"), "good"
        if fit is not None and fit.verdict == "too_big":
            return self.tr("Does not fit"), "bad"
        if entry.note:
            return self.tr("Text only"), ""
        if fit is not None and fit.verdict == "slow":
            return self.tr("May be slow"), "warn"
        return (self.tr("Fits"), "good") if fit is not None else None


class _List(QListView):
    """Says when a row is asked for with Shift+Enter, the menu key or the other mouse button."""

    asked_for_options = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if ((enter and shift) or event.key() == Qt.Key.Key_Menu) and self.currentIndex().isValid():
            self.asked_for_options.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.RightButton and index.isValid():
            self.asked_for_options.emit(index)
        else:
            super().mouseReleaseEvent(event)
