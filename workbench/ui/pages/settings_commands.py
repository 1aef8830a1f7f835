"""What can be done with the composer and with the settings beside a chat, as commands."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command, Commands
from workbench.ui.pages.inspector import Tab

if TYPE_CHECKING:
    from workbench.ui.pages.chat_page import ChatPage


def add_settings_commands(commands: Commands, chat: "ChatPage", show_chat: Callable[[], object]) -> None:
    """Offer them; each shows the chat page first by `show_chat`."""

    def tr(words: str) -> str:
        return QCoreApplication.translate("SettingsCommands", words)

    def add(
        name: str,
        title: str,
        run: Callable[[], object],
        keys: str = "",
        section: str = tr("Settings of a chat"),
        enabled: Callable[[], bool] | None = None,
    ) -> None:
        def shown() -> None:
            show_chat()
            run()

        commands.add(Command(name, title, section, shown, keys, enabled, page=chat))

    def tab(name: Tab) -> Callable[[], object]:
        return lambda: chat.link.open_tab(name, chat.toggle_inspector)

    def in_tab(name: Tab, act: Callable[[], object]) -> Callable[[], object]:
        def run() -> None:
            chat.link.open_tab(name, chat.toggle_inspector)
            act()

        return run

    inspector, composer, writing = chat.inspector, chat.centre.composer, chat.writing
    section = tr("Chat")
    add("composer.attach", tr("Attach files…"), writing.choose_files, "Ctrl+Shift+A", section)
    add("composer.reply_start", tr("Start the reply with…"), composer.open_reply_start, "Ctrl+Shift+L", section)
    add("composer.send_waiting", tr("Send the waiting message now"), writing.send_waiting, "", section)
    add("composer.thinking", tr("Thinking on or off"), chat.link.chip.click, "", section, chat.link.chip.isVisible)
    add("gauge.card", tr("How full the context is"), chat.centre.gauge.click, "", section)
    add("inspector.sampling", tr("Sampling settings"), tab("sampling"))
    add("inspector.search", tr("Search the sampling settings"), in_tab("sampling", lambda: _focus(chat)))
    add("inspector.system", tr("System prompt"), tab("system"))
    add("inspector.model", tr("Settings of the model"), tab("model"))
    add("inspector.context", tr("What the model reads"), tab("context"))
    add("inspector.template", tr("View the chat template…"), in_tab("model", lambda: inspector.model.open_template()))
    add("prompt.save", tr("Save the system prompt to the library…"), lambda: inspector.system.ask_save_as())
    add("preset.save", tr("Save the preset"), lambda: inspector.sampling.presets.save())
    add("preset.save_as", tr("Save as a preset…"), lambda: inspector.sampling.presets.ask_save_as())
    add("preset.reset", tr("Back to the preset"), lambda: inspector.sampling.presets.reset())
    add("preset.rename", tr("Rename the preset…"), lambda: inspector.sampling.presets.ask_rename())
    add("preset.delete", tr("Delete the preset"), lambda: inspector.sampling.presets.delete())


def _focus(chat: "ChatPage") -> None:
    chat.inspector.sampling.search.setFocus()
