"""Panes of plugins beside the chat: a tab of the inspector for each."""

from PySide6.QtCore import QObject

from workbench.plugin_host.host import PluginHost
from workbench.ui.main_window import MainWindow
from workbench.ui.plugins.hosted import Hosted
from workbench.ui.theme import icons


class PluginPanes(QObject):
    """Adds and removes the tabs, and tells panes which chat is in sight."""

    def __init__(self, window: MainWindow, host: PluginHost) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self.panes: dict[tuple[str, str], Hosted] = {}
        window.chat.chat_shown.connect(self._tell)

    def refresh(self) -> None:
        """Plugins came or went."""
        inspector = self._window.chat.inspector
        declared = {(plugin.id, pane.name): (plugin, pane) for plugin, pane in self._host.declared("panes")}
        for name in [name for name in self.panes if name not in declared and not self._stays(name)]:
            hosted = self.panes.pop(name)
            inspector.remove_pane(hosted)
            hosted.deleteLater()
        for name, (plugin, pane) in declared.items():
            if name in self.panes:
                self.panes[name].begin_anew()
                continue
            hosted = Hosted(self._host, self._window.bridge, plugin, pane.title, pane.widget, page=False)
            hosted.ask("show_chat", self._window.chat.chat_id, what="showing a chat in its pane")
            self.panes[name] = hosted
            inspector.add_pane(hosted, icons.icon(pane.icon, on="accent"), pane.title)

    def _stays(self, name: tuple[str, str]) -> bool:
        """A pane that says why its plugin was set aside stays until the person has switched that off."""
        aside = any(one.id == name[0] and one.state == "set aside" for one in self._host.plugins)
        return aside and self.panes[name].state == "failed"

    def _tell(self) -> None:
        for hosted in list(self.panes.values()):
            hosted.ask("show_chat", self._window.chat.chat_id, what="showing a chat in its pane")
