"""The conversation: few widgets however long it is, and never moved under the reader's eyes."""

from itertools import pairwise

import pytest
from helpers.qt_accessible import names, unnamed
from helpers.qt_loop import settle
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from workbench.chats.records import Attachment
from workbench.ui.composer.attachment_dialog import AttachmentDialog
from workbench.ui.theme import current
from workbench.ui.theme.theme import Theme
from workbench.ui.theme.tokens import LIGHT
from workbench.ui.transcript.actions import MessageAction, is_running
from workbench.ui.transcript.card import MessageCard
from workbench.ui.transcript.code_view import CodeView
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.sink import TokenSink
from workbench.ui.transcript.source_dialog import SourceDialog
from workbench.ui.transcript.view import TranscriptView

ANSWER = "An answer with **words**.\n\n```python\nx = 1\n```\n\n- one\n- two\n"


def conversation(count: int) -> list[MessageItem]:
    return [
        MessageItem(str(n), "assistant", f"{ANSWER}{n}") if n % 2 else MessageItem(str(n), "user", f"Question {n}?")
        for n in range(count)
    ]


class Done(QObject):
    """Hears what was done with which message."""

    done = Signal(str, str)


ACTIONS = (("copy", "Copy message", "C"), ("regenerate", "Regenerate", "R"), ("delete", "Delete", "Del"))


@pytest.fixture
def done() -> Done:
    return Done()


@pytest.fixture
def view(qtbot: QtBot, done: Done) -> TranscriptView:
    """A conversation in which messages can be copied, regenerated and deleted."""
    made = TranscriptView()
    for name, text, key in ACTIONS:
        made.message_actions.add(
            MessageAction(
                name,
                text,
                "copy",
                lambda message, name=name: done.done.emit(name, message),
                lambda item, name=name: name == "copy" or not is_running(item),
                key,
                foot=name != "delete",
            )
        )
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def top_of(view: TranscriptView, message: str) -> int:
    return view.live_cards[message].y()


def wheel(view: TranscriptView, notches: int) -> None:
    at = QPointF(400, 300)
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def menu_of(view: TranscriptView) -> QMenu:
    (menu,) = (menu for menu in view.findChildren(QMenu) if menu.isVisible())
    return menu


# ---------------------------------------------------------------------------------------------- windowing


def test_ten_thousand_messages_are_a_few_widgets(view: TranscriptView) -> None:
    view.set_items(conversation(10_000))
    assert len(view.live_cards) < 25
    assert view.cards_built < 40


