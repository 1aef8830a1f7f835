"""Reduced motion: what moves by itself moves less, by choice or because the system says so."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui import motion
from workbench.ui.bridge import Bridge
from workbench.ui.motion import Motion
from workbench.ui.transcript.sink import CALM_INTERVAL_MS, INTERVAL_MS, TokenSink


@pytest.fixture
def blinking(qtbot: QtBot) -> Iterator[Motion]:
    """On a system whose cursor blinks."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(1000)
    made = Motion(Bridge())
    yield made
    made.take("full")
    QApplication.setCursorFlashTime(before)


def test_the_cursor_stands_still_and_blinks_again(blinking: Motion) -> None:
    blinking.take("reduced")
    assert QApplication.cursorFlashTime() == 0
    blinking.take("full")
    assert QApplication.cursorFlashTime() == 1000


def test_menus_do_not_slide_or_fade(blinking: Motion) -> None:
    blinking.take("reduced")
    assert not any(QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect)


def test_answers_grow_in_larger_steps(qtbot: QtBot, blinking: Motion) -> None:
    sink = TokenSink()
    blinking.take("reduced")
    sink.push("message", "some")
    qtbot.waitUntil(lambda: sink.interval == CALM_INTERVAL_MS)
    blinking.take("full")
    sink.push("message", "more")
    qtbot.waitUntil(lambda: sink.interval == INTERVAL_MS)


def test_the_system_is_followed_where_it_says_something(
    qtbot: QtBot, blinking: Motion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(motion, "system_reduces", lambda: True)
    blinking.take("system")
    qtbot.waitUntil(motion.is_reduced)


def test_what_was_chosen_meanwhile_counts_more(qtbot: QtBot, blinking: Motion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "system_reduces", lambda: True)
    blinking.take("system")
    blinking.take("full")
    bridge = blinking._bridge
    asked: list[bool] = []
    bridge.run(lambda: True, asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    assert not motion.is_reduced()


@pytest.mark.parametrize(("said", "reduces"), [("false\n", True), ("true\n", False)])
def test_gnome_says_whether_it_animates(monkeypatch: pytest.MonkeyPatch, said: str, reduces: bool) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, said, ""))
    assert motion.system_reduces() is reduces


def test_a_system_that_does_not_answer_moves_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_words: object, **_more: object) -> None:
        raise subprocess.TimeoutExpired("gsettings", 2)

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", hang)
    assert motion.system_reduces() is False
