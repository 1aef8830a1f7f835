"""Every action is a command: reachable by its shortcut, by the palette, and by a shortcut of one's own."""

from functools import partial

import pytest
from helpers.window import Opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.errors import WorkbenchError
from workbench.settings.store import SettingsStore
from workbench.ui.commands import Command, Commands

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a field in it that has the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    field = QPlainTextEdit(window)
    QVBoxLayout(window).addWidget(field)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    return window


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifiers)


def test_a_shortcut_runs_its_command_even_while_text_is_written(qtbot: QtBot, window: QWidget) -> None:
    ran: list[str] = []
    commands = Commands(window, SettingsStore())
    commands.add(Command("a", "A", "S", lambda: ran.append("a"), "Ctrl+K; Ctrl+Shift+P"))
    commands.add(Command("b", "B", "S", lambda: ran.append("b"), "Ctrl+J", enabled=lambda: False))
    press(qtbot, Qt.Key.Key_K)
    press(qtbot, Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, Qt.Key.Key_J)
    assert ran == ["a", "a"]


def test_another_shortcut_is_kept_and_the_usual_one_comes_back(qtbot: QtBot, window: QWidget) -> None:
    ran: list[str] = []
    commands = Commands(window, SettingsStore())
    commands.add(Command("a", "A", "S", lambda: ran.append("a"), "Ctrl+K"))
    commands.set_keys("a", "Ctrl+J")
    press(qtbot, Qt.Key.Key_K)
    press(qtbot, Qt.Key.Key_J)
    assert ran == ["a"]
    assert commands.is_changed("a")
    kept = SettingsStore().load()[0].shortcuts
    assert kept == ("a=Ctrl+J",)
    again = Commands(window, SettingsStore(), kept)
    again.add(Command("a", "A", "S", lambda: None, "Ctrl+K"))
    assert again.keys_of("a") == "Ctrl+J"
    commands.reset_keys("a")
    assert commands.keys_of("a") == "Ctrl+K"
    assert SettingsStore().load()[0].shortcuts == ()


def test_a_shortcut_of_another_command_is_refused_in_words(window: QWidget) -> None:
    commands = Commands(window, SettingsStore())
    commands.add(Command("a", "Do this", "S", lambda: None, "Ctrl+K"))
    commands.add(Command("b", "Do that", "S", lambda: None, "Ctrl+J"))
    with pytest.raises(WorkbenchError, match=r"Ctrl\+K is the shortcut of “Do this” already"):
        commands.set_keys("b", "Ctrl+K")
    assert commands.keys_of("b") == "Ctrl+J"
    commands.set_keys("a", "")
    commands.set_keys("b", "Ctrl+K")
    with pytest.raises(WorkbenchError, match="belongs to “Do that”"):
        commands.reset_keys("a")
    commands.reset_keys()
    assert [commands.keys_of(name) for name in "ab"] == ["Ctrl+K", "Ctrl+J"]


def test_keys_of_two_pages_or_of_two_parts_of_one_may_be_the_same(qtbot: QtBot, window: QWidget) -> None:
    ran: list[str] = []
    commands = Commands(window, SettingsStore())
    layout = window.layout()
    assert layout is not None
    names = ("first page", "second page", "first part", "second part")
    places = {name: QPlainTextEdit(window) for name in names}
    for name, place in places.items():
        place.hide()
        layout.addWidget(place)
        keys, run = "Ctrl+J" if "page" in name else "Ctrl+U", partial(ran.append, name)
        where = {"page": place} if "page" in name else {"scope": place}
        commands.add(Command(name, name, "S", run, keys, **where))
    for name in names[:2]:
        places[name].show()
        press(qtbot, Qt.Key.Key_J)
        places[name].hide()
    for name in names[2:]:
        places[name].show()
    for name in names[2:]:
        places[name].setFocus()
        press(qtbot, Qt.Key.Key_U)
    assert tuple(ran) == names


def test_no_two_commands_of_the_window_share_a_shortcut(opened: Opened) -> None:
    commands = opened.window.commands
    for page in opened.window.pages.known:
        opened.window.pages.show_page(page.name)
    assert [c.id for c in commands.all() if commands.conflict(c.id, commands.keys_of(c.id))] == []
    assert all(c.title and c.section for c in commands.all())


def test_pages_are_built_on_the_first_visit_and_have_numbers(qtbot: QtBot, opened: Opened) -> None:
    pages = opened.window.pages
    opened.window.rail.button("chat").click()
    later = [page.name for page in pages.known if page.name != "chat"]
    assert all(pages.built(name) is None for name in later)
    for number, page in enumerate(pages.known, 1):
        qtbot.keyClick(opened.window, Qt.Key.Key_Comma if page.at_foot else Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert pages.name == page.name
        assert pages.built(page.name) is pages.currentWidget()
        assert opened.window.rail.button(page.name).isChecked()


def test_the_rail_names_the_shortcuts_of_its_pages(opened: Opened) -> None:
    button = opened.window.rail.button("models")
    assert button.toolTip() == "Models (Ctrl+2)"
    opened.window.commands.set_keys("page.models", "Ctrl+Alt+M")
    assert button.toolTip() == "Models (Ctrl+Alt+M)"
    opened.window.commands.set_keys("page.models", "")
    assert button.toolTip() == "Models"


def test_the_key_that_always_stops_an_answer_is_named(opened: Opened, qtbot: QtBot) -> None:
    commands = opened.window.commands
    assert commands.words_of("chat.stop") == "Esc"
    opened.window.pages.show_page("settings")
    section = opened.window.pages.page("settings").show_section("shortcuts")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: section.rows["chat.stop"].button.text() == "Esc")
    commands.set_keys("chat.stop", "Ctrl+.")
    qtbot.waitUntil(lambda: section.rows["chat.stop"].button.text() == "Ctrl+.,  Esc")
    assert commands.words_of("chat.stop") == "Ctrl+."


def test_nothing_else_can_have_the_key_that_always_does_something(opened: Opened) -> None:
    other = opened.window.commands.conflict("chat.inspector", "Esc")
    assert other is not None
    assert other.id == "chat.stop"
