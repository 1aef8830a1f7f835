"""What can be done in the list of chats, as commands."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.chat_list.panel import ChatList
from workbench.ui.commands import Command, Commands


def add_list_commands(commands: Commands, panel: ChatList, show_chat: Callable[[], object]) -> None:
    """Offer them; each shows the chat page first by `show_chat`."""
    section = _tr("Chat list")

    def add(
        name: str,
        title: str,
        run: Callable[[], object],
        keys: str = "",
        scope: QWidget | None = None,
        *,
        chat: bool = False,
    ) -> None:
        def shown() -> None:
            show_chat()
            run()

        enabled = (lambda: bool(panel.meant_chats)) if chat else None
        commands.add(Command(name, title, section, shown, keys, enabled, scope))

    def pin() -> None:
        chats = panel.meant_entries
        panel.changes.pin([entry.id for entry in chats], not all(entry.pinned for entry in chats))

    def archive() -> None:
        chats = panel.meant_entries
        panel.changes.archive([entry.id for entry in chats], not all(entry.archived for entry in chats))

    add("chats.rename", _tr("Rename the chat"), panel.rename, "F2", panel.view)
    add("chats.suggest_title", _tr("Suggest a title for the chat"), panel.suggest_title, chat=True)
    add("chats.pin", _tr("Pin or unpin the chat"), pin, "Ctrl+D", panel.view, chat=True)
    add("chats.archive", _tr("Archive the chat, or put it back"), archive, "Ctrl+E", panel.view, chat=True)
    add("chats.delete", _tr("Delete the chat"), panel.delete, "Del", panel.view)
    add("chats.undo", _tr("Take back what was done in the list"), panel.changes.undo, "Ctrl+Z", panel.view)
    add("chats.new_folder", _tr("New folder"), panel.new_folder, "Ctrl+Shift+N")
    add("chats.move", _tr("Move the chat to a folder…"), panel.open_move_menu, chat=True)
    add(
        "chats.show_archive",
        _tr("Show or leave the archived chats"),
        lambda: panel.show_archive(not panel.shown_archive),
    )
    add("chats.import", _tr("Import chats…"), lambda: panel.files.ask_import())
    add(
        "chats.export",
        _tr("Export the chat…"),
        lambda: panel.files.ask_export(panel.meant_chats),
        "Ctrl+Shift+E",
        panel.view,
        chat=True,
    )
    add("chats.export_all", _tr("Export all chats…"), panel.export_all)
    panel.words_of = commands.words_of
    commands.changed.connect(panel.show_keys)
    panel.show_keys()


def _tr(words: str) -> str:
    return QCoreApplication.translate("ChatListCommands", words)
