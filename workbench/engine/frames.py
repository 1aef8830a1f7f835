"""From tokens to text on the wire: whole characters, thinking set apart, stop strings found, messages coalesced."""

import codecs

from workbench.engine.prompts import PreparedPrompt
from workbench.engine.vocabulary import Vocabulary
from workbench.engine_kit.serve import Task
from workbench.engine_kit.stop_strings import StopMatcher
from workbench.engine_kit.thinking import ThinkingSplitter
from workbench.engine_kit.utf8 import Utf8Stream
from workbench.processes.protocol import Delta, TokenInfo

FRAME_SECONDS = 1 / 30
"""A window repaints no faster, and each message costs both sides the same however much text is in it."""


class Frames:
    """Collects an answer and sends it as `Delta`s, the first token at once and then one message a frame.

    Tokens become text when a frame is due, unless a stop string may end the answer with any of them. Between two tokens
    llama.cpp's weights have driven everything else out of the processor's caches: the same work is done several times
    as fast for a few tokens in a row, and nothing computes meanwhile.

    Attributes:
        count: Tokens written.
        thinking_count: Those of them that were thinking.
        thinking_seconds: From the first token to the end of thinking.
        stop_string: The stop string that was found, empty while there is none.
    """

    def __init__(self, task: Task, prompt: PreparedPrompt, vocabulary: Vocabulary, stop: tuple[str, ...]) -> None:
        self._task = task
        self._vocabulary = vocabulary
        self._utf8 = Utf8Stream()
        self._splitter = ThinkingSplitter(prompt.thinking_tags, prompt.opened_thinking)
        self._stops = StopMatcher(stop)
        self._at_once = any(stop)
        self._visible = prompt.visible_tokens
        self._new: list[tuple[int, TokenInfo | None, float]] = []
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

    def begin_with(self, token: int) -> None:
        """Take a token that the answer was given to begin with: shown like one that was written, but not counted."""
        self._spell(token)

    def add(self, token: int, info: TokenInfo | None, now: float) -> None:
        """Take the next token, which was written at `now`."""
        self.count += 1
        self._new.append((token, info, now))
        if self._at_once or now >= self._due:
            self._read()
            if now >= self._due or self.stop_string:
                self._flush()
                self._due = now + FRAME_SECONDS

    def _read(self) -> None:
        """Make text of the tokens that came since the last time."""
        for token, info, now in self._new:
            self._began = self._began or now
            if info is not None:
                self._infos.append(info)
            self._spell(token)
            if self._splitter.in_thinking:
                self.thinking_count += 1
                self.thinking_seconds = now - self._began
        self._new.clear()

    def _spell(self, token: int) -> None:
        """Control tokens are shown only where they carry the thinking."""
        piece = self._vocabulary.piece(token)
        self._pieces.append(piece)
        if token in self._visible or not self._vocabulary.is_control(token):
            self._take(self._utf8.feed(piece))

    def _take(self, text: str) -> None:
        thinking, answer = self._splitter.feed(text)
        self._thinking += thinking
        if answer:
            shown, self.stop_string = self._stops.feed(answer)
            self._text += shown

    def close(self) -> None:
        """No more tokens come: send what was held back."""
        self._read()
        if not self.stop_string:
            self._take(self._utf8.finish())
            thinking, answer = self._splitter.finish()
            self._thinking += thinking
            if answer:
                shown, self.stop_string = self._stops.feed(answer)
                self._text += shown
        if not self.stop_string:
            self._text += self._stops.finish()
        self._flush()

    def _flush(self) -> None:
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
