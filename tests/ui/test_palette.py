"""The command palette reaches every command, chat, model and preset without a mouse."""

from helpers.qt_accessible import unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from workbench.ui.frame.command_palette import CommandPalette
from workbench.ui.frame.palette_rows import row_height

CTRL = Qt.KeyboardModifier.ControlModifier


def open_palette(qtbot: QtBot, opened: Opened, key: Qt.Key = Qt.Key.Key_K) -> CommandPalette:
    qtbot.keyClick(opened.centre.composer.editor, key, CTRL)
    palette = opened.window.palette_door.palette
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field
    return palette


def test_it_offers_every_command_with_its_shortcut(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened)
    pages, commands = opened.window.pages, opened.window.commands
    qtbot.waitUntil(lambda: all(pages.built(page.name) for page in pages.known), timeout=PATIENCE_MS)
    elsewhere = {c.title for c in commands.all() if commands.home(c.id) not in ("", pages.name)}
    here = {c.title for c in commands.all() if c.is_enabled and c.id != "palette.all"}
    qtbot.waitUntil(lambda: set(palette.titles) == here | elsewhere)
    assert {"Search models", "Continue the text"} <= elsewhere
    assert unnamed(opened.window) == []


def test_what_belongs_to_another_page_is_done_there(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened)
    qtbot.keyClicks(palette.field, "search models")
    qtbot.waitUntil(lambda: palette.titles[:1] == ["Search models"], timeout=PATIENCE_MS)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.window.pages.name == "models"
    assert isinstance(QApplication.focusWidget(), QLineEdit)


def test_a_few_letters_and_enter_do_it_and_the_focus_comes_back(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened)
    qtbot.keyClicks(palette.field, "hide settings chat")
    assert palette.titles == ["Show or hide the settings of this chat"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert opened.chat.inspector.isHidden()
    assert QApplication.focusWidget() is opened.centre.composer.editor
    palette = open_palette(qtbot, opened)
    assert palette.titles[0] == "Show or hide the settings of this chat", "what was used last comes first"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is opened.centre.composer.editor


def test_arrows_go_round_and_the_list_is_as_high_as_its_rows(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(palette.titles) - 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    qtbot.keyClicks(palette.field, "quit")
    assert palette.list.height() < row_height() * (len(palette.titles) + 1)
    qtbot.keyClicks(palette.field, "zzzz")
    assert palette.titles == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_chats_models_and_presets_are_found_by_their_names(qtbot: QtBot, opened: Opened) -> None:
    chat = opened.workbench.chats.new_chat(title="Tides of the Wadden Sea")
    opened.workbench.chats.add_message(chat.id, None, "user", "hello")
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened)
    qtbot.keyClicks(palette.field, "wadden")
    qtbot.waitUntil(lambda: palette.titles == ["Tides of the Wadden Sea"], timeout=PATIENCE_MS)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.chat.chat_id == chat.id
    open_palette(qtbot, opened)
    qtbot.keyClicks(palette.field, "preset prec")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert opened.chat.inspector.settings.sampling.temperature == 0.2
    qtbot.waitUntil(lambda: bool(opened.models.entries), timeout=PATIENCE_MS)
    open_palette(qtbot, opened)
    qtbot.keyClicks(palette.field, "load starter")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)


def test_ctrl_p_offers_chats_alone(qtbot: QtBot, opened: Opened) -> None:
    for title in ("Tea", "Bread"):
        opened.workbench.chats.new_chat(title=title)
    opened.centre.composer.focus()
    palette = open_palette(qtbot, opened, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: palette.titles == ["Bread", "Tea"], timeout=PATIENCE_MS)


def test_what_was_used_lately_is_remembered(qtbot: QtBot, opened: Opened) -> None:
    opened.window.commands.run("chat.new")
    with qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()
    kept = opened.workbench.settings.load()[0]
    assert kept.recent_commands[0] == "chat.new"
    assert kept.window_page == "chat"
