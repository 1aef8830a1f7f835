"""The folders that are searched for models: add, remove, look again; what is wrong with one stands beside it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from workbench.library.folders import FolderState
from workbench.modelfiles.labels import one_line
from workbench.ui.error_sentences import said
from workbench.ui.theme.tokens import HIT
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.labels import second_label, section_label
from workbench.ui.widgets.row_roles import BADGE, PAYLOAD, SECOND
from workbench.ui.widgets.two_line_rows import TwoLineDelegate, row_height
from workbench.ui.wording import figures

MOST_ROWS = 3
SECTION_ABOVE = 10
"""The room that the style puts above the words of a section's label."""


class FoldersPanel(QWidget):
    """Acts at once: no file is touched.

    Signals:
        add_wanted(), rescan_wanted(): The buttons of these names.
        remove_wanted(folder): Search it no more.
    """

    add_wanted = Signal()
    rescan_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button = IconButton("folder-plus", self.tr("Add a folder of models…"), self)
        self.add_button.clicked.connect(self.add_wanted)
        self.rescan_button = IconButton("refresh-cw", self.tr("Look through the folders again"), self)
        self.rescan_button.clicked.connect(self.rescan_wanted)
        self.remove_button = IconButton("folder-minus", self.tr("Remove the chosen folder from the list"), self)
        self.remove_button.clicked.connect(self._on_remove)
        self._rows = QStandardItemModel(self)
        self.view = _Folders(self)
        self.view.setAccessibleName(self.tr("Model folders"))
        self.view.setModel(self._rows)
        self.view.setItemDelegate(TwoLineDelegate(self.view))
        self.view.setProperty("ring", "row")
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.view.delete_pressed.connect(self._on_remove)
        self.view.selectionModel().selectionChanged.connect(lambda: self._show_buttons())
        self._hint = second_label(self.tr("Add the folder your .gguf files lie in. They stay where they are."), self)
        self._hint.setContentsMargins(12, 0, 12, 4)
        head = QHBoxLayout()
        head.setSpacing(2)
        title = section_label(self.tr("Folders"), self)
        title.setMinimumHeight(HIT + SECTION_ABOVE)  # so that its words stand in the middle of the buttons' height
        head.addWidget(title, 1)
        for button in (self.rescan_button, self.remove_button, self.add_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._hint)
        column.addWidget(self.view)
        self.show_folders((), {}, scanning=False)

    def show_folders(self, folders: Sequence[str], states: dict[str, FolderState], *, scanning: bool) -> None:
        """Show the folders and how each was found at the last look."""
        kept = self.view.currentIndex().data(PAYLOAD)
        self._rows.clear()
        for folder in folders:
            self._rows.appendRow(self._row(folder, states.get(folder), scanning))
            if folder == kept:
                self.view.setCurrentIndex(self._rows.index(self._rows.rowCount() - 1, 0))
        self.view.setFixedHeight(min(MOST_ROWS, max(1, len(folders))) * row_height() + 6)
        self.view.setVisible(bool(folders))
        self._hint.setVisible(not folders)
        self.rescan_button.setEnabled(not scanning)
        self._show_buttons()

    def _row(self, folder: str, state: FolderState | None, scanning: bool) -> QStandardItem:
        path = Path(folder)
        item = QStandardItem(one_line(path.name or folder))
        item.setData(one_line(str(path.parent)), SECOND)
        item.setData(folder, PAYLOAD)
        words, level = self._found(state, scanning)
        item.setData((words, level), BADGE)
        sentence = said(state.sentence) if state else ""
        item.setToolTip("\n".join(part for part in (folder, sentence) if part))
        item.setData(
            ", ".join(part for part in (folder, sentence or words) if part), Qt.ItemDataRole.AccessibleTextRole
        )
        return item

    def _found(self, state: FolderState | None, scanning: bool) -> tuple[str, str]:
        if state is not None and not state.present:
            return self.tr("Not there"), "warn"
        if state is not None and state.sentence:
            return self.tr("Partly read"), "warn"
        if state is None or (scanning and not state.models):
            return self.tr("Looking…"), ""
        count = state.models
        return self.tr("1 model") if count == 1 else self.tr("{count} models").format(count=figures(count)), ""

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self.view.selectionModel().hasSelection())

    def _on_remove(self) -> None:
        if folder := self.view.currentIndex().data(PAYLOAD):
            self.remove_wanted.emit(folder)

    def _on_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        folder = index.data(PAYLOAD)
        menu = QMenu(self)
        menu.addAction(
            self.tr("Open in the file manager"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        menu.addAction(self.tr("Remove from the list"), lambda: self.remove_wanted.emit(folder))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.view.viewport().mapToGlobal(place))


class _Folders(QListView):
    delete_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
