"""Little room on the GPU: fewer layers, a shorter context, or a failure that is explained and survived."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from helpers.engine_talk import ENTRY, PATIENCE, Talk
from helpers.gpu_inside import resolved, run
from helpers.gpu_models import write_dense

from workbench.benchmarks.random_model import Shape
from workbench.engine_client.engines import Engines
from workbench.engine_client.failures import EngineError
from workbench.processes.launch import launch
from workbench.processes.protocol import Device, Load, LoadOptions, Plan

pytestmark = pytest.mark.gpu

Begin = Callable[..., Talk]

_MIB = 1024 * 1024
MARGIN = 256 * _MIB
WIDE = Shape(layers=16, width=512, feed_forward=512, heads=8, kv_heads=8, words=1_024, context=262_144)
"""32 KiB of KV cache a token. Many small layers, because Mesa's software device takes no buffer over 128 MiB."""
LONG = 40_000
HEAVY = Shape(layers=4, width=1024, feed_forward=8192, heads=32, kv_heads=32, words=1_024)
"""66 MB of weights. Heads of 32, because Mesa 22's software device crashes in flash attention with heads of 128."""


@pytest.fixture(scope="module")
def wide(models: Path) -> Path:
    return write_dense(models / "wide.gguf", tied=False, shape=WIDE)


def used(measured: Any, device: str) -> int:
    return sum(use.total for use in measured.memory if use.device == device)


@pytest.mark.parametrize("layers", [1, 2, 4, 6])
def test_auto_takes_as_many_layers_as_fit(untied: Path, gpu: Device, layers: int) -> None:
    """Only the number of free bytes is made up: just enough for so many layers, one byte too few for the next."""
    asked = LoadOptions(context_length=4096, threads=1)
    one_more = run(resolved, untied, LoadOptions(context_length=4096, gpu_layers=layers + 1, threads=1), {})
    free = used(one_more, gpu.name) + MARGIN - 1
    chosen = run(resolved, untied, asked, {gpu.name: free})
    assert chosen.options.gpu_layers == layers
    assert chosen.options.context_length == 4096
    assert chosen.missing <= 0
    assert used(chosen, gpu.name) + MARGIN <= free


@pytest.mark.parametrize("free", [0, MARGIN, MARGIN + _MIB])
def test_a_full_gpu_leaves_the_model_to_the_cpu(untied: Path, gpu: Device, free: int) -> None:
    chosen = run(resolved, untied, LoadOptions(threads=1), {gpu.name: free})
    assert chosen.options.gpu_layers == 0
    assert chosen.missing <= 0
    assert used(chosen, gpu.name) == 0


def test_an_integrated_gpu_and_the_cpu_do_not_get_the_same_memory_twice(untied: Path, gpu: Device) -> None:
    asked = LoadOptions(threads=1, context_length=4096, gpu_layers=-1)
    whole = run(resolved, untied, asked, {})
    together = used(whole, gpu.name) + used(whole, "CPU") + MARGIN
    plenty = 100 * together
    assert run(resolved, untied, asked, {gpu.name: plenty, "CPU": together}, True).missing <= 0
    assert run(resolved, untied, asked, {gpu.name: plenty, "CPU": together - 1}, True).missing > 0
    assert run(resolved, untied, asked, {gpu.name: plenty, "CPU": together - 1}).missing <= 0


def test_the_context_gets_shorter_when_it_fits_nowhere(untied: Path, gpu: Device) -> None:
    ram = MARGIN + 22 * _MIB
    chosen = run(resolved, untied, LoadOptions(threads=1), {gpu.name: 0, "CPU": ram})
    assert chosen.missing <= 0
    length = chosen.options.context_length
    assert 512 <= length < 8192
    longer = run(resolved, untied, LoadOptions(threads=1, context_length=2 * length), {gpu.name: 0, "CPU": ram})
    assert longer.missing > 0


def test_chosen_layers_are_kept_and_the_context_makes_room_for_them(untied: Path, gpu: Device) -> None:
    every = run(resolved, untied, LoadOptions(threads=1, context_length=2048), {})
    free = used(every, gpu.name) + MARGIN
    chosen = run(resolved, untied, LoadOptions(threads=1, gpu_layers=-1), {gpu.name: free})
    assert chosen.options.gpu_layers == every.options.gpu_layers
    assert chosen.options.context_length == 2048
    assert chosen.missing <= 0


