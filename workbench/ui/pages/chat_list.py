"""The list of chats: new, search as you type, rename, pin, delete and bring back."""

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QToolButton, QVBoxLayout, QWidget

from workbench.chats.records import Chat, SearchHit
from workbench.chats.store import ChatStore
from workbench.ui.pages.chat_rows import ChatRows
from workbench.ui.theme import icons
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.row_roles import PAYLOAD

WIDTH = 236
SEARCH_DELAY_MS = 80
"""Long enough to skip the letters of a word typed at speed, too short to wait for."""


class ChatList(QFrame):
    """Shows every chat that is not archived; the store is asked on the window's thread, which takes milliseconds.

    Signals:
        new_wanted(): A new chat.
        opened(chat_id, message_id | None): A chat was chosen, from a search at a message.
        deleted(Chat): A chat was deleted; `restore` brings it back.
        renamed(chat_id): It has another title.
    """

    new_wanted = Signal()
    opened = Signal(int, object)
    deleted = Signal(object)
    renamed = Signal(int)

    def __init__(self, store: ChatStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDTH)
        self._store = store
        self._shown: int | None = None
        self._last_deleted: Chat | None = None
        self._dressed = False
        self.new_button = push_button(self.tr("New chat"), self, icon="plus")
        self.new_button.setToolTip(self.tr("New chat (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_wanted)
        self.search = _Search(self)
        self.search.setPlaceholderText(self.tr("Search chats"))
        self.search.setAccessibleName(self.tr("Search chats"))
        self.search.addAction(icons.icon("search", "text3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)
        for button in self.search.findChildren(QToolButton):  # Qt makes them and gives them no name
            button.setAccessibleName(self.tr("Empty the search field"))
        self.search.went_down.connect(self._focus_list)
        self.rows = ChatRows(self)
        self.rows.renamed.connect(self._on_renamed)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Chats"))
        self.view.setModel(self.rows)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context_menu)
        self.view.verticalScrollBar().setAccessibleName(self.tr("Scroll the chats"))
        self.view.clicked.connect(self._on_activated)
        self.view.activated.connect(self._on_activated)
        self._nothing = second_label("", self)
        self._nothing.setContentsMargins(12, 8, 12, 8)
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 6, 8)
        column.setSpacing(8)
        for each in (self.new_button, self.search):
            column.addWidget(each)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SEARCH_DELAY_MS)
        self._delay.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._delay.start)
        for keys, act in (
            (QKeySequence(Qt.Key.Key_F2), self._rename_current),
            (QKeySequence(QKeySequence.StandardKey.Delete), self._delete_current),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.restore),
        ):
            # Set afterwards: PySide leaves a context unheeded that is given along with a function.
            QShortcut(keys, self.view, act).setContext(Qt.ShortcutContext.WidgetShortcut)

    def refresh(self) -> None:
        """Ask the store again; the first time is after the first paint."""
        if not self._dressed:
            self._dress_rows()
        text = self.search.text().strip()
        if text:
            hits = self._store.search(text)
            self.rows.show_hits(hits)
        else:
            chats = [chat for chat in self._store.chats() if not chat.archived]
            self.rows.show_chats(chats, date.today())
        nothing = self.rows.rowCount() == 0
        self._nothing.setText(self.tr("Nothing found.") if text else self.tr("Your chats will appear here."))
        self._nothing.setVisible(nothing)
        self.view.doItemsLayout()
        self._mark_current()

    def _dress_rows(self) -> None:
        from workbench.ui.pages.chat_delegate import ChatDelegate

        self._dressed = True
        delegate = ChatDelegate(self.view)
        delegate.menu_wanted.connect(lambda index: self._open_menu(index, self.view.visualRect(index).bottomLeft()))
        self.view.setItemDelegate(delegate)

    def show_current(self, chat_id: int | None) -> None:
        """Mark the chat that is open."""
        self._shown = chat_id
        self._mark_current()

    def set_busy(self, chat_ids: set[int]) -> None:
        """Mark the chats in which an answer is being written."""
        self.rows.busy = chat_ids
        self.view.viewport().update()

    def restore(self) -> None:
        """Bring back the chat that was deleted last."""
        if self._last_deleted is not None:
            chat, self._last_deleted = self._last_deleted, None
            self._store.restore_chat(chat.id)
            self.refresh()
            self.opened.emit(chat.id, None)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # ------------------------------------------------------------------------------------------ inside

    def _mark_current(self) -> None:
        if self.search.text():
            return  # the row of what was found stays marked, not that of the chat it is in
        row = self.rows.row_of(self._shown)
        if row >= 0:
            self.view.setCurrentIndex(self.rows.index(row))
        else:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())

    def _focus_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)
        # Qt puts the cursor on a row without marking it.
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(self.view.currentIndex(), chosen)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(PAYLOAD)
        if isinstance(row, Chat) and row.id != self._shown:
            self.opened.emit(row.id, None)
        elif isinstance(row, SearchHit):
            self.opened.emit(row.chat_id, row.message_id)

    def _on_context_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        self._open_menu(index if index.isValid() else self.view.currentIndex(), place)

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        chat = self.rows.chat_at(index.row())
        if chat is None:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = self.rows.index(index.row())
        rename = menu.addAction(icons.icon("pencil"), self.tr("Rename"))
        rename.triggered.connect(lambda: self.view.edit(row))
        pin = menu.addAction(icons.icon("pin"), self.tr("Unpin") if chat.pinned else self.tr("Pin"))
        pin.triggered.connect(lambda: self._pin(chat))
        menu.addSeparator()
        delete = menu.addAction(icons.icon("trash-2"), self.tr("Delete"))
        delete.triggered.connect(lambda: self._delete(chat))
        menu.popup(self.view.viewport().mapToGlobal(place))

    def _current(self) -> Chat | None:
        return self.rows.chat_at(self.view.currentIndex().row())

    def _rename_current(self) -> None:
        if self._current() is not None:
            self.view.edit(self.view.currentIndex())

    def _delete_current(self) -> None:
        if (chat := self._current()) is not None:
            self._delete(chat)

    def _on_renamed(self, chat_id: int, title: str) -> None:
        self._store.change_chat(chat_id, title=title)
        # Not from inside the editor's own commit, whose row would be gone.
        QTimer.singleShot(0, self, self.refresh)
        self.renamed.emit(chat_id)

    def _pin(self, chat: Chat) -> None:
        self._store.change_chat(chat.id, pinned=not chat.pinned)
        self.refresh()

    def _delete(self, chat: Chat) -> None:
        self._store.delete_chat(chat.id)
        self._last_deleted = chat
        self.refresh()
        self.deleted.emit(chat)


class _Search(QLineEdit):
    """A field from which the down arrow leads into the list, and Escape empties it.

    Signals:
        went_down(): To the list.
    """

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
