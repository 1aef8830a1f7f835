"""An answer on its way out: whole characters, stop strings found, messages coalesced, and its statistics.

For engines of models that do not think; the llama.cpp engine, whose models do, has `engine/frames.py`.
"""

from time import perf_counter

from workbench.engine_kit.stop_strings import StopMatcher
from workbench.engine_kit.tasks import Task
from workbench.engine_kit.utf8 import Utf8Stream
from workbench.processes.protocol import Delta, Finished

FRAME_SECONDS = 1 / 30
"""A window repaints no faster, and each message costs both sides the same however much text is in it."""


class Answer:
    """Collects an answer and sends it as `Delta`s, the first token at once and then one message a frame.

    Made when the prompt begins to be read.

    Attributes:
        count: Tokens written.
        stop_string: The stop string that was found, empty while there is none.
    """

    def __init__(self, task: Task, stop: tuple[str, ...]) -> None:
        self._task = task
        self._utf8 = Utf8Stream()
        self._stops = StopMatcher(stop)
        self._text = ""
        self._sent = 0
        self._due = 0.0
        self._began = perf_counter()
        self._first = self._last = 0.0
        self.count = 0
        self.stop_string = ""

    def add(self, piece: bytes, *, written: bool = True) -> None:
        """Take the bytes of the next token; not `written`: it was given to begin with, and is not counted."""
        now = perf_counter()
        if written:
            self.count += 1
            self._last = now
            self._first = self._first or now
        self._take(self._utf8.feed(piece))
        if now >= self._due or self.stop_string:
            self._flush()
            self._due = now + FRAME_SECONDS

    def ended(self, max_tokens: int, room: int) -> str:
        """Why not another token is to be written, in the word that `Finished` has for it; "" when one is.

        Args:
            max_tokens: As the settings have it at this moment; below 0 means no limit.
            room: Tokens the context can still hold.
        """
        if self._task.cancelled:
            return "cancelled"
        if self.stop_string:
            return "stop_string"
        if 0 <= max_tokens <= self.count:
            return "max_tokens"
        return "" if room > 0 else "context_full"

    def finish(self, reason: str, *, prompt_tokens: int, reused_tokens: int, seed: int) -> Finished:
        """No more tokens come: send what was held back; the reply to the request."""
        if not self.stop_string:
            self._take(self._utf8.finish())
        if not self.stop_string:
            self._text += self._stops.finish()
        self._flush()
        first = self._first or perf_counter()
        return Finished(
            id=self._task.id,
            stop_reason=reason,
            stop_string=self.stop_string,
            prompt_tokens=prompt_tokens,
            reused_tokens=reused_tokens,
            answer_tokens=self.count,
            prompt_seconds=first - self._began,
            answer_seconds=max(0.0, self._last - first),
            first_token_seconds=first - self._task.arrived,
            seed=seed,
        )

    def _take(self, text: str) -> None:
        shown, self.stop_string = self._stops.feed(text)
        self._text += shown

    def _flush(self) -> None:
        if self._text:
            self._task.send(Delta(id=self._task.id, text=self._text, count=self.count - self._sent))
            self._sent = self.count
            self._text = ""
