"""The sampling settings of a chat and the presets they come from."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.processes.protocol import SamplingSettings
from workbench.settings import sampling as sampling_settings
from workbench.settings.sampling import ADVANCED, SAMPLING
from workbench.ui.pages.chat_settings import ChatSettings, checked
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.param_panel import ParamPanel

RARE = ("repeat_last_n", "dry_base", "dry_allowed_length", "dry_penalty_last_n", "dry_sequence_breakers", "ignore_eos")


class SamplingTab(QWidget):
    """Changes the chat's settings in place and tells at once.

    Signals:
        sampling_changed(): A setting was changed.
        preset_chosen(Preset): Another preset was chosen; its settings are in place already.
        advanced_toggled(shown): The rarer settings were shown or folded away.
    """

    sampling_changed = Signal()
    preset_chosen = Signal(object)
    advanced_toggled = Signal(bool)

    def __init__(self, store: ChatStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = ChatSettings()
        self._presets: list[Preset] = []
        self.presets = QComboBox(self)
        self.presets.setAccessibleName(self.tr("Preset"))
        self.presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.presets.setMinimumContentsLength(8)
        self.presets.activated.connect(self._on_chosen)
        self.save_button = IconButton("save", self.tr("Save as a preset"), self)
        self.save_button.clicked.connect(self._on_save)
        self.reset_button = IconButton("rotate-ccw", self.tr("Back to the preset"), self)
        self.reset_button.clicked.connect(self._on_reset)
        self.panel = ParamPanel(SAMPLING, advanced_groups=(ADVANCED,), advanced=RARE, parent=self)
        self.panel.changed.connect(self._on_changed)
        self.panel.advanced_toggled.connect(self.advanced_toggled)
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 10, 2)
        row.setSpacing(4)
        row.addWidget(self.presets, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.reset_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.panel, 1)

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the settings of a chat, and change them from now on."""
        self._settings = settings
        self._presets = self._store.presets()
        self.presets.clear()
        for preset in self._presets:
            self.presets.addItem(preset.name)
        self._show_values()

    def _show_values(self) -> None:
        preset = self._preset()
        self.panel.set_baseline(_values(checked(preset.sampling)) if preset else {})
        self.panel.set_values(_values(self._settings.sampling))
        self._show_edited()

    def _preset(self) -> Preset | None:
        """The chosen preset; the first one where it is gone or was never chosen."""
        chosen = (preset for preset in self._presets if preset.id == self._settings.preset_id)
        return next(chosen, self._presets[0] if self._presets else None)

    def _show_edited(self) -> None:
        """The preset's name, with a word when the settings are no longer its own."""
        chosen = self._preset()
        edited = chosen is not None and checked(chosen.sampling) != self._settings.sampling
        for number, preset in enumerate(self._presets):
            words = self.tr("{name}  (edited)").format(name=preset.name) if edited and preset is chosen else preset.name
            if self.presets.itemText(number) != words:
                self.presets.setItemText(number, words)
        self.presets.setCurrentIndex(self._presets.index(chosen) if chosen else -1)
        self.reset_button.setEnabled(edited)

    def _on_changed(self, values: dict[str, Any]) -> None:
        self._settings.sampling = msgspec.structs.replace(self._settings.sampling, **values)
        self._show_edited()
        self.sampling_changed.emit()

    def choose(self, preset_id: str) -> None:
        """Take a preset; one that is gone changes nothing."""
        for number, preset in enumerate(self._presets):
            if preset.id == preset_id:
                self._on_chosen(number)

    def _on_chosen(self, number: int) -> None:
        preset = self._presets[number]
        self._settings.preset_id = preset.id
        self._settings.sampling = checked(preset.sampling)
        self._show_values()
        self.preset_chosen.emit(preset)
        self.sampling_changed.emit()

    def _on_reset(self) -> None:
        if preset := self._preset():
            self._on_chosen(self._presets.index(preset))

    def _on_save(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        name, accepted = QInputDialog.getText(self, self.tr("Save as a preset"), self.tr("Name of the preset"))
        if accepted and name.strip():
            self.save_as(name)

    def save_as(self, name: str) -> None:
        """Keep these settings and the system prompt under a name; one of the person's own presets is replaced.

        Raises:
            WorkbenchError: A built-in preset has this name.
        """
        own = next((p for p in self._presets if p.name.casefold() == name.strip().casefold() and not p.built_in), None)
        saved = self._store.save_preset(
            Preset(
                id=own.id if own else "",
                name=name,
                sampling=sampling_settings.changes(self._settings.sampling),
                system_prompt=self._settings.system_prompt,
            )
        )
        self._settings.preset_id = saved.id
        self.show_settings(self._settings)
        self.sampling_changed.emit()


def _values(sampling: SamplingSettings) -> dict[str, Any]:
    return msgspec.structs.asdict(sampling)
