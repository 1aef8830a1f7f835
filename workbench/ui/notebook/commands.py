"""What can be done on the notebook page, as commands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command, Commands

if TYPE_CHECKING:
    from workbench.ui.notebook.page import NotebookPage


def add_notebook_commands(page: "NotebookPage", commands: Commands) -> None:
    """Offer them; they count while the page is shown, but for that of a new notebook."""
    section = _tr("Notebook")

    def here() -> bool:
        return page.isVisible()

    for name, title, run, keys in (
        ("continue", _tr("Continue the text"), page.go_on, "Ctrl+Return"),
        ("again", _tr("Another try"), page.try_again, "Ctrl+Shift+Return"),
        ("stop", _tr("Stop writing"), page.writing.stop, ""),
        ("tokens", _tr("Show or hide the tokens of the text"), page.desk.tokens_button.toggle, ""),
    ):
        commands.add(Command(f"notebook.{name}", title, section, run, keys, here, page))
    commands.add(Command("notebook.new", _tr("New notebook"), section, page.new_here))


def _tr(words: str) -> str:
    return QCoreApplication.translate("NotebookCommands", words)
