"""Where a message is written: text, attachments, the beginning of the answer, messages that wait."""

import pytest
from helpers.qt_accessible import names, unnamed
from helpers.qt_loop import settle
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workbench.chats.records import Attachment
from workbench.conversation.attachments import LONG_PASTE, Outgoing
from workbench.ui.composer.attachment_dialog import LONGEST_LINE, MOST_SHOWN, AttachmentDialog, for_reading
from workbench.ui.composer.composer import Composer
from workbench.ui.composer.editor import MOST_LINES, MOST_TYPED
from workbench.ui.composer.queue_bar import QueueBar

NOTES = Attachment(name="notes.md", text="# Notes\n" * 300, tokens=1204)


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer()
    made.resize(600, 120)
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def paste(composer: Composer, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    composer.editor.paste()


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


# ---------------------------------------------------------------------------------------------- text


def test_enter_sends_and_shift_enter_makes_a_line(composer: Composer, qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.editor, "one")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(composer.editor, "two")
    with qtbot.waitSignal(composer.send_requested) as seen:
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert seen.args == [Outgoing("one\ntwo")]
    assert composer.text == "one\ntwo"


def test_nothing_is_sent_while_there_is_nothing_to_send(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(composer.send_requested):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
        composer.set_text("  \n ")
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert not composer._button.isEnabled()


def test_the_button_stops_and_says_that_it_is_stopping(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text("next question")
    composer.set_state("busy")
    assert composer._button.accessibleName() == "Stop"
    with qtbot.assertNotEmitted(composer.send_requested), qtbot.waitSignal(composer.stop_requested):
        composer._button.click()
    assert composer.state == "stopping"
    assert composer._button.accessibleName() == "Stopping"
    assert not composer._button.isEnabled()
    composer.set_state("idle")
    assert composer._button.accessibleName() == "Send"
    assert composer.text == "next question"


def test_while_an_answer_is_written_enter_and_a_button_of_its_own_send_for_later(
    composer: Composer, qtbot: QtBot
) -> None:
    composer.set_placeholder("Message X", "(Enter to send)")
    composer.set_state("busy")
    assert "when this answer is done" in composer.editor.placeholderText()
    assert not composer._queue_button.isVisible()
    composer.set_text("and then?")
    assert composer._queue_button.isVisible()
    with qtbot.waitSignal(composer.send_requested):
        composer._queue_button.click()
    with qtbot.waitSignal(composer.send_requested):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return)
    assert composer.state == "busy"


def test_it_grows_with_the_text_up_to_eight_lines(composer: Composer) -> None:
    heights = []
    for count in (1, 3, MOST_LINES, MOST_LINES + 5):
        composer.set_text("\n".join(["line"] * count))
        settle()
        heights.append(composer.editor.height())
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_the_up_arrow_fetches_what_was_sent_and_down_brings_the_draft_back(composer: Composer, qtbot: QtBot) -> None:
    composer.set_history(["first", "second"])
    for expected in ("second", "first", "first"):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Up)
        assert composer.text == expected
    for expected in ("second", ""):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Down)
        assert composer.text == expected


def test_the_up_arrow_moves_the_cursor_in_what_is_being_written(composer: Composer, qtbot: QtBot) -> None:
    composer.set_history(["first"])
    composer.set_text("my\ndraft")
    qtbot.keyClick(composer.editor, Qt.Key.Key_Up)
    assert composer.text == "my\ndraft"


def test_the_token_count_is_in_words_and_in_colour_when_the_context_is_full(composer: Composer) -> None:
    composer.set_token_count(1)
    assert "1 token" in names(composer)
    composer.set_token_count(1240)
    assert "1,240 tokens" in names(composer)
    composer.set_token_count(1240, level="warn")
    assert composer._count.property("level") == "warn"
    composer.set_token_count(9000, 804, "bad")
    assert "804 too many" in names(composer)
    assert composer._count.toolTip().startswith("9,000 tokens")
    assert composer._count.property("level") == "bad"
    composer.set_token_count(None)
    assert composer._count.text() == ""
    assert unnamed(composer) == []


