"""Only what is new of a conversation is read, and what was written keeps its own tokens."""

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.engine_models import write_llama
from helpers.engine_talk import GREEDY, Answer, Talk, chat

from workbench.processes.protocol import (
    ChatMessage,
    ChatPrompt,
    ReadAhead,
    SamplingSettings,
    TextPrompt,
    Tokenize,
    TokenPrompt,
)

WORDY = SamplingSettings(seed=2, max_tokens=30, logit_bias=tuple((token, -60.0) for token in range(5)))
"""Without special tokens, which a chat never shows."""
READ_AHEAD = "<|im_end|>\n<|im_start|>"
"""What the next turn begins with, whatever is said in it."""
LONG = "Tell me all about it. " * 20


@pytest.fixture(scope="module")
def wise(models: Path) -> Path:
    """A model whose words depend on all it has read."""
    return write_llama(models / "wise.gguf")


def tokens_of(talk: Talk, text: str) -> int:
    return len(talk.call(Tokenize, text=text, parse_special=True).tokens)


def user_turn(text: str) -> str:
    return f"<|im_end|>\n<|im_start|>user\n{text}<|im_end|>\n<|im_start|>assistant\n"


def like(answer: Answer, other: Answer) -> bool:
    """The same tokens with the same probabilities: the model saw the same history."""
    return answer.ids == other.ids and answer.chances == pytest.approx(other.chances, rel=0.05, abs=0.01)


# ------------------------------------------------------------------------------------------ second turns


def test_a_second_turn_reads_only_its_new_tokens(shared: Talk) -> None:
    first = shared.say(chat(LONG), WORDY, session="turns")
    second = shared.say(chat(LONG, first.text, "Go on"), WORDY, session="turns")
    assert second.read == tokens_of(shared, user_turn("Go on"))
    third = shared.say(chat(LONG, first.text, "Go on", second.text, "More"), WORDY, session="turns")
    assert third.read == tokens_of(shared, user_turn("More"))


def test_an_answers_own_tokens_are_kept_where_tokenizing_its_text_would_give_others(shared: Talk) -> None:
    first = shared.say(chat(LONG), WORDY, session="ids", trace=True)
    again = shared.call(Tokenize, text=first.text).tokens
    assert list(again) != first.ids  # the words of the random vocabulary never come of tokenizing
    rendered = shared.render(chat(LONG, first.text, "Go on"), "ids")
    text = "".join(map(str, rendered.tokens))
    assert "".join(map(str, first.ids)) in text
    assert rendered.reused == rendered.count - tokens_of(shared, user_turn("Go on"))


def test_a_second_turn_says_what_a_fresh_engine_that_is_given_the_same_tokens_says(wise, new_engine) -> None:
    talk, fresh = new_engine(wise), new_engine(wise)
    first = talk.say(chat(LONG))
    prompt = chat(LONG, first.text, "Go on")
    tokens = talk.render(prompt).tokens
    second = talk.say(prompt, alternatives=1)
    assert second.finished.reused_tokens > tokens_of(talk, LONG)
    assert like(second, fresh.say(TokenPrompt(tokens=tokens), alternatives=1))


def test_the_second_turn_of_a_thinking_model_reads_only_its_new_tokens_after_reading_ahead(
    thinking: Path, new_engine: Callable[..., Talk]
) -> None:
    """Its template drops old thinking, so that the history is not what was written."""
    talk = new_engine(thinking)
    question = ChatMessage(role="user", content=LONG)
    first = talk.say(
        ChatPrompt(messages=(question,), reply_start="<think>\nIt is long. I shall be brief.\n</think>\n\n"), WORDY
    )
    assert first.thinking == ""  # the prompt held it
    answer = ChatMessage(role="assistant", content=first.text, thinking="It is long. I shall be brief.")
    turns = ChatPrompt(messages=(question, answer, ChatMessage(role="user", content="Go on")))
    without = talk.render(turns)
    assert b"brief" not in b"".join(without.pieces)
    talk.call(ReadAhead, session="s", prompt=ChatPrompt(messages=(question, answer)))
    second = talk.say(turns, WORDY)
    assert second.read == tokens_of(talk, user_turn("Go on").removeprefix(READ_AHEAD))


