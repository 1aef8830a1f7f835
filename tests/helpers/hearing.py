"""Listening to turns of a conversation, and looking at what an engine has read."""

import threading
from collections.abc import Callable
from pathlib import Path

from workbench.chats.records import Chat, Message
from workbench.chats.store import ChatStore
from workbench.conversation.conversations import Conversations
from workbench.conversation.states import States
from workbench.conversation.turn import Turn
from workbench.engine_client.client import EngineClient
from workbench.engine_client.engine import Engine
from workbench.engine_client.sessions import SavedSessions
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Delta, Finished, Render, Rendered, SamplingSettings, TextPrompt

PATIENCE = 60.0
SHORT = SamplingSettings(ignore_eos=True, max_tokens=12, seed=1)
WITHOUT_END = SamplingSettings(ignore_eos=True, seed=1)


class Ear:
    """Remembers all that a turn tells; `on_text` may act on it at once."""

    def __init__(self, on_text: Callable[[Turn, Delta], None] = lambda turn, delta: None) -> None:
        self.looked: tuple[str, ...] = ()
        self.began: Message | None = None
        self.read: list[tuple[int, int, int]] = []
        self.text = ""
        self.thinking = ""
        self.message: Message | None = None
        self.finished: Finished | None = None
        self.error: WorkbenchError | None = None
        self._on_text = on_text
        self._wrote = threading.Event()

    def looking(self, turn: Turn, titles: tuple[str, ...]) -> None:
        self.looked = titles

    def answer_began(self, turn: Turn, message: Message) -> None:
        self.began = message

    def reading(self, turn: Turn, done: int, total: int, reused: int) -> None:
        self.read.append((done, total, reused))

    def text_came(self, turn: Turn, delta: Delta) -> None:
        self.text += delta.text
        self.thinking += delta.thinking
        self._on_text(turn, delta)
        self._wrote.set()

    def answer_ended(
        self, turn: Turn, message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        self.message, self.finished, self.error = message, finished, error

    def turn_failed(self, turn: Turn, error: WorkbenchError) -> None:
        self.error = error

    @property
    def newly_read(self) -> int:
        """Tokens of the prompt that had not been read before."""
        assert self.finished
        return self.finished.prompt_tokens - self.finished.reused_tokens

    def wait_for_text(self) -> None:
        assert self._wrote.wait(PATIENCE), self.error


class Talk:
    """Conversations in a store, with one engine; every call waits for the answer."""

    def __init__(self, store: ChatStore, engine: Engine, states: Path | None = None) -> None:
        self.store = store
        self.engine = engine
        self.saved = SavedSessions(states) if states else None
        self.conversations = Conversations(store, States(self.saved))

    def chat(self, **fields: object) -> Chat:
        return self.store.new_chat(**fields)

    def begin(
        self, chat: Chat, text: str, sampling: SamplingSettings = WITHOUT_END, **more: object
    ) -> tuple[Turn, Ear]:
        """An answer under way of which something has come."""
        ear = Ear()
        turn = self.conversations.ask(chat.id, text, self.engine, ear, sampling, **more)  # type: ignore[arg-type]
        ear.wait_for_text()
        return turn, ear

    def ask(self, chat: Chat, text: str, sampling: SamplingSettings = SHORT, **more: object) -> Ear:
        ear = Ear()
        turn = self.conversations.ask(chat.id, text, self.engine, ear, sampling, **more)  # type: ignore[arg-type]
        turn.over.exception(PATIENCE)
        return ear

    def answer(self, asked: Message, sampling: SamplingSettings = SHORT, **more: object) -> Ear:
        ear = Ear()
        turn = self.conversations.answer(asked, self.engine, ear, sampling, **more)  # type: ignore[arg-type]
        turn.over.exception(PATIENCE)
        return ear

    def carry_on(self, message: Message, sampling: SamplingSettings = SHORT, **more: object) -> Ear:
        ear = Ear()
        turn = self.conversations.carry_on(message.id, self.engine, ear, sampling, **more)  # type: ignore[arg-type]
        turn.over.exception(PATIENCE)
        return ear

    def has_read(self, chat: Chat, text: str) -> bool:
        """Whether what the engine holds for a chat begins with this text, special tokens spelt out."""
        client: EngineClient = self.engine.wait(PATIENCE)
        prompt = TextPrompt(text=text + "~", parse_special="<|" in text)
        rendered: Rendered = client.call(Render, PATIENCE, session=str(chat.id), prompt=prompt, with_tokens=True)
        return rendered.reused == rendered.count - 1
