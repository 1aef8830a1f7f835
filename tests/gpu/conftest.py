"""The GPU these tests run on, models large enough to be split over it, and engines that load them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.engine_talk import ENTRY, Talk
from helpers.gpu_list import VULKAN_DEVICES, gpus
from helpers.gpu_models import write_dense, write_experts

from workbench.engine_client import probe
from workbench.processes.protocol import Device, Devices


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Devices]:
    """What llama.cpp finds here; a software device, which it leaves aside of itself, when there is nothing better."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(tmp_path_factory.mktemp("home")))
        answer = probe.devices(ENTRY)
        if not gpus(answer) and "Vulkan" in answer.backends and VULKAN_DEVICES not in os.environ:
            patch.setenv(VULKAN_DEVICES, "0")
            answer = probe.devices(ENTRY)
        yield answer


@pytest.fixture(scope="session", autouse=True)
def gpu(found: Devices) -> Device:
    """The first GPU of llama.cpp's list; every test here needs one."""
    if not gpus(found):
        pytest.skip("llama.cpp finds no GPU here; docs/testing-gpu.md says how to make one out of software.")
    return gpus(found)[0]


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def tied(models: Path) -> Path:
    """A model whose embedding is its output matrix too."""
    return write_dense(models / "tied.gguf", tied=True)


@pytest.fixture(scope="session")
def untied(models: Path) -> Path:
    """A model with an output matrix of its own."""
    return write_dense(models / "untied.gguf", tied=False)


@pytest.fixture(scope="session")
def experts(models: Path) -> Path:
    """A mixture of experts."""
    return write_experts(models / "experts.gguf")


@pytest.fixture
def new_engine(tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    """Starts engines of the test's own; with a path, the model is loaded with the given options."""
    talks: list[Talk] = []

    def begin(path: Path | None = None, **options: Any) -> Talk:
        talk = Talk(tmp_path / f"log{len(talks)}")
        talks.append(talk)
        if path is not None:
            talk.load(path, **options)
        return talk

    yield begin
    for talk in talks:
        talk.close()
