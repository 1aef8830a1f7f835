"""How long a job will still take, from how fast it has been going."""

import math
import time
from collections.abc import Callable

MEMORY_SECONDS = 20.0
"""Older speed counts for less: by a factor of e after so long. Long enough that one slow step moves nothing."""
FIRST_SECONDS = 1.0
"""Nothing is said before so much of it has been seen."""
SAMPLE_SECONDS = 0.05
"""Steps that come faster are counted together, because the clock and the pipe are not so exact."""


class Estimate:
    """The mean of the speeds seen, those of late counting most. Seconds are of `clock`, which only goes forward."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.fraction: float | None = None
        self._last = self._reached = 0.0  # when it was last looked at, and how far it was then
        self._speed = self._weight = 0.0  # sums that decay: their quotient is the mean speed
        self._seen = 0.0
        self._paused: float | None = None

    def feed(self, done: float, total: float | None) -> None:
        """The job is at `done` of `total`."""
        if total is None or not total > 0 or not math.isfinite(done / total):
            self.fraction = None
            return
        fraction = min(1.0, max(0.0, done / total))
        now = self._clock()
        if self.fraction is None or fraction < self.fraction:  # it has begun, or begun something new
            self._restart(fraction)
        self.fraction = fraction
        passed = now - self._last
        if passed < SAMPLE_SECONDS:
            return
        keep = math.exp(-passed / MEMORY_SECONDS)
        self._speed = self._speed * keep + (fraction - self._reached) / passed * (1 - keep)
        self._weight = self._weight * keep + (1 - keep)
        self._seen += passed
        self._last, self._reached = now, fraction

    def pause(self) -> None:
        """It stands still from now on."""
        self._paused = self._clock()

    def resume(self) -> None:
        """It goes on; the pause counts for nothing."""
        if self._paused is not None:
            self._last += self._clock() - self._paused
            self._paused = None

    @property
    def seconds_left(self) -> float | None:
        """None while nothing can be said, and when it takes longer than was thought."""
        if self.fraction is None or self._seen < FIRST_SECONDS or self._speed <= 0:
            return None
        now = self._clock() if self._paused is None else self._paused
        left = (1 - self._reached) / (self._speed / self._weight) - (now - self._last)
        return left if left >= 0 else None

    def _restart(self, fraction: float) -> None:
        self._last, self._reached = self._clock(), fraction
        self._speed = self._weight = self._seen = 0.0
        self._paused = None
