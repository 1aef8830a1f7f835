"""What people and the rest of the program want to know of a model file, taken from its header."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from workbench.modelfiles.gguf_header import GgufHeader, TensorInfo
from workbench.modelfiles.gguf_values import ArrayInfo, Value
from workbench.modelfiles.kinds import TEXT_ONLY, Kind, kind_of, sees_or_hears
from workbench.modelfiles.labels import count_label, one_line, size_label
from workbench.modelfiles.quantization import quantization

MAX_NAME_CHARACTERS = 200
_MAX_COUNT = 1 << 53
"""Larger numbers in the metadata are nonsense (and would not survive JSON)."""

Pooling = Literal["", "none", "mean", "cls", "last", "rank"]
_POOLINGS: dict[int, Pooling] = {0: "none", 1: "mean", 2: "cls", 3: "last", 4: "rank"}  # llama.cpp: llama_pooling_type


@dataclass(frozen=True, kw_only=True)
class ModelFile:
    """The facts of one model file, or of all parts of a split model together. 0 and "" mean: the file does not say.

    Attributes:
        kind: What it can be used for.
        name: The model's own name, else the name of the file without its ending.
        architecture: llama.cpp's word for it, e.g. "llama", "qwen3moe".
        parameters: Weights in all tensors together.
        quantization: E.g. "Q4_K_M".
        quantization_note: A sentence where the file's word and its tensors differ.
        bytes: The size on disk, all parts together.
        context_length: Tokens it was trained for.
        heads, kv_heads: The largest of its layers, where they differ.
        experts, experts_used: Of a mixture-of-experts model.
        licence: As the file gives it, e.g. "apache-2.0".
        chat_template: Its default Jinja template.
        named_templates: Further templates by name, e.g. "tool_use".
        tokenizer: E.g. "gpt2", "llama", "bert".
        vocabulary: Number of tokens.
        pooling: How it makes one vector of a text, for embedding and reranking models.
        text_only_note: A sentence when it has eyes or ears that are not used here.
        recommended: Sampling settings its makers recommend, by llama.cpp's names (temp, top_k, top_p, …).
        elements_by_type: How many weights are stored in each type.
        file_type: general.file_type, None when the file does not say.
        parts: How many files it comes in.
        format: What it is in, where that is not GGUF: the name of the engine that reads it (`backends.Backend`).
    """

    kind: Kind
    name: str
    architecture: str
    parameters: int
    quantization: str
    quantization_note: str
    bytes: int
    context_length: int
    layers: int
    embedding_size: int
    heads: int
    kv_heads: int
    experts: int
    experts_used: int
    licence: str
    description: str
    chat_template: str
    named_templates: dict[str, str] = field(default_factory=dict)
    tokenizer: str
    vocabulary: int
    pooling: Pooling
    text_only_note: str
    recommended: dict[str, float] = field(default_factory=dict)
    elements_by_type: dict[str, int] = field(default_factory=dict)
    file_type: int | None = None
    parts: int = 1
    format: str = ""

    @property
    def is_model(self) -> bool:
        """Whether it can be loaded by itself."""
        return self.kind in ("model", "embedding", "reranker")

    @property
    def parameters_label(self) -> str:
        """E.g. "7.2 B"."""
        return count_label(self.parameters)

    @property
    def size_label(self) -> str:
        """E.g. "4.1 GB"."""
        return size_label(self.bytes)


def facts_of(header: GgufHeader, file_name: str) -> ModelFile:
    """The facts of one file. Never raises: metadata of a wrong kind counts as not there."""
    meta = _Metadata(header.metadata)
    architecture = meta.text("general.architecture")[:MAX_NAME_CHARACTERS]
    arch = _Metadata(header.metadata, architecture + ".")
    elements = _elements_by_type(header.tensors)
    file_type = meta.number("general.file_type")
    label, note = quantization(file_type, elements)
    pooling_number = arch.number("pooling_type")
    pooling: Pooling = "" if pooling_number is None else _POOLINGS.get(pooling_number, "")
    tensor_names = frozenset(tensor.name for tensor in header.tensors)
    return ModelFile(
        kind=kind_of(
            general_type=meta.text("general.type"),
            architecture=architecture,
            pooling=pooling,
            tensor_names=tensor_names,
            split_number=meta.count("split.no"),
        ),
        name=one_line(meta.text("general.name"))[:MAX_NAME_CHARACTERS] or one_line(file_name.removesuffix(".gguf")),
        architecture=architecture,
        parameters=sum(tensor.elements for tensor in header.tensors),
        quantization=label,
        quantization_note=note,
        bytes=header.file_bytes,
        context_length=arch.count("context_length"),
        layers=arch.count("block_count"),
        embedding_size=arch.count("embedding_length"),
        heads=arch.count("attention.head_count"),
        kv_heads=arch.count("attention.head_count_kv") or arch.count("attention.head_count"),
        experts=arch.count("expert_count"),
        experts_used=arch.count("expert_used_count"),
        licence=one_line(meta.text("general.license.name") or meta.text("general.license"))[:MAX_NAME_CHARACTERS],
        description=one_line(meta.text("general.description")),
        chat_template=meta.text("tokenizer.chat_template"),
        named_templates=meta.texts_below("tokenizer.chat_template."),
        tokenizer=meta.text("tokenizer.ggml.model"),
        vocabulary=meta.length("tokenizer.ggml.tokens") or arch.count("vocab_size"),
        pooling=pooling,
        text_only_note=TEXT_ONLY if sees_or_hears(architecture) else "",
        recommended=meta.numbers_below("general.sampling."),
        elements_by_type=elements,
        file_type=file_type,
    )


def combine(parts: Sequence[ModelFile]) -> ModelFile:
    """The facts of a split model from those of its parts, in order; the first part carries the metadata."""
    first = parts[0]
    if len(parts) == 1:
        return first
    elements: dict[str, int] = {}
    for part in parts:
        for name, count in part.elements_by_type.items():
            elements[name] = elements.get(name, 0) + count
    label, note = quantization(first.file_type, elements)
    kind = first.kind
    if kind == "vocabulary" and elements:  # a first part may carry the metadata alone
        kind = kind_of(
            general_type="", architecture=first.architecture, pooling=first.pooling, tensor_names={"in other parts"}
        )
    return replace(
        first,
        kind=kind,
        parameters=sum(part.parameters for part in parts),
        bytes=sum(part.bytes for part in parts),
        quantization=label,
        quantization_note=note,
        elements_by_type=elements,
        parts=len(parts),
    )


def _elements_by_type(tensors: Sequence[TensorInfo]) -> dict[str, int]:
    elements: dict[str, int] = {}
    for tensor in tensors:
        elements[tensor.type.name] = elements.get(tensor.type.name, 0) + tensor.elements
    return elements


class _Metadata:
    """Metadata read as if every value could have the wrong type; keys are looked up below `prefix`."""

    def __init__(self, values: dict[str, Value], prefix: str = "") -> None:
        self._values = values
        self._prefix = prefix

    def text(self, key: str) -> str:
        value = self._values.get(self._prefix + key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int | None:
        value = self._values.get(self._prefix + key)
        return value if isinstance(value, int) and -_MAX_COUNT < value < _MAX_COUNT else None

    def count(self, key: str) -> int:
        """A number that cannot be negative; of an array (one value for each layer) the largest."""
        value = self._values.get(self._prefix + key)
        numbers = value.values or () if isinstance(value, ArrayInfo) else (value,)
        return max((n for n in numbers if isinstance(n, int) and 0 <= n < _MAX_COUNT), default=0)

    def length(self, key: str) -> int:
        value = self._values.get(self._prefix + key)
        return value.length if isinstance(value, ArrayInfo) else 0

    def texts_below(self, start: str) -> dict[str, str]:
        return {
            key.removeprefix(start): value
            for key, value in self._values.items()
            if key.startswith(start) and isinstance(value, str)
        }

    def numbers_below(self, start: str) -> dict[str, float]:
        return {
            key.removeprefix(start): value
            for key, value in self._values.items()
            if key.startswith(start) and isinstance(value, (int, float)) and abs(value) < _MAX_COUNT
        }
