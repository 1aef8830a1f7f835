"""The page, and the pane beside the chat. They run on the window's thread, so the service is asked from another."""

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from workbench.plugin_api import PluginContext, WorkbenchError
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label, title_label


class NotesPane(QWidget):
    """The titles of all notes, looked up again whenever another chat is shown."""

    came = Signal(list)

    def __init__(self, context: PluginContext, title: str = "", margin: int = 12) -> None:
        super().__init__()
        self.setObjectName("page")  # the workbench's own background
        self._context = context
        self.words = second_label("Looking for your notes…")
        self.list = QListWidget()
        self.list.setAccessibleName("Notes")
        self.again = push_button("Look again", icon="refresh-cw")
        row = QHBoxLayout()
        row.addWidget(title_label(title) if title else self.words, 1)
        row.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(8)
        column.addLayout(row)
        if title:
            column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.came.connect(self._show)  # a signal crosses threads; a widget must not
        self.again.clicked.connect(self.look)
        self.look()

    def show_chat(self, chat_id: int | None) -> None:
        """Another chat is shown."""
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
        self.list.addItems(titles)
        count = "1 note." if len(titles) == 1 else f"{len(titles)} notes."
        self.words.setText(count if titles else "There are no notes yet: keep a message as one, or drop a .note file.")


class NotesPage(NotesPane):
    """The same as a page."""

    def __init__(self, context: PluginContext) -> None:
        super().__init__(context, "Notes", 24)
