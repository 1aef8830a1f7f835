"""Formulas, boxes and pictures in messages: drawn where they belong, read as what they are."""

import pytest
from helpers.qt_loop import settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.markdown.blocks import Prose, Span, Style
from workbench.ui.maths.formulas import formulas
from workbench.ui.maths.inline import OBJECT
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.table_view import TableView
from workbench.ui.transcript.view import TranscriptView


@pytest.fixture
def view(qtbot: QtBot) -> TranscriptView:
    made = TranscriptView()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def prose(view: TranscriptView, message: str = "a") -> ProseView:
    segment = view.live_cards[message].body.segments[0]
    assert isinstance(segment, ProseView)
    return segment


def drawn(view: TranscriptView, message: str = "a") -> bool:
    return OBJECT in prose(view, message).toPlainText()


def test_a_formula_takes_the_place_of_its_tex_when_it_is_set(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", r"It is $\frac{a_1}{b_1}$.")])
    qtbot.waitUntil(lambda: drawn(view))
    assert prose(view).toPlainText() == f"It is {OBJECT}."


def test_tex_that_is_not_understood_stays_to_be_read(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", r"It is $\frac{a_2}{$.")])
    qtbot.waitUntil(lambda: formulas().find(r"\frac{a_2}{", display=False) == (None, False))
    settle()
    assert prose(view).toPlainText() == r"It is \frac{a_2}{."


def test_the_end_stays_in_sight_when_formulas_are_set(view: TranscriptView, qtbot: QtBot) -> None:
    text = "".join(f"$$\\sum_{{i={n}}} \\frac{{a}}{{b}}$$\n\n" for n in range(20)) + "The end."
    view.set_items([MessageItem("q", "user", "Why?"), MessageItem("a", "assistant", text)])
    qtbot.waitUntil(lambda: prose(view).toPlainText().count(OBJECT) == 20)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum() > 0
    assert view.is_pinned


def test_what_is_read_stays_where_it_is_when_formulas_above_are_set(view: TranscriptView, qtbot: QtBot) -> None:
    items = [MessageItem("a", "assistant", "".join(f"$$\\frac{{{n}}}{{c}}$$\n\n" for n in range(10)))]
    items += [MessageItem(str(n), "user", f"Question {n}?") for n in range(40)]
    view.set_items(items)
    view.scroll_to("0")
    place = view.live_cards["0"].y()
    qtbot.waitUntil(lambda: "a" in view.live_cards and prose(view).toPlainText().count(OBJECT) == 10)
    assert view.live_cards["0"].y() == place


def test_a_streaming_answer_writes_a_formula_once_it_is_complete(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant")])
    view.begin("a")
    for piece in ("So $", "x_", "7", "$ is"):
        view.append("a", piece)
    qtbot.waitUntil(lambda: drawn(view))
    view.append("a", " it.")
    assert prose(view).toPlainText() == f"So {OBJECT} is it."


def test_a_formula_stands_on_the_line_of_its_text(view: TranscriptView, qtbot: QtBot) -> None:
    """A letter with a tail below the line is not lifted onto it: the line grows by less than its depth."""
    host = QWidget()
    qtbot.addWidget(host)
    for tex in ("x", "p_i"):
        qtbot.waitUntil(lambda tex=tex: formulas().find(tex, display=False)[0] is not None)
    heights = {}
    for name, spans in {"plain": (Span("word"),), "maths": (Span("word "), Span("x", Style.MATHS))}.items():
        made = ProseView(host)
        made.set_blocks([Prose(spans)])
        heights[name] = made.height_for(400)
    assert heights["maths"] - heights["plain"] <= 2


def test_a_wide_formula_is_made_to_fit(view: TranscriptView, qtbot: QtBot) -> None:
    tex = " + ".join(f"a_{{{n}}}" for n in range(60))
    view.set_items([MessageItem("a", "assistant", f"$${tex}$$")])
    qtbot.waitUntil(lambda: drawn(view))
    width = prose(view).width()
    assert prose(view).document().idealWidth() <= width


def test_a_table_shows_formulas(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "| $t_1$ | n |\n|--|--|\n| $t_2$ | 1 |\n")])
    (table,) = view.live_cards["a"].body.segments
    assert isinstance(table, TableView)
    qtbot.waitUntil(lambda: table.toPlainText().count(OBJECT) == 2)


def test_copying_gives_formulas_as_tex_and_boxes_as_marks(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "\U0001f642 so $x_8$ is\n\n$$y_8$$\n\n- [x] done\n- [ ] open")])
    qtbot.waitUntil(lambda: prose(view).toPlainText().count(OBJECT) == 4)
    prose(view).selectAll()
    expected = "\U0001f642 so $x_8$ is\n$$y_8$$\n[x]\tdone\n[ ]\topen"
    assert view.live_cards["a"].selected_text() == expected
    prose(view).setFocus()
    qtbot.keyClick(prose(view), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == expected


def test_formulas_in_thoughts_get_the_room_they_need(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items(
        [MessageItem("a", "assistant", "Yes.", thinking="So\n\n$$\\frac{x_{11}}{\\frac{y}{z}}$$\n\nand on.")]
    )
    card = view.live_cards["a"]
    assert card.thinking is not None
    card.thinking.set_open(True)
    before = card.height()
    qtbot.waitUntil(lambda: OBJECT in (card.thinking.body.displayed_text() if card.thinking.body else ""))
    assert card.height() > before


def test_a_formula_is_read_aloud_as_its_tex(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "So $x_9$ is.")])
    qtbot.waitUntil(lambda: drawn(view))
    assert prose(view).accessibleDescription() == "So x_9 is."


def test_formulas_and_boxes_follow_the_theme(view: TranscriptView, qtbot: QtBot, theme: Theme) -> None:
    view.set_items([MessageItem("a", "assistant", "$x_{10}$\n\n- [x] y")])
    qtbot.waitUntil(lambda: prose(view).toPlainText().count(OBJECT) == 2)
    dark = prose(view).grab().toImage()
    theme.set_mode("light")
    settle()
    assert prose(view).grab().toImage() != dark
    assert prose(view).toPlainText().count(OBJECT) == 2


def test_a_picture_is_never_loaded_and_says_where_it_lies(view: TranscriptView) -> None:
    view.set_items([MessageItem("a", "assistant", "![a cat](https://tracker.example/cat.png?you=1)")])
    assert prose(view).toPlainText() == "[picture, not loaded: a cat, tracker.example]"
    cursor = QTextCursor(prose(view).document())
    cursor.setPosition(3)
    assert cursor.charFormat().anchorHref() == "https://tracker.example/cat.png?you=1"
