"""What is only seen inside an engine's process: llama.cpp's own words about a load, and a faked number of free bytes.

The functions run in a process of their own, so that llama.cpp finds its devices by the environment of the moment and
takes nobody along when it aborts.
"""

import re
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from workbench.processes.protocol import LoadOptions

SECONDS = 240.0

_MIB = 1024 * 1024
_SIZES = {
    "model": re.compile(r"(\S+) model buffer size =\s*([\d.]+) MiB"),
    "context": re.compile(r"(\S+) (?:KV|RS) buffer size =\s*([\d.]+) MiB"),
    "compute": re.compile(r"(\S+)\s+compute buffer size =\s*([\d.]+) MiB"),
}


@dataclass(frozen=True)
class Figures:
    """Bytes by kind of memory and device: planned, and as llama.cpp allocated them."""

    options: LoadOptions
    planned: dict[str, dict[str, int]]
    real: dict[str, dict[str, int]]
    layers_on: dict[str, int]
    said: str


def run(function: Callable[..., Any], *arguments: Any) -> Any:
    """The answer of one of this file's functions, from a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result(SECONDS)


def figures(path: Path, options: LoadOptions) -> Figures:
    """Plan a load, then do it, and read what llama.cpp says it allocated."""
    from workbench.engine import plan
    from workbench.engine.context import Context
    from workbench.engine.model import load

    devices = _begin()
    measured = plan.measure(path, options)
    model, said = _listened(lambda: load(path, measured.options))
    context, more = _listened(lambda: Context(model, measured.options))
    context.free()
    model.free()
    said += more
    planned = {
        kind: {use.device: getattr(use, kind) for use in measured.memory if getattr(use, kind)} for kind in _SIZES
    }
    real = {}
    for kind, pattern in _SIZES.items():
        found: Counter[str] = Counter()
        for buffer, size in pattern.findall(said):
            found[buffer if buffer in devices else "CPU"] += round(float(size) * _MIB)
        real[kind] = {device: size for device, size in found.items() if size}
    on = Counter(re.findall(r"layer +\d+ assigned to device (\S+),", said))
    return Figures(measured.options, planned, real, dict(on), said)


def resolved(path: Path, options: LoadOptions, free: dict[str, int], integrated: bool = False) -> Any:
    """`plan.resolve` with `free` bytes on the named devices; all else is llama.cpp's own answer.

    With `integrated` the GPU is one that shares the CPU's memory.
    """
    import msgspec

    from workbench.engine import ggml, plan

    _begin()
    found = ggml.devices()
    pretended = tuple(
        msgspec.structs.replace(
            device,
            memory_free=free.get(device.name, device.memory_free),
            kind="igpu" if integrated and device.kind == "gpu" else device.kind,
        )
        for device in found
    )
    ggml.devices = lambda: pretended
    if "CPU" in free:
        plan._free_ram = lambda: free["CPU"]
    return plan.resolve(path, options)


def said_while_loading(path: Path, options: LoadOptions) -> str:
    """Every word of llama.cpp about a load of the weights, debug lines too."""
    from workbench.engine.model import load

    _begin()
    model, said = _listened(lambda: load(path, options))
    model.free()
    return said


def _begin() -> set[str]:
    from workbench.engine import ggml, native_log
    from workbench.engine.binding import lib

    native_log.install()
    lib.llama_backend_init()
    return {device.name for device in ggml.devices()}


def _listened(act: Callable[[], Any]) -> tuple[Any, str]:
    """What `act` gives, and all that llama.cpp says meanwhile."""
    import ctypes

    from workbench.engine import native_log
    from workbench.engine.binding import lib

    said: list[str] = []
    callback = lib.llama_log_callback(lambda _level, text, _data: said.append(text.decode("utf-8", "replace")))
    lib.llama_log_set(callback, ctypes.c_void_p(0))
    try:
        return act(), "".join(said)
    finally:
        native_log.install()
