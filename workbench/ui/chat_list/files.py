"""Chats to files and from files, by the system's file dialogs; the work is done away from the window's thread."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said, words_of

if TYPE_CHECKING:
    from workbench.chats.export import Exported


class ChatFiles(QObject):
    """Asks for a file and tells in words what came of it.

    Signals:
        told(sentence, level): What was done, or why not.
        imported(chat_ids): There are new chats.
    """

    told = Signal(str, str)
    imported = Signal(list)

    def __init__(self, store: ChatStore, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._store = store
        self._bridge = bridge
        self._parent = parent

    # ------------------------------------------------------------------------------------------ export

    def ask_export(self, chat_ids: Sequence[int]) -> None:
        """Ask where to, and in which form."""
        from workbench.chats.export import file_name

        alone = len(chat_ids) == 1
        markdown = (
            self.tr("Markdown, to read (*.md)") if alone else self.tr("Markdown, a folder with a file each (*.md)")
        )
        endings = {
            markdown: "md",
            self.tr("JSON, with everything (*.json)"): "json",
            self.tr("ShareGPT, to train with (*.jsonl)"): "jsonl",
        }
        usual = list(endings)[0 if alone else 1]
        title = self._store.chat(chat_ids[0]).title if alone else self.tr("Chats")
        dialog = QFileDialog(self._parent, self.tr("Export"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(endings))
        dialog.selectNameFilter(usual)
        # By Qt, so that it also asks before it writes over a file whose ending was not typed.
        dialog.setDefaultSuffix(endings[usual])
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(endings.get(kind, "json")))
        dialog.selectFile(f"{file_name(title)}.{endings[usual]}")
        dialog.fileSelected.connect(lambda path: self.export(chat_ids, Path(path)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def export(self, chat_ids: Sequence[int], path: Path) -> None:
        """Write chats to a file, in the form that its ending names."""
        ids = list(chat_ids)

        def work() -> "Exported":
            from workbench.chats import export

            return export.to_file(self._store, ids, path)

        self._bridge.run(work, self._on_exported, self._on_failed)

    def _on_exported(self, done: "Exported") -> None:
        count = done.chats - done.empty
        words = (
            self.tr("1 chat exported to {place}.")
            if count == 1
            else self.tr("%n chats exported to {place}.", "", count)
        )
        sentences = [words.format(place=done.path if done.each else done.path.name)]
        if done.empty == 1:
            sentences.append(self.tr("1 chat has no messages and was left out."))
        elif done.empty:
            sentences.append(self.tr("%n chats have no messages and were left out.", "", done.empty))
        self.told.emit(" ".join(sentences), "good")

    # ------------------------------------------------------------------------------------------ import

    def ask_import(self) -> None:
        """Ask for files with chats."""
        kinds = self.tr("Chats (*.json *.jsonl *.md *.txt);;All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self._parent, self.tr("Import chats"), str(Path.home()), kinds)
        if paths:
            self.take_in([Path(path) for path in paths])

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import files one after the other; one that cannot be read keeps no other out."""

        def work() -> tuple[list[int], list[str]]:
            from workbench.chats.importing import import_file

            chats: list[int] = []
            notices: list[str] = []
            for path in paths:
                try:
                    imported = import_file(self._store, path)
                except WorkbenchError as error:
                    notices.append(words_of(error))
                else:
                    chats += imported.chat_ids
                    notices += imported.notices
            return chats, notices

        def done(result: tuple[list[int], list[str]]) -> None:
            chats, notices = result
            if chats:
                self.imported.emit(chats)
                count = len(chats)
                words = self.tr("1 chat imported.") if count == 1 else self.tr("%n chats imported.", "", count)
                self.told.emit(" ".join([words, *map(said, notices)]), "info" if notices else "good")
            else:
                self.told.emit(" ".join(map(said, notices)), "bad")

        self._bridge.run(work, done, self._on_failed)

    def _on_failed(self, error: WorkbenchError) -> None:
        self.told.emit(words_of(error), "bad")
