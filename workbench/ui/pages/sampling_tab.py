"""The sampling settings of a chat and the presets they come from."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.conversation.prompts import STOP as STOP_KEY
from workbench.processes.protocol import LoadOptions
from workbench.settings.sampling import ADVANCED, SAMPLING, STOP
from workbench.ui.pages.chat_settings import ChatSettings, checked
from workbench.ui.pages.preset_bar import PresetBar
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.filter_field import FilterField
from workbench.ui.widgets.param_panel import ParamPanel
from workbench.ui.widgets.setting_editors import SettingEditor
from workbench.ui.widgets.token_picker import TokenSource

RARE = ("repeat_last_n", "dry_base", "dry_allowed_length", "dry_penalty_last_n", "dry_sequence_breakers", "ignore_eos")


class SamplingTab(QWidget):
    """Changes the chat's settings in place and tells at once.

    Attributes:
        above: Room between the search field and the form, for what shows the settings at work.

    Signals:
        sampling_changed(): A setting was changed.
        preset_chosen(Preset): Another preset was chosen; its sampling settings are in place already.
        advanced_toggled(shown): The rarer settings were shown or folded away.
        explained_toggled(shown): What each setting does was shown or hidden.
    """

    sampling_changed = Signal()
    preset_chosen = Signal(object)
    advanced_toggled = Signal(bool)
    explained_toggled = Signal(bool)

    def __init__(self, store: ChatStore, tokens: TokenSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ChatSettings()
        self._tokens = tokens
        self._bias: Any = None
        self.presets = PresetBar(store, self)
        self.presets.chosen.connect(self._on_preset)
        self.search = FilterField(self.tr("Search settings"), self)
        self.explain_button = IconButton("circle-question-mark", self.tr("Explain each setting"), self, checkable=True)
        self.panel = ParamPanel(
            [*SAMPLING, STOP],
            advanced_groups=(ADVANCED,),
            advanced=RARE,
            editors={"logit_bias": self._make_bias_editor},
            parent=self,
        )
        self.search.textChanged.connect(self.panel.set_filter)
        self.explain_button.toggled.connect(self.panel.set_explained)
        self.explain_button.toggled.connect(self.explained_toggled)
        self.panel.changed.connect(self._on_changed)
        self.panel.advanced_toggled.connect(self.advanced_toggled)
        find = QHBoxLayout()
        find.setContentsMargins(14, 6, 10, 2)
        find.setSpacing(4)
        find.addWidget(self.search, 1)
        find.addWidget(self.explain_button)
        self.above = QVBoxLayout()
        self.above.setContentsMargins(12, 0, 12, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.presets)
        column.addLayout(find)
        column.addLayout(self.above)
        column.addWidget(self.panel, 1)

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the settings of a chat, and change them from now on."""
        self._settings = settings
        self.presets.show_settings(settings)
        self._show_values()

    def set_model(self, path: str, name: str, load: LoadOptions) -> None:
        """Another model is in use, or it is loaded with other options."""
        self.presets.set_model(path, name, load)
        self.model_changed()

    def model_changed(self) -> None:
        """A model was loaded or ejected: the numbers of tokens may stand for others now."""
        if self._bias is not None:
            self._bias.biases.refresh()

    def set_samplers(self, names: frozenset[str] | None) -> None:
        """The settings that the engine of the loaded model honours; None when all may."""
        self.panel.set_offered(None if names is None else names | {STOP.name})

    def choose(self, preset_id: str) -> None:
        """Take a preset; one that is gone changes nothing."""
        self.presets.choose(preset_id)

    def _make_bias_editor(self, setting: Any, parent: QWidget) -> SettingEditor:
        from workbench.ui.widgets.bias_editor import BiasSettingEditor

        self._bias = BiasSettingEditor(setting, parent, self._tokens)
        return self._bias  # type: ignore[no-any-return]

    def _show_values(self) -> None:
        preset = self.presets.preset()
        baseline = _values(ChatSettings.from_preset(preset)) if preset is not None else {}
        self.panel.set_baseline(baseline)
        self.panel.set_values(_values(self._settings))
        self.presets.show_edited()

    def _on_changed(self, values: dict[str, Any]) -> None:
        if STOP.name in values:
            self._settings.set_option(STOP_KEY, list(values[STOP.name]))
        sampling = {name: value for name, value in values.items() if name != STOP.name}
        self._settings.sampling = msgspec.structs.replace(self._settings.sampling, **sampling)
        self.presets.show_edited()
        self.sampling_changed.emit()

    def _on_preset(self, preset: Preset) -> None:
        self._settings.sampling = checked(preset.sampling)
        self._settings.set_option(STOP_KEY, list(preset.stop))
        self._show_values()
        self.preset_chosen.emit(preset)
        self.sampling_changed.emit()


def _values(settings: ChatSettings) -> dict[str, Any]:
    return msgspec.structs.asdict(settings.sampling) | {STOP.name: settings.stop}
