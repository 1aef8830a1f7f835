"""What a load would take: llama.cpp is asked, with a load that allocates nothing (`no_alloc`).

A simulated load takes milliseconds at any size. llama.cpp then says in its log how large the KV cache and the compute
buffers would be, and on which device each layer would lie; the weights are added up from the file's own tensor list.
"""

import re
from collections import Counter
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
from workbench.processes.protocol import LoadOptions, MemoryUse

SMALLEST_CONTEXT = 512
MARGIN = 256 * 1024 * 1024
"""Bytes left free on every device: drivers and the desktop want some, and estimates are not the truth."""

_MIB = 1024 * 1024
_CACHE_SIZE = re.compile(r"(?:llama_kv_cache|llama_memory_recurrent)\w*: size =\s*([\d.]+) MiB")
_COMPUTE_SIZE = re.compile(r":\s+(\S+)\s+compute buffer size (?:=|is)\s+([\d.]+) MiB")
_PLACEMENT = re.compile(r"layer\s+(\d+) assigned to device (\S+?),")
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
    model = load(path, options, no_alloc=True)
    try:
        placement = {int(m[1]): m[2] for line in native_log.placement if (m := _PLACEMENT.search(line))}
        length = options.context_length or min(model.trained_context or DEFAULT_CONTEXT, DEFAULT_CONTEXT)
        options = msgspec.structs.replace(options, context_length=length)
        native_log.clear()
        context = lib.llama_init_from_model(model.pointer, context_params(options))
        if not context:
            raise EngineFailure("bad_request", f"{path.name} cannot be loaded with these options.", native_log.errors())
        lib.llama_free(context)
        said = native_log.text()
        layers, trained = model.layers, model.trained_context
    finally:
        native_log.watch_placement(False)
        model.free()
    gpu_layers = sum(device != "CPU" for device in placement.values())
    filled = msgspec.structs.replace(options, gpu_layers=gpu_layers)
    return Measured(filled, _memory(path, options, placement, said), layers, trained)


def _memory(path: Path, options: LoadOptions, placement: dict[int, str], said: str) -> tuple[MemoryUse, ...]:
    weights = _weights_by_device(path, options, placement)
    cache = sum(float(size) for size in _CACHE_SIZE.findall(said)) * _MIB
    blocks = {n: device for n, device in placement.items() if n < max(placement)} if placement else {}
    shares = Counter(blocks.values()) if options.kv_offload and blocks else Counter({"CPU": 1})
    contexts = {device: cache * share / shares.total() for device, share in shares.items()}
    computes: Counter[str] = Counter()
    known = {device.name: device for device in ggml.devices()}
    for buffer, size in _COMPUTE_SIZE.findall(said):
        computes[buffer if buffer in known else "CPU"] += round(float(size) * _MIB)
    used = [name for name in known if name in weights or name in contexts or name in computes]
    return tuple(
        MemoryUse(
            device=name,
            model=weights.get(name, 0),
            context=round(contexts.get(name, 0)),
            compute=computes.get(name, 0),
            free=_free_ram() if known[name].kind == "cpu" else known[name].memory_free,
        )
        for name in used
    )


def _weights_by_device(path: Path, options: LoadOptions, placement: dict[int, str]) -> Counter[str]:
    tensors = _tensors(path)
    output_device = placement.get(max(placement, default=0), "CPU")
    tied = all(tensor.name != "output.weight" for tensor in tensors)
    sizes: Counter[str] = Counter()
    for tensor in tensors:
        layer = _LAYER.match(tensor.name)
        if layer is None:
            # The input embedding stays on the CPU; everything else outside the blocks belongs to the output.
            embedding = tensor.name.startswith("token_embd")
            sizes["CPU" if embedding else output_device] += tensor.bytes
            if embedding and tied and output_device != "CPU":
                sizes[output_device] += tensor.bytes  # used as output matrix too, so copied there
            continue
        number = int(layer[1])
        on_cpu = "_exps" in tensor.name and number < options.cpu_expert_layers
        sizes["CPU" if on_cpu else placement.get(number, "CPU")] += tensor.bytes
    return sizes


def _tensors(path: Path) -> list[TensorInfo]:
    split = split_of(path.name)
    parts = [path.parent / name for name in split.names()] if split else [path]
    return [tensor for part in parts for tensor in read_header(part).tensors]


def _free_ram() -> int:
    import psutil

    return int(psutil.virtual_memory().available)


def has_gpu() -> bool:
    """Whether llama.cpp finds any device beside the CPU."""
    return any(device.kind in ("gpu", "igpu") for device in ggml.devices())


def resolve(path: Path, options: LoadOptions) -> Measured:
    """Fill in what `options` leaves open: as many GPU layers as fit, then the longest context up to the default.

    What a person has chosen is never changed, so the answer may be one that does not fit.
    """
    best = measure(path, options)
    if best.missing <= 0:
        return best
    if options.gpu_layers is None and has_gpu():
        best = _most_gpu_layers(path, options, best)
        if best.missing <= 0:
            return best
    context = best.options.context_length or DEFAULT_CONTEXT
    while options.context_length is None and best.missing > 0 and context > SMALLEST_CONTEXT:
        context = max(SMALLEST_CONTEXT, context // 2)
        shorter = msgspec.structs.replace(options, context_length=context)
        best = measure(path, shorter)
        if best.missing > 0 and options.gpu_layers is None and has_gpu():
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
