"""What stands on the screen is what the engine wrote, however it was cut."""

import random
from collections.abc import Iterator

import pytest
from helpers.qt_loop import settle
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.markdown.blocks import Code
from workbench.ui.markdown.parse import parse
from workbench.ui.theme.theme import Theme
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.code_view import MOST_LINES, CodeView
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.table_view import TableView

RICH = """# A title

Some *words* with `code` and a [link](https://a.example).
A second line.

- one
- two

  ```python
  def f(x):
      return x -> y
  ```
- three

> a quotation
> > inside

| a | b |
|---|--:|
| 1 | 2 |

```sh
echo "hi"   # there

```

---

The end, [later][r].

[r]: https://b.example
"""

LETTERS = "ab \n`~#>-*1.|:[]()!é中🙂\u2028\u2029"


def states(body: MarkdownBody) -> list[object]:
    """Everything a reader can see of a body, segment by segment."""
    seen: list[object] = []
    for segment in body.segments:
        if isinstance(segment, CodeView):
            text = segment.text
            seen.append((segment.code.language, segment.code.text, text.toPlainText(), colours(text)))
        else:
            seen.append(segment.toHtml())
    return seen


def colours(text: QPlainTextEdit) -> list[list[tuple[int, int, str]]]:
    return [
        [(each.start, each.length, each.format.foreground().color().name()) for each in block.layout().formats()]
        for block in lines(text)
    ]


def lines(text: QPlainTextEdit) -> Iterator[QTextBlock]:
    block = text.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def streamed(parent: QWidget, pieces: list[str]) -> MessageCard:
    """A card after `pieces` were streamed into it and the answer was finished."""
    item = MessageItem("1", "assistant", state="streaming")
    card = MessageCard(parent, item)
    for piece in pieces:
        item.text += piece
        card.append(piece, "")
        card.height_for(760)
    item.state = "done"
    card.show_item(item)
    return card


def whole(parent: QWidget, text: str) -> MessageCard:
    return MessageCard(parent, MessageItem("1", "assistant", text))


def test_the_final_document_is_that_of_one_full_parse_after_any_chunking(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    expected_card = whole(host, RICH)
    expected_card.height_for(760)
    settle()
    expected = states(expected_card.body)
    for seed in range(12):
        chance, pieces, at = random.Random(seed), [], 0
        while at < len(RICH):
            size = chance.randint(1, 40)
            pieces.append(RICH[at : at + size])
            at += size
        card = streamed(host, pieces)
        settle()
        assert states(card.body) == expected
        card.deleteLater()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet=LETTERS, max_size=12), max_size=12))
def test_any_text_ends_in_the_document_of_one_full_parse(qtbot: QtBot, pieces: list[str]) -> None:
    host = QWidget()
    card, expected = streamed(host, pieces), whole(host, "".join(pieces))
    expected.height_for(760)
    settle(2)
    assert states(card.body) == states(expected.body)
    host.deleteLater()
    settle(1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(alphabet="ab =(){}'\"#é中🙂\t\n", max_size=15), max_size=15))
def test_code_on_the_screen_is_the_engine_s_at_every_moment(qtbot: QtBot, pieces: list[str]) -> None:
    """Byte for byte, in the real editor, after every piece."""
    host = QWidget()
    view, text = CodeView(host), ""
    for piece in pieces:
        text += piece
        view.set_code(Code(text, "python", closed=False))
        assert view.text.toPlainText() == text
        assert view.code.text == text
    view.set_code(Code(text, "python"))
    assert view.text.toPlainText() == text
    host.deleteLater()
    settle(1)


def test_prose_on_the_screen_is_the_engine_s_at_every_moment(qtbot: QtBot) -> None:
    """Plain sentences, letter by letter, in the real text view."""
    host = QWidget()
    qtbot.addWidget(host)
    text = "One two three.\nA second line with é, 中 and 🙂.\n\nAnother paragraph."
    item = MessageItem("1", "assistant", state="streaming")
    card = MessageCard(host, item)
    for letter in text:
        item.text += letter
        card.append(letter, "")
        assert card.body.displayed_text().split() == item.text.split()


