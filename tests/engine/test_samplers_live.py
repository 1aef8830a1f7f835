"""Every sampling setting, changed while an answer streams, acts on a token soon after."""

import dataclasses
import math
from typing import Any

import msgspec
import numpy as np
import pytest
from helpers.engine_talk import Answer, Talk, wrote

from workbench.processes.protocol import SamplingSettings, TokenInfo

WORDS = 1024
LAST_DIGITS = 1e-5
ENDLESS = SamplingSettings(ignore_eos=True, seed=3)


def changed_live(talk: Talk, before: SamplingSettings, after: SamplingSettings, **fields: Any) -> list[TokenInfo]:
    """The tokens of an answer whose settings were changed when its first words had come; the last shows the change."""
    running = talk.begin("Once upon a time", before, trace=True, **fields)
    first = running.wait_for(wrote).tokens[0].sampler
    running.pending.set_sampling(after)
    running.wait_for(lambda event: wrote(event) and event.tokens and event.tokens[-1].sampler != first)
    running.pending.cancel()
    return running.result().tokens


@dataclasses.dataclass
class Change:
    field: str
    value: Any
    shown: str
    given: dict[str, Any] = dataclasses.field(default_factory=dict)


CHANGES = [
    Change("temperature", 0.25, "temperature(0.25)"),
    Change("dynatemp_range", 0.5, "temperature(0.8, 0.5, 1)"),
    Change("dynatemp_exponent", 2.0, "temperature(0.8, 0.5, 2)", {"dynatemp_range": 0.5}),
    Change("top_k", 7, "top_k(7)"),
    Change("top_p", 0.5, "top_p(0.5)"),
    Change("min_p", 0.3, "min_p(0.3)"),
    Change("typical_p", 0.5, "typical_p(0.5)"),
    Change("top_n_sigma", 1.5, "top_n_sigma(1.5)"),
    Change("xtc_probability", 1.0, "xtc(1, 0.1, 3)"),
    Change("xtc_threshold", 0.2, "xtc(0.5, 0.2, 3)", {"xtc_probability": 0.5}),
    Change("repeat_penalty", 1.3, "penalties(64, 1.3, 0, 0)"),
    Change("repeat_last_n", -1, "penalties(-1, 1.3, 0, 0)", {"repeat_penalty": 1.3}),
    Change("frequency_penalty", 0.7, "penalties(64, 1, 0.7, 0)"),
    Change("presence_penalty", 0.7, "penalties(64, 1, 0, 0.7)"),
    Change("dry_multiplier", 0.8, "dry(0.8, 1.75, 2, -1, "),
    Change("dry_base", 2.0, "dry(0.8, 2, 2, -1, ", {"dry_multiplier": 0.8}),
    Change("dry_allowed_length", 4, "dry(0.8, 1.75, 4, -1, ", {"dry_multiplier": 0.8}),
    Change("dry_penalty_last_n", 99, "dry(0.8, 1.75, 2, 99, ", {"dry_multiplier": 0.8}),
    Change("dry_sequence_breakers", ("!", "\n"), r"dry(0.8, 1.75, 2, -1, '!' '\n')", {"dry_multiplier": 0.8}),
    Change("mirostat", 1, "mirostat(1, 3, 5, 0.1)"),
    Change("mirostat", 2, "mirostat(2, 3, 5, 0.1)"),
    Change("mirostat_tau", 3.0, "mirostat(2, 3, 3, 0.1)", {"mirostat": 2}),
    Change("mirostat_eta", 0.3, "mirostat(1, 3, 5, 0.3)", {"mirostat": 1}),
    Change("adaptive_target", 0.3, "adaptive_p(0.3, 0.9, 3)"),
    Change("adaptive_decay", 0.5, "adaptive_p(0.3, 0.5, 3)", {"adaptive_target": 0.3}),
    Change("infill", True, "infill", {"temperature": 0.0}),  # which keeps it from ending the text
    Change("logit_bias", ((300, 3.0), (301, -2.0)), "300:+3 301:-2"),
    Change("logit_bias", ((300, 3.0),), "300:+3", {"logit_bias": ((300, 2.0),)}),
    Change("ignore_eos", True, "0:-inf 2:-inf", {"ignore_eos": False, "logit_bias": ((0, -40.0), (2, -40.0))}),
    Change("order", ("temperature", "top_k"), "temperature(0.8) top_k(40) dist(3)"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: f"{change.field}={change.value}")
def test_a_setting_changed_while_an_answer_streams_shows_in_the_trace_of_a_following_token(
    shared: Talk, change: Change
) -> None:
    before = msgspec.structs.replace(ENDLESS, **change.given)
    tokens = changed_live(shared, before, msgspec.structs.replace(before, **{change.field: change.value}))
    assert change.shown not in tokens[0].sampler
    assert change.shown in tokens[-1].sampler


def test_the_table_of_changes_leaves_no_sampling_setting_out() -> None:
    named = {change.field for change in CHANGES} | {"max_tokens", "seed"}  # a test below; the seed stays
    assert named == set(SamplingSettings.__struct_fields__)


def test_max_tokens_changed_while_an_answer_streams_ends_it_there(shared: Talk) -> None:
    running = shared.begin("Once upon a time", ENDLESS)
    running.wait_for(wrote)
    running.pending.set_sampling(msgspec.structs.replace(ENDLESS, max_tokens=1))
    answer = running.result()
    assert answer.finished.stop_reason == "max_tokens"
    assert answer.finished.answer_tokens < 4000


def distributions(talk: Talk, order: tuple[str, ...], **settings: Any) -> tuple[Any, Any, Answer]:
    """Probabilities of every token before and after the samplers, at the last token of a live change."""
    off: dict[str, Any] = {"top_k": 0, "top_p": 1.0, "min_p": 0.0, "temperature": 1.0, "order": order}
    before = msgspec.structs.replace(ENDLESS, **off)
    tokens = changed_live(talk, before, msgspec.structs.replace(before, **settings), alternatives=WORDS)
    answer = Answer()
    raw, left = np.zeros(WORDS), np.zeros(WORDS)
    for one in tokens[-1].alternatives:
        raw[one.token], left[one.token] = one.before, one.after
    raw[[0, 2]] = 0  # the tokens that end a text are forbidden before anything else
    return raw / raw.sum(), left, answer


def cut_to(raw: Any, kept: Any) -> Any:
    shares = np.where(kept, raw, 0)
    return shares / shares.sum()


def smallest_set(raw: Any, ranking: Any, share: float, found: Any) -> Any:
    """Tokens in the order of `ranking` until they hold `share`.

    That is `found` if only the last digits of a float32 speak against it: which of two tokens is the last one hangs on
    the order in which a thousand of them were added up.
    """
    best = np.argsort(ranking, kind="stable")
    kept = np.zeros(WORDS, dtype=bool)
    kept[best[: int(np.searchsorted(np.cumsum(raw[best]), share)) + 1]] = True
    rank_of_last = ranking[found].max()
    in_order = rank_of_last <= ranking[~found].min() + LAST_DIGITS
    needed = raw[found & (ranking < rank_of_last)].sum() <= share + LAST_DIGITS
    enough = raw[found].sum() >= share - LAST_DIGITS
    return found if in_order and needed and enough else kept


def top_k(raw: Any, _left: Any) -> Any:
    return cut_to(raw, raw >= np.sort(raw)[-9])


def top_p(raw: Any, left: Any) -> Any:
    return cut_to(raw, smallest_set(raw, -raw, 0.4, left > 0))


def min_p(raw: Any, _left: Any) -> Any:
    return cut_to(raw, raw >= 0.5 * raw.max())


def typical_p(raw: Any, left: Any) -> Any:
    logs = np.log(np.maximum(raw, 1e-30))
    return cut_to(raw, smallest_set(raw, np.abs(-logs + (raw * logs).sum()), 0.3, left > 0))


def top_n_sigma(raw: Any, _left: Any) -> Any:
    logits = np.log(raw[raw > 0])
    return cut_to(raw, raw >= math.exp(logits.max() - 1.5 * logits.std()))


def xtc(raw: Any, _left: Any) -> Any:
    above = raw >= 0.008
    least = raw[above].min()
    return cut_to(raw, ~above | (raw == least))


def temperature(raw: Any, _left: Any = None) -> Any:
    cooled = raw ** (1 / 0.3)
    return cooled / cooled.sum()


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"top_k": 9}, top_k),
        ({"top_p": 0.4}, top_p),
        ({"min_p": 0.5}, min_p),
        ({"typical_p": 0.3}, typical_p),
        ({"top_n_sigma": 1.5}, top_n_sigma),
        ({"xtc_probability": 1.0, "xtc_threshold": 0.008}, xtc),
        ({"temperature": 0.3}, temperature),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_what_a_sampler_leaves_after_a_live_change_is_what_its_paper_says(shared, settings, expected) -> None:
    order = ("top_n_sigma", "top_k", "typical_p", "top_p", "min_p", "xtc", "temperature")
    raw, left, _ = distributions(shared, order, **settings)
    np.testing.assert_allclose(left, expected(raw, left), rtol=1e-3, atol=1e-6)
    assert left.sum() == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(
    ("order", "both"),
    [
        (("temperature", "min_p"), lambda raw: cut_to(temperature(raw), raw >= 0.5**0.3 * raw.max())),
        (("min_p", "temperature"), lambda raw: cut_to(temperature(raw), raw >= 0.5 * raw.max())),
    ],
    ids=["temperature first", "min_p first"],
)
def test_the_order_of_the_samplers_is_honoured(shared, order, both) -> None:
    raw, left, _ = distributions(shared, order, temperature=0.3, min_p=0.5)
    np.testing.assert_allclose(left, both(raw), rtol=1e-3, atol=1e-6)


