"""The last minute of readings, for the graphs."""

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from workbench.ui.wording import figures

if TYPE_CHECKING:
    from workbench.hardware.meters import Readings

SECONDS = 60


class Curve(NamedTuple):
    """One quantity over the last minute.

    Attributes:
        name: "cpu", "ram", "gpu" or "vram".
        fractions: Its readings from 0 to 1, the latest last, one a second; None where there was none.
        words: The latest, as text.
    """

    name: str
    fractions: list[float | None]
    words: str


class History:
    """Keeps readings as they come, one a second."""

    def __init__(self) -> None:
        self._readings: deque[Readings] = deque(maxlen=SECONDS)

    def add(self, readings: "Readings") -> None:
        """The latest."""
        self._readings.append(readings)

    def curves(self) -> list[Curve]:
        """What can be drawn; GPU and VRAM only where there is a GPU, all GPUs together."""
        if not self._readings:
            return []
        last = self._readings[-1]
        found = [
            Curve("cpu", [each.cpu_percent / 100 for each in self._readings], f"{figures(last.cpu_percent)} %"),
            Curve("ram", [_share(r.ram_used, r.ram_total) for r in self._readings], _gb(last.ram_used, last.ram_total)),
        ]
        if last.gpus:
            busy = busiest(last)
            words = "" if busy is None else f"{figures(busy)} %"
            shares = [None if (most := busiest(each)) is None else most / 100 for each in self._readings]
            found.append(Curve("gpu", shares, words))
            found.append(Curve("vram", [_share(*video_memory(r)) for r in self._readings], _gb(*video_memory(last))))
        return found


def busiest(readings: "Readings") -> float | None:
    """How busy the busiest GPU is, in percent; None where no driver tells."""
    return max((gpu.percent for gpu in readings.gpus if gpu.percent is not None), default=None)


def video_memory(readings: "Readings") -> tuple[int, int]:
    """Used and whole memory of all GPUs, in bytes."""
    return sum(gpu.memory_used for gpu in readings.gpus), sum(gpu.memory_total for gpu in readings.gpus)


def _share(used: int, total: int) -> float | None:
    return used / total if total else None


def _gb(used: int, total: int) -> str:
    return f"{figures(used / 1e9, 1)} / {figures(total / 1e9)} GB"
