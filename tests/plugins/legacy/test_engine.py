"""The engine for old files: what it writes with ctransformers' real library, from tiny models made on the spot."""

import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers.engine_talk import Talk, chat
from helpers.ggml_files import ARCHITECTURES, F16, F32, Q4_0, OldFile

from workbench.processes.protocol import (
    Embed,
    Load,
    LoadOptions,
    Plan,
    Render,
    SamplingSettings,
    TextPrompt,
    Tokenize,
    TokenPrompt,
)

ENTRY = "workbench_legacy.engine:run"
GREEDY = SamplingSettings(temperature=0, ignore_eos=True, max_tokens=30)


@pytest.fixture
def new_engine(tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    talks: list[Talk] = []

    def begin(architecture: str, *, matrices: int = F16, options: dict[str, Any] | None = None, **fields: Any) -> Talk:
        talk = Talk(tmp_path / f"log{len(talks)}", ENTRY)
        talks.append(talk)
        path = OldFile(architecture, matrices=matrices, **fields).write(tmp_path / f"{architecture}{len(talks)}.bin")
        talk.load(path, **{"context_length": 256, **(options or {})})
        return talk

    yield begin
    for talk in talks:
        talk.close()


STORED = [(name, kind) for name in ARCHITECTURES for kind in (F16, Q4_0)] + [("gpt2", F32), ("llama", F32)]


@pytest.mark.parametrize(("architecture", "matrices"), STORED)
def test_every_architecture_answers_to_the_end_of_its_context(
    new_engine: Callable[..., Talk], architecture: str, matrices: int
) -> None:
    talk = new_engine(architecture, matrices=matrices)
    assert talk.facts.architecture == architecture
    answer = talk.say("the old model", SamplingSettings(ignore_eos=True, seed=1))
    assert answer.finished.stop_reason == "context_full"
    assert answer.finished.prompt_tokens + answer.finished.answer_tokens == talk.facts.context_length == 256
    assert talk.say(chat("Is it night?"), GREEDY).finished.answer_tokens == 30


@pytest.mark.parametrize("architecture", ["gpt2", "gptneox", "llama"])
def test_what_is_written_depends_on_all_that_was_read(new_engine: Callable[..., Talk], architecture: str) -> None:
    """The weights are random, so that another word far back changes what is likeliest."""
    talk = new_engine(architecture)
    assert talk.say("the river is green and old", GREEDY).text != talk.say("the stone is green and old", GREEDY).text


def test_a_conversation_that_goes_on_is_not_read_again(new_engine: Callable[..., Talk]) -> None:
    talk = new_engine("gpt2")
    first = talk.say("the old model went over the river", GREEDY)
    tokens = talk.call(Tokenize, text="the old model went over the river and").tokens
    second = talk.say(TokenPrompt(tokens=tokens), GREEDY)
    assert second.finished.reused_tokens >= first.finished.prompt_tokens - 1
    talk.forget()
    assert talk.say(TokenPrompt(tokens=tokens), GREEDY).text == second.text


@pytest.mark.parametrize(("one", "other"), [("gpt2", "starcoder"), ("gptneox", "dolly")])
def test_files_of_one_layout_compute_the_same_whichever_they_are_taken_for(
    new_engine: Callable[..., Talk], one: str, other: str
) -> None:
    """So nobody has to choose where the vocabulary does not tell."""
    tokens = OldFile(other).tokens
    plain = [b"?" * len(token) if token[:1] in b"<#" and len(token) > 1 else token for token in tokens]
    tensors = OldFile(other).tensors  # StarCoder's converter writes one more
    talks = [new_engine(one, tokens=vocabulary, tensors=tensors) for vocabulary in (tokens, plain)]
    assert [talk.facts.architecture for talk in talks] == [other, one]
    answers = [
        [talk.say(TokenPrompt(tokens=(20 + n, 70, 300, 12)), GREEDY).text[:6] for talk in talks] for n in range(12)
    ]
    alike = [(this, that) for this, that in answers if "?" not in that]  # else a special one was the likeliest
    assert len(alike) >= 3
    assert all(this == that for this, that in alike)


# ---------------------------------------------------------------------------------------------- tokens


@pytest.mark.parametrize("architecture", ["dolly", "starcoder", "gpt2", "falcon"])
def test_special_tokens_come_of_the_template_and_never_of_what_a_person_says(
    new_engine: Callable[..., Talk], architecture: str
) -> None:
    talk = new_engine(architecture)
    special = {"dolly": "### End", "starcoder": "<|end|>", "gpt2": "<|endoftext|>", "falcon": ">>NAME3<<"}[architecture]
    assert len(talk.call(Tokenize, text=special, parse_special=True).tokens) == 1
    assert len(talk.call(Tokenize, text=special).tokens) > 1
    said = talk.render(chat(f"Say {special} please"))
    honest = talk.render(chat("Say nothing please"))
    assert len(said.special) == len(honest.special)
    assert special in b"".join(said.pieces).decode()


def test_turns_of_dolly_and_starcoder_are_written_with_their_own_special_tokens(
    new_engine: Callable[..., Talk],
) -> None:
    for architecture, template in (("dolly", "alpaca"), ("starcoder", "phi-3")):
        talk = new_engine(architecture)
        assert talk.facts.template_source == template
        assert talk.render(chat("Hello", "Hi", "So?")).special


@pytest.mark.parametrize("architecture", ["gpt2", "falcon", "llama", "mpt"])
def test_long_and_odd_texts_are_tokenized_without_harm(new_engine: Callable[..., Talk], architecture: str) -> None:
    """The library by itself overflows its stack at these, or its buffer."""
    talk = new_engine(architecture)
    for text in ("x" * 30_000, " " * 30_000, "word " * 20_000, "€" * 10_000, "a\0b"):
        tokens = talk.call(Tokenize, text=text)
        assert b"".join(tokens.pieces).decode() == text.replace("\0", "")
        assert talk.call(Render, session="s", prompt=TextPrompt(text=text)).count >= len(tokens.tokens)


# ------------------------------------------------------------------------------------------- abilities


@pytest.mark.parametrize("architecture", ["llama", "falcon"])
def test_models_that_make_vectors_make_one_of_unit_length_for_each_text(
    new_engine: Callable[..., Talk], architecture: str
) -> None:
    talk = new_engine(architecture)
    assert talk.facts.can_embed
    vectors = talk.call(Embed, texts=("the old river", "the green stone", "the old river"))
    numbers = [struct.unpack(f"<{vectors.size}f", vector) for vector in vectors.vectors]
    assert all(abs(sum(value * value for value in vector) - 1) < 1e-4 for vector in numbers)
    assert numbers[0] == numbers[2] != numbers[1]
    assert talk.works()


def test_models_that_make_none_say_so(new_engine: Callable[..., Talk]) -> None:
    talk = new_engine("gpt2")
    assert not talk.facts.can_embed
    assert talk.failure(Embed, texts=("one",)).kind == "unsupported"


def test_the_end_of_text_token_ends_an_answer_unless_it_is_to_be_ignored(new_engine: Callable[..., Talk]) -> None:
    talk = new_engine("gpt2")
    settings = SamplingSettings(temperature=50.0, top_k=0, top_p=1.0, seed=2)
    assert talk.say("one", settings).finished.stop_reason in ("end_of_turn", "context_full")
    reasons = {talk.say("one", msgspec.structs.replace(settings, seed=seed)).finished.stop_reason for seed in range(12)}
    assert "end_of_turn" in reasons
    ignoring = [
        talk.say("one", msgspec.structs.replace(settings, seed=seed, ignore_eos=True)).finished for seed in range(12)
    ]
    assert {finished.stop_reason for finished in ignoring} == {"context_full"}


def test_a_plan_says_what_a_load_takes_and_leaves_nothing_open(new_engine: Callable[..., Talk], tmp_path: Path) -> None:
    talk = new_engine("llama")
    path = OldFile("llama").write(tmp_path / "plan.bin")
    plan = talk.call(Plan, path=str(path), options=LoadOptions())
    assert plan.fits
    assert (plan.options.context_length, plan.options.gpu_layers, plan.layers) == (2048, 0, 2)
    assert plan.memory[0].model == path.stat().st_size
    assert plan.memory[0].context == 2 * 2 * 64 * 2048 * 2


def test_a_damaged_file_never_reaches_the_library(tmp_path: Path) -> None:
    """It would read a tensor of four billion numbers into two."""
    path = OldFile("gpt2").write(tmp_path / "damaged.bin")
    content = bytearray(path.read_bytes())
    at = content.index(b"model/wpe") - 8
    content[at : at + 8] = struct.pack("<2i", 2**31 - 1, 2**31 - 1)
    path.write_bytes(content)
    talk = Talk(tmp_path / "log", ENTRY)
    error = talk.failure(Load, path=str(path), options=LoadOptions())
    assert (error.kind, "GGUF" in error.remedy) == ("bad_file", True)
    talk.close()
    assert "model_load" not in (tmp_path / "log").read_text()
