"""Tiny models of random weights, one for each kind that the engine has to treat in its own way.

Their output matrix is their own (not the embedding again), so that what they say depends on all they have read.
"""

from pathlib import Path
from typing import Any

import gguf
import numpy as np
from helpers.gguf_files import write

from workbench.benchmarks.random_model import _byte_letters

WIDTH = 64
HEADS = 4
LAYERS = 2
FEED_FORWARD = 128
WINDOW = 32
CHATML = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>\\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
Tensors = dict[str, tuple[Any, gguf.GGMLQuantizationType | None]]


class _Weights:
    """Collects tensors; shapes are numpy's, rows first."""

    def __init__(self, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self.tensors: Tensors = {}

    def matrix(self, name: str, rows: int, columns: int, scale: float = 1.0) -> None:
        values = self._random.standard_normal((rows, columns)) * scale / columns**0.5
        self.tensors[name] = (values.astype(np.float32), None)

    def vector(self, name: str, size: int, middle: float = 0.0, spread: float = 0.1) -> None:
        values = middle + spread * self._random.standard_normal(size)
        self.tensors[name] = (values.astype(np.float32), None)

    def ones(self, name: str, size: int) -> None:
        self.tensors[name] = (np.ones(size, dtype=np.float32), None)


def byte_vocabulary(template: str | None = CHATML) -> dict[str, Any]:
    """A token for each byte and the special tokens of ChatML."""
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    words = special + _byte_letters()
    return {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "gpt-2",
        "tokenizer.ggml.tokens": words,
        "tokenizer.ggml.token_type": [3] * len(special) + [1] * (len(words) - len(special)),
        "tokenizer.ggml.merges": ["\u0120 \u0120"],
        "tokenizer.ggml.eos_token_id": 2,
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": template,
    }


def _common(architecture: str, words: int, context: int, **keys: Any) -> dict[str, Any]:
    named = {
        "context_length": context,
        "block_count": LAYERS,
        "embedding_length": WIDTH,
        "feed_forward_length": FEED_FORWARD,
        "attention.head_count": HEADS,
        "attention.layer_norm_rms_epsilon": 1e-5,
        "vocab_size": words,
    }
    named.update(keys)
    return {"general.name": f"Random {architecture}", **{f"{architecture}.{key}": v for key, v in named.items()}}


def write_llama(path: Path, *, vocabulary: dict[str, Any] | None = None, context: int = 4096, seed: int = 1) -> Path:
    """A llama of float32 weights; `vocabulary` replaces the tokenizer's keys."""
    words = byte_vocabulary() if vocabulary is None else vocabulary
    size = len(words.get("tokenizer.ggml.tokens", ())) or 300
    weights = _Weights(seed)
    weights.matrix("token_embd.weight", size, WIDTH, 8.0)
    for layer in range(LAYERS):
        _attention(weights, f"blk.{layer}.")
    weights.ones("output_norm.weight", WIDTH)
    weights.matrix("output.weight", size, WIDTH, 3.0)
    return write(path, "llama", _common("llama", size, context) | words, weights.tensors)


def write_sliding(path: Path, *, seed: int = 1) -> Path:
    """A gemma2: every other layer sees the last `WINDOW` tokens only."""
    words = byte_vocabulary()
    size = len(words["tokenizer.ggml.tokens"])
    weights = _Weights(seed)
    weights.matrix("token_embd.weight", size, WIDTH, 3.0)
    for layer in range(LAYERS):
        _attention(weights, f"blk.{layer}.")
        # Large, because the embedding, which is the output matrix here, would drown what the layers say.
        weights.vector(f"blk.{layer}.post_attention_norm.weight", WIDTH, 12.0)
        weights.vector(f"blk.{layer}.post_ffw_norm.weight", WIDTH, 12.0)
    weights.ones("output_norm.weight", WIDTH)
    keys = _common(
        "gemma2",
        size,
        4096,
        **{
            "attention.head_count_kv": HEADS,
            "attention.key_length": WIDTH // HEADS,
            "attention.value_length": WIDTH // HEADS,
            "attention.sliding_window": WINDOW,
        },
    )
    return write(path, "gemma2", keys | words, weights.tensors)


def _attention(weights: _Weights, prefix: str) -> None:
    weights.ones(prefix + "attn_norm.weight", WIDTH)
    for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
        weights.matrix(f"{prefix}{name}.weight", WIDTH, WIDTH, 2.0)
    weights.ones(prefix + "ffn_norm.weight", WIDTH)
    weights.matrix(prefix + "ffn_gate.weight", FEED_FORWARD, WIDTH)
    weights.matrix(prefix + "ffn_up.weight", FEED_FORWARD, WIDTH)
    weights.matrix(prefix + "ffn_down.weight", WIDTH, FEED_FORWARD)


def write_recurrent(path: Path, *, seed: int = 1) -> Path:
    """A mamba: all it has read is in one state, which cannot go back."""
    words = byte_vocabulary()
    size = len(words["tokenizer.ggml.tokens"])
    inner, state, rank, kernel = 2 * WIDTH, 8, 4, 4
    weights = _Weights(seed)
    weights.matrix("token_embd.weight", size, WIDTH, 8.0)
    for layer in range(LAYERS):
        prefix = f"blk.{layer}."
        weights.ones(prefix + "attn_norm.weight", WIDTH)
        weights.matrix(prefix + "ssm_in.weight", 2 * inner, WIDTH, 2.0)
        weights.matrix(prefix + "ssm_conv1d.weight", inner, kernel, 2.0)
        weights.vector(prefix + "ssm_conv1d.bias", inner)
        weights.matrix(prefix + "ssm_x.weight", rank + 2 * state, inner, 2.0)
        weights.matrix(prefix + "ssm_dt.weight", inner, rank)
        weights.vector(prefix + "ssm_dt.bias", inner, -2.0)
        decay = -np.tile(np.linspace(0.002, 0.1, state, dtype=np.float32), (inner, 1))
        weights.tensors[prefix + "ssm_a"] = (decay, None)
        weights.ones(prefix + "ssm_d", inner)
        weights.matrix(prefix + "ssm_out.weight", WIDTH, inner, 2.0)
    weights.ones("output_norm.weight", WIDTH)
    weights.matrix("output.weight", size, WIDTH, 3.0)
    keys = _common(
        "mamba",
        size,
        4096,
        **{
            "feed_forward_length": 0,
            "attention.head_count": 0,
            "ssm.conv_kernel": kernel,
            "ssm.inner_size": inner,
            "ssm.state_size": state,
            "ssm.time_step_rank": rank,
        },
    )
    return write(path, "mamba", keys | words, weights.tensors)


BERT_WORDS = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
    *("\u2581the", "\u2581a", "\u2581cat", "\u2581dog", "\u2581sat", "\u2581on", "\u2581mat", "\u2581rug", "\u2581sky"),
    *("\u2581is", "\u2581blue", "\u2581green", "\u2581grass", "\u2581rain", "\u2581falls"),
)
BERT_EPSILON = 1e-12


