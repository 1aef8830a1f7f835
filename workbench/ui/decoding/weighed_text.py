"""A text whose tokens are weighed by the engine, for whoever shows it; all of it on the window's thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workbench.engine_client.outlooks import picture
from workbench.engine_client.weighing import Weighing
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Outlook, SamplingSettings
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of

_UNSET = SamplingSettings()


class WeighedText(QObject):
    """The tokens of a text as they become known.

    Attributes:
        tokens: Each token's bytes and its probability to the model, in order.
        words: Bytes of every token that was named.
        trouble: Why there is no more, as a sentence; "" while all is well.
        complete: Whether every token is known.

    Signals:
        grown(count): There are more tokens; `count` were there before.
        ended(): No more come, for whatever reason.
    """

    grown = Signal(int)
    ended = Signal()
    _came = Signal(object, object)  # [(piece, probability)], {token: bytes}; sent by another thread

    def __init__(self, bridge: Bridge, begin: Callable[[Callable[[Weighing], None]], Weighing]) -> None:
        """`begin(heard)` starts the weighing; it is called on another thread."""
        super().__init__(bridge)
        self.tokens: list[tuple[bytes, float]] = []
        self.words: dict[int, bytes] = {}
        self.trouble = ""
        self.complete = False
        self._bridge = bridge
        self._begin = begin
        self._weighing: Weighing | None = None
        self._heard_of = 0
        self._cancelled = False
        self._running = False
        self._came.connect(self._on_came)

    def start(self) -> None:
        """Ask the engine, or ask it again after it gave way to an answer."""
        self.tokens, self.words, self._heard_of = [], {}, 0
        self.trouble = ""
        self._running = True

        def work() -> Weighing:
            weighing = self._begin(self._hear)
            weighing.over.result()
            return weighing

        self._bridge.run(work, self._on_over, self._on_failed)

    def cancel(self) -> None:
        """Nobody wants to know any more: it goes as soon as no other thread speaks to it."""
        self._cancelled = True
        if self._weighing is not None:
            self._weighing.cancel()
        if not self._running:
            self.deleteLater()

    @property
    def weighing(self) -> Weighing | None:
        """What the engine said, as soon as all was said."""
        return self._weighing if self.complete else None

    @property
    def progress(self) -> float:
        """How much of it is known, 0 to 1."""
        weighing = self._weighing
        return 0.0 if weighing is None or not weighing.total else weighing.done / weighing.total

    def outlook(self, place: int, look_back: int) -> Outlook | None:
        """What could have come at a place (behind the last token: what comes next); None while it is not known."""
        weighing = self._weighing
        if weighing is None or not 0 <= place < len(weighing.outlooks):
            return None
        return weighing.outlook(place, look_back)

    def _hear(self, weighing: Weighing) -> None:
        """On the engine's reader thread: work out what is new here, so that the window need not."""
        self._weighing = weighing
        if self._cancelled:
            weighing.cancel()
            return
        new = weighing.outlooks[self._heard_of :]
        self._heard_of += len(new)
        found = []
        for outlook in new:
            if outlook.token >= 0:
                chances = picture(outlook, _UNSET).chances
                came = next((chance.before for chance in chances if chance.token == outlook.token), 0.0)
                found.append((weighing.words.get(outlook.token, b""), came))
        self._came.emit(found, dict(weighing.words))

    def _on_came(self, found: list[tuple[bytes, float]], words: dict[int, bytes]) -> None:
        if self._cancelled:
            return
        count = len(self.tokens)
        self.words = words
        self.tokens.extend(found)
        self.grown.emit(count)

    def _on_over(self, weighing: Weighing) -> None:
        if self._is_gone():
            return
        self._weighing = weighing
        self.complete = weighing.over.result()
        if not self.complete:
            self.trouble = self.tr("The model is answering; the tokens come afterwards.")
        self.ended.emit()

    def _is_gone(self) -> bool:
        self._running = False
        if self._cancelled:
            self.deleteLater()
        return self._cancelled

    def _on_failed(self, error: WorkbenchError) -> None:
        if self._is_gone():
            return
        self.trouble = words_of(error)
        self.ended.emit()
