"""Which of llama.cpp's devices are GPUs, and how Vulkan's are chosen."""

from workbench.processes.protocol import Device, Devices

VULKAN_DEVICES = "GGML_VK_VISIBLE_DEVICES"
"""Numbers of Vulkan devices; llama.cpp takes these and no others, software devices too."""


def gpus(found: Devices) -> list[Device]:
    """The GPUs in llama.cpp's order."""
    return [device for device in found.devices if device.kind in ("gpu", "igpu")]
