"""What a person does with chats from the list, and how it is taken back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.chats.records import Folder
from workbench.chats.store import ChatStore

_MOST_UNDONE = 50


class ChatChanges(QObject):
    """Changes chats in the store, which takes a millisecond or two.

    Signals:
        changed(): The list is to be read again.
        renamed(chat_id): It has another title.
        deleted(chat_ids): They are gone until somebody takes it back.
        restored(chat_ids): They are back.
        undoable(sentence, undo): What was done, and what takes it back.
    """

    changed = Signal()
    renamed = Signal(int)
    deleted = Signal(list)
    restored = Signal(list)
    undoable = Signal(str, object)

    def __init__(self, store: ChatStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._undos: list[Callable[[], None]] = []

    def undo(self) -> None:
        """Take back what was done last, if that can be."""
        if self._undos:
            self._undos.pop()()

    def rename(self, chat_id: int, title: str) -> None:
        """Give a chat another title."""
        self._store.change_chat(chat_id, title=title)
        self.renamed.emit(chat_id)
        self.changed.emit()

    def pin(self, chat_ids: Sequence[int], pinned: bool) -> None:
        """Put chats at the top of the list, or back to where they belong."""
        self._store.change_chats(chat_ids, pinned=pinned)
        self.changed.emit()

    def archive(self, chat_ids: Sequence[int], archived: bool) -> None:
        """Put chats out of the list without deleting them, or back into it."""
        self._store.change_chats(chat_ids, archived=archived)
        self.changed.emit()
        count = len(chat_ids)
        if archived:
            words = self.tr("Chat archived") if count == 1 else self.tr("%n chats archived", "", count)
        else:
            words = self.tr("Chat is back in the list") if count == 1 else self.tr("%n chats are back", "", count)
        self._can_undo(words, lambda: self._store.change_chats(chat_ids, archived=not archived))

    def move(self, chat_ids: Sequence[int], folder_id: int | None) -> None:
        """Put chats into a folder, or with None out of theirs."""
        wanted = set(chat_ids)
        before = {entry.id: entry.folder_id for entry in self._store.entries() if entry.id in wanted}
        if all(folder == folder_id for folder in before.values()):
            return
        self._store.change_chats(chat_ids, folder_id=folder_id)
        self.changed.emit()

        def undo() -> None:
            for folder in set(before.values()):
                self._store.change_chats([chat for chat in before if before[chat] == folder], folder_id=folder)

        count = len(chat_ids)
        self._can_undo(self.tr("Chat moved") if count == 1 else self.tr("%n chats moved", "", count), undo)

    def delete(self, chat_ids: Sequence[int]) -> None:
        """Delete chats; for a while they can be brought back."""
        self._store.delete_chats(chat_ids)
        self.changed.emit()
        self.deleted.emit(list(chat_ids))

        def undo() -> None:
            self._store.restore_chats(chat_ids)
            self.restored.emit(list(chat_ids))

        count = len(chat_ids)
        self._can_undo(self.tr("Chat deleted") if count == 1 else self.tr("%n chats deleted", "", count), undo)

    # ------------------------------------------------------------------------------------------ folders

    def new_folder(self, chat_ids: Sequence[int] = ()) -> Folder:
        """A folder without a name of its own yet, with these chats in it."""
        folder = self._store.new_folder(self.tr("New folder"))
        if chat_ids:
            self._store.change_chats(chat_ids, folder_id=folder.id)
        self.changed.emit()
        return folder

    def rename_folder(self, folder_id: int, name: str) -> None:
        """Give a folder another name."""
        self._store.rename_folder(folder_id, name)
        self.changed.emit()

    def fold(self, folder: Folder) -> None:
        """Put its chats out of sight, or back into it."""
        self._store.fold_folder(folder.id, not folder.folded)
        self.changed.emit()

    def delete_folder(self, folder: Folder) -> None:
        """Remove a folder; its chats stay in the list."""
        held = [entry.id for entry in self._store.entries() if entry.folder_id == folder.id]
        self._store.delete_folder(folder.id)
        self.changed.emit()

        def undo() -> None:
            again = self._store.new_folder(folder.name)
            self._store.change_chats(held, folder_id=again.id)

        self._can_undo(self.tr("Folder removed; its chats are still there"), undo)

    # ------------------------------------------------------------------------------------------ inside

    def _can_undo(self, words: str, undo: Callable[[], None]) -> None:
        def once() -> None:
            if once in self._undos:
                self._undos.remove(once)
            undo()
            self.changed.emit()

        self._undos = [*self._undos[-_MOST_UNDONE:], once]
        self.undoable.emit(words, self._taken_back(once))

    def _taken_back(self, once: Callable[[], None]) -> Callable[[], None]:
        """For the button of a note: does nothing when it was taken back by a key meanwhile."""

        def take_back() -> None:
            if once in self._undos:
                once()

        return take_back
