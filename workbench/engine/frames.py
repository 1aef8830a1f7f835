"""From tokens to text on the wire: whole characters, thinking set apart, stop strings found, messages coalesced."""

import codecs

from workbench.engine.prompts import PreparedPrompt
from workbench.engine_kit.serve import Task
from workbench.engine_kit.stop_strings import StopMatcher
from workbench.engine_kit.thinking import ThinkingSplitter
from workbench.engine_kit.utf8 import Utf8Stream
from workbench.processes.protocol import Delta, TokenInfo

FRAME_SECONDS = 1 / 30
"""A window repaints no faster, and each message costs both sides the same however much text is in it."""


class Frames:
    """Collects an answer and sends it as `Delta`s, the first token at once and then one message a frame.

    Attributes:
        count: Tokens written.
        thinking_count: Those of them that were thinking.
        thinking_seconds: From the first token to the end of thinking.
        stop_string: The stop string that was found, empty while there is none.
    """

    def __init__(self, task: Task, prompt: PreparedPrompt, stop: tuple[str, ...]) -> None:
        self._task = task
        self._utf8 = Utf8Stream()
        self._splitter = ThinkingSplitter(prompt.thinking_tags, prompt.opened_thinking)
        self._stops = StopMatcher(stop)
        self._visible = prompt.visible_tokens
        self._pieces: list[bytes] = []
        self._text = self._thinking = ""
        self._infos: list[TokenInfo] = []
        self._sent = 0
        self._due = 0.0
        self._began = 0.0
        self.count = 0
        self.thinking_count = 0
        self.thinking_seconds = 0.0
        self.stop_string = ""

    def begin_with(self, token: int, piece: bytes, *, hidden: bool) -> None:
        """Take a token that the answer was given to begin with: shown like one that was written, but not counted."""
        self._pieces.append(piece)
        if not hidden or token in self._visible:
            self._take(self._utf8.feed(piece))

    def add(self, token: int, piece: bytes, *, hidden: bool, info: TokenInfo | None, now: float) -> None:
        """Take the next token. `hidden` marks control tokens, which are shown only where they carry the thinking."""
        self._pieces.append(piece)
        self.count += 1
        self._began = self._began or now
        if info is not None:
            self._infos.append(info)
        if not hidden or token in self._visible:
            self._take(self._utf8.feed(piece))
        if self._splitter.in_thinking:
            self.thinking_count += 1
            self.thinking_seconds = now - self._began
        if now >= self._due or self.stop_string:
            self.flush()
            self._due = now + FRAME_SECONDS

    def _take(self, text: str) -> None:
        thinking, answer = self._splitter.feed(text)
        self._thinking += thinking
        if answer:
            shown, self.stop_string = self._stops.feed(answer)
            self._text += shown

    def close(self) -> None:
        """No more tokens come: send what was held back."""
        if not self.stop_string:
            self._take(self._utf8.finish())
            thinking, answer = self._splitter.finish()
            self._thinking += thinking
            if answer:
                shown, self.stop_string = self._stops.feed(answer)
                self._text += shown
        if not self.stop_string:
            self._text += self._stops.finish()
        self.flush()

    def flush(self) -> None:
        """Send what has come together."""
        if self._text or self._thinking or self._infos:
            self._task.send(
                Delta(
                    id=self._task.id,
                    text=self._text,
                    thinking=self._thinking,
                    count=self.count - self._sent,
                    tokens=tuple(self._infos),
                )
            )
            self._sent = self.count
            self._text = self._thinking = ""
            self._infos = []

    def shown_tokens(self, limit: int) -> tuple[str, int]:
        """As many of the first `limit` tokens as were shown, and their text as it was shown."""
        whole = b"".join(self._pieces)
        if limit >= len(self._pieces) and not self.stop_string:
            return whole.decode("utf-8", errors="replace"), len(self._pieces)
        # Else the text must end with a whole character, because what came after it was not shown, or is not read.
        end = whole.rfind(self.stop_string.encode()) if self.stop_string else len(whole)
        pieces = self._pieces[:limit]
        while pieces:
            if sum(map(len, pieces)) <= end:
                decoder = codecs.getincrementaldecoder("utf-8")("replace")
                text = decoder.decode(b"".join(pieces))
                unfinished, _ = decoder.getstate()
                if not unfinished:
                    return text, len(pieces)
            pieces.pop()
        return "", 0
