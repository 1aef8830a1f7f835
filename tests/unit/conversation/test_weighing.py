"""Answers of a chat, weighed: the tokens are those of the answer, and a branch begins with exactly the chosen ones."""

import pytest
from helpers.hearing import PATIENCE, SHORT, Talk

from workbench.chats.records import Chat, Message
from workbench.conversation.weighing import weigh_answer
from workbench.engine_client.weighing import Weighing
from workbench.processes.protocol import SamplingSettings, Tokenize


def weighed(talk: Talk, message: Message) -> Weighing:
    weighing = weigh_answer(talk.store, talk.engine.wait(PATIENCE), message.id)
    assert weighing.over.result(PATIENCE)
    return weighing


@pytest.fixture
def chat(talk: Talk) -> Chat:
    return talk.chat(system_prompt="Be brief.")


def test_the_tokens_of_an_answer_are_its_text(talk: Talk, chat: Chat) -> None:
    answer = talk.ask(chat, "Hello").message
    assert answer is not None
    weighing = weighed(talk, answer)
    assert weighing.text.decode(errors="replace") == answer.content
    assert weighing.follows
    assert len(weighing.tokens) == answer.stats["answer_tokens"]  # as they were written, not taken apart anew


def test_an_answer_further_up_can_be_weighed_and_the_chat_goes_on_as_before(talk: Talk, chat: Chat) -> None:
    first = talk.ask(chat, "Hello").message
    second = talk.ask(chat, "And then?").message
    assert first is not None
    assert second is not None
    assert weighed(talk, first).text.decode(errors="replace") == first.content
    third = talk.ask(chat, "Go on")
    assert third.error is None
    assert [message.role for message in talk.store.path(chat.id)] == ["user", "assistant"] * 3


def test_a_branch_keeps_the_answer_up_to_a_token_and_goes_on_with_another(talk: Talk, chat: Chat) -> None:
    asked = talk.ask(chat, "Hello")
    answer = asked.message
    assert answer is not None
    weighing = weighed(talk, answer)
    kept, other = weighing.tokens[:5], 300
    branch = talk.answer(talk.store.message(answer.parent_id or 0), SHORT, reply_tokens=(*kept, other))
    assert branch.message is not None
    again = weighed(talk, branch.message)
    assert again.tokens[:6] == [*kept, other]
    assert again.text.decode(errors="replace") == branch.message.content
    assert branch.newly_read <= 1  # the token it branches with, and nothing else
    assert talk.store.message(answer.id).content == answer.content
    assert len(talk.store.message(answer.id).sibling_ids) == 2


def test_a_character_that_is_cut_in_two_by_the_branch_is_made_whole_by_what_follows(talk: Talk, chat: Chat) -> None:
    answer = talk.ask(chat, "Hello").message
    assert answer is not None
    asked = talk.store.message(answer.parent_id or 0)
    client = talk.engine.wait(PATIENCE)
    first, *rest = client.call(Tokenize, PATIENCE, text="é").tokens
    assert rest, "this vocabulary writes it as one token"
    forced = SamplingSettings(max_tokens=1, temperature=0, logit_bias=((rest[0], 1000.0),))
    branch = talk.answer(asked, forced, reply_tokens=(first,))
    assert branch.message is not None
    assert branch.message.content == "é"
