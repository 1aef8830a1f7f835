"""Every action a person can do, under one name: shortcuts, palette and the page of shortcuts come from these."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workbench.errors import WorkbenchError
from workbench.settings.store import SettingsStore

_TEXT = QKeySequence.SequenceFormat.PortableText


class Command(msgspec.Struct, frozen=True):
    """One action.

    Attributes:
        id: "chat.new": what it is about and what it does; overridden shortcuts are kept under it.
        title: What it does, as the palette says it.
        section: The heading it stands under on the page of shortcuts.
        run: Does it.
        keys: Its usual shortcut as portable text, "Ctrl+K"; several as "Ctrl+K; Ctrl+Shift+P"; "" for none.
        enabled: Whether it can be done now; None for always.
        scope: The keys count only while the focus is in this widget; None for anywhere.
        page: The keys count only while this page is in sight; None for always.
        always: Keys that do it besides, and are not to be given to anything else; "" for none.
    """

    id: str
    title: str
    section: str
    run: Callable[[], object]
    keys: str = ""
    enabled: Callable[[], bool] | None = None
    scope: QWidget | None = None
    page: QWidget | None = None
    always: str = ""

    @property
    def is_enabled(self) -> bool:
        """Whether it can be done now."""
        return self.enabled is None or self.enabled()


class Commands(QObject):
    """The commands of a window, in the order they were added.

    Signals:
        changed(): A command came or went, or a shortcut changed.
        ran(id): A command was run, by its shortcut or by name.
    """

    changed = Signal()
    ran = Signal(str)

    def __init__(self, window: QWidget, store: SettingsStore, chosen: Iterable[str] = ()) -> None:
        """`chosen` are the shortcuts a person has set, each as "id=keys" (see `AppSettings.shortcuts`)."""
        super().__init__(window)
        self._window = window
        self._store = store
        self._commands: dict[str, Command] = {}
        self._shortcuts: dict[str, list[QShortcut]] = {}
        self._chosen = _parsed(chosen)
        self._homes: dict[str, str] = {}
        self._home = ""

    def add(self, command: Command) -> None:
        """Offer a command. Adding one of the same id takes its place."""
        self._commands[command.id] = command
        self._homes[command.id] = self._home
        self._bind(command)
        self.changed.emit()

    def remove(self, command_id: str) -> None:
        """Offer it no longer; a shortcut a person gave it is kept for when it comes back."""
        del self._commands[command_id], self._homes[command_id]
        for shortcut in self._shortcuts.pop(command_id, []):
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self.changed.emit()

    @contextmanager
    def of_page(self, name: str) -> Iterator[None]:
        """What is added inside belongs to the page of this name."""
        self._home = name
        try:
            yield
        finally:
            self._home = ""

    def home(self, command_id: str) -> str:
        """The page a command belongs to; "" when it can be done anywhere."""
        return self._homes[command_id]

    def all(self) -> list[Command]:
        """Every command."""
        return list(self._commands.values())

    def find(self, command_id: str) -> Command:
        """The command of that id. KeyError when there is none."""
        return self._commands[command_id]

    def run(self, command_id: str) -> None:
        """Do it, if it can be done now. KeyError when there is no such command."""
        command = self._commands[command_id]
        if command.is_enabled:
            self.ran.emit(command_id)
            command.run()

    # ------------------------------------------------------------------------------------------ shortcuts

    def keys_of(self, command_id: str) -> str:
        """Its shortcut as portable text; "" for none."""
        return self._chosen.get(command_id, self._commands[command_id].keys)

    def words_of(self, command_id: str) -> str:
        """Its first shortcut as this system writes it; "" for none. For tooltips and menus."""
        sequences = _sequences(self.keys_of(command_id) or self._commands[command_id].always)
        return sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""

    def is_changed(self, command_id: str) -> bool:
        """Whether a person has given it another shortcut than the usual one."""
        return command_id in self._chosen

    def conflict(self, command_id: str, keys: str) -> Command | None:
        """The command that has one of `keys` already, so that `command_id` cannot have it too."""
        wanted = _texts(keys)
        if not wanted:
            return None
        command = self._commands[command_id]
        for other in self._commands.values():
            if other is command or _apart(command.scope or command.page, other.scope or other.page):
                continue
            if wanted & (_texts(self.keys_of(other.id)) | _texts(other.always)):
                return other
        return None

    def set_keys(self, command_id: str, keys: str) -> None:
        """Give it another shortcut ("" for none) and keep that.

        Raises:
            WorkbenchError: Another command has it already, it is none, or it cannot be saved.
        """
        sequences = _sequences(keys)
        if keys and not all(sequence.toString(_TEXT) for sequence in sequences):
            raise WorkbenchError(self.tr("{keys} is not a shortcut.").format(keys=keys))
        if (other := self.conflict(command_id, keys)) is not None:
            words = ", ".join(sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences)
            raise WorkbenchError(
                self.tr("{keys} is the shortcut of “{title}” already.").format(keys=words, title=other.title),
                remedy=self.tr("Choose another, or take it away there first."),
            )
        self._choose({**self._chosen, command_id: "; ".join(sequence.toString(_TEXT) for sequence in sequences)})

    def reset_keys(self, command_id: str | None = None) -> None:
        """Back to the usual shortcut of one command, or of all. Raises WorkbenchError as `set_keys`."""
        if command_id is None:
            self._choose({})
        elif command_id in self._chosen:
            rest = {name: keys for name, keys in self._chosen.items() if name != command_id}
            if (other := self.conflict(command_id, self._commands[command_id].keys)) is not None:
                raise WorkbenchError(
                    self.tr("Its usual shortcut now belongs to “{title}”.").format(title=other.title),
                    remedy=self.tr("Take it away there first."),
                )
            self._choose(rest)

    def take(self, chosen: Iterable[str]) -> None:
        """Take up shortcuts that are kept already, each as "id=keys"."""
        if (wanted := _parsed(chosen)) != self._chosen:
            self._chosen = wanted
            self._bind_all()

    def _choose(self, chosen: Mapping[str, str]) -> None:
        usual = {name: command.keys for name, command in self._commands.items()}  # a plugin's may be away just now
        self._chosen = {name: keys for name, keys in chosen.items() if usual.get(name) != keys}
        self._bind_all()
        self._store.change(shortcuts=[f"{name}={keys}" for name, keys in self._chosen.items()])

    def _bind_all(self) -> None:
        for command in self._commands.values():
            self._bind(command)
        self.changed.emit()

    def _bind(self, command: Command) -> None:
        for shortcut in self._shortcuts.pop(command.id, []):
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        if self.conflict(command.id, self.keys_of(command.id)) is not None:
            return  # a person has given its keys to another: two of the same would both be dead
        self._shortcuts[command.id] = [self._shortcut(command, keys) for keys in _sequences(self.keys_of(command.id))]

    def _shortcut(self, command: Command, keys: QKeySequence) -> QShortcut:
        shortcut = QShortcut(keys, command.scope or command.page or self._window)
        if command.scope is not None:  # else Qt hears it while what it belongs to is visible
            # As an argument PySide takes the context and forgets it.
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.run(command.id))
        return shortcut


def _apart(one: QWidget | None, other: QWidget | None) -> bool:
    """Whether keys in these two places never meet."""
    if one is None or other is None or one is other:
        return False
    return not one.isAncestorOf(other) and not other.isAncestorOf(one)


def _parsed(entries: Iterable[str]) -> dict[str, str]:
    return dict(entry.split("=", 1) for entry in entries if "=" in entry)


@cache
def _texts(keys: str) -> frozenset[str]:
    """Each of the shortcuts as it is written alike everywhere; every command is compared with every other."""
    return frozenset(sequence.toString(_TEXT) for sequence in _sequences(keys))


def _sequences(keys: str) -> list[QKeySequence]:
    return list(QKeySequence.listFromString(keys, _TEXT)) if keys else []