def test_only_so_many_cards_are_alive_wherever_one_scrolls(view: TranscriptView) -> None:
    view.set_items(conversation(2_000))
    bar = view.verticalScrollBar()
    for step in range(21):
        bar.setValue(bar.maximum() * step // 20)
        settle(1)
        assert 0 < len(view.live_cards) < 25
    assert len(view.viewport().findChildren(MessageCard)) == len(view.live_cards)


def test_what_is_in_sight_is_always_covered_by_cards(view: TranscriptView) -> None:
    """No gap and no overlap, anywhere in the list."""
    view.set_items(conversation(300))
    bar = view.verticalScrollBar()
    for step in range(31):
        bar.setValue(bar.maximum() * step // 30)
        cards = sorted(view.live_cards.values(), key=MessageCard.y)
        assert all(one.y() + one.height() == other.y() for one, other in pairwise(cards))
        assert cards[0].y() <= 16
        assert cards[-1].y() + cards[-1].height() >= view.viewport().height() - 12


def test_a_wheel_step_builds_only_what_came_near(view: TranscriptView) -> None:
    view.set_items(conversation(500))
    before = view.cards_built
    for _ in range(3):
        wheel(view, 1)
    assert view.cards_built - before <= 6


def test_the_same_list_again_builds_nothing(view: TranscriptView) -> None:
    items = conversation(100)
    view.set_items(items)
    before, cards = view.cards_built, dict(view.live_cards)
    view.set_items([*items])
    assert view.cards_built == before
    assert dict(view.live_cards) == cards


def test_another_branch_keeps_the_cards_of_what_both_share(view: TranscriptView) -> None:
    items = conversation(6)
    view.set_items(items)
    shared = {name: view.live_cards[name] for name in "0123" if name in view.live_cards}
    view.set_items([*items[:4], MessageItem("4b", "user", "Other?"), MessageItem("5b", "assistant", "Yes.")])
    assert {name: view.live_cards[name] for name in shared} == shared
    assert "5" not in view.live_cards
    assert view.live_cards["5b"].body.displayed_text() == "Yes."


# ---------------------------------------------------------------------------------------------- scrolling


def test_the_end_stays_in_sight_while_text_comes(view: TranscriptView) -> None:
    view.set_items([*conversation(20), MessageItem("a", "assistant")])
    view.begin("a")
    for number in range(60):
        view.append("a", f"Line {number}.\n\n")
        bar = view.verticalScrollBar()
        assert bar.value() == bar.maximum()
    assert view.is_pinned


def test_who_scrolled_up_keeps_their_place_and_is_told_of_new_text(view: TranscriptView) -> None:
    view.set_items([*conversation(20), MessageItem("a", "assistant")])
    view.begin("a")
    wheel(view, 5)
    assert not view.is_pinned
    place = {name: card.y() for name, card in view.live_cards.items()}
    for number in range(60):
        view.append("a", f"Line {number}.\n\n")
    assert {name: view.live_cards[name].y() for name in place} == place
    assert view._new_text.isVisible()


def test_the_button_goes_to_the_new_text_and_away(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([*conversation(20), MessageItem("a", "assistant")])
    wheel(view, 5)
    view.append("a", "New.")
    qtbot.mouseClick(view._new_text, Qt.MouseButton.LeftButton)
    assert view.is_pinned
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert not view._new_text.isVisible()


def test_scrolling_back_to_the_end_pins_it_again(view: TranscriptView) -> None:
    view.set_items([*conversation(20), MessageItem("a", "assistant")])
    wheel(view, 5)
    view.append("a", "New.")
    wheel(view, -50)
    assert view.is_pinned
    assert not view._new_text.isVisible()


def test_building_messages_above_does_not_move_what_is_read(view: TranscriptView) -> None:
    """Heights are guesses until a message is built; the reader must not feel the difference."""
    items = conversation(200)
    for item in items:
        item.text += "word " * 300  # guessed badly on purpose
    view.set_items(items)
    view.scroll_to("100")
    place = top_of(view, "100")
    for _ in range(10):
        wheel(view, 1)
        moved = top_of(view, "100") - place
        assert 0 < moved <= 120 * 3
        place = top_of(view, "100")
        if "100" not in view.live_cards or place > 600:
            break


def test_another_width_keeps_the_message_that_is_read(view: TranscriptView) -> None:
    view.set_items(conversation(100))
    view.scroll_to("50")
    view.resize(500, 600)
    settle()
    assert -20 < top_of(view, "50") < 40


def test_opening_thoughts_does_not_move_what_was_clicked(view: TranscriptView, qtbot: QtBot) -> None:
    items = [*conversation(10), MessageItem("t", "assistant", "Done.", thinking="thought\n\n" * 30)]
    view.set_items(items)
    card = view.live_cards["t"]
    place = card.y()
    assert card.thinking is not None
    qtbot.mouseClick(card.thinking.button, Qt.MouseButton.LeftButton)
    assert card.y() == place
    assert card.thinking.is_open


def test_thoughts_once_opened_are_open_when_one_comes_back(view: TranscriptView) -> None:
    view.set_items([MessageItem("t", "assistant", "Done.", thinking="deep"), *conversation(100)])
    view.scroll_to("t")
    fold = view.live_cards["t"].thinking
    assert fold is not None
    fold.set_open(True)
    view.scroll_to_end()
    assert "t" not in view.live_cards
    view.scroll_to("t")
    fold = view.live_cards["t"].thinking
    assert fold is not None
    assert fold.is_open


# ---------------------------------------------------------------------------------------------- streaming


def test_an_answer_streams_through_the_sink_onto_the_screen(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("q", "user", "Why?"), MessageItem("a", "assistant")])
    sink = TokenSink(view)
    sink.received.connect(view.append)
    view.begin("a")
    assert view.items[1].state == "waiting"
    for at in range(0, len(ANSWER), 3):
        sink.push("a", ANSWER[at : at + 3])
    sink.flush()
    assert view.items[1].text == ANSWER
    view.finish("a", MessageItem("a7", "assistant", ANSWER, stats="42 tok/s"))
    expected = MessageCard(view.viewport(), MessageItem("x", "assistant", ANSWER))
    assert view.live_cards["a7"].body.displayed_text() == expected.body.displayed_text()
    assert "a" not in view.live_cards
    qtbot.waitUntil(lambda: sink.is_idle)


def test_streaming_into_ten_thousand_messages_builds_no_card_for_a_token(view: TranscriptView) -> None:
    view.set_items([*conversation(10_000), MessageItem("a", "assistant")])
    view.begin("a")
    view.append("a", "Go. ")
    before = view.cards_built
    for _ in range(100):
        view.append("a", "word ")
    assert view.cards_built == before


def test_an_answer_keeps_coming_while_one_reads_elsewhere(view: TranscriptView) -> None:
    view.set_items([*conversation(200), MessageItem("a", "assistant")])
    view.begin("a")
    view.append("a", "Begin ")
    view.scroll_to("0")
    view.append("a", "and end.")
    view.scroll_to_end()
    assert view.live_cards["a"].body.displayed_text() == "Begin and end."


def test_text_for_a_message_that_is_gone_is_dropped(view: TranscriptView) -> None:
    """The person changed the chat while the last pieces were on their way."""
    view.set_items(conversation(2))
    view.append("gone", "text")
    view.begin("gone")
    view.finish("gone", MessageItem("gone", "assistant"))
    view.set_note("gone", "x")
    assert len(view.items) == 2


def test_how_far_the_prompt_is_read_shows_until_the_first_word(view: TranscriptView) -> None:
    view.set_items([MessageItem("a", "assistant")])
    view.begin("a")
    view.set_note("a", "Reading prompt 1,240 / 3,184")
    assert "Reading prompt 1,240 / 3,184" in names(view)
    view.append("a", "Hello")
    settle()
    assert "Reading prompt 1,240 / 3,184" not in names(view)


def test_thinking_streams_into_its_fold(view: TranscriptView) -> None:
    view.set_items([MessageItem("a", "assistant")])
    view.begin("a")
    view.append("a", "", "first ")
    fold = view.live_cards["a"].thinking
    assert fold is not None
    assert fold.button.text() == "Thinking…"
    fold.set_open(True)
    view.append("a", "", "second")
    assert fold._body is not None
    assert fold._body.displayed_text() == "first second"
    assert fold._stream is not None
    before = fold._stream.parsed
    view.append("a", "So ")
    view.append("a", "it is.")
    assert fold._stream.parsed == before  # open thoughts are not read again for words of the answer
    view.finish("a", MessageItem("a", "assistant", "So.", thinking="first second", thinking_seconds=2.0))
    assert fold.button.text() == "Thought for 2.0 s"


# ---------------------------------------------------------------------------------------------- what can be done


def test_an_action_with_a_button_is_done_with_its_message(view: TranscriptView, done: Done, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "Yes.", branch=2, branches=3)])
    footer = view.live_cards["a"]._footer
    for name, label in (("copy", "Copy message"), ("regenerate", "Regenerate")):
        (button,) = (button for button in footer._buttons.values() if button.accessibleName() == label)
        with qtbot.waitSignal(done.done) as seen:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert seen.args == [name, "a"]
    for button, step in ((footer._back, -1), (footer._forth, 1)):
        with qtbot.waitSignal(view.branch_requested) as seen:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert seen.args == ["a", step]


