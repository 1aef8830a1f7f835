"""The list of chats: what it shows, and what is done with chats from it."""

from pathlib import Path

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from workbench.chats import export
from workbench.ui.chat_list.arrangement import FolderRow, Heading
from workbench.ui.chat_list.panel import ChatList
from workbench.ui.widgets.row_roles import MARKS, SECOND


@pytest.fixture
def three(qtbot: QtBot, opened: Opened) -> list[int]:
    """Three chats with words in them."""
    made = []
    for title, words in (("Tea", "oolong and sencha"), ("Bread", "sourdough takes time"), ("Sea", "tides and time")):
        chat = opened.workbench.chats.new_chat(title=title)
        opened.workbench.chats.add_message(chat.id, None, "user", words)
        made.append(chat.id)
    opened.chat.list.refresh()
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    return made


def shown(opened: Opened) -> list[str]:
    """The rows as words, from top to bottom; a folder with its count."""
    rows = opened.chat.list.rows
    found = [rows.at(row) for row in range(rows.rowCount())]
    return [
        row.words
        if isinstance(row, Heading)
        else f"[{row.folder.name} {row.count}]"
        if isinstance(row, FolderRow)
        else (row.title if row else "")
        for row in found
    ]


def waits(qtbot: QtBot, opened: Opened, rows: list[str]) -> None:
    """Until the list shows these."""
    qtbot.waitUntil(lambda: shown(opened) == rows, timeout=PATIENCE_MS)


def choose(chats: ChatList, *ids: int) -> None:
    """Choose these chats, the last one current."""
    chats.view.clearSelection()
    for chat in ids:
        index = chats.rows.index(chats.rows.row_of(chat))
        chats.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.Select)


def rename(qtbot: QtBot, chats: ChatList, words: str) -> None:
    """Press F2, type and press Enter."""
    chats.view.setFocus()
    qtbot.keyClick(chats.view, Qt.Key.Key_F2)
    type_name(qtbot, chats, words)


