"""A text as its tokens."""

from helpers.qt_loop import settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.ui.theme import current
from workbench.ui.theme.theme import Theme
from workbench.ui.widgets.token_text import AT_ONCE, LONGEST_LINE, TokenText


def made(qtbot: QtBot, pieces: list[bytes], reused: int = 0, special: tuple[int, ...] = ()) -> TokenText:
    text = TokenText()
    text.resize(300, 200)
    qtbot.addWidget(text)
    text.show()
    text.show_tokens(pieces, list(range(100, 100 + len(pieces))), reused, special)
    return text


def grounds(text: TokenText) -> list[str]:
    """The ground of each character."""
    cursor, found = text.textCursor(), []
    cursor.movePosition(cursor.MoveOperation.Start)
    while cursor.movePosition(cursor.MoveOperation.Right):
        found.append(cursor.charFormat().background().color().name().upper())
    return found


def test_neighbours_differ_and_what_was_kept_has_another_ground(qtbot: QtBot) -> None:
    text = made(qtbot, [b"a", b"b", b"c", b"d"], reused=2)
    colours = current.tokens()
    assert grounds(text) == [colours.accent_soft, colours.selection, colours.raised, colours.hover]


def test_a_character_that_is_spread_over_tokens_is_whole(qtbot: QtBot) -> None:
    smile = "🙂".encode()
    text = made(qtbot, [b"hi ", smile[:2], smile[2:], b"!"])
    assert text.toPlainText() == text.source == "hi 🙂!"


def test_each_token_tells_its_place_number_and_whether_it_was_kept(qtbot: QtBot) -> None:
    text = made(qtbot, [b"<s>", b"hello", b" you"], reused=1, special=(0,))
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    told: list[int] = []
    text.pointed_at.connect(told.append)
    for _step in range(4):
        qtbot.keyClick(text, Qt.Key.Key_Right)
    assert told[-1] == 1
    assert text.word_at(0) == "Token 1 of 3: #100, kept"
    assert text.word_at(2) == "Token 3 of 3: #102, read"


def test_a_long_prompt_comes_piece_by_piece_and_whole(qtbot: QtBot) -> None:
    text = made(qtbot, [b"ab "] * (3 * AT_ONCE))
    assert not text.complete, "the window may do something else meanwhile"
    qtbot.waitUntil(lambda: text.complete)
    assert text.toPlainText().replace("\n", "") == text.source == "ab " * (3 * AT_ONCE)
    assert max(map(len, text.toPlainText().split("\n"))) <= LONGEST_LINE
    text.show_tokens([b"x"], [1])
    settle()
    assert text.toPlainText() == "x"


def test_it_follows_a_change_of_theme(qtbot: QtBot, theme: Theme) -> None:
    text = made(qtbot, [b"a"])
    before = grounds(text)
    theme.set_mode("light")
    settle()
    assert grounds(text) != before
    assert grounds(text) == [current.tokens().raised]
