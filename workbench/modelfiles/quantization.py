"""Which quantization a file is, by what it says and by what its tensors are."""

from collections.abc import Mapping

from workbench.modelfiles.ggml_types import GGML_TYPES, GgmlType

# general.file_type -> (label, the types that weights of such a file mostly have); llama.cpp's enum llama_ftype and
# the types its quantize tool picks for each (llama_model_quantize, llama_tensor_get_type).
_FILE_TYPES: dict[int, tuple[str, tuple[str, ...]]] = {
    0: ("F32", ("F32",)),
    1: ("F16", ("F16",)),
    2: ("Q4_0", ("Q4_0",)),
    3: ("Q4_1", ("Q4_1",)),
    7: ("Q8_0", ("Q8_0",)),
    8: ("Q5_0", ("Q5_0",)),
    9: ("Q5_1", ("Q5_1",)),
    10: ("Q2_K", ("Q2_K", "Q3_K")),
    11: ("Q3_K_S", ("Q3_K",)),
    12: ("Q3_K_M", ("Q3_K",)),
    13: ("Q3_K_L", ("Q3_K", "Q5_K")),
    14: ("Q4_K_S", ("Q4_K",)),
    15: ("Q4_K_M", ("Q4_K",)),
    16: ("Q5_K_S", ("Q5_K",)),
    17: ("Q5_K_M", ("Q5_K",)),
    18: ("Q6_K", ("Q6_K",)),
    19: ("IQ2_XXS", ("IQ2_XXS",)),
    20: ("IQ2_XS", ("IQ2_XS",)),
    21: ("Q2_K_S", ("Q2_K",)),
    22: ("IQ3_XS", ("IQ3_XXS", "IQ3_S")),
    23: ("IQ3_XXS", ("IQ3_XXS",)),
    24: ("IQ1_S", ("IQ1_S",)),
    25: ("IQ4_NL", ("IQ4_NL",)),
    26: ("IQ3_S", ("IQ3_S",)),
    27: ("IQ3_M", ("IQ3_S",)),
    28: ("IQ2_S", ("IQ2_XS", "IQ2_S")),
    29: ("IQ2_M", ("IQ2_S",)),
    30: ("IQ4_XS", ("IQ4_XS",)),
    31: ("IQ1_M", ("IQ1_M",)),
    32: ("BF16", ("BF16",)),
    36: ("TQ1_0", ("TQ1_0",)),
    37: ("TQ2_0", ("TQ2_0",)),
    38: ("MXFP4", ("MXFP4",)),
    39: ("NVFP4", ("NVFP4",)),
    40: ("Q1_0", ("Q1_0",)),
    41: ("Q2_0", ("Q2_0",)),
}

_GUESSED = 1024
"""LLAMA_FTYPE_GUESSED: added to a file type that nobody wrote down."""

_FAR_OFF = 2.0
"""Bits per weight further apart than this factor mean that general.file_type was never updated. What the quantize
tool itself falls back to where rows do not fill a block (Q4_K to Q5_0, Q2_K to IQ4_NL) stays within it."""

_BY_NAME: dict[str, GgmlType] = {ggml_type.name: ggml_type for ggml_type in GGML_TYPES.values()}


def quantization(file_type: int | None, elements_by_type: Mapping[str, int]) -> tuple[str, str]:
    """The label to show ("Q4_K_M", "" when nothing is known), and a sentence where the file contradicts itself or "".

    Args:
        file_type: general.file_type of the metadata, or None when it has none.
        elements_by_type: How many weights are stored in each type, by its name.
    """
    main = max(elements_by_type, key=lambda name: elements_by_type[name], default="")
    known = _FILE_TYPES.get(file_type & ~_GUESSED) if file_type is not None and file_type >= 0 else None
    if known is None:
        return main, ""
    label, expected = known
    if not main or main in expected:
        return label, ""
    if _far_apart(main, expected[0]):
        return main, f"The file calls itself {label}, but most of its weights are {main}."
    return label, f"Most of its weights are {main}."


def _far_apart(one: str, other: str) -> bool:
    bits = sorted((_BY_NAME[one].bits_per_weight, _BY_NAME[other].bits_per_weight))
    return bits[1] / bits[0] > _FAR_OFF
