"""Saved states: what an engine has read of a chat need not be read again."""

import pytest
from helpers.hearing import SHORT, Talk

LONG = "a long question " * 30


@pytest.fixture
def states(tmp_path):
    return tmp_path / "states"


def test_after_a_restart_a_chat_is_not_read_again(open_talk, states):
    first = open_talk(states=states)
    chat = first.chat()
    first.ask(chat, LONG)
    first.conversations.states.save_all()
    first.engine.eject()
    second = open_talk(states=states)
    ear = second.ask(chat, "More")
    assert ear.newly_read < 40
    assert ear.finished.prompt_tokens > 400


def test_after_a_restart_regenerating_reads_one_token(open_talk, states):
    first = open_talk(states=states)
    chat = first.chat()
    first.ask(chat, LONG)
    first.conversations.states.save_all()
    first.engine.eject()
    second = open_talk(states=states)
    assert second.answer(second.store.path(chat.id)[0]).newly_read == 1


def test_without_saved_states_it_is_read_again(open_talk):
    first = open_talk()
    chat = first.chat()
    first.ask(chat, LONG)
    first.conversations.states.save_all()
    first.engine.eject()
    assert open_talk().ask(chat, "More").newly_read > 400


def test_two_chats_in_turn_on_one_engine_keep_what_was_read_of_each(open_talk, states):
    talk = open_talk(states=states)
    one, two = talk.chat(), talk.chat()
    talk.ask(one, LONG)
    talk.ask(two, LONG.upper())
    assert talk.ask(one, "More").newly_read < 40
    assert talk.ask(two, "More").newly_read < 40


def test_a_state_of_another_model_is_not_taken_up(open_talk, states, thinking_model):
    first = open_talk(states=states)
    chat = first.chat()
    first.ask(chat, LONG)
    first.conversations.states.save_all()
    other = open_talk(thinking_model, states=states)
    ear = other.ask(chat, "More")
    assert ear.finished.reused_tokens == 0
    assert ear.message.content or ear.message.thinking


def test_a_damaged_state_is_a_cold_start(open_talk, states):
    first = open_talk(states=states)
    chat = first.chat()
    first.ask(chat, LONG)
    first.conversations.states.save_all()
    first.engine.eject()
    [file] = states.glob("*.state")
    content = bytearray(file.read_bytes())
    content[-100] ^= 0xFF
    file.write_bytes(content)
    ear = open_talk(states=states).ask(chat, "More")
    assert ear.finished.reused_tokens == 0
    assert ear.message.state == "complete"


def test_the_states_of_a_deleted_chat_go_and_do_not_come_back(open_talk, states):
    talk = open_talk(states=states)
    one, two = talk.chat(), talk.chat()
    talk.ask(one, LONG)
    talk.ask(two, LONG)
    assert len(list(states.glob("*.state"))) == 1
    talk.conversations.states.forget(str(one.id))
    assert list(states.glob("*.state")) == []
    talk.conversations.states.forget(str(two.id))  # still in the engine's memory
    talk.conversations.states.save_all()
    assert list(states.glob("*.state")) == []


def test_states_that_cannot_be_written_cost_nothing_but_the_reading(open_talk, tmp_path):
    (tmp_path / "states").write_text("a file where the folder should be")
    talk = open_talk(states=tmp_path / "states")
    one, two = talk.chat(), talk.chat()
    assert talk.ask(one, LONG).error is None
    assert talk.ask(two, LONG).error is None
    assert talk.ask(one, "More", SHORT).error is None
    talk.conversations.states.save_all()


def test_several_sequences_keep_chats_side_by_side_without_a_file(open_talk):
    talk: Talk = open_talk(sequences=2)
    one, two = talk.chat(), talk.chat()
    talk.ask(one, LONG)
    talk.ask(two, LONG)
    assert talk.ask(one, "More").newly_read < 40
