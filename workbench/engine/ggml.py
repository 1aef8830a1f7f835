"""Our own ctypes on the ggml libraries that llama-cpp-python ships: devices, buffer types, CPU features.

The binding covers libllama only. Everything that reaches past it is in this file, guarded by `check_version`.
"""

import ctypes
import re
from pathlib import Path
from typing import Any, Literal

from workbench.engine.binding import PINNED, lib
from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import Device

_KINDS: dict[int, Literal["cpu", "gpu", "igpu", "accelerator"]] = {0: "cpu", 1: "gpu", 2: "igpu", 3: "accelerator"}

TYPE_NUMBERS = {
    "f32": 0,
    "f16": 1,
    "q4_0": 2,
    "q4_1": 3,
    "q5_0": 6,
    "q5_1": 7,
    "q8_0": 8,
    "iq4_nl": 20,
    "bf16": 30,
}
"""ggml type numbers that a KV cache may have (ggml.h, enum ggml_type)."""


class BufferOverride(ctypes.Structure):
    """`llama_model_tensor_buft_override`: tensors whose name matches `pattern` go to `buffer_type`."""

    _fields_ = (("pattern", ctypes.c_char_p), ("buffer_type", ctypes.c_void_p))


def check_version() -> str:
    """The installed release of the binding.

    Raises:
        EngineFailure: it is not the one this file was written against.
    """
    installed = _installed()
    if installed != PINNED:
        raise EngineFailure(
            "unsupported",
            f"This workbench needs llama-cpp-python {PINNED}, but {installed} is installed.",
            remedy=f"Run: pip install llama-cpp-python=={PINNED}",
        )
    return installed


def _installed() -> str:
    """As the package itself says: asking `importlib.metadata` would cost a tenth of the engine's start."""
    text = (Path(lib.__file__).parent / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return found[1] if found else "of an unknown release"


def _function(name: str, result: Any, *arguments: Any) -> Any:
    from llama_cpp._ggml import libggml

    function = getattr(libggml, name)
    function.restype = result
    function.argtypes = arguments
    return function


def devices() -> tuple[Device, ...]:
    """Every device ggml can compute on here, in its order."""
    count = _function("ggml_backend_dev_count", ctypes.c_size_t)
    get = _function("ggml_backend_dev_get", ctypes.c_void_p, ctypes.c_size_t)
    name = _function("ggml_backend_dev_name", ctypes.c_char_p, ctypes.c_void_p)
    description = _function("ggml_backend_dev_description", ctypes.c_char_p, ctypes.c_void_p)
    kind = _function("ggml_backend_dev_type", ctypes.c_int, ctypes.c_void_p)
    registry = _function("ggml_backend_dev_backend_reg", ctypes.c_void_p, ctypes.c_void_p)
    registry_name = _function("ggml_backend_reg_name", ctypes.c_char_p, ctypes.c_void_p)
    memory = _function(
        "ggml_backend_dev_memory",
        None,
        ctypes.c_void_p,
        ctypes.POINTER(ctypes.c_size_t),
        ctypes.POINTER(ctypes.c_size_t),
    )
    found = []
    for index in range(count()):
        device = get(index)
        free, total = ctypes.c_size_t(), ctypes.c_size_t()
        memory(device, ctypes.byref(free), ctypes.byref(total))
        found.append(
            Device(
                name=name(device).decode(),
                description=description(device).decode(errors="replace").strip(),
                kind=_KINDS.get(kind(device), "accelerator"),
                backend=registry_name(registry(device)).decode(),
                # Vulkan subtracts without a sign: a device used beyond its budget would have 16 million TB free.
                memory_free=free.value if free.value <= total.value else 0,
                memory_total=total.value,
            )
        )
    return tuple(found)


def gpus() -> tuple[Device, ...]:
    """The GPUs llama.cpp spreads a model over, in its order: integrated ones only where there are no others."""
    found = devices()
    return tuple(device for device in found if device.kind == "gpu") or tuple(
        device for device in found if device.kind == "igpu"
    )


def backends() -> tuple[str, ...]:
    """Names of the backends compiled in, found devices or not."""
    count = _function("ggml_backend_reg_count", ctypes.c_size_t)
    get = _function("ggml_backend_reg_get", ctypes.c_void_p, ctypes.c_size_t)
    name = _function("ggml_backend_reg_name", ctypes.c_char_p, ctypes.c_void_p)
    return tuple(name(get(index)).decode() for index in range(count()))


def cpu_features() -> tuple[str, ...]:
    """Instruction sets this build uses, e.g. ("AVX2", "FMA"), from llama.cpp's own report."""
    report = lib.llama_print_system_info().decode(errors="replace")
    pairs = (item.split("=") for item in report.split("|") if "=" in item)
    return tuple(pair[0].split(":")[-1].strip() for pair in pairs if pair[1].strip() == "1")


def cpu_buffer_type() -> int:
    """Pointer to ggml's buffer type for plain CPU memory."""
    by_kind = _function("ggml_backend_dev_by_type", ctypes.c_void_p, ctypes.c_int)
    buffer_type = _function("ggml_backend_dev_buffer_type", ctypes.c_void_p, ctypes.c_void_p)
    return int(buffer_type(by_kind(0)))