def test_what_has_no_button_is_behind_more(view: TranscriptView, done: Done, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "Yes.")])
    footer = view.live_cards["a"]._footer
    assert set(footer._buttons) == {"copy", "regenerate", "menu"}
    qtbot.mouseClick(footer._buttons["menu"], Qt.MouseButton.LeftButton)
    menu = menu_of(view)
    with qtbot.waitSignal(done.done) as seen:
        next(entry for entry in menu.actions() if entry.text().startswith("Delete")).trigger()
    assert seen.args == ["delete", "a"]
    menu.close()


def test_an_action_may_be_put_before_another_and_be_a_submenu(view: TranscriptView, qtbot: QtBot) -> None:
    def fill(menu: QMenu, message: str) -> None:
        menu.addAction(f"answer {message} with another")

    other = MessageAction("other", "Regenerate with", "refresh-cw", lambda _id: None, lambda _item: True, fill=fill)
    view.message_actions.add(other, before="delete")
    view.set_items([MessageItem("a", "assistant", "Yes.")])
    qtbot.mouseClick(view.live_cards["a"]._footer._buttons["menu"], Qt.MouseButton.LeftButton)
    menu = menu_of(view)
    words = [entry.text().split("\t")[0] for entry in menu.actions() if entry.text()]
    assert words == ["Copy message", "Regenerate", "Regenerate with", "Delete"]
    under = next(entry.menu() for entry in menu.actions() if entry.text() == "Regenerate with")
    assert isinstance(under, QMenu)
    under.aboutToShow.emit()
    assert [entry.text() for entry in under.actions()] == ["answer a with another"]
    menu.close()


