"""How much ctransformers can compute at once without running over the memory it sets aside.

For all but LLaMA and Falcon it sets aside 256 MB, learns how much its first batch took, and from then on does not look
again, although attention takes more the more tokens stand before: with a long context it writes past the end. So the
batch is made small enough for the whole context, and where not even one token fits, the context is made shorter.
"""

from dataclasses import dataclass

from workbench_legacy.layouts import Header, kv_size

_SET_ASIDE = 200 * 1024 * 1024  # of the 256, so that the graph itself has room
_BATCHES = (32, 16, 8, 4, 2, 1)
_VECTORS = 32  # of the model's width, that one layer keeps for each token: counted in the C code, the widest is 28
_FLOAT = 4
_ONE_LAYER_AT_A_TIME = frozenset(("starcoder", "gptneox", "mpt"))
_COPIES_VALUES = frozenset(("gpt2", "starcoder", "mpt"))
_OWN_MEASURE = frozenset(("llama", "falcon"))
_DEFAULT_CONTEXT = 2048
_SHORTEST = 16


@dataclass(frozen=True)
class Limits:
    """Tokens computed at once, and tokens the context may hold."""

    batch: int
    context_length: int


def limits(architecture: str, header: Header, wanted: int | None) -> Limits:
    """What is safe for a model, whose person wants a context of `wanted` tokens or leaves it open."""
    trained = header.get("n_ctx") or _DEFAULT_CONTEXT
    context = max(_SHORTEST, min(wanted or min(trained, _DEFAULT_CONTEXT), trained if "n_ctx" in header else 1 << 17))
    if architecture in _OWN_MEASURE:
        return Limits(_BATCHES[0], context)
    while True:
        for batch in _BATCHES:
            if _work_bytes(architecture, header, batch, context) <= _SET_ASIDE:
                return Limits(batch, context)
        context = context * 3 // 4


def _work_bytes(architecture: str, header: Header, batch: int, context: int) -> int:
    """At the most, when the last batch of a full context is computed."""
    width, heads = header["n_embd"], header["n_head"]
    layer = batch * (_VECTORS * width + heads * context) * _FLOAT
    if architecture in _COPIES_VALUES:
        layer += context * width * _FLOAT
    return layer * (1 if architecture in _ONE_LAYER_AT_A_TIME else header["n_layer"])


def memory_bytes(architecture: str, header: Header, context: int) -> tuple[int, int]:
    """Bytes for keys and values of a context, and for what is computed."""
    number = 4 if architecture in ("gpt2", "starcoder") else 2
    cache = 2 * header["n_layer"] * kv_size(header) * context * number
    buffers = 3 if architecture in _ONE_LAYER_AT_A_TIME else 1
    return cache, buffers * 256 * 1024 * 1024
