"""Ties the inspector to the rest of the chat page: the model, the composer, the gauge and the answers."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workbench.chats.records import Message
from workbench.conversation import thinking
from workbench.processes.protocol import LoadOptions
from workbench.settings.store import SettingsStore
from workbench.ui.composer.composer import Composer
from workbench.ui.pages.inspector import Inspector, Tab
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.pages.thinking_chip import ThinkingChip
from workbench.ui.pages.turn_controller import TurnController
from workbench.ui.pages.writing import Writing


class InspectorLink(QObject):
    """Also owns the chip that switches thinking, which says what the inspector says."""

    def __init__(
        self,
        inspector: Inspector,
        models: ModelController,
        turns: TurnController,
        writing: Writing,
        composer: Composer,
        settings: SettingsStore,
    ) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self._models = models
        self._turns = turns
        self._writing = writing
        self._was_loaded: object = None
        self.chip = ThinkingChip(composer)
        composer.chips.addWidget(self.chip)
        self.chip.changed.connect(self._on_chip)
        inspector.settings_changed.connect(self._show_chip)
        inspector.load_wanted.connect(self.load)
        inspector.advanced_toggled.connect(lambda shown: settings.change(show_advanced=shown))
        inspector.explained_toggled.connect(lambda shown: settings.change(show_explanations=shown))
        models.changed.connect(self._on_model)
        turns.over.connect(self._on_over)

    def show_chat(self, chat_id: int | None) -> None:
        """Another chat is in sight, or another branch of it."""
        self._inspector.show_chat(chat_id)
        self._show_chip()

    def open_tab(self, name: Tab, show: Callable[[], object]) -> None:
        """Bring a tab to the front; `show` brings the inspector into sight if it is not."""
        if self._inspector.isHidden():
            show()
        self._inspector.show_tab(name)
        self._inspector.tabs.setFocus()

    def load(self, options: LoadOptions) -> None:
        """Load the model with these options, or keep them for the next load if that would end an answer."""
        if self._turns.turns and self._models.loaded is not None:
            self._models.remember(load=options)
            words = self.tr("An answer is being written. The options are kept, and count from the next load on.")
            self._inspector.told.emit(words, "info")
        else:
            self._models.load_chosen(options)

    def _show_chip(self) -> None:
        self.chip.show_settings(self._inspector.settings)

    def _on_chip(self) -> None:
        self._inspector.settings_changed.emit()
        self._inspector.refresh_model()

    def _on_model(self) -> None:
        loaded = self._models.loaded
        if loaded is self._was_loaded:
            return
        self._was_loaded = loaded
        facts = loaded.state.facts if loaded is not None else None
        self._inspector.sampling.set_samplers(loaded.state.samplers if loaded is not None else None)
        self.chip.show_control(thinking.control(facts.template_arguments) if facts is not None else None)
        self._writing.recount()

    def _on_over(self, chat_id: int, _message: Message) -> None:
        if chat_id == self._turns.shown:
            self._inspector.show_chat(chat_id)