def test_nothing_can_be_regenerated_while_it_is_written(view: TranscriptView) -> None:
    view.set_items([MessageItem("a", "assistant")])
    view.begin("a")
    view.append("a", "Half")
    shown = [name for name, button in view.live_cards["a"]._footer._buttons.items() if not button.isHidden()]
    assert shown == ["copy", "menu"]


# ---------------------------------------------------------------------------------------------- another body


class Letters(QLabel):
    """Stands in for a view of tokens."""

    height_changed = Signal()

    def __init__(self, parent: QWidget, item: MessageItem) -> None:
        super().__init__(" ".join(item.text), parent)
        self.high = 50
        self.restyled = 0

    def height_for(self, width: int) -> int:
        return self.high

    def restyle(self) -> None:
        self.restyled += 1

    def selected_text(self) -> str:
        return "letters"


def test_a_message_may_show_another_body_in_place_of_its_text(view: TranscriptView) -> None:
    view.set_items([*conversation(3), MessageItem("a", "assistant", "long\n\n" * 40)])
    card = view.live_cards["a"]
    before = card.height()
    view.show_face("a", Letters)
    assert isinstance(card.face, Letters)
    assert not card.body.isVisible()
    assert card.selected_text() == "letters"
    assert card.height() < before
    small = card.height()
    card.face.high = 90
    card.face.height_changed.emit()
    assert card.height() == small + 40
    view.show_face("a", None)
    assert card.face is None
    assert card.body.isVisible()
    assert card.height() == before


def test_another_body_is_still_there_when_the_message_comes_back_into_sight(view: TranscriptView) -> None:
    view.set_items(conversation(200))
    view.scroll_to("1")
    view.show_face("1", Letters)
    view.scroll_to_end()
    assert "1" not in view.live_cards
    view.scroll_to("1")
    assert isinstance(view.live_cards["1"].face, Letters)
    view.set_items(conversation(1))
    assert not view.faces


def test_a_message_that_is_written_on_shows_its_text_again(view: TranscriptView) -> None:
    view.set_items([MessageItem("a", "assistant", "Once")])
    view.show_face("a", Letters)
    view.begin("a")
    view.append("a", " upon")
    assert view.live_cards["a"].face is None
    assert view.live_cards["a"].body.displayed_text() == "Once upon"


def test_another_body_follows_the_theme(view: TranscriptView, theme: Theme) -> None:
    view.set_items([MessageItem("a", "assistant", "Once")])
    view.show_face("a", Letters)
    theme.set_mode("light")
    settle()
    face = view.live_cards["a"].face
    assert isinstance(face, Letters)
    assert face.restyled == 1


# ---------------------------------------------------------------------------------------------- parts of a message


