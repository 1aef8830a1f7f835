"""What can be done on the chat page, as commands."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command, Commands
from workbench.ui.pages.settings_commands import add_settings_commands

if TYPE_CHECKING:
    from workbench.ui.pages.chat_page import ChatPage


def add_chat_commands(commands: Commands, chat: "ChatPage", show_chat: Callable[[], object]) -> None:
    """Offer them; each shows the chat page first by `show_chat`."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("ChatCommands", words)

    def add(name: str, title: str, run: Callable[[], object], keys: str = "", section: str = tr("Chat")) -> None:
        def shown() -> None:
            show_chat()
            run()

        # Where to write, what to load: from every page. What is done with a chat in sight: only where it is in sight.
        everywhere = name in ("chat.new", "chat.write") or name.startswith("model.")
        always = "Esc" if name == "chat.stop" else ""  # by `ChatPage.escape`: a shortcut would take it from fields
        commands.add(Command(name, title, section, shown, keys, page=None if everywhere else chat, always=always))

    add("chat.new", tr("New chat"), chat.new_chat, "Ctrl+N")
    add("transcript.find", tr("Find in this chat"), chat.tools.find, "Ctrl+F")
    add("transcript.find_next", tr("Next match"), lambda: chat.tools.finding.step(1), "F3")
    add("transcript.find_before", tr("Previous match"), lambda: chat.tools.finding.step(-1), "Shift+F3")
    add("chat.search", tr("Search chats"), chat.list.focus_search, "Ctrl+Shift+F")
    add("chat.write", tr("Write a message"), chat.centre.composer.focus, "Ctrl+L")
    add("chat.stop", tr("Stop the answer"), chat.stop)
    add("chat.branch_before", tr("Previous version"), lambda: chat.messages.step(-1), "Alt+Left")
    add("chat.branch_after", tr("Next version"), lambda: chat.messages.step(1), "Alt+Right")
    add("transcript.undo_delete", tr("Bring back the deleted message"), chat.messages.undo_delete)
    add("transcript.branches", tr("Branches of this chat"), chat.tools.show_branches, "Ctrl+Shift+B")
    add("transcript.export_html", tr("Export this chat as a web page…"), lambda: chat.tools.export(".html"))
    add("transcript.export_pdf", tr("Export this chat as PDF…"), lambda: chat.tools.export(".pdf"))
    add("transcript.print", tr("Print this chat…"), chat.tools.print_out)
    add("transcript.end", tr("To the newest text"), chat.centre.view.scroll_to_end, "Ctrl+End")
    add("chat.inspector", tr("Show or hide the settings of this chat"), chat.toggle_inspector, "Ctrl+B")
    models = tr("Models")
    add("model.choose", tr("Choose a model"), chat.open_model_menu, "Ctrl+M", models)
    add("model.open", tr("Open a .gguf file…"), chat.door.choose_file, "Ctrl+O", models)
    add("model.folder", tr("Add a folder of models…"), chat.door.choose_folder, "", models)
    add("model.options", tr("Load options…"), chat.door.open_load_options, "", models)
    add("model.load", tr("Load the chosen model"), chat.models.load_chosen, "", models)
    add("model.eject", tr("Eject the model"), chat.models.eject, "", models)
    _add_message_commands(commands, chat)
    add_settings_commands(commands, chat, show_chat)


def _add_message_commands(commands: Commands, chat: "ChatPage") -> None:
    """What is done with the message the keyboard is in, or with the last one; the letters count in the conversation."""
    view = chat.centre.view
    section = QCoreApplication.translate("ChatCommands", "Message")
    title = QCoreApplication.translate("ChatCommands", "Message: {action}")

    def run(name: str) -> None:
        if not view.do(name):
            words = QCoreApplication.translate("ChatCommands", "There is no message with which this can be done now.")
            chat.told.emit(words, "info")

    for action in view.message_actions:
        view.commanded.add(action.name)
        words = title.format(action=action.text)
        commands.add(
            Command(
                f"message.{action.name}", words, section, partial(run, action.name), action.key, scope=view, page=chat
            )
        )
