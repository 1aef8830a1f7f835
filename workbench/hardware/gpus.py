"""Which GPUs are in this machine, whether or not llama.cpp can use them."""

import os
import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbench.hardware.nvidia import Nvidia

Vendor = Literal["NVIDIA", "AMD", "Intel", "Apple", ""]

_VENDORS: dict[str, Vendor] = {"10de": "NVIDIA", "1002": "AMD", "8086": "Intel"}
_PCI_NAMES = (Path("/usr/share/hwdata/pci.ids"), Path("/usr/share/misc/pci.ids"))


@dataclass(frozen=True, kw_only=True)
class SystemGpu:
    """A GPU of this machine.

    Attributes:
        name: Its name where something on this machine knows it, else its maker and number.
        vendor: Who made it; "" when unknown.
        address: Its place on the PCI bus, "" when unknown.
        driver: The kernel driver it runs on (Linux), "" for none or unknown.
        driver_known: Whether the system tells drivers at all.
        may_open: Whether this user may open its device file; True when there is no such thing.
        memory_total, memory_free: Bytes, 0 when unknown.
    """

    name: str
    vendor: Vendor
    address: str = ""
    driver: str = ""
    driver_known: bool = False
    may_open: bool = True
    memory_total: int = 0
    memory_free: int = 0


def find_gpus(nvidia: Nvidia) -> tuple[SystemGpu, ...]:
    """The GPUs of this machine, by what the system lists and what NVML says."""
    if sys.platform == "win32":
        return merge(nvidia, _windows_gpus())
    if sys.platform == "darwin":
        apple = (SystemGpu(name="Apple GPU", vendor="Apple"),)
        return apple if platform.machine() == "arm64" else ()
    return merge(nvidia, pci_gpus())


def merge(nvidia: Nvidia, listed: Iterable[SystemGpu]) -> tuple[SystemGpu, ...]:
    """The GPUs the system lists, those of NVIDIA with the name and memory NVML gives; NVML's others after them."""
    waiting = list(nvidia.gpus)
    merged = []
    for gpu in listed:
        # By address; where the system tells none (Windows) by name.
        match = next((one for one in waiting if one.address == gpu.address), None) or next(
            (one for one in waiting if not gpu.address and one.name == gpu.name), None
        )
        if match is None:
            merged.append(gpu)
            continue
        waiting.remove(match)
        merged.append(
            replace(
                gpu,
                name=match.name,
                vendor="NVIDIA",
                address=match.address,
                memory_total=match.memory_total,
                memory_free=match.memory_free,
            )
        )
    merged += [
        SystemGpu(
            name=one.name,
            vendor="NVIDIA",
            address=one.address,
            driver="nvidia",
            driver_known=True,
            memory_total=one.memory_total,
            memory_free=one.memory_free,
        )
        for one in waiting
    ]
    return tuple(merged)


def pci_gpus(
    sys_root: Path = Path("/sys"), dev_root: Path = Path("/dev"), names: Iterable[Path] = _PCI_NAMES
) -> tuple[SystemGpu, ...]:
    """The GPUs on the PCI bus as Linux lists them; none elsewhere.

    Only those whose makers llama.cpp can compute on: the display adapters of virtual machines and servers are no GPUs.
    """
    found = []
    devices = sys_root / "bus" / "pci" / "devices"
    for device in sorted(devices.iterdir()) if devices.is_dir() else ():
        vendor = _VENDORS.get(_number(device / "vendor"))
        # PCI class 03: display controllers (00 VGA, 02 3D without outputs, 80 other).
        if vendor is None or not _number(device / "class").startswith("03"):
            continue
        vendor_number, device_number = _number(device / "vendor"), _number(device / "device")
        found.append(
            SystemGpu(
                name=_pci_name(names, vendor_number, device_number) or f"{vendor} GPU {device_number}",
                vendor=vendor,
                address=device.name,
                driver=(device / "driver").resolve().name if (device / "driver").exists() else "",
                driver_known=True,
                may_open=_may_open(device, dev_root),
                memory_total=_whole(device / "mem_info_vram_total"),
                memory_free=max(0, _whole(device / "mem_info_vram_total") - _whole(device / "mem_info_vram_used")),
            )
        )
    return tuple(found)


def _may_open(device: Path, dev_root: Path) -> bool:
    """Whether the render node that Mesa's and AMD's drivers open is open to this user."""
    nodes = sorted((device / "drm").glob("renderD*")) if (device / "drm").is_dir() else []
    files = [dev_root / "dri" / node.name for node in nodes]
    return not files or any(os.access(file, os.R_OK | os.W_OK) for file in files)


def _number(file: Path) -> str:
    """A hexadecimal number of sysfs without its 0x; "" when it cannot be read."""
    return _text(file).removeprefix("0x")


def _whole(file: Path) -> int:
    text = _text(file)
    return int(text) if text.isdecimal() else 0


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""


def _pci_name(names: Iterable[Path], vendor: str, device: str) -> str:
    """The device's name in the first pci.ids file there is: vendors at the margin, their devices behind a tab."""
    for file in names:
        try:
            with file.open(encoding="utf-8", errors="replace") as lines:
                in_vendor = False
                for line in lines:
                    if not line.startswith(("\t", "#")):
                        if in_vendor:
                            break
                        in_vendor = line.startswith(vendor)
                    elif in_vendor and line.startswith(f"\t{device} "):
                        return line.split(maxsplit=1)[1].strip()
        except OSError:
            continue
    return ""


def _windows_gpus() -> tuple[SystemGpu, ...]:
    """Display adapters as Windows' registry lists them."""
    if sys.platform != "win32":
        return ()
    import winreg

    found = []
    words: tuple[tuple[str, Vendor], ...] = (
        ("NVIDIA", "NVIDIA"),
        ("AMD", "AMD"),
        ("Radeon", "AMD"),
        ("Intel", "Intel"),
    )
    adapters = r"SYSTEM\CurrentControlSet\Control\Class\{4d36e968-e325-11ce-bfc1-08002be10318}"
    for number in range(16):
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, rf"{adapters}\{number:04d}") as key:
                name = str(winreg.QueryValueEx(key, "DriverDesc")[0])
        except OSError:
            continue
        vendor = next((vendor for word, vendor in words if word in name), None)
        if vendor is not None:
            found.append(SystemGpu(name=name, vendor=vendor))
    return tuple(found)
