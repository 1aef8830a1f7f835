"""What can be done with a model of the list; each asks first where something would be lost."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.library.listed import Listed, put_on, take_off
from workbench.modelfiles.labels import one_line
from workbench.processes.protocol import LoadOptions
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.models_page.offers import Offer
from workbench.ui.models_page.plans import Plans
from workbench.ui.models_page.reveal import reveal
from workbench.ui.models_page.trash import move_to_trash
from workbench.ui.pages.model_controller import ModelController, model_name
from workbench.ui.wording import size_words

_LookedAt = tuple[list[Path], list[LibraryEntry], list[str], list[tuple[Path, Offer]]]
"""Folders, models, why some are neither, and what can be made of some all the same."""


class ModelActions(QObject):
    """Acts on one entry at a time, with dialogs over `page`. Lives as long as the bridge, which may answer late.

    Signals:
        told(sentence, level, action): What came of it, in passing; the level is "info", "good" or "bad", the action the
            words of a button and what it does, or None.
        added(Path): A file was put on the list.
    """

    told = Signal(str, str, object)
    added = Signal(object)

    def __init__(self, workbench: Workbench, bridge: Bridge, models: ModelController, page: QWidget) -> None:
        super().__init__(bridge)
        self._workbench = workbench
        self._bridge = bridge
        self._models = models
        self._page = page
        self._plans = Plans(bridge)

    # ------------------------------------------------------------------------------------------ loading

    def options_of(self, entry: LibraryEntry) -> LoadOptions:
        """How it was last loaded."""
        kept = self._models.settings.models.get(str(entry.path))
        return kept.load if kept else LoadOptions()

    def load(self, entry: LibraryEntry, options: LoadOptions | None = None) -> None:
        """Load it in place of the model in use, and again when it is loaded; as last time without `options`."""
        try:
            entry.check_loadable()
        except WorkbenchError as error:
            self._say(error)
            return
        chosen = options if options is not None else self.options_of(entry)
        self._models.eject_file(entry.path, lambda: self._models.load(entry, chosen))

    def load_with_options(self, entry: LibraryEntry) -> None:
        """Ask how to load it, then do."""
        from workbench.ui.pages.load_dialog import LoadDialog

        options = self.options_of(entry)
        dialog = LoadDialog(model_name(entry), str(entry.path), options, self._plans, self._page.window())
        if dialog.exec():
            self.load(entry, dialog.options)
        dialog.deleteLater()

    def eject(self, entry: LibraryEntry) -> None:
        """Give its memory back; also cancels a load."""
        self._models.eject_file(entry.path)

    # ------------------------------------------------------------------------------------------ its file

    def reveal(self, entry: LibraryEntry) -> None:
        """Show it in the file manager."""
        reveal(entry.path, self)

    def copy_path(self, entry: LibraryEntry) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setText(str(entry.path))
        self.told.emit(self.tr("Path copied"), "good", None)

    def take_off(self, entry: LibraryEntry) -> None:
        """Off the list; the file stays where it is. Adding the file brings it back."""
        before = self._models.listed
        try:
            self._models.set_listed(take_off(before, entry))
        except WorkbenchError as error:
            self._say(error)
            return
        self._models.forget_opened(entry.path)
        words = self.tr("{name} is off the list; its file stays.").format(name=model_name(entry))
        self.told.emit(words, "info", (self.tr("Undo"), lambda: self._models.set_listed(before)))

    def put_back(self) -> None:
        """Show everything again that was taken off the list."""
        self._models.set_listed(Listed(self._models.listed.files))

    def delete(self, entry: LibraryEntry) -> None:
        """Ask, then move all its files to the trash; where there is none ask again whether to delete for good."""
        if entry.is_starter:
            self._say(WorkbenchError(self.tr("The starter model comes with the program and cannot be deleted.")))
            return
        if self._confirmed(
            self.tr("Delete {name}?").format(name=model_name(entry)),
            self._files_in_words(entry) + "\n\n" + self.tr("The files go to the trash, where you can get them back."),
            self.tr("Move to trash"),
        ):
            self._models.eject_file(entry.path, lambda: self._delete(entry, to_trash=True))

    def _delete(self, entry: LibraryEntry, to_trash: bool) -> None:
        from workbench.library.removal import delete

        def work() -> None:
            delete(entry, move_to_trash if to_trash else Path.unlink)

        def failed(error: WorkbenchError) -> None:
            self._models.scan()
            if not to_trash:
                self._say(error)
            elif self._confirmed(
                self.tr("Delete {name} for good?").format(name=model_name(entry)),
                self.tr("There is no trash on the disk it lies on.") + "\n\n" + self._files_in_words(entry),
                self.tr("Delete for good"),
            ):
                self._delete(entry, to_trash=False)

        self._bridge.run(work, lambda _none: self._on_deleted(entry, to_trash), failed)

    def _on_deleted(self, entry: LibraryEntry, to_trash: bool) -> None:
        self._models.forget_opened(entry.path)
        listed = self._models.listed
        if str(entry.path) in listed.files:
            self._models.set_listed(take_off(listed, entry))
        else:
            self._models.scan()
        words = self.tr("{name} is in the trash.") if to_trash else self.tr("{name} was deleted.")
        self.told.emit(words.format(name=model_name(entry)), "info", None)

    def _files_in_words(self, entry: LibraryEntry) -> str:
        size = size_words(entry.facts.bytes) if entry.facts else ""
        if len(entry.parts) > 1:
            words = self.tr("{count} files, {size} together, beginning with\n{path}")
            return words.format(count=len(entry.parts), size=size, path=one_line(str(entry.path)))
        lines = [one_line(str(entry.path)), size]
        if entry.path.is_symlink():
            lines.append(self.tr("It is a link: the file it points to stays."))
        return "\n".join(line for line in lines if line)

    def _confirmed(self, question: str, details: str, yes: str) -> bool:
        box = QMessageBox(self._page.window())
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Delete"))
        box.setText(question)
        box.setInformativeText(details)
        accept = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        confirmed = box.clickedButton() is accept
        box.deleteLater()
        return confirmed

    # ------------------------------------------------------------------------------------------ adding

    def choose_file(self) -> None:
        """Put a file on the list."""
        files, _ = QFileDialog.getOpenFileNames(
            self._page, self.tr("Add models"), "", self.tr("Models (*.gguf *.bin *.ggml);;All files (*)")
        )
        if files:
            self.add([Path(file) for file in files])

    def choose_folder(self) -> None:
        """Search a folder from now on."""
        if folder := QFileDialog.getExistingDirectory(self._page, self.tr("Add a folder of models")):
            self.add([Path(folder)])

    def add(self, paths: list[Path]) -> None:
        """Folders are searched from now on, files go on the list by themselves; what is neither gets a sentence."""
        self._bridge.run(lambda: self._looked_at(paths), self._on_looked_at)

    def _looked_at(self, paths: list[Path]) -> _LookedAt:
        folders, entries, refused = [], [], []
        offers: list[tuple[Path, Offer]] = []
        for path in paths:
            try:
                if path.is_dir():
                    folders.append(path)
                else:
                    entries.append(self._workbench.library.check_listable(path))
            except WorkbenchError as error:
                found = self._models.convertible(path)
                offers += [(path, offer) for offer in found]
                refused += [words_of(error)] if not found else []
        return folders, entries, refused, offers

    def _on_looked_at(self, found: _LookedAt) -> None:
        folders, entries, refused, offers = found
        for path, offer in offers:
            words = self.tr("A GGUF file can be made of {name}.").format(name=one_line(path.name))
            self.told.emit(words, "info", (offer.title, offer.run))
        for folder in folders:
            try:
                self._models.add_folder(str(folder))
            except WorkbenchError as error:
                refused.append(words_of(error))
        listed = self._models.listed
        for entry in entries:
            listed = put_on(listed, entry, self._models.folders)
        if entries:
            self._models.set_listed(listed)
            self.added.emit(entries[0].path)
        if refused:
            self.told.emit(" ".join(refused), "bad", None)

    def remove_folder(self, folder: str) -> None:
        """Search it no more; its files stay."""
        self._models.remove_folder(folder)

    def _say(self, error: WorkbenchError) -> None:
        self.told.emit(words_of(error), "bad", None)
