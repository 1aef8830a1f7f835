"""Whose fault it was: mistakes that nobody caught, and a window that stood still, charged to the plugin they are in."""

import sys
import traceback
from typing import NoReturn

from PySide6.QtCore import QObject

from workbench.plugin_host.calls import MisbehavedError
from workbench.plugin_host.host import PluginHost
from workbench.ui import unexpected
from workbench.ui.error_sentences import said
from workbench.ui.main_window import MainWindow
from workbench.ui.plugins.watchdog import Watchdog


class PluginBlame(QObject):
    """Names the plugin to the person; a plugin that fails again and again is set aside by the host."""

    def __init__(self, window: MainWindow, host: PluginHost) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._told: set[str] = set()
        self.watchdog = Watchdog(host, self)
        self.watchdog.held_up.connect(self._tell_held_up)
        window.closed.connect(self.stop)
        unexpected.charge(self.charged)
        # PySide ends the process at once when a slot raises SystemExit, in the middle of everything.
        self._exit, sys.exit = sys.exit, self._end

    def stop(self) -> None:
        """The window is closed."""
        self.watchdog.stop()
        unexpected.charge(None)
        sys.exit = self._exit

    def _end(self, status: str | int | None = None, /) -> NoReturn:
        """In the place of `sys.exit` while there is a window: a plugin must not end the program."""
        frames = [frame for frame, _line in traceback.walk_stack(sys._getframe(1))]
        if self._host.culprit(frames) is not None:
            raise MisbehavedError("wanted to end the program")
        self._exit(status)

    def charged(self, error: BaseException) -> str | None:
        """What to tell of a mistake in a plugin's code, "" for nothing new; None when it is not in one. Any thread."""
        frames = [frame for frame, _line in traceback.walk_tb(error.__traceback__)]
        plugin = self._host.culprit(frames[::-1])
        if plugin is None:
            return None
        sentence = ""
        plugin = self._host.report(plugin.id, "reacting to something in the window", error)
        if plugin.problem is not None and plugin.problem.sentence not in self._told:
            sentence = plugin.problem.sentence  # once: a widget that cannot be drawn says it at every try
            self._told.add(sentence)
        return said(sentence)

    def _tell_held_up(self, title: str, seconds: float) -> None:
        words = self.tr("The plugin {title} held up the window for {seconds} seconds.")
        self._window.toasts.say(words.format(title=title, seconds=round(seconds)), "warn")