def test_copying_code_puts_it_on_the_clipboard(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "```py\nx = 1\n\ty\n```")])
    (code,) = view.live_cards["a"].body.segments
    assert isinstance(code, CodeView)
    with qtbot.waitSignal(view.text_copied):
        qtbot.mouseClick(code._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "x = 1\n\ty"


def test_what_was_sent_along_stands_above_a_message_and_can_be_read(view: TranscriptView, qtbot: QtBot) -> None:
    files = (
        Attachment(name="notes.txt", text="all of it", tokens=3),
        Attachment(name="a-very-long-name" * 12 + ".md", text="more"),
    )
    view.set_items([MessageItem("q", "user", "Read this.", attachments=files)])
    card = view.live_cards["q"]
    assert card._enclosures is not None
    first, second = card._enclosures.chips
    assert first.button.accessibleName() == "notes.txt, 3 tokens"
    assert second.x() + second.width() == card._enclosures.width()
    assert card.body.parentWidget().y() >= card._enclosures.geometry().bottom()
    first.opened.emit()
    (dialog,) = view.window().findChildren(AttachmentDialog)
    assert (dialog.windowTitle(), dialog.editor.toPlainText()) == ("notes.txt", "all of it")
    dialog.reject()


def test_links_come_out_of_the_view(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "[x](https://a.example)")])
    with qtbot.waitSignal(view.link_activated) as seen:
        view.live_cards["a"].link_activated.emit("https://a.example")
    assert seen.args == ["https://a.example"]


# ---------------------------------------------------------------------------------------------- keyboard, screen reader


def test_arrows_move_between_messages_and_enter_opens_what_can_be_done(
    view: TranscriptView, done: Done, qtbot: QtBot
) -> None:
    view.set_items(conversation(30))
    view.activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view._current == "29"
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view._current == "27"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    menu = menu_of(view)
    words = [entry.text().split("\t")[0] for entry in menu.actions() if entry.text()]
    assert words == ["Copy message", "Regenerate", "Copy code", "Wrap lines of code", "Delete"]
    with qtbot.waitSignal(done.done) as seen:
        menu.actions()[1].trigger()
    assert seen.args == ["regenerate", "27"]
    menu.close()


def test_letters_do_something_with_the_message_one_is_at(view: TranscriptView, done: Done, qtbot: QtBot) -> None:
    view.set_items(conversation(4))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    for key, name in ((Qt.Key.Key_C, "copy"), (Qt.Key.Key_R, "regenerate"), (Qt.Key.Key_Delete, "delete")):
        with qtbot.waitSignal(done.done) as seen:
            qtbot.keyClick(view, key)
        assert seen.args == [name, "3"]
    with qtbot.waitSignal(done.done) as seen:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert seen.args == ["copy", "3"]
    with qtbot.assertNotEmitted(done.done):
        qtbot.keyClick(view, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)


def test_ctrl_a_selects_the_whole_message_and_ctrl_c_copies_what_is_selected(
    view: TranscriptView, qtbot: QtBot
) -> None:
    """A message is several widgets; selected and copied it is one text."""
    view.set_items([MessageItem("a", "assistant", "One *two*.\n\n```py\nx = 1\n```\n\nThree.")])
    card, control = view.live_cards["a"], Qt.KeyboardModifier.ControlModifier
    first, code, last = card.body.segments
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_A, control)
    assert card.selected_text() == "One two.\n\nx = 1\n\nThree."
    qtbot.keyClick(first, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "One two.\n\nx = 1\n\nThree."
    assert isinstance(last, ProseView)
    qtbot.mousePress(last.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 8))
    assert card.selected_text() == "", "a click somewhere lets go of everything"
    assert isinstance(code, CodeView)
    code.text.selectAll()
    qtbot.keyClick(code.text, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == "x = 1"


def test_a_link_is_followed_with_the_keyboard(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "Some words and [a link](https://a.example/x), then more.")])
    (text,) = view.live_cards["a"].body.segments
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.link_activated) as seen:
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert seen.args == ["https://a.example/x"]


def test_a_link_that_is_pointed_at_says_where_it_goes(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "[a link](https://a.example/x) here")])
    (text,) = view.live_cards["a"].body.segments
    assert isinstance(text, ProseView)
    for at, address in ((QPoint(12, 8), "https://a.example/x"), (QPoint(300, 8), "")):
        qtbot.mouseMove(text.viewport(), at)
        qtbot.waitUntil(lambda address=address: text.toolTip() == address)


