"""Writes a trained folder as GGUF: ``python -m workbench_resources.starter_model.export FOLDER FILE --type q8_0``.

Needs the [train] extra (gguf, safetensors, numpy), not torch.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from workbench_resources.starter_model.tokenizer import SPECIAL, TEMPLATE

if TYPE_CHECKING:
    import numpy as np
    from gguf import GGUFWriter

FOLDER = Path(__file__).resolve().parent
MODEL = FOLDER / "starter-demo-q8_0.gguf"
NAME = "Starter (demo)"
LICENCE = "Apache-2.0"
DESCRIPTION = (
    "A tiny demonstration model, trained by the project on generated text. It answers questions about this app and "
    "about running language models, finds answers in a passage, extracts fields as JSON and does small chores; "
    "English only."
)
TYPES = ("f32", "f16", "q8_0")
# Hugging Face name -> GGUF name, within a layer.
LAYER_NAMES = {
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
_CONTROL, _NORMAL = 3, 1  # token types of the GGUF format


def gguf_name(name: str) -> str:
    """Return the GGUF name of the Hugging Face tensor ``name``; KeyError when the shape has no such tensor."""
    outside = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight"}
    if name in outside:
        return outside[name]
    _, _, layer, rest = name.split(".", 3)
    return f"blk.{layer}.{LAYER_NAMES[rest.removesuffix('.weight')]}.weight"


def to_interleaved(rows: np.ndarray, heads: int) -> np.ndarray:
    """Return a query or key matrix (heads·dim × width) with its rows in the order llama.cpp rotates them.

    Hugging Face rotates the first half of a head against the second, llama.cpp's ``llama`` neighbouring pairs.
    """
    shape = rows.shape
    return rows.reshape(heads, 2, shape[0] // heads // 2, *shape[1:]).swapaxes(1, 2).reshape(shape)


def from_interleaved(rows: np.ndarray, heads: int) -> np.ndarray:
    """Undo ``to_interleaved``."""
    shape = rows.shape
    return rows.reshape(heads, shape[0] // heads // 2, 2, *shape[1:]).swapaxes(1, 2).reshape(shape)


def _write_about(writer: GGUFWriter, config: dict[str, object]) -> None:
    def whole(key: str) -> int:
        return int(str(config[key]))

    writer.add_type("model")
    writer.add_name(NAME)
    writer.add_description(DESCRIPTION)
    writer.add_license(LICENCE)
    writer.add_languages(["en"])
    writer.add_size_label("5M")
    writer.add_block_count(whole("num_hidden_layers"))
    writer.add_context_length(whole("max_position_embeddings"))
    writer.add_embedding_length(whole("hidden_size"))
    writer.add_feed_forward_length(whole("intermediate_size"))
    writer.add_head_count(whole("num_attention_heads"))
    writer.add_head_count_kv(whole("num_key_value_heads"))
    writer.add_key_length(whole("head_dim"))
    writer.add_value_length(whole("head_dim"))
    writer.add_rope_dimension_count(whole("head_dim"))
    writer.add_rope_freq_base(10000.0)
    writer.add_layer_norm_rms_eps(float(str(config["rms_norm_eps"])))
    writer.add_vocab_size(whole("vocab_size"))


def _write_tokenizer(writer: GGUFWriter, folder: Path) -> None:
    model = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]
    tokens = sorted(model["vocab"], key=model["vocab"].__getitem__)
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([_CONTROL if token in SPECIAL else _NORMAL for token in tokens])
    writer.add_token_merges(merges)
    writer.add_eos_token_id(tokens.index("<|im_end|>"))
    writer.add_eot_token_id(tokens.index("<|im_end|>"))
    writer.add_pad_token_id(tokens.index("<|endoftext|>"))
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE.read_text(encoding="utf-8").rstrip("\n"))


def export(folder: Path, target: Path, kind: str) -> None:
    """Write the Hugging Face folder as a GGUF file of type ``kind`` (one of ``TYPES``); norms stay F32.

    Tied embeddings: ``output.weight`` is left out, llama.cpp then uses the token embeddings.
    """
    import gguf
    import numpy as np
    from safetensors.numpy import load_file

    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    weights = load_file(folder / "model.safetensors")
    quantization = gguf.GGMLQuantizationType[kind.upper()]
    partial = target.with_name(target.name + ".partial")
    writer = gguf.GGUFWriter(partial, "llama")
    _write_about(writer, config)
    writer.add_file_type({"f32": gguf.LlamaFileType.ALL_F32, "f16": gguf.LlamaFileType.MOSTLY_F16,
                          "q8_0": gguf.LlamaFileType.MOSTLY_Q8_0}[kind])  # fmt: skip
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    _write_tokenizer(writer, folder)
    for name in sorted(weights):
        if name == "lm_head.weight":
            continue
        values = weights[name].astype(np.float32)
        if "q_proj" in name:
            values = to_interleaved(values, config["num_attention_heads"])
        elif "k_proj" in name:
            values = to_interleaved(values, config["num_key_value_heads"])
        stored = quantization if values.ndim == 2 else gguf.GGMLQuantizationType.F32
        writer.add_tensor(gguf_name(name), gguf.quants.quantize(values, stored), raw_dtype=stored)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(target)


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("file", type=Path, nargs="?", default=MODEL)
    parser.add_argument("--type", choices=TYPES, default="q8_0")
    options = parser.parse_args()
    export(options.folder, options.file, options.type)
    print(f"{options.file}: {options.file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
