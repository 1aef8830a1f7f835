"""What the command palette offers: every command, chat, model and preset, and which of them fit what was typed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.ui.commands import Command
from workbench.ui.frame.fuzzy import Match, match
from workbench.ui.frame.recent import Recent
from workbench.ui.pages.model_controller import model_name
from workbench.ui.wording import name_of

if TYPE_CHECKING:
    from workbench.chats.records import ChatEntry
    from workbench.ui.main_window import MainWindow

MOST, MOST_UNASKED = 60, 200
"""Entries shown at once, with something typed and with nothing: who has not found it types another letter."""
RECENT_BONUS = 12.0


@dataclass(frozen=True)
class Entry:
    """One thing to choose.

    Attributes:
        name: By which it is remembered as used lately.
        title: What it says, and what is searched.
        kind: "command", "chat", "model" or "preset".
        icon: A Lucide icon.
        note: At the right end: a shortcut, or what it is.
        run: Does it.
    """

    name: str
    title: str
    kind: str
    icon: str
    note: str
    run: Callable[[], object] = field(compare=False)


class Entries(QObject):
    """Gathers them anew whenever the palette is opened."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def gather(self) -> list[Entry]:
        """Commands, models and presets as they are now; chats come by `chats`."""
        commands = self._window.commands
        here = self._window.pages.name
        offered = [
            self._command(command)
            for command in commands.all()
            if command.id != "palette.all" and (command.is_enabled or commands.home(command.id) not in ("", here))
        ]
        return [*offered, *self._models(), *self._presets()]

    def chats(self, chats: Iterable["ChatEntry"]) -> list[Entry]:
        """Entries that open these chats."""
        note = self.tr("Chat")
        return [
            Entry(
                f"chat:{chat.id}",
                chat.title or self.tr("New chat"),
                "chat",
                "message-square",
                note,
                partial(self._open_chat, chat.id),
            )
            for chat in chats
            if not chat.archived
        ]

    def _command(self, command: Command) -> Entry:
        commands = self._window.commands
        icon = "arrow-right" if command.id.startswith("page.") else "chevron-right"
        keys = commands.words_of(command.id)
        return Entry(command.id, command.title, "command", icon, keys, partial(self._run, command.id))

    def _run(self, command_id: str) -> None:
        """Do it, on the page it belongs to."""
        if home := self._window.commands.home(command_id):
            self._window.pages.show_page(home)
        self._window.commands.run(command_id)

    def _models(self) -> list[Entry]:
        models = self._window.models
        words, note = self.tr("Load {model}"), self.tr("Model")
        return [
            Entry(
                f"model:{entry.path}",
                words.format(model=model_name(entry)),
                "model",
                "box",
                note,
                partial(models.load, entry),
            )
            for entry in models.entries
        ]

    def _presets(self) -> list[Entry]:
        words, note = self.tr("Use the preset {preset}"), self.tr("Preset")
        return [
            Entry(
                f"preset:{preset.id}",
                words.format(preset=name_of(preset)),
                "preset",
                "sliders-horizontal",
                note,
                partial(self._use_preset, preset.id),
            )
            for preset in self._window.workbench.chats.presets()
        ]

    def _open_chat(self, chat_id: int) -> None:
        self._window.pages.show_page("chat")
        self._window.chat.open_chat(chat_id)

    def _use_preset(self, preset_id: str) -> None:
        self._window.pages.show_page("chat")
        self._window.chat.inspector.sampling.choose(preset_id)


def fitting(query: str, entries: Iterable[Entry], recent: Recent) -> list[tuple[Entry, Match]]:
    """What fits, the best first; with nothing typed, what was used lately, then every command (or all of one kind)."""
    if not query.strip():
        entries = list(entries)
        only = len({entry.kind for entry in entries}) == 1
        usual = [e for e in entries if only or e.kind == "command" or recent.rank(e.name) < len(recent.names)]
        usual.sort(key=lambda entry: recent.rank(entry.name))
        return [(entry, Match(0, ())) for entry in usual[:MOST_UNASKED]]
    found = []
    for entry in entries:
        if (fit := match(query, entry.title)) is not None:
            rank = recent.rank(entry.name)
            bonus = RECENT_BONUS - 0.3 * rank if rank < len(recent.names) else 0.0
            found.append((fit.score + bonus, entry, fit))
    found.sort(key=lambda each: -each[0])
    return [(entry, fit) for _, entry, fit in found[:MOST]]
