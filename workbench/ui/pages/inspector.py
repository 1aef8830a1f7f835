"""What a chat is answered with, beside it: sampling and system prompt."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.ui.pages.chat_settings import ChatSettings

if TYPE_CHECKING:
    from workbench.ui.pages.sampling_tab import SamplingTab
    from workbench.ui.pages.system_tab import SystemTab

WIDTH = 308
SAVE_DELAY_MS = 300


class Inspector(QFrame):
    """Changes the settings it shows in place, tells at once, and asks for them to be saved when there is a pause.

    Signals:
        sampling_changed(): For the answer that is being written.
        save_wanted(): Something was changed and the person has stopped changing it.
        advanced_toggled(shown): The rarer settings were shown or folded away.
    """

    sampling_changed = Signal()
    save_wanted = Signal()
    advanced_toggled = Signal(bool)

    def __init__(self, store: ChatStore, *, advanced: bool, parent: QWidget | None = None) -> None:
        """`advanced`: whether the rarer settings are shown."""
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setFixedWidth(WIDTH)
        self.settings = ChatSettings()
        self._store = store
        self._advanced = advanced
        self._preset_prompt = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_DELAY_MS)
        self._pause.timeout.connect(self.save_wanted)

    @cached_property
    def sampling(self) -> "SamplingTab":
        """The tab of sampling settings."""
        from workbench.ui.pages.sampling_tab import SamplingTab

        tab = SamplingTab(self._store, self)
        tab.panel.set_advanced(self._advanced)
        tab.show_settings(self.settings)
        tab.sampling_changed.connect(self.sampling_changed)
        tab.sampling_changed.connect(self._pause.start)
        tab.preset_chosen.connect(self._on_preset)
        tab.advanced_toggled.connect(self.advanced_toggled)
        return tab

    @cached_property
    def system(self) -> "SystemTab":
        """The tab of the system prompt."""
        from workbench.ui.pages.system_tab import SystemTab

        tab = SystemTab(self)
        tab.show_settings(self.settings)
        tab.changed.connect(self._pause.start)
        return tab

    @cached_property
    def tabs(self) -> QTabWidget:
        """What is seen of it."""
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.tr("Settings of this chat"))
        tabs.addTab(self.sampling, self.tr("Sampling"))
        tabs.addTab(self.system, self.tr("System prompt"))
        tabs.tabBar().setAccessibleName(self.tr("Settings of this chat"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(tabs)
        return tabs

    def build(self) -> None:
        """Fill it. Its forms are a third of all widgets of the window, so this waits until the window is painted."""
        self.tabs.show()

    def show_settings(self, settings: ChatSettings) -> None:
        """Show those of another chat; what is not saved yet of the one before is saved first."""
        self.save_now()
        self.settings = settings
        self._preset_prompt = ""
        for name in ("sampling", "system"):
            if name in self.__dict__:  # it is built
                getattr(self, name).show_settings(settings)

    def save_now(self) -> None:
        """Do not wait for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.save_wanted.emit()

    def _on_preset(self, preset: Preset) -> None:
        # A prompt the person wrote stays; one that came with the preset before goes with it.
        if self.settings.system_prompt in ("", self._preset_prompt):
            self.settings.system_prompt = self._preset_prompt = preset.system_prompt
            self.system.show_settings(self.settings)