# ---------------------------------------------------------------------------------------------- pasting, dropping


def test_text_is_pasted_plain(composer: Composer) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    rich.setText("bold")
    composer.editor.insertFromMimeData(rich)
    assert composer.text == "bold"


def test_a_long_text_is_not_pasted_but_offered_as_an_attachment(composer: Composer, qtbot: QtBot) -> None:
    wall = "x" * (LONG_PASTE + 1)
    with qtbot.waitSignal(composer.long_text_pasted) as seen:
        paste(composer, wall)
    assert seen.args == [wall]
    assert composer.text == ""
    paste(composer, wall[1:])
    assert composer.text == wall[1:]


def test_a_long_text_can_be_pasted_all_the_same(composer: Composer, qtbot: QtBot) -> None:
    wall = "word " * LONG_PASTE
    QGuiApplication.clipboard().setText(wall)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.assertNotEmitted(composer.long_text_pasted):
        qtbot.keyClick(composer.editor, Qt.Key.Key_V, both)
    assert composer.text == wall


def test_files_dropped_on_it_are_for_it_and_models_for_the_window(composer: Composer, qtbot: QtBot) -> None:
    assert not composer.editor.canInsertFromMimeData(files("/tmp/ä b.gguf"))
    assert not composer.editor.canInsertFromMimeData(files("/tmp/a.txt", "/tmp/b.GGUF"))
    data = files("/tmp/ä b.txt", "/tmp/c.csv")
    assert composer.editor.canInsertFromMimeData(data)
    at = QPointF(composer.editor.viewport().rect().center())
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(at.toPoint(), action, data, button, keys)
    QApplication.sendEvent(composer.editor.viewport(), over)
    assert over.isAccepted()
    drop = QDropEvent(at, action, data, button, keys)
    with qtbot.waitSignal(composer.files_given) as seen:
        QApplication.sendEvent(composer.editor.viewport(), drop)
    assert seen.args == [["/tmp/ä b.txt", "/tmp/c.csv"]]
    assert composer.text == ""


def test_a_link_that_is_no_file_is_pasted_as_text(composer: Composer) -> None:
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/a")])
    link.setText("https://example.org/a")
    assert composer.editor.canInsertFromMimeData(link)
    composer.editor.insertFromMimeData(link)
    assert composer.text == "https://example.org/a"


# ---------------------------------------------------------------------------------------------- attachments


def test_an_attachment_is_a_chip_with_its_name_size_and_cost(composer: Composer) -> None:
    assert not composer.attachments.isVisible()
    composer.attachments.add(Attachment(name="notes.md", text=NOTES.text))
    assert "notes.md, 2 KB" in names(composer)
    composer.attachments.replace(composer.outgoing.attachments[0], NOTES)
    assert "notes.md, 2 KB  ·  1,204 tokens" in names(composer)
    assert unnamed(composer) == []


def test_an_attachment_alone_can_be_sent_and_goes_with_the_text(composer: Composer, qtbot: QtBot) -> None:
    composer.attachments.add(NOTES)
    with qtbot.waitSignal(composer.send_requested) as seen:
        composer._button.click()
    assert seen.args == [Outgoing("", (NOTES,))]
    composer.clear()
    assert composer.outgoing == Outgoing("")
    assert not composer.attachments.isVisible()


def test_an_attachment_is_opened_and_removed_with_mouse_and_keyboard(composer: Composer, qtbot: QtBot) -> None:
    other = Attachment(name="other.csv", text="a,b")
    composer.attachments.set_attachments((NOTES, other))
    with qtbot.waitSignal(composer.attachment_opened) as seen:
        composer.attachments.chips[0].button.click()
    assert seen.args == [NOTES]
    qtbot.keyClick(composer.attachments.chips[0].button, Qt.Key.Key_Delete)
    assert composer.outgoing.attachments == (other,)
    close = composer.attachments.chips[0].close_button
    assert close is not None
    close.click()
    assert composer.outgoing.attachments == ()


