"""Which process is writing an answer, and whether it still lives."""

import os
from functools import cache

_CLOCK_SLACK = 2.0
"""Seconds. Start times are reckoned from the clock, which may have been set meanwhile; no system gives out the same
process number twice within this time."""


@cache
def _started(pid: int) -> float:
    import psutil  # here, because a store that is only read never asks

    return float(psutil.Process(pid).create_time())


def me() -> str:
    """The name of this process: its number and when it started."""
    return f"{os.getpid()}@{_started(os.getpid()):.2f}"


def alive(owner: str) -> bool:
    """Whether the process that gave itself this name still runs."""
    import psutil

    number, _, started = owner.partition("@")
    try:
        return abs(psutil.Process(int(number)).create_time() - float(started)) < _CLOCK_SLACK
    except (psutil.Error, ValueError):
        return False
