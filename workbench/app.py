"""Composition root: builds the long-lived parts and passes them on; nothing else knows all of them.

Start-up, in order:

1. `workbench.__main__` looks whether this process is to be a child, and starts the engine process of `workbench chat`
   before anything else is imported, so that both come up side by side.
2. `settings` reads what the person has chosen. A damaged file costs a notice, never a start.
3. `Workbench.build` opens the chats and makes the rest. No engine is started, no model read, no folder scanned.
4. The window paints, then loads the last model; the command line goes straight to its command.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Self, TypeVar, overload

from workbench import paths
from workbench.chats.store import ChatStore
from workbench.conversation.conversations import Conversations
from workbench.conversation.states import States
from workbench.engine_client.engines import Engines
from workbench.engine_client.entries import LLAMA_CPP
from workbench.engine_client.sessions import SavedSessions
from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.processes.launch import Launched
from workbench.settings.app import AppSettings
from workbench.settings.store import SettingsStore

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from workbench.jobs.queue import JobQueue
    from workbench.library.library import Library
    from workbench.modelfiles.backends import Backend, Backends
    from workbench.plugin_host.host import PluginHost
    from workbench.plugin_host.program import Program
    from workbench.plugin_host.services import ServiceProcesses

_log = logging.getLogger(__name__)

_Part = TypeVar("_Part")

KEEP_DELETED_SECONDS = 30 * 24 * 3600.0
"""How long a deleted chat can be brought back."""


def build_library(settings: AppSettings, backends: "Backends | None" = None) -> "Library":
    """The models in the person's folders, and the starter.

    `backends` are the engines of plugins; None: those of a host made for this, once a file is met that is no GGUF.
    """
    from workbench.library.library import Library
    from workbench.library.listed import Listed

    listed = Listed(settings.model_files, settings.hidden_models)
    return Library(
        settings.model_folders, paths.cache_dir() / "library.json", listed=listed, backends=backends or other_engines
    )


def other_engines() -> "Sequence[Backend]":
    """The engines that plugins bring, for a command that needs nothing else of them."""
    from workbench.plugin_host.engines import backends_when_needed

    return backends_when_needed(_bare_host)()


@cache
def _bare_host() -> "PluginHost":
    from workbench.plugin_host.host import PluginHost

    return PluginHost(SettingsStore())


def entry_for(path: Path, backends: "Backends" = other_engines) -> str:
    """What the engine's process runs for a model file. Raises WorkbenchError when the file cannot be loaded."""
    from workbench.modelfiles import backends as engines

    return engines.entry_for(path, backends, LLAMA_CPP)


class _MadeOnce(cached_property[_Part]):
    """A part that is made when first asked for, and only once: from Python 3.12 on, nothing else sees to that."""

    def __init__(self, make: Callable[[Any], _Part]) -> None:
        super().__init__(make)
        self._making = RLock()

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> _Part: ...
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:
        with self._making:
            return super().__get__(instance, owner)


