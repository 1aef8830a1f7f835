"""The whole window at rest: what it costs, and how long it takes to change its clothes.

python -m workbench.ui.measures.whole_window SECONDS
"""

import json
import sys
import time

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from workbench.app import Workbench
from workbench.ui.app import Later
from workbench.ui.bridge import Bridge
from workbench.ui.main_window import MainWindow
from workbench.ui.measures.streaming import message
from workbench.ui.single_instance import SingleInstance
from workbench.ui.theme.theme import Theme

SETTLE_MS = 3_000
SWITCHES = 6


class _Measured:
    """The window, and the figures taken of it one after the other."""

    def __init__(self, application: QApplication, seconds: float) -> None:
        self._seconds = seconds
        bridge = Bridge()
        self._workbench = Workbench.build(on_engine=bridge.on_engine, on_chat_trouble=bridge.on_chat_trouble)
        self._theme = Theme(application, "dark")
        self._window = MainWindow(self._workbench, bridge, self._theme)
        self._window.resize(1280, 800)
        self._window.closed.connect(application.quit)
        later = Later(self._window, bridge, SingleInstance())
        self._window.painted.connect(later.begin)
        self._process = psutil.Process()
        self._figures: dict[str, float] = {}

    def begin(self) -> None:
        self._window.show()
        self._window.chat.centre.view.set_items([message(number) for number in range(40)])
        QTimer.singleShot(SETTLE_MS, self._window, self._begin_rest)

    def _begin_rest(self) -> None:
        used = self._process.cpu_times()
        self._busy = used.user + used.system
        QTimer.singleShot(int(self._seconds * 1000), self._window, self._end_rest)

    def _end_rest(self) -> None:
        used = self._process.cpu_times()
        self._figures["idle_cpu_percent"] = 100 * (used.user + used.system - self._busy) / self._seconds
        self._figures["memory_mb"] = self._process.memory_info().rss / 1e6
        times = sorted(self._switch(number) for number in range(SWITCHES))
        self._figures["theme_switch_ms"] = times[SWITCHES // 2]
        print(json.dumps(self._figures))  # noqa: T201 - this is the child's answer to the benchmark
        self._window.close()

    def _switch(self, number: int) -> float:
        began = time.perf_counter()
        self._theme.set_mode("dark" if number % 2 else "light")
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._window.repaint()
        return (time.perf_counter() - began) * 1000


def main(seconds: float) -> None:
    """Let the window rest for `seconds` with its meters on, then print the figures."""
    application = QApplication(sys.argv)
    measured = _Measured(application, seconds)
    measured.begin()
    application.exec()


if __name__ == "__main__":
    main(float(sys.argv[1]))
