"""Watching an answer: the picture worked out from what the engine tells is what llama.cpp's own samplers do."""

import math
import random
from array import array
from typing import Any

import msgspec
import pytest
from helpers.engine_talk import Talk

from workbench.engine_client.outlooks import picture, told
from workbench.processes.protocol import NextToken, Outlook, SamplingSettings, TextPrompt, TokenInfo, Watch

WORDS = 1024
FLAT: dict[str, Any] = {"temperature": 1.0, "top_k": 0, "top_p": 1.0, "min_p": 0.0}
CASES: dict[str, dict[str, Any]] = {
    "nothing but chance": FLAT,
    "the defaults": {},
    "a low temperature": {"temperature": 0.3},
    "a high temperature, last of all": {**FLAT, "temperature": 3.0, "min_p": 0.02},
    "temperature before top-p": {"temperature": 1.7, "order": ("temperature", "top_p", "min_p")},
    "always the likeliest": {"temperature": 0.0},
    "a dynamic temperature": {"dynatemp_range": 0.7, "dynatemp_exponent": 1.5},
    "a dynamic temperature of everything": {**FLAT, "dynatemp_range": 0.5},
    "top-k alone": {**FLAT, "top_k": 7},
    "top-p alone": {**FLAT, "top_p": 0.3},
    "min-p alone": {**FLAT, "min_p": 0.3},
    "typical": {**FLAT, "top_k": 60, "typical_p": 0.5},
    "top-n-sigma": {**FLAT, "top_n_sigma": 1.5},
    "top-n-sigma behind top-k": {**FLAT, "top_k": 30, "top_n_sigma": 1.0, "order": ("top_k", "top_n_sigma")},
    "top-n-sigma behind a temperature": {
        **FLAT,
        "temperature": 2.0,
        "top_n_sigma": 1.0,
        "repeat_penalty": 1.2,
        "order": ("temperature", "penalties", "top_n_sigma"),
    },
    "penalties": {"repeat_penalty": 1.3, "frequency_penalty": 0.4, "presence_penalty": 0.6, "repeat_last_n": 16},
    "penalties that look back on everything": {"repeat_penalty": 1.2, "repeat_last_n": -1, "top_n_sigma": 2.0},
    "DRY": {"dry_multiplier": 0.8, "dry_allowed_length": 1},
    "forbidden and favoured tokens": {"logit_bias": ((300, 6.0), (301, float("-inf"))), "temperature": 0.9},
    "no end": {"ignore_eos": True},
}


def watched(talk: Talk, settings: SamplingSettings) -> list[tuple[Outlook, TokenInfo]]:
    """Places of an answer: what was told of each, and what the engine's own chain made of it."""
    talk.forget()
    running = talk.begin("Once upon a time, once upon a time", settings, alternatives=WORDS)
    running.pending.watch(1e-9)
    answer = running.result()
    looks = [event.outlook for event in answer.events if isinstance(event, NextToken)]
    start = answer.finished.prompt_tokens
    return [(look, answer.tokens[at]) for look in looks if (at := look.position - start) < len(answer.tokens)]


@pytest.mark.parametrize("name", CASES)
def test_the_picture_is_what_the_engines_own_samplers_leave_over(shared: Talk, name: str) -> None:
    settings = SamplingSettings(seed=3, max_tokens=300, **CASES[name])
    places = watched(shared, settings)
    assert places
    for outlook, real in places:
        drawn = picture(outlook, settings)
        truly = {one.token: one for one in real.alternatives}
        told_words = dict(outlook.words)
        assert told_words.get(outlook.token, real.piece) == real.piece
        assert outlook.token == real.token
        kept = sum(one.after > 0 for one in real.alternatives)
        assert drawn.kept == pytest.approx(kept, rel=0.0 if kept <= 256 else 0.02)
        for chance in drawn.chances:
            assert chance.before == pytest.approx(truly[chance.token].before, rel=1e-3, abs=1e-7)
            assert chance.after == pytest.approx(truly[chance.token].after, rel=5e-3, abs=2e-4)
            assert bool(chance.cut_by) == (chance.after == 0)


def unheard_of(dice: random.Random) -> SamplingSettings:
    """All samplers that cut, at random strengths in random order."""
    stages = ["penalties", "top_n_sigma", "top_k", "top_p", "min_p", "temperature"]
    dice.shuffle(stages)
    return SamplingSettings(
        seed=dice.randrange(1000),
        max_tokens=60,
        temperature=dice.uniform(0.2, 2.5),
        top_k=dice.choice([0, 3, 40, 200]),
        top_p=dice.uniform(0.3, 1.0),
        min_p=dice.choice([0.0, 0.01, 0.2]),
        top_n_sigma=dice.choice([-1.0, 1.0, 2.0]),
        repeat_penalty=dice.uniform(1.0, 1.4),
        order=tuple(stages),
    )