def test_reading_ahead_gives_way_to_an_answer_at_once_and_keeps_what_it_has_read(shared: Talk) -> None:
    messages = chat(LONG * 6, "Well. " * 100).messages
    running = [shared.client.submit(ReadAhead, session="ahead", prompt=ChatPrompt(messages=messages))]
    answer = shared.say("Hello", session="hello")
    assert running[0].future.done()
    assert answer.finished.answer_tokens == 12
    shared.call(ReadAhead, session="ahead", prompt=ChatPrompt(messages=messages))
    turns = ChatPrompt(messages=(*messages, ChatMessage(role="user", content="Go on")))
    assert shared.say(turns, session="ahead").read == tokens_of(shared, user_turn("Go on").removeprefix(READ_AHEAD))


def test_reading_ahead_with_nothing_new_does_no_harm(shared: Talk) -> None:
    first = shared.say(chat("Hi"), WORDY, session="idle")
    for _ in range(2):
        shared.call(ReadAhead, session="idle", prompt=chat("Hi", first.text))
    second = shared.say(chat("Hi", first.text, "Go on"), WORDY, session="idle")
    assert second.read <= tokens_of(shared, user_turn("Go on"))


# ------------------------------------------------------------------------- regenerate, edit, continue


def test_regenerating_reads_one_token_and_writes_the_same_with_the_same_seed(wise, new_engine) -> None:
    talk = new_engine(wise)
    first = talk.say(chat(LONG), WORDY)
    second = talk.say(chat(LONG), WORDY)
    assert second.read == 1
    assert second.text == first.text


def test_an_edited_history_is_read_from_the_change_on(shared: Talk) -> None:
    first = shared.say(chat(LONG, "Yes.", "Once"), WORDY, session="edit")
    edited = shared.say(chat(LONG, "Yes!", "Once"), WORDY, session="edit")
    assert edited.read == tokens_of(shared, "!" + user_turn("Once"))
    assert edited.finished.prompt_tokens == first.finished.prompt_tokens


def test_an_edited_history_is_answered_as_by_a_fresh_engine(wise, new_engine) -> None:
    talk, fresh = new_engine(wise), new_engine(wise)
    talk.say(chat(LONG, "Yes.", "Once"))
    edited = talk.say(chat(LONG, "No.", "Once"), alternatives=1)
    assert edited.finished.reused_tokens > tokens_of(talk, LONG)
    assert like(edited, fresh.say(chat(LONG, "No.", "Once"), alternatives=1))


@pytest.mark.parametrize("stop_after", [1, 5, 13, 16])
def test_an_answer_that_is_continued_goes_on_exactly_as_if_it_had_not_stopped(wise, new_engine, stop_after) -> None:
    """Even where it was stopped inside a character."""
    talk, fresh = new_engine(wise), new_engine(wise)
    whole = fresh.say(chat(LONG), alternatives=1, sampling=SamplingSettings(temperature=0, max_tokens=24))
    begun = talk.say(chat(LONG), SamplingSettings(temperature=0, max_tokens=stop_after), alternatives=1)
    rest = talk.say(
        chat(LONG, begun.text, continue_last=True),
        SamplingSettings(temperature=0, max_tokens=24 - stop_after),
        alternatives=1,
    )
    assert begun.ids + rest.ids == whole.ids
    assert rest.read == 1


