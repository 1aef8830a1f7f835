"""Which plugins there are, how each stands, what it adds, its settings; installing one."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout

from workbench.errors import WorkbenchError
from workbench.plugin_host.installing import Installer, has_pip
from workbench.plugin_host.records import Plugin
from workbench.ui.alive import is_there
from workbench.ui.error_sentences import said, words_of
from workbench.ui.settings_page.parts import Row, Section
from workbench.ui.settings_page.plugin_card import PluginCard
from workbench.ui.settings_page.plugin_folder import FolderCard
from workbench.ui.settings_page.plugin_install import InstallCard
from workbench.ui.widgets.banner import Banner
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


class PluginsSection(Section):
    """A card for each plugin, kept while it stands, so that nobody loses their place in it."""

    def __init__(self, window: "MainWindow", installer: Installer | None = None) -> None:
        """`installer` runs pip where it is there; another one for a test."""
        super().__init__(
            self.tr("Plugins"),
            self.tr(
                "Packages that bring pages, jobs, commands and more. They run with your rights, so take them only from "
                "people you trust."
            ),
        )
        self._window = window
        self._host = window.workbench.plugins
        self._installer = installer or (Installer() if has_pip() else None)
        self.plugin_cards: dict[str, PluginCard] = {}
        self.notice = Banner(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._nothing = self.add_card()
        self._nothing.add(
            Row(self.tr("No plugins"), self.tr("None came with this copy of the workbench, and none is installed."))
        )
        self.body.insertWidget(0, self.notice)
        self.body.addLayout(self._list)
        again = push_button(self.tr("Look again"), self, icon="refresh-cw")
        again.setToolTip(self.tr("Looks for plugins that were installed or removed in a terminal"))
        again.clicked.connect(self.look_again)
        foot = QHBoxLayout()
        foot.addWidget(again)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.body.addSpacing(8)
        self.body.addWidget(heading_label(self.tr("Install a plugin"), self))
        self.install: InstallCard | None = None
        if self._installer is not None:
            self.install = InstallCard(window.bridge, self._installer)
            self.install.installed.connect(self.look_again)
            self._add_below(self.install)
        self._add_below(FolderCard(self._host.folder))
        self._host.listen(lambda: window.bridge.post(self._heard))
        self._fill()

    def _add_below(self, card: InstallCard | FolderCard) -> None:
        self.cards.append(card)
        self.body.addWidget(card)

    def arrive(self) -> None:
        self._fill()

    def look_again(self) -> None:
        """Find what was installed or removed meanwhile."""
        self._do(self._host.look_again)

    def show_plugin(self, plugin_id: str) -> None:
        """Bring a plugin into sight."""
        card = self.plugin_cards.get(plugin_id)
        if card is not None:
            card.switch.setFocus()

    def _heard(self) -> None:
        if is_there(self):
            self._fill()

    def _fill(self) -> None:
        plugins = self._host.plugins
        for gone in self.plugin_cards.keys() - {plugin.id for plugin in plugins}:
            card = self.plugin_cards.pop(gone)
            self.cards.remove(card)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, plugin in enumerate(plugins):
            card = self.plugin_cards.get(plugin.id) or self._make(plugin)
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)
            card.show_plugin(plugin, self._host.settings.values(plugin.id))
        self.cards = [*self.plugin_cards.values(), *(card for card in self.cards if not isinstance(card, PluginCard))]
        self._nothing.rows[0].setVisible(not plugins)
        self._show_limit()
        self.filled.emit()

    def show_fitting(self, wanted: tuple[str, ...]) -> bool:  # type: ignore[override]
        found = super().show_fitting(wanted)
        self._nothing.setVisible(not self.plugin_cards and not wanted)
        return found

    def _show_limit(self) -> None:
        only = self._host.only
        if only is None:
            self.notice.clear()
        elif not only:
            self.notice.say(self.tr("WORKBENCH_PLUGINS is set so that the workbench starts without plugins."))
        else:
            words = self.tr("WORKBENCH_PLUGINS is set so that only these are on: {names}.")
            self.notice.say(words.format(names=", ".join(sorted(only))))

    def _make(self, plugin: Plugin) -> PluginCard:
        card = self.plugin_cards[plugin.id] = PluginCard(plugin, with_pip=self._installer is not None)
        card.switched.connect(partial(self._switch, plugin.id))
        card.retry_wanted.connect(partial(self._turn_on, plugin.id))
        card.needs_wanted.connect(self._look_for)
        card.remove_wanted.connect(partial(self._remove, plugin.id))
        card.setting_chosen.connect(partial(self._change, plugin.id))
        card.setting_reset.connect(partial(self._reset, plugin.id))
        self.cards.append(card)
        return card

    def _switch(self, plugin_id: str, on: bool) -> None:
        plugin = self._host.plugin(plugin_id)
        if not on:
            self._do(lambda: self._host.disable(plugin_id), plugin_id)
        elif plugin.source != "folder" or self._agreed(plugin):
            self._turn_on(plugin_id)
        else:
            self._fill()

    def _turn_on(self, plugin_id: str) -> None:
        self._do(lambda: self._host.enable(plugin_id), plugin_id)

    def _agreed(self, plugin: Plugin) -> bool:
        """Whether the person wants code run that lies in a folder."""
        question = self.tr(
            "{title} lies in {place}. It runs with your rights: it can read, change and send whatever you can. Switch "
            "it on if you trust the people who made it."
        ).format(title=plugin.title, place=plugin.location)
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Switch on a plugin"))
        box.setText(question)
        accept = box.addButton(self.tr("Switch it on"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is accept

    def _remove(self, plugin_id: str) -> None:
        plugin = self._host.plugin(plugin_id)
        question = self.tr("Uninstall {title}? What it has saved stays.").format(title=plugin.title)
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Uninstall a plugin"))
        box.setText(question)
        accept = box.addButton(self.tr("Uninstall"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is accept:
            self._do(lambda: self._uninstall(plugin), plugin_id)

    def _look_for(self, requirement: str) -> None:
        """Show what would be installed for what a plugin lacks."""
        if self.install is not None:
            self.install.line.setText(requirement)
            self.install.line.setFocus()  # which brings it into sight
            self.install.look()

    def _uninstall(self, plugin: Plugin) -> None:
        """On a thread of its own."""
        assert self._installer is not None
        self._installer.remove(plugin.package)
        self._host.look_again()

    def _change(self, plugin_id: str, name: str, value: object) -> None:
        try:
            self._host.settings.change(plugin_id, {name: value})
        except WorkbenchError as error:
            self._window.toasts.say(words_of(error), "bad")

    def _reset(self, plugin_id: str, name: str) -> None:
        try:
            self._host.settings.reset(plugin_id, [name])
        except WorkbenchError as error:
            self._window.toasts.say(words_of(error), "bad")
        self._fill()

    def _do(self, work: Callable[[], object], plugin_id: str = "") -> None:
        """On a thread, because a plugin may take its time."""
        if card := self.plugin_cards.get(plugin_id):
            card.show_busy()

        def done(_none: object) -> None:
            self._fill()

        def failed(error: WorkbenchError) -> None:
            self._fill()
            self._window.toasts.say(said(words_of(error)), "bad")

        self._window.bridge.run(work, done, failed, owner=self)
