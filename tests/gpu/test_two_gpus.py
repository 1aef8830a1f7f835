"""Two GPUs: how a model is split over them, or kept on one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from helpers.engine_talk import ENTRY, Talk
from helpers.gpu_inside import figures, run
from helpers.gpu_list import VULKAN_DEVICES, gpus
from helpers.gpu_models import SHAPE

from workbench.engine_client import probe
from workbench.processes.protocol import Device, Load, LoadOptions

pytestmark = pytest.mark.gpu

ALL = SHAPE.layers + 1


@pytest.fixture
def two(gpu: Device, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of two GPUs; the same software device counts twice when llama.cpp is told so."""
    if "llvmpipe" in gpu.description:
        monkeypatch.setenv(VULKAN_DEVICES, "0,0")
    found = gpus(probe.devices(ENTRY))
    if len(found) < 2:
        pytest.skip("There are no two GPUs here.")
    return [device.name for device in found[:2]]


@pytest.mark.parametrize(
    ("options", "layers"),
    [
        ({"tensor_split": (3.0, 1.0)}, (6, 1)),
        ({"tensor_split": (1.0, 1.0)}, (4, 3)),
        ({"tensor_split": (0.0, 1.0)}, (0, ALL)),
        ({"tensor_split": (1.0,)}, (ALL, 0)),
        ({"tensor_split": (1.0, 1.0), "gpu_layers": 4}, (2, 2)),
        ({"main_gpu": 0}, (ALL, 0)),
        ({"main_gpu": 1}, (0, ALL)),
        ({"main_gpu": 1, "gpu_layers": 2}, (0, 2)),
        ({"main_gpu": 1, "tensor_split": (3.0, 1.0)}, (0, ALL)),
    ],
    ids=str,
)
def test_layers_are_split_as_asked(
    untied: Path, two: list[str], options: dict[str, Any], layers: tuple[int, int]
) -> None:
    """A main GPU takes all, whatever the shares say; the plan knows what each GPU gets."""
    made = run(figures, untied, LoadOptions(context_length=4096, threads=1, mmap=False, **options))
    assert tuple(made.layers_on.get(name, 0) for name in two) == layers
    assert made.options.gpu_layers == sum(layers)
    for kind, real in made.real.items():
        # Two GPUs that work at once get copies of the buffers between them, which a plan counts once too often.
        assert made.planned[kind] == pytest.approx(real, rel=0.1 if kind == "compute" else 0.02, abs=50_000)


def test_two_gpus_say_what_one_says(untied: Path, two: list[str], new_engine: Callable[..., Talk]) -> None:
    split, alone = new_engine(untied, tensor_split=(1.0, 1.0)), new_engine(untied, main_gpu=1)
    assert [use.device for use in split.facts.memory] == [*two, "CPU"]
    assert [use.device for use in alone.facts.memory] == [two[1], "CPU"]
    answers = [talk.say("Once upon a time", alternatives=1) for talk in (split, alone)]
    assert answers[0].ids[0] == answers[1].ids[0]
    assert answers[0].chances[0] == pytest.approx(answers[1].chances[0], rel=0.1)


def test_a_main_gpu_that_is_not_there_is_refused(untied: Path, two: list[str], new_engine: Callable[..., Talk]) -> None:
    talk = new_engine()
    error = talk.failure(Load, path=str(untied), options=LoadOptions(main_gpu=9))
    assert error.kind == "bad_request"
    assert error.what == f"There is no GPU 9: llama.cpp counts {len(two)} here, from 0."
    talk.load(untied, main_gpu=1)
    assert talk.works()
