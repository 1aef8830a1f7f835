"""The list of chats itself: keys, dragging chats onto folders, several chosen at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from workbench.chats.records import SearchHit
from workbench.ui.chat_list.arrangement import FolderRow, Row
from workbench.ui.chat_list.rows import CHATS_MIME, ChatRows
from workbench.ui.widgets.side_list import line_up

if TYPE_CHECKING:
    from workbench.ui.chat_list.delegate import ChatDelegate


class ChatView(QListView):
    """Shows the rows; a click or Enter means one of them.

    Signals:
        meant(row): A chat or a found place is to be opened, or a folder folded or unfolded.
        menu_wanted(row, place): Its menu is to be opened at that place on the screen.
        named(): What was typed in a row is taken or given up.
    """

    meant = Signal(int)
    menu_wanted = Signal(int, QPoint)
    named = Signal()

    def __init__(self, rows: ChatRows, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setModel(rows)
        self.setProperty("ring", "row")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the delegate shows where it would fall
        line_up(self)
        self._delegate: ChatDelegate | None = None
        self._on_button = False  # the mouse went down on the button of a row

    def dress(self) -> None:
        """Draw the rows our way; once, before the first are shown."""
        if self._delegate is None:
            from workbench.ui.chat_list.delegate import ChatDelegate

            self._delegate = ChatDelegate(self)
            self._delegate.menu_wanted.connect(self._on_menu_button)
            self.setItemDelegate(self._delegate)
            self._delegate.closeEditor.connect(self.named)

    @property
    def naming(self) -> bool:
        """Whether a title is being typed in a row; it would be lost with other rows."""
        return self.state() == QListView.State.EditingState

    def show_rows(self, rows: list[Row]) -> None:
        """Show other rows and stay where it was scrolled to; what was chosen stays chosen."""
        chosen = set(self.chosen_chats)
        place = self.verticalScrollBar().value()
        hits = any(isinstance(row, SearchHit) for row in rows)
        self.setUniformItemSizes(not hits)  # with ten thousand chats nobody is asked for the height of each
        if not self.rows.show_rows(rows):
            return
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if len(chosen) > 1:
            select = QItemSelectionModel.SelectionFlag.Select
            for chat in chosen:
                if (row := self.rows.row_of(chat)) >= 0:
                    self.selectionModel().select(self.rows.index(row), select)

    @property
    def chosen_chats(self) -> list[int]:
        """The chats that are chosen, from top to bottom."""
        return self.rows.chat_ids(index.row() for index in self.selectionModel().selectedIndexes())

    def mark(self, row: int, *, scroll: bool = True) -> None:
        """Choose this row alone; none for -1. It comes into sight, unless `scroll` is False."""
        if row >= 0:
            place = self.verticalScrollBar().value()
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(row), alone)
            self.scrollTo(self.rows.index(row))
            if not scroll:
                self.verticalScrollBar().setValue(place)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def focus_row(self, row: int) -> None:
        """Put the focus on this row and choose it."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.mark(row)

    # ------------------------------------------------------------------------------------------ keys, mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.rows.at(self.currentIndex().row())
        fold = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
        if fold is not None and isinstance(row, FolderRow):
            if row.folder.folded is fold:
                self.meant.emit(self.currentIndex().row())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if row is not None:
                self.meant.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_button = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and not self._on_button
        if event.button() == Qt.MouseButton.LeftButton and plain and index.isValid() and index == self.currentIndex():
            self.meant.emit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(index.row() if index.isValid() else -1, place)

    def _on_menu_button(self, index: QModelIndex) -> None:
        self._on_button = True
        place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_wanted.emit(index.row(), place)

    # ------------------------------------------------------------------------------------------ dragging

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(CHATS_MIME):
            index = self.indexAt(event.position().toPoint())
            folder = self.rows.folder_below(index.row())
            self._show_drop(self.rows.row_of_folder(folder) if folder is not None else -1)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_drop(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_drop(-1)
        index = self.indexAt(event.position().toPoint())
        self.rows.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, -1, 0, index)
        event.acceptProposedAction()

    def _show_drop(self, row: int) -> None:
        if self._delegate is not None and self._delegate.drop_row != row:
            self._delegate.drop_row = row
            self.viewport().update()
