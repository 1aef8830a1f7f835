"""Whether a model would fit into this machine's memory, guessed from its header alone, for a list of many.

Before a load llama.cpp itself is asked (`engine_client.fitting`); this only spares a person the obvious.
"""

from dataclasses import dataclass
from typing import Literal

from workbench.modelfiles.facts import ModelFile

Verdict = Literal["fits", "slow", "too_big"]

CONTEXT = 4096
"""Tokens the guess is made for: enough for an ordinary chat."""

BUFFERS = 300_000_000
"""Bytes for compute buffers; llama.cpp takes 150 to 500 MB for models of 1 to 30 billion parameters."""

SLOW_BYTES = 6_000_000_000
"""Weights read for each token from which on a CPU writes slower than most people read.

Main memory of an ordinary computer gives 30 to 60 GB a second, so that is 5 to 10 tokens a second.
"""

_CACHE_BYTES = 2  # of one number in the KV cache: f16


@dataclass(frozen=True)
class Fit:
    """A guess.

    Attributes:
        verdict: "slow": it fits, but not on the GPU whole, or is large for a CPU.
        need: Bytes it takes in all.
        free: Bytes there are in all.
    """

    verdict: Verdict
    need: int
    free: int


def guess(facts: ModelFile, ram: int, vram: int) -> Fit:
    """Whether a model fits into `ram` and `vram` bytes that are free."""
    need = facts.bytes + _cache(facts) + BUFFERS
    free = ram + vram
    if need > free:
        return Fit("too_big", need, free)
    if vram:
        return Fit("fits" if need <= vram else "slow", need, free)
    return Fit("slow" if _read_for_each_token(facts) > SLOW_BYTES else "fits", need, free)


def _cache(facts: ModelFile) -> int:
    head = facts.embedding_size // facts.heads if facts.heads else 0
    context = min(CONTEXT, facts.context_length or CONTEXT)
    return 2 * facts.layers * facts.kv_heads * head * context * _CACHE_BYTES


def _read_for_each_token(facts: ModelFile) -> int:
    """Bytes of weights: of a mixture of experts, those of the experts that are used; nearly all weights are experts."""
    share = facts.experts_used / facts.experts if facts.experts and facts.experts_used else 1.0
    return round(facts.bytes * share)
