"""After a crash the next start says what happened, what was kept, where the log is; a report holds no chat text."""

import faulthandler
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from workbench import paths
from workbench.chats.store import ChatStore
from workbench.crashes import Crash, CrashWatch
from workbench.ui.frame.crash_notice import CrashNotice

CRASHING = """
import faulthandler, sys
sys.argv = ["workbench"]
from workbench.ui import app
app.Later.begin = lambda self: faulthandler._sigsegv()
app.run()
"""


def crash_in_a_chat() -> None:
    """A window that dies of a segmentation fault while an answer is being written."""
    with ChatStore(paths.data_dir() / "chats.db") as store:
        chat = store.new_chat(title="secretive title")
        asked = store.add_message(chat.id, None, "user", "a secretive question")
        store.add_message(chat.id, asked.id, "assistant", "a secretive answer")
    run = subprocess.run([sys.executable, "-c", CRASHING], capture_output=True, timeout=120, check=False)
    assert run.returncode == -signal.SIGSEGV


def looked() -> Crash:
    """What the next start finds."""
    watch = CrashWatch()
    crash = watch.begin(paths.log_dir() / "window.log")
    watch.end()
    assert crash is not None
    return crash


@pytest.fixture(autouse=True)
def _faults_of_the_tests_themselves() -> Iterator[None]:
    """Go where they went before: a watch that ends stops the writing of traces."""
    was_on = faulthandler.is_enabled()
    yield
    if was_on:
        faulthandler.enable(sys.__stderr__)


def test_a_crash_is_found_at_the_next_start_with_what_the_process_still_wrote() -> None:
    crash_in_a_chat()
    crash = looked()
    assert crash.cause == "Segmentation fault"
    assert "most recent call first" in crash.trace
    assert crash.version
    assert (paths.log_dir() / "crash.last.log").exists()


def test_a_window_that_is_killed_leaves_no_trace_but_its_marker(qtbot: QtBot) -> None:
    window = subprocess.Popen([sys.executable, "-m", "workbench"])
    marker = paths.data_dir() / "window.running"
    qtbot.waitUntil(marker.exists, timeout=PATIENCE_MS)
    window.kill()
    window.wait(60)
    crash = looked()
    assert crash.cause == ""


def test_a_window_that_ends_well_leaves_nothing_behind(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "workbench", "--first-paint"], capture_output=True, timeout=120, check=True
    )
    assert run.stdout.strip() == b"painted"
    watch = CrashWatch()
    assert watch.begin(tmp_path / "none.log") is None
    watch.end()
    assert list(paths.data_dir().glob("*.running")) == []


def test_a_damaged_marker_is_a_crash_too(tmp_path: Path) -> None:
    (paths.data_dir() / "window.running").write_text("{")
    watch = CrashWatch()
    crash = watch.begin(tmp_path / "none.log")
    watch.end()
    assert crash is not None
    assert "killed" in crash.report()


def test_a_disk_that_cannot_be_written_does_not_keep_the_window_shut(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    watch = CrashWatch()
    assert watch.begin(paths.log_dir() / "window.log") is None
    watch.end()


@pytest.fixture
def after_crash(qtbot: QtBot, request: pytest.FixtureRequest) -> Opened:
    """A window opened after one that crashed."""
    crash_in_a_chat()
    crash = looked()
    opened: Opened = request.getfixturevalue("opened")
    CrashNotice(opened.window, crash)
    return opened


def test_the_next_window_says_so_and_its_report_holds_no_text_of_any_chat(qtbot: QtBot, after_crash: Opened) -> None:
    banner = after_crash.centre.notice_banner
    assert banner.isVisible()
    assert "crashed last time (Segmentation fault)" in banner.words
    assert [item.text for item in after_crash.items] == ["a secretive question", "a secretive answer"], "open again"
    assert "Your chats and settings are kept." in banner.words
    banner.acted.emit("crash.report")
    qtbot.waitUntil(lambda: "Segmentation fault" in QGuiApplication.clipboard().text(), timeout=PATIENCE_MS)
    report = QGuiApplication.clipboard().text()
    assert "llama.cpp" in report
    assert "secretive" not in report


NOTICING = """
import sys
sys.argv = ["workbench"]
from PySide6.QtCore import QTimer
from workbench.ui import app
def tell(window):
    print(window.chat.centre.notice_banner.words)
    window.close()
app.Later.begin = lambda self: QTimer.singleShot(0, lambda: tell(self._window))
sys.exit(app.run())
"""


def test_the_program_looks_for_a_crash_at_every_start() -> None:
    crash_in_a_chat()
    told = [
        subprocess.run([sys.executable, "-c", NOTICING], capture_output=True, text=True, timeout=120, check=True).stdout
        for _ in range(2)
    ]
    assert "Segmentation fault" in told[0]
    assert told[1].strip() == "", "and says it once"