def test_an_answer_cut_at_a_stop_string_is_kept_up_to_there(shared: Talk) -> None:
    whole = shared.say(chat(LONG), WORDY, session="stop").text
    stop = whole[len(whole) // 2 :][:3]
    cut = shared.say(chat(LONG), WORDY, session="stop", stop=(stop,))
    assert cut.finished.stop_reason == "stop_string"
    assert cut.text == whole[: whole.find(stop)]
    second = shared.say(chat(LONG, cut.text, "Go on"), WORDY, session="stop")
    assert second.read <= tokens_of(shared, user_turn("Go on")) + len(stop) + 4


# ----------------------------------------------------------------------------------------- many sessions


def test_with_one_sequence_another_session_takes_its_place(small, new_engine) -> None:
    talk = new_engine(small)
    talk.say(chat("A " + LONG), session="a")
    other = talk.say(chat("B " + LONG), session="b")
    assert other.finished.reused_tokens == tokens_of(talk, "<|im_start|>user\n")
    back = talk.say(chat("A " + LONG), session="a")
    assert back.finished.reused_tokens == tokens_of(talk, "<|im_start|>user\n")


def test_with_two_sequences_two_sessions_are_kept_side_by_side(small, new_engine) -> None:
    talk = new_engine(small, sequences=2)
    one = talk.say(chat("A " + LONG), session="a")
    two = talk.say(chat("B " + LONG), session="b")
    assert talk.say(chat("A " + LONG), session="a").read == 1
    assert talk.say(chat("B " + LONG), session="b").read == 1
    assert talk.say(chat("A " + LONG, one.text, "Go on"), session="a").read <= tokens_of(talk, user_turn("Go on"))
    assert talk.say(chat("B " + LONG, two.text, "Go on"), session="b").read <= tokens_of(talk, user_turn("Go on"))
    talk.say(chat("C " + LONG), session="c")  # takes the place of the one not used for longest: a
    assert talk.say(chat("B " + LONG, two.text, "Go on"), session="b").read == 1


def test_two_sequences_answer_as_engines_of_their_own(wise, new_engine) -> None:
    talk, fresh = new_engine(wise, sequences=2), new_engine(wise)
    talk.say(chat("A " + LONG), session="a")
    talk.say(chat("B " + LONG), session="b")
    again = talk.say(chat("A " + LONG), session="a", alternatives=1)
    assert like(again, fresh.say(chat("A " + LONG), alternatives=1))


def test_an_answer_that_outgrows_what_is_free_makes_the_idle_session_give_way(small, new_engine) -> None:
    """Not the answer ends, but what another conversation has read is forgotten."""
    talk = new_engine(small, sequences=2, context_length=1024)
    talk.say(TextPrompt(text="a" * 600), session="a")
    answer = talk.say(TextPrompt(text="b" * 300), SamplingSettings(ignore_eos=True, max_tokens=600), session="b")
    assert answer.finished.stop_reason == "max_tokens"
    assert answer.finished.answer_tokens == 600


def test_with_two_sequences_one_conversation_may_fill_the_whole_context(small, new_engine) -> None:
    talk = new_engine(small, sequences=2, context_length=1024)
    talk.say(TextPrompt(text="a" * 600), session="a")
    answer = talk.say(TextPrompt(text="b" * 1000), SamplingSettings(ignore_eos=True), session="b")
    assert answer.finished.stop_reason == "context_full"
    assert answer.finished.prompt_tokens + answer.finished.answer_tokens == 1025  # the last one need not be read


# -------------------------------------------------------------------------------------- other prompts


def test_a_forecast_of_what_will_be_reused_is_true(shared: Talk) -> None:
    first = shared.say(chat(LONG), WORDY, session="forecast")
    for prompt in (chat(LONG, first.text, "Go on"), chat(LONG), chat("Other"), chat(LONG, "Edited", "Go on")):
        told = shared.render(prompt, "forecast", with_tokens=False)
        assert (told.tokens, told.pieces) == ((), ())
        answer = shared.say(prompt, GREEDY, session="forecast")
        assert (told.count, told.reused) == (answer.finished.prompt_tokens, answer.finished.reused_tokens)
        shared.say(chat(LONG), WORDY, session="forecast")


def test_plain_completion_carries_on_a_text_and_reads_only_what_is_new(shared: Talk) -> None:
    first = shared.say(TextPrompt(text=LONG), WORDY, session="story")
    second = shared.say(TextPrompt(text=LONG + first.text + " and"), WORDY, session="story")
    assert second.read == tokens_of(shared, " and")


def test_token_prompts_are_read_as_they_are(shared: Talk) -> None:
    tokens = (300, 301, 302, 303)
    rendered = shared.render(TokenPrompt(tokens=tokens), "tokens")
    assert rendered.tokens == tokens
    assert shared.say(TokenPrompt(tokens=tokens), session="tokens").finished.prompt_tokens == 4
    assert shared.say(TokenPrompt(tokens=(*tokens, 304)), session="tokens").read == 1


@pytest.mark.parametrize("prompt", [TextPrompt(text=""), TokenPrompt(tokens=())])
def test_an_empty_prompt_is_answered_too(shared: Talk, prompt: TextPrompt | TokenPrompt) -> None:
    assert shared.say(prompt, session="empty").finished.answer_tokens == 12
