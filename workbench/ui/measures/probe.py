"""How long the event loop keeps an event waiting."""

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer

PROBE_MS = 5


@dataclass
class Delays:
    """Milliseconds that events waited."""

    taken: list[float] = field(default_factory=list)

    def percentile(self, share: float) -> float:
        """The delay that `share` (0..1) of all stay below."""
        ordered = sorted(self.taken)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def start_probe(parent: QObject, warm_up_seconds: float) -> Delays:
    """Note from now on how much later than asked a timer of 5 ms fires: what a click would wait."""
    delays = Delays()
    timer = QTimer(parent)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    began = last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        if now - began > warm_up_seconds:
            delays.taken.append(max(0.0, (now - last) * 1000 - PROBE_MS))
        last = now

    timer.timeout.connect(tick)
    timer.start(PROBE_MS)
    return delays
