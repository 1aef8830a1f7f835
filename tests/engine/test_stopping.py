"""Where an answer ends, and that it ends at once when it is told to."""

from typing import Any

import pytest
from helpers.engine_talk import GREEDY, PATIENCE, Talk, chat, queued, started, wrote

from workbench.processes.protocol import (
    Cancel,
    Finished,
    Generate,
    Load,
    LoadOptions,
    PromptProgress,
    ReadAhead,
    SamplingSettings,
    SetSampling,
    TextPrompt,
    Tokenize,
)

ENDLESS = SamplingSettings(ignore_eos=True, seed=3)


def forced(*tokens: int, **fields: Any) -> SamplingSettings:
    """Settings under which only these tokens come."""
    return SamplingSettings(logit_bias=tuple((token, 500.0) for token in tokens), top_k=len(tokens), seed=1, **fields)


def letters(text: str) -> list[int]:
    """Tokens of the random vocabulary for printable ASCII."""
    return [ord(letter) - 33 + 5 for letter in text]


# ---------------------------------------------------------------------------------------- where it ends


def test_max_tokens(shared: Talk) -> None:
    answer = shared.say("Once", SamplingSettings(ignore_eos=True, max_tokens=17))
    assert (answer.finished.stop_reason, answer.finished.answer_tokens) == ("max_tokens", 17)


def test_no_tokens_at_all_reads_the_prompt_only(shared: Talk) -> None:
    answer = shared.say("Once", SamplingSettings(max_tokens=0))
    assert (answer.finished.stop_reason, answer.finished.answer_tokens, answer.text) == ("max_tokens", 0, "")


def test_end_of_turn_which_is_not_shown(shared: Talk) -> None:
    answer = shared.say("Once", forced(2))
    assert (answer.finished.stop_reason, answer.finished.answer_tokens, answer.text) == ("end_of_turn", 0, "")


def test_a_full_context_after_its_last_place_is_taken(small, new_engine) -> None:
    talk = new_engine(small, context_length=256)
    answer = talk.say(TextPrompt(text="a" * 200), ENDLESS)
    assert (answer.finished.stop_reason, answer.finished.answer_tokens) == ("context_full", 57)
    assert talk.works()


@pytest.mark.parametrize("length", [4096, 5000, 20_000])
def test_a_prompt_that_does_not_fit_is_refused_with_both_figures(shared: Talk, length: int) -> None:
    error = shared.failure(Generate, session="long", prompt=TextPrompt(text="a" * length))
    assert error.kind == "too_long"
    assert f"{length:,}" in error.what
    assert "4,096" in error.what
    assert shared.works()


def test_a_prompt_that_only_just_fits_is_answered_with_one_token(shared: Talk) -> None:
    answer = shared.say(TextPrompt(text="a" * 4095), ENDLESS, session="long")
    assert (answer.finished.stop_reason, answer.finished.answer_tokens) == ("context_full", 2)


def test_reading_ahead_what_does_not_fit_is_simply_not_done(shared: Talk) -> None:
    shared.call(ReadAhead, session="long", prompt=chat("Hi", "a" * 5000))
    assert shared.works()


# ---------------------------------------------------------------------------------------- stop strings


@pytest.mark.parametrize("length", [1, 2, 3, 7])
def test_a_stop_string_is_found_across_the_borders_of_tokens_and_never_shown(shared: Talk, length: int) -> None:
    settings = forced(*letters("abc"), ignore_eos=True, max_tokens=100)  # a token for each letter
    shared.forget()
    whole = shared.say("Once", settings).text
    stop = whole[50 : 50 + length]
    shared.forget()
    answer = shared.say("Once", settings, stop=("never", stop))
    assert (answer.finished.stop_reason, answer.finished.stop_string) == ("stop_string", stop)
    assert answer.text == whole[: whole.find(stop)]


def test_what_only_looked_like_a_stop_string_is_shown_in_the_end(shared: Talk) -> None:
    settings = forced(*letters("a"), max_tokens=5)
    answer = shared.say("Once", settings, stop=("aaaaaab",))
    assert (answer.text, answer.finished.stop_reason) == ("aaaaa", "max_tokens")


def test_empty_stop_strings_stop_nothing(shared: Talk) -> None:
    assert shared.say("Once", forced(*letters("a"), max_tokens=5), stop=("",)).text == "aaaaa"


def test_a_character_of_several_tokens_is_never_split(shared: Talk) -> None:
    """Each delta is whole; bytes that make no character are one replacement each, as Python shows them."""
    shared.forget()
    answer = shared.say("Once", SamplingSettings(ignore_eos=True, seed=3, max_tokens=400, top_k=0), trace=True)
    pieces = b"".join(token.piece for token in answer.tokens)
    assert any(byte >= 0x80 for byte in pieces)
    assert answer.text == pieces.decode(errors="replace")


# ------------------------------------------------------------------------------------------- cancelling


