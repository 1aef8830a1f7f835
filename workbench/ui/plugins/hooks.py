"""Everything plugins bring to the window, tied to the parts it belongs to."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from workbench.errors import WorkbenchError
from workbench.plugin_host.asking import Asking
from workbench.plugin_host.host import PluginHost
from workbench.ui.alive import is_there
from workbench.ui.error_sentences import said, words_of
from workbench.ui.main_window import MainWindow
from workbench.ui.plugins.actions import PluginMessageActions
from workbench.ui.plugins.blame import PluginBlame
from workbench.ui.plugins.checks import PluginChecks
from workbench.ui.plugins.chips import PluginChips
from workbench.ui.plugins.commands import PluginCommands
from workbench.ui.plugins.drops import PluginDrops
from workbench.ui.plugins.models import PluginModels
from workbench.ui.plugins.pages import PluginPages
from workbench.ui.plugins.panes import PluginPanes


class _Part(Protocol):
    def refresh(self) -> None: ...


class PluginHooks(QObject):
    """Loads the plugins on a thread and keeps the window as they are.

    Attributes:
        loaded: Whether all that are switched on were loaded once.
    """

    def __init__(self, window: MainWindow, host: PluginHost, asking: Asking) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self.loaded = False
        self.pages = PluginPages(window, host)
        self.messages = PluginMessageActions(window, host)
        self.checks = PluginChecks(window, host, asking)
        self.chips = PluginChips(window, host)
        self.panes = PluginPanes(window, host)
        self.models = PluginModels(window, host, self.pages)
        self.drops = PluginDrops(window, host, self.pages, self.models)
        self.commands = PluginCommands(window, host, self.messages, self.models)
        self._parts: tuple[_Part, ...] = (
            self.pages,
            self.messages,
            self.checks,
            self.chips,
            self.panes,
            self.models,
            self.commands,
        )
        self.blame = PluginBlame(window, host)
        host.listen(lambda: window.bridge.post(self._heard))
        window.workbench.program.say = self._say
        window.workbench.program.models.chosen = lambda: window.models.path
        window.bridge.run(asking.load, lambda _none: self._on_loaded(), self._on_failed, owner=self)

    def refresh(self) -> None:
        """Plugins came or went."""
        for part in self._parts:
            part.refresh()

    def _heard(self) -> None:
        if is_there(self):  # a job of a window that is gone may still end
            self.refresh()

    def _on_loaded(self) -> None:
        self.refresh()
        self.pages.show_awaited()
        self.loaded = True
        for plugin in self._host.news:
            if plugin.problem is not None:
                show = (self.tr("Show"), self.pages.show_settings)
                self._window.toasts.say(said(plugin.problem.sentence), "warn", show)

    def _on_failed(self, error: WorkbenchError) -> None:
        self._window.toasts.say(words_of(error), "bad")

    def _say(self, title: str, sentence: str, tone: str) -> None:
        """What a plugin tells the person, from any thread."""
        self._window.bridge.post(partial(self._window.toasts.say, f"{title}: {sentence}", tone))
