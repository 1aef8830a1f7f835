"""Which backend of llama.cpp drives which maker's GPUs, and how a llama.cpp with that backend is installed."""

import sys

from workbench.hardware.gpus import Vendor

# Names as llama.cpp's backends call themselves (ggml_backend_reg_name), older ones included.
_BACKEND_NAMES = {"MTL": "Metal", "HIP": "ROCm"}

_VENDOR_OF_BACKEND: dict[str, Vendor] = {"CUDA": "NVIDIA", "ROCm": "AMD", "Metal": "Apple", "SYCL": "Intel"}

_CMAKE_SWITCH = {"CUDA": "-DGGML_CUDA=on", "Vulkan": "-DGGML_VULKAN=on", "Metal": "-DGGML_METAL=on"}

# The backend to recommend for each maker: the fastest that is easy to install. Vulkan needs no toolkit of several
# gigabytes and, unlike ROCm, runs on every AMD GPU of the last ten years.
RECOMMENDED: dict[Vendor, str] = {"NVIDIA": "CUDA", "AMD": "Vulkan", "Intel": "Vulkan", "Apple": "Metal"}

NEEDED_TO_BUILD = {
    "CUDA": "Install NVIDIA's CUDA toolkit, then install llama.cpp again with:",
    "Vulkan": "Install Vulkan's build files (Debian 13 and Ubuntu: libvulkan-dev glslc spirv-headers; "
    "Fedora: vulkan-devel glslc spirv-headers-devel; Windows: the Vulkan SDK), then install llama.cpp again with:",
    "Metal": "Install llama.cpp again with:",
}

# Variables that hide GPUs from a backend.
HIDING_VARIABLES = {
    "CUDA": ("CUDA_VISIBLE_DEVICES",),
    "ROCm": ("HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES"),
    "Vulkan": ("GGML_VK_VISIBLE_DEVICES",),
}

_VENDOR_WORDS: tuple[tuple[str, Vendor], ...] = (
    ("nvidia", "NVIDIA"),
    ("geforce", "NVIDIA"),
    ("amd", "AMD"),
    ("radeon", "AMD"),
    ("radv", "AMD"),
    ("intel", "Intel"),
    ("apple", "Apple"),
)

_SOFTWARE_WORDS = ("llvmpipe", "swiftshader", "software")


def backend_name(name: str) -> str:
    """One name for each backend, whatever a build of llama.cpp calls it."""
    return _BACKEND_NAMES.get(name, name)


def vendor_of(backend: str, description: str) -> Vendor:
    """Whose GPU a device of llama.cpp is; "" when its description does not tell."""
    known = _VENDOR_OF_BACKEND.get(backend_name(backend))
    if known is not None:
        return known
    words = description.lower()
    return next((vendor for word, vendor in _VENDOR_WORDS if word in words), "")


def is_software(description: str) -> bool:
    """Whether a device is a program that plays a GPU on the CPU."""
    return any(word in description.lower() for word in _SOFTWARE_WORDS)


def drives(backends: tuple[str, ...], vendor: Vendor) -> list[str]:
    """Those of the backends that can compute on this maker's GPUs, the recommended one first."""
    names = [backend_name(name) for name in backends]
    able = [name for name in names if name == "Vulkan" or _VENDOR_OF_BACKEND.get(name) == vendor]
    return sorted(set(able), key=lambda name: (name != RECOMMENDED.get(vendor), name))


def install_command(backend: str, version: str = "", windows: bool = sys.platform == "win32") -> str:
    """The command that installs this version of llama-cpp-python (the installed one if "") built for `backend`."""
    from importlib import metadata  # 25 ms that only this answer needs

    pinned = version or metadata.version("llama-cpp-python")
    install = f"pip install --force-reinstall --no-cache-dir llama-cpp-python=={pinned}"
    arguments = f'CMAKE_ARGS="{_CMAKE_SWITCH[backend]}"'
    return f"$env:{arguments}; {install}" if windows else f"{arguments} {install}"