def test_cancelling_while_a_long_prompt_is_read_answers_although_most_is_unread(small, new_engine) -> None:
    talk = new_engine(small, context_length=16_384, ubatch=32, batch=32)
    running = talk.begin(TextPrompt(text="a" * 16_000), ENDLESS)  # some minute's work
    running.wait_for(lambda event: isinstance(event, PromptProgress) and event.done)
    running.pending.cancel()
    answer = running.result()
    assert (answer.finished.stop_reason, answer.finished.answer_tokens) == ("cancelled", 0)
    progress = [event.done for event in answer.events if isinstance(event, PromptProgress)]
    assert progress == sorted(progress)
    assert progress[-1] < 8_000
    again = talk.say(TextPrompt(text="a" * (progress[-1] + 10)), GREEDY)
    assert again.finished.reused_tokens == progress[-1]
    assert again.finished.answer_tokens == 12


def test_cancelling_in_mid_answer_keeps_what_was_written(shared: Talk) -> None:
    running = shared.begin("Once", ENDLESS, session="cancel")
    running.wait_for(wrote)
    running.pending.cancel()
    answer = running.result()
    assert answer.finished.stop_reason == "cancelled"
    assert 0 < answer.finished.answer_tokens < 4000
    assert sum(delta.count for delta in answer.deltas) == answer.finished.answer_tokens
    kept = shared.render(TextPrompt(text="Once" + answer.text + " and on"), "cancel").reused
    assert kept >= 4 + answer.finished.answer_tokens - 1


def test_cancelling_what_still_waits_answers_at_once(shared: Talk) -> None:
    first = shared.begin("Once", ENDLESS)
    first.wait_for(wrote)
    second = shared.begin("Twice", session="t")
    second.pending.cancel()
    assert second.result().finished.stop_reason == "cancelled"
    assert not first.pending.future.done()
    first.pending.cancel()
    first.result()


def test_cancelling_a_load(small, new_engine) -> None:
    """The engine can load afterwards."""
    talk = new_engine()
    pending = talk.client.submit(Load, path=str(small), options=LoadOptions(context_length=2048, threads=1))
    pending.cancel()
    outcome = pending.future.exception(PATIENCE)
    assert outcome is not None
    assert outcome.kind == "cancelled"
    talk.load(small)
    assert talk.works()


def test_cancelling_what_is_over_or_never_was_does_no_harm(shared: Talk) -> None:
    shared.call(Cancel, target=10**9)
    shared.call(SetSampling, target=10**9, sampling=ENDLESS)
    assert shared.works()


# ----------------------------------------------------------------------------------------------- queueing


def test_two_generations_wait_for_each_other_and_say_so(shared: Talk) -> None:
    first = shared.begin("Once", ENDLESS, session="one")
    first.wait_for(wrote)
    second = shared.begin("Twice", session="two")
    third = shared.begin("Thrice", session="three")
    assert third.wait_for(queued).ahead == 2
    assert second.wait_for(queued).ahead == 1
    assert not any(started(event) for event in second.answer.events)
    first.pending.cancel()
    assert first.result().finished.stop_reason == "cancelled"
    assert [second.result().finished.answer_tokens, third.result().finished.answer_tokens] == [12, 12]
    assert [event.ahead for event in third.answer.events if queued(event)] == [2, 1]


def test_small_questions_are_answered_while_an_answer_is_written(shared: Talk) -> None:
    running = shared.begin("Once", ENDLESS)
    running.wait_for(wrote)
    assert shared.call(Tokenize, text="Hello").tokens
    assert shared.render(chat("Hi")).count
    assert not running.pending.future.done()
    running.pending.cancel()
    running.result()


# -------------------------------------------------------------------------------------------- statistics


def test_the_figures_of_an_answer_add_up(shared: Talk) -> None:
    shared.forget()
    answer = shared.say("Once upon", SamplingSettings(ignore_eos=True, max_tokens=50, seed=8))
    finished: Finished = answer.finished
    assert (finished.prompt_tokens, finished.answer_tokens, finished.seed) == (9, 50, 8)
    assert 0 < finished.prompt_seconds <= finished.first_token_seconds
    assert finished.answer_seconds > 0
    begun = next(event for event in answer.events if started(event))
    assert (begun.prompt_tokens, begun.reused_tokens, begun.seed) == (9, finished.reused_tokens, 8)
    progress = [event for event in answer.events if isinstance(event, PromptProgress)]
    assert [progress[0].done, progress[-1].done] == [finished.reused_tokens, 9]


def test_thinking_comes_apart_from_the_answer_and_is_counted(thinking, new_engine) -> None:
    talk = new_engine(thinking)
    running = talk.begin(chat("Hi", reply_start="<think>\n"), forced(*letters("ab"), max_tokens=20))
    answer = running.result()
    assert len(answer.thinking) == 20
    assert answer.text == ""
    assert answer.finished.thinking_tokens == 20
    answer = talk.say(chat("Hi", reply_start="<think>\n"), forced(4, max_tokens=1))
    assert (answer.thinking, answer.text) == ("", "")
