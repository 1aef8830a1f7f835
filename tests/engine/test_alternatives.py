"""What else could have come: reported truthfully, and without changing what comes."""

import pytest
from helpers.engine_talk import Talk

from workbench.processes.protocol import SamplingSettings, Tokenize

WORDS = 1024
SETTINGS = SamplingSettings(seed=4, ignore_eos=True, max_tokens=12)


def test_probabilities_before_the_samplers_are_sorted_and_sum_to_one(shared: Talk) -> None:
    for token in shared.say("Once", SETTINGS, alternatives=WORDS).tokens:
        before = [one.before for one in token.alternatives]
        assert len({one.token for one in token.alternatives}) == WORDS
        assert before == sorted(before, reverse=True)
        assert sum(before) == pytest.approx(1, abs=1e-6)


def test_probabilities_after_the_samplers_sum_to_one_and_are_0_for_what_was_cut(shared: Talk) -> None:
    for token in shared.say("Once", SETTINGS, alternatives=WORDS).tokens:
        after = [one.after for one in token.alternatives]
        assert sum(after) == pytest.approx(1, abs=1e-4)
        assert sum(share > 0 for share in after) <= 40
        assert token.after > 0


def test_a_likely_token_that_was_pushed_down_but_not_cut_still_has_its_probability(shared: Talk) -> None:
    """A bias moves the likeliest tokens far down the list; asking for a few must not call them cut."""
    first = shared.say("Once", SETTINGS, alternatives=3).tokens[0]
    settings = SamplingSettings(
        max_tokens=1,
        seed=1,  # some draw the end of the answer, which is no token of it
        temperature=1.0,
        top_k=0,
        top_p=1.0,
        min_p=0.0,
        logit_bias=tuple((one.token, -4.0) for one in first.alternatives),
    )
    for one in shared.say("Once", settings, alternatives=3).tokens[0].alternatives:
        assert one.after == pytest.approx(one.before * 0.0183, rel=0.1)


def test_a_token_has_the_probability_that_is_listed_for_it(shared: Talk) -> None:
    for token in shared.say("Once", SETTINGS, alternatives=WORDS).tokens:
        (listed,) = (one for one in token.alternatives if one.token == token.token)
        assert (listed.before, listed.after, listed.piece) == (token.before, token.after, token.piece)


@pytest.mark.parametrize("count", [1, 5, 10**6])
def test_as_many_come_as_were_asked_for_or_there_are(shared: Talk, count: int) -> None:
    tokens = shared.say("Once", SETTINGS, alternatives=count).tokens
    assert {len(token.alternatives) for token in tokens} == {min(count, WORDS)}


def test_the_text_is_the_same_with_and_without_alternatives(shared: Talk) -> None:
    settings = SamplingSettings(seed=4, ignore_eos=True, max_tokens=200, xtc_probability=0.5, xtc_threshold=0.01)
    shared.forget()
    plain = shared.say("Once", settings)
    assert plain.text
    assert plain.tokens == []
    shared.forget()
    assert shared.say("Once", settings, alternatives=5).text == plain.text


def test_every_token_is_reported_once_and_in_order(shared: Talk) -> None:
    answer = shared.say("Once", SamplingSettings(seed=4, ignore_eos=True, max_tokens=300), trace=True)
    assert len(answer.tokens) == 300 == sum(delta.count for delta in answer.deltas)
    assert b"".join(token.piece for token in answer.tokens).decode(errors="replace") == answer.text


def test_pieces_are_those_of_the_tokenizer(shared: Talk) -> None:
    known = shared.call(Tokenize, text="Once upon")
    assert len(known.tokens) == len(known.pieces)
    assert b"".join(known.pieces) == b"Once upon"
