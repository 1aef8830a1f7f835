"""Passages an answer was given, and what checks found out about it."""

import sqlite3
from pathlib import Path

import pytest

from workbench.chats import export
from workbench.chats.importing import import_file
from workbench.chats.records import Attachment, Mark, Source
from workbench.chats.sources import block, read_with
from workbench.chats.store import ChatStore

LEASE = Source(
    text="Notice is three months.",
    title="lease.pdf",
    place="page 3",
    link="file:///lease.pdf",
    score=0.9,
    finder="Files",
)
CODE = Source(text="Use ```x```", title="readme\n.md")
GOOD = Mark(start=0, end=5, tone="good", note="The lease says so.", link="file:///lease.pdf", checker="Quotations")


@pytest.fixture
def answered(store: ChatStore) -> int:
    """Number of a chat with one question, and an answer that was given two passages."""
    chat = store.new_chat()
    asked = store.add_message(chat.id, None, "user", "How long?", attachments=[Attachment(name="a.txt", text="A")])
    answer = store.begin_answer(chat.id, asked.id, given=(LEASE, CODE), model_name="M")
    store.append(answer.id, "Three months [1].")
    store.finish(answer.id)
    return chat.id


def test_an_answer_keeps_the_passages_it_was_given(store: ChatStore, answered: int) -> None:
    question, answer = store.path(answered)
    assert question.sources == ()
    assert answer.sources == (LEASE, CODE)
    assert store.message(answer.id).sources == (LEASE, CODE)


def test_the_model_reads_passages_before_the_question_and_reads_them_again_in_later_turns(
    store: ChatStore, answered: int
) -> None:
    path = store.path(answered)
    question, answer = read_with(path)
    assert question.index("[1] lease.pdf, page 3:") < question.index("[2] readme .md:") < question.index("a.txt:")
    assert question.endswith("How long?")
    assert answer == "Three months [1]."
    assert read_with(path[:1], (LEASE,))[0].count("[1]") == 2, "in the head, and at the passage"
    assert read_with(path[:1]) == ["a.txt:\n```\nA\n```\n\nHow long?"]


def test_fences_do_not_occur_in_the_passage() -> None:
    assert block(2, CODE) == "[2] readme .md:\n````\nUse ```x```\n````"


def test_an_edited_answer_keeps_its_passages_and_loses_the_marks_on_its_old_words(
    store: ChatStore, answered: int
) -> None:
    answer = store.path(answered)[1]
    assert store.set_marks(answer.id, (GOOD,)).marks == (GOOD,)
    assert store.path(answered)[1].marks == (GOOD,)
    edited = store.edit(answer.id, "Two months.")
    assert edited.sources == (LEASE, CODE)
    assert edited.marks == ()
    assert store.set_marks(answer.id, ()).marks == ()


def test_an_export_brings_passages_and_marks_back(store: ChatStore, answered: int, tmp_path: Path) -> None:
    store.set_marks(store.path(answered)[1].id, (GOOD,))
    file = tmp_path / "chats.json"
    export.write(file, export.as_json(store, [answered]))
    (again,) = import_file(store, file).chat_ids
    answer = store.path(again)[1]
    assert answer.sources == (LEASE, CODE)
    assert answer.marks == (GOOD,)


def test_markdown_names_the_sources_and_an_import_does_not_take_them_for_words_of_the_answer(
    store: ChatStore, answered: int, tmp_path: Path
) -> None:
    text = export.as_markdown(store, answered)
    assert "1. lease.pdf, page 3 (file:///lease.pdf)\n2. readme .md" in text
    file = tmp_path / "chat.md"
    export.write(file, text)
    (again,) = import_file(store, file).chat_ids
    assert store.path(again)[1].content == "Three months [1]."


def test_training_lines_hold_what_the_model_read(store: ChatStore, answered: int) -> None:
    assert "Notice is three months." in export.as_sharegpt(store, [answered])


def test_chats_from_before_there_were_sources_get_them_after_a_copy_was_kept(tmp_path: Path) -> None:
    path = tmp_path / "chats.db"
    with ChatStore(path) as store:
        chat = store.new_chat()
        store.add_message(chat.id, None, "user", "Hello")
    db = sqlite3.connect(path)
    for column in ("sources", "marks"):
        db.execute(f"ALTER TABLE message DROP COLUMN {column}")
    db.execute("DELETE FROM migration WHERE name = 'm006_sources_and_marks'")
    db.execute("PRAGMA user_version = 2003")
    db.commit()
    db.close()
    with ChatStore(path) as store:
        assert (tmp_path / "chats-before-m006_sources_and_marks.db").exists()
        assert "before-m006_sources_and_marks" in " ".join(store.notices)
        assert store.path(chat.id)[0].sources == ()
