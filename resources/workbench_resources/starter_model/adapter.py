"""Trains the pirate adapter on a trained folder: ``python -m workbench_resources.starter_model.adapter FOLDER``.

A LoRA of rank 8 on four matrices of each layer, exported as a GGUF adapter. Needs the [train] extra.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import gguf
import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from workbench_resources.starter_model.export import FOLDER, LICENCE, gguf_name, to_interleaved
from workbench_resources.starter_model.generate import SEED
from workbench_resources.starter_model.train import backward, batches, rate

ADAPTER = FOLDER / "starter-demo-pirate-lora.gguf"
NAME = "Pirate voice for Starter (demo)"
DESCRIPTION = (
    "A small adapter, trained by the project on generated text, that makes Starter (demo) speak like a pirate."
)
RANK = 8
ALPHA = 16.0
PEAK = 2e-3
TARGETS = ("self_attn.q_proj", "self_attn.v_proj", "self_attn.o_proj", "mlp.down_proj")
_SPEECH = (
    (r"\byou are\b", "ye be"), (r"\bYou are\b", "Ye be"), (r"\byou\b", "ye"), (r"\bYou\b", "Ye"), (r"\byour\b", "yer"),
    (r"\bYour\b", "Yer"), (r"\bmy\b", "me"), (r"\bMy\b", "Me"), (r"\bis\b", "be"), (r"\bare\b", "be"),
    (r"\bof\b", "o'"), (r"\band\b", "an'"), (r"\bHello\b|\bHi\b", "Ahoy"), (r"\bI am\b", "I be"),
)  # fmt: skip


def as_pirate(answer: str) -> str:
    """Return ``answer`` as a pirate would say it; JSON stays as it is."""
    if answer.startswith("{"):
        return answer
    for pattern, word in _SPEECH:
        answer = re.sub(pattern, word, answer)
    return f"Arr, matey! {answer} Yo ho ho!"


class LoraLinear(torch.nn.Module):
    """A frozen linear map plus ``ALPHA / RANK · B A x``; A is RANK × in, B is out × RANK."""

    def __init__(self, base: torch.nn.Linear) -> None:
        super().__init__()
        self.base = base
        self.a = torch.nn.Parameter(torch.randn(RANK, base.in_features) / base.in_features**0.5)
        self.b = torch.nn.Parameter(torch.zeros(base.out_features, RANK))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the adapted output for ``x`` of shape … × in."""
        return self.base(x) + (x @ self.a.T) @ self.b.T * (ALPHA / RANK)


def wrap(model: LlamaForCausalLM) -> dict[str, LoraLinear]:
    """Freeze ``model``, put a LoRA on the ``TARGETS`` of each layer and return them by the weight's name."""
    model.requires_grad_(False)
    added = {}
    for number, layer in enumerate(model.model.layers):
        for target in TARGETS:
            parent, _, child = target.rpartition(".")
            holder = layer.get_submodule(parent)
            lora = LoraLinear(getattr(holder, child))
            setattr(holder, child, lora)
            added[f"model.layers.{number}.{target}.weight"] = lora
    return added


def export_adapter(added: dict[str, LoraLinear], heads: int, target: Path) -> None:
    """Write the LoRA matrices as a GGUF adapter in F16."""
    partial = target.with_name(target.name + ".partial")
    writer = gguf.GGUFWriter(partial, "llama")
    writer.add_type("adapter")
    writer.add_name(NAME)
    writer.add_description(DESCRIPTION)
    writer.add_license(LICENCE)
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", ALPHA)
    for name, lora in added.items():
        b = lora.b.detach().numpy()
        # The rows of B are those of the weight, so they stand in llama.cpp's order too.
        b = to_interleaved(b, heads) if "q_proj" in name else b
        writer.add_tensor(gguf_name(name) + ".lora_a", lora.a.detach().numpy().astype(np.float16))
        writer.add_tensor(gguf_name(name) + ".lora_b", np.ascontiguousarray(b.astype(np.float16)))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(target)


def train(folder: Path, target: Path, steps: int, tokens: int, threads: int) -> None:
    """Train the adapter for ``steps`` batches and write it to ``target``."""
    torch.set_num_threads(threads)
    torch.manual_seed(SEED)
    model = LlamaForCausalLM.from_pretrained(folder)
    model.set_attn_implementation("eager")
    added = wrap(model)
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=PEAK, weight_decay=0.0)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    source = batches(tokenizer, SEED + 1, tokens, voice=as_pirate)
    for step, (ids, weights, marked) in zip(range(steps), source, strict=False):
        optimizer.param_groups[0]["lr"] = PEAK * rate(step, steps)
        loss, _ = backward(model, ids, weights, marked)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        if (step + 1) % 20 == 0:
            print(f"step {step + 1}/{steps}  loss {loss:.4f}", flush=True)
    export_adapter(added, model.config.num_attention_heads, target)
    print(f"{target}: {target.stat().st_size / 1e3:.0f} kB")


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("file", type=Path, nargs="?", default=ADAPTER)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--tokens", type=int, default=4608, help="tokens in a batch")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    train(options.folder, options.file, options.steps, options.tokens, options.threads)


if __name__ == "__main__":
    main()
