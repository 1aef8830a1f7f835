"""Models that are sound and yet no partners for a chat: each says in one sentence what it is and what to do."""

from typing import Any

import pytest
from helpers.command_line import LIGHT, Ended, run
from helpers.engine_models import byte_vocabulary, write_bert, write_llama

FEW = ("--set", "max_tokens=8", "--set", "ignore_eos=on", "--set", "temperature=0")


def plain_vocabulary() -> dict[str, Any]:
    """Bytes alone: no special token that a template could be told by."""
    keys = byte_vocabulary(template=None)
    words = [f"<unused{n}>" if n < 3 else word for n, word in enumerate(keys["tokenizer.ggml.tokens"])]
    return keys | {"tokenizer.ggml.tokens": words}


def ask(path: object, *arguments: str) -> Ended:
    return run("chat", "-m", str(path), *LIGHT, *FEW, *arguments)


def test_a_model_without_a_template_says_so_and_can_complete_text(tmp_path):
    path = write_llama(tmp_path / "base.gguf", vocabulary=plain_vocabulary())
    refused = ask(path, "Hello")
    assert refused.status == 1
    assert "no chat template" in refused.sentence
    assert "completion" in refused.sentence
    assert ask(path, "--raw", "Once upon").status == 0


def test_a_model_without_a_template_but_with_known_special_tokens_is_chatted_with(tmp_path):
    path = write_llama(tmp_path / "chatml.gguf", vocabulary=byte_vocabulary(template=None))
    assert ask(path, "Hello").status == 0


@pytest.mark.parametrize(
    "vocabulary",
    [{"tokenizer.ggml.model": "no_vocab"}, {"tokenizer.ggml.pre": "gpt-2"}],
    ids=["said to be none", "not mentioned"],
)
def test_a_model_without_a_tokenizer_says_so(tmp_path, vocabulary):
    ended = ask(write_llama(tmp_path / "mute.gguf", vocabulary=vocabulary), "Hello")
    assert ended.status == 1
    assert ended.sentence.startswith("mute.gguf has no tokenizer.")


@pytest.mark.parametrize("reranker", [False, True], ids=["embedding", "reranker"])
def test_a_model_for_embeddings_only_says_so(tmp_path, reranker):
    write_bert(tmp_path / "vectors.gguf", reranker=reranker)
    ended = ask(tmp_path / "vectors.gguf", "Hello")
    assert ended.status == 1
    assert "cannot write text" in ended.sentence
    assert "chat model" in ended.sentence


def test_an_architecture_nobody_knows_is_named(tmp_path):
    path = write_llama(tmp_path / "strange.gguf")
    path.write_bytes(path.read_bytes().replace(b"llama", b"lemur"))
    ended = ask(path, "Hello")
    assert ended.status == 1
    assert "lemur" in ended.sentence
