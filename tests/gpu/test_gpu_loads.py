"""Models load with some, all or no layers on the GPU, and say the same wherever they are."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.engine_models import write_bert
from helpers.engine_talk import GREEDY, Answer, Talk
from helpers.gpu_inside import run, said_while_loading
from helpers.gpu_models import MOE_LAYERS, SHAPE

from workbench.processes.protocol import Cancel, Device, Embed, LoadOptions, MemoryUse, PromptProgress, TextPrompt

pytestmark = pytest.mark.gpu

Begin = Callable[..., Talk]
ALL = SHAPE.layers + 1
PROMPT = "Once upon a time there was a model that lay on two devices."


def uses(talk: Talk) -> dict[str, MemoryUse]:
    return {use.device: use for use in talk.facts.memory}


def opening(talk: Talk, prompt: str = PROMPT, **fields: Any) -> Answer:
    """The first words with their chances, which differ by rounding alone between devices."""
    return talk.say(prompt, GREEDY, alternatives=3, **fields)


def assert_agree(one: Answer, other: Answer) -> None:
    """Alike to rounding in the first token; a few tokens on, rounding may have chosen another word."""
    assert one.ids[0] == other.ids[0]
    assert one.chances[0] == pytest.approx(other.chances[0], rel=0.1)


@pytest.mark.parametrize(("asked", "layers"), [(0, 0), (1, 1), (3, 3), (ALL, ALL), (99, ALL), (-1, ALL), (None, ALL)])
def test_as_many_layers_as_asked_for_are_on_the_gpu(
    untied: Path, gpu: Device, new_engine: Begin, asked: int | None, layers: int
) -> None:
    talk = new_engine(untied, gpu_layers=asked)
    assert talk.facts.gpu_layers == layers
    memory = uses(talk)
    assert (memory[gpu.name].model > 0 if gpu.name in memory else False) == (layers > 0)
    assert talk.works()


def test_every_placement_gives_the_same_answer(untied: Path, new_engine: Begin) -> None:
    on_cpu = opening(new_engine(untied, gpu_layers=0))
    for layers in (3, ALL):
        assert_agree(opening(new_engine(untied, gpu_layers=layers)), on_cpu)


def test_the_kv_cache_stays_in_ram_when_asked(untied: Path, gpu: Device, new_engine: Begin) -> None:
    there, here = new_engine(untied, gpu_layers=-1), new_engine(untied, gpu_layers=-1, kv_offload=False)
    assert uses(there)[gpu.name].context > 0
    assert uses(here)[gpu.name].context == 0
    assert uses(here)["CPU"].context == uses(there)[gpu.name].context
    assert_agree(opening(here), opening(there))


@pytest.mark.parametrize(
    "options",
    [
        {"flash_attention": "on", "cache_type_k": "q8_0", "cache_type_v": "q8_0"},
        {"flash_attention": "off"},
        {"mmap": False},
    ],
)
def test_load_options_work_on_the_gpu_as_on_the_cpu(untied: Path, new_engine: Begin, options: dict[str, Any]) -> None:
    on_gpu, on_cpu = new_engine(untied, gpu_layers=-1, **options), new_engine(untied, gpu_layers=0, **options)
    assert_agree(opening(on_gpu), opening(on_cpu))


def test_the_experts_of_the_first_layers_stay_in_ram(experts: Path, gpu: Device, new_engine: Begin) -> None:
    said = run(said_while_loading, experts, LoadOptions(gpu_layers=-1, cpu_expert_layers=2))
    for layer in range(MOE_LAYERS):
        for part in ("up", "down", "gate"):
            words = rf"tensor blk\.{layer}\.ffn_{part}_exps\.weight .* buffer type overridden to (CPU|\w+_Host)"
            assert bool(re.search(words, said)) == (layer < 2)
    all_there, some_here = new_engine(experts, gpu_layers=-1), new_engine(experts, gpu_layers=-1, cpu_expert_layers=2)
    moved = uses(all_there)[gpu.name].model - uses(some_here)[gpu.name].model
    assert moved == uses(some_here)["CPU"].model - uses(all_there)["CPU"].model > 0
    assert_agree(opening(all_there), opening(some_here))


def test_what_the_gpu_has_read_is_not_read_again(untied: Path, new_engine: Begin) -> None:
    talk = new_engine(untied, gpu_layers=-1)
    first = talk.say(PROMPT)
    again = opening(talk, PROMPT + first.text + " And then?")
    assert again.finished.reused_tokens >= len(PROMPT)
    assert_agree(again, opening(talk, PROMPT + first.text + " And then?", session="fresh"))


def test_reading_a_prompt_on_the_gpu_can_be_cancelled(untied: Path, new_engine: Begin) -> None:
    """llama.cpp's own abort acts on the CPU only, so it takes until the micro-batch in progress is read."""
    talk = new_engine(untied, gpu_layers=-1, context_length=8192, ubatch=64)
    running = talk.begin(TextPrompt(text="word " * 1500))
    running.wait_for(lambda event: isinstance(event, PromptProgress))
    talk.call(Cancel, target=running.pending.id)
    assert running.result().finished.stop_reason == "cancelled"
    assert talk.works()


def test_embeddings_are_the_same_on_the_gpu(models: Path, new_engine: Begin) -> None:
    import numpy as np

    path = models / "bert.gguf"
    write_bert(path)
    texts = ("the cat sat on the mat", "rain falls")
    vectors = []
    for layers in (0, -1):
        answer = new_engine(path, gpu_layers=layers, context_length=None).call(Embed, texts=texts)
        vectors.append([np.frombuffer(vector, dtype="<f4") for vector in answer.vectors])
    for on_cpu, on_gpu in zip(*vectors, strict=True):
        assert float(on_cpu @ on_gpu) == pytest.approx(1, abs=1e-2)
