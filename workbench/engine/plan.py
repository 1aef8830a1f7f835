"""What a load would take: llama.cpp is asked, with a load that allocates nothing (`no_alloc`).

A simulated load takes milliseconds at any size. llama.cpp then says in its log how large the KV cache and the compute
buffers would be, and on which device each layer would lie; the weights are added up from the file's own tensor list.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import msgspec

from workbench.engine import ggml, native_log
from workbench.engine.binding import lib
from workbench.engine.model import load
from workbench.engine.native_params import DEFAULT_CONTEXT, context_params
from workbench.engine_kit.failure import EngineFailure
from workbench.modelfiles.gguf_header import TensorInfo, read_header
from workbench.modelfiles.labels import size_label
from workbench.modelfiles.split import split_of
from workbench.processes.protocol import Device, LoadOptions, MemoryUse

SMALLEST_CONTEXT = 512
MARGIN = 256 * 1024 * 1024
"""Bytes left free on every device: drivers and the desktop want some, and estimates are not the truth."""

_MIB = 1024 * 1024
_CACHE_SIZE = re.compile(r"(?:llama_kv_cache|llama_memory_recurrent)\w*: size =\s*([\d.]+) MiB")
_COMPUTE_SIZE = re.compile(r":\s+(\S+)\s+compute buffer size (?:=|is)\s+([\d.]+) MiB")
_CACHE_LAYER = re.compile(r"layer\s+\d+: dev = (\S+)")
_PLACEMENT = re.compile(r"layer\s+(\d+) assigned to device (\S+?),")
_OVERRIDDEN = re.compile(r"tensor (\S+) \(.*\) buffer type overridden to (\S+)")
_LAYER = re.compile(r"^blk\.(\d+)\.")


@dataclass(frozen=True)
class Measured:
    """Answer of one simulated load."""

    options: LoadOptions  # context length and GPU layers filled in
    memory: tuple[MemoryUse, ...]
    layers: int
    trained_context: int

    @property
    def missing(self) -> int:
        """Bytes lacking on the device that lacks most; 0 or less when everything fits."""
        return max(use.total + MARGIN - use.free for use in self.memory)


def measure(path: Path, options: LoadOptions) -> Measured:
    """Simulate a load with these options; a context length of None is the default one, GPU layers of None are all.

    Raises:
        EngineFailure: as `model.load`, or the context cannot be made with these options.
    """
    native_log.watch_placement(True)
    try:
        model = load(path, options, no_alloc=True)
        try:
            length = options.context_length or min(model.trained_context or DEFAULT_CONTEXT, DEFAULT_CONTEXT)
            options = msgspec.structs.replace(options, context_length=length)
            native_log.clear()
            context = lib.llama_init_from_model(model.pointer, context_params(options))
            if not context:
                raise _refused(path, options)
            lib.llama_free(context)
            layers, trained = model.layers, model.trained_context
        finally:
            model.free()
        placed = list(native_log.placement)
    finally:
        native_log.watch_placement(False)
    placement = {int(m[1]): m[2] for line in placed if (m := _PLACEMENT.search(line))}
    gpu_layers = sum(device != "CPU" for device in placement.values())
    filled = msgspec.structs.replace(options, gpu_layers=gpu_layers)
    memory = _memory(_weights(path, placement, placed), _caches(placed), native_log.text())
    return Measured(filled, memory, layers, trained)


def _refused(path: Path, options: LoadOptions) -> EngineFailure:
    said = native_log.errors().lower()
    if "flash" in said and "cache" in said:
        return EngineFailure(
            "bad_request",
            f"A {options.cache_type_v} value cache needs flash attention.",
            remedy="Switch flash attention on, or set the value cache to f16.",
            detail=native_log.text(),
        )
    return EngineFailure("bad_request", f"{path.name} cannot be loaded with these options.", native_log.errors())


def _memory(weights: Counter[str], caches: Counter[str], said: str) -> tuple[MemoryUse, ...]:
    computes: Counter[str] = Counter()
    known = {device.name: device for device in ggml.devices()}
    for buffer, size in _COMPUTE_SIZE.findall(said):
        # Metal's devices have buffers with names like MTL0_Private; Vulkan_Host is RAM that the GPU reads.
        owner = next((name for name in known if buffer == name or buffer.startswith(f"{name}_")), "CPU")
        computes[owner] += round(float(size) * _MIB)
    free = _free_by_device(known.values(), weights["CPU"] + caches["CPU"] + computes["CPU"])
    return tuple(
        MemoryUse(
            device=name,
            model=weights[name],
            context=caches[name],
            compute=computes[name],
            free=free[name],
        )
        for name in known
        if name in weights or name in caches or name in computes
    )


def _caches(placed: list[str]) -> Counter[str]:
    """Bytes of KV cache and recurrent state: each names the device of its layers, then its size.

    Models with sliding windows have two caches; within one all layers are taken as equally large.
    """
    sizes: Counter[str] = Counter()
    layers: list[str] = []
    for line in placed:
        if layer := _CACHE_LAYER.search(line):
            layers.append(layer[1])
        elif size := _CACHE_SIZE.search(line):
            share = float(size[1]) * _MIB / (len(layers) or 1)
            for device in layers or ["CPU"]:
                sizes[device] += round(share)
            layers = []
    return sizes


def _weights(path: Path, placement: dict[int, str], placed: list[str]) -> Counter[str]:
    tensors = _tensors(path)
    in_ram: defaultdict[str, set[str]] = defaultdict(set)  # buffers by the names of tensors kept on the CPU
    for line in placed:
        if kept := _OVERRIDDEN.search(line):
            in_ram[kept[1]].add(kept[2])
    if all(device == "CPU" for device in placement.values()):
        # A tied embedding may be there twice: as it is, and repacked for faster multiplication.
        return Counter({"CPU": sum(tensor.bytes * len(in_ram[tensor.name]) for tensor in tensors)})
    output_device = placement[max(placement)]
    tied = all(tensor.name != "output.weight" for tensor in tensors)
    sizes: Counter[str] = Counter()
    for tensor in tensors:
        layer = _LAYER.match(tensor.name)
        if tensor.name in in_ram:
            sizes["CPU"] += tensor.bytes
        elif layer is not None:
            sizes[placement.get(int(layer[1]), "CPU")] += tensor.bytes
        elif tensor.name.startswith("token_embd"):
            sizes["CPU"] += tensor.bytes  # llama.cpp gains little from an input embedding on a GPU
            if tied:
                sizes[output_device] += tensor.bytes  # used as output matrix too, so copied there
        else:
            sizes[output_device] += tensor.bytes
    return sizes


def _tensors(path: Path) -> list[TensorInfo]:
    split = split_of(path.name)
    parts = [path.parent / name for name in split.names()] if split else [path]
    return [tensor for part in parts for tensor in read_header(part).tensors]


def _free_by_device(devices: Collection[Device], planned_in_ram: int) -> dict[str, int]:
    """Bytes free; an integrated GPU has no memory of its own, so it has at most what the CPU's share leaves."""
    ram = _free_ram()
    free = {device.name: device.memory_free for device in devices}
    for device in devices:
        if device.kind == "cpu":
            free[device.name] = ram
        elif device.kind == "igpu":
            free[device.name] = min(device.memory_free, max(0, ram - planned_in_ram))
    return free


