"""Pages of plugins on the rail."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.errors import WorkbenchError
from workbench.plugin_api import Page as Declared
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.error_sentences import words_of
from workbench.ui.frame.page_registry import HasSections, Page
from workbench.ui.main_window import MainWindow
from workbench.ui.plugins.hosted import Hosted


def page_name(plugin_id: str, page: str) -> str:
    """Under which a plugin's page is known to the window."""
    return f"plugin.{plugin_id}.{page}"


class PluginPages(QObject):
    """Adds and removes them; each is built on its first visit."""

    def __init__(self, window: MainWindow, host: PluginHost) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._added: dict[str, str] = {}  # the plugin of each page

    def refresh(self) -> None:
        """Plugins came or went."""
        pages = self._window.pages
        wanted = {page_name(plugin.id, page.name): (plugin, page) for plugin, page in self._host.declared("pages")}
        for name in [name for name in self._added if name not in wanted and not self._stays(name)]:
            del self._added[name]
            pages.remove(name)
        for name, (plugin, page) in wanted.items():
            if name not in self._added:
                self._added[name] = plugin.id
                pages.add(Page(name, page.icon, page.title, partial(self._make, plugin, page)))
            elif isinstance(hosted := pages.built(name), Hosted):
                hosted.begin_anew()  # it was switched on again elsewhere

    def show_awaited(self) -> None:
        """Every plugin is loaded: show the page that was shown last time, unless something else was begun."""
        pages = self._window.pages
        if pages.awaited in self._added and not self._window.chat.centre.composer.text:
            pages.show_page(pages.awaited)
        pages.awaited = ""

    def show(self, plugin_id: str, page: str) -> Hosted | None:
        """Show a page of a plugin; None when it is not there any more, which the person is told."""
        name = page_name(plugin_id, page)
        if name not in self._added:  # it was switched off since this was offered
            try:
                self._host.declaration(plugin_id, "pages", page)
            except WorkbenchError as error:
                self._window.toasts.say(words_of(error), "bad")
                return None
            self.refresh()  # and on again, which is not known here yet
        hosted = self._window.pages.show_page(name)
        assert isinstance(hosted, Hosted)
        return hosted

    def _stays(self, name: str) -> bool:
        """A page that says why its plugin was set aside stays until the person has switched that off."""
        hosted = self._window.pages.built(name)
        if not isinstance(hosted, Hosted) or hosted.state != "failed":
            return False
        return any(one.id == hosted.plugin_id and one.state == "set aside" for one in self._host.plugins)

    def _make(self, plugin: Plugin, page: Declared) -> QWidget:
        hosted = Hosted(self._host, self._window.bridge, plugin, page.title, page.widget, page=True)
        hosted.settings_wanted.connect(self.show_settings)
        return hosted

    def show_settings(self) -> None:
        """Show the plugins in the settings."""
        settings = self._window.pages.show_page("settings")
        if isinstance(settings, HasSections):
            settings.show_section("plugins")
