"""Every load option takes effect, and what cannot be loaded is refused in one sentence."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from helpers import gguf_files
from helpers.engine_models import byte_vocabulary, split_in_two, write_llama
from helpers.engine_talk import GREEDY, PATIENCE, Talk, chat

from workbench.engine_client.failures import EngineError
from workbench.processes.protocol import (
    ChatPrompt,
    Embed,
    Generate,
    Load,
    Loaded,
    LoadOptions,
    LoadProgress,
    PromptProgress,
    Rerank,
    SamplingSettings,
    TextPrompt,
    Tokenize,
    TokenPrompt,
)

Begin = Callable[..., Talk]


def kv_bytes(talk: Talk) -> int:
    (use,) = talk.facts.memory
    return use.context


def chances(talk: Talk, text: str = "Once upon a time there was") -> list[float]:
    return talk.say(TextPrompt(text=text), GREEDY, alternatives=1).chances


@pytest.fixture(scope="module")
def wise(models: Path) -> Path:
    return write_llama(models / "wise-load.gguf", context=2048)


@pytest.fixture(scope="module")
def plain_chances(wise: Path, tmp_path_factory: pytest.TempPathFactory) -> list[float]:
    talk = Talk(tmp_path_factory.mktemp("plain") / "log")
    talk.load(wise)
    told = chances(talk)
    talk.close()
    return told


def test_a_load_reports_progress_and_facts(small: Path, new_engine: Begin) -> None:
    talk = new_engine()
    events: list[Any] = []
    options = LoadOptions(context_length=1024, threads=1, seed=5)
    reply = talk.client.submit(Load, events.append, path=str(small), options=options).future.result(PATIENCE)
    assert isinstance(reply, Loaded)
    assert {event.phase for event in events} == {"reading", "context", "warm-up"}
    fractions = [event.fraction for event in events if isinstance(event, LoadProgress) and event.phase == "reading"]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    facts = reply.facts
    assert (facts.architecture, facts.layers, facts.vocabulary, facts.embedding_size) == ("llama", 2, 1024, 128)
    assert (facts.context_length, facts.trained_context, facts.seed) == (1024, 16_384, 5)
    assert facts.file_bytes == small.stat().st_size
    assert (facts.can_chat, facts.can_generate, facts.can_rerank, facts.can_rewind) == (True, True, False, True)
    assert (facts.template_source, facts.text_only_note) == ("model", "")
    assert "<|im_end|>" in facts.end_of_turn


def test_a_second_model_in_one_engine_is_refused(small: Path, new_engine: Begin) -> None:
    talk = new_engine(small)
    assert talk.failure(Load, path=str(small), options=LoadOptions()).kind == "bad_request"
    assert talk.works()


def test_nothing_can_be_asked_before_a_model_is_loaded(new_engine: Begin) -> None:
    talk = new_engine()
    for request, fields in (
        (Generate, {"session": "s", "prompt": TextPrompt(text="Hi")}),
        (Tokenize, {"text": "Hi"}),
        (Embed, {"texts": ("Hi",)}),
    ):
        error = talk.failure(request, **fields)
        assert (error.kind, error.what) == ("bad_request", "No model is loaded.")


# ---------------------------------------------------------------------------------------------- options


@pytest.mark.parametrize("length", [256, 1024, 3000])
def test_context_length(small: Path, new_engine: Begin, length: int) -> None:
    talk = new_engine(small, context_length=length)
    assert length <= talk.facts.context_length < length + 256
    assert talk.render(TextPrompt(text="Hi")).context_length == talk.facts.context_length


def test_micro_batches_are_what_a_prompt_is_read_in(small: Path, new_engine: Begin) -> None:
    talk = new_engine(small, batch=64, ubatch=32)
    events = talk.say(TextPrompt(text="a" * 300)).events
    done = [event.done for event in events if isinstance(event, PromptProgress)]
    assert max(after - before for before, after in itertools.pairwise(done)) == 32


@pytest.mark.parametrize("sizes", [(0, 0), (1, 512), (10**6, 10**6)])
def test_batch_sizes_that_make_no_sense_are_bent_to_some_that_do(small: Path, new_engine: Begin, sizes: Any) -> None:
    talk = new_engine(small, batch=sizes[0], ubatch=sizes[1], context_length=512)
    assert talk.say(TextPrompt(text="a" * 100)).finished.answer_tokens == 12


@pytest.mark.parametrize(("kind", "share"), [("f16", 1.0), ("q8_0", 34 / 64), ("q4_0", 18 / 64), ("f32", 2.0)])
def test_kv_cache_types_take_the_memory_they_should_and_answer(
    small: Path, new_engine: Begin, kind: str, share: float
) -> None:
    talk = new_engine(small, cache_type_k=kind, cache_type_v=kind, flash_attention="on", context_length=2048)
    full = 2048 * 2 * 2 * 64 * 2  # tokens, K and V, layers, width, bytes
    assert kv_bytes(talk) == pytest.approx(full * share, rel=0.01)
    assert talk.works()


def test_a_kv_cache_type_changes_what_is_kept(small: Path, new_engine: Begin) -> None:
    told = [chances(new_engine(small, cache_type_k=k, cache_type_v=v)) for k, v in (("f16", "f16"), ("q4_0", "q4_0"))]
    assert told[0] != told[1]
    assert told[0][0] == pytest.approx(told[1][0], rel=0.1)


def test_a_kv_cache_type_that_does_not_suit_the_model_is_refused_with_llama_cpps_reason(
    wise: Path, new_engine: Begin
) -> None:
    """Its heads are half as wide as a quantized block."""
    options = LoadOptions(context_length=512, cache_type_k="q8_0", threads=1)
    error = new_engine().failure(Load, path=str(wise), options=options)
    assert error.kind == "bad_request"
    assert "q8_0" in error.why


def test_a_quantized_value_cache_without_flash_attention_is_refused_with_the_reason(
    wise: Path, new_engine: Begin
) -> None:
    options = LoadOptions(context_length=512, cache_type_v="q8_0", flash_attention="off", threads=1)
    error = new_engine().failure(Load, path=str(wise), options=options)
    assert error.kind == "bad_request"
    assert error.what == "A q8_0 value cache needs flash attention."


def test_an_unknown_kv_cache_type_is_refused(wise: Path, new_engine: Begin) -> None:
    error = new_engine().failure(Load, path=str(wise), options=LoadOptions(cache_type_k="q3_x"))
    assert (error.kind, error.what) == ("bad_request", "q3_x is not a KV cache type.")


@pytest.mark.parametrize(
    "options",
    [
        {"rope_scaling": "linear", "rope_freq_scale": 0.25},
        {"rope_scaling": "yarn", "rope_freq_scale": 0.25},
        {"rope_freq_base": 100.0},
    ],
    ids=["linear", "yarn", "base"],
)
def test_rope_scaling_changes_what_the_model_sees(
    wise: Path, new_engine: Begin, plain_chances: list[float], options: dict[str, Any]
) -> None:
    talk = new_engine(wise, **options)
    assert chances(talk) != pytest.approx(plain_chances, rel=0.001)
    assert talk.works()


@pytest.mark.parametrize(
    "options",
    [
        {"flash_attention": "on"},
        {"flash_attention": "off"},
        {"mmap": False},
        {"mlock": True},
        {"kv_offload": False},
        {"threads_batch": 2},
        {"gpu_layers": 0},
        {"gpu_layers": -1},
        {"cpu_expert_layers": 2},
        {"main_gpu": 0, "tensor_split": (1.0,)},
        {"rope_scaling": "none"},
    ],
    ids=str,
)
def test_options_that_only_say_how_to_compute_leave_the_answer_as_it_is(
    wise: Path, new_engine: Begin, plain_chances: list[float], options: dict[str, Any]
) -> None:
    assert chances(new_engine(wise, **options)) == pytest.approx(plain_chances, rel=0.05, abs=0.01)


def test_the_seed_of_a_load_is_for_answers_that_bring_none(small: Path, new_engine: Begin) -> None:
    talk = new_engine(small, seed=9)
    sampling = SamplingSettings(max_tokens=5)
    assert talk.say("Once", sampling).finished.seed == 9
    assert talk.say("Once", msgspec.structs.replace(sampling, seed=10)).finished.seed == 10


@pytest.mark.parametrize(
    "options",
    [
        {"sequences": 0},
        {"sequences": 10_000},
        {"context_length": -5},
        {"tensor_split": (1.0,) * 100},
        {"context_length": 2**31 - 1},
    ],
    ids=str,
)
def test_options_beyond_all_measure_are_refused_and_the_engine_lives(
    small: Path, new_engine: Begin, options: dict[str, Any]
) -> None:
    talk = new_engine()
    error = talk.failure(Load, path=str(small), options=LoadOptions(threads=1, **{"context_length": 512} | options))
    assert error.kind in ("bad_request", "does_not_fit")
    assert "Traceback" not in error.detail
    talk.load(small, context_length=512)
    assert talk.works()


# ------------------------------------------------------------------------------- what cannot be loaded


@pytest.fixture(scope="module")
def refusing(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """One engine that is given one bad file after the other."""
    talk = Talk(tmp_path_factory.mktemp("refusing") / "log")
    yield talk
    talk.close()


def refused(talk: Talk, path: Path) -> EngineError:
    error = talk.failure(Load, path=str(path), options=LoadOptions(context_length=512, threads=1))
    assert path.stem.partition("-")[0] in error.what
    assert "\n" not in error.what + error.why + error.remedy
    assert "Traceback" not in error.detail
    return error


@pytest.mark.parametrize("name", gguf_files.MALFORMED)
def test_a_malformed_file_is_named_as_such(refusing: Talk, tmp_path: Path, name: str) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(gguf_files.MALFORMED[name])
    assert refused(refusing, path).kind == "bad_file"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_file_is_named_as_such(refusing: Talk, small: Path, tmp_path: Path, share: float) -> None:
    path = tmp_path / "short.gguf"
    path.write_bytes(small.read_bytes()[: int(small.stat().st_size * share)])
    assert refused(refusing, path).kind == "bad_file"


def test_an_unknown_architecture_is_named(refusing: Talk, tmp_path: Path) -> None:
    path = gguf_files.write_model(tmp_path / "new.gguf", architecture="unheard-of")
    error = refused(refusing, path)
    assert error.kind == "unsupported"
    assert "unheard-of" in error.what


def test_a_model_whose_tensors_are_missing_is_a_bad_file(refusing: Talk, tmp_path: Path) -> None:
    path = tmp_path / "bare.gguf"
    gguf_files.write_model(path, metadata={"llama.attention.layer_norm_rms_epsilon": 1e-5} | byte_vocabulary())
    assert refused(refusing, path).kind == "bad_file"


@pytest.mark.parametrize(
    ("keys", "tensor", "word"),
    [
        ({"general.type": "mmproj", "general.architecture": "clip"}, "v.patch_embd.weight", "mmproj"),
        ({"general.type": "adapter", "general.architecture": "llama"}, "blk.0.attn_q.weight.lora_a", "LoRA"),
        ({"general.type": "model", "general.architecture": "controlvector"}, "direction.1", "control vector"),
        ({"general.type": "imatrix"}, "blk.0.attn_q.weight.in_sum2", "importance matrix"),
    ],
)
def test_a_file_that_is_no_model_by_itself_is_told_by_its_name(
    refusing: Talk, tmp_path: Path, keys: dict[str, Any], tensor: str, word: str
) -> None:
    path = tmp_path / "part.gguf"
    architecture = keys.pop("general.architecture", "llama")
    gguf_files.write(path, architecture, keys, {tensor: (np.zeros(64, dtype=np.float32), None)})
    error = refused(refusing, path)
    assert error.kind == "unsupported"
    assert word in error.what
    assert error.remedy


# -------------------------------------------------------------------------------------- poorer models


@pytest.mark.parametrize("tokenizer", ["none", "no_vocab"])
def test_a_model_without_a_tokenizer_is_refused(tmp_path: Path, new_engine: Begin, tokenizer: str) -> None:
    """llama.cpp would abort when such a model is used."""
    path = write_llama(tmp_path / "mute.gguf", vocabulary={"tokenizer.ggml.model": tokenizer})
    talk = new_engine()
    error = refused(talk, path)
    assert error.kind == "unsupported"
    assert "tokenizer" in error.what


def test_a_model_without_a_template_completes_text_but_does_not_chat(tmp_path: Path, new_engine: Begin) -> None:
    words = byte_vocabulary(template=None)
    words["tokenizer.ggml.tokens"][1] = "<|other|>"
    talk = new_engine(write_llama(tmp_path / "base.gguf", vocabulary=words))
    assert (talk.facts.can_chat, talk.facts.can_generate, talk.facts.template_source) == (False, True, "")
    assert talk.say(TextPrompt(text="Once")).finished.answer_tokens == 12
    error = talk.failure(Generate, session="s", prompt=chat("Hi"))
    assert error.kind == "unsupported"
    assert "template" in error.what
    own: ChatPrompt = chat("Hi", template="{{ messages[0].content }}:")
    assert talk.say(own).finished.prompt_tokens == 3


def test_a_model_without_a_template_takes_the_one_its_special_tokens_tell(tmp_path: Path, new_engine: Begin) -> None:
    talk = new_engine(write_llama(tmp_path / "base.gguf", vocabulary=byte_vocabulary(template=None)))
    assert (talk.facts.can_chat, talk.facts.template_source, talk.facts.template) == (True, "chatml", "")
    assert b"".join(talk.render(chat("Hi")).pieces) == b"<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n"


def test_a_beginning_of_text_token_comes_once(tmp_path: Path, new_engine: Begin) -> None:
    """Whether the template writes it, too, or not."""
    words = byte_vocabulary("{{ bos_token }}{{ messages[0].content }}")
    words |= {"tokenizer.ggml.add_bos_token": True, "tokenizer.ggml.bos_token_id": 0}
    talk = new_engine(write_llama(tmp_path / "bos.gguf", vocabulary=words))
    for prompt in (chat("Hi"), chat("Hi", template="{{ messages[0].content }}"), TextPrompt(text="Hi")):
        assert talk.render(prompt).tokens.count(0) == 1
        first = talk.say(prompt, SamplingSettings(max_tokens=3, logit_bias=((0, -90.0), (1, -90.0), (2, -90.0))))
        assert first.finished.prompt_tokens == 3
    assert talk.render(TokenPrompt(tokens=(40, 41))).tokens == (40, 41)


def test_a_split_model_loads_from_its_first_part(wise: Path, tmp_path: Path, new_engine: Begin) -> None:
    parts = split_in_two(wise, tmp_path)
    talk = new_engine(parts[0])
    assert talk.facts.file_bytes == sum(part.stat().st_size for part in parts)
    assert talk.works()


def test_a_split_model_with_a_part_missing_is_refused(refusing: Talk, wise: Path, tmp_path: Path) -> None:
    first, second = split_in_two(wise, tmp_path)
    second.unlink()
    assert refused(refusing, first).kind == "bad_file"


def test_a_chat_model_does_not_rank(shared: Talk) -> None:
    error = shared.failure(Rerank, query="a", documents=("b",))
    assert error.kind == "unsupported"
    assert error.remedy


def test_an_engine_that_refused_them_all_still_loads_a_good_one(refusing: Talk, small: Path) -> None:
    refusing.load(small)
    assert refusing.works()
