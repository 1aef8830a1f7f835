"""The one place where callbacks from other threads become Qt signals; they are connected on the main thread."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from workbench.chats.records import Message
from workbench.conversation.turn import Turn, failure
from workbench.engine_client.entries import LLAMA_CPP
from workbench.engine_client.states import EngineState
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Delta, Finished
from workbench.ui.alive import is_there
from workbench.ui.engine_sentences import in_words
from workbench.ui.transcript.sink import TokenSink

_log = logging.getLogger(__name__)


class Bridge(QObject):
    """Hears of engines, chats, meters and turns on any thread and tells the window on its own.

    It is what `Conversations` calls a listener: one for all turns.

    Attributes:
        sink: Where the text of answers collects; its `received` names the message.
        written: Counts of written tokens as they come, for the speed; emptied by whoever shows it.
        entry_for: What the engine's process runs for a model file; may take seconds.

    Signals:
        engine_changed(EngineState): An engine has another state.
        chat_trouble(WorkbenchError | None): A running answer cannot be saved; None when it can again.
        readings(Readings): The meters, once a second.
        looked(Turn, titles): Those are asked for passages.
        began(Turn, Message): An answer has its place in the chat.
        reading_prompt(Turn, done, total): So many of the prompt's tokens are read.
        ended(Turn, Message, Finished | None, WorkbenchError | None): An answer is over and saved.
        failed(Turn, WorkbenchError): There is no answer.
        unexpected(sentence): A mistake of ours on some thread, which is in the log.
    """

    engine_changed = Signal(object)
    chat_trouble = Signal(object)
    readings = Signal(object)
    looked = Signal(object, object)
    began = Signal(object, object)
    reading_prompt = Signal(object, int, int)
    ended = Signal(object, object, object, object)
    failed = Signal(object, object)
    unexpected = Signal(str)
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sink = TokenSink(self)
        self.written: deque[int] = deque()
        self.entry_for: Callable[[Path], str] = lambda path: LLAMA_CPP
        self._posted.connect(self._call, Qt.ConnectionType.QueuedConnection)

    # ------------------------------------------------------------------------------ work on other threads

    def post(self, call: Callable[[], None]) -> None:
        """Have `call` run on the window's thread soon. May be called from any thread."""
        self._posted.emit(call)

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = lambda result: None,
        failed: Callable[[WorkbenchError], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do `work` on a thread of its own, then `done(result)` or `failed(error)` on the window's thread.

        A thread each, not a pool: what waits for a hung disk or engine must not hold up anything else, nor the end of
        the program. Nobody is told once `owner` has been destroyed.
        """

        def tell(call: Callable[[], None]) -> None:
            if owner is None or is_there(owner):
                call()

        def whole() -> None:
            try:
                result = work()
            except Exception as error:
                if failed is None:
                    raise  # for the hook of all threads, which logs and tells it
                self.post(partial(tell, partial(failed, failure(error))))
            else:
                self.post(partial(tell, partial(done, result)))

        threading.Thread(target=whole, name=getattr(work, "__name__", "work"), daemon=True).start()

    def _call(self, call: Callable[[], None]) -> None:
        call()

    # ------------------------------------------------------------------------ what other threads call

    def on_engine(self, state: EngineState) -> None:
        """For `Engines`."""
        if state.phase in ("crashed", "failed", "not_responding"):
            _log.warning("%s: %s", state.phase, state.sentence)
        self.engine_changed.emit(in_words(state))

    def on_chat_trouble(self, error: WorkbenchError | None) -> None:
        """For `ChatStore`."""
        self.chat_trouble.emit(error)

    def on_readings(self, readings: object) -> None:
        """For the meters."""
        self.readings.emit(readings)

    def looking(self, turn: Turn, titles: tuple[str, ...]) -> None:
        """For a turn."""
        self.looked.emit(turn, titles)

    def answer_began(self, turn: Turn, message: Message) -> None:
        """For a turn."""
        self.began.emit(turn, message)

    def reading(self, turn: Turn, done: int, total: int, reused: int) -> None:
        """For a turn."""
        self.reading_prompt.emit(turn, done, total)

    def text_came(self, turn: Turn, delta: Delta) -> None:
        """For a turn. The text goes by its chat: of which message it is part, the window knows."""
        if delta.count:
            self.written.append(delta.count)
        self.sink.push(str(turn.chat_id), delta.text, delta.thinking)

    def answer_ended(
        self, turn: Turn, message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        """For a turn."""
        self.ended.emit(turn, message, finished, error)

    def turn_failed(self, turn: Turn, error: WorkbenchError) -> None:
        """For a turn."""
        self.failed.emit(turn, error)
