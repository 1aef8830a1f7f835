"""The ways to a model: the menu, a file, a folder, the load options. All of it is made when first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.errors import WorkbenchError
from workbench.settings.app import ModelMemory
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.pages.model_controller import ModelController

if TYPE_CHECKING:
    from workbench.library.entries import LibraryEntry
    from workbench.ui.models_page.plans import Plans
    from workbench.ui.pages.load_dialog import LoadDialog
    from workbench.ui.pages.model_menu import ModelMenu


class ModelDoor(QObject):
    """Opens menus and dialogs over `page` and hands what was chosen to the controller.

    Signals:
        told(sentence): Why a folder was not added.
    """

    told = Signal(str)

    def __init__(self, models: ModelController, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._models = models
        self._page = page

    @cached_property
    def plans(self) -> "Plans":
        """Who asks llama.cpp what a load would take."""
        from workbench.ui.models_page.plans import Plans

        return Plans(self._bridge)

    @cached_property
    def menu(self) -> "ModelMenu":
        """Every model there is, and the ways to others."""
        from workbench.ui.pages.model_menu import ModelMenu

        menu = ModelMenu(self._models, self._bridge, self._page)
        menu.chosen.connect(self._models.load)
        menu.options_wanted_for.connect(self.open_options_of)
        menu.file_wanted.connect(self.choose_file)
        menu.folder_wanted.connect(self.choose_folder)
        menu.options_wanted.connect(self.open_load_options)
        menu.eject_wanted.connect(self._models.eject)
        return menu

    def open_options_of(self, entry: "LibraryEntry") -> None:
        """How a model is loaded, then load it."""
        from workbench.ui.pages.load_dialog import LoadDialog
        from workbench.ui.pages.model_controller import model_name

        if str(entry.path) == self._models.path:
            self.open_load_options()
            return
        kept = self._models.settings.models.get(str(entry.path), ModelMemory())
        dialog = LoadDialog(model_name(entry), str(entry.path), kept.load, self.plans, self._page.window())
        dialog.accepted.connect(lambda: self._models.load(entry, dialog.options))
        self._open(dialog)

    def open_load_options(self) -> None:
        """How the chosen model is loaded."""
        from workbench.ui.pages.load_dialog import LoadDialog

        loaded = self._models.loaded
        facts = loaded.state.facts if loaded is not None else None
        dialog = LoadDialog(
            self._models.name,
            self._models.path,
            self._models.memory.load,
            self.plans,
            self._page.window(),
            held=facts.memory if facts is not None else (),
        )
        path = self._models.path
        dialog.accepted.connect(lambda: self._models.load_chosen(dialog.options) if self._models.path == path else None)
        self._open(dialog)

    def _open(self, dialog: "LoadDialog") -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose_file(self) -> None:
        """Load a model file from anywhere."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self._page, self.tr("Open a model"), "", self.tr("Models (*.gguf *.bin *.ggml);;All files (*)")
        )
        if path:
            self._models.load_file(path)

    def choose_folder(self) -> None:
        """Search a folder for models from now on."""
        from PySide6.QtWidgets import QFileDialog

        if folder := QFileDialog.getExistingDirectory(self._page, self.tr("Add a folder of models")):
            try:
                self._models.add_folder(folder)
            except WorkbenchError as error:
                self.told.emit(words_of(error))
