"""Models of random weights for the GPU tests: large enough that their buffers differ, small enough for any machine."""

import random
from pathlib import Path
from typing import Any

import gguf
import numpy as np
from helpers.engine_models import _common, byte_vocabulary
from helpers.gguf_files import write

from workbench.benchmarks.random_model import _CHATML, Shape, _matrix, _metadata, _tensors
from workbench.modelfiles.gguf_writer import write_gguf

SHAPE = Shape(layers=6, width=256, feed_forward=768, heads=8, kv_heads=4, words=8_192, context=32_768)

EXPERTS = 8
MOE_LAYERS = 4


def write_dense(path: Path, *, tied: bool, shape: Shape = SHAPE) -> Path:
    """A Q4_0 llama; `tied` uses the embedding as output matrix too."""
    weights = random.Random(1)
    tensors = list(_tensors(shape, weights))
    if not tied:
        tensors.append(_matrix("output.weight", shape.width, shape.words, weights))
    write_gguf(path, _metadata(shape, _CHATML), tensors)
    return path


def write_experts(path: Path) -> Path:
    """A qwen3moe of `MOE_LAYERS` layers whose experts are most of it."""
    width, heads, head, expert_width = 128, 4, 32, 256
    words = byte_vocabulary()
    size = len(words["tokenizer.ggml.tokens"])
    numbers = np.random.default_rng(1)
    tensors: dict[str, Any] = {}

    def matrix(name: str, *shape: int) -> None:
        values = (numbers.standard_normal(shape) * 2 / shape[-1] ** 0.5).astype(np.float32)
        kind = gguf.GGMLQuantizationType.Q8_0
        tensors[name] = (gguf.quants.quantize(values, kind), kind)

    def ones(name: str, length: int) -> None:
        tensors[name] = (np.ones(length, dtype=np.float32), None)

    matrix("token_embd.weight", size, width)
    for layer in range(MOE_LAYERS):
        prefix = f"blk.{layer}."
        ones(prefix + "attn_norm.weight", width)
        for name in ("attn_q", "attn_k", "attn_v", "attn_output"):
            matrix(f"{prefix}{name}.weight", width, width)
        ones(prefix + "attn_q_norm.weight", head)
        ones(prefix + "attn_k_norm.weight", head)
        ones(prefix + "ffn_norm.weight", width)
        gate = numbers.standard_normal((EXPERTS, width)).astype(np.float32)
        tensors[prefix + "ffn_gate_inp.weight"] = (gate, None)
        matrix(prefix + "ffn_gate_exps.weight", EXPERTS, expert_width, width)
        matrix(prefix + "ffn_up_exps.weight", EXPERTS, expert_width, width)
        matrix(prefix + "ffn_down_exps.weight", EXPERTS, width, expert_width)
    ones("output_norm.weight", width)
    matrix("output.weight", size, width)
    keys = _common("qwen3moe", size, 4096)
    own = {
        "embedding_length": width,
        "block_count": MOE_LAYERS,
        "attention.head_count": heads,
        "attention.head_count_kv": heads,
        "attention.key_length": head,
        "attention.value_length": head,
        "expert_count": EXPERTS,
        "expert_used_count": 2,
        "expert_feed_forward_length": expert_width,
    }
    keys |= {f"qwen3moe.{key}": value for key, value in own.items()}
    return write(path, "qwen3moe", keys | words, tensors)