def whole(outlook: Outlook, real: TokenInfo) -> Outlook:
    """The same place with every token of the vocabulary told by itself."""
    known = sorted((one for one in real.alternatives if one.before > 0), key=lambda one: -one.before)
    logits = array("f", [math.log(one.before) + outlook.log_sum for one in known])
    ids = array("i", [one.token for one in known])
    return msgspec.structs.replace(outlook, ids=ids.tobytes(), logits=logits.tobytes(), rest=b"", step=0.0)


def test_the_picture_agrees_for_settings_nobody_would_think_of(shared: Talk) -> None:
    """The seed is fixed; at which places the engine looks is not, so that each run tries others.

    Where every token is told, one may differ: a float32 is added up in another order here. Where the tail is known as
    a histogram alone, what a sampler takes from it is an estimate, and with it how much the likelier tokens hold, so
    that the edge of top-p behind it moves: by a token or two, and by a few of a hundred where all are about alike.
    """
    dice = random.Random(7)
    for _ in range(25):
        settings = unheard_of(dice)
        for outlook, real in watched(shared, settings)[:3]:
            kept = sum(one.after > 0 for one in real.alternatives)
            truly = {one.token: one.after for one in real.alternatives}
            for told_of, unlike in (whole(outlook, real), 1), (outlook, 2):
                drawn = picture(told_of, settings)
                allowed = max(unlike, 0.05 * kept) if told_of is outlook else unlike
                assert abs(drawn.kept - kept) <= allowed, settings
                agree = [
                    chance.after == pytest.approx(truly[chance.token], rel=0.05, abs=2e-3) for chance in drawn.chances
                ]
                assert agree.count(False) <= allowed, settings


def test_what_is_told_of_a_place_is_enough_to_know_its_entropy(shared: Talk) -> None:
    for outlook, real in watched(shared, SamplingSettings(seed=1, max_tokens=100)):
        truly = -sum(one.before * math.log2(one.before) for one in real.alternatives if one.before > 0)
        assert picture(outlook, SamplingSettings()).entropy == pytest.approx(truly, rel=0.01)


def test_tokens_are_told_from_the_likeliest_on_and_the_text_before_them_with_them(shared: Talk) -> None:
    (outlook, _), *_ = watched(shared, SamplingSettings(seed=1, max_tokens=300))
    ids, logits = told(outlook)
    assert len(ids) >= 256
    assert logits == sorted(logits, reverse=True)
    assert outlook.size == WORDS
    assert set(ids[:40]) <= dict(outlook.words).keys()
    assert b"time" in outlook.behind or outlook.position > 20


def test_nothing_is_told_while_nobody_looks(shared: Talk) -> None:
    answer = shared.say("Once", SamplingSettings(seed=1, max_tokens=50))
    assert not [event for event in answer.events if isinstance(event, NextToken)]


def test_looking_away_ends_it(shared: Talk) -> None:
    running = shared.begin("Once", SamplingSettings(seed=1, ignore_eos=True))
    running.pending.watch(1e-9)
    running.wait_for(lambda event: isinstance(event, NextToken))
    shared.call(Watch, target=running.pending.id, seconds=0.0)
    seen = len([event for event in running.answer.events if isinstance(event, NextToken)])
    written = sum(delta.count for delta in running.answer.deltas)
    running.wait_for(lambda _: sum(delta.count for delta in running.answer.deltas) > written + 100)
    running.pending.cancel()
    looks = [event for event in running.result().events if isinstance(event, NextToken)]
    assert len(looks) <= seen + 1  # the one that was on its way


def test_the_text_is_the_same_watched_or_not(shared: Talk) -> None:
    settings = SamplingSettings(seed=4, ignore_eos=True, max_tokens=200, dry_multiplier=0.5, repeat_penalty=1.1)
    shared.forget()
    plain = shared.say("Once", settings).text
    shared.forget()
    running = shared.begin("Once", settings)
    running.pending.watch(1e-9)
    assert running.result().text == plain


def test_a_watched_answer_still_follows_a_slider(shared: Talk) -> None:
    """The picture's own settings are the newest: a ban that comes meanwhile is named from then on."""
    running = shared.begin("Once", SamplingSettings(seed=1, ignore_eos=True))
    running.pending.watch(1e-9)
    running.wait_for(lambda event: isinstance(event, NextToken))
    banned = SamplingSettings(seed=1, ignore_eos=True, logit_bias=((555, float("-inf")),))
    running.pending.set_sampling(banned)
    running.wait_for(lambda event: isinstance(event, NextToken) and 555 in told(event.outlook)[0])
    running.pending.cancel()
    running.result()


def test_told_numbers_survive_the_wire_exactly(shared: Talk) -> None:
    (outlook, _), *_ = watched(shared, SamplingSettings(seed=1, max_tokens=100))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(outlook), type=Outlook) == outlook


def test_a_prompt_of_nothing_can_be_watched(shared: Talk) -> None:
    running = shared.begin(TextPrompt(text=""), SamplingSettings(seed=1, ignore_eos=True, max_tokens=30))
    running.pending.watch(1e-9)
    assert running.result().finished.answer_tokens == 30
