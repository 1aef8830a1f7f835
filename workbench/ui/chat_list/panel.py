"""The list of chats beside the chat: new, search as you type, folders, and what is done with chats."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.chats.records import ChatEntry, SearchHit
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.arrangement import FolderRow, Row, arrange, arrange_archived, arrange_hits
from workbench.ui.chat_list.changes import ChatChanges
from workbench.ui.chat_list.day_words import day_words
from workbench.ui.chat_list.days import Days
from workbench.ui.chat_list.newest import Newest
from workbench.ui.chat_list.rows import ChatRows
from workbench.ui.chat_list.search_field import SearchField
from workbench.ui.chat_list.view import ChatView
from workbench.ui.error_sentences import words_of
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton, push_button

if TYPE_CHECKING:
    from workbench.ui.chat_list.chosen_bar import ChosenBar
    from workbench.ui.chat_list.files import ChatFiles
    from workbench.ui.chat_list.nothing import Nothing

WIDTH = 236


class ChatList(QFrame):
    """Shows every chat, or what a search finds; the store is asked away from the window's thread.

    Attributes:
        changes: What is done with chats.
        shown_archive: Whether the archived chats are shown in place of the others.
        words_of: Gives the shortcut of a command, to be shown in menus.

    Signals:
        new_wanted(): A new chat.
        opened(chat_id, message_id | None): A chat was chosen, from a search at a message.
        title_wanted(chat_id): The model is to suggest a title.
        told(sentence, level): What came of an import or export.
    """

    new_wanted = Signal()
    opened = Signal(int, object)
    title_wanted = Signal(int)
    told = Signal(str, str)

    def __init__(self, store: ChatStore, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        follow(self, lambda panel: panel.setFixedWidth(current.side(WIDTH)))
        self._store = store
        self._bridge = bridge
        self._current: int | None = None
        self._unseen = False  # the chat that is open has not come up in the list yet
        self._entered = False  # Enter was pressed before what was typed has been found
        self._put_off = False  # the list has changed while a title is being typed in it
        self._naming: int | None = None  # a new folder, whose name is to be typed as soon as it is shown
        self.shown_archive = False
        self.words_of: Callable[[str], str] = lambda command: ""
        self.changes = ChatChanges(store, self)
        self.new_button = push_button(self.tr("New chat"), self, icon="plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.more_button = IconButton("ellipsis", self.tr("Folders, archive, import, export"), self)
        self.more_button.clicked.connect(self._open_list_menu)
        self.search = SearchField(self)
        self.search.went_down.connect(self._go_down)
        self.search.entered.connect(self._open_first)
        self._back = QWidget(self)
        self.rows = ChatRows(self)
        self.view = ChatView(self.rows, self)
        self.view.setAccessibleName(self.tr("Chats"))
        self.view.verticalScrollBar().setAccessibleName(self.tr("Scroll the chats"))
        self.view.meant.connect(self._on_meant)
        self.view.menu_wanted.connect(self._open_menu)
        self.view.named.connect(self._on_named)
        self.view.selectionModel().selectionChanged.connect(self._on_chosen)
        self.rows.renamed.connect(lambda *change: self._soon(lambda: self.changes.rename(*change)))
        self.rows.folder_renamed.connect(lambda *change: self._soon(lambda: self.changes.rename_folder(*change)))
        self.rows.moved.connect(lambda *change: self._soon(lambda: self.changes.move(*change)))
        self.changes.changed.connect(self.refresh)
        self._arrange()
        self._asking = Newest(bridge, self._on_failed, self)
        self.search.textChanged.connect(self.refresh)

    def _arrange(self) -> None:
        back = IconButton("arrow-left", self.tr("Back to the chats"), self._back)
        back.clicked.connect(lambda: self.show_archive(False))
        row = QHBoxLayout(self._back)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(back)
        row.addWidget(QLabel(self.tr("Archived chats"), self._back), 1)
        self._back.hide()
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.new_button, 1)
        top.addWidget(self.more_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 8)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)  # the list alone goes on to where its scroll bar stands
        head.setSpacing(8)
        head.addLayout(top)
        head.addWidget(self.search)
        head.addWidget(self._back)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    # ------------------------------------------------------------------------------------------ what is shown

    def refresh(self) -> None:
        """Ask the store again; the first time is after the first paint."""
        self._entered = False
        text = self.search.text().strip()
        if text:
            titles, messages = self.tr("In titles"), self.tr("In messages")
            self._asking.ask(
                lambda: arrange_hits(self._store.search(text), titles=titles, messages=messages), self._show
            )
            return
        days = Days(date.today(), day_words())
        pinned, in_folders, archive = self.tr("Pinned"), self.tr("Folders"), self.shown_archive

        def read() -> list[Row]:
            if archive:
                return arrange_archived(self._store.entries(), days)
            return arrange(self._store.entries(), self._store.folders(), days, pinned=pinned, in_folders=in_folders)

        self._asking.ask(read, self._show)

    @property
    def busy(self) -> bool:
        """Whether it is waiting for the store."""
        return self._asking.busy

    def _on_named(self) -> None:
        if self._put_off:
            self._put_off = False
            self.refresh()

    def _show(self, rows: list[Row]) -> None:
        if self.view.naming:
            self._put_off = True
            return
        self.view.dress()
        self.view.show_rows(rows)
        if not rows:
            self._say_nothing()
            self.nothing.show()
            if self.view.hasFocus():  # it goes, and the focus would go anywhere
                (self.search if self.search.text() else self.new_button).setFocus()
        elif "nothing" in self.__dict__:  # it is built
            self.nothing.hide()
        self.view.setVisible(bool(rows))
        self._mark_current(scroll=self._unseen)
        self._unseen = self._unseen and self.rows.row_of(self._current) < 0
        if self._entered:
            self._open_first()
        if self._naming is not None and (row := self.rows.row_of_folder(self._naming)) >= 0:
            self._naming = None
            self.view.focus_row(row)
            self.view.edit(self.rows.index(row))

    @cached_property
    def nothing(self) -> "Nothing":
        """In place of the list while that is empty."""
        from workbench.ui.chat_list.nothing import Nothing

        nothing = Nothing(self)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.view), nothing, 1)
        return nothing

    def _say_nothing(self) -> None:
        if self.search.text().strip():
            self.nothing.say("search-x", self.tr("Nothing found"), self.tr("No chat has all of these words."))
        elif self.shown_archive:
            self.nothing.say(
                "archive", self.tr("Nothing archived"), self.tr("Archived chats are kept here, out of the list.")
            )
        else:
            self.nothing.say(
                "messages-square", self.tr("No chats yet"), self.tr("Ask something, and the chat appears here.")
            )

    def _on_failed(self, error: WorkbenchError) -> None:
        self.told.emit(words_of(error), "bad")

    def show_archive(self, shown: bool) -> None:
        """Show the archived chats in place of the others, or the others again."""
        self.shown_archive = shown
        self._back.setVisible(shown)
        self.search.clear()
        self.refresh()

    def show_current(self, chat_id: int | None) -> None:
        """Mark the chat that is open."""
        self._current = chat_id
        self._unseen = self.rows.row_of(chat_id) < 0
        self._mark_current()

    def set_busy(self, chat_ids: set[int]) -> None:
        """Mark the chats in which an answer is being written."""
        self.rows.busy = chat_ids
        self.view.viewport().update()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _mark_current(self, *, scroll: bool = True) -> None:
        # What was found stays marked, not the chat it is in; and several chosen chats stay chosen.
        if not self.search.text() and len(self.view.chosen_chats) < 2:
            self.view.mark(self.rows.row_of(self._current), scroll=scroll)

    # ------------------------------------------------------------------------------------------ opening

    def _on_meant(self, row: int) -> None:
        match self.rows.at(row):
            case SearchHit() as hit:
                self.opened.emit(hit.chat_id, hit.message_id)
            case FolderRow() as found:
                self.changes.fold(found.folder)
            case ChatEntry() as chat if chat.id != self._current:
                self.opened.emit(chat.id, None)

    def _go_down(self) -> None:
        row = self.rows.first_hit()
        if row < 0:
            row = max(self.view.currentIndex().row(), self.rows.row_of(self._current))
        if row < 0 and self.rows.rowCount() > 1:
            row = 1  # below the first heading
        if row >= 0:
            self.view.focus_row(row)

    def _open_first(self) -> None:
        self._entered = self.busy
        if not self._entered and (row := self.rows.first_hit()) >= 0:
            self.view.mark(row)
            self._on_meant(row)

    # ------------------------------------------------------------------------------------------ several at once

    @cached_property
    def chosen_bar(self) -> "ChosenBar":
        """For several chats; built when several are chosen for the first time."""
        from workbench.ui.chat_list.chosen_bar import ChosenBar

        bar = ChosenBar(self)
        bar.wanted.connect(self._on_bar)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(bar)
        return bar

    def _on_chosen(self) -> None:
        count = len(self.view.chosen_chats)
        if count > 1 or "chosen_bar" in self.__dict__:
            self.chosen_bar.show_count(count, archived=self.shown_archive)

    def _on_bar(self, name: str) -> None:
        chats = self.view.chosen_chats
        match name:
            case "archive":
                self.changes.archive(chats, not self.shown_archive)
            case "export":
                self.files.ask_export(chats)
                return
            case "delete":
                self.changes.delete(chats)
        self.view.mark(self.rows.row_of(self._current))
        self.view.setFocus()

    @property
    def meant_chats(self) -> list[int]:
        """The chats that a command means: those chosen in the list, else the one that is open."""
        if chosen := self.view.chosen_chats:
            return chosen
        match self.rows.at(self.view.currentIndex().row()):
            case SearchHit() as hit:
                return [hit.chat_id]
            case FolderRow() if self.view.hasFocus():
                return []
        return [self._current] if self._current is not None else []

    @property
    def meant_entries(self) -> list[ChatEntry]:
        """The same with what the list shows of them."""
        meant = set(self.meant_chats)
        return [entry for entry in self._store.entries() if entry.id in meant]

    # ------------------------------------------------------------------------------------------ commands, menus

    def show_keys(self) -> None:
        """Name the shortcut of the button that has one."""
        keys = self.words_of("chat.new")
        self.new_button.setToolTip(self.tr("New chat ({keys})").format(keys=keys) if keys else "")

    def suggest_title(self) -> None:
        """Have the model suggest a title for the chat that is meant."""
        for chat in self.meant_chats[:1]:
            self.title_wanted.emit(chat)

    @cached_property
    def files(self) -> "ChatFiles":
        """Import and export."""
        from workbench.ui.chat_list.files import ChatFiles

        files = ChatFiles(self._store, self._bridge, self)
        files.told.connect(self.told)
        files.imported.connect(self.refresh)
        return files

    def rename(self) -> None:
        """Type another title for the chat, or another name for the folder, that is chosen."""
        index = self.view.currentIndex()
        if isinstance(self.rows.at(index.row()), (ChatEntry, FolderRow)) and self.view.isVisible():
            self.view.edit(index)
            return
        for chat in map(self._store.chat, self.meant_chats[:1]):
            from PySide6.QtWidgets import QInputDialog

            words = self.tr("Title of the chat")
            title, accepted = QInputDialog.getText(self, self.tr("Rename"), words, text=chat.title)
            if accepted and title.strip():
                self.changes.rename(chat.id, title.strip())

    def delete(self) -> None:
        """Delete the chats that are meant, or the folder that is chosen."""
        row = self.rows.at(self.view.currentIndex().row())
        if isinstance(row, FolderRow) and self.view.hasFocus():
            self.changes.delete_folder(row.folder)
        elif chats := self.meant_chats:
            self.changes.delete(chats)

    def new_folder(self, chats: Sequence[int] = ()) -> None:
        """A folder with these chats in it, whose name is typed at once."""
        self.shown_archive = False
        self._back.hide()
        self.search.clear()
        self._naming = self.changes.new_folder(chats).id

    def export_all(self) -> None:
        """Export every chat."""
        if chats := [entry.id for entry in self._store.entries()]:
            self.files.ask_export(chats)
        else:
            self.told.emit(self.tr("There is no chat to export yet."), "info")

    def open_move_menu(self) -> None:
        """Choose a folder for the chats that are meant."""
        from workbench.ui.chat_list import menus

        place = self.view.visualRect(self.view.currentIndex()).bottomLeft()
        menus.move_menu(self, self.meant_entries, self._store.folders()).popup(self.view.viewport().mapToGlobal(place))

    def _open_menu(self, row: int, place: QPoint) -> None:
        from workbench.ui.chat_list import menus

        found = self.rows.at(row)
        if isinstance(found, (ChatEntry, SearchHit)):
            if not isinstance(found, ChatEntry) or found.id not in self.view.chosen_chats:
                self.view.mark(row)
            menus.chat_menu(self, self.meant_entries, self._store.folders()).popup(place)
        elif isinstance(found, FolderRow):
            self.view.mark(row)
            held = [entry.id for entry in self._store.entries() if entry.folder_id == found.folder.id]
            menus.folder_menu(self, found.folder, held).popup(place)
        else:
            menus.list_menu(self).popup(place)

    def _open_list_menu(self) -> None:
        from workbench.ui.chat_list import menus

        menus.list_menu(self).popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _soon(self, act: Callable[[], object]) -> None:
        """Not from inside Qt's own work on a row, which would be gone."""
        QTimer.singleShot(0, self, act)
