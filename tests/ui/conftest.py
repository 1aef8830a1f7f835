"""Qt tests: the theme is on, and what a test leaves behind is gone before the next one."""

from collections.abc import Iterator

import pytest
from helpers.qt_loop import settle
from helpers.window import Opened
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui import language
from workbench.ui.theme.theme import Theme

NOWHERE = (-100, -100)
"""A place on the screen where no window is."""


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
def opened(qtbot: QtBot, session_theme: Theme) -> Iterator[Opened]:
    """The whole window on a home of its own, with what comes after the first paint done too."""
    opened = Opened(session_theme)
    with qtbot.waitSignal(opened.window.painted):
        opened.window.show()
    settle()
    yield opened
    opened.close(qtbot)