def test_left_and_right_step_through_the_versions_of_a_message(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "Yes.", branch=2, branches=3)])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
        with qtbot.waitSignal(view.branch_requested) as seen:
            qtbot.keyClick(view, key)
        assert seen.args == ["a", step]


def test_long_lines_of_code_can_be_wrapped_from_the_menu(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([MessageItem("a", "assistant", "```\n" + "long " * 100 + "\n```")])
    (code,) = view.live_cards["a"].body.segments
    assert isinstance(code, CodeView)
    low = code.height()
    for words in ("Wrap lines of code", "Do not wrap lines of code"):
        qtbot.mouseClick(view.live_cards["a"]._footer._buttons["menu"], Qt.MouseButton.LeftButton)
        menu = menu_of(view)
        next(entry for entry in menu.actions() if entry.text() == words).trigger()
        menu.close()
        settle(1)
        assert code.is_wrapped == words.startswith("Wrap")
        assert (code.height() > low) == code.is_wrapped


def test_an_answer_is_announced_when_it_begins_and_ends_and_not_between(
    view: TranscriptView, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("workbench.ui.transcript.view.announce", lambda _widget, words: said.append(words))
    view.set_items([MessageItem("a", "assistant")])
    view.begin("a")
    for _ in range(50):
        view.append("a", "word ")
    view.finish("a", MessageItem("7", "assistant", "word " * 50, stats="312 tokens"))
    assert said == ["Answer started", "Answer finished, 312 tokens"]
    view.begin("7")
    view.finish("7", MessageItem("7", "assistant", "word", state="failed", note="The engine stopped."))
    assert said[2:] == ["Answer started", "Answer stopped, The engine stopped."]


def test_the_new_text_is_reached_without_a_mouse(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items([*conversation(20), MessageItem("a", "assistant")])
    for key, target in ((Qt.Key.Key_End, view), (Qt.Key.Key_Space, view._new_text)):
        wheel(view, 5)
        view.append("a", "New.")
        assert view._new_text.isVisible()
        qtbot.keyClick(target, key)
        assert view.is_pinned
        assert not view._new_text.isVisible()


def test_the_keyboard_reaches_the_first_and_the_last_of_ten_thousand(view: TranscriptView, qtbot: QtBot) -> None:
    view.set_items(conversation(10_000))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert "0" in view.live_cards
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert "9999" in view.live_cards
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view._current in view.live_cards
    card = view.live_cards[view._current]
    assert card.y() + card.height() >= 0
    assert card.y() < view.viewport().height()


def test_messages_are_named_by_speaker_and_place(view: TranscriptView) -> None:
    view.set_items(conversation(4))
    assert view.live_cards["3"].accessibleName() == "Assistant, message 4 of 4"
    assert view.live_cards["2"].accessibleName() == "You, message 3 of 4"
    view.add_item(MessageItem("new", "user", "And?"))
    assert view.live_cards["3"].accessibleName() == "Assistant, message 4 of 5"


def test_everything_in_a_conversation_has_a_name(view: TranscriptView) -> None:
    items = conversation(6)
    items.append(
        MessageItem("t", "assistant", "x\n\n| a |\n|---|\n| 1 |\n", thinking="y", branch=1, branches=2, stats="s")
    )
    view.set_items(items)
    fold = view.live_cards["t"].thinking
    assert fold is not None
    fold.set_open(True)
    settle()
    assert unnamed(view) == []


def test_select_text_shows_the_source(view: TranscriptView, qtbot: QtBot) -> None:
    dialog = SourceDialog(ANSWER, view.font())
    qtbot.addWidget(dialog)
    assert dialog.editor.toPlainText() == ANSWER
    assert unnamed(dialog) == []


# ---------------------------------------------------------------------------------------------- theme


def test_a_change_of_theme_restyles_the_cards_that_are_there(view: TranscriptView, theme: Theme) -> None:
    view.set_items(conversation(4))
    before = view.cards_built
    theme.set_mode("light")
    settle()
    assert current.tokens() is LIGHT
    assert view.cards_built == before
    segment = view.live_cards["3"].body.segments[0]
    assert LIGHT.text.lower() in segment.toHtml().lower()