def test_a_person_s_own_message_is_shown_as_typed(qtbot: QtBot) -> None:
    """What goes to the model goes on the screen: no Markdown, no lost spaces."""
    host = QWidget()
    qtbot.addWidget(host)
    text = "# not a title\n\n  two  spaces\n```\nx\n```\n*stars*"
    card = MessageCard(host, MessageItem("1", "user", text))
    assert card.body.displayed_text() == text


def test_a_token_rewrites_the_open_paragraph_and_nothing_else(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    item = MessageItem("1", "assistant", "A paragraph.\n\n" * 100, state="streaming")
    card = MessageCard(host, item)
    (prose,) = card.body.segments
    assert isinstance(prose, ProseView)
    before = prose.written
    for _ in range(50):
        item.text += "word "
        card.append("word ", "")
    assert prose.written - before <= 50
    assert list(card.body.segments) == [prose]


def test_an_open_list_of_a_hundred_items_is_not_written_again_for_every_token(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    item = MessageItem("1", "assistant", "".join(f"- item {n}\n" for n in range(100)), state="streaming")
    card = MessageCard(host, item)
    (prose,) = card.body.segments
    before = prose.written
    for letter in "- and one more":
        item.text += letter
        card.append(letter, "")
    assert prose.written - before <= 2 * len("- and one more")


def test_a_line_of_code_is_lexed_once_while_it_streams(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    item = MessageItem("1", "assistant", state="streaming")
    card = MessageCard(host, item)
    text = "```python\n" + "".join(f"x{n} = {n}\n" for n in range(300))
    for at in range(0, len(text), 4):
        item.text += text[at : at + 4]
        card.append(text[at : at + 4], "")
    (code,) = card.body.segments
    assert isinstance(code, CodeView)
    assert code._highlighter.lexed == 299  # the last line has no end yet


def test_a_string_over_several_lines_is_coloured_when_its_block_is_complete(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    source = '```python\nx = """a\nb\n"""\n```\n'
    (code,) = streamed(host, list(source)).body.segments
    settle()
    assert colours(code.text)[1] == [(0, 1, "#8fd3a6")]


def test_a_long_code_block_gets_all_its_colours_in_the_end(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = CodeView(host)
    view.set_code(Code("\n".join(f"def f{n}(): pass" for n in range(500)), "python"))
    qtbot.waitUntil(lambda: all(colours(view.text)))


def test_code_grows_to_a_limit_and_then_scrolls(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = CodeView(host)
    heights = []
    for count in (1, 10, MOST_LINES, MOST_LINES + 1, 500):
        view.set_code(Code("\n".join(["x"] * count)))
        heights.append(view.height_for(600))
    assert heights == sorted(heights)
    assert heights[2] == heights[3] == heights[4]


def test_code_that_fits_has_no_scroll_bar_and_shows_its_last_line(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = CodeView(host)
    view.set_code(Code("\n".join(["x = 1"] * 20), "python"))
    view.setGeometry(0, 0, 600, view.height_for(600))
    host.resize(620, 700)
    host.show()
    settle()
    assert view.text.verticalScrollBar().maximum() == 0


def test_copying_code_gives_the_exact_text(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    view = CodeView(host)
    view.set_code(Code("a\n\tb\u2028c  ", "python"))
    with qtbot.waitSignal(view.copy_requested) as copied:
        view._copy.click()
    assert copied.args == ["a\n\tb\u2028c  "]


def test_a_table_has_every_cell_and_no_room_below_it(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = whole(host, "| a | b |\n|---|---|\n| 1 | 2 |\n")
    (table,) = card.body.segments
    assert isinstance(table, TableView)
    assert [cell for cell in table.toPlainText().split("\n") if cell] == ["a", "b", "1", "2"]
    assert table.height_for(600) < 75


def test_a_table_that_is_too_wide_shows_its_first_column(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(500, 300)
    names = [f"column-number-{n}" for n in range(12)]
    card = whole(host, f"| {' | '.join(names)} |\n|{'--|' * 12}\n| {' | '.join(names)} |\n")
    card.setGeometry(0, 0, 500, card.height_for(500))
    host.show()
    settle()
    (table,) = card.body.segments
    assert isinstance(table, TableView)
    assert table.horizontalScrollBar().maximum() > 0
    assert table.horizontalScrollBar().value() == 0


def test_a_growing_table_writes_only_its_new_rows(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    text = "| a | b |\n|---|--:|\n" + "".join(f"| {n} | **{n}** |\n" for n in range(40))
    item = MessageItem("1", "assistant", text, state="streaming")
    card = MessageCard(host, item)
    (table,) = card.body.segments
    assert isinstance(table, TableView)
    before = table.written
    for letter in "| 40 | 41 |\n":
        item.text += letter
        card.append(letter, "")
    assert table.written - before <= 2 * len("| 40 | 41 |\n")
    expected = whole(host, item.text)
    assert table.toHtml() == expected.body.segments[0].toHtml()


def test_prose_is_as_high_as_its_text_before_it_is_ever_shown(qtbot: QtBot) -> None:
    """Measured at the width it is given, not at the default size of a widget nobody has seen."""
    host = QWidget()
    qtbot.addWidget(host)
    card = whole(host, "word " * 100)
    assert card.height_for(780) < card.height_for(400)
    narrow = card.height_for(400)
    host.show()
    settle()
    card._width = -1
    assert card.height_for(400) == narrow


def test_links_are_handed_on_and_never_followed(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = whole(host, "[a](https://a.example/x?y=1)")
    (prose,) = card.body.segments
    with qtbot.waitSignal(card.link_activated) as seen:
        prose.anchorClicked.emit(prose.document().begin().begin().fragment().charFormat().anchorHref())
    assert seen.args == ["https://a.example/x?y=1"]
    assert prose.toPlainText() == "a"


def test_a_change_of_theme_changes_the_colours_of_text_and_code(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = whole(host, RICH)
    card.height_for(760)
    settle()
    before = states(card.body)
    theme.set_mode("light")
    card.restyle()
    settle()
    light = states(card.body)
    assert all(one != other for one, other in zip(before, light, strict=True) if one[:1] != ("",))
    expected = whole(host, RICH)
    expected.height_for(760)
    settle()
    assert light == states(expected.body)


def test_thoughts_are_built_only_when_they_are_opened(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    card = MessageCard(host, MessageItem("1", "assistant", "b", thinking="*deep*", thinking_seconds=3.2))
    closed = card.height_for(700)
    assert card.thinking is not None
    assert card.thinking.button.text() == "Thought for 3.2 s"
    assert not card.thinking.findChildren(ProseView)
    qtbot.mouseClick(card.thinking.button, Qt.MouseButton.LeftButton)
    assert [view.toPlainText() for view in card.thinking.findChildren(ProseView)] == ["deep"]
    assert card.height_for(700) > closed


def test_parse_and_screen_agree_on_what_a_message_is_made_of(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    kinds = [type(segment).__name__ for segment in whole(host, RICH).body.segments]
    assert kinds == ["ProseView", "CodeView", "ProseView", "TableView", "CodeView", "ProseView"]
    assert sum(isinstance(block, Code) for block in parse(RICH)) == 2


@pytest.mark.parametrize("text", ["", " ", "\n", "```", "|", "- ", "> "])
def test_almost_nothing_is_shown_without_trouble(qtbot: QtBot, text: str) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    assert whole(host, text).height_for(500) > 0
    assert streamed(host, list(text)).height_for(500) > 0
