"""One answer on its way: from the prompt to the last token, saved while it is written."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from workbench.chats.records import Message, State
from workbench.chats.store import ChatStore
from workbench.engine_client.client import EngineClient, Pending
from workbench.engine_client.engine import Engine
from workbench.engine_client.failures import EngineError
from workbench.errors import WorkbenchError
from workbench.processes.protocol import (
    Delta,
    Finished,
    NextToken,
    Outlook,
    PromptProgress,
    Queued,
    SamplingSettings,
    Started,
)
from workbench.settings import sampling as sampling_settings

if TYPE_CHECKING:
    from workbench.conversation.sources import Found

_log = logging.getLogger(__name__)


class Listener(Protocol):
    """What hears of a turn. Called from other threads, in order; must return quickly."""

    def looking(self, turn: "Turn", titles: tuple[str, ...]) -> None:
        """Passages are looked for; `titles` are who looks."""
        ...

    def answer_began(self, turn: "Turn", message: Message) -> None:
        """The answer has a place in the chat, empty as yet."""
        ...

    def reading(self, turn: "Turn", done: int, total: int, reused: int) -> None:
        """So many of the prompt's tokens are read."""
        ...

    def text_came(self, turn: "Turn", delta: Delta) -> None:
        """New text or thinking."""
        ...

    def answer_ended(
        self, turn: "Turn", message: Message, finished: Finished | None, error: WorkbenchError | None
    ) -> None:
        """The answer is over and saved. `error` says why when it did not end well; what came until then is kept."""
        ...

    def turn_failed(self, turn: "Turn", error: WorkbenchError) -> None:
        """There is no answer: nothing was begun."""
        ...


class Turn:
    """A handle on one answer.

    Attributes:
        chat_id: Its chat.
        over: Becomes the saved message, or raises what `turn_failed` is told.
    """

    def __init__(self, chat_id: int, sampling: SamplingSettings) -> None:
        self.chat_id = chat_id
        self.over: Future[Message] = Future()
        self._lock = threading.Lock()
        self._sampling = sampling
        self._pending: Pending | None = None
        self._stop: Future[None] = Future()
        self._watch_seconds = 0.0
        self._watcher: Callable[[Outlook], None] | None = None

    @property
    def sampling(self) -> SamplingSettings:
        """The newest settings."""
        return self._sampling

    @property
    def stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.done()

    def set_sampling(self, sampling: SamplingSettings) -> None:
        """New settings, for the next token."""
        with self._lock:
            self._sampling = sampling
            pending = self._pending
        if pending is not None:
            pending.set_sampling(sampling)

    def watch(self, seconds: float, watcher: Callable[[Outlook], None] | None) -> None:
        """Tell `watcher` what could come next, every so many seconds at most; None for no longer.

        It is called on the engine's reader thread and must return quickly.
        """
        with self._lock:
            self._watch_seconds, self._watcher = (seconds, watcher) if watcher else (0.0, None)
            pending = self._pending
        if pending is not None:
            pending.watch(self._watch_seconds)

    def saw(self, outlook: Outlook) -> None:
        """Pass on what could come next."""
        watcher = self._watcher
        if watcher is not None:
            watcher(outlook)

    def stop(self) -> None:
        """End the answer; what was written stays."""
        with self._lock:
            if not self._stop.done():
                self._stop.set_result(None)
            pending = self._pending
        if pending is not None:
            pending.cancel()

    def wait_for(self, engine: Engine) -> EngineClient:
        """The client of the loaded model, unless a stop comes first.

        Raises:
            EngineError: it was stopped, or the model cannot be loaded.
        """
        either: tuple[Future[Any], ...] = (engine.ready, self._stop)
        wait(either, return_when=FIRST_COMPLETED)
        if self.stopped:
            raise EngineError("cancelled", "The answer was stopped before it began.")
        return engine.wait()

    def wait_for_sources(self, found: "Future[Found]") -> "Found":
        """What was found, unless a stop comes first. Raises EngineError when it was stopped."""
        either: tuple[Future[Any], ...] = (found, self._stop)
        wait(either, return_when=FIRST_COMPLETED)
        if self.stopped:
            raise EngineError("cancelled", "The answer was stopped before it began.")
        return found.result()

    def attach(self, pending: Pending, sent: SamplingSettings) -> None:
        """The request is out; what was asked in the meantime goes after it."""
        with self._lock:
            self._pending = pending
            stopped, sampling, watch = self._stop.done(), self._sampling, self._watch_seconds
        if stopped:
            pending.cancel()
        if sampling != sent:
            pending.set_sampling(sampling)
        if watch:
            pending.watch(watch)


class Recorder:
    """Writes an answer into the chat while it streams, and passes on what it hears."""

    def __init__(self, store: ChatStore, turn: Turn, message: Message, listener: Listener, reply_start: str) -> None:
        self._store = store
        self._turn = turn
        self._message = message
        self._listener = listener
        if reply_start:
            store.append(message.id, reply_start)

    def hear(self, event: Any) -> None:
        """Take one event of the generation; on the engine's reader thread."""
        match event:
            case Delta():
                self._store.append(self._message.id, event.text, event.thinking)
                self._listener.text_came(self._turn, event)
            case PromptProgress():
                self._listener.reading(self._turn, event.done, event.total, event.reused)
            case NextToken():
                self._turn.saw(event.outlook)
            case Queued() | Started():
                pass

    def end(self, finished: Finished | None, error: WorkbenchError | None) -> Message:
        """Save how it ended and tell; when the disk refuses, the text stays in memory and the error says so."""
        stats = _stats(finished, self._message.stats)
        state: State = "complete" if finished is not None else "interrupted"
        sampling = sampling_settings.changes(self._turn.sampling)  # it may have been changed on the way
        seconds = self._message.thinking_seconds + (finished.thinking_seconds if finished else 0.0)
        try:
            message = self._store.finish(
                self._message.id, state=state, stats=stats, thinking_seconds=seconds, sampling=sampling
            )
        except WorkbenchError as disk:
            error = error or disk
            message = self._store.message(self._message.id)
        self._listener.answer_ended(self._turn, message, finished, error)
        return message


_READ = ("prompt_tokens", "reused_tokens", "prompt_seconds", "first_token_seconds")
_WRITTEN = ("answer_tokens", "thinking_tokens", "answer_seconds", "thinking_seconds")


def _stats(finished: Finished | None, before: dict[str, Any]) -> dict[str, Any]:
    """The numbers of an answer.

    Of one that was carried on, what was written is the sum and what was read is its beginning's: prompt and answer
    together are then again what stands in the context.
    """
    stats: dict[str, Any] = {"stop_reason": "interrupted"}
    if finished is not None:
        stats = msgspec.to_builtins(finished)
        del stats["id"], stats["type"]
    stats |= {name: before[name] for name in _READ if name in before}
    stats |= {name: before[name] + stats.get(name, 0) for name in _WRITTEN if name in before}
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in stats.items()}


def tokens_per_second(stats: dict[str, Any]) -> float:
    """Speed of an answer from its saved numbers: tokens after the first, over the time they took; 0 when unknown."""
    tokens, seconds = stats.get("answer_tokens", 0) - 1, stats.get("answer_seconds", 0.0)
    return tokens / seconds if tokens > 0 and seconds > 0 else 0.0


def failure(error: BaseException) -> WorkbenchError:
    """`error` as something a person can read."""
    if isinstance(error, WorkbenchError):
        return error
    _log.error("A turn failed", exc_info=error)
    return EngineError("internal", "The answer could not be written.", f"{type(error).__name__}: {error}", "Try again.")
