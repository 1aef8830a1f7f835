"""Composition root: builds the long-lived parts and passes them on; nothing else knows all of them.

Start-up, in order:

1. `workbench.__main__` looks whether this process is to be a child, and starts the engine process of `workbench chat`
   before anything else is imported, so that both come up side by side.
2. `settings` reads what the person has chosen. A damaged file costs a notice, never a start.
3. `Workbench.build` opens the chats and makes the rest. No engine is started, no model read, no folder scanned.
4. The window paints, then loads the last model; the command line goes straight to its command.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workbench import paths
from workbench.chats.store import ChatStore
from workbench.conversation.conversations import Conversations
from workbench.conversation.states import States
from workbench.engine_client.engines import Engines
from workbench.engine_client.sessions import SavedSessions
from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.library.library import Library
from workbench.processes.launch import Launched
from workbench.settings.app import AppSettings
from workbench.settings.store import SettingsStore

ENGINE = "workbench.engine.main:run"
"""What an engine process runs."""


def build_library(settings: AppSettings) -> Library:
    """The models in the person's folders, and the starter."""
    return Library(settings.model_folders, paths.cache_dir() / "library.json")


@dataclass(frozen=True)
class Workbench:
    """The long-lived parts.

    Attributes:
        notices: Sentences for the person about what happened while starting.
    """

    settings: SettingsStore
    chats: ChatStore
    engines: Engines
    conversations: Conversations
    library: Library
    notices: tuple[str, ...]

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
            chats: The chats' database; the person's own when None.

        Raises:
            WorkbenchError: The chats cannot be opened (from a newer version, say).
        """
        settings = SettingsStore()
        chosen, notices = settings.load()
        store = ChatStore(chats or paths.data_dir() / "chats.db", on_chat_trouble)
        saved = SavedSessions(budget=int(chosen.saved_state_gigabytes * 10**9)) if chosen.save_states else None
        return cls(
            settings=settings,
            chats=store,
            engines=Engines(ENGINE, on_engine, idle_minutes=chosen.idle_minutes or None, early=early),
            conversations=Conversations(store, States(saved)),
            library=build_library(chosen),
            notices=(*notices, *store.notices),
        )

    def close(self) -> None:
        """Save what engines have read, end them, save the chats.

        Raises:
            WorkbenchError: An answer could not be saved; its text is in `detail`.
        """
        self.conversations.states.save_all()
        self.engines.close()
        self.chats.close()
