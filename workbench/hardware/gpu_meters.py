"""How busy the GPUs are, where a driver tells without a program being run: NVIDIA's NVML, AMD's files in /sys."""

from pathlib import Path
from typing import Any, NamedTuple

from workbench.hardware.gpus import pci_gpus


class GpuReading(NamedTuple):
    """One GPU now. Memory in bytes; `percent` is None where the driver does not tell."""

    name: str
    percent: float | None
    memory_used: int
    memory_total: int


class GpuMeters:
    """Keeps the way to the drivers open between readings. For one thread."""

    def __init__(self, sys_root: Path = Path("/sys")) -> None:
        self._nvml, self._handles = _open_nvml()
        self._amd = _amd_devices(sys_root)

    def read(self) -> tuple[GpuReading, ...]:
        """All GPUs now; one whose driver does not answer is left out."""
        readings = [_read_nvidia(self._nvml, handle, name) for handle, name in self._handles]
        readings += [_read_amd(device, name) for device, name in self._amd]
        return tuple(reading for reading in readings if reading is not None)

    def close(self) -> None:
        """Let go of NVIDIA's driver."""
        if self._nvml is not None:
            self._nvml.nvmlShutdown()
            self._nvml, self._handles = None, []


def _open_nvml() -> tuple[Any, list[tuple[Any, str]]]:
    """NVML with (handle, name) of each GPU, or None and nothing where there is no driver."""
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError:
        return None, []
    try:
        handles = [pynvml.nvmlDeviceGetHandleByIndex(number) for number in range(pynvml.nvmlDeviceGetCount())]
        return pynvml, [(handle, pynvml.nvmlDeviceGetName(handle)) for handle in handles]
    except pynvml.NVMLError:
        pynvml.nvmlShutdown()
        return None, []


def _read_nvidia(pynvml: Any, handle: Any, name: str) -> GpuReading | None:
    try:
        percent: float | None = float(pynvml.nvmlDeviceGetUtilizationRates(handle).gpu)
    except pynvml.NVMLError:  # not told for a GPU cut in slices (MIG)
        percent = None
    try:
        memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
    except pynvml.NVMLError:
        return None
    return GpuReading(name, percent, int(memory.used), int(memory.total))


def _amd_devices(sys_root: Path) -> list[tuple[Path, str]]:
    """The folder and name of each GPU whose driver (amdgpu) shows its memory as files."""
    devices = sys_root / "bus" / "pci" / "devices"
    listed = ((devices / gpu.address, gpu.name) for gpu in pci_gpus(sys_root))
    return [(folder, name) for folder, name in listed if (folder / "mem_info_vram_total").exists()]


def _read_amd(device: Path, name: str) -> GpuReading | None:
    total, used = _number(device / "mem_info_vram_total"), _number(device / "mem_info_vram_used")
    if total is None or used is None:
        return None
    percent = _number(device / "gpu_busy_percent")
    return GpuReading(name, None if percent is None else float(percent), used, total)


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):  # a GPU that sleeps answers with an error
        return None
