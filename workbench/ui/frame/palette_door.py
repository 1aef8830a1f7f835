"""Opens the command palette, which is built when it is first asked for, and remembers what was used lately."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.ui.frame.recent import Recent

if TYPE_CHECKING:
    from workbench.chats.records import ChatEntry
    from workbench.ui.frame.command_palette import CommandPalette
    from workbench.ui.frame.palette_entries import Entries, Entry
    from workbench.ui.main_window import MainWindow


class PaletteDoor(QObject):
    """One palette for everything, or for chats alone."""

    def __init__(self, window: "MainWindow", recent: tuple[str, ...]) -> None:
        """`recent`: what was used lately, the latest first."""
        super().__init__(window)
        self._window = window
        self._opened = 0
        self._with_commands = False
        self._chats: list[Entry] = []
        self.recent = Recent(recent)
        window.commands.ran.connect(self._on_ran)
        window.pages.made.connect(self._on_made)

    @cached_property
    def palette(self) -> "CommandPalette":
        """The palette itself."""
        from workbench.ui.frame.command_palette import CommandPalette

        palette = CommandPalette(self._window, self.recent)
        palette.chosen.connect(lambda entry: entry.run())
        return palette

    @cached_property
    def _entries(self) -> "Entries":
        from workbench.ui.frame.palette_entries import Entries

        return Entries(self._window)

    def open_all(self) -> None:
        """Every command, chat, model and preset; those of pages that were not visited yet come a moment later."""
        asks = self.tr("Search commands, chats, models and presets")
        self._chats = []
        self.palette.open_with(self._entries.gather(), asks, self.tr("Nothing found."))
        self._with_commands = True
        self._find_chats()
        self._window.pages.make_rest()

    def open_chats(self) -> None:
        """Chats only, the latest first."""
        self._with_commands = False
        self.palette.open_with([], self.tr("Go to a chat"), self.tr("No such chat."))
        self._find_chats()

    def _find_chats(self) -> None:
        self._opened += 1
        number = self._opened

        def add(chats: "list[ChatEntry]") -> None:
            if number == self._opened:
                self._chats = self._entries.chats(chats)
                self._refill()

        self._window.bridge.run(self._window.workbench.chats.entries, add, owner=self)

    def _on_made(self, _name: str) -> None:
        if self._with_commands:
            self._refill()

    def _refill(self) -> None:
        if self._opened and self.palette.isVisible():
            self.palette.replace([*(self._entries.gather() if self._with_commands else []), *self._chats])

    def _on_ran(self, command_id: str) -> None:
        if not command_id.startswith("palette."):  # else opening it would always be what it offers first
            self.recent.use(command_id)
