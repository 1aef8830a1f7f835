"""Size of text and spacing: changed at once, everywhere, and taken back without a trace."""

import gc

import pytest
from helpers.qt_loop import settle
from helpers.window import Opened
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.theme import current, follow, fonts
from workbench.ui.theme.theme import Density, Theme
from workbench.ui.theme.tokens import DARK, HIT
from workbench.ui.transcript.code_view import CodeText
from workbench.ui.widgets.labels import small_label

CODE = "```python\nprint('hello')\nprint('again')\n```"


def row_of_chat(opened: Opened) -> int:
    """-1 while the list does not show it."""
    rows = opened.chat.list.rows
    return next((at for at in range(rows.rowCount()) if rows.index(at, 0).data() == "Rows"), -1)


def height_of_chat_row(opened: Opened) -> int:
    view = opened.chat.list.view
    return int(view.sizeHintForIndex(opened.chat.list.rows.index(row_of_chat(opened), 0)).height())


def test_text_in_the_style_sheet_grows_at_once_and_shrinks_again(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    labels = [QLabel("text", host), small_label("small", host)]
    host.show()
    assert [label.font().pixelSize() for label in labels] == [13, 11]
    theme.set_sizes(140, "comfortable")
    assert [label.font().pixelSize() for label in labels] == [18, 15]
    theme.set_sizes(100, "comfortable")
    assert [label.font().pixelSize() for label in labels] == [13, 11]
    assert current.tokens() is DARK


def test_code_and_text_of_a_conversation_grow_and_stay_in_place(opened: Opened, theme: Theme) -> None:
    store = opened.workbench.chats
    chat = store.new_chat(title="Rows")
    store.add_message(chat.id, None, "assistant", f"Some words.\n\n{CODE}")
    opened.chat.open_chat(chat.id)
    settle()
    view = opened.centre.view
    code = view.findChildren(CodeText)[0]
    before = next(iter(view.live_cards.values())).height()
    theme.set_sizes(140, "comfortable")
    settle()
    card = next(iter(view.live_cards.values()))
    assert code.font().pixelSize() == code.document().defaultFont().pixelSize() == 18
    assert card.height() > before
    assert code.verticalScrollBar().maximum() == 0, "its box has grown with it"
    theme.set_sizes(100, "comfortable")
    settle()
    assert card.height() == before


def test_rows_come_closer_and_what_is_pressed_keeps_a_size_one_can_hit(
    qtbot: QtBot, opened: Opened, theme: Theme
) -> None:
    opened.workbench.chats.new_chat(title="Rows")
    opened.chat.list.refresh()
    qtbot.waitUntil(lambda: row_of_chat(opened) >= 0)
    usual = height_of_chat_row(opened)
    theme.set_sizes(100, "compact")
    settle()
    assert height_of_chat_row(opened) < usual
    low = [b for b in opened.window.findChildren(QPushButton) if b.isVisible() and b.text() and b.height() < 22]
    assert low == []
    assert current.tall(HIT) >= 24, "the least that a finger or a shaking hand needs"


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("percent", [90, 125, 140])
def test_the_ring_of_the_focus_moves_nothing_at_any_size(
    qtbot: QtBot, theme: Theme, percent: int, density: Density
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    button = QPushButton("Load", host)
    host.show()
    theme.set_sizes(percent, density)
    size = button.sizeHint()
    host.activateWindow()
    button.setFocus()
    settle()
    assert button.sizeHint() == size


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("percent", [90, 140])
def test_every_page_has_room_at_every_size_of_text(
    opened: Opened, theme: Theme, percent: int, density: Density
) -> None:
    window = opened.window
    for page in window.pages.known:
        window.pages.show_page(page.name)
    theme.set_sizes(percent, density)
    window.resize(window.minimumSize())
    for page in window.pages.known:
        window.pages.show_page(page.name)
        QApplication.processEvents()
        shown = window.pages.currentWidget()
        assert shown is not None
        assert window.size() == window.minimumSize(), page.name
        assert shown.minimumSizeHint().width() <= window.pages.width(), page.name


def test_settings_change_sizes_without_a_restart(opened: Opened) -> None:
    opened.window.live.change(text_size=125, density="compact")
    assert (current.tokens().text_percent, current.tokens().compact) == (125, True)
    assert opened.window.toasts.shown == [], "nothing waits for the next start"


def test_a_theme_switch_keeps_the_sizes(theme: Theme) -> None:
    theme.set_sizes(125, "compact")
    theme.set_mode("light")
    assert (current.tokens().text_percent, current.tokens().compact) == (125, True)


def test_paper_has_its_own_size() -> None:
    assert fonts.chat_font(look=DARK).pixelSize() == 14


def test_what_follows_the_sizes_is_not_held_by_that(qtbot: QtBot) -> None:
    before = len(follow._following)
    widget = QWidget()
    follow.wear(widget, fonts.mono_font)
    assert len(follow._following) == before + 1
    del widget
    gc.collect()
    assert len(follow._following) == before


def test_a_row_of_two_lines_has_room_for_both_at_every_size(theme: Theme, qtbot: QtBot) -> None:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFontMetrics

    from workbench.ui.widgets.two_line_rows import TwoLineDelegate

    host = QWidget()
    qtbot.addWidget(host)
    for percent in (90, 100, 110, 125, 140):
        for density in ("comfortable", "compact"):
            theme.set_sizes(percent, density)
            lines = QFontMetrics(fonts.ui_font(13)).height() + QFontMetrics(fonts.ui_font(12)).height()
            height = TwoLineDelegate(host).sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
            assert height >= lines, (percent, density)
