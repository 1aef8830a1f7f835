"""Opens the window: the order in which things start is the order they are needed in.

Before the first paint: the settings, the chats (SQLite), the theme, the widgets. After it: the chat list, the meters, a
look through the model folders, what Markdown and highlighting need. The model is loaded when something is asked.
"""

import gc
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from workbench import logs, paths
from workbench.app import Workbench
from workbench.crashes import Crash, CrashWatch
from workbench.errors import WorkbenchError
from workbench.settings.store import SettingsStore
from workbench.ui import language, unexpected
from workbench.ui.bridge import Bridge
from workbench.ui.main_window import MainWindow
from workbench.ui.single_instance import SingleInstance
from workbench.ui.theme.theme import ARGUMENTS, Theme

if TYPE_CHECKING:
    from workbench.ui.smoke import Smoke

FIRST_PAINT = "--first-paint"
"""Argument: print "painted" once the window stands on the screen, then end. For measuring."""

SMOKE = "--smoke"
"""Argument: go once through everything by itself, print how that went, then end. For testing an installed program."""

SCALE = "QT_SCALE_FACTOR"
"""A variable that Qt reads."""

SWITCH_SECONDS = 0.0005
"""How long another Python thread may hold up the window's; the usual 5 ms are visible in a stream of text."""


IMPORT_SECONDS = 3.0
"""How long the end of the program waits for what is being imported."""


def run() -> int:
    """Open the window and stay until it is closed; the exit status.

    Raises:
        WorkbenchError: It cannot be opened at all.
    """
    instance = SingleInstance()
    if not instance.is_first():
        return _raise_first(instance)
    log = paths.log_dir() / "window.log"
    watch = CrashWatch()
    crash = watch.begin(log)
    environment = dict(os.environ)  # as it was given to us: a window that comes back scales it anew
    try:
        status, comes_back = _open(instance, log, crash)
    except WorkbenchError:  # it said so: no crash
        watch.end()
        raise
    watch.end()
    instance.close()
    if comes_back:
        _start_again(environment)
    return status


def _open(instance: SingleInstance, log: Path, crash: Crash | None) -> tuple[int, bool]:
    """Until the window is closed; the exit status, and whether it is to come back."""
    sys.setswitchinterval(SWITCH_SECONDS)
    logs.configure(log)
    _scale(SettingsStore().load()[0].zoom)
    application = QApplication([*sys.argv[:1], *ARGUMENTS])
    application.setApplicationName("LLM Workbench")
    application.setDesktopFileName("llm-workbench")
    application.setQuitOnLastWindowClosed(False)  # the window saves first, then it ends the program
    bridge = Bridge()
    workbench = Workbench.build(on_engine=bridge.on_engine, on_chat_trouble=bridge.on_chat_trouble)
    settings = workbench.settings.load()[0]
    language.install(application, settings.language)
    theme = Theme(application, settings.theme, text_percent=settings.text_size, density=settings.density, dress=False)
    window = MainWindow(workbench, bridge, theme)
    theme.dress()
    unexpected.install(bridge.unexpected.emit)
    window.closed.connect(application.quit)
    for number in (signal.SIGINT, signal.SIGTERM):  # heard once a second at the latest, when the meters come in
        signal.signal(number, lambda _number, _frame: window.end())
    if FIRST_PAINT in sys.argv[1:]:
        window.painted.connect(_tell_painted)
        window.painted.connect(window.close)
    else:
        later = Later(window, bridge, instance)
        window.painted.connect(later.begin)
    smoke = _smoke(window, bridge) if SMOKE in sys.argv[1:] else None
    if crash is not None:
        window.painted.connect(lambda: _tell_crash(window, crash))
    window.show()
    status = application.exec() if smoke is None else application.exec() or smoke.end()
    _wait_for_imports()
    return status, window.restarting


def _wait_for_imports() -> None:
    """Until no thread is importing anything: one that makes classes of Qt while Qt goes takes the process down."""
    give_up = time.monotonic() + IMPORT_SECONDS
    while time.monotonic() < give_up and any(map(_is_importing, sys._current_frames().values())):
        time.sleep(0.01)


def _is_importing(frame: FrameType | None) -> bool:
    while frame is not None:
        if frame.f_code.co_filename == "<frozen importlib._bootstrap>":
            return True
        frame = frame.f_back
    return False


class Later(QObject):
    """What waits until the window is painted."""

    def __init__(self, window: MainWindow, bridge: Bridge, instance: SingleInstance) -> None:
        super().__init__(window)
        self._window = window
        self._bridge = bridge
        self._instance = instance

    def begin(self) -> None:
        """First what can be seen, then what is needed soon."""
        self._window.chat.inspector.build()
        self._window.chat.list.refresh()
        self._window.models.scan()
        self._window.motion.take(self._window.models.settings.motion)
        kept = self._window.models.settings
        if kept.reopen_chat:
            self._window.chat.open_again(kept.last_chat, kept.last_place)
        QTimer.singleShot(0, self._window, self._show_decoding)
        QTimer.singleShot(0, self._window, self._go_on)

    def _start_plugins(self) -> None:
        from workbench.ui.plugins.start import start

        start(self._window)

    def _show_decoding(self) -> None:
        from workbench.ui.decoding.install import install

        install(self._window)

    def _go_on(self) -> None:
        from workbench.hardware.meters import Sampler
        from workbench.ui import heap
        from workbench.ui.jobs import start as jobs
        from workbench.ui.markdown.lexing import warm_up
        from workbench.ui.theme import app_icon
        from workbench.ui.transcript import card  # noqa: F401 - so that the first message need not wait for it

        QApplication.setWindowIcon(app_icon.icon())
        self._instance.listen(self._window.raise_window, self._window)
        sampler = Sampler(self._bridge.on_readings)
        sampler.start()
        self._window.closed.connect(sampler.stop)
        self._window.chat.welcoming.look(self._bridge)
        jobs.start(self._window)
        QTimer.singleShot(0, self._window, warm_up)
        QTimer.singleShot(0, self._window, self._start_plugins)
        heap.give_back_what_is_large()
        gc.freeze()  # what is here now stays: nobody need look through it again
        gc.enable()


def _smoke(window: MainWindow, bridge: Bridge) -> "Smoke":
    from workbench.ui.smoke import Smoke

    smoke = Smoke(window, bridge)
    window.painted.connect(smoke.begin)
    return smoke


def _scale(percent: int) -> None:
    """Make everything larger or smaller; Qt reads this once, when the application is made."""
    if percent != 100:
        os.environ[SCALE] = f"{float(os.environ.get(SCALE, 1)) * percent / 100:g}"


def _start_again(environment: dict[str, str]) -> None:
    """A process of its own, because Qt reads some things only once in the life of one."""
    import subprocess

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "workbench"]
    subprocess.Popen([*program, *sys.argv[1:]], env=environment, start_new_session=True)


def _tell_crash(window: MainWindow, crash: Crash) -> None:
    from workbench.ui.frame.crash_notice import CrashNotice

    CrashNotice(window, crash)


def _tell_painted() -> None:
    sys.stdout.write("painted\n")
    sys.stdout.flush()


def _raise_first(instance: SingleInstance) -> int:
    if instance.raise_first():
        return 0
    sys.stderr.write("The workbench is running already, but its window does not answer. End it, then start again.\n")
    return 1
