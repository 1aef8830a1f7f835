"""Thinking is kept apart from the answer, and costs the next turn nothing."""

import threading

import msgspec
import pytest
from helpers.hearing import PATIENCE, SHORT, Ear, Talk

from workbench.chats.records import Chat, Message
from workbench.conversation.overflow import ContextOverflowError
from workbench.conversation.weighing import weigh_answer
from workbench.processes.protocol import SamplingSettings

END_OF_THINKING = 4
"""The model's token for </think>."""
THINKING_ON = SamplingSettings(ignore_eos=True, seed=1, logit_bias=((END_OF_THINKING, -100.0),))
THINKING_OVER = msgspec.structs.replace(
    THINKING_ON, logit_bias=((END_OF_THINKING, 100.0),), presence_penalty=200.0, repeat_last_n=-1
)
"""What comes next is the end of thinking, and it comes once."""


@pytest.fixture
def talk(open_talk, thinking_model) -> Talk:
    return open_talk(thinking_model, context_length=16_384)


def think_and_answer(talk: Talk, chat: Chat, text: str) -> Message:
    """The model writes nonsense, so the test decides when its thinking is over, and when its answer."""

    def steer(turn, delta):
        if len(ear.text) > 300:
            turn.stop()
        elif len(ear.thinking) > 50 and turn.sampling is THINKING_ON:
            turn.set_sampling(THINKING_OVER)

    ear = Ear(steer)
    return talk.conversations.ask(chat.id, text, talk.engine, ear, THINKING_ON).over.result(PATIENCE)


def idle(talk: Talk) -> None:
    """Wait until the engine has nothing to do: reading ahead is over."""
    client = talk.engine.wait(PATIENCE)
    waited = 0.0
    while not client.idle:
        threading.Event().wait(0.01)
        waited += 0.01
        assert waited < PATIENCE


def test_thinking_and_answer_are_saved_apart(talk):
    chat = talk.chat()
    answer = think_and_answer(talk, chat, "Hello")
    assert len(answer.thinking) > 50
    assert answer.content
    assert "</think>" not in answer.thinking
    assert answer.stats["thinking_tokens"] > 10
    assert answer.thinking_seconds == pytest.approx(answer.stats["thinking_seconds"], abs=1e-3)
    assert talk.store.message(answer.id).thinking == answer.thinking


def test_after_thinking_the_next_turn_reads_only_its_own_words(talk):
    """The template drops old thinking, so the history differs from what was written: it is read again beforehand."""
    chat = talk.chat()
    answer = think_and_answer(talk, chat, "Hello")
    assert len(answer.content) > 300
    idle(talk)
    ear = talk.ask(chat, "More")
    assert ear.newly_read < 40


def test_a_question_in_a_hurry_does_not_wait_for_reading_ahead(talk):
    chat = talk.chat()
    think_and_answer(talk, chat, "Hello")
    ear = talk.ask(chat, "More")
    assert ear.message.state == "complete"
    assert len(talk.store.path(chat.id)) == 4


def test_an_answer_stopped_while_thinking_is_carried_on_while_thinking(talk):
    chat = talk.chat()
    first = talk.ask(chat, "Hello", msgspec.structs.replace(THINKING_ON, max_tokens=20)).message
    assert first.thinking
    assert not first.content
    ear = talk.carry_on(first, msgspec.structs.replace(THINKING_ON, max_tokens=20))
    whole = ear.message
    assert whole.thinking == first.thinking + ear.thinking
    assert ear.thinking
    assert not whole.content
    assert whole.stats["thinking_tokens"] == first.stats["thinking_tokens"] + ear.finished.thinking_tokens
    assert whole.thinking_seconds >= first.thinking_seconds
    assert ear.newly_read <= 8


def test_an_answer_after_thinking_is_carried_on_as_an_answer(talk):
    chat = talk.chat()
    first = think_and_answer(talk, chat, "Hello")
    idle(talk)
    ear = talk.carry_on(first, SHORT)
    assert ear.message.content == first.content + ear.text
    assert ear.message.thinking == first.thinking
    assert ear.text
    idle(talk)
    assert talk.ask(chat, "More").newly_read < 40


def test_carrying_on_a_long_thought_counts_the_thought(open_talk, thinking_model):
    """The history would leave the thinking out, but to be carried on it is sent."""
    talk = open_talk(thinking_model, context_length=512)
    chat = talk.chat()
    first = talk.ask(chat, "Hello", msgspec.structs.replace(THINKING_ON, max_tokens=440)).message
    assert first.thinking
    ear = talk.carry_on(first, THINKING_ON)
    assert isinstance(ear.error, ContextOverflowError)
    assert talk.store.message(first.id) == first


def test_the_thinking_of_an_answer_is_weighed_with_it_and_can_be_branched(talk):
    chat = talk.chat()
    answer = think_and_answer(talk, chat, "Hello")
    idle(talk)
    weighing = weigh_answer(talk.store, talk.engine.wait(PATIENCE), answer.id)
    assert weighing.over.result(PATIENCE)
    text = weighing.text.decode(errors="replace")
    assert text.startswith(answer.thinking)
    assert text.endswith(answer.content)
    assert weighing.follows
    asked = talk.store.message(answer.parent_id)
    branch = talk.answer(asked, SHORT, reply_tokens=(*weighing.tokens[:8], 300)).message
    kept = b"".join(weighing.words[token] for token in weighing.tokens[:8]).decode(errors="replace")
    assert branch.thinking.startswith(kept.rstrip("\ufffd"))
    assert not branch.content


def test_a_branch_in_the_answer_keeps_all_of_the_thinking(talk):
    chat = talk.chat()
    answer = think_and_answer(talk, chat, "Hello")
    idle(talk)
    weighing = weigh_answer(talk.store, talk.engine.wait(PATIENCE), answer.id)
    assert weighing.over.result(PATIENCE)
    asked = talk.store.message(answer.parent_id)
    branch = talk.answer(asked, SHORT, reply_tokens=(*weighing.tokens[:-3], 300)).message
    assert branch.thinking == answer.thinking
    assert branch.content[:50] == answer.content[:50]
