"""Rebuilds the Hugging Face folder from the GGUF: ``python -m workbench_resources.starter_model.rebuild FOLDER``.

The folder (config.json, model.safetensors, tokenizer) serves the converter, the merging and the adapter tests. Its
weights are those of the Q8_0 file, that is the trained ones rounded to 8 bits. Needs the [train] extra.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from workbench_resources.starter_model.export import LAYER_NAMES, MODEL, from_interleaved


def rebuild(source: Path, folder: Path) -> None:
    """Write the weights, the configuration and the tokenizer of ``source`` to ``folder``."""
    import torch
    from gguf import GGUFReader, dequantize
    from tokenizers import Tokenizer
    from transformers import LlamaForCausalLM

    from workbench_resources.starter_model.tokenizer import SPECIAL, for_transformers
    from workbench_resources.starter_model.train import configuration

    reader = GGUFReader(source)
    config = configuration()
    names = {short: long for long, short in LAYER_NAMES.items()}
    weights: dict[str, torch.Tensor] = {}
    for tensor in reader.tensors:
        values = dequantize(tensor.data, tensor.tensor_type)
        if tensor.name == "token_embd.weight":
            name = "model.embed_tokens.weight"
        elif tensor.name == "output_norm.weight":
            name = "model.norm.weight"
        else:
            _, layer, short, _ = tensor.name.split(".")
            name = f"model.layers.{layer}.{names[short]}.weight"
            if short in {"attn_q", "attn_k"}:
                heads = config.num_attention_heads if short == "attn_q" else config.num_key_value_heads
                values = from_interleaved(values, heads)
        weights[name] = torch.from_numpy(values.copy())
    model = LlamaForCausalLM(config)
    model.load_state_dict(weights, strict=False)
    model.save_pretrained(folder)

    tokens = reader.fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(merge.split(" ")) for merge in reader.fields["tokenizer.ggml.merges"].contents()]
    for_transformers(_tokenizer(tokens, merges, SPECIAL)).save_pretrained(folder)
    Tokenizer.from_file(str(folder / "tokenizer.json"))


def _tokenizer(tokens: list[str], merges: list[tuple[str, ...]], special: tuple[str, ...]) -> object:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    bpe = models.BPE(vocab={token: number for number, token in enumerate(tokens)}, merges=merges)
    tokenizer = Tokenizer(bpe)
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in special])
    return tokenizer


def main() -> None:
    """Read the command line and rebuild."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    rebuild(options.model, options.folder)
    shape = json.loads((options.folder / "config.json").read_text(encoding="utf-8"))
    print(f"{options.folder}: {shape['num_hidden_layers']} layers, width {shape['hidden_size']}")


if __name__ == "__main__":
    main()
