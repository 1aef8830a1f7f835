"""The window: rail, pages, status bar, and what concerns all of them."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from workbench.app import Workbench
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.commands import add_list_commands
from workbench.ui.commands import Commands
from workbench.ui.error_sentences import said
from workbench.ui.frame.closing import Closing
from workbench.ui.frame.file_drops import FileDrops
from workbench.ui.frame.live_settings import LiveSettings
from workbench.ui.frame.page_registry import HasCommands, Page, Pages
from workbench.ui.frame.palette_door import PaletteDoor
from workbench.ui.frame.panes import next_pane
from workbench.ui.frame.rail import Rail
from workbench.ui.frame.speed import Speed
from workbench.ui.frame.status_bar import HEIGHT as STATUS_HEIGHT
from workbench.ui.frame.status_bar import StatusBar
from workbench.ui.frame.window_commands import add_window_commands, page_command
from workbench.ui.motion import Motion
from workbench.ui.page_list import pages_of
from workbench.ui.pages.chat_commands import add_chat_commands
from workbench.ui.pages.chat_page import ChatPage
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.theme.theme import Theme
from workbench.ui.widgets.toasts import Toasts

if TYPE_CHECKING:
    from workbench.ui.frame.resources import Resources
    from workbench.ui.jobs.window_jobs import WindowJobs
    from workbench.ui.plugins.hooks import PluginHooks

USUAL_SIZE = (1280, 800)
LEAST_SIZE = (1024, 700)


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
        self.workbench = workbench
        self.bridge = bridge
        self.theme = theme
        self.motion = Motion(bridge)
        self.restarting = False
        self.jobs: WindowJobs | None = None  # once it is painted
        self.plugins: PluginHooks | None = None  # once the window is painted
        self._was_painted = False
        self.setWindowTitle("LLM Workbench")
        self.models = ModelController(workbench, bridge)
        follow(self, MainWindow._set_least)
        self.commands = Commands(self, workbench.settings, self.models.settings.shortcuts)
        self.rail = Rail()
        self.pages = Pages()
        self.palette_door = PaletteDoor(self, self.models.settings.recent_commands)
        self.chat = ChatPage(workbench, bridge, self.models)
        self.status = StatusBar(Speed(bridge.written))
        self.setCentralWidget(self._arranged())
        self.toasts = Toasts(self, bottom=STATUS_HEIGHT, keep_clear=self.chat.centre.composer)
        self.live = LiveSettings(self)
        self.drops = FileDrops(self, self.models)
        self.drops.texts_given.connect(self._take_texts)
        self._closing = Closing(self, workbench, bridge)
        self._connect()
        add_chat_commands(self.commands, self.chat, lambda: self.pages.show_page("chat"))
        add_list_commands(self.commands, self.chat.list, lambda: self.pages.show_page("chat"))
        add_window_commands(self)
        for page in pages_of(self):
            self.pages.add(page)
        self.commands.changed.connect(self._show_keys)
        self._show_keys()
        self._restore()
        if workbench.notices:
            self.chat.centre.notice_banner.say(said(" ".join(workbench.notices)), "warn")

    def _set_least(self) -> None:
        """Larger text needs more room; a larger everything must still fit the screen it fitted before."""
        larger = max(100, self.models.settings.zoom) / 100
        self.setMinimumSize(round(current.side(LEAST_SIZE[0]) / larger), round(LEAST_SIZE[1] / larger))

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
        self.pages.added.connect(self._on_page_added)
        self.pages.removed.connect(self._on_page_removed)
        self.pages.made.connect(self._on_page_made)
        self.pages.shown.connect(self.rail.show_current)
        self.rail.chosen.connect(self.pages.show_page)
        self.live.refused.connect(lambda sentence: self.toasts.say(sentence, "bad"))
        self.live.waiting.connect(self._on_waiting)
        self.bridge.readings.connect(self.status.show_readings)
        self.bridge.unexpected.connect(self.say_unexpected)
        self.status.resources_wanted.connect(self.toggle_resources)
        self.models.changed.connect(self._show_engine)
        self.models.told.connect(self.toasts.say)
        self.chat.told.connect(self.toasts.say)
        self.chat.undoable.connect(self._on_undoable)
        self.chat.phase_changed.connect(self._show_engine)
        self.chat.centre.view.link_activated.connect(self._open_link)
        self._closing.done.connect(self.close)
        self._closing.done.connect(self.closed)

    def _on_waiting(self, title: str) -> None:
        words = self.tr("{title}: counts from the next start on.").format(title=title)
        self.toasts.say(words, "info", (self.tr("Restart now"), self.restart))

    def restart(self) -> None:
        """Save everything, end, and come back."""
        self.restarting = True
        self.close()

    def _on_page_added(self, page: Page) -> None:
        self.rail.add_page(page)
        self.commands.add(page_command(self, page, sum(not each.at_foot for each in self.pages.known)))

    def _on_page_removed(self, name: str) -> None:
        self.rail.remove_page(name)
        for command in self.commands.all():
            if command.id == f"page.{name}" or self.commands.home(command.id) == name:
                self.commands.remove(command.id)

    def _show_keys(self) -> None:
        for page in self.pages.known:
            self.rail.show_keys(page.name, self.commands.words_of(f"page.{page.name}"))

    def _on_page_made(self, name: str) -> None:
        page = self.pages.page(name)
        if isinstance(page, HasCommands):
            with self.commands.of_page(name):
                page.add_commands(self.commands)

    def _take_texts(self, files: list[str]) -> None:
        self.pages.show_page("chat")
        self.chat.writing.attach_files(files)

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
        self.status.show_engine(state, doing, self.models.beside)
        self.status.set_writing(running is not None and running.phase == "writing")

    def _on_undoable(self, sentence: str, undo: Callable[[], None]) -> None:
        self.toasts.say(sentence, "info", (self.tr("Undo"), undo))

    def _open_link(self, url: str) -> None:
        from workbench.ui.transcript.link_dialog import LinkDialog

        LinkDialog(url, self).open()

    # ------------------------------------------------------------------------------------------ window

    @cached_property
    def resources(self) -> "Resources":
        """The graphs of the last minute."""
        from workbench.ui.frame.resources import Resources

        panel = Resources(self, self.status.history, STATUS_HEIGHT)
        self.bridge.readings.connect(lambda _readings: panel.refresh() if panel.isVisible() else None)
        return panel

    def toggle_resources(self) -> None:
        """Open or close the graphs of the last minute."""
        self.resources.toggle()

    def end(self) -> None:
        """Close without a question, as when the system asks for it."""
        if self.jobs is not None:
            self.jobs.may_be_interrupted = True
        self.close()

    def raise_window(self) -> None:
        """Come to the front: a second launch asks for it. Once everything is saved it is too late for that."""
        if self._closing.over:
            return
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def step_pane(self, step: int) -> None:
        """Move the focus to the next part of the window (1), or the one before (-1)."""
        resources = [(self.resources, self.resources.close_button)] if "resources" in self.__dict__ else []
        panes = [(self.rail, self.rail.button(self.pages.name)), *self.pages.panes(), *resources]
        panes.append((self.status, self.status.meters))
        next_pane([pane for pane in panes if pane[0].isVisible()], step)

    def remembered(self) -> dict[str, Any]:
        """What is so now and is to be so again at the next start, as settings."""
        return {
            "window_geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "window_page": self.pages.awaited or self.pages.name,
            "last_chat": self.chat.chat_id or 0,
            "last_place": self.chat.place,
            "inspector_shown": not self.chat.inspector.isHidden(),
            "recent_commands": self.palette_door.recent.names,
        }

    def _restore(self) -> None:
        kept = self.models.settings
        if not kept.window_geometry or not self.restoreGeometry(QByteArray.fromBase64(kept.window_geometry.encode())):
            self.resize(*USUAL_SIZE)
        if not kept.inspector_shown:
            self.chat.toggle_inspector()
        known = [page.name for page in self.pages.known]
        self.pages.show_page(kept.window_page if kept.window_page in known else known[0])
        if kept.window_page not in known:
            self.pages.awaited = kept.window_page  # a plugin's, perhaps: those come later

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Not a shortcut: that would take Escape away from the fields that know what to do with it.
        if event.key() == Qt.Key.Key_Escape:
            self.pages.escape()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing.over:
            event.accept()
            return
        event.ignore()
        if self.jobs is not None and self.jobs.keep_window_open():
            return
        self.pages.setEnabled(False)
        self.status.show_engine(None, self.tr("Saving…"))
        self._closing.begin()
