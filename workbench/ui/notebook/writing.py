"""One continuation at a time: between the notebook's editor and the engine."""

from collections import deque
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.conversation.completion import Completion
from workbench.engine_client.engine import Engine
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Finished, Outlook, SamplingSettings
from workbench.ui.bridge import Bridge
from workbench.ui.wording import figures

FRAME_MS = 33
"""Text is shown as often as a window repaints anyway."""
LOOK_SECONDS = 0.1


class Writing(QObject):
    """Runs a completion and tells of it on the window's thread.

    It is what `Completion` calls a writer.

    Signals:
        came(text): More text.
        state(words): What it is doing.
        looked(Outlook): What could come next.
        over(Finished | None, WorkbenchError | None): It is over.
    """

    came = Signal(str)
    state = Signal(str)
    looked = Signal(object)
    over = Signal(object, object)
    _posted = Signal(object, object, object)  # completion, what, value; sent by other threads

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._completion: Completion | None = None
        self._number = 0
        self._texts: deque[str] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._drain)
        self._posted.connect(self._on_posted)

    @property
    def running(self) -> bool:
        """Whether something is being written."""
        return self._completion is not None

    def begin(self, engine: Engine, session: str, text: str, sampling: SamplingSettings, *, look: bool) -> None:
        """Have `text` written on; `look` tells what could come next meanwhile."""
        self._number += 1
        listener = _Listener(self, self._number)
        self._texts.clear()
        looks = (LOOK_SECONDS, listener.saw) if look else None
        self.state.emit(self.tr("Waiting for the model…") if engine.client is None else self.tr("Reading…"))
        self._completion = Completion(engine, session, text, sampling, listener, looks=looks)
        self._timer.start()

    def stop(self) -> None:
        """End it; what was written stays."""
        if self._completion is not None:
            self._completion.stop()
            self.state.emit(self.tr("Stopping…"))

    def set_sampling(self, sampling: SamplingSettings) -> None:
        """For the next token."""
        if self._completion is not None:
            self._completion.set_sampling(sampling)

    def push(self, text: str) -> None:
        """More text; may be called from any thread."""
        self._texts.append(text)

    def post(self, number: int, what: str, value: Any) -> None:
        """Something else happened; may be called from any thread."""
        self._posted.emit(number, what, value)

    def _drain(self) -> None:
        text = ""
        while self._texts:
            text += self._texts.popleft()
        if text:
            self.came.emit(text)
            self.state.emit(self.tr("Writing…"))

    def _on_posted(self, number: int, what: str, value: Any) -> None:
        if number != self._number:
            return
        if what == "looked":
            self.looked.emit(value)
        elif what == "ended":
            self._timer.stop()
            self._drain()
            self._completion = None
            self.over.emit(*value)
        elif what == "reading":
            done, total = map(figures, value)
            self.state.emit(self.tr("Reading {done} / {total}").format(done=done, total=total))
        elif what == "left_out":
            words = self.tr("The first {count} tokens are beyond the context and not read")
            self.state.emit(words.format(count=figures(value)))


class _Listener:
    """Hears of one completion, on other threads."""

    def __init__(self, writing: Writing, number: int) -> None:
        self._writing = writing
        self._number = number

    def reading(self, done: int, total: int) -> None:
        self._writing.post(self._number, "reading", (done, total))

    def left_out(self, tokens: int) -> None:
        self._writing.post(self._number, "left_out", tokens)

    def wrote(self, text: str) -> None:
        self._writing.push(text)

    def saw(self, outlook: Outlook) -> None:
        self._writing.post(self._number, "looked", outlook)

    def ended(self, finished: Finished | None, error: WorkbenchError | None) -> None:
        self._writing.post(self._number, "ended", (finished, error))
