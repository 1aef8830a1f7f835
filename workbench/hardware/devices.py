"""Which GPUs llama.cpp uses, and in words why it does not use the others and what to install."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.hardware.builds import backend_name, is_software, vendor_of
from workbench.hardware.gpus import SystemGpu
from workbench.hardware.nvidia import Nvidia
from workbench.hardware.unused import Reason, why_unused
from workbench.modelfiles.labels import size_label
from workbench.processes.protocol import Device


@dataclass(frozen=True, kw_only=True)
class GpuReport:
    """One GPU as a person should see it.

    Attributes:
        name: Its name.
        devices: llama.cpp's names for it, e.g. ("CUDA0",); empty when it is not used.
        memory_total, memory_free: Bytes, 0 when unknown.
        sentence: That it is used, or why it is not.
        remedy: What to do about that, "" when there is nothing to do.
        command: The command the remedy ends with, to be copied; "" when there is none.
    """

    name: str
    devices: tuple[str, ...]
    memory_total: int
    memory_free: int
    sentence: str
    remedy: str = ""
    command: str = ""

    @property
    def used(self) -> bool:
        """Whether llama.cpp can compute on it."""
        return bool(self.devices)


@dataclass(frozen=True)
class DeviceReport:
    """All GPUs, and one sentence about them together."""

    gpus: tuple[GpuReport, ...]
    sentence: str


def explain(
    devices: Sequence[Device],
    backends: Sequence[str],
    gpus: Sequence[SystemGpu],
    nvidia: Nvidia,
    environment: Mapping[str, str],
) -> DeviceReport:
    """Hold what llama.cpp finds against what the machine has.

    Args:
        devices: llama.cpp's own list, as an engine reports it.
        backends: What llama.cpp was built with, found or not.
        gpus: What is in the machine.
        nvidia: What NVIDIA's driver says.
        environment: The environment variables an engine gets; some hide GPUs.
    """
    computing = [device for device in devices if device.kind in ("gpu", "igpu")]
    assigned = _assign(computing, gpus)
    reports = []
    for gpu, own in zip(gpus, assigned, strict=True):
        if own:
            reports.append(_used(gpu.name, own, gpu.memory_total, gpu.memory_free))
        else:
            reports.append(_unused(gpu, why_unused(gpu, tuple(backends), nvidia, environment)))
    taken = {device.name for own in assigned for device in own}
    for device in computing:
        if device.name not in taken:  # the system did not list it: software devices, other systems
            reports.append(_used(device.description or device.name, [device], 0, 0))
    return DeviceReport(tuple(reports), _summary(reports))


def _assign(devices: Sequence[Device], gpus: Sequence[SystemGpu]) -> list[list[Device]]:
    """Which of llama.cpp's devices each GPU is: by maker and name first, then by maker in the order of both lists.

    One GPU may be several devices, one for each backend that can drive it.
    """
    assigned: list[list[Device]] = [[] for _ in gpus]

    def take(device: Device, by_name: bool) -> bool:
        backend = backend_name(device.backend)
        vendor = vendor_of(backend, device.description)
        for gpu, own in zip(gpus, assigned, strict=True):
            if gpu.vendor != vendor or any(backend_name(other.backend) == backend for other in own):
                continue
            if not by_name or _same_name(gpu.name, device.description):
                own.append(device)
                return True
        return False

    rest = [device for device in devices if not is_software(device.description) and not take(device, by_name=True)]
    for device in rest:
        take(device, by_name=False)
    return assigned


def _same_name(one: str, other: str) -> bool:
    first, second = one.lower().strip(), other.lower().strip()
    return bool(first and second) and (first in second or second in first)


def _used(name: str, devices: Sequence[Device], total: int, free: int) -> GpuReport:
    names = tuple(device.name for device in devices)
    if is_software(devices[0].description):
        sentence = f"{names[0]} is a program that plays a GPU on the CPU: good for trying out, slower than the CPU."
    else:
        backends = " and ".join(dict.fromkeys(backend_name(device.backend) for device in devices))
        sentence = f"llama.cpp uses it through {backends}."
    return GpuReport(
        name=name,
        devices=names,
        memory_total=total or devices[0].memory_total,
        memory_free=devices[0].memory_free or free,
        sentence=sentence,
    )


def _unused(gpu: SystemGpu, reason: Reason) -> GpuReport:
    return GpuReport(
        name=gpu.name,
        devices=(),
        memory_total=gpu.memory_total,
        memory_free=gpu.memory_free,
        sentence=reason.why,
        remedy=reason.remedy,
        command=reason.command,
    )


def _summary(reports: Sequence[GpuReport]) -> str:
    if not reports:
        return "No GPU was found that llama.cpp could use; models run on the CPU."
    used = [report for report in reports if report.used]
    unused = [report for report in reports if not report.used]
    words = []
    if used:
        words.append(f"llama.cpp uses {_listed(used)}.")
    for report in unused:
        words.append(f"{report.name} is not used: {report.sentence}")
    if not used:
        words.append("Models run on the CPU.")
    return " ".join(words)


def _listed(reports: Sequence[GpuReport]) -> str:
    return ", ".join(
        f"{report.name} ({size_label(report.memory_total)})" if report.memory_total else report.name
        for report in reports
    )
