"""The window: rail, pages, status bar, and what concerns all of them."""

from collections.abc import Callable
from concurrent.futures import wait

from PySide6.QtCore import QByteArray, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from workbench import __version__, paths
from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge
from workbench.ui.frame.panes import next_pane
from workbench.ui.frame.rail import Rail
from workbench.ui.frame.speed import Speed
from workbench.ui.frame.status_bar import HEIGHT as STATUS_HEIGHT
from workbench.ui.frame.status_bar import StatusBar
from workbench.ui.pages.chat_page import ChatPage
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.theme.theme import Theme
from workbench.ui.widgets.toasts import Toasts

USUAL_SIZE = (1280, 800)
LEAST_SIZE = (1024, 700)
STOP_SECONDS = 3.0
"""How long running answers may take to end when the window is closed."""
LONGEST_CLOSE_MS = 15_000
"""After this the window goes even if something hangs: no engine outlives it, and what was said is saved."""


class MainWindow(QMainWindow):
    """Builds the frame and the chat page; nothing is read or loaded before it is painted.

    Signals:
        painted(): The first time it stands on the screen.
        closed(): It is closed and everything is saved.
    """

    painted = Signal()
    closed = Signal()

    def __init__(self, workbench: Workbench, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._workbench = workbench
        self._bridge = bridge
        self._theme = theme
        self._was_painted = False
        self._closing = False
        self._saved = False
        self.setWindowTitle("LLM Workbench")
        self.setMinimumSize(*LEAST_SIZE)
        self.setAcceptDrops(True)
        self.models = ModelController(workbench, bridge)
        self.rail = Rail()
        self.pages = QStackedWidget()
        self.chat = ChatPage(workbench, bridge, self.models)
        self.status = StatusBar(Speed(bridge.written))
        self.rail.add_page("chat", "messages-square", self.tr("Chat"))
        self.pages.addWidget(self.chat)
        self.setCentralWidget(self._arranged())
        self.toasts = Toasts(self, bottom=STATUS_HEIGHT)
        self._drop_zone: QWidget | None = None
        self._connect()
        self._add_shortcuts()
        self._restore_geometry()
        self.chat.centre.composer.focus()
        if workbench.notices:
            self.chat.centre.notice_banner.say(" ".join(workbench.notices), "warn")

    def _arranged(self) -> QWidget:
        whole = QWidget()
        whole.setObjectName("page")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.pages, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)
        return whole

    def _connect(self) -> None:
        self.rail.settings_wanted.connect(self.open_settings)
        self._bridge.readings.connect(self.status.show_readings)
        self._bridge.unexpected.connect(self.say_unexpected)
        self.models.changed.connect(self._show_engine)
        self.models.told.connect(self.toasts.say)
        self.chat.told.connect(self.toasts.say)
        self.chat.deleted.connect(self._on_deleted)
        self.chat.phase_changed.connect(self._show_engine)
        self.chat.centre.view.link_activated.connect(self._open_link)

    def _add_shortcuts(self) -> None:
        chat = self.chat
        for keys, act in (
            ("Ctrl+N", chat.new_chat),
            ("Ctrl+L", chat.centre.composer.focus),
            ("Ctrl+F", chat.list.focus_search),
            ("Ctrl+M", chat.open_model_menu),
            ("Ctrl+O", chat.door.choose_file),
            ("Ctrl+,", self.open_settings),
            ("Ctrl+Q", self.close),
            ("Alt+Left", lambda: chat.messages.step(-1)),
            ("Alt+Right", lambda: chat.messages.step(1)),
            ("F6", lambda: self._step_pane(1)),
            ("Shift+F6", lambda: self._step_pane(-1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    # ------------------------------------------------------------------------------------------ saying things

    def say_unexpected(self, sentence: str) -> None:
        """A mistake of ours; may be long, so it stays for a while."""
        self.toasts.say(sentence, "bad")

    def _show_engine(self) -> None:
        state = self.models.state if self.models.state and self.models.state.path == self.models.path else None
        running = self.chat.turns.running(self.chat.chat_id)
        doing = ""
        if running is not None and running.turn.stopped:
            doing = self.tr("Stopping")
        elif running is not None and running.phase == "reading":
            doing = self.tr("Reading the prompt")
        self.status.show_engine(state, doing)
        self.status.set_writing(running is not None and running.phase == "writing")

    def _on_deleted(self) -> None:
        self.toasts.say(self.tr("Chat deleted"), "info", (self.tr("Undo"), self.chat.list.restore))

    def _open_link(self, url: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        question = QMessageBox(self)
        question.setWindowTitle(self.tr("Open a link"))
        question.setText(self.tr("Open this in your browser?"))
        question.setInformativeText(url)
        question.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        if question.exec() == QMessageBox.StandardButton.Open:
            QDesktopServices.openUrl(QUrl(url))

    # ------------------------------------------------------------------------------------------ settings

    def open_settings(self) -> None:
        """The menu at the foot of the rail."""
        from workbench.ui.frame.settings_menu import SettingsMenu

        menu = SettingsMenu(self._workbench.settings.load()[0], self)
        menu.theme_chosen.connect(self._on_theme)
        menu.save_states_toggled.connect(self._on_save_states)
        menu.folders_wanted.connect(self.open_folders)
        menu.data_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.data_dir()))))
        menu.about_wanted.connect(self._on_about)
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, menu, menu.deleteLater))
        button = self.rail.settings_button
        menu.popup(button.mapToGlobal(button.rect().topRight()) - menu.rect().topLeft())

    def _on_theme(self, mode: str) -> None:
        self._theme.set_mode(mode)  # type: ignore[arg-type]
        self._workbench.settings.change(theme=mode)

    def _on_save_states(self, on: bool) -> None:
        self._workbench.settings.change(save_states=on)
        self.toasts.say(self.tr("This counts from the next start on."))

    def open_folders(self) -> None:
        """The folders that are searched for models."""
        from workbench.ui.frame.folders_dialog import FoldersDialog

        states = {str(f.path): (f.sentence, f.models) for f in self._workbench.library.folders}
        FoldersDialog(self.models, states, self).exec()

    def _on_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.about(
            self,
            self.tr("About"),
            self.tr(
                "LLM Workbench {version}\n\nLanguage models on your own machine. Nothing you write leaves it.\n"
                "Licence: Apache-2.0."
            ).format(version=__version__),
        )

    # ------------------------------------------------------------------------------------------ drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.show_drop_zone()

    def show_drop_zone(self) -> None:
        """Say where a file that is held over the window would go."""
        from workbench.ui.frame.drop_zone import DropZone

        self._drop_zone = self._drop_zone or DropZone(self)
        self._drop_zone.setGeometry(self.rect())
        self._drop_zone.show()
        self._drop_zone.raise_()

    def _hide_drop_zone(self) -> None:
        if self._drop_zone is not None:
            self._drop_zone.hide()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hide_drop_zone()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hide_drop_zone()
        event.acceptProposedAction()
        # A link that is no file here comes out as "".
        self.take_files([url.toLocalFile() for url in event.mimeData().urls()])

    def take_files(self, files: list[str]) -> None:
        """Load a model file that was dropped, or say why not."""
        if len(files) != 1:
            self._refuse(self.tr("One model is loaded at a time: drop a single .gguf file."))
        elif not files[0]:
            self._refuse(self.tr("This is not a file on this machine: drop a .gguf file that lies here."))
        else:
            self.models.load_file(files[0])

    def _refuse(self, sentence: str) -> None:
        self.models.refused.emit(WorkbenchError(sentence))

    # ------------------------------------------------------------------------------------------ window

    def raise_window(self) -> None:
        """Come to the front: a second launch asks for it."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _step_pane(self, step: int) -> None:
        chat = self.chat
        centre = chat.centre
        transcript = centre.view if centre.view.isVisible() else centre.welcome.examples[0]
        panes = [
            (self.rail, self.rail.settings_button),
            (chat.list, chat.list.view if chat.list.rows.rowCount() else chat.list.new_button),
            (transcript, transcript),
            (centre.composer, centre.composer.editor),
            (chat.inspector, chat.inspector.tabs.tabBar()),
        ]
        next_pane([pane for pane in panes if pane[0].isVisible()], step)

    def _restore_geometry(self) -> None:
        kept = self.models.settings.window_geometry
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(*USUAL_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not a shortcut: that would take Escape away from the fields that know what to do with it.
        if event.key() == Qt.Key.Key_Escape:
            self.chat.escape()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._saved:
            event.accept()
            return
        event.ignore()
        if self._closing:
            return
        self._closing = True
        self.pages.setEnabled(False)
        self.status.show_engine(None, self.tr("Saving…"))
        QTimer.singleShot(LONGEST_CLOSE_MS, self, self._on_saved)
        self._bridge.run(self._closer(), lambda _none: self._on_saved(), self._on_not_saved)

    def _closer(self) -> Callable[[], None]:
        """What is to be done off this thread before the program ends."""
        self.chat.inspector.save_now()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        turns = self.chat.running_turns()
        for turn in turns:
            turn.stop()

        def close() -> None:
            wait([turn.over for turn in turns], STOP_SECONDS)
            try:
                self._workbench.settings.change(window_geometry=geometry)
            finally:
                self._workbench.close()

        return close

    def _on_not_saved(self, error: WorkbenchError) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Not saved"), error.sentence(), parent=self)
        box.setDetailedText(error.detail)
        box.exec()
        self._on_saved()

    def _on_saved(self) -> None:
        if not self._saved:
            self._saved = True
            self.close()
            self.closed.emit()
