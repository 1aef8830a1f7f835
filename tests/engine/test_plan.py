"""What a load would take, told without loading: by llama.cpp itself, and true."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gguf
import pytest
from helpers import gguf_files
from helpers.engine_models import write_bert, write_llama, write_recurrent, write_sliding, write_sparse
from helpers.engine_talk import Talk
from helpers.real_load import logged_sizes

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.processes.protocol import Devices, ListDevices, LoadOptions, LoadPlan, MemoryUse, Plan

MIB = 1024 * 1024
Begin = Callable[..., Talk]


@pytest.fixture(scope="module")
def planner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    talk = Talk(tmp_path_factory.mktemp("planner") / "log")
    yield talk
    talk.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("planned")


@pytest.fixture(scope="module")
def huge(folder: Path) -> Path:
    """A file of 16 GB that takes no disk."""
    path = folder / "huge.gguf"
    assert write_sparse(path) > 15e9
    assert path.stat().st_blocks * 512 < 50e6
    return path


def plan(talk: Talk, path: Path, **options: Any) -> LoadPlan:
    options.setdefault("threads", 1)
    told = talk.call(Plan, path=str(path), options=LoadOptions(**options))
    assert isinstance(told, LoadPlan)
    return told


def on_cpu(told: LoadPlan) -> MemoryUse:
    (use,) = told.memory
    assert use.device == "CPU"
    return use


WRITERS: dict[str, Callable[[Path], object]] = {
    "small": lambda path: write_random_model(path, SMALL),
    "sliding": write_sliding,
    "recurrent": write_recurrent,
}
OPTIONS: list[dict[str, Any]] = [
    {},
    {"context_length": 1024},
    {"context_length": 16_384, "ubatch": 64},
    {"context_length": 4096, "cache_type_k": "q8_0", "cache_type_v": "q4_0", "flash_attention": "on"},
    {"context_length": 4096, "flash_attention": "off", "sequences": 4},
]


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (kind, options)
        for kind in WRITERS
        for options in OPTIONS
        if kind == "small" or "cache_type_k" not in options  # the others have heads narrower than a quantized block
    ],
    ids=str,
)
def test_a_plan_says_what_a_real_load_then_logs(
    planner: Talk, folder: Path, kind: str, options: dict[str, Any]
) -> None:
    """The figures of the real load are those llama.cpp logs when it has allocated."""
    path = folder / f"{kind}.gguf"
    WRITERS[kind](path)
    told = plan(planner, path, **options)
    cache, compute = logged_sizes(path, told.options)
    use = on_cpu(told)
    assert use.context == pytest.approx(cache, abs=0.02 * MIB)
    assert use.compute == pytest.approx(compute, abs=0.02 * MIB)


def test_a_plan_leaves_no_option_open_and_the_load_takes_it_as_it_is(small: Path, new_engine: Begin) -> None:
    talk = new_engine()
    told = plan(talk, small)
    assert (told.options.context_length, told.options.gpu_layers, told.layers) == (8192, 0, 2)
    assert (told.trained_context, told.fits) == (16_384, True)
    assert "8,192 tokens" in told.why
    facts = talk.load(small, context_length=told.options.context_length, gpu_layers=told.options.gpu_layers)
    assert facts.memory[0].context == on_cpu(told).context


def test_weights_are_counted_to_the_byte(planner: Talk, folder: Path) -> None:
    path = write_llama(folder / "counted.gguf")
    weights = sum(int(tensor.n_bytes) for tensor in gguf.GGUFReader(path).tensors)
    assert on_cpu(plan(planner, path)).model == weights


def test_an_8_b_model_is_planned_without_reading_its_weights(planner: Talk, huge: Path) -> None:
    told = plan(planner, huge, context_length=8192)
    use = on_cpu(told)
    assert use.model > 15e9
    assert use.context == 8192 * 32 * 2 * 1024 * 2  # tokens, layers, K and V, width of the KV heads, bytes
    assert use.compute > 100 * MIB
    assert told.layers == 32
    assert told.trained_context == 131_072


def test_what_does_not_fit_is_said_with_figures(planner: Talk, huge: Path) -> None:
    told = plan(planner, huge, context_length=10_000_000)
    assert not told.fits
    assert on_cpu(told).context > 1.3e12
    needs, free, lacks = re.findall(r"([\d.,]+) (?:TB|GB|MB)", told.why)
    assert needs
    assert free
    assert lacks
    assert "huge.gguf" in told.why


def test_a_person_s_choice_is_never_changed_though_it_does_not_fit(planner: Talk, huge: Path) -> None:
    assert plan(planner, huge, context_length=10_000_000).options.context_length == 10_000_000


def test_a_longer_context_takes_more_and_smaller_cache_types_less(planner: Talk, small: Path) -> None:
    sizes = [on_cpu(plan(planner, small, context_length=length)).context for length in (1024, 2048, 4096)]
    assert [sizes[1] / sizes[0], sizes[2] / sizes[1]] == pytest.approx([2, 2], rel=0.01)
    halved = on_cpu(plan(planner, small, context_length=4096, cache_type_k="q8_0", flash_attention="on")).context
    assert halved == pytest.approx(sizes[2] * (1 + 34 / 64) / 2, rel=0.01)


def test_planning_needs_no_model_and_loads_none(planner: Talk, small: Path, new_engine: Begin) -> None:
    talk = new_engine()
    for _ in range(3):
        plan(talk, small)
    talk.load(small)
    assert talk.works()


def test_an_embedding_model_is_planned_too(planner: Talk, folder: Path) -> None:
    write_bert(folder / "bert.gguf")
    assert plan(planner, folder / "bert.gguf").fits


@pytest.mark.parametrize("name", ["empty", "huge tensor count", "tensor beyond the end"])
def test_a_malformed_file_is_refused(planner: Talk, tmp_path: Path, name: str) -> None:
    path = tmp_path / "broken.gguf"
    path.write_bytes(gguf_files.MALFORMED[name])
    assert planner.failure(Plan, path=str(path), options=LoadOptions()).kind == "bad_file"


def test_devices_name_this_computer(planner: Talk) -> None:
    told = planner.call(ListDevices)
    assert isinstance(told, Devices)
    cpu = next(device for device in told.devices if device.kind == "cpu")
    assert cpu.memory_total > 0
    assert "CPU" in told.backends
    assert told.build
