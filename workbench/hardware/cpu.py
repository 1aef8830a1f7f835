"""The processor: its name, cores and the instruction sets that matter to llama.cpp."""

import os
import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Words of /proc/cpuinfo ("flags", on ARM "Features") and of macOS' sysctl -> names as llama.cpp prints them.
_FEATURES = {
    "sse3": "SSE3",
    "pni": "SSE3",
    "ssse3": "SSSE3",
    "avx": "AVX",
    "avx1.0": "AVX",
    "avx2": "AVX2",
    "f16c": "F16C",
    "fma": "FMA",
    "bmi2": "BMI2",
    "avx_vnni": "AVX_VNNI",
    "avx512f": "AVX512",
    "avx512_vbmi": "AVX512_VBMI",
    "avx512vbmi": "AVX512_VBMI",
    "avx512_vnni": "AVX512_VNNI",
    "avx512_bf16": "AVX512_BF16",
    "amx_int8": "AMX_INT8",
    "asimd": "NEON",
    "neon": "NEON",
    "asimdhp": "FP16_VA",
    "asimddp": "DOTPROD",
    "i8mm": "MATMUL_INT8",
    "sve": "SVE",
    "sve2": "SVE2",
    "sme": "SME",
    "vsx": "VSX",
    "v": "RISCV_V",
}


@dataclass(frozen=True)
class Cpu:
    """The processor.

    Attributes:
        name: As its maker prints it.
        physical_cores: Cores without hyper-threading; all processors together.
        logical_cores: What the system counts as processors.
        usable_cores: How many of the logical ones this program may run on (containers and taskset allow fewer).
        features: Instruction sets llama.cpp can make use of, by llama.cpp's names.
    """

    name: str
    physical_cores: int
    logical_cores: int
    usable_cores: int
    features: tuple[str, ...]


def read_cpu() -> Cpu:
    """The processor of this machine. What the system does not tell is "" or counted as one."""
    import psutil

    name, flags = _name_and_flags()
    logical = psutil.cpu_count() or 1
    return Cpu(
        name=name or platform.processor() or platform.machine(),
        physical_cores=psutil.cpu_count(logical=False) or logical,
        logical_cores=logical,
        usable_cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else logical,
        features=known_features(flags),
    )


def parse_cpuinfo(text: str) -> tuple[str, tuple[str, ...]]:
    """Name and flags of the first processor in the text of Linux' /proc/cpuinfo."""
    fields: dict[str, str] = {}
    for line in text.splitlines():
        key, _, value = line.partition(":")
        fields.setdefault(key.strip(), value.strip())
    name = fields.get("model name") or fields.get("Model") or fields.get("Hardware") or fields.get("cpu") or ""
    flags = fields.get("flags") or fields.get("Features") or ""
    # RISC-V writes its extensions as one word, single letters first: rv64imafdcv_zba_zbb
    isa = fields.get("isa", "")
    if isa.startswith("rv"):
        return name or fields.get("uarch", ""), tuple(isa.partition("_")[0].removeprefix("rv64").removeprefix("rv32"))
    return name, tuple(flags.split())


def known_features(flags: Iterable[str]) -> tuple[str, ...]:
    """The instruction sets of `flags` that llama.cpp can make use of, each once, in the order of the table above."""
    present = {flag.lower() for flag in flags}
    return tuple(dict.fromkeys(name for flag, name in _FEATURES.items() if flag in present))


def _name_and_flags() -> tuple[str, tuple[str, ...]]:
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    try:
        return parse_cpuinfo(Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return "", ()


def _macos() -> tuple[str, tuple[str, ...]]:
    import subprocess

    keys = ("machdep.cpu.brand_string", "machdep.cpu.features", "machdep.cpu.leaf7_features")
    # Apple's own processors have none of the feature keys; sysctl then prints the rest and fails.
    answer = subprocess.run(["/usr/sbin/sysctl", "-n", *keys], capture_output=True, text=True, check=False)
    lines = answer.stdout.splitlines()
    flags = " ".join(lines[1:]).split()
    return (lines[0] if lines else ""), tuple(flags) or ("neon",)


def _windows() -> tuple[str, tuple[str, ...]]:
    if sys.platform != "win32":
        return "", ()
    import ctypes
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"HARDWARE\DESCRIPTION\System\CentralProcessor\0") as key:
            name = str(winreg.QueryValueEx(key, "ProcessorNameString")[0]).strip()
    except OSError:
        name = ""
    # winnt.h: PF_SSE3, PF_SSSE3, PF_AVX, PF_AVX2, PF_AVX512F, PF_ARM_NEON, PF_ARM_V82_DP
    numbers = {13: "sse3", 36: "ssse3", 39: "avx", 40: "avx2", 41: "avx512f", 19: "neon", 43: "asimddp"}
    present = ctypes.windll.kernel32.IsProcessorFeaturePresent
    return name, tuple(flag for number, flag in numbers.items() if present(number))
