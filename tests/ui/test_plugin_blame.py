"""A plugin that misbehaves in the window where no call of ours could guard it is named all the same."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, hook, title
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.plugin_host.caller import MOST_REPORTS
from workbench.plugin_host.host import PluginHost
from workbench.settings.store import SettingsStore
from workbench.ui import unexpected
from workbench.ui.plugins.watchdog import Watchdog

PAGE = (
    INFO
    + hook("pages", '[Page(name="main", title="Main", icon="box", widget="{module}:Main")]')
    + """
from PySide6.QtWidgets import QPushButton

def click():
    raise ValueError("no luck")

def hold(begun, go_on):
    begun.set()
    go_on.wait()

class Main(QPushButton):
    def __init__(self, context):
        super().__init__("Press")
        self.clicked.connect(click)
"""
)


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.syspath_prepend(tmp_path)
    site = PluginSite(tmp_path)
    yield site.add("good", PAGE)
    site.forget()


def failed_in(module: str) -> ValueError:
    try:
        sys.modules[module].click()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_mistake_in_a_slot_of_a_plugin_names_it_once_and_repeated_sets_it_aside(
    qtbot: QtBot, module: str, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: opened.window.plugins is not None and opened.window.plugins.loaded, timeout=PATIENCE_MS)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    unexpected.install(told.append)
    host = opened.workbench.plugins
    for _ in range(MOST_REPORTS):
        error = failed_in(module)
        sys.excepthook(type(error), error, error.__traceback__)
        assert host.plugin("good").state == "on"
    error = failed_in(module)
    sys.excepthook(type(error), error, error.__traceback__)
    assert host.plugin("good").state == "set aside"
    sentence = "failed with ValueError: no luck (reacting to something in the window)."
    assert told == [f"The plugin {title('good')} {sentence}"]
    ours = KeyError("ours")
    sys.excepthook(type(ours), ours, None)
    assert "inside the window (KeyError)" in told[-1]


def test_a_window_held_up_by_a_plugin_is_noticed_and_told_when_it_goes_on(qtbot: QtBot, module: str) -> None:
    host = PluginHost(SettingsStore())
    host.load()
    now = [0.0]
    parent = QWidget()
    qtbot.addWidget(parent)
    watchdog = Watchdog(host, parent, patience=10.0, clock=lambda: now[0])
    held: list[tuple[str, float]] = []
    watchdog.held_up.connect(lambda name, seconds: held.append((name, seconds)))
    begun, looked = threading.Event(), threading.Event()
    markers: list[int] = []

    def look() -> None:
        begun.wait()
        watchdog.look()
        markers.append(len(list(host._markers._folder.glob("*.json"))))
        now[0] = 12.0
        watchdog.look()
        markers.append(len(list(host._markers._folder.glob("*.json"))))
        looked.set()

    thread = threading.Thread(target=look)
    thread.start()
    sys.modules[module].hold(begun, looked)
    thread.join()
    assert markers == [0, 1], "ten seconds are waited for, then a marker stands"
    qtbot.waitUntil(lambda: bool(held), timeout=PATIENCE_MS)
    assert held == [(title("good"), 12.0)]
    assert list(host._markers._folder.glob("*.json")) == []
    watchdog.stop()
    host.close()


def test_a_window_held_up_by_our_own_code_is_nobodys_fault(qtbot: QtBot, module: str) -> None:
    host = PluginHost(SettingsStore())
    host.load()
    parent = QWidget()
    qtbot.addWidget(parent)
    watchdog = Watchdog(host, parent, patience=0.0)
    thread = threading.Thread(target=watchdog.look)
    thread.start()
    thread.join()
    assert list(host._markers._folder.glob("*.json")) == []
    watchdog.stop()


HELD_UP = """
import sys, threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench.plugin_host.host import PluginHost
from workbench.settings.store import SettingsStore
from workbench.ui.plugins.watchdog import Watchdog
application = QApplication([])
host = PluginHost(SettingsStore())
host.load()
watchdog = Watchdog(host, application, patience=0.5)
module = sys.modules[host.plugin("good").module]
QTimer.singleShot(0, lambda: module.hold(threading.Event(), threading.Event()))
def tell():
    while not watchdog._blamed:
        pass
    print("noticed", flush=True)
threading.Thread(target=tell, daemon=True).start()
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_plugin_that_held_up_the_window_until_it_was_killed_is_set_aside_at_the_next_start(
    module: str, tmp_path: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", HELD_UP],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"noticed\n"
        process.send_signal(signal.SIGKILL)
    host = PluginHost(SettingsStore())
    host.load()
    plugin = host.plugin("good")
    assert plugin.state == "set aside"
    assert plugin.problem is not None
    assert "holding up the window" in plugin.problem.sentence
