"""What this program is, what it is made of, and what to send to somebody who helps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel

from workbench import __version__, diagnostics
from workbench.ui.bridge import Bridge
from workbench.ui.settings_page.licences import Part, parts
from workbench.ui.settings_page.parts import Row, Section
from workbench.ui.widgets.buttons import push_button

if TYPE_CHECKING:
    from workbench.plugin_host.host import PluginHost


class AboutSection(Section):
    """Licences are read when it is first shown.

    Signals:
        told(sentence): A note in passing.
    """

    told = Signal(str)

    def __init__(self, bridge: Bridge, plugins: Callable[[], "PluginHost"]) -> None:
        super().__init__(self.tr("About"))
        self._plugins = plugins
        self._bridge = bridge
        self._read = False
        card = self.add_card()
        own = self.tr("Language models on your own machine. Nothing you write leaves it. Licence: Apache-2.0.")
        card.add(Row(self.tr("LLM Workbench {version}").format(version=__version__), own))
        self.copy_button = push_button(self.tr("Copy"), icon="copy")
        self.copy_button.setAccessibleName(self.tr("Copy the diagnostics"))
        self.copy_button.clicked.connect(self._on_copy)
        what = self.tr("Versions, hardware, folders: what helps to understand a problem. Nothing from any chat.")
        card.add(Row(self.tr("Diagnostics"), what, self.copy_button))
        self._parts = self.add_card(self.tr("Made with"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.column.addLayout(foot)

    def arrive(self) -> None:
        if not self._read:
            self._read = True
            self._bridge.run(parts, self._show, owner=self)

    def _show(self, found: list[Part]) -> None:
        self._parts.clear()
        for part in found:
            self._parts.add(Row(part.name, part.licence or self.tr("see its own files"), QLabel(part.version)))
        self.filled.emit()

    def _on_copy(self) -> None:
        self.copy_button.setEnabled(False)
        self._bridge.run(lambda: _diagnostics(self._plugins()), self._copied, owner=self)

    def _copied(self, text: str) -> None:
        self.copy_button.setEnabled(True)
        QGuiApplication.clipboard().setText(text)
        self.told.emit(self.tr("Diagnostics copied"))


def _diagnostics(plugins: "PluginHost") -> str:
    return "\n".join(diagnostics.lines(diagnostics.facts(diagnostics.look(), plugins)))
