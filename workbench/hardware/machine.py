"""Everything this machine has, read in one go."""

from dataclasses import dataclass

from workbench.hardware.cpu import Cpu, read_cpu
from workbench.hardware.gpus import SystemGpu, find_gpus
from workbench.hardware.memory import Memory, read_memory
from workbench.hardware.nvidia import Nvidia, read_nvidia


@dataclass(frozen=True)
class Machine:
    """Processor, memory and GPUs, as the system and NVIDIA's driver tell them."""

    cpu: Cpu
    memory: Memory
    gpus: tuple[SystemGpu, ...]
    nvidia: Nvidia


def read_machine() -> Machine:
    """Read it all; takes some ten milliseconds, with NVIDIA's driver some hundred. Never raises."""
    nvidia = read_nvidia()
    return Machine(read_cpu(), read_memory(), find_gpus(nvidia), nvidia)
