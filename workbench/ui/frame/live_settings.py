"""Settings of the program: changed in one place, kept, and in force at once wherever they can be."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from workbench.errors import WorkbenchError
from workbench.settings.app import APP, AppSettings
from workbench.ui.error_sentences import words_of
from workbench.ui.wording import setting_words

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow


class LiveSettings(QObject):
    """What the settings page, the palette and the welcome change settings through.

    Signals:
        changed(AppSettings): As they now stand.
        refused(sentence): A value cannot be, or could not be saved; in the second case it is in force all the same.
        waiting(title): A setting of this title was changed that counts from the next start on.
    """

    changed = Signal(object)
    refused = Signal(str)
    waiting = Signal(str)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._store = window.workbench.settings

    @property
    def now(self) -> AppSettings:
        """As they stand."""
        return self._window.models.settings

    def change(self, **chosen: Any) -> None:
        """Change some, by their names."""
        self._take(lambda: self._store.change(**chosen))

    def reset(self, names: Iterable[str]) -> None:
        """Back to their defaults."""
        self._take(lambda: self._store.reset(names))

    def reread(self) -> None:
        """Take up what something else has changed."""
        self._take(lambda: self._store.load()[0])

    def _take(self, change: Any) -> None:
        before = self.now
        try:
            after: AppSettings = change()
        except WorkbenchError as error:
            after = self._store.load()[0]
            self.refused.emit(words_of(error))
        self._window.models.settings = after
        self._act(before, after)
        self.changed.emit(after)

    def _act(self, before: AppSettings, after: AppSettings) -> None:
        later = [s for s in APP if s.restart and getattr(before, s.name) != getattr(after, s.name)]
        if later:
            self.waiting.emit(setting_words(later[0].title))
        window = self._window
        if after.theme != before.theme:
            window.theme.set_mode(after.theme)
        if (after.text_size, after.density) != (before.text_size, before.density):
            window.theme.set_sizes(after.text_size, after.density)
        if after.motion != before.motion:
            window.motion.take(after.motion)
        if after.show_advanced != before.show_advanced:
            window.chat.inspector.sampling.panel.set_advanced(after.show_advanced)
        if after.show_explanations != before.show_explanations:
            window.chat.inspector.sampling.explain_button.setChecked(after.show_explanations)
        if after.idle_minutes != before.idle_minutes:
            window.workbench.engines.set_idle_minutes(after.idle_minutes or None)
        if after.model_folders != before.model_folders:
            window.workbench.library.set_folders(after.model_folders)
            window.models.scan()
        window.commands.take(after.shortcuts)
