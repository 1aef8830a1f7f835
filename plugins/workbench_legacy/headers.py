"""The numbers at the beginning of an old file: whether they can be those of a model."""

import math
import struct

from workbench_legacy.layouts import Header, Layout

MAX_VOCABULARY = 200_000
MAX_CONTEXT = 1 << 17
_MAX_LAYERS = 80  # a graph of ctransformers' ggml holds 4096 nodes, and a layer takes up to 50
_MAX_HEADS = 512
_MAX_WIDTH = 12_288
_INT = 1 << 31  # what ctransformers multiplies in 32-bit numbers must stay below

GGML_TYPE_OF = {0: 0, 1: 1, 2: 2, 3: 3, 7: 8, 8: 6, 9: 7, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14}
"""The storage type of matrices for each `ftype` of a "ggml" file (ggml.c: ggml_ftype_to_ggml_type)."""

QUANTIZATION_VERSION = 2
"""The thousands of `ftype`: how blocks are laid out since May 2023. ctransformers takes every file for one of these."""

# ctransformers sets aside what it computes in by the number of layers, as the published models of that depth need it.
_LLAMA_WIDTHS = {26: 3200, 32: 4096, 40: 5120, 60: 6656, 80: 8192}
_SMALLER_LLAMA_WIDTH = 4096
_FALCON_WIDTHS = {7: 4544, 40: 8192}
_LEAST_LLAMA_TOKENS = 259  # bytes that are no token become the token three further on


def read_header(layout: Layout, numbers: tuple[int, ...]) -> Header | None:
    """The header that these numbers are in this layout, or None when no model can have it."""
    header = dict(zip(layout.fields, numbers, strict=True))
    return header if _is_plausible(layout.architecture, header) else None


def _is_plausible(architecture: str, header: dict[str, int]) -> bool:
    width, heads, layers, vocabulary = (header[name] for name in ("n_embd", "n_head", "n_layer", "n_vocab"))
    context = header.get("n_ctx", 1)
    if not (
        0 < width <= _MAX_WIDTH
        and 0 < heads <= _MAX_HEADS
        and width % (2 * heads) == 0
        and 0 < layers <= _MAX_LAYERS
        and 0 < vocabulary <= MAX_VOCABULARY
        and 0 < context <= MAX_CONTEXT
        and max(context * layers, vocabulary, 4 * width) * width < _INT
    ):
        return False
    head = width // heads
    match architecture:
        case "gptj":
            return 0 < header["n_rot"] <= head and header["n_rot"] % 2 == 0 and _is_file_type(header)
        case "gptneox":
            rotary = 0 < header["n_rot"] <= head and header["n_rot"] % 2 == 0
            return rotary and header["par_res"] in (0, 1) and _is_file_type(header)
        case "mpt":
            bias, clip = _as_float(header["alibi"]), _as_float(header["clip"])
            return 0 <= bias <= 64 and 0 <= clip <= 1000 and _is_file_type(header)
        case "llama":
            widest = _LLAMA_WIDTHS.get(layers, _SMALLER_LLAMA_WIDTH if layers < 32 else 0)
            fits = width <= widest and vocabulary >= _LEAST_LLAMA_TOKENS
            return fits and 0 < header["n_mult"] <= 1 << 16 and header["n_rot"] == head
        case "falcon":
            kind, shared = header["falcon_type"], header["n_head_kv"]
            depth = {32: 7, 60: 40}.get(layers, kind) == kind and layers <= 60
            groups = 0 < shared <= heads and heads % shared == 0
            return depth and groups and width <= _FALCON_WIDTHS.get(kind, 0)
        case _:
            return _is_file_type(header)


def _is_file_type(header: Header) -> bool:
    """Only "ggml" files have one that tells the type of every matrix."""
    version, kind = divmod(header["ftype"], 1000)
    return 0 <= version <= QUANTIZATION_VERSION and kind in GGML_TYPE_OF


def _as_float(number: int) -> float:
    value: float = struct.unpack("<f", struct.pack("<i", number))[0]
    return value if math.isfinite(value) else -1.0
