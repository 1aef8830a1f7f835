"""A chat reopened after a restart: how long until the first token, with and without its saved state."""

import tempfile
import threading
import time
from pathlib import Path

from workbench.benchmarks.report import Report
from workbench.chats.records import Message
from workbench.chats.store import ChatStore
from workbench.conversation.conversations import Conversations
from workbench.conversation.states import States
from workbench.conversation.turn import Turn
from workbench.engine_client.engines import Engines
from workbench.engine_client.entries import LLAMA_CPP
from workbench.engine_client.sessions import SavedSessions
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Delta, Finished, LoadOptions, SamplingSettings

_SAMPLING = SamplingSettings(max_tokens=8, seed=1, ignore_eos=True)


class _Clock:
    """Listens for the first text."""

    def __init__(self) -> None:
        self.first = 0.0
        self.error: WorkbenchError | None = None
        self.over = threading.Event()

    def looking(self, turn: Turn, titles: tuple[str, ...]) -> None:
        """Nothing to note."""

    def answer_began(self, turn: Turn, message: Message) -> None:
        """Nothing to note."""

    def reading(self, turn: Turn, done: int, total: int, reused: int) -> None:
        """Nothing to note."""

    def text_came(self, turn: Turn, delta: Delta) -> None:
        """Note the first."""
        self.first = self.first or time.perf_counter()

    def answer_ended(
        self, turn: Turn, message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        """Done."""
        self.error = error
        self.over.set()

    def turn_failed(self, turn: Turn, error: WorkbenchError) -> None:
        """Done without an answer."""
        self.error = error
        self.over.set()


def saved_state(report: Report, model: Path, *, tokens: int) -> None:
    """Time to first token of the second turn after a restart: with the saved state, against without."""
    seconds = {saved: _second_turn(model, tokens, saved) for saved in (True, False)}
    report.add(f"restart, {tokens} tokens: first token with a saved state", seconds[True], "s")
    report.add(f"restart, {tokens} tokens: first token, cold", seconds[False], "s")
    report.add("restart: saved state against cold", seconds[True] / seconds[False], "ratio", "≤ 0.15")


def _second_turn(model: Path, tokens: int, save: bool) -> float:
    with tempfile.TemporaryDirectory() as home:
        chat_id = _ask(model, Path(home), None, "x" * tokens, save)[0]
        return _ask(model, Path(home), chat_id, "And then?", save)[1]


def _ask(model: Path, home: Path, chat_id: int | None, text: str, save: bool) -> tuple[int, float]:
    """One run of the program: start, load, ask, end. The chat, and seconds from asking to the first text."""
    states = States(SavedSessions(home / "states") if save else None)
    engines = Engines(LLAMA_CPP)
    with ChatStore(home / "chats.db") as store:
        try:
            engine = engines.open(model, LoadOptions(context_length=4096))
            engine.wait()
            chat = store.new_chat() if chat_id is None else store.chat(chat_id)
            clock = _Clock()
            began = time.perf_counter()
            Conversations(store, states).ask(chat.id, text, engine, clock, _SAMPLING)
            clock.over.wait()
            if clock.error is not None:
                raise clock.error
            states.save_all()
        finally:
            engines.close()
    return chat.id, clock.first - began
