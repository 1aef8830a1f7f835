"""The presets above the sampling settings: choose one, keep these settings as one, change or delete one."""

from collections.abc import Callable

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions
from workbench.settings import load as load_settings
from workbench.settings import sampling as sampling_settings
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.chat_settings import ChatSettings, checked
from workbench.ui.theme import icons
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.wording import name_of


class PresetBar(QWidget):
    """A list of the presets for the model in use, a button that saves, and a menu with the rest.

    Attributes:
        apart: Settings that belong to the page and not to the preset: they may differ from it.

    Signals:
        chosen(Preset): Its settings are to be taken over.
        told(sentence, level): Why something was not done.
        undoable(sentence, undo): A preset was deleted.
    """

    chosen = Signal(object)
    told = Signal(str, str)
    undoable = Signal(str, object)

    def __init__(self, store: ChatStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = ChatSettings()
        self._model_path = self._model_name = ""
        self._load = LoadOptions()
        self._presets: list[Preset] = []
        self.apart: tuple[str, ...] = ()
        self.list = ComboBox(self)
        self.list.setAccessibleName(self.tr("Preset"))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(8)
        self.list.activated.connect(self._on_activated)
        self.save_button = IconButton("save", self.tr("Save the preset"), self)
        self.save_button.clicked.connect(self.save)
        self.menu_button = IconButton("ellipsis", self.tr("More about presets"), self)
        self.menu_button.clicked.connect(self._open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 2)
        row.setSpacing(4)
        row.addWidget(self.list, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.menu_button)

    # ------------------------------------------------------------------------------------------ what is shown

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the preset of these settings."""
        self._settings = settings
        self.refresh()

    def set_model(self, path: str, name: str, load: LoadOptions) -> None:
        """The model in use: presets for others are left out; `load` are the options it is loaded with."""
        self._model_path, self._model_name, self._load = path, name, load
        self.refresh()

    def refresh(self) -> None:
        """Read the presets again."""
        current = self._settings.preset_id
        self._presets = [p for p in self._store.presets() if p.fits(self._model_path) or p.id == current]
        self.list.clear()
        for preset in self._presets:
            self.list.addItem(name_of(preset))
        self.show_edited()

    def show_edited(self) -> None:
        """The preset's name, with a word when the settings are no longer its own."""
        chosen, edited = self.preset(), self.is_edited
        for number, preset in enumerate(self._presets):
            name = name_of(preset)
            words = self.tr("{name}  (edited)").format(name=name) if edited and preset is chosen else name
            if self.list.itemText(number) != words:
                self.list.setItemText(number, words)
        self.list.setCurrentIndex(self._presets.index(chosen) if chosen else -1)
        own = chosen is not None and not chosen.built_in
        self.save_button.set_label(self.tr("Save the preset") if own else self.tr("Save as a preset"))
        self.save_button.setEnabled(edited or not own)

    def preset(self) -> Preset | None:
        """The chosen preset; the first one where it is gone or was never chosen."""
        found = (preset for preset in self._presets if preset.id == self._settings.preset_id)
        return next(found, self._presets[0] if self._presets else None)

    @property
    def is_edited(self) -> bool:
        """Whether the settings are no longer those of the preset."""
        chosen = self.preset()
        if chosen is None:
            return False
        own = {name: getattr(self._settings.sampling, name) for name in self.apart}
        as_chosen = msgspec.structs.replace(checked(chosen.sampling), **own)
        return as_chosen != self._settings.sampling or chosen.stop != self._settings.stop

    # ------------------------------------------------------------------------------------------ actions

    def choose(self, preset_id: str) -> None:
        """Take a preset; one that is gone changes nothing."""
        for number, preset in enumerate(self._presets):
            if preset.id == preset_id:
                self._on_activated(number)

    def reset(self) -> None:
        """Back to what the preset says."""
        if (chosen := self.preset()) is not None:
            self._take(chosen)

    def save(self) -> None:
        """Keep these settings in the chosen preset, or under a new name if it comes with the program."""
        chosen = self.preset()
        if chosen is None or chosen.built_in:
            self.ask_save_as()
        else:
            self._save(self._with_settings(chosen))

    def ask_save_as(self) -> None:
        """Keep these settings under a name that the person gives."""
        self._ask_name(self.tr("Save as a preset"), "", lambda name: self._try(lambda: self.save_as(name)))

    def save_as(self, name: str) -> None:
        """Keep these settings and the system prompt under a name; one of the person's own presets is replaced.

        Raises:
            WorkbenchError: A built-in preset has this name.
        """
        wanted = name.strip().casefold()
        own = next((p for p in self._store.presets() if p.name.casefold() == wanted and not p.built_in), None)
        saved = self._store.save_preset(self._with_settings(own or Preset(id="", name=name)))
        self._settings.preset_id = saved.id
        self.refresh()
        self.chosen.emit(saved)

    def ask_rename(self) -> None:
        """Give the chosen preset another name."""
        chosen = self.preset()
        if chosen is not None and not chosen.built_in:
            title = self.tr("Rename the preset")
            self._ask_name(title, chosen.name, lambda name: self._save(replace(chosen, name=name)))

    def delete(self) -> None:
        """Remove the chosen preset; the settings stay as they are."""
        chosen = self.preset()
        if chosen is None or chosen.built_in:
            return
        self._store.delete_preset(chosen.id)
        self.refresh()

        def put_back() -> None:
            self._store.save_preset(chosen)
            self.refresh()

        self.undoable.emit(self.tr("Preset “{name}” deleted").format(name=chosen.name), put_back)

    def tie_to_model(self, tied: bool) -> None:
        """Offer the chosen preset for the model in use alone, or for any."""
        if (chosen := self.preset()) is not None:
            self._save(replace(chosen, model_path=self._model_path if tied else "", load=chosen.load if tied else {}))

    def keep_load(self, kept: bool) -> None:
        """Have the chosen preset carry the load options in use; they only make sense for one model."""
        if (chosen := self.preset()) is not None:
            load = load_settings.changes(self._load) if kept else {}
            self._save(replace(chosen, load=load, model_path=self._model_path if kept else chosen.model_path))

    # ------------------------------------------------------------------------------------------ inside

    def _on_activated(self, number: int) -> None:
        self._take(self._presets[number])

    def _take(self, preset: Preset) -> None:
        self._settings.preset_id = preset.id
        self.chosen.emit(preset)

    def _with_settings(self, preset: Preset) -> Preset:
        return replace(
            preset,
            sampling=sampling_settings.changes(self._settings.sampling),
            system_prompt=self._settings.system_prompt,
            stop=self._settings.stop,
        )

    def _save(self, preset: Preset) -> None:
        def save() -> None:
            self._settings.preset_id = self._store.save_preset(preset).id
            self.refresh()

        self._try(save)

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except WorkbenchError as error:
            self.told.emit(words_of(error), "warn")

    def _ask_name(self, title: str, name: str, done: Callable[[str], None]) -> None:
        from workbench.ui.widgets.ask_name import ask_name

        ask_name(self, title, self.tr("Name of the preset"), name, done)

    def _open_menu(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def make_menu(self) -> QMenu:
        """What can be done with presets now."""
        chosen = self.preset()
        own = chosen is not None and not chosen.built_in
        menu = QMenu(self)

        def entry(icon: str, words: str, act: Callable[[], None], enabled: bool = True) -> None:
            action = QAction(icons.icon(icon), words, menu)
            action.triggered.connect(lambda _checked: act())
            action.setEnabled(enabled)
            menu.addAction(action)

        def switch(words: str, on: bool, act: Callable[[bool], None]) -> None:
            action = QAction(words, menu)
            action.setCheckable(True)
            action.setChecked(on)
            action.setEnabled(own and bool(self._model_path))
            action.triggered.connect(act)
            menu.addAction(action)

        entry("rotate-ccw", self.tr("Back to the preset"), self.reset, self.is_edited)
        entry("save", self.tr("Save"), self.save, own and self.is_edited)
        entry("copy-plus", self.tr("Save as…"), self.ask_save_as)
        entry("pencil", self.tr("Rename…"), self.ask_rename, own)
        entry("trash", self.tr("Delete"), self.delete, own)
        menu.addSeparator()
        name = self._model_name or self.tr("one model")
        switch(
            self.tr("Only for {model}").format(model=name),
            chosen is not None and bool(chosen.model_path),
            self.tie_to_model,
        )
        switch(
            self.tr("Loads the model with its present load options"),
            chosen is not None and bool(chosen.load),
            self.keep_load,
        )
        return menu
