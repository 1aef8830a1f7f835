"""What a chat is answered with, beside it: sampling, system prompt, model, and what the model reads."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QTabWidget, QVBoxLayout, QWidget

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.engine_client.client import EngineClient
from workbench.errors import WorkbenchError
from workbench.settings import load as load_settings
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.pages.token_service import TokenService
from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow

if TYPE_CHECKING:
    from workbench.ui.pages.context_tab import ContextTab
    from workbench.ui.pages.model_tab import ModelTab
    from workbench.ui.pages.sampling_tab import SamplingTab
    from workbench.ui.pages.system_tab import SystemTab

WIDTH = 308
SAVE_DELAY_MS = 300

Tab = Literal["sampling", "system", "model", "context"]
TABS: tuple[Tab, ...] = ("sampling", "system", "model", "context")
ICONS = ("sliders-horizontal", "scroll-text", "box", "scan-text")
FEW_PANES = 2
"""So many more have room beside these; with more of them the tabs are scrolled."""


class Inspector(QFrame):
    """Changes the settings it shows in place, tells at once, and asks for them to be saved when there is a pause.

    Signals:
        sampling_changed(): For the answer that is being written.
        settings_changed(): Anything of the chat's settings was changed.
        save_wanted(): Something was changed and the person has stopped changing it.
        advanced_toggled(shown): The rarer settings were shown or folded away.
        explained_toggled(shown): What each setting does was shown or hidden.
        load_wanted(LoadOptions): Load the model with these.
        told(sentence, level), undoable(sentence, undo): Notes in passing.
    """

    sampling_changed = Signal()
    settings_changed = Signal()
    save_wanted = Signal()
    advanced_toggled = Signal(bool)
    explained_toggled = Signal(bool)
    load_wanted = Signal(object)
    told = Signal(str, str)
    undoable = Signal(str, object)

    def __init__(
        self,
        store: ChatStore,
        models: ModelController,
        bridge: Bridge,
        client: Callable[[], EngineClient | None],
        parent: QWidget | None = None,
    ) -> None:
        """`client` gives the engine in use while its model is loaded."""
        super().__init__(parent)
        self.setObjectName("inspector")
        follow(self, lambda panel: panel.setFixedWidth(current.side(WIDTH)))
        self.settings = ChatSettings()
        self.tokens = TokenService(bridge, client, self)
        self._store = store
        self._models = models
        self._bridge = bridge
        self._client = client
        self._chat_id: int | None = None
        self._preset_prompt = ""
        self._shown_model: tuple[object, ...] = ()
        self._holders: dict[str, QVBoxLayout] = {}
        self._titles: list[str] = []  # of the tabs, once there are more than these
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_DELAY_MS)
        self._pause.timeout.connect(self.save_wanted)
        self.settings_changed.connect(self._pause.start)
        models.changed.connect(self._on_model)

    # ------------------------------------------------------------------------------------------ tabs

    @cached_property
    def sampling(self) -> "SamplingTab":
        """The tab of sampling settings."""
        from workbench.ui.pages.sampling_tab import SamplingTab

        tab = SamplingTab(self._store, self.tokens, self)
        tab.panel.set_advanced(self._models.settings.show_advanced)
        tab.explain_button.setChecked(self._models.settings.show_explanations)
        tab.set_model(self._models.path, self._models.name, self._models.memory.load)
        tab.show_settings(self.settings)
        tab.sampling_changed.connect(self.sampling_changed)
        tab.sampling_changed.connect(self.settings_changed)
        tab.preset_chosen.connect(self._on_preset)
        tab.advanced_toggled.connect(self.advanced_toggled)
        tab.explained_toggled.connect(self.explained_toggled)
        tab.presets.told.connect(self.told)
        tab.presets.undoable.connect(self.undoable)
        return tab

    @cached_property
    def system(self) -> "SystemTab":
        """The tab of the system prompt."""
        from workbench.ui.pages.system_tab import SystemTab

        tab = SystemTab(self._store, self.tokens, self)
        tab.show_settings(self.settings)
        tab.changed.connect(self.settings_changed)
        tab.told.connect(self.told)
        tab.undoable.connect(self.undoable)
        return tab

    @cached_property
    def model(self) -> "ModelTab":
        """The tab of the model in use."""
        from workbench.ui.models_page.plans import Plans
        from workbench.ui.pages.model_tab import ModelTab

        tab = ModelTab(self._models, self._bridge, Plans(self._bridge), self)
        tab.show_settings(self.settings)
        tab.changed.connect(self.settings_changed)
        tab.load_wanted.connect(self.load_wanted)
        return tab

    @cached_property
    def context(self) -> "ContextTab":
        """The tab of what the model reads."""
        from workbench.ui.pages.context_tab import ContextTab

        tab = ContextTab(self._store, self._bridge, self._client, self)
        tab.show_chat(self._chat_id)
        tab.told.connect(self.told)
        return tab

    @cached_property
    def tabs(self) -> QTabWidget:
        """What is seen of it."""
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.tr("Settings of this chat"))
        tabs.addTab(self.sampling, self.tr("Sampling"))
        tabs.addTab(self.system, self.tr("System"))
        tabs.setTabToolTip(1, self.tr("System prompt"))
        for name, words in (("model", self.tr("Model")), ("context", self.tr("Context"))):
            holder = QWidget(tabs)
            self._holders[name] = QVBoxLayout(holder)
            self._holders[name].setContentsMargins(0, 0, 0, 0)
            tabs.addTab(holder, words)
        tabs.tabBar().setAccessibleName(self.tr("Settings of this chat"))
        tabs.tabBar().setUsesScrollButtons(False)
        tabs.tabBar().setElideMode(Qt.TextElideMode.ElideRight)  # in a language of long words
        tabs.currentChanged.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(tabs)
        return tabs

    def build(self) -> None:
        """Fill it. Its forms are a third of all widgets of the window, so this waits until the window is painted."""
        self.tabs.show()

    def show_tab(self, name: Tab) -> None:
        """Bring one of the tabs to the front."""
        self.tabs.setCurrentIndex(TABS.index(name))

    def _fill(self, index: int) -> None:
        """Build a tab on the first visit."""
        if index >= len(TABS):
            return  # it builds itself
        layout = self._holders.get(TABS[index])
        if layout is not None and layout.count() == 0:
            layout.addWidget(self.model if TABS[index] == "model" else self.context)

    def add_pane(self, pane: QWidget, icon: QIcon, title: str) -> None:
        """One more tab behind the others."""
        if not self._titles:
            self._titles = [self.tabs.tabText(at) for at in range(len(TABS))]
            self.tabs.currentChanged.connect(self._name_tabs)
        self._titles.append(title)
        self.tabs.addTab(pane, icon, title)
        self._name_tabs()

    def remove_pane(self, pane: QWidget) -> None:
        """Take its tab away; the pane is its maker's."""
        at = self.tabs.indexOf(pane)
        del self._titles[at]
        self.tabs.removeTab(at)
        self._name_tabs()

    def _name_tabs(self) -> None:
        """Where there are more tabs than words have room, the one in front has its word and the others have icons."""
        tabs, bar = self.tabs, self.tabs.tabBar()
        crowded = tabs.count() > len(TABS)
        if bool(bar.property("crowded")) != crowded:
            bar.setProperty("crowded", crowded)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
        for at, title in enumerate(self._titles):
            if at < len(TABS):
                tabs.setTabIcon(at, icons.icon(ICONS[at], on="accent") if crowded else QIcon())
            tabs.setTabText(at, title if not crowded or at == tabs.currentIndex() else "")
            tabs.setTabToolTip(at, title)
            bar.setAccessibleTabName(at, title)
        bar.setUsesScrollButtons(tabs.count() > len(TABS) + FEW_PANES)

    # ------------------------------------------------------------------------------------------ chats

    def show_settings(self, settings: ChatSettings) -> None:
        """Show those of another chat; what is not saved yet of the one before is saved first."""
        self.save_now()
        self.settings = settings
        self._preset_prompt = ""
        for name in ("sampling", "system", "model"):
            if name in self.__dict__:  # it is built
                getattr(self, name).show_settings(settings)

    def show_chat(self, chat_id: int | None) -> None:
        """Another chat is in sight, or something was said in it."""
        self._chat_id = chat_id
        if "context" in self.__dict__:
            self.context.show_chat(chat_id)

    def save_now(self) -> None:
        """Do not wait for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self.save_wanted.emit()

    def refresh_model(self) -> None:
        """What the model tab shows of the chat was changed elsewhere."""
        if "model" in self.__dict__:
            self.model.show_settings(self.settings)

    # ------------------------------------------------------------------------------------------ model, presets

    def _on_model(self) -> None:
        models = self._models
        shown = (models.path, models.name, models.memory.load, models.loaded is not None)
        if shown == self._shown_model:  # it merely begins or ends an answer, or gets on with its load
            return
        self._shown_model = shown
        if "sampling" in self.__dict__:
            self.sampling.set_model(self._models.path, self._models.name, self._models.memory.load)
        if "system" in self.__dict__:
            self.system.model_changed()
        if "context" in self.__dict__:
            self.context.show_chat(self._chat_id)

    def _on_preset(self, preset: Preset) -> None:
        # A prompt the person wrote stays; one that came with the preset before goes with it.
        if self.settings.system_prompt in ("", self._preset_prompt):
            self.settings.system_prompt = self._preset_prompt = preset.system_prompt
            self.system.show_settings(self.settings)
        if preset.load and preset.fits(self._models.path):
            self._load_as(preset)

    def _load_as(self, preset: Preset) -> None:
        """A preset may carry load options."""
        try:
            options = load_settings.check(preset.load)
        except WorkbenchError as error:
            self.told.emit(words_of(error), "warn")
            return
        if options != self._models.memory.load:
            self.load_wanted.emit(options)
