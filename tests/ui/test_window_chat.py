"""Talking to the starter model in the real window, with the real engine."""

from helpers.qt_accessible import unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from workbench.ui.pages.message_details import MessageDetails


def test_the_first_click_ends_in_an_answer(qtbot: QtBot, opened: Opened) -> None:
    """Nothing is chosen, set or loaded before: one click on an example, and the newcomer reads."""
    assert opened.centre.welcome.isVisible()
    qtbot.mouseClick(opened.centre.welcome.examples[0], Qt.MouseButton.LeftButton)
    question = opened.centre.welcome.examples[0].text()
    assert opened.items[0].text == question, "the question is shown at once, before the model is loaded"
    answer = opened.wait_for_answer(qtbot)
    assert answer.role == "assistant"
    assert answer.text.strip()
    assert "tok/s" in answer.stats
    assert opened.chat.list.rows.chats[0].title == question


def test_an_example_leaves_alone_what_is_being_written(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.set_text("half a thought")
    qtbot.mouseClick(opened.centre.welcome.examples[0], Qt.MouseButton.LeftButton)
    assert opened.centre.composer.text == "half a thought"
    opened.wait_for_answer(qtbot)


def test_what_streams_is_what_is_saved(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    answer = opened.wait_for_answer(qtbot)
    path = opened.workbench.chats.path(opened.chat.chat_id or 0)
    assert [message.content for message in path] == [item.text for item in opened.items]
    assert answer.text == path[-1].content


def test_a_slider_moved_while_the_answer_streams_acts_on_it(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    running = opened.chat.turns.running(opened.chat.chat_id)
    assert running is not None
    slider = opened.chat.inspector.sampling.panel.rows["temperature"].editor.below
    assert slider is not None
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    chosen = opened.chat.inspector.settings.sampling.temperature
    assert chosen > 0.8
    assert running.turn.sampling.temperature == chosen, "the running answer has it"
    opened.chat.stop()
    opened.wait_for_answer(qtbot)
    chat_id = opened.chat.chat_id or 0
    qtbot.waitUntil(lambda: opened.workbench.chats.chat(chat_id).sampling.get("temperature") == chosen)


def test_stop_says_stopping_at_once_and_keeps_what_was_written(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    qtbot.keyClick(opened.centre.composer.editor, Qt.Key.Key_Escape)
    assert opened.centre.composer.state == "stopping"
    assert opened.window.status.state.words == "Stopping"
    answer = opened.wait_for_answer(qtbot)
    assert answer.text
    assert "stopped: by you" in answer.stats
    assert opened.centre.composer.state == "idle"


def test_a_stop_while_the_model_loads_leaves_the_question_and_a_way_to_ask_again(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    opened.chat.stop()
    opened.wait_for_answer(qtbot)
    if opened.answer.text:  # it was quicker than the stop
        return
    opened.chat.messages.regenerate(opened.answer.id)
    assert opened.wait_for_answer(qtbot).text


def test_regenerate_makes_a_branch_and_the_arrows_lead_back(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    first = opened.wait_for_answer(qtbot)
    opened.chat.messages.regenerate(first.id)
    second = opened.wait_for_answer(qtbot)
    assert (second.branch, second.branches) == (2, 2)
    opened.chat.messages.step(-1)
    assert (opened.answer.id, opened.answer.branch) == (first.id, 1)


def test_an_edited_question_makes_a_branch_and_the_old_one_stays(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    opened.chat.messages.edit(opened.items[0].id)
    assert opened.centre.edit_bar.isVisible()
    assert opened.centre.composer.text == "hi"
    opened.centre.composer.set_text("what is temperature?")
    qtbot.keyClick(opened.centre.composer.editor, Qt.Key.Key_Return)
    opened.wait_for_answer(qtbot)
    assert [opened.items[0].text, opened.items[0].branch, opened.items[0].branches] == ["what is temperature?", 2, 2]
    assert not opened.centre.edit_bar.isVisible()
    assert len(opened.workbench.chats.tree(opened.chat.chat_id or 0)) == 4


def test_what_is_done_with_messages_are_commands_with_letters_of_one_s_own(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    answer = opened.wait_for_answer(qtbot)
    commands, view = opened.window.commands, opened.centre.view
    commands.run("message.copy")
    assert QGuiApplication.clipboard().text() == answer.text, "without a message under the keyboard it is the last"
    commands.set_keys("message.copy", "X")
    view.setFocus()
    view.select(opened.items[0].id)
    qtbot.keyClick(view, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == answer.text
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert QGuiApplication.clipboard().text() == "hi"
    opened.centre.composer.focus()
    qtbot.keyClicks(opened.centre.composer.editor, "xerox")
    assert opened.centre.composer.text == "xerox", "the letters are letters where one writes"
    commands.run("message.continue")
    assert opened.resting, "a question cannot be continued"


def test_a_question_is_changed_and_asked_again_with_the_keyboard_alone(qtbot: QtBot, opened: Opened) -> None:
    """From the conversation: E takes the message into the composer, Enter sends it as another version."""
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    view = opened.centre.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_E)
    assert opened.centre.composer.text == "hi"
    qtbot.keyClicks(opened.centre.composer.editor, " there")
    qtbot.keyClick(opened.centre.composer.editor, Qt.Key.Key_Return)
    opened.wait_for_answer(qtbot)
    assert sorted([opened.items[0].text, "hi"]) == ["hi", "hi there"]
    assert len(opened.workbench.chats.tree(opened.chat.chat_id or 0)) == 4


def test_a_deleted_message_comes_back_with_what_followed_it(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    before = [(item.id, item.text) for item in opened.items]
    view = opened.centre.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    view.select(opened.items[0].id)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert opened.items == []
    assert opened.centre.welcome.isVisible()
    toast = opened.window.toasts.shown[-1]
    assert toast.accessibleName() == "Message deleted, with 1 that followed it"
    toast.acted.emit()
    assert [(item.id, item.text) for item in opened.items] == before


def test_deleting_one_version_shows_the_other(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    first = opened.wait_for_answer(qtbot)
    opened.chat.messages.regenerate(first.id)
    second = opened.wait_for_answer(qtbot)
    opened.chat.messages.delete(second.id)
    assert (opened.answer.id, opened.answer.branches) == (first.id, 1)
    opened.window.commands.run("transcript.undo_delete")
    assert (opened.answer.id, opened.answer.branches) == (second.id, 2)


def test_nothing_is_deleted_under_an_answer_that_is_written(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    opened.chat.messages.delete(opened.items[0].id)
    assert opened.writing
    assert len(opened.items) == 2
    opened.chat.stop()
    opened.wait_for_answer(qtbot)


def test_the_statistics_of_an_answer_are_those_that_were_saved(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    answer = opened.wait_for_answer(qtbot)
    opened.chat.messages.show_details(answer.id)
    (dialog,) = opened.window.findChildren(MessageDetails)
    rows, stats = dict(dialog.rows), opened.workbench.chats.path(opened.chat.chat_id or 0)[-1].stats
    assert rows["Answer"] == f"{stats['answer_tokens']} tokens"
    assert rows["Seed"] == str(stats["seed"])
    assert unnamed(dialog) == []
    dialog.reject()


def test_continue_goes_on_where_the_answer_ended(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.inspector.sampling.panel.changed.emit({"ignore_eos": True, "max_tokens": 8})
    opened.say(qtbot, "hi")
    short = opened.wait_for_answer(qtbot)
    before = short.text
    opened.chat.messages.carry_on(short.id)
    longer = opened.wait_for_answer(qtbot)
    assert longer.id == short.id
    assert longer.text.startswith(before)
    assert len(longer.text) > len(before)


def test_another_chat_can_be_read_while_an_answer_is_written(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    busy = opened.chat.chat_id
    assert busy is not None
    opened.chat.new_chat()
    assert opened.items == []
    before = len(opened.chat.turns.running(busy).item.text)  # type: ignore[union-attr]
    qtbot.waitUntil(
        lambda: len(opened.chat.turns.running(busy).item.text) > before,  # type: ignore[union-attr]
        timeout=PATIENCE_MS,
    )
    opened.chat.open_chat(busy)
    opened.chat.stop()
    answer = opened.wait_for_answer(qtbot)
    assert answer.text == opened.workbench.chats.path(busy)[-1].content


def test_twenty_quick_sends_are_all_answered_in_order(qtbot: QtBot, opened: Opened) -> None:
    """While an answer is on its way, what is sent waits for it."""
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 2})
    for number in range(20):
        opened.say(qtbot, f"question {number}")
    qtbot.waitUntil(
        lambda: opened.resting and not opened.chat.writing.waiting(opened.chat.chat_id), timeout=PATIENCE_MS
    )
    path = opened.workbench.chats.path(opened.chat.chat_id or 0)
    assert [message.content for message in path[::2]] == [f"question {number}" for number in range(20)]
    assert len(path) == 40


def test_twenty_chats_asked_at_once_are_all_answered(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 4})
    for number in range(20):
        opened.chat.new_chat()
        opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 4})
        opened.chat.send(f"question {number}")
    opened.wait_for_answer(qtbot)
    for chat in opened.workbench.chats.chats():
        roles = [message.role for message in opened.workbench.chats.path(chat.id)]
        assert roles == ["user", "assistant"]


def test_copy_puts_the_source_on_the_clipboard(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    answer = opened.wait_for_answer(qtbot)
    opened.chat.messages.copy(answer.id)
    assert QGuiApplication.clipboard().text() == answer.text


def test_a_system_prompt_and_plain_completion_are_kept_with_the_chat(qtbot: QtBot, opened: Opened) -> None:
    system = opened.chat.inspector.system
    system.editor.setPlainText("Be brief.")
    system.completion.setChecked(True)
    opened.say(qtbot, "Once upon a time")
    opened.wait_for_answer(qtbot)
    chat = opened.workbench.chats.chat(opened.chat.chat_id or 0)
    assert (chat.system_prompt, chat.mode) == ("Be brief.", "completion")
    opened.chat.new_chat()
    assert system.editor.toPlainText() == ""
    assert not system.completion.isChecked()
    opened.chat.open_chat(chat.id)
    assert system.editor.toPlainText() == "Be brief."
    assert system.completion.isChecked()


def test_the_composer_counts_tokens_and_the_gauge_the_chat(qtbot: QtBot, opened: Opened) -> None:
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    gauge = opened.centre.gauge
    stats = opened.workbench.chats.path(opened.chat.chat_id or 0)[-1].stats
    told = stats["prompt_tokens"] + stats["answer_tokens"]

    def used() -> int:
        words = gauge.accessibleName().removeprefix("Context: ").split(" / ")
        return int(words[0].replace(",", "")) if len(words) == 2 else -1

    qtbot.waitUntil(lambda: told <= used() <= told + 8, timeout=PATIENCE_MS)  # and what frames the next turn
    before = used()
    opened.centre.composer.set_text("what is temperature?")
    qtbot.waitUntil(lambda: "tokens" in opened.centre.composer._count.text(), timeout=PATIENCE_MS)
    assert used() > before