def type_name(qtbot: QtBot, chats: ChatList, words: str) -> None:
    """Type into the editor that is open in the list."""
    qtbot.waitUntil(lambda: chats.view.findChild(QLineEdit) is not None)
    editor = chats.view.findChild(QLineEdit)
    assert editor is not None
    editor.setText(words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def menu_words(chats: ChatList, row: int) -> list[str]:
    """The words of the menu of a row."""
    chats._open_menu(row, QPoint(0, 0))
    menu = next(child for child in chats.findChildren(QMenu) if child.isVisible())
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    menu.close()
    return words


# ------------------------------------------------------------------------------------------ showing, opening


def test_a_click_opens_a_chat_and_says_that_nobody_has_answered_yet(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    view = opened.chat.list.view
    row = view.visualRect(opened.chat.list.rows.index(opened.chat.list.rows.row_of(three[0])))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert [item.text for item in opened.items if item.role == "user"] == ["oolong and sencha"]
    assert "no answer yet" in opened.answer.note


def test_arrows_and_enter_open_a_chat(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    opened.chat.list.view.setFocus()
    qtbot.keyClick(opened.chat.list.search, Qt.Key.Key_Down)
    qtbot.keyClick(opened.chat.list.view, Qt.Key.Key_Down)
    assert opened.chat.chat_id is None, "going through the list opens nothing"
    qtbot.keyClick(opened.chat.list.view, Qt.Key.Key_Return)
    assert opened.chat.chat_id == three[1]


def test_without_chats_it_says_where_they_come_from(qtbot: QtBot, opened: Opened) -> None:
    nothing = opened.chat.list.nothing
    qtbot.waitUntil(lambda: nothing.words == "No chats yet")
    opened.chat.list.show_archive(True)
    qtbot.waitUntil(lambda: nothing.words == "Nothing archived")
    opened.chat.list.search.setText("zebra")
    qtbot.waitUntil(lambda: nothing.words == "Nothing found")


def test_a_title_that_does_not_fit_is_shown_whole_beside_the_mouse(qtbot: QtBot, opened: Opened) -> None:
    chats, store = opened.chat.list, opened.workbench.chats
    store.new_chat(title="Short")
    store.new_chat(title="A <b>title</b> that goes on and on and on and on")
    chats.refresh()
    waits(qtbot, opened, ["Today", "A <b>title</b> that goes on and on and on and on", "Short"])

    def shown_at(row: int) -> str:
        place = chats.view.visualRect(chats.rows.index(row)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, chats.view.viewport().mapToGlobal(place))
        QApplication.sendEvent(chats.view.viewport(), event)
        return QToolTip.text()

    assert shown_at(1) == "<p>A &lt;b&gt;title&lt;/b&gt; that goes on and on and on and on</p>"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert not QToolTip.isVisible()
    shown_at(2)
    assert not QToolTip.isVisible()


def test_a_list_that_is_read_again_stays_where_it_was_scrolled(qtbot: QtBot, opened: Opened) -> None:
    chats, store = opened.chat.list, opened.workbench.chats
    made = [store.new_chat(title=f"Chat {number}").id for number in range(60)]
    chats.refresh()
    qtbot.waitUntil(lambda: len(chats.rows.chats) == 60)
    opened.chat.open_chat(made[-1])
    bar = chats.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    store.change_chat(made[0], title="Renamed elsewhere")
    chats.refresh()
    qtbot.waitUntil(lambda: chats.rows.chats[-1].title == "Renamed elsewhere")
    assert bar.value() == bar.maximum()
    opened.chat.open_chat(made[-2])
    assert chats.view.visualRect(chats.view.currentIndex()).top() >= 0, "what is opened comes into sight"


def test_a_chat_in_which_an_answer_is_written_has_a_dot_and_says_so(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    index = chats.rows.index(chats.rows.row_of(three[0]))
    before = chats.view.grab().toImage()
    chats.set_busy({three[0]})
    assert chats.view.grab().toImage() != before
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Tea, an answer is being written"


# ------------------------------------------------------------------------------------------ searching


def test_search_as_you_type_finds_messages_and_opens_them_there(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    chats = opened.chat.list
    qtbot.keyClicks(chats.search, "tim")
    waits(qtbot, opened, ["In messages", "Sea", "Bread"])
    qtbot.keyClick(chats.search, Qt.Key.Key_Down)
    assert chats.view.selectionModel().selectedIndexes()[0].row() == 1
    qtbot.keyClick(chats.view, Qt.Key.Key_Down)
    qtbot.keyClick(chats.view, Qt.Key.Key_Return)
    assert opened.chat.chat_id == three[1]
    assert shown(opened) == ["In messages", "Sea", "Bread"], "what was found stays"
    qtbot.keyClick(chats.search, Qt.Key.Key_Escape)
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    assert chats.view.currentIndex().row() == chats.rows.row_of(three[1])


def test_enter_in_the_search_field_opens_the_first_place_found(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    qtbot.keyClicks(opened.chat.list.search, "oolong")
    waits(qtbot, opened, ["In messages", "Tea"])
    qtbot.keyClick(opened.chat.list.search, Qt.Key.Key_Return)
    assert opened.chat.chat_id == three[0]


def test_a_place_found_on_another_branch_is_shown(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    [asked] = opened.workbench.chats.path(three[0])
    opened.workbench.chats.edit(asked.id, "something else")
    qtbot.keyClicks(opened.chat.list.search, "oolong")
    waits(qtbot, opened, ["In messages", "Tea"])
    qtbot.keyClick(opened.chat.list.search, Qt.Key.Key_Return)
    assert opened.items[0].text == "oolong and sencha"


def test_found_words_are_marked_in_a_line_without_markup(qtbot: QtBot, opened: Opened) -> None:
    chat = opened.workbench.chats.new_chat(title="Tea")
    opened.workbench.chats.add_message(chat.id, None, "user", "How long\ndoes `it` take until the **water** boils?")
    qtbot.keyClicks(opened.chat.list.search, "water boils")
    waits(qtbot, opened, ["In messages", "Tea"])
    index = opened.chat.list.rows.index(1)
    line, marks = index.data(SECOND), index.data(MARKS)
    assert line == "…until the water boils?"
    assert [line[start:end] for start, end in marks] == ["water", "boils"]


# ------------------------------------------------------------------------------------------ one chat


def test_f2_renames_in_place(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    choose(opened.chat.list, three[0])
    rename(qtbot, opened.chat.list, " Tea, green ")
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea, green"])
    assert opened.workbench.chats.chat(three[0]).title == "Tea, green"


def test_a_title_outlives_what_happens_to_the_list_while_it_is_typed(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    """An answer that ends, for one, has the list read anew."""
    chats = opened.chat.list
    choose(chats, three[0])
    chats.rename()
    editor = chats.view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("Tea, green")
    opened.workbench.chats.change_chat(three[1], title="Rye bread")
    chats.refresh()
    qtbot.waitUntil(lambda: not chats.busy)
    assert chats.view.findChild(QLineEdit) is editor
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    waits(qtbot, opened, ["Today", "Sea", "Rye bread", "Tea, green"])


def test_what_happened_to_the_list_meanwhile_is_shown_when_typing_is_given_up(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    choose(chats, three[0])
    chats.rename()
    opened.workbench.chats.change_chat(three[1], title="Rye bread")
    chats.refresh()
    qtbot.waitUntil(lambda: not chats.busy)
    qtbot.keyClick(chats.view.findChild(QLineEdit), Qt.Key.Key_Escape)
    waits(qtbot, opened, ["Today", "Sea", "Rye bread", "Tea"])


def test_a_pinned_chat_stands_at_the_top_until_it_is_unpinned(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    choose(opened.chat.list, three[0])
    opened.window.commands.run("chats.pin")
    waits(qtbot, opened, ["Pinned", "Tea", "Today", "Sea", "Bread"])
    choose(opened.chat.list, three[0])
    opened.window.commands.run("chats.pin")
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])


def test_delete_is_taken_back_by_the_note_or_by_ctrl_z(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    chats = opened.chat.list
    choose(chats, three[0])
    chats.view.setFocus()
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    waits(qtbot, opened, ["Today", "Sea", "Bread"])
    opened.window.toasts.shown[-1].acted.emit()
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    assert opened.chat.chat_id == three[0]
    choose(chats, three[1])
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    waits(qtbot, opened, ["Today", "Sea", "Tea"])
    note = opened.window.toasts.shown[-1]
    qtbot.keyClick(chats.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    note.acted.emit()
    assert opened.workbench.chats.deleted_chats() == [], "the note does nothing once it was taken back"


def test_deleting_a_chat_stops_what_is_written_in_it(qtbot: QtBot, opened: Opened) -> None:
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    opened.chat.list.changes.delete([opened.chat.chat_id or 0])
    qtbot.waitUntil(lambda: opened.resting, timeout=PATIENCE_MS)
    assert opened.items == []
    assert opened.centre.welcome.isVisible()


def test_an_archived_chat_leaves_the_list_and_is_found_in_the_archive_and_by_search(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    choose(opened.chat.list, three[0])
    opened.window.commands.run("chats.archive")
    waits(qtbot, opened, ["Today", "Sea", "Bread"])
    opened.window.commands.run("chats.show_archive")
    waits(qtbot, opened, ["Today", "Tea"])
    opened.chat.list.search.setText("oolong")
    waits(qtbot, opened, ["In messages", "Tea"])
    opened.chat.list.search.clear()
    waits(qtbot, opened, ["Today", "Tea"])
    choose(opened.chat.list, three[0])
    opened.window.commands.run("chats.archive")
    qtbot.waitUntil(lambda: opened.chat.list.nothing.isVisible())
    opened.window.commands.run("chats.show_archive")
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])


# ------------------------------------------------------------------------------------------ folders


def test_a_new_folder_is_named_as_soon_as_it_is_there(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    opened.window.commands.run("chats.new_folder")
    type_name(qtbot, opened.chat.list, "Kitchen")
    waits(qtbot, opened, ["Folders", "[Kitchen 0]", "Today", "Sea", "Bread", "Tea"])
    assert [folder.name for folder in opened.workbench.chats.folders()] == ["Kitchen"]


def test_chats_are_moved_to_a_folder_which_folds_and_goes_without_them(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    folder = opened.workbench.chats.new_folder("Kitchen")
    chats.changes.move(three[:2], folder.id)
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Bread", "Tea", "Today", "Sea"])
    chats.view.focus_row(chats.rows.row_of_folder(folder.id))
    qtbot.keyClick(chats.view, Qt.Key.Key_Left)
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Today", "Sea"])
    chats.view.focus_row(chats.rows.row_of_folder(folder.id))
    qtbot.keyClick(chats.view, Qt.Key.Key_Return)
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Bread", "Tea", "Today", "Sea"])
    chats.changes.move([three[0]], None)
    waits(qtbot, opened, ["Folders", "[Kitchen 1]", "Bread", "Today", "Sea", "Tea"])
    chats.changes.undo()
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Bread", "Tea", "Today", "Sea"])
    chats.view.focus_row(chats.rows.row_of_folder(folder.id))
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    chats.changes.undo()
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Bread", "Tea", "Today", "Sea"])


def test_chats_are_dragged_onto_a_folder_and_out_of_it(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    chats = opened.chat.list
    folder = opened.workbench.chats.new_folder("Kitchen")
    chats.refresh()
    waits(qtbot, opened, ["Folders", "[Kitchen 0]", "Today", "Sea", "Bread", "Tea"])
    rows, move = chats.rows, Qt.DropAction.MoveAction
    dragged = rows.mimeData([rows.index(rows.row_of(three[0])), rows.index(rows.row_of(three[2]))])
    rows.dropMimeData(dragged, move, -1, 0, rows.index(rows.row_of_folder(folder.id)))
    waits(qtbot, opened, ["Folders", "[Kitchen 2]", "Sea", "Tea", "Today", "Bread"])
    dragged = rows.mimeData([rows.index(rows.row_of(three[0]))])
    rows.dropMimeData(dragged, move, -1, 0, rows.index(rows.row_of(three[1])))
    waits(qtbot, opened, ["Folders", "[Kitchen 1]", "Sea", "Today", "Bread", "Tea"])


def test_a_drag_shows_the_folder_it_would_fall_into_and_falls_there(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats, store = opened.chat.list, opened.workbench.chats
    store.new_folder("Kitchen")
    chats.refresh()
    waits(qtbot, opened, ["Folders", "[Kitchen 0]", "Today", "Sea", "Bread", "Tea"])
    place = chats.view.visualRect(chats.rows.index(1)).center()
    data = chats.rows.mimeData([chats.rows.index(chats.rows.row_of(three[0]))])
    action, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    before = chats.view.grab().toImage()
    QApplication.sendEvent(chats.view.viewport(), QDragEnterEvent(place, action, data, button, keys))
    QApplication.sendEvent(chats.view.viewport(), QDragMoveEvent(place, action, data, button, keys))
    assert chats.view.grab().toImage() != before
    QApplication.sendEvent(chats.view.viewport(), QDropEvent(QPointF(place), action, data, button, keys))
    waits(qtbot, opened, ["Folders", "[Kitchen 1]", "Tea", "Today", "Sea", "Bread"])
    assert store.chat(three[0]).folder_id is not None


# ------------------------------------------------------------------------------------------ several at once


def test_several_chats_are_archived_and_deleted_together(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    chats = opened.chat.list
    choose(chats, three[0], three[1])
    assert chats.chosen_bar.isVisible()
    chats.chosen_bar.wanted.emit("archive")
    waits(qtbot, opened, ["Today", "Sea"])
    assert chats.chosen_bar.isHidden()
    chats.changes.undo()
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])
    qtbot.keyClick(chats.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert set(chats.view.chosen_chats) == set(three)
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: chats.nothing.isVisible())
    assert opened.window.toasts.shown[-1].accessibleName() == "3 chats deleted"
    assert QApplication.focusWidget() is chats.new_button
    opened.window.toasts.shown[-1].acted.emit()
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])


def test_ctrl_and_a_click_choose_a_second_chat_without_opening_it(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    opened.chat.open_chat(three[2])
    place = chats.view.visualRect(chats.rows.index(chats.rows.row_of(three[0]))).center()
    qtbot.mouseClick(chats.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert chats.view.chosen_chats == [three[2], three[0]]
    assert opened.chat.chat_id == three[2]


def test_what_is_chosen_stays_chosen_when_the_list_is_read_again(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    choose(opened.chat.list, three[0], three[1])
    opened.workbench.chats.new_chat(title="Another")
    opened.chat.list.refresh()
    waits(qtbot, opened, ["Today", "Another", "Sea", "Bread", "Tea"])
    assert set(opened.chat.list.view.chosen_chats) == {three[0], three[1]}


def test_the_menu_of_a_chat_names_what_can_be_done_with_it_and_of_several_what_can_be_done_with_all(
    opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    row = chats.rows.row_of(three[0])
    one = ["Rename", "Suggest a title", "Pin", "Move to folder", "Archive", "Export…", "Delete"]
    assert menu_words(chats, row) == one
    choose(chats, three[0], three[1])
    assert menu_words(chats, row) == one[2:]
    assert menu_words(chats, chats.rows.row_of(three[2])) == one, "another one than those chosen"
    assert menu_words(chats, -1) == ["New folder", "Archived chats", "Import chats…", "Export all chats…"]


def test_a_place_found_stands_for_its_chat_not_for_the_one_that_is_open(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    opened.chat.open_chat(three[2])
    qtbot.keyClicks(chats.search, "oolong")
    waits(qtbot, opened, ["In messages", "Tea"])
    qtbot.keyClick(chats.search, Qt.Key.Key_Down)
    assert menu_words(chats, 1)[0] == "Rename"
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: chats.nothing.isVisible())
    assert [chat.id for chat in opened.workbench.chats.deleted_chats()] == [three[0]]
    assert opened.chat.chat_id == three[2]


def test_a_folder_with_the_focus_keeps_commands_on_chats_from_the_one_that_is_open(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    chats = opened.chat.list
    opened.chat.open_chat(three[0])
    folder = opened.workbench.chats.new_folder("Kitchen")
    chats.refresh()
    waits(qtbot, opened, ["Folders", "[Kitchen 0]", "Today", "Sea", "Bread", "Tea"])
    chats.view.focus_row(chats.rows.row_of_folder(folder.id))
    assert not opened.window.commands.find("chats.pin").is_enabled
    rename(qtbot, chats, "Cellar")
    waits(qtbot, opened, ["Folders", "[Cellar 0]", "Today", "Sea", "Bread", "Tea"])


def test_a_folder_is_chosen_by_the_keyboard_alone(qtbot: QtBot, opened: Opened, three: list[int]) -> None:
    opened.workbench.chats.new_folder("Kitchen")
    choose(opened.chat.list, three[0])
    opened.window.commands.run("chats.move")
    menu = next(child for child in opened.chat.list.findChildren(QMenu) if child.isVisible())
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    waits(qtbot, opened, ["Folders", "[Kitchen 1]", "Tea", "Today", "Sea", "Bread"])


# ------------------------------------------------------------------------------------------ files


def test_chats_go_to_a_file_and_come_back(qtbot: QtBot, opened: Opened, three: list[int], tmp_path: Path) -> None:
    files = opened.chat.list.files
    path = tmp_path / "chats.json"
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.export(three, path)
    assert told.args == ["3 chats exported to chats.json.", "good"]
    opened.workbench.chats.new_chat(title="Empty")
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.export([*three, 4], tmp_path / "chats.jsonl")
    assert told.args[0] == "3 chats exported to chats.jsonl. 1 chat has no messages and was left out."
    opened.chat.list.changes.delete([*three, 4])
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.take_in([path])
    assert told.args == ["3 chats imported.", "good"]
    waits(qtbot, opened, ["Today", "Sea", "Bread", "Tea"])


def test_the_file_dialog_offers_every_form_and_takes_the_ending_of_the_chosen_one(
    qtbot: QtBot, opened: Opened, three: list[int], tmp_path: Path
) -> None:
    files = opened.chat.list.files
    files.ask_export(three[:1])
    dialog = opened.chat.list.findChild(QFileDialog)
    assert dialog is not None
    assert [Path(path).name for path in dialog.selectedFiles()] == ["Tea.md"]
    dialog.filterSelected.emit(dialog.nameFilters()[2])
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine")
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        dialog.accept()
    assert told.args == ["1 chat exported to mine.jsonl.", "good"]


def test_what_could_not_be_imported_or_exported_is_said_in_words(
    qtbot: QtBot, opened: Opened, three: list[int], tmp_path: Path
) -> None:
    files = opened.chat.list.files
    broken, fine = tmp_path / "broken.json", tmp_path / "fine.md"
    broken.write_text('{"a": 1}')
    fine.write_text(export.as_markdown(opened.workbench.chats, three[0]))
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.take_in([broken, fine])
    assert told.args[0].startswith("1 chat imported. No chat was found in broken.json.")
    assert told.args[1] == "info"
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.take_in([broken])
    assert told.args[1] == "bad"
    with qtbot.waitSignal(files.told, timeout=PATIENCE_MS) as told:
        files.export(three, tmp_path / "nowhere" / "chats.json")
    assert told.args[0].startswith("chats.json could not be written.")


def test_every_command_of_the_list_is_offered_and_those_on_a_chat_only_where_there_is_one(
    qtbot: QtBot, opened: Opened, three: list[int]
) -> None:
    commands = opened.window.commands
    assert QApplication.focusWidget() is not None
    on_a_chat = [f"chats.{name}" for name in ("suggest_title", "pin", "archive", "move", "export")]
    assert not any(commands.find(name).is_enabled for name in on_a_chat)
    opened.chat.open_chat(three[0])
    assert all(commands.find(name).is_enabled for name in on_a_chat)
    commands.run("chats.archive")
    waits(qtbot, opened, ["Today", "Sea", "Bread"])
