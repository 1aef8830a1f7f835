"""NVIDIA GPUs, asked through NVML, the library that comes with NVIDIA's driver. Having no driver is normal."""

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(frozen=True)
class NvidiaGpu:
    """One NVIDIA GPU. Memory in bytes, 0 where the driver does not tell; `address` as in "0000:01:00.0"."""

    name: str
    address: str
    memory_total: int
    memory_free: int


@dataclass(frozen=True)
class Nvidia:
    """What NVML says.

    Attributes:
        state: "ok"; "absent" when there is no NVML (no driver, or a container that was not given the GPUs);
            "failed" when there is one that does not work.
        driver: The driver's version.
        cuda: The newest CUDA version the driver can run, e.g. "12.4".
        gpus: In NVML's order, by PCI address.
        detail: NVML's own words where it failed.
    """

    state: Literal["ok", "absent", "failed"]
    driver: str = ""
    cuda: str = ""
    gpus: tuple[NvidiaGpu, ...] = ()
    detail: str = ""


def read_nvidia() -> Nvidia:
    """Ask NVML once. Never raises."""
    import pynvml

    try:
        pynvml.nvmlInit()
    except (pynvml.NVMLError_LibraryNotFound, pynvml.NVMLError_DriverNotLoaded) as error:
        return Nvidia("absent", detail=str(error))
    except pynvml.NVMLError as error:
        return Nvidia("failed", detail=str(error))
    try:
        handles = [pynvml.nvmlDeviceGetHandleByIndex(number) for number in range(pynvml.nvmlDeviceGetCount())]
        return Nvidia(
            "ok",
            driver=pynvml.nvmlSystemGetDriverVersion(),
            cuda=cuda_version(pynvml.nvmlSystemGetCudaDriverVersion_v2()),
            gpus=tuple(_gpu(pynvml, handle) for handle in handles),
        )
    except pynvml.NVMLError as error:
        return Nvidia("failed", detail=str(error))
    finally:
        pynvml.nvmlShutdown()


def cuda_version(number: int) -> str:
    """NVML's number for a CUDA version in words: 12040 is "12.4"."""
    return f"{number // 1000}.{number % 1000 // 10}"


def short_address(bus_id: str) -> str:
    """NVML's bus id as Linux writes it: "00000000:01:00.0" is "0000:01:00.0"."""
    return bus_id.lower()[-len("0000:01:00.0") :]


def _gpu(pynvml: Any, handle: Any) -> NvidiaGpu:
    try:
        memory = pynvml.nvmlDeviceGetMemoryInfo(handle)
        total, free = int(memory.total), int(memory.free)
    except pynvml.NVMLError:  # GPUs that share the main memory (Jetson, DGX Spark) have none of their own
        total = free = 0
    return NvidiaGpu(
        name=pynvml.nvmlDeviceGetName(handle),
        address=short_address(pynvml.nvmlDeviceGetPciInfo(handle).busId),
        memory_total=total,
        memory_free=free,
    )
