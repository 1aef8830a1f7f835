"""The notebook: the model writes where the cursor stands, and everything can be taken back."""

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from workbench.notebooks.store import Notebooks
from workbench.ui.notebook.page import NotebookPage
from workbench.ui.theme.theme import Theme

BEGINNING = "Once upon a time"


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> NotebookPage:
    page = opened.window.pages.show_page("notebook")
    assert isinstance(page, NotebookPage)
    page.desk.length.setValue(12)
    page.sampling.panel.changed.emit({"ignore_eos": True})
    page.editor.setFocus()
    return page


def write(page: NotebookPage, qtbot: QtBot) -> str:
    """Ctrl+Enter, and what there is when it is over."""
    page._window.commands.run("notebook.continue")
    assert page.writing.running
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    return page.editor.toPlainText()


def test_the_model_goes_on_at_the_cursor_and_what_stands_behind_it_stays(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText(f"{BEGINNING}\n\nThe end.")
    cursor = page.editor.textCursor()
    cursor.setPosition(len(BEGINNING))
    page.editor.setTextCursor(cursor)
    text = write(page, qtbot)
    assert text.startswith(BEGINNING)
    assert text.endswith("\n\nThe end.")
    assert len(text) > len(f"{BEGINNING}\n\nThe end.")
    assert page.editor.textCursor().position() == len(text) - len("\n\nThe end.")


def test_a_new_notebook_has_a_length_of_its_own_and_yet_the_preset_as_it_is(opened: Opened) -> None:
    page = opened.window.pages.show_page("notebook")
    assert isinstance(page, NotebookPage)
    assert page.settings.sampling.max_tokens > 0
    assert not page.sampling.presets.is_edited
    page.sampling.panel.changed.emit({"temperature": 1.5})
    assert page.sampling.presets.is_edited


def test_each_continuation_is_one_step_to_undo(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText(BEGINNING)
    first = write(page, qtbot)
    second = write(page, qtbot)
    assert second != first
    page.editor.undo()
    assert page.editor.toPlainText() == first
    page.editor.undo()
    assert page.editor.toPlainText() == BEGINNING
    page.editor.redo()
    assert page.editor.toPlainText() == first


def test_what_is_selected_is_replaced_in_the_same_step(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText(f"{BEGINNING} wrong words")
    cursor = page.editor.textCursor()
    cursor.setPosition(len(BEGINNING))
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    assert "wrong words" not in write(page, qtbot)
    page.editor.undo()
    assert page.editor.toPlainText() == f"{BEGINNING} wrong words"


def test_another_try_takes_the_last_one_back(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText(BEGINNING)
    write(page, qtbot)
    assert page.desk.again_button.isEnabled()
    page.try_again()
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    again = page.editor.toPlainText()
    assert again.startswith(BEGINNING)
    page.editor.undo()
    assert page.editor.toPlainText() == BEGINNING
    page.editor.insertPlainText("!")
    assert not page.desk.again_button.isEnabled()


def test_escape_stops_and_keeps_what_was_written(page: NotebookPage, qtbot: QtBot) -> None:
    page.desk.length.setValue(0)
    page.editor.insertPlainText(BEGINNING)
    page.go_on()
    qtbot.waitUntil(lambda: page.editor.toPlainText() != BEGINNING, timeout=PATIENCE_MS)
    assert page.editor.isReadOnly()
    qtbot.keyClick(page.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert page.editor.toPlainText().startswith(BEGINNING)
    assert page.editor.toPlainText() != BEGINNING
    assert not page.editor.isReadOnly()


def test_a_slider_acts_on_what_is_being_written(page: NotebookPage, qtbot: QtBot) -> None:
    page.desk.length.setValue(0)
    page.editor.insertPlainText(BEGINNING)
    page.go_on()
    qtbot.waitUntil(lambda: page.picture.shown is not None, timeout=PATIENCE_MS)
    page.sampling.panel.changed.emit({"max_tokens": 1})
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert page.desk.length.value() == 1


def test_text_is_saved_by_itself(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText("Kept words")
    qtbot.waitUntil(lambda: Notebooks().read(page.name) == "Kept words", timeout=PATIENCE_MS)


def test_what_was_typed_a_moment_ago_is_saved_when_the_window_closes(
    opened: Opened, page: NotebookPage, qtbot: QtBot
) -> None:
    page.editor.insertPlainText("The very last words")
    name = page.name
    with qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()
    assert Notebooks().read(name) == "The very last words"


def test_what_another_program_wrote_into_the_file_is_shown(opened: Opened, page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText("mine")
    page.save_now()
    Notebooks().write(page.name, "theirs")
    opened.window.pages.show_page("chat")
    opened.window.pages.show_page("notebook")
    assert page.editor.toPlainText() == "theirs"


def test_each_notebook_has_its_own_text_settings_and_undo(page: NotebookPage, qtbot: QtBot) -> None:
    first = page.name
    page.editor.insertPlainText("one")
    page.sampling.panel.changed.emit({"top_k": 7})
    page.new()
    second = page.name
    assert second != first
    assert page.editor.toPlainText() == ""
    assert page.settings.sampling.top_k != 7
    page.editor.insertPlainText("two")
    page.open(first)
    assert page.editor.toPlainText() == "one"
    assert page.settings.sampling.top_k == 7
    page.editor.undo()
    assert page.editor.toPlainText() == ""
    assert set(page.shelf.names) == {first, second}


def test_a_notebook_can_be_renamed_deleted_and_brought_back(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText("text")
    page.rename(page.name, "My story")
    assert page.name == "My story"
    assert page.shelf.names == ["My story"]
    undo = []
    page.undoable.connect(lambda _words, back: undo.append(back))
    page.delete("My story")
    assert "My story" not in page.shelf.names
    undo[0]()
    assert page.name == "My story"
    assert page.editor.toPlainText() == "text"


def test_a_name_outlives_an_answer_that_ends_while_it_is_typed(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText(BEGINNING)
    page._window.commands.run("notebook.continue")
    names = page.shelf.list
    names.setFocus()
    qtbot.keyClick(names, Qt.Key.Key_F2)
    editor = names.findChild(QLineEdit)
    assert editor is not None
    editor.setText("My story")
    assert page.writing.running
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert names.findChild(QLineEdit) is editor
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shelf.names == ["My story"])
    assert page.name == "My story"


def test_a_name_that_is_taken_is_refused_in_words(page: NotebookPage, qtbot: QtBot) -> None:
    first = page.name
    page.new()
    second = page.name
    with qtbot.waitSignal(page.told) as told:
        page.rename(second, first)
    assert "already" in told.args[0]
    assert set(page.shelf.names) == {first, second}


def test_the_tokens_of_a_text_are_the_text(page: NotebookPage, qtbot: QtBot) -> None:
    text = "Once upon a time\nthere was a 🦊."
    page.editor.insertPlainText(text)
    page.desk.tokens_button.setChecked(True)
    qtbot.waitUntil(lambda: page.token_editor is not None and page.token_editor.text_is_complete, timeout=PATIENCE_MS)
    tokens = page.token_editor
    assert tokens is not None
    assert tokens.text_before(len(tokens.tokens)).decode() == text
    page.desk.tokens_button.setChecked(False)
    assert page.editor.toPlainText() == text


def test_going_on_with_another_token_is_one_step_to_undo_too(page: NotebookPage, qtbot: QtBot) -> None:
    page.editor.insertPlainText("Once upon a time there was a happy end.")
    page.desk.tokens_button.setChecked(True)
    qtbot.waitUntil(lambda: page.token_editor is not None and page.token_editor.text_is_complete, timeout=PATIENCE_MS)
    tokens = page.token_editor
    assert tokens is not None
    for _ in range(5):
        qtbot.keyClick(tokens, Qt.Key.Key_Right)
    qtbot.keyClick(tokens, Qt.Key.Key_Down)
    assert tokens.card is not None
    kept, chosen = tokens.text_before(tokens.place), tokens.piece(tokens.card.selected_token)
    qtbot.keyClick(tokens, Qt.Key.Key_Return)
    assert page.writing.running
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert page.editor.toPlainText().encode().startswith(kept + chosen)
    page.editor.undo()
    assert page.editor.toPlainText() == "Once upon a time there was a happy end."


def test_leaving_a_notebook_while_it_is_written_stops_that_and_nothing_lands_elsewhere(
    page: NotebookPage, qtbot: QtBot
) -> None:
    page.desk.length.setValue(0)
    page.editor.insertPlainText(BEGINNING)
    first = page.name
    page.go_on()
    qtbot.waitUntil(lambda: page.editor.toPlainText() != BEGINNING, timeout=PATIENCE_MS)
    page.new()
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert page.editor.toPlainText() == ""
    page.open(first)
    assert page.editor.toPlainText().startswith(BEGINNING)


def test_without_a_model_that_can_write_the_reason_is_told(opened: Opened, page: NotebookPage, qtbot: QtBot) -> None:
    opened.models.path = "/not/there.gguf"
    page.editor.insertPlainText(BEGINNING)
    with qtbot.waitSignal(page.told, timeout=PATIENCE_MS):
        page.go_on()
    qtbot.waitUntil(lambda: not page.writing.running, timeout=PATIENCE_MS)
    assert page.editor.toPlainText() == BEGINNING


def test_everything_one_can_reach_has_a_name(page: NotebookPage) -> None:
    for child in page.findChildren(QWidget):
        if child.focusPolicy() != Qt.FocusPolicy.NoFocus and child.isVisible():
            named = child.accessibleName() or getattr(child, "text", lambda: "")()
            assert named or child.objectName().startswith("qt_"), child


def test_the_window_closes_while_a_notebook_is_written_and_keeps_what_came(
    opened: Opened, page: NotebookPage, qtbot: QtBot
) -> None:
    page.desk.length.setValue(0)
    page.editor.insertPlainText(BEGINNING)
    page.go_on()
    qtbot.waitUntil(lambda: page.editor.toPlainText() != BEGINNING, timeout=PATIENCE_MS)
    shown, name = page.editor.toPlainText(), page.name
    with qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()
    assert Notebooks().read(name).startswith(shown)


def test_the_window_closes_while_the_tokens_of_a_text_are_read(
    opened: Opened, page: NotebookPage, qtbot: QtBot
) -> None:
    page.editor.insertPlainText("many words " * 150)
    page.desk.tokens_button.setChecked(True)
    assert page.token_editor is not None
    qtbot.waitUntil(lambda: page.token_editor is not None and bool(page.token_editor.tokens), timeout=PATIENCE_MS)
    with qtbot.waitSignal(opened.window.closed, timeout=PATIENCE_MS):
        opened.window.close()


def test_a_change_of_theme_draws_the_tokens_anew(
    opened: Opened, page: NotebookPage, qtbot: QtBot, session_theme: Theme
) -> None:
    page.editor.insertPlainText("Once upon a time there was a happy end.")
    page.desk.tokens_button.setChecked(True)
    qtbot.waitUntil(lambda: page.token_editor is not None and page.token_editor.text_is_complete, timeout=PATIENCE_MS)
    tokens = page.token_editor
    assert tokens is not None
    before = tokens.document().firstBlock().begin().fragment().charFormat().foreground().color()
    session_theme.set_mode("light")

    def colour() -> object:
        return tokens.document().firstBlock().begin().fragment().charFormat().foreground().color()

    qtbot.waitUntil(lambda: colour() != before, timeout=PATIENCE_MS)
    assert tokens.text_before(len(tokens.tokens)).decode() == "Once upon a time there was a happy end."
