"""The end of the window: answers are stopped, everything is saved, and only then does it close."""

from collections.abc import Callable
from concurrent.futures import wait
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of

if TYPE_CHECKING:
    from workbench.ui.main_window import MainWindow

STOP_SECONDS = 3.0
"""How long running answers may take to end."""
LONGEST_MS = 15_000
"""After this the window goes even if something hangs: no engine outlives it, and what was said is saved."""


class Closing(QObject):
    """Saves once, off the window's thread.

    Signals:
        done(): Everything is saved, or as much of it as can be.
    """

    done = Signal()

    def __init__(self, window: "MainWindow", workbench: Workbench, bridge: Bridge) -> None:
        super().__init__(window)
        self._window = window
        self._workbench = workbench
        self._bridge = bridge
        self._begun = False
        self.over = False

    def begin(self) -> None:
        """Save; may be asked for more than once."""
        if self._begun:
            return
        self._begun = True
        QTimer.singleShot(LONGEST_MS, self, self._finish)
        self._bridge.run(self._work(), lambda _none: self._finish(), self._on_not_saved)

    def _work(self) -> Callable[[], None]:
        """What is to be done off this thread."""
        window = self._window
        window.chat.inspector.save_now()
        window.chat.writing.leave()
        remembered = window.remembered()
        turns = window.chat.running_turns()
        for turn in turns:
            turn.stop()

        def close() -> None:
            wait([turn.over for turn in turns], STOP_SECONDS)
            try:
                self._workbench.settings.change(**remembered)
            finally:
                self._workbench.close()

        return close

    def _on_not_saved(self, error: WorkbenchError) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Not saved"), words_of(error), parent=self._window)
        box.setDetailedText(error.detail)
        box.exec()
        self._finish()

    def _finish(self) -> None:
        if not self.over:
            self.over = True
            self.done.emit()
