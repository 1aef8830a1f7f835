"""Callbacks delivered in order, by one thread at a time, while no lock of the caller is held."""

import logging
import threading
from collections import deque
from collections.abc import Callable

log = logging.getLogger(__name__)


class Outbox:
    """`put` under any lock; `deliver` under none. Whoever delivers first delivers for everybody."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], object]] = deque()
        self._delivering = threading.Lock()

    def put(self, callback: Callable[[], object]) -> None:
        """Queue a call."""
        self._waiting.append(callback)

    def deliver(self) -> None:
        """Make the queued calls, unless a thread is at it already (it may be this one: then it goes on afterwards)."""
        while self._waiting and self._delivering.acquire(blocking=False):
            try:
                while self._waiting:
                    _guarded(self._waiting.popleft())
            finally:
                self._delivering.release()


def _guarded(callback: Callable[[], object]) -> None:
    try:
        callback()
    except Exception:  # the outermost guard: a listener's mistake must not end the thread that tells it
        log.exception("A listener to the engines failed")
