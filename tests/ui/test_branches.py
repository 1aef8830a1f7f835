"""The tree of branches: drawn from the store, walked with the keyboard, Enter shows a branch."""

from helpers.qt_accessible import unnamed
from helpers.window import Opened
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workbench.chats.store import ChatStore
from workbench.ui.branches.dialog import MANY, BranchesDialog


def forked(store: ChatStore) -> int:
    """A chat whose question was answered twice, the first answer asked on from."""
    chat = store.new_chat(title="Forked")
    question = store.add_message(chat.id, None, "user", "Why?")
    first = store.add_message(chat.id, question.id, "assistant", "Because.", model_name="One")
    on = store.add_message(chat.id, first.id, "user", "And then?")
    store.add_message(chat.id, on.id, "assistant", "That is all.", model_name="One")
    store.add_message(chat.id, question.id, "assistant", "It depends.", model_name="Two")
    return chat.id


def dialog_of(opened: Opened, qtbot: QtBot) -> BranchesDialog:
    opened.window.commands.run("transcript.branches")
    qtbot.waitUntil(lambda: bool(opened.window.findChildren(BranchesDialog)))
    (dialog,) = opened.window.findChildren(BranchesDialog)
    return dialog


def texts(dialog: BranchesDialog) -> list[str]:
    return [str(dialog.model.index(row).data()) for row in range(dialog.model.rowCount())]


def test_every_branch_is_drawn_and_enter_shows_one(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.open_chat(forked(opened.workbench.chats))
    assert [item.text for item in opened.items][:2] == ["Why?", "It depends."]
    dialog = dialog_of(opened, qtbot)
    assert texts(dialog) == ["Why?", "Because.", "And then?", "That is all.", "It depends."]
    assert dialog.list.currentIndex().data() == "It depends."
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up)
    with qtbot.waitSignal(dialog.chosen):
        qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert [item.text for item in opened.items] == ["Why?", "Because.", "And then?", "That is all."]
    assert opened.centre.view.current == opened.items[2].id


def test_a_line_of_the_tree_is_read_not_its_markdown(qtbot: QtBot, opened: Opened) -> None:
    store = opened.workbench.chats
    chat = store.new_chat(title="Marked")
    asked = store.add_message(chat.id, None, "user", "**Why** $x$?")
    store.add_message(chat.id, asked.id, "assistant", "## First\n\n- **one** `two`\n- $x$\n\n```py\nx = 1\n```")
    opened.chat.open_chat(chat.id)
    dialog = dialog_of(opened, qtbot)
    assert texts(dialog) == ["**Why** $x$?", "First • one two • … x = 1"]
    dialog.reject()


def test_left_goes_to_what_a_message_belongs_to(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.open_chat(forked(opened.workbench.chats))
    dialog = dialog_of(opened, qtbot)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Left)
    assert dialog.list.currentIndex().data() == "Why?"
    dialog.reject()


def test_a_long_chat_shows_its_forks_at_first(qtbot: QtBot, opened: Opened) -> None:
    store = opened.workbench.chats
    chat = store.new_chat(title="Long")
    parent = None
    for number in range(MANY + 10):
        parent = store.add_message(chat.id, parent, "user", f"line {number}").id
    store.edit(parent or 0, "the last line in other words")
    opened.chat.open_chat(chat.id)
    dialog = dialog_of(opened, qtbot)
    assert dialog.forks_only.isChecked()
    assert texts(dialog) == ["line 0", "line 48", "line 49", "the last line in other words"]
    dialog.forks_only.setChecked(False)
    assert dialog.model.rowCount() == MANY + 11
    assert dialog.list.currentIndex().data() == "the last line in other words"
    dialog.reject()


def test_each_line_says_whose_it_is_and_which_version(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.open_chat(forked(opened.workbench.chats))
    dialog = dialog_of(opened, qtbot)
    spoken = str(dialog.model.index(4).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("It depends., Two  ·  version 2 of 2")
    assert spoken.endswith("on the branch that is shown")
    assert unnamed(dialog) == []
    dialog.reject()


def test_an_empty_chat_has_no_tree(qtbot: QtBot, opened: Opened) -> None:
    opened.window.commands.run("transcript.branches")
    assert "no branches" in opened.window.toasts.shown[-1].accessibleName()


def conversation(store: ChatStore) -> int:
    chat = store.new_chat(title="Straight")
    last = None
    for role, text in (("user", "Why?"), ("assistant", "Because."), ("user", "And then?"), ("assistant", "Done.")):
        last = store.add_message(chat.id, last, role, text).id
    return chat.id


def test_a_branch_begins_at_an_answer_without_choosing_a_token(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.open_chat(conversation(opened.workbench.chats))
    view = opened.centre.view
    view.setFocus()
    view.select(opened.items[1].id)
    qtbot.keyClick(view, Qt.Key.Key_B)
    assert [item.text for item in opened.items] == ["Why?", "Because."]
    qtbot.waitUntil(lambda: opened.centre.composer.editor.hasFocus())
    opened.window.toasts.shown[-1].acted.emit()
    assert [item.text for item in opened.items] == ["Why?", "Because.", "And then?", "Done."], "taken back"


def test_what_is_written_after_that_stands_beside_what_followed(qtbot: QtBot, opened: Opened) -> None:
    opened.chat.open_chat(conversation(opened.workbench.chats))
    opened.chat.messages.branch(opened.items[1].id)
    opened.say(qtbot, "Why not?")
    opened.wait_for_answer(qtbot)
    assert [item.text for item in opened.items][:3] == ["Why?", "Because.", "Why not?"]
    assert (opened.items[2].branch, opened.items[2].branches) == (2, 2)
    opened.chat.messages.switch(opened.items[2].id, -1)
    assert [item.text for item in opened.items][2:] == ["And then?", "Done."]


def test_only_an_answer_with_something_behind_it_can_be_branched_at(opened: Opened) -> None:
    opened.chat.open_chat(conversation(opened.workbench.chats))
    action = opened.centre.view.message_actions.find("branch")
    assert [action.offered(item) for item in opened.items] == [False, True, False, False]
