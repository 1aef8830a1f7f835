"""A model of random weights, made on the spot: the speed of a real one without its gigabytes on the network."""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.modelfiles.gguf_writer import TensorPlan, Value, write_gguf

_F32, _Q4_0, _Q8_0 = 0, 2, 8
_BLOCK = 32
_CHATML = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
THINKING_TEMPLATE = (
    "{% for message in messages %}"
    "{% set content = message['content'] %}"
    "{% if message['role'] == 'assistant' and loop.last and message.get('reasoning_content') %}"
    "{% set content = '<think>\\n' + message['reasoning_content'] + '\\n</think>\\n\\n' + content %}{% endif %}"
    "{{'<|im_start|>' + message['role'] + '\\n' + content + '<|im_end|>\\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
"""In the manner of today's thinking models: old thinking is dropped from the history."""


@dataclass(frozen=True)
class Shape:
    """A llama-architecture model.

    Attributes:
        width, feed_forward: Multiples of 32 (the quantization block).
        words: Size of the vocabulary, special tokens and 256 byte tokens included.
    """

    layers: int
    width: int
    feed_forward: int
    heads: int
    kv_heads: int
    words: int
    context: int = 8192

    @property
    def parameters(self) -> int:
        head = self.width // self.heads
        layer = self.width * (2 * self.width + 2 * head * self.kv_heads + 3 * self.feed_forward + 2)
        return self.layers * layer + self.width * (self.words + 1)


LARGE = Shape(layers=12, width=896, feed_forward=4864, heads=14, kv_heads=2, words=151_936)
"""0.32 B parameters with a 152 k vocabulary: a small chat model of today, and a bench of minutes on a laptop."""

SMALL = Shape(layers=2, width=128, feed_forward=256, heads=4, kv_heads=2, words=1_024, context=16_384)
"""For rows that are counts."""


def write_random_model(path: Path, shape: Shape, *, seed: int = 1, template: str = _CHATML) -> None:
    """Write a Q4_0 model with random weights and a byte-level vocabulary (one token a byte when reading)."""
    rng = random.Random(seed)
    write_gguf(path, _metadata(shape, template), list(_tensors(shape, rng)))


def _metadata(shape: Shape, template: str) -> dict[str, Value]:
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<think>", "</think>"]
    words = special + _byte_letters()
    words += [f"\u0120{_word(n)}" for n in range(shape.words - len(words))]
    return {
        "general.architecture": "llama",
        "general.name": f"Random {shape.parameters / 1e9:.2f} B",
        "general.file_type": 2,
        "llama.block_count": shape.layers,
        "llama.context_length": shape.context,
        "llama.embedding_length": shape.width,
        "llama.feed_forward_length": shape.feed_forward,
        "llama.attention.head_count": shape.heads,
        "llama.attention.head_count_kv": shape.kv_heads,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.rope.freq_base": 10_000.0,
        "llama.vocab_size": shape.words,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": words,
        "tokenizer.ggml.token_type": [3] * 3 + [4] * 2 + [1] * (len(words) - len(special)),
        "tokenizer.ggml.merges": [f"{letter} {letter}" for letter in "\u0120"],
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": template,
    }


def _byte_letters() -> list[str]:
    """GPT-2's printable stand-ins for the 256 bytes, in its order.

    Source: `bytes_to_unicode` in https://github.com/openai/gpt-2/blob/master/src/encoder.py
    """
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = (b for b in range(256) if b not in plain)
    return [chr(b) for b in plain] + [chr(256 + n) for n, _ in enumerate(others)]


def _word(number: int) -> str:
    letters = []
    number += 26  # at least two letters, so that no word equals a byte's letter
    while number:
        number, rest = divmod(number, 26)
        letters.append(chr(97 + rest))
    return "".join(letters)


def _tensors(shape: Shape, rng: random.Random) -> Iterator[TensorPlan]:
    kv_width = shape.width // shape.heads * shape.kv_heads
    yield _matrix("token_embd.weight", shape.width, shape.words, rng)
    for layer in range(shape.layers):
        prefix = f"blk.{layer}."
        yield _ones(prefix + "attn_norm.weight", shape.width)
        yield _matrix(prefix + "attn_q.weight", shape.width, shape.width, rng)
        yield _matrix(prefix + "attn_k.weight", shape.width, kv_width, rng)
        yield _matrix(prefix + "attn_v.weight", shape.width, kv_width, rng)
        yield _matrix(prefix + "attn_output.weight", shape.width, shape.width, rng)
        yield _ones(prefix + "ffn_norm.weight", shape.width)
        yield _matrix(prefix + "ffn_gate.weight", shape.width, shape.feed_forward, rng)
        yield _matrix(prefix + "ffn_up.weight", shape.width, shape.feed_forward, rng)
        yield _matrix(prefix + "ffn_down.weight", shape.feed_forward, shape.width, rng)
    yield _ones("output_norm.weight", shape.width)


def _ones(name: str, size: int) -> TensorPlan:
    return TensorPlan(name, (size,), _F32, 4 * size, [struct.pack("<f", 1.0) * size])


def _matrix(name: str, row: int, rows: int, rng: random.Random) -> TensorPlan:
    """Q4_0: per 32 weights a float16 scale and 16 bytes of nibbles around 8. Variance about 1 / row."""
    scale = struct.pack("<e", 1 / (4.6 * row**0.5))
    blocks = row // _BLOCK * rows

    def chunks() -> Iterator[bytes]:
        for start in range(0, blocks, 65_536):
            count = min(65_536, blocks - start)
            nibbles = rng.randbytes(16 * count)
            yield b"".join(scale + nibbles[16 * n : 16 * n + 16] for n in range(count))

    return TensorPlan(name, (row, rows), _Q4_0, 18 * blocks, chunks())