def test_what_a_person_chose_is_not_changed_to_make_it_fit(untied: Path, gpu: Device) -> None:
    asked = LoadOptions(threads=1, gpu_layers=3, context_length=4096)
    chosen = run(resolved, untied, asked, {gpu.name: MARGIN})
    assert (chosen.options.gpu_layers, chosen.options.context_length) == (3, 4096)
    assert chosen.missing > 0


def test_a_plan_beyond_the_gpu_says_how_much_is_missing(wide: Path, gpu: Device, new_engine: Begin) -> None:
    """The GPU's own word about its memory, nothing made up."""
    length = gpu.memory_free // (32 * 1024)
    if length > 1_000_000:
        pytest.skip("This GPU has room for any context.")
    options = LoadOptions(gpu_layers=-1, context_length=length, ubatch=64, threads=1)
    plan = new_engine().call(Plan, path=str(wide), options=options)
    assert not plan.fits
    assert plan.why.startswith(f"{wide.name} needs ")
    assert f"on {gpu.name}, where " in plan.why


# ------------------------------------------------------------------------------- allocations that really fail


def skip_unless_limitable(gpu: Device) -> None:
    if "llvmpipe" not in gpu.description:
        pytest.skip("Only a software GPU's memory can be limited from outside.")


@pytest.fixture
def starved(wide: Path, gpu: Device, new_engine: Begin) -> int:
    """Bytes of address space in which an engine can load `wide` with a short context, but not with a `LONG` one.

    A software GPU's memory is memory of the engine's process, so a limit on that fails its allocations for real.
    """
    skip_unless_limitable(gpu)
    talk = new_engine(wide, gpu_layers=-1, context_length=1024)
    return psutil.Process(talk.client.pid).memory_info().vms + 400 * _MIB


def limit(pid: int, size: int) -> None:
    psutil.Process(pid).rlimit(psutil.RLIMIT_AS, (size, psutil.RLIM_INFINITY))


def test_an_allocation_that_fails_on_the_gpu_is_explained_and_the_engine_goes_on(
    wide: Path, starved: int, new_engine: Begin
) -> None:
    talk = new_engine()
    limit(talk.client.pid, starved)
    options = LoadOptions(gpu_layers=-1, context_length=LONG, ubatch=64, threads=1)
    assert talk.call(Plan, path=str(wide), options=options).fits
    error = talk.failure(Load, path=str(wide), options=options)
    assert error.kind == "does_not_fit"
    assert error.what == f"There is not enough memory for a context of {LONG:,} tokens with {wide.name}."
    assert "fewer GPU layers" in error.remedy
    talk.load(wide, gpu_layers=-1, context_length=1024)
    assert talk.works()


@pytest.mark.parametrize("mmap", [True, False])
def test_weights_that_find_no_room_are_explained_and_the_engine_goes_on(
    models: Path, gpu: Device, new_engine: Begin, mmap: bool
) -> None:
    skip_unless_limitable(gpu)
    path = models / "heavy.gguf"
    if not path.exists():
        write_dense(path, tied=True, shape=HEAVY)
    talk = new_engine()
    options = LoadOptions(gpu_layers=-1, context_length=512, mmap=mmap, threads=1)
    assert talk.call(Plan, path=str(path), options=options).fits  # which also makes llama.cpp open the GPU
    limit(talk.client.pid, psutil.Process(talk.client.pid).memory_info().vms + 30 * _MIB)
    error = talk.failure(Load, path=str(path), options=options)
    assert error.kind == "does_not_fit"
    assert error.what == "heavy.gguf does not fit into memory."
    assert "fewer GPU layers" in error.remedy
    limit(talk.client.pid, psutil.RLIM_INFINITY)
    talk.load(path, gpu_layers=-1, context_length=512, mmap=mmap)
    assert talk.works()


@pytest.fixture
def engines(starved: int, tmp_path: Path) -> Iterator[Engines]:
    first = launch(ENTRY, tmp_path / "first")
    limit(first.process.pid, starved)
    engines = Engines(ENTRY, early=first)
    yield engines
    engines.close(PATIENCE)


def test_a_load_that_fails_on_the_gpu_leaves_everything_else_alive(wide: Path, engines: Engines) -> None:
    failed = engines.open(wide, LoadOptions(gpu_layers=-1, context_length=LONG, ubatch=64, threads=1))
    with pytest.raises(EngineError) as raised:
        failed.wait(PATIENCE)
    assert raised.value.kind == "does_not_fit"
    assert raised.value.remedy
    assert failed.state.phase == "failed"
    other = engines.open(wide, LoadOptions(gpu_layers=-1, context_length=1024, threads=1))
    other.wait(PATIENCE)
    assert other.state.phase == "ready"
