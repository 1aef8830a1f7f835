"""Texts that go along with a message."""

from pathlib import Path

import pytest

from workbench.chats import export
from workbench.chats.attachments import block, full_text
from workbench.chats.importing import import_file
from workbench.chats.records import Attachment
from workbench.chats.store import ChatStore

NOTES = Attachment(name="notes.md", text="# Notes\n```\nx = 1\n```\n", tokens=12)
TABLE = Attachment(name="ä b.csv", text="a,b\n1,2")


@pytest.fixture
def asked(store: ChatStore) -> int:
    """Number of a chat whose one message has two attachments."""
    chat = store.new_chat()
    store.add_message(chat.id, None, "user", "What is in these?", attachments=(NOTES, TABLE))
    return chat.id


def test_attachments_are_kept_apart_from_what_was_typed(store: ChatStore, asked: int) -> None:
    (message,) = store.path(asked)
    assert message.content == "What is in these?"
    assert message.attachments == (NOTES, TABLE)
    assert store.message(message.id).attachments == (NOTES, TABLE)
    assert store.tree(asked)[0].attachments == (NOTES, TABLE)


def test_an_edited_message_keeps_its_attachments_unless_it_gets_others(store: ChatStore, asked: int) -> None:
    (message,) = store.path(asked)
    assert store.edit(message.id, "And now?").attachments == (NOTES, TABLE)
    assert store.edit(message.id, "And now?", attachments=(TABLE,)).attachments == (TABLE,)
    assert store.edit(message.id, "And now?", attachments=()).attachments == ()
    assert store.message(message.id).attachments == (NOTES, TABLE), "the message itself never changes"


def test_a_chat_that_begins_with_a_file_alone_is_named_after_it(store: ChatStore) -> None:
    chat = store.new_chat()
    store.add_message(chat.id, None, "user", "", attachments=(TABLE,))
    assert store.chat(chat.id).title == "ä b.csv"


def test_an_export_brings_attachments_back(store: ChatStore, asked: int, tmp_path: Path) -> None:
    file = tmp_path / "chats.json"
    export.write(file, export.as_json(store, [asked]))
    (again,) = import_file(store, file).chat_ids
    assert store.path(again)[0].attachments == (NOTES, TABLE)


def test_exports_to_read_and_to_train_with_hold_what_the_model_read(store: ChatStore, asked: int) -> None:
    for text in (export.as_markdown(store, asked), export.as_sharegpt(store, [asked])):
        assert "notes.md" in text
        assert "x = 1" in text
        assert "What is in these?" in text


def test_text_that_no_database_takes_does_not_keep_a_message_from_being_sent(store: ChatStore) -> None:
    chat = store.new_chat()
    odd = Attachment(name="odd\ud800.txt", text="a\0b\ud800")
    message = store.add_message(chat.id, None, "user", "Look.", attachments=(odd,))
    assert message.attachments[0].text == "a\ufffdb\ufffd"


def test_the_model_reads_attachments_before_the_question() -> None:
    text = full_text("What is this?", (TABLE,))
    assert text == "ä b.csv:\n```\na,b\n1,2\n```\n\nWhat is this?"
    assert full_text("", (TABLE,)) == block(TABLE)
    assert full_text("Hi", ()) == "Hi"
    assert full_text("", ()) == ""


def test_fences_in_an_attachment_do_not_end_it() -> None:
    assert block(NOTES) == "notes.md:\n````\n# Notes\n```\nx = 1\n```\n````"
