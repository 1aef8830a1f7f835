"""Models that cannot forget their newest tokens: they answer as a fresh engine would, and go back to snapshots."""

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.engine_models import WINDOW, write_recurrent, write_sliding
from helpers.engine_talk import GREEDY, PATIENCE, Answer, Talk, chat

from workbench.engine_client.outlooks import picture
from workbench.engine_client.weighing import Weighing
from workbench.processes.protocol import ChatMessage, ChatPrompt, Prompt, ReadAhead, SamplingSettings, TokenPrompt

LONG = "Tell me all about it. " * 20
assert len(LONG) > 10 * WINDOW
UBATCH = 32  # many pieces, so that a sliding window really slides


@pytest.fixture(scope="module", params=["sliding window", "recurrent"])
def model(request: pytest.FixtureRequest, models: Path) -> Path:
    if request.param == "recurrent":
        return write_recurrent(models / "recurrent.gguf")
    return write_sliding(models / "sliding.gguf")


@pytest.fixture
def talk(model: Path, new_engine: Callable[..., Talk]) -> Talk:
    talk = new_engine(model, ubatch=UBATCH)
    assert not talk.facts.can_rewind
    return talk


@pytest.fixture
def same_as_fresh(model: Path, new_engine: Callable[..., Talk], talk: Talk) -> Callable[[Prompt], Answer]:
    """Answers on `talk`, which has a past, and on an engine without one; both must be alike."""

    def compare(prompt: Prompt, session: str = "s") -> Answer:
        fresh = new_engine(model, ubatch=UBATCH)
        one = talk.say(prompt, session=session, alternatives=1)
        other = fresh.say(prompt, alternatives=1)
        assert one.chances == pytest.approx(other.chances, rel=0.05, abs=0.01)
        assert one.ids == other.ids
        return one

    return compare


def test_regenerating_reads_one_token(talk: Talk, same_as_fresh: Callable[[Prompt], Answer]) -> None:
    talk.say(chat(LONG))
    assert same_as_fresh(chat(LONG)).read == 1


def test_regenerating_works_again_and_again(talk: Talk) -> None:
    talk.say(chat(LONG, "Yes.", "Go on"))
    answers = [talk.say(chat(LONG, "Yes.", "Go on"), alternatives=1) for _ in range(6)]
    assert [answer.read for answer in answers] == [1] * 6
    assert len({tuple(answer.ids) for answer in answers}) == 1


def test_a_second_turn_reads_only_its_new_tokens(talk: Talk) -> None:
    first = talk.say(chat(LONG), SamplingSettings(temperature=0, max_tokens=10))
    second = talk.say(chat(LONG, first.text, "Go on"))
    assert second.finished.reused_tokens >= first.finished.prompt_tokens + first.finished.answer_tokens - 1


def test_a_second_turn_is_answered_as_if_all_were_read_anew(model: Path, talk: Talk, new_engine) -> None:
    first = talk.say(chat(LONG))
    prompt = chat(LONG, first.text, "Go on")
    tokens = talk.render(prompt).tokens
    second = talk.say(prompt, alternatives=1)
    fresh = new_engine(model, ubatch=UBATCH).say(TokenPrompt(tokens=tokens), alternatives=1)
    assert second.chances == pytest.approx(fresh.chances, rel=0.05, abs=0.01)
    assert second.ids == fresh.ids


def test_an_edit_of_the_last_question_goes_back_to_the_snapshot_before_it(talk: Talk, same_as_fresh) -> None:
    first = talk.say(chat(LONG))
    talk.say(chat(LONG, "Yes.", "Go on"))
    edited = same_as_fresh(chat(LONG, "Yes.", "Stop"))
    assert edited.finished.reused_tokens == first.finished.prompt_tokens - 1


def test_an_edit_before_every_snapshot_is_read_from_the_start(talk: Talk, same_as_fresh) -> None:
    talk.say(chat(LONG))
    assert same_as_fresh(chat("Now " + LONG)).finished.reused_tokens == 0


def test_reading_ahead_makes_the_next_turn_cost_only_its_new_words(talk: Talk, same_as_fresh) -> None:
    talk.say(chat(LONG))
    talk.call(ReadAhead, session="s", prompt=chat(LONG, "In short."))
    second = same_as_fresh(chat(LONG, "In short.", "Go on"))
    assert second.read <= len("user\nGo on\n" * 2 + "assistant\n") + 4


def test_reading_ahead_that_had_to_give_way_leaves_a_sound_state(talk: Talk, same_as_fresh) -> None:
    """The decode in progress is aborted, which leaves half a step in the memory."""
    ahead = ChatPrompt(messages=(*chat(LONG).messages, ChatMessage(role="assistant", content="Well. " * 150)))
    talk.say(chat(LONG))
    for _ in range(5):
        pending = talk.client.submit(ReadAhead, session="s", prompt=ahead)
        same_as_fresh(chat(LONG, "Well. " * 20, "Go on"))
        assert pending.future.done()


def test_an_answer_cancelled_while_its_prompt_is_read_leaves_a_sound_state(talk: Talk, same_as_fresh) -> None:
    talk.say(chat(LONG))
    for count in (20, 60, 100):
        running = talk.begin(chat(LONG, "Well. " * count, "Go on"))
        running.wait_for(lambda event: event.__class__.__name__ == "PromptProgress")
        running.pending.cancel()
        running.result()
        same_as_fresh(chat(LONG, "Well. " * count, "Go on"))


def test_other_sessions_do_not_disturb(model: Path, new_engine: Callable[..., Talk]) -> None:
    talk = new_engine(model, ubatch=UBATCH, sequences=2)
    first = talk.say(chat(LONG), session="a", alternatives=1)
    talk.say(chat("Another. " * 40), session="b")
    again = talk.say(chat(LONG), session="a", alternatives=1)
    assert again.read == 1
    assert again.ids == first.ids


def test_greedy_answers_of_these_models_are_no_trifles(talk: Talk) -> None:
    """Else the comparisons above would prove nothing: another question must give another answer."""
    answers = {tuple(talk.say(chat(f"{word} {LONG}"), GREEDY, alternatives=1).ids) for word in ("A", "B", "C")}
    assert len(answers) == 3
    assert all(len(set(answer)) > 3 for answer in answers)


def test_weighing_an_answer_shows_what_it_was_written_with_and_regenerating_is_as_cheap_as_before(talk: Talk) -> None:
    first = talk.say(chat(LONG), SamplingSettings(temperature=0, max_tokens=10, ignore_eos=True), alternatives=1)
    whole = chat(LONG, first.text, continue_last=True)
    weighing = Weighing(talk.client, "s", whole, chat(LONG))
    assert weighing.over.result(PATIENCE)
    chances = [
        next((one.before for one in picture(outlook, SamplingSettings()).chances if one.token == outlook.token), 0.0)
        for outlook in weighing.outlooks[:-1]
    ]
    assert chances == pytest.approx(first.chances[: len(chances)], rel=0.05, abs=0.01)
    assert talk.say(chat(LONG)).read == 1
