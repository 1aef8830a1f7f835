"""Writing in the real window: drafts, files that go along, messages that wait, replies that are started."""

from pathlib import Path

import pytest
from helpers.qt_loop import settle
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from workbench.chats.attachments import block
from workbench.conversation.attachments import LONG_PASTE
from workbench.ui.theme.theme import Theme


def few_tokens(opened: Opened, count: int = 4) -> None:
    """Have answers end soon."""
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": count})


def toasts(opened: Opened) -> str:
    """What the window said in passing."""
    return " ".join(label.accessibleName() or label.text() for label in opened.window.toasts.findChildren(_Label))


from PySide6.QtWidgets import QLabel as _Label  # noqa: E402


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A text file."""
    file = tmp_path / "ä notes.md"
    file.write_text("The code word is tangerine.\n")
    return file


# ---------------------------------------------------------------------------------------------- attachments


def test_a_dropped_text_goes_along_and_only_the_chip_is_shown(qtbot: QtBot, opened: Opened, notes: Path) -> None:
    few_tokens(opened)
    opened.drop(notes)
    composer = opened.centre.composer
    qtbot.waitUntil(lambda: len(composer.outgoing.attachments) == 1, timeout=PATIENCE_MS)
    opened.say(qtbot, "What is the code word?")
    assert composer.outgoing.is_empty
    opened.wait_for_answer(qtbot)
    asked = opened.workbench.chats.path(opened.chat.chat_id or 0)[0]
    assert asked.content == opened.items[0].text == "What is the code word?"
    assert [one.name for one in asked.attachments] == ["ä notes.md"]


def test_what_goes_along_is_counted_by_the_engine(qtbot: QtBot, opened: Opened, notes: Path) -> None:
    opened.models.load_chosen()
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)
    composer = opened.centre.composer
    opened.chat.writing.attach_files([str(notes)])
    qtbot.waitUntil(lambda: any(one.tokens for one in composer.outgoing.attachments), timeout=PATIENCE_MS)
    (attached,) = composer.outgoing.attachments
    client = opened.chat.counter.client
    assert client is not None
    from workbench.processes.protocol import Tokenize

    counted = len(client.call(Tokenize, text=block(attached)).tokens)
    assert attached.tokens == counted
    qtbot.waitUntil(lambda: composer._count.text() == f"{counted} tokens", timeout=PATIENCE_MS)


def test_a_long_paste_becomes_an_attachment_and_is_sent_whole(qtbot: QtBot, opened: Opened) -> None:
    wall = "a long story " * (LONG_PASTE // 10)
    QGuiApplication.clipboard().setText(wall)
    opened.centre.composer.focus()
    opened.centre.composer.editor.paste()
    (attached,) = opened.centre.composer.outgoing.attachments
    assert (attached.name, attached.text) == ("Pasted text", wall)
    assert opened.centre.composer.text == ""


def test_what_is_no_text_is_refused_in_words_and_nothing_is_lost(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    opened.centre.composer.set_text("half a thought")
    program = tmp_path / "program"
    program.write_bytes(bytes(range(256)))
    with qtbot.waitSignal(opened.chat.told) as said:
        opened.chat.writing.attach_files([str(program)])
    assert said.args == ["program is not a text file, so it cannot be attached.", "warn"]
    assert opened.centre.composer.text == "half a thought"


def test_an_edited_message_keeps_what_went_along(qtbot: QtBot, opened: Opened, notes: Path) -> None:
    few_tokens(opened)
    opened.chat.writing.attach_files([str(notes)])
    composer = opened.centre.composer
    qtbot.waitUntil(lambda: bool(composer.outgoing.attachments), timeout=PATIENCE_MS)
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    composer.set_text("a draft")
    opened.chat.messages.edit(opened.items[0].id)
    assert [one.name for one in composer.outgoing.attachments] == [notes.name]
    composer.set_text("hello")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    opened.wait_for_answer(qtbot)
    asked = opened.workbench.chats.path(opened.chat.chat_id or 0)[0]
    assert (asked.content, len(asked.attachments)) == ("hello", 1)
    assert composer.text == "a draft"
    assert composer.outgoing.attachments == ()


# ---------------------------------------------------------------------------------------------- drafts


def test_drafts_survive_a_restart_and_stay_with_their_chats(
    qtbot: QtBot, opened: Opened, session_theme: Theme, notes: Path
) -> None:
    few_tokens(opened)
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    chat_id = opened.chat.chat_id or 0
    composer = opened.centre.composer
    composer.set_text("for this chat")
    opened.chat.writing.attach_files([str(notes)])
    qtbot.waitUntil(lambda: bool(composer.outgoing.attachments), timeout=PATIENCE_MS)
    composer.reply_start.set_text("Sure")
    written = composer.outgoing
    opened.chat.new_chat()
    assert composer.outgoing.is_empty
    composer.set_text("for a new one")
    opened.close(qtbot)

    again = Opened(session_theme)
    again.window.show()
    settle()
    assert again.centre.composer.text == "for a new one"
    again.chat.open_chat(chat_id)
    assert again.centre.composer.outgoing == written
    again.close(qtbot)


def test_a_message_that_is_being_edited_is_no_draft(qtbot: QtBot, opened: Opened) -> None:
    few_tokens(opened)
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    chat_id = opened.chat.chat_id
    opened.centre.composer.set_text("a draft")
    opened.chat.messages.edit(opened.items[0].id)
    opened.chat.writing.save()
    opened.chat.new_chat()
    opened.chat.open_chat(chat_id or 0)
    assert opened.centre.composer.text == "a draft"


# ---------------------------------------------------------------------------------------------- waiting


def test_messages_sent_while_an_answer_is_written_wait_and_are_sent_in_order(qtbot: QtBot, opened: Opened) -> None:
    few_tokens(opened)
    for number in range(5):
        opened.say(qtbot, f"question {number}")
    qtbot.waitUntil(
        lambda: opened.resting and not opened.chat.writing.waiting(opened.chat.chat_id), timeout=PATIENCE_MS
    )
    path = opened.workbench.chats.path(opened.chat.chat_id or 0)
    assert [message.content for message in path if message.role == "user"] == [f"question {n}" for n in range(5)]
    assert [message.role for message in path] == ["user", "assistant"] * 5
    assert opened.centre.queue_bar.isHidden()


def test_a_waiting_message_can_be_edited_and_taken_back(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "first")
    opened.say(qtbot, "second")
    opened.say(qtbot, "third")
    bar = opened.centre.queue_bar
    assert [one.text for one in opened.chat.writing.waiting(opened.chat.chat_id)] == ["second", "third"]
    bar.rows[0].edit_button.click()
    assert opened.centre.composer.text == "second"
    opened.centre.composer.set_text("second, better")
    with qtbot.waitSignal(opened.chat.undoable) as removed:
        bar.rows[0].remove_button.click()
    assert bar.isHidden()
    removed.args[1]()
    assert [one.text for one in opened.chat.writing.waiting(opened.chat.chat_id)] == ["third"]
    opened.chat.stop()
    opened.wait_for_answer(qtbot)
    assert opened.centre.composer.text == "second, better"


def test_after_a_stop_messages_wait_until_they_are_sent_by_hand(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "first")
    opened.say(qtbot, "second")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    opened.chat.stop()
    opened.wait_for_answer(qtbot)
    settle()
    assert [one.text for one in opened.chat.writing.waiting(opened.chat.chat_id)] == ["second"]
    assert opened.resting
    opened.chat.inspector.sampling.panel.changed.emit({"ignore_eos": False, "max_tokens": 4})
    opened.centre.queue_bar.rows[0].send_button.click()
    opened.wait_for_answer(qtbot)
    assert [item.text for item in opened.items if item.role == "user"] == ["first", "second"]


def test_send_now_stops_the_answer_for_the_message(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "first")
    opened.say(qtbot, "second")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    few_tokens(opened)
    opened.centre.queue_bar.rows[0].send_button.click()
    qtbot.waitUntil(
        lambda: [item.text for item in opened.items if item.role == "user"] == ["first", "second"], timeout=PATIENCE_MS
    )
    opened.wait_for_answer(qtbot)


def test_a_message_waits_in_its_chat_while_another_is_read(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "first")
    opened.say(qtbot, "second")
    busy = opened.chat.chat_id or 0
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    opened.chat.new_chat()
    assert opened.centre.queue_bar.isHidden()
    assert [one.text for one in opened.chat.writing.waiting(busy)] == ["second"]
    opened.workbench.chats.change_chat(busy, sampling={"max_tokens": 4})
    opened.chat.writing._waiting[busy].hurried = True
    opened.chat.turns.stop(busy)
    qtbot.waitUntil(lambda: opened.resting and len(opened.workbench.chats.path(busy)) == 4, timeout=PATIENCE_MS)
    assert opened.workbench.chats.path(busy)[2].content == "second"
    assert opened.items == []


def test_messages_that_wait_survive_a_restart_and_are_not_sent_by_themselves(
    qtbot: QtBot, opened: Opened, session_theme: Theme
) -> None:
    opened.without_end()
    opened.say(qtbot, "first")
    opened.say(qtbot, "second")
    chat_id = opened.chat.chat_id or 0
    opened.close(qtbot)
    again = Opened(session_theme)
    again.window.show()
    settle()
    again.chat.open_chat(chat_id)
    assert [one.text for one in again.chat.writing.waiting(chat_id)] == ["second"]
    assert again.centre.queue_bar.isVisible()
    assert again.resting
    again.close(qtbot)


# ---------------------------------------------------------------------------------------------- reply start


def test_a_reply_begins_with_the_words_it_was_started_with(qtbot: QtBot, opened: Opened) -> None:
    few_tokens(opened, 8)
    composer = opened.centre.composer
    composer.open_reply_start()
    qtbot.keyClicks(composer.reply_start.line, "Ahoy, sailor")
    opened.say(qtbot, "hi")
    assert opened.items[1].text.startswith("Ahoy, sailor"), "while the answer is not there yet, too"
    answer = opened.wait_for_answer(qtbot)
    saved = opened.workbench.chats.path(opened.chat.chat_id or 0)[-1]
    assert answer.text == saved.content
    assert saved.content.startswith("Ahoy, sailor")
    assert not composer.reply_start.isVisible()
    opened.chat.messages.regenerate(answer.id)
    assert opened.wait_for_answer(qtbot).text.startswith("Ahoy, sailor"), "another version is started alike"


def test_stop_strings_of_a_chat_end_its_answers(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    first = opened.wait_for_answer(qtbot)
    assert " " in first.text
    opened.chat.inspector.sampling.panel.changed.emit({"stop": (" ",), "temperature": 0.0})
    opened.say(qtbot, "hi")
    answer = opened.wait_for_answer(qtbot)
    assert " " not in answer.text
    assert "stop string" in answer.stats
