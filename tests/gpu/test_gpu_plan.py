"""What is planned for each device is what llama.cpp then allocates there."""

from pathlib import Path
from typing import Any

import pytest
from helpers.engine_models import write_recurrent, write_sliding
from helpers.gpu_inside import Figures, figures, run

from workbench.processes.protocol import Device, LoadOptions

pytestmark = pytest.mark.gpu

_MIB = 1024 * 1024
ROUNDING = 0.05 * _MIB
"""Bytes. llama.cpp logs each buffer with two decimals of a MiB, and pads it."""


@pytest.fixture(scope="session")
def sliding(models: Path) -> Path:
    """Every other layer keeps a short window of the KV cache only."""
    return write_sliding(models / "sliding.gguf")


@pytest.fixture(scope="session")
def recurrent(models: Path) -> Path:
    return write_recurrent(models / "recurrent.gguf")


def planned_and_done(path: Path, **options: Any) -> Figures:
    """Without mmap: a mapped buffer is logged as the stretch of the file around its tensors, others' included."""
    made: Figures = run(figures, path, LoadOptions(threads=1, mmap=False, **{"context_length": 4096} | options))
    return made


def assert_alike(made: Figures, rel: float = 0.02) -> None:
    for kind, real in made.real.items():
        assert made.planned[kind] == pytest.approx(real, rel=rel, abs=ROUNDING), kind


@pytest.mark.parametrize("layers", [0, 2, None])
@pytest.mark.parametrize("model", ["tied", "untied", "sliding", "recurrent", "experts"])
def test_a_plan_is_what_is_allocated(model: str, layers: int | None, request: pytest.FixtureRequest) -> None:
    made = planned_and_done(request.getfixturevalue(model), gpu_layers=layers)
    assert made.options.gpu_layers == sum(count for device, count in made.layers_on.items() if device != "CPU")
    assert_alike(made)


@pytest.mark.parametrize(
    "options",
    [
        {"kv_offload": False},
        {"context_length": 16_384, "cache_type_k": "q8_0", "cache_type_v": "q8_0", "flash_attention": "on"},
        {"flash_attention": "off"},
        {"ubatch": 64},
        {"sequences": 4},
    ],
    ids=str,
)
def test_a_plan_follows_the_options(untied: Path, options: dict[str, Any]) -> None:
    assert_alike(planned_and_done(untied, **options))


def test_a_plan_counts_experts_where_they_are_kept(experts: Path) -> None:
    assert_alike(planned_and_done(experts, cpu_expert_layers=2))


def test_a_plan_with_mmap_counts_the_same_on_the_gpu(untied: Path, gpu: Device) -> None:
    made = run(figures, untied, LoadOptions(threads=1, context_length=4096, gpu_layers=3))
    for kind, real in made.real.items():
        assert made.planned[kind][gpu.name] == pytest.approx(real[gpu.name], rel=0.02, abs=ROUNDING)


def test_without_layers_on_the_gpu_nothing_is_taken_there(tied: Path) -> None:
    """Given a GPU, llama.cpp would read prompts on it even then, so a full GPU would keep a model off the CPU too."""
    made = planned_and_done(tied, gpu_layers=0)
    assert all(set(on) <= {"CPU"} for on in (*made.real.values(), *made.planned.values()))
