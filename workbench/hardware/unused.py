"""Why llama.cpp does not use a GPU that is there."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.hardware.builds import HIDING_VARIABLES, NEEDED_TO_BUILD, RECOMMENDED, drives, install_command
from workbench.hardware.gpus import SystemGpu
from workbench.hardware.nvidia import Nvidia

_OPEN_NVIDIA_DRIVERS = ("nouveau", "nova_core", "nova")


@dataclass(frozen=True)
class Reason:
    """One sentence with the cause, one with the next step, and a command that step ends with ("" when none)."""

    why: str
    remedy: str
    command: str = ""


def why_unused(gpu: SystemGpu, backends: tuple[str, ...], nvidia: Nvidia, environment: Mapping[str, str]) -> Reason:
    """The first cause that stands in the way, from the driver upwards.

    Args:
        gpu: A GPU that no device of llama.cpp belongs to.
        backends: What llama.cpp was built with.
        nvidia: What NVIDIA's driver says.
        environment: The environment variables an engine gets.
    """
    if gpu.driver.startswith("vfio"):
        return Reason("It is set aside for a virtual machine (driver vfio-pci).", "")
    no_driver = _nvidia_driver(gpu, nvidia) if gpu.vendor == "NVIDIA" else _other_driver(gpu)
    if no_driver is not None:
        return no_driver
    able = drives(backends, gpu.vendor)
    recommended = RECOMMENDED.get(gpu.vendor, "Vulkan")
    if not able:
        return Reason(
            f"llama.cpp was built without {recommended}.", NEEDED_TO_BUILD[recommended], install_command(recommended)
        )
    hidden = _hidden(able, environment)
    if hidden is not None:
        return hidden
    if "CUDA" in able:
        supports = f" (it supports CUDA up to {nvidia.cuda})" if nvidia.cuda else ""
        return Reason(
            f"llama.cpp was built with CUDA, but CUDA does not find the GPU; the driver may be too old{supports}.",
            "Update NVIDIA's driver and restart the computer.",
        )
    if "Vulkan" in able:
        return _vulkan_finds_nothing(gpu)
    return Reason(
        f"llama.cpp was built with {able[0]}, but {able[0]} does not find the GPU; it may not support this model.",
        NEEDED_TO_BUILD["Vulkan"],
        install_command("Vulkan"),
    )


def _nvidia_driver(gpu: SystemGpu, nvidia: Nvidia) -> Reason | None:
    """What is wrong with NVIDIA's driver, or None."""
    if nvidia.state == "ok":
        return None
    if gpu.driver in _OPEN_NVIDIA_DRIVERS:
        return Reason(
            f"It runs on the open driver {gpu.driver}, which llama.cpp cannot compute with.",
            "Install NVIDIA's own driver (Ubuntu: sudo ubuntu-drivers install) and restart the computer.",
        )
    if nvidia.state == "failed":
        return Reason(
            f"NVIDIA's driver does not answer: {nvidia.detail}.",
            "Restart the computer; an update of the driver is only complete after that.",
        )
    if gpu.driver == "nvidia":
        return Reason(
            "NVIDIA's driver is loaded, but its library NVML is not found here.",
            "In a container, give it the GPUs (docker run --gpus all); else install the driver's libraries.",
        )
    return Reason(
        "No NVIDIA driver is installed.",
        "Install NVIDIA's driver (Ubuntu: sudo ubuntu-drivers install; elsewhere from nvidia.com) and restart.",
    )


def _other_driver(gpu: SystemGpu) -> Reason | None:
    """What is wrong with the driver of another maker's GPU, or None."""
    if gpu.driver_known and not gpu.driver:
        names = {"AMD": "amdgpu", "Intel": "i915 or xe"}.get(gpu.vendor, "")
        return Reason(
            f"No driver is loaded for it (expected: {names}).",
            "Update the system's kernel and firmware packages (linux-firmware) and restart the computer.",
        )
    if not gpu.may_open:
        return Reason(
            "This user may not open the GPU's device file.",
            "Add the user to the group render, then log out and in again:",
            "sudo usermod -aG render,video $USER",
        )
    return None


def _hidden(able: list[str], environment: Mapping[str, str]) -> Reason | None:
    for backend in able:
        for variable in HIDING_VARIABLES.get(backend, ()):
            if variable in environment:
                return Reason(
                    f"The environment variable {variable} is set to {environment[variable]!r} and hides it.",
                    f"Start the workbench without {variable}.",
                )
    return None


def _vulkan_finds_nothing(gpu: SystemGpu) -> Reason:
    why = "llama.cpp was built with Vulkan, but there is no Vulkan driver for this GPU."
    if gpu.vendor == "NVIDIA":
        return Reason(
            why, "Update NVIDIA's driver, or use CUDA instead: " + NEEDED_TO_BUILD["CUDA"], install_command("CUDA")
        )
    return Reason(
        why, "Install Mesa's Vulkan drivers (Debian and Ubuntu: mesa-vulkan-drivers), or update the graphics driver."
    )