def test_many_attachments_are_set_in_lines_inside_the_box(composer: Composer) -> None:
    many = tuple(Attachment(name=f"a rather long name of a file, number {n}.txt", text="x") for n in range(9))
    composer.attachments.set_attachments(many)
    composer.resize(composer.width(), composer.sizeHint().height())
    settle()
    boxes = [chip.geometry() for chip in composer.attachments.chips]
    assert len({box.top() for box in boxes}) > 2
    assert all(composer.attachments.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])


def test_the_text_of_an_attachment_can_be_read_copied_and_put_into_the_message(qtbot: QtBot) -> None:
    dialog = AttachmentDialog(NOTES, insertable=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.editor.toPlainText() == NOTES.text
    assert unnamed(dialog) == []
    dialog._on_insert()
    assert dialog.inserted


def test_a_huge_attachment_in_one_line_is_shown_in_part_and_in_lines_that_can_be_laid_out(qtbot: QtBot) -> None:
    huge = Attachment(name="min.js", text="x" * 2_000_000)
    dialog = AttachmentDialog(huge, insertable=True)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.editor.toPlainText()
    assert shown.replace("\n", "") == huge.text[:MOST_SHOWN]
    assert max(map(len, shown.split("\n"))) == LONGEST_LINE
    assert any("Only the first 300,000 characters" in name for name in names(dialog))
    assert "Put into the message" not in [button.text() for button in dialog.findChildren(QPushButton)]
    assert for_reading("a\n\nb") == "a\n\nb"


def test_a_text_that_would_hold_up_the_window_is_attached_even_when_it_is_pasted_plain(
    composer: Composer, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("x" * (MOST_TYPED + 1))
    with qtbot.waitSignal(composer.long_text_pasted):
        composer.editor.paste_plain()
    assert composer.text == ""


# ---------------------------------------------------------------------------------------------- reply start


def test_the_reply_can_be_started_and_left_to_the_model_again(composer: Composer, qtbot: QtBot) -> None:
    composer.set_text("Write a poem.")
    composer.reply_button.click()
    assert composer.reply_start.isVisible()
    qtbot.keyClicks(composer.reply_start.line, "Roses are ")
    assert composer.outgoing.reply_start == "Roses are"
    with qtbot.waitSignal(composer.send_requested) as seen:
        qtbot.keyClick(composer.reply_start.line, Qt.Key.Key_Return)
    assert seen.args == [Outgoing("Write a poem.", (), "Roses are")]
    qtbot.keyClick(composer.reply_start.line, Qt.Key.Key_Escape)
    assert not composer.reply_start.isVisible()
    assert not composer.reply_button.isChecked()
    assert composer.outgoing.reply_start == ""
    assert unnamed(composer) == []


def test_what_was_begun_is_shown_again_whole(composer: Composer) -> None:
    whole = Outgoing("text", (NOTES,), "Sure:")
    composer.set_outgoing(whole)
    assert composer.outgoing == whole
    assert composer.reply_start.isVisible()
    assert composer.reply_button.isChecked()


# ---------------------------------------------------------------------------------------------- queue


def test_messages_that_wait_are_shown_and_can_be_sent_edited_or_taken_back(qtbot: QtBot) -> None:
    bar = QueueBar()
    bar.resize(500, 80)
    qtbot.addWidget(bar)
    bar.show_queue([Outgoing("a long question " * 20), Outgoing("", (NOTES,))])
    bar.show()
    settle()
    assert "Waiting: notes.md" in names(bar)
    assert bar.rows[0]._label.text().endswith("…")
    for signal, button in (
        (bar.edit_wanted, bar.rows[1].edit_button),
        (bar.send_wanted, bar.rows[1].send_button),
        (bar.remove_wanted, bar.rows[1].remove_button),
    ):
        with qtbot.waitSignal(signal) as seen:
            button.click()
        assert seen.args == [1]
    assert unnamed(bar) == []
    bar.show_queue([])
    assert bar.isHidden()
