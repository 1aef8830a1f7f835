"""Chats, folders, presets and answers are there again after a restart, and deleting can be undone."""

import threading
from pathlib import Path

import pytest

from workbench.chats.presets import BUILT_IN
from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.settings import sampling


def test_everything_of_a_chat_is_there_after_a_restart(file: Path) -> None:
    with ChatStore(file) as store:
        folder = store.new_folder("Work")
        chat = store.new_chat(
            model_path="/m.gguf", sampling={"temperature": 0.2}, options={"stop": ["x"]}, system_prompt="Be brief."
        )
        changed = store.change_chat(chat.id, folder_id=folder.id, pinned=True, archived=True, preset_id="precise")
        question = store.add_message(chat.id, None, "user", "\n  How are you?\nReally?")
        answer = store.begin_answer(
            chat.id, question.id, model_name="M", model_path="/m.gguf", sampling={"temperature": 0.2}
        )
        store.append(answer.id, thinking="Hm.")
        store.append(answer.id, "Fi")
        store.append(answer.id, "ne.")
        finished = store.finish(
            answer.id, stats={"prompt_tokens": 9, "stop_reason": "end_of_turn"}, thinking_seconds=1.5, token_ids=(5, 6)
        )
    assert (changed.pinned, changed.archived, changed.folder_id) == (True, True, folder.id)
    assert (finished.content, finished.thinking, finished.state) == ("Fine.", "Hm.", "complete")
    with ChatStore(file) as store:
        assert store.notices == ()
        assert [message.content for message in store.path(chat.id)] == ["\n  How are you?\nReally?", "Fine."]
        assert store.message(answer.id) == finished
        assert store.token_ids(answer.id) == (5, 6)
        again = store.chat(chat.id)
        assert again.title == "How are you?"
        assert again.active_leaf_id == answer.id
        assert (again.sampling, again.options, again.system_prompt) == (chat.sampling, chat.options, "Be brief.")
        assert store.folders() == [folder]


def test_pinned_chats_come_first_then_the_one_used_last(store: ChatStore) -> None:
    old, new, pinned = (store.new_chat(title=title).id for title in ("old", "new", "pinned"))
    store.change_chat(pinned, pinned=True)
    store.add_message(new, None, "user", "later")
    store.change_chat(old, title="renamed, which is no use")
    assert [chat.id for chat in store.chats()] == [pinned, new, old]


def test_a_title_a_person_gave_is_kept(store: ChatStore) -> None:
    chat = store.new_chat(title="Mine")
    store.add_message(chat.id, None, "user", "Something else")
    assert store.chat(chat.id).title == "Mine"


def test_a_deleted_chat_comes_back_until_it_is_purged(store: ChatStore) -> None:
    chat = store.new_chat()
    message = store.add_message(chat.id, None, "user", "keep me")
    store.delete_chat(chat.id)
    assert store.chats() == []
    assert store.search("keep") == []
    assert [one.id for one in store.deleted_chats()] == [chat.id]
    assert store.purge(older_than_seconds=3600) == []
    store.restore_chat(chat.id)
    assert [one.id for one in store.path(chat.id)] == [message.id]
    assert len(store.search("keep")) == 2
    store.delete_chat(chat.id)
    assert store.purge() == [chat.id]
    with pytest.raises(WorkbenchError, match="no longer there"):
        store.chat(chat.id)
    with pytest.raises(WorkbenchError, match="no longer there"):
        store.add_message(chat.id, None, "user", "too late")
    assert store.new_chat().id > chat.id


def test_a_very_long_chat_can_be_purged(store: ChatStore) -> None:
    """Deeper than SQLite lets a deletion cascade."""
    chat, parent = store.new_chat(), None
    for number in range(1200):
        parent = store.add_message(chat.id, parent, "user", str(number)).id
    assert len(store.path(chat.id)) == 1200
    store.delete_chat(chat.id)
    assert store.purge() == [chat.id]


def test_chats_of_a_deleted_folder_stay(store: ChatStore) -> None:
    folder = store.new_folder("a")
    store.rename_folder(folder.id, "b")
    chat = store.new_chat(folder_id=folder.id)
    store.fold_folder(folder.id, True)
    assert [(one.name, one.folded) for one in store.folders()] == [("b", True)]
    store.delete_folder(folder.id)
    assert store.chat(chat.id).folder_id is None


def test_built_in_presets_are_valid_and_stay(store: ChatStore) -> None:
    for preset in BUILT_IN:
        assert sampling.changes(sampling.check(preset.sampling)) == preset.sampling
    store.delete_preset("precise")
    with pytest.raises(WorkbenchError, match="comes with the program"):
        store.save_preset(Preset(id="precise", name="Precise"))
    assert tuple(store.presets()) == BUILT_IN


