"""What can be done with the window itself, as commands."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.commands import Command
from workbench.ui.frame.page_registry import HasSections, Page

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


def add_window_commands(window: "MainWindow") -> None:
    """Offer them."""
    commands, window_section = window.commands, _tr("Window")
    for command in (
        Command(
            "palette.all", _tr("Command palette"), window_section, window.palette_door.open_all, "Ctrl+K; Ctrl+Shift+P"
        ),
        Command("palette.chats", _tr("Go to a chat"), window_section, window.palette_door.open_chats, "Ctrl+P"),
        Command("window.shortcuts", _tr("Shortcuts"), window_section, lambda: _to_settings(window, "shortcuts"), "F1"),
        Command("window.about", _tr("About"), window_section, lambda: _to_settings(window, "about")),
        Command("theme.light", _tr("Light colours"), window_section, lambda: window.live.change(theme="light")),
        Command("theme.dark", _tr("Dark colours"), window_section, lambda: window.live.change(theme="dark")),
        Command(
            "theme.system", _tr("Colours like the system"), window_section, lambda: window.live.change(theme="system")
        ),
        Command(
            "window.resources",
            _tr("Show or hide the graphs of the last minute"),
            window_section,
            window.toggle_resources,
            "Ctrl+Shift+U",
        ),
        Command("window.next_pane", _tr("Next part of the window"), window_section, lambda: window.step_pane(1), "F6"),
        Command(
            "window.last_pane",
            _tr("Part of the window before"),
            window_section,
            lambda: window.step_pane(-1),
            "Shift+F6",
        ),
        Command("window.quit", _tr("Quit"), window_section, window.close, "Ctrl+Q"),
    ):
        commands.add(command)


def page_command(window: "MainWindow", page: Page, number: int) -> Command:
    """To a page: the `number`th from the top has Ctrl and its number, if it is one of the first nine."""
    title = _tr("Go to {page}").format(page=page.title)
    keys = "Ctrl+," if page.at_foot else f"Ctrl+{number}" if number <= 9 else ""
    return Command(f"page.{page.name}", title, _tr("Window"), lambda: window.pages.show_page(page.name), keys)


def _to_settings(window: "MainWindow", section: str) -> None:
    page = window.pages.show_page("settings")
    assert isinstance(page, HasSections)
    page.show_section(section)


def _tr(words: str) -> str:
    return QCoreApplication.translate("WindowCommands", words)