def test_penalties_changed_live_know_what_was_written_before_the_change(shared: Talk) -> None:
    order = ("penalties",)
    before = msgspec.structs.replace(
        ENDLESS, top_k=0, top_p=1.0, min_p=0.0, temperature=1.0, order=order, repeat_last_n=-1
    )
    after = msgspec.structs.replace(before, presence_penalty=2.0, frequency_penalty=0.25)
    running = shared.begin("aaab", before, trace=True, alternatives=WORDS)
    running.wait_for(wrote)
    running.pending.set_sampling(after)
    running.wait_for(lambda event: wrote(event) and event.tokens and "penalties" in event.tokens[-1].sampler)
    running.pending.cancel()
    tokens = running.result().tokens
    at = next(n for n, token in enumerate(tokens) if "penalties" in token.sampler)
    seen = np.bincount([ord("a") - 33 + 5] * 3 + [ord("b") - 33 + 5] + [t.token for t in tokens[:at]], minlength=WORDS)
    ratio = np.ones(WORDS)
    for one in tokens[at].alternatives:
        ratio[one.token] = one.after / one.before
    unseen = np.median(ratio[(seen == 0) & (ratio > 0)])
    expected = np.where(seen > 0, np.exp(-2.0 - 0.25 * seen), 1)
    expected[[0, 2]] = 0
    np.testing.assert_allclose(ratio / unseen, expected, rtol=2e-3, atol=1e-9)