def write_bert(path: Path, *, reranker: bool = False, pooling: int = 1, seed: int = 1) -> dict[str, Any]:
    """A BERT with a WordPiece vocabulary of whole words, `BERT_WORDS`; returns its weights by name.

    A reranker pools by rank and has a classifier of one output.
    """
    size = len(BERT_WORDS)
    weights = _Weights(seed)
    weights.matrix("token_embd.weight", size, WIDTH, 8.0)
    weights.matrix("token_types.weight", 2, WIDTH, 2.0)
    weights.matrix("position_embd.weight", 128, WIDTH, 2.0)
    _layer_norm(weights, "token_embd_norm")
    for layer in range(LAYERS):
        prefix = f"blk.{layer}."
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            weights.matrix(f"{prefix}{name}.weight", WIDTH, WIDTH, 1.5)
            weights.vector(f"{prefix}{name}.bias", WIDTH)
        _layer_norm(weights, prefix + "attn_output_norm")
        weights.matrix(prefix + "ffn_up.weight", FEED_FORWARD, WIDTH)
        weights.vector(prefix + "ffn_up.bias", FEED_FORWARD)
        weights.matrix(prefix + "ffn_down.weight", WIDTH, FEED_FORWARD)
        weights.vector(prefix + "ffn_down.bias", WIDTH)
        _layer_norm(weights, prefix + "layer_output_norm")
    if reranker:
        weights.matrix("cls.weight", WIDTH, WIDTH)
        weights.vector("cls.bias", WIDTH)
        weights.matrix("cls.output.weight", 1, WIDTH, 4.0)
        weights.vector("cls.output.bias", 1)
    keys = {
        "general.name": "Random BERT",
        "bert.context_length": 128,
        "bert.block_count": LAYERS,
        "bert.embedding_length": WIDTH,
        "bert.feed_forward_length": FEED_FORWARD,
        "bert.attention.head_count": HEADS,
        "bert.attention.layer_norm_epsilon": BERT_EPSILON,
        "bert.attention.causal": False,
        "bert.pooling_type": 4 if reranker else pooling,
        "tokenizer.ggml.model": "bert",
        "tokenizer.ggml.token_type_count": 2,
        "tokenizer.ggml.tokens": list(BERT_WORDS),
        "tokenizer.ggml.token_type": [3] * 5 + [1] * (size - 5),
        "tokenizer.ggml.padding_token_id": 0,
        "tokenizer.ggml.unknown_token_id": 1,
        "tokenizer.ggml.bos_token_id": 2,
        "tokenizer.ggml.cls_token_id": 2,
        "tokenizer.ggml.eos_token_id": 3,
        "tokenizer.ggml.seperator_token_id": 3,
        "tokenizer.ggml.mask_token_id": 4,
    }
    write(path, "bert", keys, weights.tensors)
    return {name: data for name, (data, _) in weights.tensors.items()}


