"""The window comes back as it was left, fits small screens, and is as large as one likes."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from helpers.qt_loop import settle
from helpers.window import Opened
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.settings.store import SettingsStore
from workbench.ui.theme.theme import Theme

SIZE = """
import sys
sys.argv = ["workbench"]
from PySide6.QtWidgets import QApplication
from workbench.ui import app
def tell(self):
    window = self._window
    print(window.devicePixelRatioF(), round(window.minimumWidth() * window.devicePixelRatioF(), -1))
    window.close()
app.Later.begin = tell
sys.exit(app.run())
"""


@pytest.fixture
def open_one(qtbot: QtBot, session_theme: Theme) -> Iterator[Callable[[], Opened]]:
    """Opens a window on the test's home; the last one is closed at the end."""
    last: list[Opened] = []

    def open_() -> Opened:
        opened = Opened(session_theme)
        with qtbot.waitSignal(opened.window.painted):
            opened.window.show()
        settle()
        last[:] = [opened]
        return opened

    yield open_
    last[0].close(qtbot)


def test_size_page_and_inspector_are_as_they_were_left(qtbot: QtBot, open_one: Callable[[], Opened]) -> None:
    first = open_one()
    first.window.resize(1111, 750)
    first.chat.toggle_inspector()
    first.window.pages.show_page("settings")
    first.close(qtbot)
    kept = SettingsStore().load()[0]
    assert (kept.window_page, kept.inspector_shown) == ("settings", False)
    second = open_one()
    assert second.window.pages.name == "settings"
    assert second.window.rail.button("settings").isChecked()
    assert second.chat.inspector.isHidden()
    second.window._restore()  # the helper has given it a size of its own
    assert second.window.height() == 750, "the width is that of a screen of the tests"


def chat_with_messages(opened: Opened, count: int) -> int:
    store = opened.workbench.chats
    chat = store.new_chat(title="Left open")
    last = None
    for number in range(count):
        last = store.add_message(chat.id, last, "user", f"Message {number}.\n" * 5).id
    return chat.id


def test_the_chat_that_was_open_is_open_again_where_it_was_read(qtbot: QtBot, open_one: Callable[[], Opened]) -> None:
    first = open_one()
    chat = chat_with_messages(first, 30)
    first.chat.open_chat(chat)
    first.centre.view.scroll_to(first.items[12].id)
    settle()
    first.close(qtbot)
    second = open_one()
    assert second.chat.chat_id == chat
    view = second.centre.view
    assert view.items[view.first_in_sight].id == view.items[12].id
    assert not view.is_pinned


def test_a_chat_that_was_read_to_its_end_opens_at_its_end(qtbot: QtBot, open_one: Callable[[], Opened]) -> None:
    first = open_one()
    first.chat.open_chat(chat_with_messages(first, 30))
    first.close(qtbot)
    assert open_one().centre.view.is_pinned


@pytest.mark.parametrize("why", ["switched off", "deleted", "never was"])
def test_an_empty_chat_opens_where_there_is_none_to_open_again(
    qtbot: QtBot, open_one: Callable[[], Opened], why: str
) -> None:
    first = open_one()
    chat = chat_with_messages(first, 3)
    first.chat.open_chat(chat)
    first.close(qtbot)
    if why == "switched off":
        SettingsStore().change(reopen_chat=False)
    if why == "never was":
        SettingsStore().change(last_chat=chat + 7)
    if why == "deleted":
        second = open_one()
        second.chat.new_chat()
        second.workbench.chats.delete_chat(chat)
        second.close(qtbot)
        SettingsStore().change(last_chat=chat)
    last = open_one()
    assert last.chat.chat_id is None
    assert last.centre.notice_banner.isHidden()


def test_a_page_that_is_no_more_is_not_missed(open_one: Callable[[], Opened]) -> None:
    SettingsStore().change(window_page="a plugin that was taken out")
    assert open_one().window.pages.name == "chat"


@pytest.mark.parametrize(("zoom", "ratio"), [(100, "1.0"), (150, "1.5"), (200, "2.0")])
def test_everything_is_as_large_as_was_chosen(zoom: int, ratio: str) -> None:
    SettingsStore().change(zoom=zoom)
    run = subprocess.run([sys.executable, "-c", SIZE], capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.split() == [ratio, "1020.0"], "the least window takes no more of the screen than before"


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (3840, 2160)])
def test_nothing_lies_outside_the_window_at_any_size(opened: Opened, size: tuple[int, int]) -> None:
    window = opened.window
    window.resize(*size)
    for page in window.pages.known:
        window.pages.show_page(page.name)
        QApplication.processEvents()
        shown = window.pages.currentWidget()
        assert shown is not None
        assert window.width() == size[0], page.name
        assert shown.minimumSizeHint().width() <= window.pages.width(), page.name
        assert shown.minimumSizeHint().height() <= window.pages.height(), page.name


def test_the_theme_is_switched_on_every_page_at_once(opened: Opened) -> None:
    window = opened.window
    for page in window.pages.known:
        window.pages.show_page(page.name)
        dark = window.grab().toImage().pixelColor(window.width() - 30, window.height() // 2)
        window.commands.run("theme.light")
        light = window.grab().toImage().pixelColor(window.width() - 30, window.height() // 2)
        assert dark.lightness() < 80 < 200 < light.lightness(), page.name
        window.commands.run("theme.dark")


AGAIN = """
import subprocess, sys
sys.argv = ["workbench"]
from workbench.ui import app
def change(self):
    self._window.live.change(zoom=150)
    self._window.toasts.shown[-1].acted.emit()
app.Later.begin = change
subprocess.Popen = lambda command, env, **more: print(command[1:], env.get("QT_SCALE_FACTOR"))
sys.exit(app.run())
"""


def test_what_counts_from_the_next_start_on_offers_that_start() -> None:
    SettingsStore().change(zoom=125)
    run = subprocess.run([sys.executable, "-c", AGAIN], capture_output=True, text=True, timeout=120, check=True)
    assert run.stdout.strip() == "['-m', 'workbench'] None", "not scaled twice"
    assert SettingsStore().load()[0].zoom == 150
