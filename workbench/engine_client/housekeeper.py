"""A thread that looks after things at the times it is told, and sleeps in between."""

import threading
from collections.abc import Callable


class Housekeeper:
    """Calls `look` whenever woken, and again when the time comes that it returned (None = only when woken)."""

    def __init__(self, look: Callable[[], float | None], clock: Callable[[], float]) -> None:
        self._look = look
        self._clock = clock
        self._condition = threading.Condition()
        self._thread: threading.Thread | None = None
        self._woken = False
        self._closed = False

    def wake(self) -> None:
        """Something changed; starts the thread when it is the first time."""
        with self._condition:
            self._woken = True
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="engine housekeeper", daemon=True)
                self._thread.start()
            self._condition.notify()

    def close(self) -> None:
        """Look no more."""
        with self._condition:
            self._closed = True
            self._condition.notify()

    def _run(self) -> None:
        again: float | None = None
        while True:
            with self._condition:
                seconds = None if again is None else max(0.01, again - self._clock())
                self._condition.wait_for(lambda: self._woken or self._closed, seconds)
                self._woken = False
                if self._closed:
                    return
            again = self._look()
