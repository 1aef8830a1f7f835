"""The first section: how chats and models behave, and the settings as a whole: export, import, reset."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMessageBox, QWidget

from workbench.errors import WorkbenchError
from workbench.settings import exchange
from workbench.settings.app import APP, CHAT, MODELS, STORAGE
from workbench.ui.error_sentences import said, words_of
from workbench.ui.frame.live_settings import LiveSettings
from workbench.ui.settings_page.forms import FormSection
from workbench.ui.settings_page.parts import Row
from workbench.ui.widgets.buttons import push_button


class GeneralSection(FormSection):
    """Forms, and a card for all settings together.

    Signals:
        told(sentence, level): What came of an export or an import.
    """

    told = Signal(str, str)

    def __init__(self, live: LiveSettings) -> None:
        super().__init__(self.tr("General"), (CHAT, MODELS, STORAGE), live)
        card = self.add_card(self.tr("All settings"))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, act in ((self.tr("Export…"), self._on_export), (self.tr("Import…"), self._on_import)):
            button = push_button(words, both)
            button.clicked.connect(act)
            row.addWidget(button)
        what = self.tr("A file with what differs from the defaults, shortcuts included; no chats and no model names.")
        card.add(Row(self.tr("Take them to another machine"), what, both))
        reset = push_button(self.tr("Reset…"), icon="rotate-ccw")
        reset.setAccessibleName(self.tr("Reset all settings"))
        reset.clicked.connect(self._on_reset)
        kept = self.tr("Every setting goes back to its default. Chats, models and shortcuts stay.")
        card.add(Row(self.tr("Reset all settings"), kept, reset))

    def export_to(self, path: Path) -> None:
        """Write the settings to a file."""
        try:
            path.write_text(exchange.exported(self._live.now), encoding="utf-8")
        except OSError as error:
            self.told.emit(self.tr("Not exported: {why}.").format(why=error.strerror or error), "bad")
        else:
            self.told.emit(self.tr("Settings exported"), "good")

    def import_from(self, path: Path) -> None:
        """Take over the settings in a file."""
        try:
            chosen, notices = exchange.imported(path.read_text(encoding="utf-8", errors="replace"))
        except OSError as error:
            self.told.emit(self.tr("Not imported: {why}.").format(why=error.strerror or error), "bad")
        except WorkbenchError as error:
            self.told.emit(words_of(error), "bad")
        else:
            self._live.change(**chosen)
            self.told.emit(" ".join([self.tr("Settings imported."), *map(said, notices)]), "bad" if notices else "good")

    def reset_all(self) -> None:
        """Every setting that has a form."""
        self._live.reset([setting.name for setting in APP])

    def _on_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export settings"), "workbench-settings.json", self.tr("Settings (*.json)")
        )
        if path:
            self.export_to(Path(path))

    def _on_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import settings"), "", self.tr("Settings (*.json)"))
        if path:
            self.import_from(Path(path))

    def _on_reset(self) -> None:
        question = self.tr("Reset all settings to their defaults?")
        yes = QMessageBox.StandardButton.Reset
        if QMessageBox.question(self, self.tr("Reset"), question, yes | QMessageBox.StandardButton.Cancel) == yes:
            self.reset_all()
