"""The whole window for a test: opened on the test's own home, closed as a person closes it."""

import os
import signal
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from workbench.app import Workbench
from workbench.library.starter import starter_path
from workbench.processes.protocol import LoadOptions
from workbench.ui.app import Later
from workbench.ui.bridge import Bridge
from workbench.ui.main_window import MainWindow
from workbench.ui.single_instance import SingleInstance
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem

PATIENCE_MS = 60_000


class Opened:
    """A window and what it stands on.

    Attributes:
        options: How the starter model is loaded: with one thread, because tests share the machine.
    """

    options = LoadOptions(threads=1)

    def __init__(self, theme: Theme) -> None:
        self.bridge = Bridge()
        self.workbench = Workbench.build(on_engine=self.bridge.on_engine, on_chat_trouble=self.bridge.on_chat_trouble)
        self.workbench.settings.remember_model(str(starter_path()), self.options)
        self.window = MainWindow(self.workbench, self.bridge, theme)
        self.window.resize(1280, 800)
        self._instance = SingleInstance()
        later = Later(self.window, self.bridge, self._instance)
        self.window.painted.connect(later.begin)
        self.chat = self.window.chat
        self.centre = self.window.chat.centre
        self.models = self.window.models

    @property
    def items(self) -> list[MessageItem]:
        """What the transcript shows."""
        return list(self.centre.view.items)

    @property
    def answer(self) -> MessageItem:
        """The last message."""
        return self.items[-1]

    @property
    def writing(self) -> bool:
        """Whether text of an answer comes at this moment."""
        running = self.chat.turns.running(self.chat.chat_id)
        return running is not None and running.phase == "writing"

    @property
    def resting(self) -> bool:
        """Whether no answer is on its way."""
        return not self.chat.turns.turns

    def say(self, qtbot: QtBot, text: str) -> None:
        """Type and press Enter."""
        self.centre.composer.focus()
        qtbot.keyClicks(self.centre.composer.editor, text)
        qtbot.keyClick(self.centre.composer.editor, Qt.Key.Key_Return)

    def wait_for_answer(self, qtbot: QtBot) -> MessageItem:
        """The answer that is on its way, once it is over."""
        qtbot.waitUntil(lambda: self.resting, timeout=PATIENCE_MS)
        return self.answer

    def without_end(self) -> None:
        """Have answers go on until they are stopped."""
        rows = self.chat.inspector.sampling
        rows.panel.changed.emit({"ignore_eos": True})

    def kill_engine(self) -> None:
        """End the engine process as a system short of memory does."""
        engine = self.models.loaded
        assert engine is not None
        assert engine.client is not None
        os.kill(engine.client.pid, signal.SIGKILL)

    def drop(self, *urls: QUrl | Path) -> None:
        """Drag these over the window and let go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(url)) if isinstance(url, Path) else url for url in urls])
        action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        over = QDragEnterEvent(QPointF(400, 300).toPoint(), action, data, button, keys)
        QApplication.sendEvent(self.window, over)
        assert over.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(400, 300), action, data, button, keys))

    def close(self, qtbot: QtBot) -> None:
        """Close it, unless the test has done so, and wait until everything is saved."""
        if not isValid(self.window):
            return
        if self.window.isVisible():
            with qtbot.waitSignal(self.window.closed, timeout=PATIENCE_MS):
                self.window.close()
        self._instance.close()
        self.window.deleteLater()
