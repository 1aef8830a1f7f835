"""An answer on its way out: whole characters, stop strings found, messages coalesced.

For engines of models that do not think; the llama.cpp engine, whose models do, has `engine/frames.py`.
"""

from time import perf_counter

from workbench.engine_kit.stop_strings import StopMatcher
from workbench.engine_kit.tasks import Task
from workbench.engine_kit.utf8 import Utf8Stream
from workbench.processes.protocol import Delta

FRAME_SECONDS = 1 / 30
"""A window repaints no faster, and each message costs both sides the same however much text is in it."""


class Answer:
    """Collects an answer and sends it as `Delta`s, the first token at once and then one message a frame.

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
        self.count = 0
        self.stop_string = ""

    def add(self, piece: bytes, *, written: bool = True) -> None:
        """Take the bytes of the next token; not `written`: it was given to begin with, and is not counted."""
        self.count += written
        self._take(self._utf8.feed(piece))
        now = perf_counter()
        if now >= self._due or self.stop_string:
            self._flush()
            self._due = now + FRAME_SECONDS

    def close(self) -> None:
        """No more tokens come: send what was held back."""
        if not self.stop_string:
            self._take(self._utf8.finish())
        if not self.stop_string:
            self._text += self._stops.finish()
        self._flush()

    def _take(self, text: str) -> None:
        shown, self.stop_string = self._stops.feed(text)
        self._text += shown

    def _flush(self) -> None:
        if self._text:
            self._task.send(Delta(id=self._task.id, text=self._text, count=self.count - self._sent))
            self._sent = self.count
            self._text = ""
