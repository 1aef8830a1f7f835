"""From the threads that read an engine to the window: text collects here and is shown some thirty times a second."""

import time
from collections import deque

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from workbench.ui import motion

INTERVAL_MS = 33
SLOW_INTERVAL_MS = 66
CALM_INTERVAL_MS = 500
"""With reduced motion: a line at a time rather than a letter."""
SLOW_UPDATE_SECONDS = 0.008
"""An update that took longer than this leaves the window too little air at 33 ms."""


class TokenSink(QObject):
    """Takes text from any thread and hands it over on its own, at most once every 33 ms.

    Signals:
        received(id, text, thinking): What came for one message since the last time, joined.
    """

    received = Signal(str, str, str)
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[str, str, str]] = deque()
        self._asleep = True
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._on_tick)
        self._woken.connect(self._timer.start, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Nothing waits and no timer runs."""
        return not self._waiting and not self._timer.isActive()

    @property
    def interval(self) -> int:
        """Milliseconds between two updates at present."""
        return self._timer.interval()

    def push(self, message: str, text: str = "", thinking: str = "") -> None:
        """More text for `message`. May be called from any thread."""
        self._waiting.append((message, text, thinking))
        if self._asleep:
            # Two threads may both get here; a timer that is started twice ticks no faster.
            self._asleep = False
            self._woken.emit()

    def flush(self) -> None:
        """Hand over what waits, now. To be called before a message is declared finished."""
        started = time.perf_counter()
        merged: dict[str, list[list[str]]] = {}
        while self._waiting:
            message, text, thinking = self._waiting.popleft()
            texts, thoughts = merged.setdefault(message, [[], []])
            texts.append(text)
            thoughts.append(thinking)
        for message, (texts, thoughts) in merged.items():
            self.received.emit(message, "".join(texts), "".join(thoughts))
        slow = time.perf_counter() - started > SLOW_UPDATE_SECONDS
        usual = CALM_INTERVAL_MS if motion.is_reduced() else INTERVAL_MS
        self._timer.setInterval(max(usual, SLOW_INTERVAL_MS if slow else 0))

    def _on_tick(self) -> None:
        if self._waiting:
            self.flush()
            return
        self._timer.stop()
        self._asleep = True
        if self._waiting:  # pushed between the look and the sleep
            self._asleep = False
            self._timer.start()
