"""Search finds words in titles and messages and takes anything a person types."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.chats.store import ChatStore


@pytest.fixture
def library(store: ChatStore) -> ChatStore:
    chat = store.new_chat(title="Räucherlachs recipes")
    store.add_message(chat.id, None, "user", "How long do I smoke salmon over beech wood? Don't be shy.")
    store.add_message(chat.id, None, "assistant", "Two hours at 80 °C. Use <b>dry</b> beech chips. " + "filler " * 50)
    store.add_message(chat.id, None, "user", "我喜欢学习中文和烹饪。")
    return store


@pytest.mark.parametrize(
    ("typed", "snippets"),
    [
        ("salmon", ["How long do I smoke salmon"]),
        ("SALM", ["How long do I smoke salmon"]),
        ("salm ", []),
        ('"salm"', []),
        ("beech", ["beech wood", "beech chips"]),
        ("wood beech", ["How long"]),
        ('"beech wood"', ["How long"]),
        ('"wood beech"', []),
        ("raucherlachs", ["Räucherlachs"]),
        ("don't", ["How long"]),
        ("smoke OR NOT", []),
        ("学习", ["我喜欢学习"]),
        ("学习 烹", ["我喜欢学习"]),
        ("学习 salmon", []),
        ("", []),
        ("*", []),
    ],
)
def test_words_prefixes_and_phrases_are_found(library: ChatStore, typed: str, snippets: list[str]) -> None:
    hits = library.search(typed)
    assert len(hits) == len(snippets)
    for snippet in snippets:
        assert any(snippet in hit.snippet for hit in hits)


def test_found_words_are_marked_in_the_text_as_it_is(library: ChatStore) -> None:
    for typed, words in (("dry chips", {"dry", "chips"}), ("学习", {"学习"})):
        [hit] = library.search(typed)
        assert {hit.snippet[start:end] for start, end in hit.marks} == words
    [hit] = library.search("dry")
    assert "<b>dry</b>" in hit.snippet


def test_titles_in_scripts_without_spaces_are_found_too(store: ChatStore) -> None:
    chat = store.new_chat(title="关于烹饪的聊天")
    [hit] = store.search("烹饪")
    assert (hit.chat_id, hit.message_id, hit.title) == (chat.id, None, chat.title)
    assert {hit.snippet[start:end] for start, end in hit.marks} == {"烹饪"}


def test_few_matches_come_by_how_well_they_fit_and_then_the_newest_first(store: ChatStore) -> None:
    chat = store.new_chat().id
    texts = ("tides " + "and much else " * 20, "tides tides tides", "tides", "tides")
    long, often, older, newer = (store.add_message(chat, None, "user", text).id for text in texts)
    found = [hit.message_id for hit in store.search("tides") if hit.message_id is not None]
    assert found.index(newer) < found.index(older) < found.index(long)
    assert found.index(often) < found.index(long)


def test_of_very_many_matches_the_newest_come_first(store: ChatStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.chats.search._RANKED", 3)
    chat = store.new_chat().id
    made = [store.add_message(chat, None, "user", "tides " * (number + 1)).id for number in range(5)]
    found = [hit.message_id for hit in store.search("tide", limit=3) if hit.message_id is not None]
    assert found == list(reversed(made))[:3]


def test_one_letter_is_a_word_and_not_the_beginning_of_all(store: ChatStore) -> None:
    chat = store.new_chat(title="x").id
    store.add_message(chat, None, "user", "vitamin")
    store.add_message(chat, None, "user", "vitamin v")
    assert [hit.snippet for hit in store.search("v")] == ["vitamin v"]
    assert len(store.search("vi")) == 2


def test_text_that_is_still_being_written_is_found_once_it_is_done(store: ChatStore) -> None:
    answer = store.begin_answer(store.new_chat().id, None)
    store.append(answer.id, "whales")
    assert store.search("whales") == []
    store.finish(answer.id)
    assert [hit.message_id for hit in store.search("whales")] == [answer.id]
    store.resume_answer(answer.id)
    store.append(answer.id, " and dolphins")
    store.finish(answer.id)
    assert len(store.search("whales")) == len(store.search("dolphins")) == 1


_FTS_LANGUAGE = st.sampled_from(
    ['"', "*", "AND", "OR", "NOT", "NEAR(", ")", "^", "-", "+", "{", "content:", "'", ";", "学"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(_FTS_LANGUAGE | st.text(max_size=6), max_size=6).map(" ".join) | st.text())
def test_anything_can_be_typed(library: ChatStore, typed: str) -> None:
    for hit in library.search(typed):
        assert all(0 <= start <= end <= len(hit.snippet) for start, end in hit.marks)
