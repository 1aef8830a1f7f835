"""The processor is told as the system tells it."""

import os
import platform
import sys
from pathlib import Path

import psutil
import pytest

from workbench.hardware.cpu import known_features, parse_cpuinfo, read_cpu
from workbench.hardware.memory import read_memory

INTEL = """processor\t: 0
vendor_id\t: GenuineIntel
model name\t: Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz
flags\t\t: fpu sse pni ssse3 fma avx f16c avx2 bmi2

processor\t: 1
model name\t: another
"""
RASPBERRY = """processor\t: 0
BogoMIPS\t: 108.00
Features\t: fp asimd evtstrm crc32 asimdhp asimddp
CPU implementer\t: 0x41

Model\t\t: Raspberry Pi 5 Model B Rev 1.0
"""
RISCV = """processor\t: 0
isa\t\t: rv64imafdcv_zicbom
uarch\t\t: sifive,p550
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/cpuinfo")
def test_this_machine_is_told_as_proc_cpuinfo_tells_it() -> None:
    text = Path("/proc/cpuinfo").read_text()
    cpu = read_cpu()
    assert cpu.name
    if "model name" in text:
        assert cpu.name in text
    assert cpu.logical_cores == text.count("processor\t") == psutil.cpu_count()
    assert 1 <= cpu.physical_cores <= cpu.logical_cores
    assert cpu.usable_cores == len(os.sched_getaffinity(0))
    for feature, flag in (("AVX2", "avx2"), ("AVX512", "avx512f"), ("NEON", "asimd")):
        assert (feature in cpu.features) == (f" {flag} " in text.replace("\n", " "))


@pytest.mark.parametrize(
    ("text", "name", "features"),
    [
        (INTEL, "Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz", ("SSE3", "SSSE3", "AVX", "AVX2", "F16C", "FMA", "BMI2")),
        (RASPBERRY, "Raspberry Pi 5 Model B Rev 1.0", ("NEON", "FP16_VA", "DOTPROD")),
        (RISCV, "sifive,p550", ("RISCV_V",)),
        ("", "", ()),
    ],
    ids=["intel", "raspberry", "risc-v", "nothing"],
)
def test_processors_of_all_makers_are_understood(text: str, name: str, features: tuple[str, ...]) -> None:
    found, flags = parse_cpuinfo(text)
    assert (found, known_features(flags)) == (name, features)


def test_memory_is_what_psutil_says() -> None:
    memory = read_memory()
    assert memory.total == psutil.virtual_memory().total
    assert 0 < memory.available < memory.total


def test_the_machine_names_itself_somehow_on_every_system() -> None:
    assert read_cpu().name or not platform.machine()
