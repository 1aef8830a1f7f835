"""What stands at the beginning of each kind of old file, and which tensors must follow.

As read by ctransformers 0.2.27 (models/llms/*.cc, models/ggml/llama-ggml.cpp, models/ggml/libfalcon.cpp).
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

Shape = tuple[int, ...]
Header = Mapping[str, int]

F32 = 0
"""ggml's number of the type that vectors, and a few matrices, are always stored in."""


class Wanted(NamedTuple):
    """A tensor a model must have.

    Attributes:
        type: ggml's number of its storage type; None: any that the model's file may use.
        optional: The loader does without.
    """

    shape: Shape
    type: int | None = None
    optional: bool = False


class Layout(NamedTuple):
    """One kind of file.

    Attributes:
        architecture: Our word for the model.
        fields: The numbers behind the magic (and version), in order.
        counted_again: The number of tokens stands once more before the vocabulary.
        first_tensors: How the names of its tensors begin.
        tensors: The tensors a header asks for.
        one_type: All matrices have the type that `ftype` names; else each may have its own.
    """

    architecture: str
    fields: tuple[str, ...]
    counted_again: bool
    first_tensors: tuple[str, ...]
    tensors: Callable[[Header], dict[str, Wanted]]
    one_type: bool = True


def _vector(size: int) -> Wanted:
    return Wanted((size,), F32)


def _gpt2(header: Header) -> dict[str, Wanted]:
    embd, vocab = header["n_embd"], header["n_vocab"]
    found = {
        "model/ln_f/g": _vector(embd),
        "model/ln_f/b": _vector(embd),
        "model/wte": Wanted((embd, vocab)),
        "model/wpe": Wanted((embd, header["n_ctx"]), F32),
        "model/lm_head": Wanted((embd, vocab), optional=True),
    }
    for layer in range(header["n_layer"]):
        at = f"model/h{layer}/"
        for name in ("ln_1", "ln_2"):
            found |= {f"{at}{name}/g": _vector(embd), f"{at}{name}/b": _vector(embd)}
        for name, columns, rows in (
            ("attn/c_attn", embd, 3 * embd),
            ("attn/c_proj", embd, embd),
            ("mlp/c_fc", embd, 4 * embd),
            ("mlp/c_proj", 4 * embd, embd),
        ):
            found |= {f"{at}{name}/w": Wanted((columns, rows)), f"{at}{name}/b": _vector(rows)}
    return found


def _gptj(header: Header) -> dict[str, Wanted]:
    embd, vocab = header["n_embd"], header["n_vocab"]
    found = {
        "transformer.wte.weight": Wanted((embd, vocab)),
        "transformer.ln_f.weight": _vector(embd),
        "transformer.ln_f.bias": _vector(embd),
        "lm_head.weight": Wanted((embd, vocab)),
        "lm_head.bias": _vector(vocab),
    }
    for layer in range(header["n_layer"]):
        at = f"transformer.h.{layer}."
        found |= {f"{at}ln_1.weight": _vector(embd), f"{at}ln_1.bias": _vector(embd)}
        found |= {
            f"{at}attn.{name}.weight": Wanted((embd, embd)) for name in ("q_proj", "k_proj", "v_proj", "out_proj")
        }
        found |= {
            f"{at}mlp.fc_in.weight": Wanted((embd, 4 * embd)),
            f"{at}mlp.fc_in.bias": _vector(4 * embd),
            f"{at}mlp.fc_out.weight": Wanted((4 * embd, embd)),
            f"{at}mlp.fc_out.bias": _vector(embd),
        }
    return found


def _gpt_neox(header: Header) -> dict[str, Wanted]:
    embd, vocab = header["n_embd"], header["n_vocab"]
    found = {
        "gpt_neox.embed_in.weight": Wanted((embd, vocab)),
        "gpt_neox.final_layer_norm.weight": _vector(embd),
        "gpt_neox.final_layer_norm.bias": _vector(embd),
        "embed_out.weight": Wanted((embd, vocab)),
    }
    for layer in range(header["n_layer"]):
        at = f"gpt_neox.layers.{layer}."
        for name in ("input_layernorm", "post_attention_layernorm"):
            found |= {f"{at}{name}.weight": _vector(embd), f"{at}{name}.bias": _vector(embd)}
        for name, columns, rows in (
            ("attention.query_key_value", embd, 3 * embd),
            ("attention.dense", embd, embd),
            ("mlp.dense_h_to_4h", embd, 4 * embd),
            ("mlp.dense_4h_to_h", 4 * embd, embd),
        ):
            found |= {f"{at}{name}.weight": Wanted((columns, rows)), f"{at}{name}.bias": _vector(rows)}
    return found


def _mpt(header: Header) -> dict[str, Wanted]:
    embd = header["n_embd"]
    found = {
        "transformer.wte.weight": Wanted((embd, header["n_vocab"])),
        "transformer.norm_f.weight": _vector(embd),
    }
    for layer in range(header["n_layer"]):
        at = f"transformer.blocks.{layer}."
        found |= {
            f"{at}norm_1.weight": _vector(embd),
            f"{at}attn.Wqkv.weight": Wanted((embd, 3 * embd)),
            f"{at}attn.out_proj.weight": Wanted((embd, embd)),
            f"{at}norm_2.weight": _vector(embd),
            f"{at}ffn.up_proj.weight": Wanted((embd, 4 * embd)),
            f"{at}ffn.down_proj.weight": Wanted((4 * embd, embd)),
        }
    return found