@dataclass(frozen=True)
class Workbench:
    """The long-lived parts.

    Attributes:
        notices: Sentences for the person about what happened while starting.
        passing: Where the chats are when their own place cannot be used; gone when the program ends.
    """

    settings: SettingsStore
    chats: ChatStore
    engines: Engines
    conversations: Conversations
    notices: tuple[str, ...]
    passing: "TemporaryDirectory[str] | None" = None

    @classmethod
    def build(
        cls,
        *,
        on_engine: Callable[[EngineState], None] = lambda state: None,
        on_chat_trouble: Callable[[WorkbenchError | None], None] | None = None,
        early: Launched | None = None,
        chats: Path | None = None,
    ) -> "Workbench":
        """Build everything.

        Args:
            on_engine: Hears of every change of an engine's state, on any thread.
            on_chat_trouble: Hears when a running answer cannot be saved, and with None when it can again.
            early: An engine process that was started already.
            chats: Another database of chats, of which no states are saved; the person's own when None.

        Chats that cannot be opened (from a newer version, say) are left as they are, and others are kept until the
        program ends, so that models can be used all the same; a notice says so.
        """
        settings = SettingsStore()
        chosen, notices = settings.load()
        store, passing, trouble = _open_chats(chats or paths.data_dir() / "chats.db", on_chat_trouble)
        saved = None
        if chosen.save_states and chats is None and passing is None:  # else one chat's states are taken for another's
            saved = SavedSessions(budget=int(chosen.saved_state_gigabytes * 10**9))
        states = States(saved)
        _purge(store, states)
        made: list[Workbench] = []  # what the engines ask for is a part of the whole that is made of them
        workbench = cls(
            settings=settings,
            chats=store,
            engines=Engines(
                LLAMA_CPP,
                on_engine,
                entry_for=lambda path: entry_for(path, made[0].backends),
                before_eject=states.save,
                idle_minutes=chosen.idle_minutes or None,
                early=early,
            ),
            conversations=Conversations(store, states),
            notices=(*notices, *trouble, *store.notices),
            passing=passing,
        )
        made.append(workbench)
        return workbench

    @_MadeOnce
    def library(self) -> "Library":
        """The models in the person's folders; made when first asked for, which a window does after its first paint."""
        return build_library(self.settings.load()[0], self.backends)

    def backends(self) -> "Sequence[Backend]":
        """The engines that plugins bring; may load plugins first, so never on the window's thread."""
        from workbench.plugin_host.engines import backends_when_needed

        return backends_when_needed(lambda: self.plugins)()

    @_MadeOnce
    def plugins(self) -> "PluginHost":
        """Plugins; made when first asked for, and looked for by its `load`: both after a window's first paint."""
        from workbench.plugin_host.host import PluginHost

        host = PluginHost(self.settings)
        host.contexts = lambda plugin_id: self.program.context(plugin_id)
        host.left = lambda plugin_id: self.services.end(plugin_id) if "services" in self.__dict__ else None
        return host

    @_MadeOnce
    def program(self) -> "Program":
        """What plugins may use of all this."""
        from workbench.plugin_host.model_work import ModelWork
        from workbench.plugin_host.program import Program

        models = ModelWork(self.engines, lambda: self.library, self.settings)
        return Program(self.plugins, models, self.chats, lambda: self.jobs, lambda: self.services)

    @_MadeOnce
    def jobs(self) -> "JobQueue":
        """Long work of plugins; made when first asked for."""
        from workbench.jobs.queue import JobQueue
        from workbench.plugin_host.desk import ProgramDesk

        kinds = partial(self._declaration, "jobs")
        return JobQueue(paths.data_dir() / "jobs.db", ProgramDesk(self.program), kinds=kinds, busy=self._busy)

    @_MadeOnce
    def services(self) -> "ServiceProcesses":
        """Processes that own a plugin's store; each is started by the first call."""
        from workbench.plugin_host.desk import ProgramDesk
        from workbench.plugin_host.services import ServiceProcesses

        return ServiceProcesses(ProgramDesk(self.program), partial(self._declaration, "services"))

    def _declaration(self, hook: str, plugin_id: str, name: str) -> Any:
        return self.plugins.declaration(plugin_id, hook, name)

    def _busy(self) -> str:
        """Why work that takes much memory has to wait: models come first."""
        for state in self.engines.states():
            if state.phase in ("starting", "loading", "restarting"):
                return f"Waits until {state.name} is loaded."
            if state.phase == "generating":
                return f"Waits until {state.name} has answered."
        return ""

    def close(self) -> None:
        """Stop what is being written, save what engines have read, end them, save the chats.

        Raises:
            WorkbenchError: An answer could not be saved; its text is in `detail`.
        """
        self.conversations.stop_all()
        self.conversations.states.save_all()
        for name in ("jobs", "services", "plugins"):
            if name in self.__dict__:  # else there is nothing to close
                getattr(self, name).close()
        self.engines.close()
        try:
            self.chats.close()
        finally:
            if self.passing is not None:
                self.passing.cleanup()


def _open_chats(
    path: Path, on_trouble: Callable[[WorkbenchError | None], None] | None
) -> tuple[ChatStore, "TemporaryDirectory[str] | None", tuple[str, ...]]:
    """The chats at `path`, or new ones in a passing place with a sentence that says why."""
    try:
        return ChatStore(path, on_trouble), None, ()
    except WorkbenchError as error:
        from tempfile import TemporaryDirectory

        place = TemporaryDirectory(prefix="workbench-", ignore_cleanup_errors=True)
        sentence = f"{error.sentence()} Until then, chats are kept only until you quit."
        return ChatStore(Path(place.name) / "chats.db", on_trouble), place, (sentence,)


def _purge(store: ChatStore, states: States) -> None:
    """Remove for good what was deleted long ago; what cannot be removed now goes at another start."""
    try:
        gone = store.purge(KEEP_DELETED_SECONDS)
    except WorkbenchError as error:
        _log.warning("Deleted chats were not removed: %s", error)
        return
    for chat_id in gone:
        states.forget(str(chat_id))
