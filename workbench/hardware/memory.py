"""Main memory."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Memory:
    """Main memory in bytes; `available` is what programs can still get without swapping."""

    total: int
    available: int


def read_memory() -> Memory:
    """The main memory of this machine, now."""
    import psutil

    memory = psutil.virtual_memory()
    return Memory(memory.total, memory.available)
