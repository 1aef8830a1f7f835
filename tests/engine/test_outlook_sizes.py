"""The picture of a large vocabulary: told by 256 tokens and a histogram, and yet right about all of it."""

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from workbench.engine.outlooks import OutlookMaker
from workbench.engine_client.outlooks import picture
from workbench.processes.protocol import SamplingSettings

WORDS = 151_936
VOCABULARY: Any = SimpleNamespace(size=WORDS, piece=lambda token: b"w", is_end=lambda token: False)
SETTINGS: tuple[dict[str, Any], ...] = (
    {},
    {"top_k": 0, "top_p": 0.9, "min_p": 0.0},
    {"top_k": 0, "top_p": 1.0, "min_p": 0.05, "temperature": 1.5},
    {"top_k": 0, "top_p": 0.95, "min_p": 0.0, "temperature": 2.0, "order": ("temperature", "top_p")},
    {"top_k": 1000, "top_p": 1.0, "min_p": 0.0},
)


def whole(logits: Any, settings: SamplingSettings) -> Any:
    """What is left over of every token, worked out on all of them in double precision."""
    logits = logits.astype(np.float64)
    alive = np.ones(len(logits), dtype=bool)

    def shares() -> Any:
        masked = np.where(alive, logits, -np.inf)
        weights = np.exp(masked - masked.max())
        return weights / weights.sum()

    def keep(order: Any) -> None:
        only = np.zeros(len(logits), dtype=bool)
        only[order] = True
        np.logical_and(alive, only, out=alive)

    for stage in settings.order:
        if stage == "top_k" and settings.top_k:
            keep(np.argsort(-np.where(alive, logits, -np.inf))[: settings.top_k])
        elif stage == "top_p" and settings.top_p < 1:
            chances = shares()
            order = np.argsort(-chances)
            keep(order[: np.searchsorted(np.cumsum(chances[order]), settings.top_p) + 1])
        elif stage == "min_p" and settings.min_p:
            highest = np.where(alive, logits, -np.inf).max()
            keep(np.flatnonzero(logits >= highest + math.log(settings.min_p)))
        elif stage == "temperature":
            logits = logits / settings.temperature
    return shares()


@pytest.mark.parametrize("changes", SETTINGS)
@pytest.mark.parametrize("peaks", [0, 30, 400])
def test_a_large_vocabulary_is_drawn_as_it_is(peaks: int, changes: dict[str, Any]) -> None:
    """From an even spread, where hardly anything is told by itself, to a few tokens that stand out."""
    dice = np.random.default_rng(3)
    logits = (dice.standard_normal(WORDS) * 2.5).astype(np.float32)
    logits[dice.integers(0, WORDS, peaks)] += dice.uniform(6, 14, peaks).astype(np.float32)
    settings = SamplingSettings(**changes)
    drawn, real = picture(OutlookMaker(VOCABULARY, 256).make(logits), settings), whole(logits, settings)
    left = real[real > 0]
    assert drawn.kept == pytest.approx(len(left), rel=0.0 if len(left) <= 256 else 0.01)
    assert drawn.entropy_after == pytest.approx(-(left * np.log2(left)).sum(), abs=0.02)
    for chance in drawn.chances:
        assert chance.after == pytest.approx(real[chance.token], abs=2e-4)


def test_an_outlook_is_small_however_large_the_vocabulary_is() -> None:
    import msgspec

    logits = np.random.default_rng(1).standard_normal(WORDS).astype(np.float32)
    assert len(msgspec.msgpack.encode(OutlookMaker(VOCABULARY, 256).make(logits))) < 4096


@pytest.mark.parametrize("allowed", [1, 100, 300])
def test_tokens_the_model_itself_forbids_do_no_harm(allowed: int) -> None:
    logits = np.full(WORDS, -np.inf, dtype=np.float32)
    logits[:allowed] = np.linspace(5, 0, allowed)
    drawn = picture(OutlookMaker(VOCABULARY, 256).make(logits), SamplingSettings(top_k=0, top_p=1.0, min_p=0.0))
    assert drawn.kept == pytest.approx(allowed, abs=2)
    assert sum(chance.before for chance in drawn.chances) <= 1.000001
