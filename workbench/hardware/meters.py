"""How busy the machine is, once a second, at next to no cost."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from workbench.hardware.gpu_meters import GpuMeters, GpuReading

_LOG = logging.getLogger(__name__)
_STOP_SECONDS = 2.0


class Readings(NamedTuple):
    """One reading. Memory in bytes; `cpu_percent` over all cores together, since the reading before."""

    cpu_percent: float
    ram_used: int
    ram_total: int
    gpus: tuple[GpuReading, ...]


class Sampler:
    """Takes a reading every `interval` seconds in a thread of its own.

    Args:
        callback: Gets each reading, in that thread.
        interval: Seconds between two readings.
        sys_root: Where Linux shows its devices.
    """

    def __init__(
        self, callback: Callable[[Readings], None], interval: float = 1.0, sys_root: Path = Path("/sys")
    ) -> None:
        self._callback = callback
        self._interval = interval
        self._sys_root = sys_root
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; the first reading comes after one interval, since CPU use needs two moments. At most once."""
        self._thread = threading.Thread(target=self._run, name="meters", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it, but not for ever where a driver hangs.

        Safe to call twice, and from a callback.
        """
        self._ended.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        try:
            self._sample()
        except Exception:  # noqa: BLE001 - outermost guard of a thread: still meters do not end the program
            _LOG.exception("the meters have stopped")

    def _sample(self) -> None:
        import psutil

        gpus = GpuMeters(self._sys_root)
        try:
            psutil.cpu_percent()  # the first call only sets the starting point
            while not self._ended.wait(self._interval):
                memory = psutil.virtual_memory()
                self._callback(
                    Readings(psutil.cpu_percent(), memory.total - memory.available, memory.total, gpus.read())
                )
        finally:
            gpus.close()
