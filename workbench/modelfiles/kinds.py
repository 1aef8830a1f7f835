"""What a GGUF file can be used for: not every one is a model to chat with."""

from collections.abc import Set
from typing import Literal

Kind = Literal[
    "model", "embedding", "reranker", "projector", "adapter", "control vector", "imatrix", "vocabulary", "part"
]

TEXT_ONLY = "Text only in this version: pictures and sound are not used."

NOT_A_MODEL: dict[Kind, tuple[str, str]] = {
    "projector": (
        "is the part of a model that sees or hears (mmproj), not a model by itself",
        "Load the model it belongs to; this version uses it for text only.",
    ),
    "adapter": ("is a LoRA adapter, not a model by itself", "Load the model it was made for."),
    "control vector": ("is a control vector, not a model by itself", "Load the model it was made for."),
    "imatrix": ("is an importance matrix, which is used to quantize a model", "Load a model instead."),
    "vocabulary": ("has a vocabulary but no weights", "Load a model instead."),
    "part": ("is a later part of a split model", "Load the first part; it finds the others."),
}
"""What a file that cannot be loaded by itself is, and what to do; used in sentences after its name."""

# Architectures that llama.cpp reads as encoders (llama.cpp: src/models, those without a causal head).
_ENCODERS = frozenset(
    {
        "bert",
        "modern-bert",
        "nomic-bert",
        "nomic-bert-moe",
        "neo-bert",
        "jina-bert-v2",
        "jina-bert-v3",
        "eurobert",
        "t5encoder",
        "gemma-embedding",
        "llama-embed",
    }
)
_SEEING = frozenset(
    {
        "chameleon",
        "cogvlm",
        "deepseek2-ocr",
        "gemma3n",
        "hunyuan_vl",
        "llama4",
        "mllama",
        "paddleocr",
        "qwen2vl",
        "qwen3vl",
        "qwen3vlmoe",
    }
)
_CLASSIFIER_TENSORS = frozenset({"cls.weight", "cls.output.weight"})


def kind_of(
    *, general_type: str, architecture: str, pooling: str, tensor_names: Set[str], split_number: int = 0
) -> Kind:
    """What a file is, by its metadata and the names of its tensors.

    A model is taken for an embedding model when it pools its output or is an encoder, and for a reranker when it
    pools by rank or carries a classifier.
    """
    if general_type == "adapter":
        return "control vector" if architecture == "controlvector" else "adapter"
    if architecture == "controlvector":
        return "control vector"
    if general_type == "imatrix" or (not architecture and any(name.endswith(".in_sum2") for name in tensor_names)):
        return "imatrix"
    if general_type == "mmproj" or architecture == "clip":
        return "projector"
    if split_number > 0:
        return "part"
    if not tensor_names:
        return "vocabulary"
    encoder = architecture in _ENCODERS
    if pooling == "rank" or (encoder and tensor_names & _CLASSIFIER_TENSORS):
        return "reranker"
    if encoder or pooling in ("mean", "cls", "last"):
        return "embedding"
    return "model"


def sees_or_hears(architecture: str) -> bool:
    """Whether models of this architecture take pictures or sound as well as text."""
    return architecture in _SEEING
