"""Writes tiny models in the formats from before GGUF: random weights, a small vocabulary, as their converters did.

Written from what the loaders in ctransformers 0.2.27 read, apart from the plugin's own tables: the real loader is what
tells whether a file of these is right.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

WORDS = (
    "the", "and", "of", "a", "is", "not", "model", "old", "word", "token", "light", "water", "stone", "green", "small",
    "said", "went", "over", "under", "again", "never", "always", "house", "river", "night", "day", "one", "two",
)  # fmt: skip
WIDTH, HEADS, LAYERS, CONTEXT = 64, 2, 2, 512
F32, F16, Q4_0 = 0, 1, 2

ARCHITECTURES = ("gpt2", "starcoder", "gptj", "gptneox", "dolly", "mpt", "falcon", "llama")


def vocabulary(architecture: str) -> list[bytes]:
    """Special tokens where the real ones have them, every byte, and words with and without a space."""
    single = [bytes([byte]) for byte in range(256)]
    if architecture == "mpt":  # its tokens are written as text, one character for each byte
        single = [chr(byte).encode() for byte in range(256)]
    words = [text.encode() for word in WORDS for text in (f" {word}", word)]
    match architecture:
        case "llama":
            return [b" \xe2\x81\x87 ", b"", b"", *single, *words]
        case "falcon":
            return [*(f">>NAME{number}<<".encode() for number in range(11)), b"<|endoftext|>", *single, *words]
        case "starcoder":
            special = [b"<|endoftext|>", b"<fim-prefix>", b"<|system|>", b"<|user|>", b"<|assistant|>", b"<|end|>"]
        case "dolly":
            special = [b"<|endoftext|>", b"### End", b"### Instruction:", b"### Response:"]
        case _:
            special = [b"<|endoftext|>"]
    return [*special, *single, *words]


@dataclass
class OldFile:
    """What is written; change it before `write` to make a file wrong in one way.

    Attributes:
        matrices: The type of the weights: F32, F16 or Q4_0.
        container: Magic as it stands in the file, and its version (0: none is written).
        tensors: Name, shape and type of each, in order.
    """

    architecture: str
    matrices: int = F16
    context: int = CONTEXT
    layers: int = LAYERS
    width: int = WIDTH
    container: tuple[bytes, int] = (b"", 0)
    tokens: list[bytes] = field(default_factory=list)
    tensors: list[tuple[str, tuple[int, ...], int]] = field(default_factory=list)
    quantization_version: int = 2
    seed: int = 7

    def __post_init__(self) -> None:
        special = {"llama": (b"tjgg", 3), "falcon": (b"ccgg", 10)}
        self.container = self.container if self.container[0] else special.get(self.architecture, (b"lmgg", 0))
        self.tokens = self.tokens or vocabulary(self.architecture)
        self.tensors = self.tensors or list(self._usual_tensors())

    def content(self) -> bytes:
        """The whole file."""
        magic, version = self.container
        parts = [magic + (struct.pack("<i", version) if version else b""), self.header(), self._vocabulary()]
        place = sum(map(len, parts))
        random = np.random.default_rng(self.seed)
        for name, shape, kind in self.tensors:
            head = struct.pack(f"<3i{len(shape)}i", len(shape), len(name), kind, *shape) + name.encode()
            if magic in (b"tjgg", b"ccgg"):
                head += bytes(-(place + len(head)) % 32)
            content = _weights(random, name, shape, kind)
            parts += [head, content]
            place += len(head) + len(content)
        return b"".join(parts)

    def write(self, path: Path) -> Path:
        path.write_bytes(self.content())
        return path

    # ------------------------------------------------------------------------------------------- parts

    def header(self) -> bytes:
        """The numbers behind the magic."""
        vocabulary, width, layers, head = len(self.tokens), self.width, self.layers, self.width // HEADS
        kind = {F32: 0, F16: 1, Q4_0: 2}[self.matrices]
        file_type = kind + (1000 * self.quantization_version if kind > 1 else 0)
        match self.architecture:
            case "gpt2" | "starcoder":
                numbers: tuple[int, ...] = (vocabulary, self.context, width, HEADS, layers, file_type, vocabulary)
            case "gptj":
                numbers = (vocabulary, self.context, width, HEADS, layers, head // 2, file_type, vocabulary)
            case "gptneox" | "dolly":
                numbers = (vocabulary, self.context, width, HEADS, layers, head // 2, 1, file_type)
            case "mpt":
                floats = struct.pack("<2f", 8.0, 0.0)
                start = struct.pack("<5i", width, self.context, HEADS, layers, vocabulary)
                return start + floats + struct.pack("<i", file_type)
            case "falcon":
                merges = (0,) if self.container[0] == b"ccgg" else ()
                numbers = (vocabulary, width, HEADS, 1, layers, 7, kind, *merges)
            case _:
                numbers = (vocabulary, width, 32, HEADS, layers, head, kind)
        return struct.pack(f"<{len(numbers)}i", *numbers)

    def _vocabulary(self) -> bytes:
        scored = self.container[0] != b"lmgg"
        tokens = (
            struct.pack("<i", len(token)) + token + (struct.pack("<f", -float(place)) if scored else b"")
            for place, token in enumerate(self.tokens)
        )
        merges = struct.pack("<i", 0) if self.container[0] == b"ccgg" else b""
        return b"".join(tokens) + merges

    def _usual_tensors(self) -> Iterator[tuple[str, tuple[int, ...], int]]:
        width, count, kind = self.width, len(self.tokens), self.matrices

        def vectors(*names: str, size: int = width) -> Iterator[tuple[str, tuple[int, ...], int]]:
            yield from ((name, (size,), F32) for name in names)

        match self.architecture:
            case "gpt2" | "starcoder":
                yield "model/wte", (width, count), kind
                yield "model/wpe", (width, self.context), F32
                yield from vectors("model/ln_f/g", "model/ln_f/b")
                if self.architecture == "starcoder":
                    yield "model/lm_head", (width, count), kind
            case "gptj":
                yield "transformer.wte.weight", (width, count), kind
                yield from vectors("transformer.ln_f.weight", "transformer.ln_f.bias")
                yield "lm_head.weight", (width, count), kind
                yield "lm_head.bias", (count,), F32
            case "gptneox" | "dolly":
                yield "gpt_neox.embed_in.weight", (width, count), kind
                yield from vectors("gpt_neox.final_layer_norm.weight", "gpt_neox.final_layer_norm.bias")
                yield "embed_out.weight", (width, count), kind
            case "mpt":
                yield "transformer.wte.weight", (width, count), kind
                yield from vectors("transformer.norm_f.weight")
            case "falcon":
                yield "transformer.word_embeddings.weight", (width, count), kind
                yield from vectors("transformer.ln_f.weight", "transformer.ln_f.bias")
                yield "lm_head.weight", (width, count), kind
            case _:
                yield "tok_embeddings.weight", (width, count), kind
                yield from vectors("norm.weight")
                yield "output.weight", (width, count), kind
        for layer in range(self.layers):
            yield from self._layer(layer)

    def _layer(self, layer: int) -> Iterator[tuple[str, tuple[int, ...], int]]:
        width, kind = self.width, self.matrices
        biased: tuple[tuple[str, int, int], ...] = ()
        plain: tuple[tuple[str, int, int], ...] = ()
        weight, bias = ".weight", ".bias"
        match self.architecture:
            case "gpt2" | "starcoder":
                at, norms, weight, bias = f"model/h{layer}/", ("ln_1", "ln_2"), "/w", "/b"
                biased = (
                    ("attn/c_attn", width, 3 * width),
                    ("attn/c_proj", width, width),
                    ("mlp/c_fc", width, 4 * width),
                    ("mlp/c_proj", 4 * width, width),
                )
                for norm in norms:
                    yield f"{at}{norm}/g", (width,), F32
                    yield f"{at}{norm}/b", (width,), F32
                norms = ()
            case "gptj":
                at, norms = f"transformer.h.{layer}.", ("ln_1",)
                plain = tuple((f"attn.{name}_proj", width, width) for name in ("q", "k", "v", "out"))
                biased = (("mlp.fc_in", width, 4 * width), ("mlp.fc_out", 4 * width, width))
            case "gptneox" | "dolly":
                at, norms = f"gpt_neox.layers.{layer}.", ("input_layernorm", "post_attention_layernorm")
                biased = (
                    ("attention.query_key_value", width, 3 * width),
                    ("attention.dense", width, width),
                    ("mlp.dense_h_to_4h", width, 4 * width),
                    ("mlp.dense_4h_to_h", 4 * width, width),
                )
            case "mpt":
                at, norms = f"transformer.blocks.{layer}.", ()
                yield f"{at}norm_1.weight", (width,), F32
                yield f"{at}norm_2.weight", (width,), F32
                plain = (
                    ("attn.Wqkv", width, 3 * width),
                    ("attn.out_proj", width, width),
                    ("ffn.up_proj", width, 4 * width),
                    ("ffn.down_proj", 4 * width, width),
                )
            case "falcon":
                at, norms = f"transformer.h.{layer}.", ("input_layernorm",)
                plain = (
                    ("self_attention.query_key_value", width, width + 2 * (width // HEADS)),
                    ("self_attention.dense", width, width),
                    ("mlp.dense_h_to_4h", width, 4 * width),
                    ("mlp.dense_4h_to_h", 4 * width, width),
                )
            case _:
                at, norms = f"layers.{layer}.", ()
                inner = -(-(2 * 4 * width // 3) // 32) * 32
                yield f"{at}attention_norm.weight", (width,), F32
                yield f"{at}ffn_norm.weight", (width,), F32
                plain = (
                    *((f"attention.w{name}", width, width) for name in "qkvo"),
                    ("feed_forward.w1", width, inner),
                    ("feed_forward.w2", inner, width),
                    ("feed_forward.w3", width, inner),
                )
        for norm in norms:
            yield f"{at}{norm}.weight", (width,), F32
            yield f"{at}{norm}.bias", (width,), F32
        for name, columns, rows in plain:
            yield f"{at}{name}.weight", (columns, rows), kind
        for name, columns, rows in biased:
            yield f"{at}{name}{weight}", (columns, rows), kind
            yield f"{at}{name}{bias}", (rows,), F32


def _weights(random: np.random.Generator, name: str, shape: tuple[int, ...], kind: int) -> bytes:
    if len(shape) == 1:
        gain = name.endswith((".weight", "/g"))
        values = np.full(shape, 1.0 if gain else 0.0)
    else:
        values = random.normal(0.0, 0.25, size=shape[0] * shape[1])
    if kind == F32:
        return values.astype("<f4").tobytes()
    if kind == F16:
        return values.astype("<f2").tobytes()
    blocks = values.reshape(-1, 32)
    scales = np.abs(blocks).max(axis=1) / 7 + 1e-9
    levels = (np.clip(np.round(blocks / scales[:, None]), -8, 7) + 8).astype(np.uint8)
    packed = levels[:, :16] | (levels[:, 16:] << 4)
    return b"".join(scale.tobytes() + row.tobytes() for scale, row in zip(scales.astype("<f2"), packed, strict=True))
