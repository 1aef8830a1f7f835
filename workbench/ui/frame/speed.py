"""Tokens a second as they come, smoothed over one second."""

import math
import time
from collections import deque
from collections.abc import Callable

SECONDS = 1.0
"""Time constant of the smoothing."""


class Speed:
    """Reads a queue of counts that other threads fill."""

    def __init__(self, counts: deque[int], clock: Callable[[], float] = time.monotonic) -> None:
        self._counts = counts
        self._clock = clock
        self._last = clock()
        self._value = 0.0

    def start(self) -> None:
        """An answer begins: what came before does not count."""
        self._counts.clear()
        self._last = self._clock()
        self._value = 0.0

    def read(self) -> float:
        """Tokens a second now; call it a few times a second."""
        now = self._clock()
        passed = now - self._last
        if passed <= 0:
            return self._value
        count = 0
        while self._counts:
            count += self._counts.popleft()
        self._last = now
        weight = 1.0 if self._value == 0.0 else 1.0 - math.exp(-passed / SECONDS)
        self._value += weight * (count / passed - self._value)
        return self._value
