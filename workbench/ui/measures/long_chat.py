"""A chat of ten thousand messages: opening it, going through it, and the memory that takes.

python -m workbench.ui.measures.long_chat MESSAGES
"""

import json
import random
import sys
import time
from collections.abc import Callable

import psutil
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from workbench.ui.measures.streaming import message
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.view import TranscriptView

WHEEL_STEP = 60  # pixels a notch of the wheel moves the page
STEPS, JUMPS = 300, 60


def main(messages: int) -> None:
    """Print how long each takes until it is painted, in milliseconds, and the memory of the process in megabytes."""
    application = QApplication(sys.argv)
    theme = Theme(application, "dark")
    items = [message(number) for number in range(messages)]
    view = TranscriptView()
    view.resize(1000, 800)
    view.show()
    _paint(view)
    opened = _milliseconds(view, lambda: view.set_items(items))
    memory = _megabytes()
    bar = view.verticalScrollBar()
    steps = [_milliseconds(view, lambda: bar.setValue(bar.value() - WHEEL_STEP)) for _ in range(STEPS)]
    draw = random.Random(1)
    jumps = [_milliseconds(view, lambda: bar.setValue(draw.randint(0, bar.maximum()))) for _ in range(JUMPS)]
    figures = {
        "open_ms": opened,
        "step_p99_ms": _p99(steps),
        "jump_p99_ms": _p99(jumps),
        "memory_mb": memory,
        "memory_after_mb": _megabytes(),
        "theme": theme.mode,
    }
    print(json.dumps(figures))  # noqa: T201 - this is the child's answer to the benchmark


def _milliseconds(view: TranscriptView, act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    _paint(view)
    return (time.perf_counter() - began) * 1000


def _paint(view: TranscriptView) -> None:
    for _ in range(3):  # a card that is built asks for another round
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    view.viewport().repaint()


def _p99(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def _megabytes() -> float:
    return float(psutil.Process().memory_info().rss) / 1e6


if __name__ == "__main__":
    main(int(sys.argv[1]))
