"""What is done with the whole chat in sight: find in it, see its branches, print it, write it to a file."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from workbench.chats.records import Message
from workbench.chats.store import ChatStore
from workbench.ui.bridge import Bridge
from workbench.ui.pages.chat_centre import ChatCentre
from workbench.ui.pages.turn_controller import TurnController
from workbench.ui.theme import icons

if TYPE_CHECKING:
    from workbench.ui.pages.chat_export import ChatExport
    from workbench.ui.transcript.find import Find


class ChatTools(QObject):
    """Stands behind the two buttons in the head of the chat; what they need is imported when they are used.

    Signals:
        told(sentence, level): A note in passing.
        changed(): Another branch is to be shown.
    """

    told = Signal(str, str)
    changed = Signal()

    def __init__(self, store: ChatStore, turns: TurnController, bridge: Bridge, centre: ChatCentre) -> None:
        super().__init__(centre)
        self._store = store
        self._turns = turns
        self._bridge = bridge
        self._centre = centre
        self._find: Find | None = None
        centre.branches_button.clicked.connect(self.show_branches)
        centre.more_button.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        """Everything that can be done with this chat."""
        menu = QMenu(self._centre)
        menu.addAction(icons.icon("search"), self.tr("Find in this chat")).triggered.connect(self.find)
        menu.addAction(icons.icon("git-branch"), self.tr("Branches…")).triggered.connect(self.show_branches)
        menu.addSeparator()
        for icon, words, act in (
            ("file-code", self.tr("Export as a web page…"), lambda: self.export(".html")),
            ("file-text", self.tr("Export as PDF…"), lambda: self.export(".pdf")),
            ("printer", self.tr("Print…"), self.print_out),
        ):
            menu.addAction(icons.icon(icon), words).triggered.connect(act)
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._centre.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    # ------------------------------------------------------------------------------------------ finding

    @property
    def finding(self) -> "Find":
        """Finds words in the chat in sight."""
        if self._find is None:
            from workbench.ui.transcript.find import Find

            self._find = Find(self._centre.view, self._centre.find_bar)
        return self._find

    def find(self) -> None:
        """Ask for words and show where they stand in this chat."""
        if self._centre.view.items:
            self.finding.open()
        else:
            self.told.emit(self.tr("This chat is empty: there is nothing to find in it."), "info")

    # ------------------------------------------------------------------------------------------ branches

    def show_branches(self) -> None:
        """Draw the tree of this chat, to choose a branch from."""
        chat_id = self._turns.shown
        if chat_id is None:
            self.told.emit(self.tr("This chat is empty: it has no branches yet."), "info")
            return
        store = self._store
        self._bridge.run(
            lambda: (store.tree(chat_id), store.chat(chat_id).active_leaf_id),
            lambda found: self._draw_branches(chat_id, *found),
        )

    def _draw_branches(self, chat_id: int, messages: list[Message], leaf: int | None) -> None:
        from workbench.ui.branches.dialog import BranchesDialog

        if chat_id == self._turns.shown:
            dialog = BranchesDialog(messages, leaf, self._centre.window())
            dialog.chosen.connect(self._show_branch)
            dialog.open()

    def _show_branch(self, message: int) -> None:
        if self._turns.running(self._turns.shown) is not None:
            self.told.emit(self.tr("An answer is being written: stop it first."), "info")
            return
        if all(item.id != str(message) for item in self._centre.view.items):
            self._store.switch_to(message)
            self.changed.emit()
        self._centre.view.scroll_to(str(message))
        self._centre.view.select(str(message))
        self._centre.view.setFocus()

    # ------------------------------------------------------------------------------------------ export, print

    @cached_property
    def files(self) -> "ChatExport":
        """Writes chats to files and prints them."""
        from workbench.ui.pages.chat_export import ChatExport

        files = ChatExport(self._store, self._bridge, self._centre)
        files.told.connect(self.told)
        return files

    def export(self, ending: str) -> None:
        """Ask where to write this chat as ".html" or ".pdf"."""
        if (chat_id := self._to_write()) is not None:
            self.files.ask(chat_id, ending)

    def print_out(self) -> None:
        """Ask for a printer and print this chat."""
        if (chat_id := self._to_write()) is not None:
            self.files.ask_printer(chat_id)

    def _to_write(self) -> int | None:
        chat_id = self._turns.shown
        if chat_id is None:
            self.told.emit(self.tr("This chat is empty: there is nothing to write."), "info")
        return chat_id