def _free_ram() -> int:
    import psutil

    return int(psutil.virtual_memory().available)


def resolve(path: Path, options: LoadOptions) -> Measured:
    """Fill in what `options` leaves open: as many GPU layers as fit, then the longest context up to the default.

    What a person has chosen is never changed, so the answer may be one that does not fit.
    """
    best = measure(path, options)
    if best.missing <= 0:
        return best
    if options.gpu_layers is None and ggml.gpus():
        best = _most_gpu_layers(path, options, best)
        if best.missing <= 0:
            return best
    context = best.options.context_length or DEFAULT_CONTEXT
    while options.context_length is None and best.missing > 0 and context > SMALLEST_CONTEXT:
        context = max(SMALLEST_CONTEXT, context // 2)
        shorter = msgspec.structs.replace(options, context_length=context)
        best = measure(path, shorter)
        if best.missing > 0 and options.gpu_layers is None and ggml.gpus():
            best = _most_gpu_layers(path, shorter, best)
    return best


def _most_gpu_layers(path: Path, options: LoadOptions, everything: Measured) -> Measured:
    """The largest number of GPU layers that fits, by halving; 0 layers when none does."""
    low, high = 0, everything.options.gpu_layers or everything.layers + 1
    best = measure(path, msgspec.structs.replace(options, gpu_layers=0))
    while high - low > 1:
        middle = (low + high) // 2
        tried = measure(path, msgspec.structs.replace(options, gpu_layers=middle))
        if tried.missing <= 0:
            low, best = middle, tried
        else:
            high = middle
    return best


def verdict(path: Path, measured: Measured) -> str:
    """One sentence: what was decided, or what is missing."""
    worst = max(measured.memory, key=lambda use: use.total - use.free)
    if measured.missing > 0:
        return (
            f"{path.name} needs {size_label(worst.total)} on {worst.device}, where {size_label(worst.free)} is free: "
            f"{size_label(measured.missing)} too little."
        )
    where = ", ".join(f"{size_label(use.total)} on {use.device}" for use in measured.memory)
    layers = measured.options.gpu_layers or 0
    placed = f"{layers} of {measured.layers + 1} layers on the GPU" if layers else "all layers on the CPU"
    return f"Takes {where}; {placed}, context {measured.options.context_length:,} tokens."