def _layer_norm(weights: _Weights, name: str) -> None:
    weights.vector(name + ".weight", WIDTH, 1.0)
    weights.vector(name + ".bias", WIDTH)


def bert_states(weights: dict[str, Any], tokens: list[int]) -> Any:
    """What `write_bert`'s model makes of each token: BERT (arXiv:1810.04805) in numpy, for comparison."""
    count = len(tokens)
    state = weights["token_embd.weight"][tokens] + weights["token_types.weight"][0]
    state = _normed(weights, "token_embd_norm", state + weights["position_embd.weight"][:count])
    for layer in range(LAYERS):
        prefix = f"blk.{layer}."
        q, k, v = (
            _linear(weights, f"{prefix}attn_{name}", state).reshape(count, HEADS, -1).transpose(1, 0, 2)
            for name in "qkv"
        )
        scores = q @ k.transpose(0, 2, 1) / (WIDTH // HEADS) ** 0.5
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        seen = (shares @ v).transpose(1, 0, 2).reshape(count, WIDTH)
        state = _normed(weights, prefix + "attn_output_norm", state + _linear(weights, prefix + "attn_output", seen))
        up = _linear(weights, prefix + "ffn_up", state)
        up = 0.5 * up * (1 + np.tanh((2 / np.pi) ** 0.5 * (up + 0.044715 * up**3)))
        state = _normed(weights, prefix + "layer_output_norm", state + _linear(weights, prefix + "ffn_down", up))
    return state


def bert_score(weights: dict[str, Any], tokens: list[int]) -> float:
    """The score of `write_bert(reranker=True)`: its classifier on the first token."""
    first = bert_states(weights, tokens)[0]
    hidden = np.tanh(_linear(weights, "cls", first))
    return float(_linear(weights, "cls.output", hidden)[0])


def _linear(weights: dict[str, Any], name: str, state: Any) -> Any:
    return state @ weights[name + ".weight"].T + weights[name + ".bias"]


def _normed(weights: dict[str, Any], name: str, state: Any) -> Any:
    centred = state - state.mean(axis=-1, keepdims=True)
    scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + BERT_EPSILON)
    return scaled * weights[name + ".weight"] + weights[name + ".bias"]


