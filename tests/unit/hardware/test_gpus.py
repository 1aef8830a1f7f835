"""GPUs are found in what the system lists, and known by the names their drivers give."""

import sys
from pathlib import Path

import pytest

from workbench.hardware.gpus import SystemGpu, merge, pci_gpus
from workbench.hardware.machine import read_machine
from workbench.hardware.nvidia import Nvidia, NvidiaGpu, cuda_version, read_nvidia, short_address

PCI_IDS = """# comment
1002  Advanced Micro Devices, Inc. [AMD/ATI]
\t744c  Navi 31 [Radeon RX 7900 XTX]
\t\t1002 0e3b  a board
10de  NVIDIA Corporation
\t2684  AD102 [GeForce RTX 4090]
"""


class FakeSys:
    """A /sys and /dev like Linux', as files."""

    def __init__(self, root: Path) -> None:
        self.sys, self.dev = root / "sys", root / "dev"
        self.names = root / "pci.ids"
        self.names.write_text(PCI_IDS)

    def add(self, address: str, vendor: str, device: str, kind: str = "030000", driver: str = "") -> Path:
        folder = self.sys / "bus/pci/devices" / address
        folder.mkdir(parents=True)
        for name, value in (("vendor", vendor), ("device", device), ("class", kind)):
            (folder / name).write_text(f"0x{value}\n")
        if driver:
            target = self.sys / "bus/pci/drivers" / driver
            target.mkdir(parents=True, exist_ok=True)
            (folder / "driver").symlink_to(target)
        return folder

    def gpus(self) -> tuple[SystemGpu, ...]:
        return pci_gpus(self.sys, self.dev, [self.names.with_name("missing"), self.names])


@pytest.fixture
def fake(tmp_path: Path) -> FakeSys:
    return FakeSys(tmp_path)


def test_gpus_are_told_from_other_cards_and_from_display_adapters_of_virtual_machines(fake: FakeSys) -> None:
    fake.add("0000:03:00.0", "1002", "744c", driver="amdgpu")
    fake.add("0000:01:00.0", "10de", "2684", driver="nouveau")
    fake.add("0000:00:02.0", "8086", "9a49", kind="030200")
    fake.add("0000:00:1f.0", "8086", "a082", kind="060100")
    fake.add("0000:00:05.0", "1234", "1111")
    found = [(gpu.vendor, gpu.name, gpu.driver, gpu.address) for gpu in fake.gpus()]
    assert found == [
        ("Intel", "Intel GPU 9a49", "", "0000:00:02.0"),
        ("NVIDIA", "AD102 [GeForce RTX 4090]", "nouveau", "0000:01:00.0"),
        ("AMD", "Navi 31 [Radeon RX 7900 XTX]", "amdgpu", "0000:03:00.0"),
    ]


def test_memory_that_amds_driver_shows_is_read(fake: FakeSys) -> None:
    folder = fake.add("0000:03:00.0", "1002", "744c", driver="amdgpu")
    (folder / "mem_info_vram_total").write_text("25753026560\n")
    (folder / "mem_info_vram_used").write_text("1000000000\n")
    (gpu,) = fake.gpus()
    assert (gpu.memory_total, gpu.memory_free) == (25753026560, 24753026560)


def test_a_device_file_that_is_not_there_may_not_be_opened(fake: FakeSys) -> None:
    folder = fake.add("0000:03:00.0", "1002", "744c", driver="amdgpu")
    (folder / "drm/renderD128").mkdir(parents=True)
    assert not fake.gpus()[0].may_open
    (fake.dev / "dri").mkdir(parents=True)
    (fake.dev / "dri/renderD128").touch()
    assert fake.gpus()[0].may_open


def test_a_system_without_a_pci_bus_has_no_gpus_on_it(tmp_path: Path) -> None:
    assert pci_gpus(tmp_path / "sys", tmp_path / "dev") == ()


@pytest.mark.skipif(sys.platform != "linux", reason="looks at /sys")
def test_the_gpus_of_this_machine_are_those_of_its_pci_bus() -> None:
    listed = {
        device.name
        for device in Path("/sys/bus/pci/devices").glob("*")
        if (device / "class").read_text().startswith("0x03")
        and (device / "vendor").read_text().strip() in ("0x10de", "0x1002", "0x8086")
    }
    assert {gpu.address for gpu in pci_gpus()} == listed


@pytest.mark.skipif(Path("/proc/driver/nvidia/version").exists(), reason="this machine has NVIDIA's driver")
def test_a_machine_without_nvidias_driver_is_normal() -> None:
    nvidia = read_nvidia()
    assert (nvidia.state, nvidia.gpus) == ("absent", ())
    machine = read_machine()
    assert machine.nvidia == nvidia
    assert machine.cpu.logical_cores >= 1


def test_nvidias_names_and_memory_replace_what_the_bus_says() -> None:
    nvidia = Nvidia("ok", "550.54", "12.4", (NvidiaGpu("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24, 20),))
    listed = SystemGpu(name="NVIDIA GPU 2684", vendor="NVIDIA", address="0000:01:00.0", driver="nvidia")
    other = SystemGpu(name="Intel GPU 9a49", vendor="Intel", address="0000:00:02.0")
    first, second = merge(nvidia, [other, listed])
    assert first == other
    assert (second.name, second.memory_total, second.memory_free, second.driver) == (
        "NVIDIA GeForce RTX 4090",
        24,
        20,
        "nvidia",
    )


def test_a_gpu_only_nvidias_driver_knows_is_there_all_the_same() -> None:
    """Under WSL the PCI bus does not show it."""
    nvidia = Nvidia("ok", "550.54", "12.4", (NvidiaGpu("NVIDIA GeForce RTX 4090", "0000:01:00.0", 24, 20),))
    (gpu,) = merge(nvidia, [])
    assert (gpu.name, gpu.vendor) == ("NVIDIA GeForce RTX 4090", "NVIDIA")


def test_two_cards_of_one_name_are_two_gpus() -> None:
    nvidia = Nvidia("ok", gpus=tuple(NvidiaGpu("NVIDIA A", f"0000:0{number}:00.0", 24, 20) for number in (1, 2)))
    on_windows = [SystemGpu(name="NVIDIA A", vendor="NVIDIA")] * 2
    assert [gpu.address for gpu in merge(nvidia, on_windows)] == ["0000:01:00.0", "0000:02:00.0"]


def test_nvmls_numbers_are_put_in_words() -> None:
    assert [cuda_version(number) for number in (11080, 12040, 13000)] == ["11.8", "12.4", "13.0"]
    assert short_address("00000000:01:00.0") == "0000:01:00.0"
    assert short_address("00000000:AF:00.0") == "0000:af:00.0"
