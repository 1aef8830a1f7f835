"""The committed files: sizes, metadata, the held-out set as it was before training."""

import random
import re
import subprocess
import sys

import gguf
import jinja2
import llama_cpp
import pytest

from workbench_resources.starter_model.evaluate import heldout_hash, read_heldout
from workbench_resources.starter_model.generate import FOLDER, render
from workbench_resources.starter_model.generator.grammar import invented

MODEL = FOLDER / "starter-demo-q8_0.gguf"
ADAPTER = FOLDER / "starter-demo-pirate-lora.gguf"


@pytest.fixture(scope="module")
def reader() -> gguf.GGUFReader:
    return gguf.GGUFReader(MODEL)


def _field(reader: gguf.GGUFReader, key: str) -> object:
    return reader.fields[key].contents()


def test_model_stays_below_eight_megabytes() -> None:
    assert MODEL.stat().st_size <= 8_000_000


def test_adapter_stays_below_three_hundred_kilobytes() -> None:
    assert ADAPTER.stat().st_size <= 300_000


def test_readme_names_the_hash_of_the_held_out_set() -> None:
    assert heldout_hash() in (FOLDER / "README.md").read_text(encoding="utf-8")


def test_held_out_set_is_large_enough_and_has_no_twins() -> None:
    questions = read_heldout()
    assert len(questions) >= 300
    assert len({question.key for question in questions}) == len(questions)
    assert len({str(question.messages) for question in questions}) == len(questions)


def test_metadata_names_the_model_its_licence_and_what_it_is(reader: gguf.GGUFReader) -> None:
    assert _field(reader, "general.name") == "Starter (demo)"
    assert _field(reader, "general.license") == "Apache-2.0"
    assert "trained by the project on generated text" in str(_field(reader, "general.description"))
    assert "general.url" not in reader.fields


def test_shape_lets_k_quants_apply_to_every_matrix(reader: gguf.GGUFReader) -> None:
    matrices = [tensor for tensor in reader.tensors if len(tensor.shape) == 2]
    assert matrices
    assert all(tensor.shape[0] % 256 == 0 for tensor in matrices)


def test_output_is_tied_to_the_embeddings(reader: gguf.GGUFReader) -> None:
    names = {tensor.name for tensor in reader.tensors}
    assert "token_embd.weight" in names
    assert "output.weight" not in names


def test_special_tokens_are_control_tokens_and_no_bos_is_added(reader: gguf.GGUFReader) -> None:
    tokens, types = _field(reader, "tokenizer.ggml.tokens"), _field(reader, "tokenizer.ggml.token_type")
    assert isinstance(tokens, list)
    assert isinstance(types, list)
    control = {token for token, kind in zip(tokens, types, strict=True) if kind == gguf.TokenType.CONTROL}
    assert control == {"<|endoftext|>", "<|im_start|>", "<|im_end|>"}
    assert tokens[int(str(_field(reader, "tokenizer.ggml.eos_token_id")))] == "<|im_end|>"
    assert _field(reader, "tokenizer.ggml.add_bos_token") is False


@pytest.mark.parametrize("system", [[], [{"role": "system", "content": "Be brief."}]], ids=["without", "with"])
def test_chat_template_gives_what_training_saw_with_and_without_a_system_turn(
    reader: gguf.GGUFReader, system: list[dict[str, str]]
) -> None:
    messages = [*system, {"role": "user", "content": "hi"}, {"role": "assistant", "content": "Hello!"}]
    template = jinja2.Environment().from_string(str(_field(reader, "tokenizer.chat_template")))
    assert template.render(messages=messages, add_generation_prompt=False) == render(messages)
    prompted = template.render(messages=messages, add_generation_prompt=True)
    assert prompted == render(messages) + "<|im_start|>assistant\n"


def test_a_word_has_the_same_tokens_after_a_space_as_after_a_quotation_mark() -> None:
    """Only the commonest words have a token with their space; all others can be copied token by token."""
    llama = llama_cpp.Llama(str(MODEL), vocab_only=True, verbose=False)
    rng = random.Random(5)
    for _ in range(500):
        word = invented(rng)
        alone, spaced = (llama.tokenize(text.encode(), add_bos=False) for text in (word, " " + word))
        assert spaced[1:] in (alone, alone[1:]), word
    llama.close()


def test_adapter_says_that_it_is_a_lora(reader: gguf.GGUFReader) -> None:
    adapter = gguf.GGUFReader(ADAPTER)
    assert _field(adapter, "general.type") == "adapter"
    assert _field(adapter, "adapter.type") == "lora"
    weights = {tensor.name for tensor in reader.tensors}
    assert {re.sub(r"\.lora_[ab]$", "", tensor.name) for tensor in adapter.tensors} < weights


def test_generator_and_package_need_only_the_standard_library() -> None:
    heavy = ["torch", "transformers", "tokenizers", "numpy", "gguf", "llama_cpp", "safetensors"]
    program = (
        "import sys, workbench_resources.starter_model.generate\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
