"""A guess at what fits, for lists of models."""

from dataclasses import replace

import pytest

from workbench.library.fit import BUFFERS, guess
from workbench.modelfiles.facts import ModelFile

GB = 10**9
EIGHT_B = ModelFile(
    kind="model",
    name="8B",
    architecture="llama",
    parameters=8 * 10**9,
    quantization="Q4_K_M",
    quantization_note="",
    bytes=5 * GB,
    context_length=131_072,
    layers=32,
    embedding_size=4096,
    heads=32,
    kv_heads=8,
    experts=0,
    experts_used=0,
    licence="",
    description="",
    chat_template="",
    tokenizer="gpt2",
    vocabulary=128_000,
    pooling="",
    text_only_note="",
)


@pytest.mark.parametrize(
    ("ram", "vram", "verdict"),
    [(16 * GB, 0, "fits"), (16 * GB, 8 * GB, "fits"), (16 * GB, 4 * GB, "slow"), (4 * GB, 0, "too_big")],
)
def test_a_model_fits_on_the_gpu_is_slow_beside_it_or_does_not_fit(ram: int, vram: int, verdict: str) -> None:
    assert guess(EIGHT_B, ram, vram).verdict == verdict


def test_the_kv_cache_and_buffers_count() -> None:
    """32 layers of 8 heads of 128 numbers, keys and values, in two bytes, for 4,096 tokens: 537 MB."""
    assert guess(EIGHT_B, 16 * GB, 0).need == 5 * GB + 536_870_912 + BUFFERS


def test_a_large_model_is_slow_on_a_cpu_unless_few_of_its_experts_are_used() -> None:
    large = replace(EIGHT_B, bytes=18 * GB)
    assert guess(large, 64 * GB, 0).verdict == "slow"
    assert guess(replace(large, experts=128, experts_used=8), 64 * GB, 0).verdict == "fits"


def test_a_header_that_says_little_is_judged_by_its_size() -> None:
    silent = replace(EIGHT_B, heads=0, kv_heads=0, layers=0, context_length=0)
    assert guess(silent, 16 * GB, 0).need == 5 * GB + BUFFERS
