"""Who makes room for whom, decided on plans alone."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_client import fitting
from workbench.engine_client.fitting import Resident
from workbench.processes.protocol import LoadOptions, LoadPlan, MemoryUse


def use(device: str, total: int, free: int = 0) -> MemoryUse:
    return MemoryUse(device=device, model=total, context=0, compute=0, free=free)


def plan(*memory: MemoryUse, **options: int) -> LoadPlan:
    fits = all(one.total <= one.free for one in memory)
    return LoadPlan(
        id=1, options=LoadOptions(**options), memory=memory, fits=fits, why="", layers=32, trained_context=32_768
    )


def resident(key: int, *memory: MemoryUse) -> Resident:
    return Resident(key, float(key), memory)


def keys(residents: list[Resident]) -> list[int]:
    return [one.key for one in residents]


def test_nobody_leaves_for_a_load_that_fits_as_asked():
    idle = [resident(1, use("GPU0", 50))]
    asked = LoadOptions(context_length=512, gpu_layers=0)
    assert fitting.leave(plan(use("CPU", 10, 20), context_length=512, gpu_layers=0), asked, idle) == []


def test_room_is_made_on_the_device_that_lacks_it():
    idle = [resident(1, use("CPU", 50)), resident(2, use("GPU0", 50), use("CPU", 1))]
    assert keys(fitting.leave(plan(use("CPU", 10, 20), use("GPU0", 40, 10)), LoadOptions(), idle)) == [2]


def test_layers_left_off_a_gpu_that_another_model_fills_take_its_place():
    idle = [resident(1, use("CPU", 50)), resident(2, use("GPU0", 50))]
    asked = LoadOptions(context_length=8192)
    shared = plan(use("CPU", 10, 20), use("GPU0", 10, 10), context_length=8192, gpu_layers=12)
    assert keys(fitting.leave(shared, asked, idle)) == [2]


def test_layers_a_person_left_off_the_gpu_send_nobody_away():
    idle = [resident(2, use("GPU0", 50))]
    asked = LoadOptions(context_length=8192, gpu_layers=12)
    assert fitting.leave(plan(use("GPU0", 10, 10), context_length=8192, gpu_layers=12), asked, idle) == []


def test_a_model_trained_on_a_short_context_is_not_cramped_by_it():
    idle = [resident(1, use("CPU", 50))]
    short = msgspec.structs.replace(plan(use("CPU", 1, 9), context_length=512, gpu_layers=-1), trained_context=512)
    assert fitting.leave(short, LoadOptions(), idle) == []


sizes = st.integers(0, 100)


@given(missing=st.integers(1, 200), idle=st.lists(st.tuples(sizes, sizes), max_size=6))
def test_those_who_leave_are_enough_and_none_of_them_leaves_in_vain(missing, idle):
    residents = [resident(n, use("GPU0", gpu), use("CPU", cpu)) for n, (gpu, cpu) in enumerate(idle)]
    leaving = fitting.leave(plan(use("GPU0", 100 + missing, 100)), LoadOptions(), residents)
    freed = [one.on("GPU0") for one in leaving]
    if sum(gpu for gpu, _ in idle) < missing:
        assert leaving == []
    else:
        assert sum(freed) >= missing
        assert all(sum(freed) - one < missing for one in freed)


@pytest.mark.parametrize(
    ("fits", "remedy"),
    [
        ({"context_length"}, "It would fit with a context length of 4,096 tokens."),
        ({"gpu_layers"}, "It would fit with GPU offload of 12 layers."),
        (
            {"context_length", "gpu_layers"},
            "It would fit with a context length of 4,096 tokens and GPU offload of 12 layers.",
        ),
        (None, "Choose a smaller model or a stronger quantization, or close other programs."),
    ],
)
def test_what_does_not_fit_is_answered_with_what_would(fits, remedy):
    asked = LoadOptions(context_length=32_768, gpu_layers=32)

    def ask(options: LoadOptions) -> LoadPlan:
        free = {name for name in ("context_length", "gpu_layers") if getattr(options, name) is None}
        resolved = {"context_length": options.context_length or 4096, "gpu_layers": options.gpu_layers or 12}
        return plan(use("GPU0", 0 if free == fits else 1), **resolved)

    refused = plan(use("GPU0", 2, 1), context_length=32_768, gpu_layers=32)
    error = fitting.does_not_fit("Big", refused, asked, ask)
    assert (error.kind, error.what, error.remedy) == ("does_not_fit", "Big does not fit.", remedy)