def _shows(description: str, events: list[Any]) -> bool:
    return any(wrote(event) and description in event.tokens[-1].sampler for event in events)


def test_settings_sent_over_and_over_without_effect_leave_the_text_as_it_is(shared: Talk) -> None:
    """Each other time the whole chain is built anew, with a bias of nothing on one token."""
    settings = SamplingSettings(ignore_eos=True, seed=7, xtc_probability=0.3, xtc_threshold=0.01)
    shared.forget()
    plain = shared.say("Once upon a time", settings)
    shared.forget()
    running = shared.begin("Once upon a time", settings, trace=True)
    for bias in ((9, 0.0),), (), ((9, 0.0),), (), ((9, 0.0),), ():
        running.pending.set_sampling(msgspec.structs.replace(settings, logit_bias=bias))
        biases = "logit_bias(3)" if bias else "logit_bias(2)"  # ignore_eos forbids two
        seen = len(running.answer.events)
        running.wait_for(lambda _, shown=biases, seen=seen: _shows(shown, running.answer.events[seen:]))
    running.pending.cancel()
    answer = running.result()
    assert len(answer.tokens) > 10
    assert plain.text.startswith(answer.text)


def test_the_same_seed_writes_the_same_and_others_write_other_text(shared: Talk) -> None:
    def text(seed: int | None) -> str:
        shared.forget()
        return shared.say("Once", SamplingSettings(ignore_eos=True, seed=seed, max_tokens=20)).text

    assert text(5) == text(5)
    assert len({text(5), text(6), text(7)}) == 3
    assert text(None) != text(None)


@pytest.mark.parametrize("seed", [-1, 2**32 - 1, 2**40])
def test_the_seed_that_is_reported_writes_the_same_text_again(shared: Talk, seed: int) -> None:
    """Also where llama.cpp would take a number for "at random"."""
    settings = SamplingSettings(ignore_eos=True, seed=seed, max_tokens=20)
    texts = []
    for _ in range(3):
        shared.forget()
        answer = shared.say("Once", settings)
        texts.append(answer.text)
        settings = msgspec.structs.replace(settings, seed=answer.finished.seed)
    assert len(set(texts)) == 1


def test_temperature_zero_always_takes_the_likeliest(shared: Talk) -> None:
    settings = SamplingSettings(temperature=0, max_tokens=50, ignore_eos=True)
    tokens = shared.say("Once", settings, alternatives=3).tokens
    likeliest = [next(one.token for one in token.alternatives if one.token not in (0, 2)) for token in tokens]
    assert [token.token for token in tokens] == likeliest


@pytest.mark.parametrize(
    "settings",
    [
        {"repeat_penalty": 1.2, "repeat_last_n": 2**31 - 1},
        {"dry_multiplier": 1.0, "dry_penalty_last_n": 2**31 - 1},
        {"top_k": 10**9},
        {"logit_bias": ((-5, 1.0), (10**6, 2.0))},
        {"order": ("unheard of", "top_k", "top_k")},
    ],
    ids=str,
)
def test_settings_beyond_all_measure_do_no_harm(shared: Talk, settings: dict[str, Any]) -> None:
    answer = shared.say("Once", SamplingSettings(max_tokens=5, ignore_eos=True, **settings))
    assert answer.finished.answer_tokens == 5
