"""Weighing a given text: the probabilities are those the model had while it wrote, and nothing is lost by looking."""

import threading

import pytest
from helpers.engine_talk import GREEDY, PATIENCE, Talk, chat

from workbench.engine_client.outlooks import picture
from workbench.engine_client.weighing import Weighing
from workbench.processes.protocol import SamplingSettings, TextPrompt, Tokenize, TokenPrompt

DRAWN = SamplingSettings(seed=5, max_tokens=40, temperature=1.0, top_k=0, top_p=1.0, min_p=0.0)
PLAIN = SamplingSettings()


def weighed(talk: Talk, *args: object, **fields: object) -> Weighing:
    weighing = Weighing(talk.client, *args, **fields)  # type: ignore[arg-type]
    assert weighing.over.result(PATIENCE)
    return weighing


def test_a_text_has_the_probabilities_it_was_written_with(shared: Talk) -> None:
    shared.forget()
    answer = shared.say("Once upon", DRAWN, trace=True)
    text = "Once upon" + answer.text
    weighing = weighed(shared, "s", TextPrompt(text=text), TextPrompt(text="Once upon"))
    assert weighing.tokens == answer.ids[: len(weighing.tokens)]
    for outlook, chance in zip(weighing.outlooks, answer.chances, strict=False):
        seen = {one.token: one.before for one in picture(outlook, PLAIN).chances}
        assert seen[outlook.token] == pytest.approx(chance, rel=0.02, abs=1e-6)


def test_pieces_and_places_are_those_of_the_text(shared: Talk) -> None:
    weighing = weighed(shared, "s", TextPrompt(text="Once upon a time"), TextPrompt(text="Once"))
    before = len(shared.call(Tokenize, text="Once").tokens)
    assert weighing.text == b" upon a time"
    assert [outlook.position for outlook in weighing.outlooks] == list(range(before, before + len(weighing.outlooks)))
    assert weighing.done == weighing.total == len(weighing.tokens) + 1


def test_behind_the_last_token_stands_what_could_come_next(shared: Talk) -> None:
    weighing = weighed(shared, "s", TextPrompt(text="Once upon a time"))
    shared.forget()
    first = shared.say("Once upon a time", GREEDY, trace=True).ids[0]
    assert weighing.outlooks[-1].token == -1
    assert picture(weighing.outlooks[-1], PLAIN).chances[0].token == first


def test_without_a_context_all_tokens_but_the_first_are_weighed(shared: Talk) -> None:
    tokens = shared.call(Tokenize, text="One two three").tokens
    assert weighed(shared, "s", TokenPrompt(tokens=tokens)).tokens == list(tokens[1:])


def test_the_tokens_before_a_place_are_known_for_the_penalties(shared: Talk) -> None:
    tokens = shared.call(Tokenize, text="one two one two one").tokens
    weighing = weighed(shared, "s", TokenPrompt(tokens=tokens))
    assert weighing.outlook(3, -1).recent == tokens[:4]
    assert weighing.outlook(3, 2).recent == tokens[2:4]
    assert weighing.outlook(3, 0).recent == ()


def test_a_conversation_is_read_as_before_afterwards(shared: Talk) -> None:
    """Looking costs the next turn nothing: what was weighed counts as read."""
    shared.forget()
    answer = shared.say(chat("Hello"), DRAWN)
    whole = chat("Hello", answer.text, continue_last=True)
    weighing = weighed(shared, "s", whole, chat("Hello"))
    assert weighing.text.decode(errors="replace") == answer.text
    after = shared.say(chat("Hello", answer.text, "And then?"), GREEDY)
    assert after.finished.reused_tokens >= weighing.outlooks[-1].position


def test_it_gives_way_to_an_answer(shared: Talk) -> None:
    shared.forget()
    pieces = threading.Event()
    text = "word " * 600
    weighing = Weighing(shared.client, "long", TextPrompt(text=text), heard=lambda _: pieces.set())
    assert pieces.wait(PATIENCE)
    assert shared.say("Hello", session="other").finished.answer_tokens
    assert weighing.over.result(PATIENCE) is False
    assert weighing.done < weighing.total


def test_it_can_be_cancelled(shared: Talk) -> None:
    shared.forget()
    pieces = threading.Event()
    weighing = Weighing(shared.client, "long", TextPrompt(text="word " * 600), heard=lambda _: pieces.set())
    assert pieces.wait(PATIENCE)
    weighing.cancel()
    assert weighing.over.result(PATIENCE) is False


def test_what_was_read_before_it_gave_way_is_no_longer_read(shared: Talk) -> None:
    shared.forget()
    pieces = threading.Event()
    weighing = Weighing(shared.client, "s", TextPrompt(text="word " * 600), heard=lambda _: pieces.set())
    assert pieces.wait(PATIENCE)
    weighing.cancel()
    weighing.over.result(PATIENCE)
    again = shared.say("word " * 500, GREEDY)
    assert again.finished.reused_tokens > 1
    assert again.text


def test_a_text_longer_than_the_context_is_refused_in_words(shared: Talk) -> None:
    error = Weighing(shared.client, "s", TextPrompt(text="word " * 9000)).over.exception(PATIENCE)
    assert "context holds" in str(error)


def test_an_answer_begins_with_exactly_the_tokens_it_is_given(shared: Talk) -> None:
    shared.forget()
    free = shared.say(chat("Hello"), DRAWN, trace=True)
    shared.forget()
    given = free.ids[:5]
    bound = shared.say(chat("Hello", reply_tokens=tuple(given)), DRAWN, trace=True)
    begun = b"".join(token.piece for token in free.tokens[:5])
    assert bound.text.encode().startswith(begun[:-3])
    assert bound.finished.prompt_tokens == free.finished.prompt_tokens + 5
    assert bound.finished.answer_tokens == len(bound.ids)


def test_a_branch_costs_no_reading_but_the_token_it_begins_with(shared: Talk) -> None:
    shared.forget()
    free = shared.say(chat("Hello"), DRAWN, trace=True)
    other = next(token for token in range(300, 400) if token != free.ids[10])
    branch = shared.say(chat("Hello", reply_tokens=(*free.ids[:10], other)), DRAWN)
    assert branch.read == 1


def test_the_turn_after_a_branch_finds_it_read(shared: Talk) -> None:
    shared.forget()
    branch = shared.say(chat("Hello", reply_tokens=(300, 301, 302)), DRAWN)
    after = shared.render(chat("Hello", branch.text, "Go on"))
    assert after.reused >= branch.finished.prompt_tokens


def test_special_tokens_of_a_text_are_told_apart(shared: Talk) -> None:
    tokens = shared.call(Tokenize, text="a<|im_end|>b", parse_special=True)
    assert [tokens.pieces[place] for place in tokens.special] == [b"<|im_end|>"]
    assert shared.call(Tokenize, text="a<|im_end|>b").special == ()
