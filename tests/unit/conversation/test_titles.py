"""A title from the model: short and clean, or none at all; cheap, and gone when it is not wanted any more."""

import pytest
from helpers.hearing import PATIENCE, SHORT, Talk

from workbench.conversation.titles import TitleRequest, has_first_words, usable
from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import SamplingSettings


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        ("Smoking salmon", "Smoking salmon"),
        ('"Smoking salmon"', "Smoking salmon"),
        ("**Title:** Smoking salmon.", "Smoking salmon"),
        ("\n\n# Smoking   salmon\nHere is why.", "Smoking salmon"),
        ("Titel: „Lachs räuchern“", "Lachs räuchern"),
        ("Tea: how long", "Tea: how long"),
        ("何か日本語で", "何か日本語で"),
        ("", ""),
        ("...", ""),
        ("7", ""),
        ('{"title": "Salmon"}', ""),
        ("word " * 11, ""),
        ("Donaudampfschifffahrtsgesellschaft " * 2, ""),
    ],
)
def test_what_a_model_answers_becomes_a_title_or_nothing(answer: str, title: str) -> None:
    assert usable(answer) == title


def test_an_answer_that_was_cut_off_is_no_title_unless_its_first_line_is_whole() -> None:
    assert usable("Smoking salmon over", cut=True) == ""
    assert usable("Smoking salmon\nThis title", cut=True) == "Smoking salmon"


def test_a_title_is_automatic_as_long_as_it_is_the_first_words(talk: Talk) -> None:
    chat = talk.chat()
    talk.store.add_message(chat.id, None, "user", "How long do I smoke salmon?\nAnd with which wood?")
    assert has_first_words(talk.store.chat(chat.id), talk.store.path(chat.id))
    assert not has_first_words(talk.store.change_chat(chat.id, title="Salmon"), talk.store.path(chat.id))


def test_a_title_costs_the_next_turn_nothing_of_what_was_read(talk: Talk) -> None:
    """It is asked at the end of the chat as the engine has it, and only its own words are read beside."""
    chat = talk.chat()
    talk.ask(chat, "word " * 200)
    TitleRequest(talk.store, chat.id, talk.engine).wait()
    second = talk.ask(chat, "And then?")
    assert second.newly_read < 60


def test_a_chat_that_is_not_in_memory_is_not_read_whole(talk: Talk) -> None:
    chat = talk.chat()
    asked = talk.store.add_message(chat.id, None, "user", "first words " + "word " * 700)
    talk.store.add_message(chat.id, asked.id, "assistant", "answer")
    other = talk.chat()
    talk.ask(other, "Hello")
    request = TitleRequest(talk.store, chat.id, talk.engine)
    request.wait()
    assert request._pending is not None
    assert request._pending.future.result().prompt_tokens < 2000
    assert not talk.has_read(chat, "<|im_start|>user\nfirst words")


def test_a_chat_without_words_or_without_a_template_gets_none(talk: Talk) -> None:
    assert TitleRequest(talk.store, talk.chat().id, talk.engine.wait(PATIENCE) and talk.engine).wait() == ""
    plain = talk.chat(mode="completion")
    talk.ask(plain, "Once upon a time", SHORT)
    assert TitleRequest(talk.store, plain.id, talk.engine).wait() == ""


def test_a_title_that_is_not_wanted_any_more_leaves_the_engine_at_once(talk: Talk) -> None:
    chat = talk.chat()
    talk.ask(chat, "Hello", SamplingSettings(max_tokens=4, seed=1))
    request = TitleRequest(talk.store, chat.id, talk.engine)
    request.cancel()
    assert request.wait() == ""
    assert request._pending is None


def test_without_a_loaded_model_there_is_a_sentence(talk: Talk) -> None:
    chat = talk.chat()
    talk.ask(chat, "Hello")
    talk.engine.eject()
    with pytest.raises(EngineError, match="No model is loaded"):
        TitleRequest(talk.store, chat.id, talk.engine).wait()
