"""Files that plugins take: beside those who take them anyway, and with a choice when there are several."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from workbench.plugin_api import FileDrop
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin
from workbench.ui.main_window import MainWindow
from workbench.ui.models_page.offers import Offer
from workbench.ui.plugins.actions import run_action
from workbench.ui.plugins.models import PluginModels
from workbench.ui.plugins.pages import PluginPages
from workbench.ui.theme import current, icons

MOST_WIDTH = 320
"""Pixels of the name of a file."""


class PluginDrops(QObject):
    """Is asked first about every file that is given to the window.

    Attributes:
        menu: The choice, while it is shown.
    """

    def __init__(self, window: MainWindow, host: PluginHost, pages: PluginPages, models: PluginModels) -> None:
        super().__init__(window)
        self._window = window
        self._host = host
        self._pages = pages
        self._models = models
        self.menu: QMenu | None = None
        window.drops.first = self.offer
        window.chat.writing.first = lambda files: self.offer(files, window.drops.attach_offer(files))

    def offer(self, files: Sequence[str], own: Offer | None) -> bool:
        """Whether a plugin may take these files; then the person chooses, unless there is one who takes them.

        `own` is what the program itself would do with them.
        """
        drops = [
            Offer(drop.title, "puzzle", partial(self._take, plugin, drop, list(files)))
            for plugin, drop in self._host.declared("file_drops")
            if all(file.lower().endswith(tuple(drop.suffixes)) for file in files)
        ]
        formats = len(files) == 1 and bool(self._host.declared("model_formats"))
        if not drops and not formats:
            return False
        if not formats:
            self._choose(files, own, drops)
            return True
        # A plugin looks into the file: not on this thread.
        self._window.bridge.run(
            lambda: self._models.convertible(Path(files[0])),
            lambda found: self._choose(files, own, [*drops, *found]),
            owner=self,
        )
        return True

    def _choose(self, files: Sequence[str], own: Offer | None, others: Sequence[Offer]) -> None:
        offers = [*([own] if own is not None else []), *others]
        if not others or len(offers) == 1:
            (offers[0].run if offers else partial(self._window.drops.take_here, list(files)))()
            return
        menu = QMenu(self._window)
        name = Path(files[0]).name if len(files) == 1 else self.tr("%n files", "", len(files))
        words = menu.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, current.px(MOST_WIDTH))
        menu.addAction(words.replace("&", "&&")).setEnabled(False)  # what it is about
        menu.addSeparator()
        for offer in offers:
            menu.addAction(icons.icon(offer.icon), offer.title.replace("&", "&&"), offer.run)
        self.menu = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def _take(self, plugin: Plugin, drop: FileDrop, files: list[str]) -> None:
        def shown() -> None:
            if drop.page:
                self._pages.show(plugin.id, drop.page)

        run_action(self._window, self._host, plugin, drop.title, drop.take, files, then=shown)
