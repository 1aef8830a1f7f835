"""Where models are looked for, and where the workbench keeps what it writes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.library.folders import FolderState
from workbench.settings import app
from workbench.ui.error_sentences import said, words_of
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.settings_page.parts import Row, Section
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.labels import second_label, set_level
from workbench.ui.wording import in_words


class FoldersSection(Section):
    """Acts at once; there is nothing to confirm, because no file is touched."""

    def __init__(self, models: ModelController, states: Callable[[], dict[str, FolderState]]) -> None:
        """`states` tells how each folder was found at the last scan."""
        super().__init__(self.tr("Folders"))
        self._models = models
        self._states = states
        declared = in_words(app.find("model_folders"))
        self._card = self.add_card(declared.title)
        self._trouble = second_label("", self)
        set_level(self._trouble, "bad")
        self._trouble.hide()
        self.add_button = push_button(self.tr("Add a folder…"), self, icon="folder-plus")
        self.add_button.clicked.connect(self._on_add)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addWidget(second_label(declared.sentence, self), 1)
        foot.setSpacing(12)
        self.body.addWidget(self._trouble)
        self.body.addLayout(foot)
        self.body.addSpacing(8)
        kept = self.add_card(self.tr("What the workbench writes"))
        for title, sentence, folder in (
            (self.tr("Chats and saved states"), self.tr("What you would miss."), paths.data_dir()),
            (self.tr("Settings"), self.tr("What you have chosen."), paths.config_dir()),
            (self.tr("Cache"), self.tr("What can be made again."), paths.cache_dir()),
            (self.tr("Logs"), self.tr("What happened, without the text of any chat."), paths.log_dir()),
        ):
            kept.add(Row(title, f"{sentence}\n{folder}", self._open_button(title, folder)))
        models.library_changed.connect(self._fill)
        self._fill()

    def arrive(self) -> None:
        self._trouble.hide()
        self._fill()

    def add(self, folder: str) -> None:
        """Search this folder too, or say why not."""
        self._do(lambda: self._models.add_folder(folder))

    @property
    def trouble(self) -> str:
        """What was wrong with the last change; "" for nothing."""
        return self._trouble.text()

    def _on_add(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Add a folder of models")):
            self.add(folder)

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except WorkbenchError as error:
            self._trouble.setText(words_of(error))
        else:
            self._trouble.clear()
        self._trouble.setVisible(bool(self._trouble.text()))
        self._fill()

    def _fill(self) -> None:
        self._card.clear()
        states = self._states()
        for folder in self._models.folders:
            state = states.get(folder)
            row = self._card.add(Row(folder, "", self._remove_button(folder), long=True))
            if state is not None and state.sentence:
                row.set_sentence(said(state.sentence), "warn")
            elif state is not None and state.models:
                count = state.models
                row.set_sentence(self.tr("1 model") if count == 1 else self.tr("{count} models").format(count=count))
            else:
                row.set_sentence(self.tr("Looking…") if self._models.scanning else self.tr("No models found yet"))
        if not self._models.folders:
            nothing = self.tr("Add the folder your .gguf files lie in; single files can be dropped on the window.")
            self._card.add(Row(self.tr("No folders yet"), nothing))
        self.filled.emit()

    def _remove_button(self, folder: str) -> QWidget:
        button = IconButton("x", self.tr("Take {folder} off the list").format(folder=folder))
        button.clicked.connect(lambda: self._do(lambda: self._models.remove_folder(folder)))
        return button

    def _open_button(self, title: str, folder: Path) -> QPushButton:
        button = push_button(self.tr("Open"), kind="quiet", icon="folder-open")
        button.setAccessibleName(self.tr("Open the folder: {title}").format(title=title))
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        return button
