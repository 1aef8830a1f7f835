"""The starter model's tokenizer: byte-level BPE of 2,048 tokens, learnt from the generator's text."""

from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from workbench_resources.starter_model.generate import conversations

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from transformers import PreTrainedTokenizerFast

VOCABULARY = 2048
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
TEMPLATE = Path(__file__).resolve().parent / "chat_template.jinja"
_TEXTS = 20_000
_SPACE = "Ġ"  # how the byte-level alphabet writes a space
_SPACED = 500


def learn(seed: int) -> Tokenizer:
    """Return a tokenizer learnt from the first conversations of ``seed``; every byte has a token of its own.

    A space is a part of the token only in front of the ``_SPACED`` commonest words. Every other word falls into the
    same tokens after a space as after a quotation mark, so copying it from a passage into JSON is copying tokens.
    """
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

    # ByteLevel's default pattern is the one llama.cpp calls "gpt-2"; export.py writes that name into the file.
    pieces = pre_tokenizers.ByteLevel(add_prefix_space=False)
    learning = Tokenizer(models.BPE())
    learning.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(" "), "isolated"), pieces])
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY - _SPACED,
        special_tokens=list(SPECIAL),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = [m["content"] for messages in islice(conversations(seed), _TEXTS) for m in messages]
    learning.train_from_iterator(texts, trainer)
    model = json.loads(learning.to_str())["model"]
    words = Counter(piece for text in texts for piece, _ in pieces.pre_tokenize_str(text) if piece[0] == _SPACE)
    common = [word for word, _ in words.most_common() if word[1:] in model["vocab"] and not word[1].isdigit()][:_SPACED]
    vocabulary = model["vocab"] | {word: len(model["vocab"]) + at for at, word in enumerate(common)}
    merges = [tuple(merge) for merge in model["merges"]] + [(_SPACE, word[1:]) for word in common]
    tokenizer = Tokenizer(models.BPE(vocabulary, merges))
    tokenizer.add_special_tokens(list(SPECIAL))
    tokenizer.pre_tokenizer = pieces
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def for_transformers(tokenizer: Tokenizer) -> PreTrainedTokenizerFast:
    """Return ``tokenizer`` with its chat template, ready for ``save_pretrained``."""
    from transformers import PreTrainedTokenizerFast

    wrapped = PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        clean_up_tokenization_spaces=False,
    )
    wrapped.chat_template = TEMPLATE.read_text(encoding="utf-8").rstrip("\n")
    return wrapped
