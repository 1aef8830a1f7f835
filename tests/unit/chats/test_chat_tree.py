"""The tree of messages behaves like a simple model of it, whatever is done in whatever order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError


class _Tree(RuleBasedStateMachine):
    """The model: parents by message, texts by message, what is deleted together, the active leaf."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = ChatStore(Path(self.folder.name) / "chats.db")
        self.chat = self.store.new_chat().id
        self.parent: dict[int, int | None] = {}
        self.text: dict[int, str] = {}
        self.deleted: dict[int, frozenset[int]] = {}
        self.active: int | None = None

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def alive(self) -> list[int]:
        gone = frozenset().union(*self.deleted.values())
        return [one for one in self.parent if one not in gone]

    def below(self, message: int | None) -> list[int]:
        return [one for one in self.alive() if self.parent[one] == message]

    def subtree(self, message: int) -> frozenset[int]:
        found = {message}
        for one in self.parent:
            if self.parent[one] in found:
                found.add(one)
        return frozenset(found)

    def newest(self, message: int | None) -> int | None:
        while self.below(message):
            message = self.below(message)[-1]
        return message

    def added(self, message: int, parent: int | None, text: str) -> None:
        self.parent[message], self.text[message], self.active = parent, text, message

    @rule(data=st.data(), text=st.text(alphabet="abc ", max_size=5))
    def add(self, data: st.DataObject, text: str) -> None:
        parent = data.draw(st.sampled_from([None, *self.alive()]))
        self.added(self.store.add_message(self.chat, parent, "user", text).id, parent, text)

    @rule(data=st.data(), pieces=st.lists(st.text(alphabet="abc ", max_size=5), max_size=3))
    def answer(self, data: st.DataObject, pieces: list[str]) -> None:
        parent = data.draw(st.sampled_from([None, *self.alive()]))
        message = self.store.begin_answer(self.chat, parent)
        for piece in pieces:
            self.store.append(message.id, piece)
        self.store.finish(message.id)
        self.added(message.id, parent, "".join(pieces))

    @precondition(lambda self: self.alive())
    @rule(data=st.data(), text=st.text(alphabet="abc ", max_size=5))
    def edit(self, data: st.DataObject, text: str) -> None:
        message = data.draw(st.sampled_from(self.alive()))
        self.added(self.store.edit(message, text).id, self.parent[message], text)

    @precondition(lambda self: self.alive())
    @rule(data=st.data())
    def switch(self, data: st.DataObject) -> None:
        message = data.draw(st.sampled_from(self.alive()))
        self.store.switch_to(message)
        self.active = self.newest(message)

    @precondition(lambda self: self.alive())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        message = data.draw(st.sampled_from(self.alive()))
        gone = self.subtree(message) & set(self.alive())
        self.store.delete_message(message)
        self.deleted[message] = gone
        if self.active in gone:
            self.active = self.newest(self.parent[message])

    @precondition(lambda self: self.deleted)
    @rule()
    def undo_the_last_deletion(self) -> None:
        message = list(self.deleted)[-1]
        self.store.restore_message(message)
        del self.deleted[message]
        self.active = self.newest(message)

    @invariant()
    def the_active_branch_and_all_siblings_are_as_in_the_model(self) -> None:
        branch, message = [], self.active
        while message is not None:
            branch.append(message)
            message = self.parent[message]
        path = self.store.path(self.chat)
        assert [one.id for one in path] == branch[::-1]
        assert [one.content for one in path] == [self.text[one] for one in branch[::-1]]
        for one in path:
            assert list(one.sibling_ids) == self.below(one.parent_id)

    @invariant()
    def no_text_was_ever_changed_and_search_sees_what_is_there(self) -> None:
        everything = self.store.tree(self.chat)
        assert [one.id for one in everything] == self.alive()
        assert [one.content for one in everything] == [self.text[one] for one in self.alive()]
        found = {hit.message_id for hit in self.store.search('"a"', limit=1000) if hit.message_id}
        assert found == {one for one in self.alive() if "a" in self.text[one].split()}


TestTree = _Tree.TestCase
TestTree.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_a_message_cannot_follow_one_of_another_chat_or_a_deleted_one(store: ChatStore) -> None:
    one, other = store.new_chat(), store.new_chat()
    message = store.add_message(one.id, None, "user", "x")
    with pytest.raises(WorkbenchError, match="no longer in the chat"):
        store.add_message(other.id, message.id, "user", "y")
    store.delete_message(message.id)
    with pytest.raises(WorkbenchError, match="no longer in the chat"):
        store.begin_answer(one.id, message.id)
    with pytest.raises(WorkbenchError, match="deleted"):
        store.switch_to(message.id)


def test_purging_removes_deleted_branches_and_leaves_the_rest(store: ChatStore) -> None:
    chat = store.new_chat()
    first = store.add_message(chat.id, None, "user", "stay")
    gone = store.add_message(chat.id, first.id, "user", "go")
    store.add_message(chat.id, gone.id, "user", "go too")
    store.delete_message(gone.id)
    store.purge()
    assert [one.id for one in store.tree(chat.id)] == [first.id]
    with pytest.raises(WorkbenchError, match="no longer there"):
        store.message(gone.id)


def test_a_branch_begins_at_any_message_and_what_followed_stays(store: ChatStore) -> None:
    chat = store.new_chat()
    asked = store.add_message(chat.id, None, "user", "Why?")
    answer = store.add_message(chat.id, asked.id, "assistant", "Because.")
    on = store.add_message(chat.id, answer.id, "user", "And then?")
    store.add_message(chat.id, on.id, "assistant", "That is all.")
    store.branch_at(answer.id)
    assert [message.content for message in store.path(chat.id)] == ["Why?", "Because."]
    store.add_message(chat.id, answer.id, "user", "And before?")
    assert [message.content for message in store.path(chat.id)] == ["Why?", "Because.", "And before?"]
    assert len(store.path(chat.id)[-1].sibling_ids) == 2
    store.switch_to(on.id)
    assert store.path(chat.id)[-1].content == "That is all."
