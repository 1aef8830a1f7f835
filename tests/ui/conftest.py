"""Qt tests: the theme is on, and what a test leaves behind is gone before the next one."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from helpers.plugin_site import PluginSite
from helpers.qt_loop import settle
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui import language
from workbench.ui.theme.theme import Theme

NOWHERE = (-100, -100)
"""A place on the screen where no window is."""


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's, but it waits as long as a busy machine may need where a test says nothing: its 5 s are too few."""
    bot = QtBot(request)
    for wait in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        setattr(bot, wait, partial(getattr(bot, wait), timeout=PATIENCE_MS))
    return bot


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    """The one theme of the test application, which speaks English whatever the system does."""
    language.install(qapp, "en")
    return Theme(qapp, "dark")


@pytest.fixture(autouse=True)
def theme(session_theme: Theme) -> Iterator[Theme]:
    """Dark and of the usual size at the start of every test."""
    session_theme.set_mode("dark")
    session_theme.set_sizes(100, "comfortable")
    QCursor.setPos(*NOWHERE)  # a move to where the last test left the mouse would be none to Qt
    yield session_theme
    settle()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PluginSite]:
    """A folder of installed plugins, for windows that are opened later."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    site = PluginSite(folder)
    yield site
    site.forget()


@pytest.fixture
def open_window(qtbot: QtBot, session_theme: Theme) -> Iterator[Callable[[], Opened]]:
    """Opens the whole window and waits until its plugins are loaded."""
    windows: list[Opened] = []

    def open_one() -> Opened:
        opened = Opened(session_theme)
        windows.append(opened)
        with qtbot.waitSignal(opened.window.painted):
            opened.window.show()
        qtbot.waitUntil(lambda: opened.window.plugins is not None and opened.window.plugins.loaded, timeout=PATIENCE_MS)
        settle()
        return opened

    yield open_one
    for opened in windows:
        opened.close(qtbot)


@pytest.fixture
def opened(qtbot: QtBot, session_theme: Theme) -> Iterator[Opened]:
    """The whole window on a home of its own, with what comes after the first paint done too."""
    opened = Opened(session_theme)
    with qtbot.waitSignal(opened.window.painted):
        opened.window.show()
    settle()
    yield opened
    opened.close(qtbot)