def test_a_preset_of_ones_own_is_saved_changed_and_removed(store: ChatStore) -> None:
    saved = store.save_preset(Preset(id="", name=" Mine ", sampling={"temperature": 0.5}, system_prompt="Hi"))
    assert saved in store.presets()
    changed = store.save_preset(Preset(id=saved.id, name="Mine", sampling={}))
    assert store.presets()[-1] == changed
    for name in ("mine", "balanced", " "):
        with pytest.raises(WorkbenchError, match="name"):
            store.save_preset(Preset(id="", name=name))
    store.delete_preset(saved.id)
    assert len(store.presets()) == len(BUILT_IN)


def test_a_preset_may_be_for_one_model_and_carry_how_it_is_loaded_and_where_it_stops(store: ChatStore) -> None:
    saved = store.save_preset(
        Preset(id="", name="Long", model_path="/m.gguf", load={"context_length": 32_768}, stop=("\n\n", "User:"))
    )
    [found] = [preset for preset in store.presets() if not preset.built_in]
    assert found == saved
    assert (found.model_path, found.load, found.stop) == ("/m.gguf", {"context_length": 32_768}, ("\n\n", "User:"))
    assert found.fits("/m.gguf")
    assert not found.fits("/other.gguf")
    assert store.presets()[0].fits("/other.gguf")


def test_several_chats_are_changed_deleted_and_brought_back_together_or_not_at_all(store: ChatStore) -> None:
    ids = [store.new_chat(title=str(number)).id for number in range(3)]
    store.change_chats(ids[:2], archived=True)
    assert {entry.id for entry in store.entries() if entry.archived} == set(ids[:2])
    store.delete_chats(ids)
    assert store.entries() == []
    store.restore_chats(ids)
    assert [entry.id for entry in store.entries()] == [chat.id for chat in store.chats()]
    with pytest.raises(WorkbenchError, match="no longer there"):
        store.delete_chats([*ids, 99])
    with pytest.raises(WorkbenchError, match="no longer there"):
        store.change_chats([*ids, 99], pinned=True)
    assert [entry.pinned for entry in store.entries()] == [0, 0, 0]


def test_a_growing_answer_is_seen_at_once_and_regenerating_makes_a_branch(store: ChatStore) -> None:
    chat = store.new_chat()
    question = store.add_message(chat.id, None, "user", "?")
    first, second = (store.begin_answer(chat.id, question.id) for _ in range(2))
    store.append(first.id, "one")
    store.append(second.id, "two")
    assert store.message(first.id).content == "one"
    assert store.path(chat.id)[-1].content == "two"
    assert store.path(chat.id)[-1].state == "streaming"
    assert store.finish(first.id, state="interrupted").state == "interrupted"
    assert store.finish(second.id).sibling_ids == (first.id, second.id)
    with pytest.raises(KeyError):
        store.append(first.id, "more")


def test_an_answer_can_be_continued(store: ChatStore) -> None:
    chat = store.new_chat()
    answer = store.begin_answer(chat.id, None)
    store.append(answer.id, "Once upon", thinking="A tale.")
    store.finish(answer.id)
    store.resume_answer(answer.id)
    with pytest.raises(WorkbenchError, match="still being written"):
        store.resume_answer(answer.id)
    store.append(answer.id, " a time")
    done = store.finish(answer.id)
    assert (done.content, done.thinking, done.state) == ("Once upon a time", "A tale.", "complete")


def test_closing_in_mid_answer_keeps_its_text(file: Path) -> None:
    with ChatStore(file) as store:
        answer = store.begin_answer(store.new_chat().id, None)
        store.append(answer.id, "half an ans")
    with ChatStore(file) as store:
        kept = store.message(answer.id)
        assert (kept.content, kept.state) == ("half an ans", "interrupted")


def test_text_no_database_can_hold_is_kept_as_far_as_it_goes(store: ChatStore) -> None:
    chat = store.new_chat()
    message = store.add_message(chat.id, None, "user", "a\0b\ud83d c😀\ude00")
    assert message.content == "a\ufffdb\ufffd c😀\ufffd"


def test_many_threads_may_use_it_at_once(store: ChatStore) -> None:
    chat = store.new_chat()
    failures: list[BaseException] = []

    def work(name: str) -> None:
        try:
            parent = None
            for number in range(20):
                parent = store.add_message(chat.id, parent, "user", f"{name} {number}").id
                assert len(store.path_to(parent)) == number + 1
        except BaseException as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(store.tree(chat.id)) == 120


def test_a_closed_store_says_so(file: Path) -> None:
    store = ChatStore(file)
    store.close()
    store.close()
    with pytest.raises(WorkbenchError, match="closed"):
        store.new_chat()