def kv_size(header: Header) -> int:
    """Numbers in one layer's keys for one token: fewer than the embedding's where several heads share theirs."""
    return header["n_embd"] // header["n_head"] * header.get("n_head_kv", header["n_head"])


def _falcon(header: Header) -> dict[str, Wanted]:
    embd, vocab = header["n_embd"], header["n_vocab"]
    found = {
        "transformer.word_embeddings.weight": Wanted((embd, vocab)),
        "transformer.ln_f.weight": _vector(embd),
        "transformer.ln_f.bias": _vector(embd),
        "lm_head.weight": Wanted((embd, vocab)),
    }
    norms = ("ln_mlp", "ln_attn") if header["falcon_type"] == 40 else ("input_layernorm",)
    for layer in range(header["n_layer"]):
        at = f"transformer.h.{layer}."
        for name in norms:
            found |= {f"{at}{name}.weight": _vector(embd), f"{at}{name}.bias": _vector(embd)}
        found |= {
            f"{at}self_attention.query_key_value.weight": Wanted((embd, embd + 2 * kv_size(header))),
            f"{at}self_attention.dense.weight": Wanted((embd, embd)),
            f"{at}mlp.dense_h_to_4h.weight": Wanted((embd, 4 * embd)),
            f"{at}mlp.dense_4h_to_h.weight": Wanted((4 * embd, embd)),
        }
    return found


def feed_forward_size(header: Header) -> int:
    """LLaMA's, from the number it is a multiple of; the 70B of LLaMA 2 has it a third larger."""
    raw = 2 * (4 * header["n_embd"]) // 3
    if header["n_head_kv"] != header["n_head"]:
        raw = int(1.3 * raw)
    return -(-raw // header["n_mult"]) * header["n_mult"]


def _llama(header: Header) -> dict[str, Wanted]:
    embd, vocab, inner, shared = header["n_embd"], header["n_vocab"], feed_forward_size(header), kv_size(header)
    found = {
        "tok_embeddings.weight": Wanted((embd, vocab)),
        "norm.weight": _vector(embd),
        "output.weight": Wanted((embd, vocab)),
    }
    for layer in range(header["n_layer"]):
        at = f"layers.{layer}."
        found |= {
            f"{at}attention_norm.weight": _vector(embd),
            f"{at}attention.wq.weight": Wanted((embd, embd)),
            f"{at}attention.wk.weight": Wanted((embd, shared)),
            f"{at}attention.wv.weight": Wanted((embd, shared)),
            f"{at}attention.wo.weight": Wanted((embd, embd)),
            f"{at}ffn_norm.weight": _vector(embd),
            f"{at}feed_forward.w1.weight": Wanted((embd, inner)),
            f"{at}feed_forward.w2.weight": Wanted((inner, embd)),
            f"{at}feed_forward.w3.weight": Wanted((embd, inner)),
        }
    return found


_LLAMA_FIELDS = ("n_vocab", "n_embd", "n_mult", "n_head", "n_layer", "n_rot", "ftype")
_FALCON_FIELDS = ("n_vocab", "n_embd", "n_head", "n_head_kv", "n_layer", "falcon_type", "ftype")
_LLAMA_NAMES = ("tok_embeddings.", "norm.", "output.", "layers.")
_FALCON_NAMES = ("transformer.word_embeddings.", "transformer.h.", "transformer.ln_f.", "lm_head.")

GGML_LAYOUTS: tuple[Layout, ...] = (
    Layout("gpt2", ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "ftype"), True, ("model/",), _gpt2),
    Layout(
        "gptj",
        ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "n_rot", "ftype"),
        True,
        ("transformer.", "lm_head."),
        _gptj,
    ),
    Layout(
        "gptneox",
        ("n_vocab", "n_ctx", "n_embd", "n_head", "n_layer", "n_rot", "par_res", "ftype"),
        False,
        ("gpt_neox.", "embed_out."),
        _gpt_neox,
    ),
    Layout(
        "mpt",
        ("n_embd", "n_ctx", "n_head", "n_layer", "n_vocab", "alibi", "clip", "ftype"),
        False,
        ("transformer.wte.", "transformer.blocks.", "transformer.norm_f."),
        _mpt,
    ),
    Layout("llama", _LLAMA_FIELDS, False, _LLAMA_NAMES, _llama, one_type=False),
    Layout("falcon", _FALCON_FIELDS, False, _FALCON_NAMES, _falcon, one_type=False),
)
"""Files that begin with "ggml": which one it is shows in whether the numbers make sense, and in the tensors' names.

StarCoder writes what GPT-2 writes, and Dolly what GPT-NeoX writes: those are told apart by their vocabularies.
"""

LATER_LAYOUTS: tuple[Layout, ...] = GGML_LAYOUTS[-2:]
"""Files that begin with "ggmf" or "ggjt"."""

GGCC_LAYOUTS: tuple[Layout, ...] = (
    Layout("falcon", (*_FALCON_FIELDS, "n_merges"), False, _FALCON_NAMES, _falcon, one_type=False),
)
"""Files that begin with "ggcc"."""
