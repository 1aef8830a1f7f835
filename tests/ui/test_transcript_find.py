"""Finding words in a conversation: all of it, marked where they stand, one after the other."""

import pytest
from helpers.qt_accessible import unnamed
from helpers.qt_loop import settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.transcript.find import MOST, Find
from workbench.ui.transcript.find_bar import FindBar
from workbench.ui.transcript.finding import read_text
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.view import TranscriptView


class Page(QWidget):
    """A conversation with its bar."""

    def __init__(self) -> None:
        super().__init__()
        self.view, self.bar = TranscriptView(), FindBar()
        column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.view)
        self.find = Find(self.view, self.bar)

    def marked(self, message: str) -> list[str]:
        """What is marked in a message."""
        card, found = self.view.live_cards[message], []
        for text in [*card.findChildren(QTextEdit), *card.findChildren(QPlainTextEdit)]:
            found += [each.cursor.selectedText() for each in text.extraSelections()]
        return found

    def search(self, qtbot: QtBot, words: str) -> None:
        """Type words and wait for what is found."""
        self.find.open()
        self.bar.field.clear()
        qtbot.keyClicks(self.bar.field, words)
        qtbot.waitUntil(lambda: not self.find.is_searching)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def conversation(count: int) -> list[MessageItem]:
    return [
        MessageItem(str(n), "assistant", f"Answer {n} with a **nee**dle.\n\n```py\nneedle = {n}\n```\n")
        if n % 2
        else MessageItem(str(n), "user", f"Where is the hay {n}?")
        for n in range(count)
    ]


def test_words_are_found_in_the_whole_chat_though_little_of_it_is_widgets(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(1000))
    page.search(qtbot, "NEEDLE")
    assert len(page.find.matches) == 1000
    assert page.bar.count.text().endswith("of 1,000")
    assert len(page.view.live_cards) < 25


def test_words_are_found_as_they_are_read_not_as_they_are_written(page: Page, qtbot: QtBot) -> None:
    """Marks of Markdown inside a word do not hide it, and are not found themselves."""
    page.view.set_items(conversation(2))
    page.search(qtbot, "needle")
    assert page.marked("1") == ["needle", "needle"]
    page.search(qtbot, "**")
    assert page.bar.count.text() == "Nothing found"


def test_the_first_match_shown_is_the_next_one_below_what_is_read(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(400))
    page.view.scroll_to("200")
    page.search(qtbot, "needle")
    assert page.bar.count.text() == "201 of 400"
    assert "201" in page.view.live_cards


def test_f3_and_enter_step_through_all_and_begin_again(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(4))
    page.view.verticalScrollBar().setValue(0)
    page.search(qtbot, "needle")
    seen = [page.bar.count.text()]
    for _ in range(4):
        qtbot.keyClick(page.bar.field, Qt.Key.Key_Return)
        seen.append(page.bar.count.text())
    assert seen == ["1 of 4", "2 of 4", "3 of 4", "4 of 4", "1 of 4"]
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.bar.count.text() == "4 of 4"
    page.find.step(-1)
    assert page.bar.count.text() == "3 of 4"


def test_the_match_is_in_sight_wherever_it_stands(page: Page, qtbot: QtBot) -> None:
    items = [
        MessageItem(str(n), "assistant", "line\n\n" * 60 + f"the word{n} here\n\n" + "line\n\n" * 60) for n in range(9)
    ]
    page.view.set_items(items)
    for number in (7, 0, 4):
        page.search(qtbot, f"word{number}")
        (text,) = page.view.live_cards[str(number)].findChildren(QTextEdit)
        (mark,) = text.extraSelections()
        place = text.viewport().mapTo(page.view.viewport(), text.cursorRect(mark.cursor).center())
        assert 0 < place.y() < page.view.viewport().height()


def test_long_code_scrolls_to_the_match_inside_it(page: Page, qtbot: QtBot) -> None:
    code = "\n".join(f"line_{n}" for n in range(300))
    page.view.set_items([MessageItem("a", "assistant", f"```py\n{code}\n```")])
    page.search(qtbot, "line_250")
    (text,) = page.view.live_cards["a"].findChildren(QPlainTextEdit)
    assert text.viewport().rect().contains(text.cursorRect(text.extraSelections()[0].cursor).center())


def test_a_match_in_the_thoughts_opens_them(page: Page, qtbot: QtBot) -> None:
    page.view.set_items([MessageItem("a", "assistant", "Yes.", thinking="A hidden thing.")])
    page.search(qtbot, "hidden")
    fold = page.view.live_cards["a"].thinking
    assert fold is not None
    assert fold.is_open
    assert page.marked("a") == ["hidden"]


def test_marks_come_with_the_messages_that_come_into_sight(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(200))
    page.search(qtbot, "needle")
    page.view.scroll_to("21")
    settle()
    assert page.marked("21") == ["needle", "needle"]


def test_scrolling_away_is_not_undone_by_the_marks(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(200))
    page.view.scroll_to("0")
    page.search(qtbot, "needle")
    page.view.scroll_to("150")
    place = page.view.verticalScrollBar().value()
    settle()
    page.view.scroll_to("1")
    page.view.scroll_to("150")
    assert page.view.verticalScrollBar().value() == place


def test_escape_takes_the_marks_and_the_bar_away(page: Page, qtbot: QtBot) -> None:
    page.view.set_items(conversation(2))
    page.search(qtbot, "needle")
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Escape)
    assert not page.bar.isVisible()
    assert page.marked("1") == []
    qtbot.waitUntil(page.view.hasFocus)


def test_what_is_written_meanwhile_is_found_when_it_is_complete(page: Page, qtbot: QtBot) -> None:
    page.view.set_items([*conversation(2), MessageItem("a", "assistant")])
    page.search(qtbot, "needle")
    page.view.begin("a")
    page.view.append("a", "One more needle.")
    page.view.finish("a", MessageItem("a", "assistant", "One more needle."))
    qtbot.waitUntil(lambda: len(page.find.matches) == 3)
    assert page.marked("a") == ["needle"]


def test_letters_beyond_the_first_plane_do_not_shift_the_marks(page: Page, qtbot: QtBot) -> None:
    page.view.set_items([MessageItem("a", "assistant", "\U0001f642\U0001f642 one **two** \U0001f642 two")])
    page.search(qtbot, "two")
    assert page.marked("a") == ["two", "two"]


def test_a_single_letter_in_a_long_chat_is_counted_to_a_limit(page: Page, qtbot: QtBot) -> None:
    page.view.set_items([MessageItem(str(n), "user", "e" * 500) for n in range(100)])
    page.search(qtbot, "e")
    assert len(page.find.matches) == MOST


def test_what_is_read_of_a_message_is_what_its_widgets_show(page: Page) -> None:
    """The search runs on messages that are no widgets; it must see what they would show."""
    source = "# T\n\n1. a\n2. **b** `c`\n   - [x] d\n\n> q\n\n| x | y |\n|--|--|\n| 1 | 2 |\n\n```\nl1\nl2\n```\n\n---\n\n![p](https://h.example/i.png)"
    page.view.set_items([MessageItem("a", "assistant", source)])
    shown = []
    for segment in page.view.live_cards["a"].body.segments:
        text = getattr(segment, "text", segment)
        block = text.document().begin()
        while block.isValid():
            shown.append(block.text())
            block = block.next()
    assert [text for text in shown if text] == [text for text in read_text(source) if text]


def test_everything_in_the_bar_has_a_name(page: Page) -> None:
    page.view.set_items(conversation(2))
    page.find.open()
    assert unnamed(page.bar) == []