def split_in_two(path: Path, folder: Path) -> tuple[Path, Path]:
    """The model as llama.cpp's gguf-split would cut it: all metadata and half of the tensors, and the other half."""
    reader = gguf.GGUFReader(path)
    half = len(reader.tensors) // 2
    parts = (folder / "two-00001-of-00002.gguf", folder / "two-00002-of-00002.gguf")
    for number, (part, tensors) in enumerate(zip(parts, (reader.tensors[:half], reader.tensors[half:]), strict=True)):
        writer = gguf.GGUFWriter(part, "llama")
        if number == 0:
            for name, field in reader.fields.items():
                if not name.startswith("GGUF.") and name != "general.architecture":
                    _add_key(writer, name, field.contents())
        writer.add_uint16("split.no", number)
        writer.add_uint16("split.count", 2)
        writer.add_int32("split.tensors.count", len(reader.tensors))
        for tensor in tensors:
            writer.add_tensor(tensor.name, tensor.data)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
    return parts


def write_sparse(path: Path, *, layers: int = 32, width: int = 4096, feed_forward: int = 14_336) -> int:
    """A file as long as an 8 B model's that takes no disk: its tensors are a hole. Returns its length."""
    words = byte_vocabulary()
    size = 128_256
    words["tokenizer.ggml.tokens"] = words["tokenizer.ggml.tokens"] + [
        f"w{n}" for n in range(size - len(words["tokenizer.ggml.tokens"]))
    ]
    words["tokenizer.ggml.token_type"] = words["tokenizer.ggml.token_type"] + [1] * (
        size - len(words["tokenizer.ggml.token_type"])
    )
    keys = _common(
        "llama",
        size,
        131_072,
        **{
            "block_count": layers,
            "embedding_length": width,
            "feed_forward_length": feed_forward,
            "attention.head_count": 32,
            "attention.head_count_kv": 8,
        },
    )
    shapes: dict[str, tuple[int, ...]] = {"token_embd.weight": (size, width), "output.weight": (size, width)}
    for layer in range(layers):
        prefix = f"blk.{layer}."
        shapes |= {
            prefix + "attn_q.weight": (width, width),
            prefix + "attn_k.weight": (width // 4, width),
            prefix + "attn_v.weight": (width // 4, width),
            prefix + "attn_output.weight": (width, width),
            prefix + "ffn_gate.weight": (feed_forward, width),
            prefix + "ffn_up.weight": (feed_forward, width),
            prefix + "ffn_down.weight": (width, feed_forward),
        }
    norms = [f"blk.{layer}.{name}.weight" for layer in range(layers) for name in ("attn_norm", "ffn_norm")]
    writer = gguf.GGUFWriter(path, "llama")
    for key, value in (keys | words).items():
        _add_key(writer, key, value)
    total = 0
    for name, shape in shapes.items():
        length = int(np.prod(shape)) * 2
        writer.add_tensor_info(name, list(shape), np.dtype(np.float16), length)
        total += length
    for name in (*norms, "output_norm.weight"):
        writer.add_tensor_info(name, [width], np.dtype(np.float32), 4 * width)
        total += 4 * width
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_ti_data_to_file()
    writer.close()
    with path.open("r+b") as stream:
        start = stream.seek(0, 2)
        stream.truncate(-(-start // 32) * 32 + total)
    return path.stat().st_size


def _add_key(writer: gguf.GGUFWriter, key: str, value: Any) -> None:
    from helpers.gguf_files import _add

    _add(writer, key, value)
