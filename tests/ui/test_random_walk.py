"""Whatever is pressed in whatever order: no exception, no hang, nothing saved is lost."""

import random
import sqlite3
from pathlib import Path

import pytest
from helpers.qt_loop import settle
from helpers.random_walk import Outside, RandomWalk
from helpers.window import Opened
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import paths
from workbench.ui.theme.theme import Theme


def _things(folder: Path) -> list[Path]:
    """What is dropped: texts, a broken model, a folder, and something that is not there."""
    folder.mkdir()
    (folder / "notes.md").write_text("# Notes\n\nSome **text**.\n")
    (folder / "long.txt").write_text("word " * 3_000)
    (folder / "broken.gguf").write_bytes(b"GGUF" + bytes(100))
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (folder / "inner").mkdir()
    return [*sorted(folder.iterdir()), folder / "gone.txt"]


def _messages() -> dict[int, str]:
    """Every message on disk, those of deleted chats too: they can be brought back."""
    with sqlite3.connect(f"file:{paths.data_dir() / 'chats.db'}?mode=ro", uri=True) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return dict(database.execute("SELECT id, content FROM message WHERE state = 'complete'"))


def _walk(
    qtbot: QtBot, theme: Theme, folder: Path, patch: pytest.MonkeyPatch, seed: int, events: int, minutes: float
) -> None:
    draw = random.Random(seed)
    files = _things(folder)
    patch.chdir(folder)
    outside = Outside(patch, draw, folder)
    opened = Opened(theme)
    try:
        with qtbot.waitSignal(opened.window.painted):
            opened.window.show()
        settle()
        opened.say(qtbot, "hi")
        opened.wait_for_answer(qtbot)
        before = _messages()
        walk = RandomWalk(
            opened.window,
            draw,
            events,
            files,
            also=(
                lambda: theme.set_mode(draw.choice(("dark", "light"))),
                lambda: theme.set_sizes(draw.choice((90, 100, 140)), draw.choice(("comfortable", "compact"))),
                lambda: opened.window.resize(draw.randint(1024, 1600), draw.randint(700, 1000)),
            ),
        )
        walk.begin()
        qtbot.waitUntil(lambda: walk.over, timeout=int(minutes * 60_000))
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        opened.window.chat.stop()
        qtbot.waitUntil(lambda: opened.resting, timeout=60_000)
    finally:
        opened.close(qtbot)
        outside.let_go()
    after = _messages()
    assert {number: after.get(number) for number in before} == before


@pytest.mark.parametrize("seed", [1])
def test_a_short_walk_over_everything_harms_nothing(
    qtbot: QtBot, session_theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    _walk(qtbot, session_theme, tmp_path / "things", monkeypatch, seed, events=500, minutes=3)


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", [2, 3, random.SystemRandom().randrange(10**6)])
def test_a_long_walk_over_everything_harms_nothing(
    qtbot: QtBot, session_theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """The last seed is a new one in every run; it stands in the test's name, so that what it finds is found again."""
    _walk(qtbot, session_theme, tmp_path / "things", monkeypatch, seed, events=7_000, minutes=25)
