"""What was written and not sent is there again after a restart."""

from pathlib import Path

import pytest

from workbench.chats.records import Draft
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError


def test_each_chat_and_the_new_one_has_a_draft_of_its_own_that_survives_a_restart(file: Path) -> None:
    with ChatStore(file) as store:
        chat = store.new_chat()
        assert store.draft(chat.id) == Draft()
        store.save_draft(None, Draft(text="half a thou"))
        store.save_draft(chat.id, Draft(text="", extras={"attachments": ["a"]}))
        store.save_draft(None, Draft(text="half a thought"))
    with ChatStore(file) as store:
        assert store.draft(None) == Draft(text="half a thought")
        assert store.draft(chat.id) == Draft(extras={"attachments": ["a"]})
        store.save_draft(None, Draft())
        assert store.draft(None) == Draft()


def test_a_draft_goes_with_its_chat(store: ChatStore) -> None:
    chat = store.new_chat()
    store.save_draft(chat.id, Draft(text="x"))
    store.save_draft(None, Draft(text="stays"))
    store.delete_chat(chat.id)
    assert store.draft(chat.id).text == "x"
    store.purge()
    assert store.draft(chat.id) == Draft()
    assert store.draft(None).text == "stays"


def test_a_closed_store_says_so_for_a_draft_too(file: Path) -> None:
    store = ChatStore(file)
    store.close()
    with pytest.raises(WorkbenchError, match="closed"):
        store.save_draft(None, Draft(text="x"))
