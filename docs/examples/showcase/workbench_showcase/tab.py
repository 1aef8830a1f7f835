"""The page, and the pane beside the chat. They run on the window's thread, so the service is asked from another."""

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from workbench.plugin_api import PluginContext, WorkbenchError


class NotesPage(QWidget):
    """The titles of all notes."""

    came = Signal(list)

    def __init__(self, context: PluginContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        title = QLabel("Notes")
        title.setProperty("role", "title")
        self.list = QListWidget()
        self.list.setAccessibleName("Notes")
        self.again = QPushButton("Look again")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (title, self.list, self.again):
            column.addWidget(widget)
        self.came.connect(self._show)  # a signal crosses threads; a widget must not
        self.again.clicked.connect(self.look)
        self.look()

    def look(self) -> None:
        """Ask for the notes, on a thread."""
        threading.Thread(target=self._ask, daemon=True).start()

    def _ask(self) -> None:
        try:
            self.came.emit(self._context.services.call("notes", "titles"))
        except WorkbenchError as error:
            self._context.say(error.sentence(), "bad")

    def _show(self, titles: list[str]) -> None:
        self.list.clear()
        self.list.addItems(titles or ["There are no notes yet. Keep a message as one, or drop a .note file."])


class NotesPane(NotesPage):
    """The same beside the chat, looked up again whenever another chat is shown."""

    def show_chat(self, chat_id: int | None) -> None:
        """Another chat is shown."""
        self.look()
