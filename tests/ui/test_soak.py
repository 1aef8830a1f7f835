"""Eight hours of use in ten minutes: memory does not grow, Qt has nothing to complain about, everything is kept."""

import gc
import os
import sys

import psutil
import pytest
from helpers.qt_loop import settle
from helpers.window import Opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.ui.theme.theme import Theme

CHATS = int(os.environ.get("SOAK_CHATS", "300"))
TURNS = 5
"""Questions in each chat; with their answers 3,000 messages."""


def _memory() -> int:
    """Bytes that this process, the window's, has for itself."""
    gc.collect()
    settle()
    process = psutil.Process()
    if sys.platform != "linux":
        return int(process.memory_full_info().uss)
    # What it has written, not what it reads from libraries: 50 MB that count or not as another program reads them too.
    return sum(part.private_dirty + part.swap for part in process.memory_maps())


def _use_for_a_while(qtbot: QtBot, opened: Opened, theme: Theme, number: int) -> None:
    """One chat, and what people do between two chats."""
    chat = opened.chat
    chat.new_chat()
    chat.inspector.sampling.panel.changed.emit({"max_tokens": 12, "temperature": 0.1 * (number % 15)})
    for turn in range(TURNS):
        chat.send(f"Question {turn} of chat {number}: what is **temperature**?")
        qtbot.waitUntil(lambda: opened.resting, timeout=60_000)
    assert len(opened.items) == 2 * TURNS
    if number % 7 == 0:
        theme.set_mode("light" if number % 14 == 0 else "dark")
    if number % 5 == 0:
        for name in ("Ctrl+2", "Ctrl+1"):
            qtbot.keyClick(opened.window, Qt.Key(ord(name[-1])), Qt.KeyboardModifier.ControlModifier)
            settle()
    if number % 10 == 0:
        chat.open_chat(min(number, 3) + 1)
        opened.window.resize(1024 + number % 300, 700 + number % 200)
        settle()
    if number % 30 == 29:
        opened.models.eject()
        qtbot.waitUntil(lambda: opened.models.loaded is None, timeout=30_000)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_a_long_day_does_not_fill_the_memory(qtbot: QtBot, opened: Opened, session_theme: Theme) -> None:
    for number in range(CHATS // 2):
        _use_for_a_while(qtbot, opened, session_theme, number)
    half = _memory()
    for number in range(CHATS // 2, CHATS):
        _use_for_a_while(qtbot, opened, session_theme, number)
    end = _memory()
    sys.stdout.write(f"after half the day {half / 1e6:.1f} MB, at its end {end / 1e6:.1f} MB: {end / half - 1:+.1%}\n")
    assert end <= 1.05 * half
    assert len(opened.workbench.chats.chats()) == CHATS
