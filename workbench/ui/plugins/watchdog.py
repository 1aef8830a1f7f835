"""Notices that the window stands still, and writes down in which plugin's code, should it have to be ended."""

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.plugin_host.host import PluginHost

STILL_SECONDS = 10.0
"""So long without a beat, and somebody will soon end the program from outside."""
BEAT_MS = 1000

_log = logging.getLogger(__name__)


class Watchdog(QObject):
    """A thread looks at the window's heart. Where a plugin holds it up, a marker stands until it beats again.

    Signals:
        held_up(title, seconds): It beats again; this plugin had held it up for so long.
    """

    held_up = Signal(str, float)

    def __init__(
        self,
        host: PluginHost,
        parent: QObject,
        *,
        patience: float = STILL_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`patience` in seconds. Made on the thread that is watched."""
        super().__init__(parent)
        self._host = host
        self._patience = patience
        self._clock = clock
        self._watched = threading.get_ident()
        self._marker: Path | None = None
        self._blamed = ""
        self._judging = threading.Lock()
        self._over = threading.Event()
        self._beaten = clock()
        self._heart = QTimer(self)
        self._heart.timeout.connect(self._beat)
        self._heart.start(BEAT_MS)
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()

    def stop(self) -> None:
        """The window is closed."""
        self._over.set()

    def look(self) -> None:
        """Look once whether the window stands still in a plugin. Any thread."""
        with self._judging:
            if self._blamed or self._clock() - self._beaten < self._patience:
                return
            frames = _frames(sys._current_frames().get(self._watched))
            plugin = self._host.culprit(frames)
            if plugin is not None:
                self._marker = self._host.mark(plugin.id, "holding up the window")
                self._blamed = plugin.title
                stack = "".join(traceback.format_stack(frames[0]))
                _log.warning("The plugin %s holds up the window:\n%s", plugin.id, stack)

    def _watch(self) -> None:
        while not self._over.wait(BEAT_MS / 1000):
            self.look()

    def _beat(self) -> None:
        with self._judging:
            before, self._beaten = self._beaten, self._clock()
            title, self._blamed = self._blamed, ""
        if title:
            self._host.unmark(self._marker)
            self.held_up.emit(title, self._beaten - before)


def _frames(frame: FrameType | None) -> list[FrameType]:
    """The frames of a thread, the innermost first."""
    frames = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    return frames
