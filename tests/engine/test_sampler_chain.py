"""The engine's chain against llama.cpp's own, built by hand: the same seed draws the same tokens."""

import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import llama_cpp as lib
import msgspec
import pytest
from helpers.engine_talk import Talk
from helpers.plain_llama import PlainLlama, chain

from workbench.processes.protocol import SamplingSettings

COUNT = 60
PROMPT = "Once upon a time, once upon a time"
BREAKERS = ("\n", ":")
FLAT: dict[str, Any] = {"top_k": 0, "top_p": 1.0, "min_p": 0.0}


@pytest.fixture(scope="module")
def plain(small: Path) -> Iterator[PlainLlama]:
    plain = PlainLlama(small)
    yield plain
    plain.free()


def biased(plain: PlainLlama, *biases: tuple[int, float]) -> Any:
    items = (lib.llama_logit_bias * len(biases))(*(lib.llama_logit_bias(*bias) for bias in biases))
    return lib.llama_sampler_init_logit_bias(plain.words, len(biases), items)


def no_end(plain: PlainLlama) -> Any:
    return biased(plain, (0, float("-inf")), (2, float("-inf")))


def dry(plain: PlainLlama) -> Any:
    breakers = (ctypes.c_char_p * 2)(*(text.encode() for text in BREAKERS))
    return lib.llama_sampler_init_dry(plain.vocab, 0.8, 1.75, 2, 2048, breakers, 2)


Build = Callable[[PlainLlama], list[Any]]
SETTINGS: dict[str, tuple[dict[str, Any], Build]] = {
    "the defaults": (
        {},
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_top_k(40),
            lib.llama_sampler_init_top_p(0.95, 1),
            lib.llama_sampler_init_min_p(0.05, 1),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_dist(11),
        ],
    ),
    "nothing but chance": (
        {**FLAT, "temperature": 1.0, "ignore_eos": False, "logit_bias": ((0, -100.0), (2, -100.0))},
        lambda plain: [biased(plain, (0, -100.0), (2, -100.0)), lib.llama_sampler_init_dist(11)],
    ),
    "penalties, DRY and XTC": (
        {
            "repeat_penalty": 1.2,
            "presence_penalty": 0.3,
            "frequency_penalty": 0.1,
            "repeat_last_n": 32,
            "dry_multiplier": 0.8,
            "dry_sequence_breakers": BREAKERS,
            "xtc_probability": 0.5,
            "xtc_threshold": 0.02,
        },
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_penalties(plain.words, 32, 1.2, 0.1, 0.3),
            dry(plain),
            lib.llama_sampler_init_top_k(40),
            lib.llama_sampler_init_top_p(0.95, 1),
            lib.llama_sampler_init_min_p(0.05, 1),
            lib.llama_sampler_init_xtc(0.5, 0.02, 1, 11),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_dist(11),
        ],
    ),
    "dynamic temperature before typical": (
        {**FLAT, "temperature": 1.2, "dynatemp_range": 0.4, "typical_p": 0.6, "order": ("temperature", "typical_p")},
        lambda plain: [
            biased(plain, (0, -60.0), (2, -60.0)),
            lib.llama_sampler_init_temp_ext(1.2, 0.4, 1.0),
            lib.llama_sampler_init_typical(0.6, 1),
            lib.llama_sampler_init_dist(11),
        ],
    ),
    "top-n-sigma": (
        {**FLAT, "top_n_sigma": 1.0},
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_top_n_sigma(1.0),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_dist(11),
        ],
    ),
    "mirostat 1": (
        {"mirostat": 1, "mirostat_tau": 4.0},
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_mirostat(plain.words, 11, 4.0, 0.1, 100),
        ],
    ),
    "mirostat 2": (
        {"mirostat": 2, "mirostat_eta": 0.2},
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_mirostat_v2(11, 5.0, 0.2),
        ],
    ),
    "adaptive-p": (
        {**FLAT, "adaptive_target": 0.02, "adaptive_decay": 0.8},
        lambda plain: [
            no_end(plain),
            lib.llama_sampler_init_temp(0.8),
            lib.llama_sampler_init_adaptive_p(0.02, 0.8, 11),
        ],
    ),
    "nothing but the likeliest": (
        {"temperature": 0.0},
        lambda plain: [no_end(plain), lib.llama_sampler_init_greedy()],
    ),
}


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("alternatives", [0, 3])
def test_the_same_tokens_as_llama_cpps_own_chain(shared: Talk, plain: PlainLlama, name: str, alternatives: int) -> None:
    fields, build = SETTINGS[name]
    built = chain(build(plain))
    for token in plain.tokenize(PROMPT):
        lib.llama_sampler_accept(built, token)
    expected = plain.write(PROMPT, COUNT, lambda context: lib.llama_sampler_sample(built, context, -1))
    lib.llama_sampler_free(built)
    settings = SamplingSettings(**{"ignore_eos": True, "seed": 11, "max_tokens": COUNT, **fields})
    shared.forget()
    answer = shared.say(PROMPT, settings, session=name, trace=True, alternatives=alternatives)
    assert answer.ids == expected


class _Context:
    """What `SamplerChain.sample` wants of a context."""

    def __init__(self, pointer: Any) -> None:
        self.pointer = pointer


STATEFUL = SamplingSettings(
    seed=5,
    ignore_eos=True,
    repeat_penalty=1.1,
    dry_multiplier=0.8,
    xtc_probability=0.5,
    xtc_threshold=0.02,
)


@pytest.mark.parametrize(
    "settings",
    [
        STATEFUL,
        msgspec.structs.replace(STATEFUL, mirostat=1),
        msgspec.structs.replace(STATEFUL, mirostat=2),
        msgspec.structs.replace(STATEFUL, adaptive_target=0.1),
    ],
    ids=["dist", "mirostat 1", "mirostat 2", "adaptive-p"],
)
@pytest.mark.parametrize("detour", [False, True], ids=["no-op", "to and fro"])
def test_a_chain_rebuilt_before_every_token_writes_the_same_text(
    plain: PlainLlama, settings: SamplingSettings, detour: bool
) -> None:
    """Also when each time something that has no say is switched on and off again."""
    from workbench.engine.samplers import SamplerChain
    from workbench.engine.vocabulary import Vocabulary

    other = msgspec.structs.replace(settings, logit_bias=((9, 0.5),), top_n_sigma=50.0, order=settings.order[::-1])

    def write(rebuild: bool) -> list[int]:
        history = plain.tokenize(PROMPT)
        engines = SamplerChain(Vocabulary(plain.model), 2048, settings, 5, history=history)

        def before(tokens: list[int]) -> None:
            if rebuild and detour:
                engines.apply(other, tokens)
            if rebuild:
                engines.apply(msgspec.structs.replace(settings), tokens)

        tokens = plain.write(PROMPT, COUNT, lambda pointer: engines.sample(_Context(pointer)), before)
        engines.free()
        return tokens

    assert write(rebuild=True) == write(rebuild=False)
