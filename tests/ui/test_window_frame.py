"""What stands around the chat: list, settings, theme, keyboard, names, start and end."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from helpers.qt_accessible import names, unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.errors import WorkbenchError
from workbench.filelock import FileLock
from workbench.hardware.gpu_meters import GpuReading
from workbench.hardware.meters import Readings
from workbench.settings.store import SettingsStore
from workbench.ui import unexpected
from workbench.ui.frame.speed import Speed
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.inspector import TABS
from workbench.ui.pages.load_dialog import LoadDialog
from workbench.ui.single_instance import SingleInstance

HEAVY = (
    "jinja2", "numpy", "psutil", "pynvml", "pygments", "markdown_it", "llama_cpp", "torch", "transformers", "requests",
    "httpx", "importlib.metadata", "asyncio", "socket", "subprocess", "multiprocessing", "pickle", "logging.handlers",
    "difflib", "PySide6.QtNetwork", "PySide6.QtPrintSupport",
)  # fmt: skip


@pytest.fixture
def three(opened: Opened) -> list[int]:
    """Three chats with words in them."""
    made = []
    for title, words in (("Tea", "oolong and sencha"), ("Bread", "sourdough takes time"), ("Sea", "tides and time")):
        chat = opened.workbench.chats.new_chat(title=title)
        opened.workbench.chats.add_message(chat.id, None, "user", words)
        made.append(chat.id)
    return made


def test_a_draft_waits_in_its_chat(opened: Opened, three: list[int]) -> None:
    opened.centre.composer.set_text("half a thought")
    opened.chat.open_chat(three[0])
    assert opened.centre.composer.text == ""
    opened.chat.new_chat()
    assert opened.centre.composer.text == "half a thought"


def test_a_preset_sets_the_sliders_and_says_when_they_differ(opened: Opened) -> None:
    tab = opened.chat.inspector.sampling
    tab.presets.choose("precise")
    assert opened.chat.inspector.settings.sampling.temperature == 0.2
    assert tab.panel.values()["temperature"] == 0.2
    tab.panel.changed.emit({"temperature": 0.5})
    assert tab.presets.list.currentText() == "Precise  (edited)"
    tab.presets.reset()
    assert tab.presets.list.currentText() == "Precise"
    tab.panel.changed.emit({"temperature": 0.5})
    tab.presets.save_as("Mine")
    assert tab.presets.list.currentText() == "Mine"
    assert [preset.sampling["temperature"] for preset in opened.workbench.chats.presets() if preset.name == "Mine"] == [
        0.5
    ]


def test_a_prompt_of_a_preset_goes_with_it_and_ones_own_stays(opened: Opened) -> None:
    tab, system = opened.chat.inspector.sampling, opened.chat.inspector.system
    tab.presets.choose("coding")
    assert "programmer" in system.editor.toPlainText()
    tab.presets.choose("balanced")
    assert system.editor.toPlainText() == ""
    system.editor.setPlainText("Mine.")
    tab.presets.choose("coding")
    assert system.editor.toPlainText() == "Mine."


def test_advanced_settings_stay_as_they_were_left(opened: Opened) -> None:
    opened.chat.inspector.sampling.panel.set_advanced(True)
    assert opened.workbench.settings.load()[0].show_advanced


def test_the_theme_changes_at_once_and_is_kept(opened: Opened) -> None:
    dark = opened.window.grab().toImage().pixelColor(5, 400)
    opened.window.live.change(theme="light")
    light = opened.window.grab().toImage().pixelColor(5, 400)
    assert light.lightness() > 200 > 60 > dark.lightness()
    assert opened.workbench.settings.load()[0].theme == "light"


def test_everything_has_a_name_for_screen_readers(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    opened.chat.inspector.sampling.panel.set_advanced(True)
    for tab in TABS:
        opened.chat.inspector.show_tab(tab)
    opened.centre.engine_banner.say("A sentence.", "warn", [("copy", "Copy details")])
    opened.chat.open_model_menu()
    load = LoadDialog("A model", opened.models.path, opened.models.memory.load, Plans(opened.bridge), opened.window)
    for part in (opened.window, opened.chat.door.menu, load):
        assert unnamed(part) == []
    assert "Assistant, message 2 of 2" in names(opened.window)
    load.deleteLater()


def test_f6_goes_through_the_panes_and_shortcuts_reach_what_they_say(qtbot: QtBot, opened: Opened) -> None:
    window, chat = opened.window, opened.chat
    chat.centre.composer.focus()
    seen = []
    for _ in range(6):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(
            next(
                pane
                for pane in (
                    window.rail,
                    chat.list,
                    chat.centre.composer,
                    chat.inspector,
                    chat.centre.stack,
                    window.status,
                )
                if pane.isAncestorOf(focused)
            )
        )
    assert len(set(map(id, seen))) == 6
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is chat.list.search
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is chat.centre.composer.editor


def test_meters_of_a_gpu_show_where_there_is_one(opened: Opened) -> None:
    opened.window.status.show_readings(Readings(38.0, 19_500_000_000, 32_000_000_000, ()))
    assert not opened.window.status._meters["vram"].isVisible()
    gpu = GpuReading("RTX", 72.0, 6_700_000_000, 8_000_000_000)
    opened.window.status.show_readings(Readings(38.0, 19_500_000_000, 32_000_000_000, (gpu,)))
    assert opened.window.status._meters["vram"].accessibleName() == "VRAM 6.7 / 8 GB"


def test_the_smallest_window_is_1024_by_700(opened: Opened) -> None:
    opened.window.resize(10, 10)
    assert opened.window.size() == QSize(1024, 700)
    assert opened.centre.width() >= opened.centre.minimumWidth()


def test_a_mistake_of_ours_is_told_and_the_window_lives(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", __import__("threading").excepthook)
    told: list[str] = []
    unexpected.install(told.append)
    sys.excepthook(ValueError, ValueError("x"), None)
    sys.excepthook(WorkbenchError, WorkbenchError("The disk is full.", remedy="Make room."), None)
    assert "ValueError" in told[0]
    assert told[1] == "The disk is full. Make room."


def test_the_speed_is_smoothed_over_a_second() -> None:
    from collections import deque

    counts: deque[int] = deque()
    now = [0.0]
    speed = Speed(counts, lambda: now[0])
    speed.start()
    for _ in range(40):
        now[0] += 0.25
        counts.append(10)
        last = speed.read()
    assert last == pytest.approx(40.0)
    now[0] += 0.25
    assert 0 < speed.read() < 40


def test_a_closed_window_has_stopped_and_saved_the_answer(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing and len(opened.answer.text) > 20, timeout=PATIENCE_MS)
    with qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()
    from workbench import paths
    from workbench.chats.store import ChatStore

    with ChatStore(paths.data_dir() / "chats.db") as store:
        saved = store.path(opened.chat.chat_id or 0)[-1]
    assert saved.content.startswith(opened.answer.text[:20])
    assert saved.state == "complete"
    assert opened.workbench.settings.load()[0].window_geometry


def test_nothing_heavy_is_imported_before_the_window_is_painted(tmp_path: object) -> None:
    script = (
        "import sys, atexit\n"
        f"heavy = {HEAVY!r}\n"
        "atexit.register(lambda: print(sorted(name for name in heavy if name in sys.modules)))\n"
        "sys.argv = ['workbench', '--first-paint']\n"
        "from workbench.__main__ import main\n"
        "main()\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.split("\n")[:2] == ["painted", "[]"]


def test_before_the_window_is_painted_qt_makes_only_the_classes_that_are_used() -> None:
    """A call that returns a widget which Qt made, or any `QStyle`, has PySide make dozens of classes at once."""
    script = (
        "import sys\n"
        "from PySide6 import QtWidgets\n"
        "from workbench.ui import app\n"
        "unwanted = {'QStyle', 'QWizard', 'QMdiArea', 'QCalendarWidget'}\n"
        "app._tell_painted = lambda: print(sorted(unwanted & vars(QtWidgets).keys()))\n"
        "sys.argv = ['workbench', app.FIRST_PAINT]\n"
        "app.run()\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.split() == ["[]"]


def test_a_second_launch_raises_the_first_window_and_ends(qtbot: QtBot, opened: Opened) -> None:
    opened._instance.is_first()
    opened.window.showMinimized()
    second = subprocess.Popen([sys.executable, "-m", "workbench"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE_MS)
    assert second.stdout is not None
    said = second.stdout.read()
    second.stdout.close()
    assert (second.returncode, said) == (0, b"")
    qtbot.waitUntil(lambda: not opened.window.isMinimized())


def test_a_window_that_is_closed_does_not_come_back_when_a_second_launch_asks(qtbot: QtBot, opened: Opened) -> None:
    """Qt would take down the process when it ends with a window on the screen."""
    with qtbot.waitSignal(opened.window.closed):
        opened.window.close()
    opened.window.raise_window()
    assert not opened.window.isVisible()


def test_a_window_that_is_asked_to_end_saves_and_ends(qtbot: QtBot, workbench_home: Path) -> None:
    """Ctrl-C in its terminal, or the system shutting down."""
    window = subprocess.Popen([sys.executable, "-m", "workbench"])
    log = workbench_home / "log" / "window.log"
    lock = workbench_home / "data" / "window.lock"
    qtbot.waitUntil(lambda: log.exists() and not _free(lock), timeout=PATIENCE_MS)
    # Its socket is there once everything is built.
    first = SingleInstance(workbench_home / "data")
    assert not first.is_first()
    assert first.raise_first()
    first.close()
    window.send_signal(signal.SIGTERM)
    qtbot.waitUntil(lambda: window.poll() is not None, timeout=PATIENCE_MS)
    assert window.returncode == 0
    assert SettingsStore(workbench_home / "config" / "settings.json").load()[0].window_geometry


def _free(path: Path) -> bool:
    """Whether nobody holds the lock."""
    lock = FileLock(path)
    free = lock.try_exclusive()
    lock.close()
    return free
