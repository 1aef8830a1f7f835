"""How a child process ended, in words."""

import signal
from dataclasses import dataclass

_SIGNALS = {
    "SIGKILL": "was killed (SIGKILL; out of memory?)",
    "SIGABRT": "stopped itself after an internal error (SIGABRT)",
    "SIGSEGV": "crashed on a bad memory address (SIGSEGV)",
    "SIGBUS": "crashed reading memory that is gone (SIGBUS; did the file change or the disk fill?)",
    "SIGILL": "crashed on an instruction this processor does not have (SIGILL)",
    "SIGFPE": "crashed on an impossible calculation (SIGFPE)",
    "SIGTERM": "was told to end by another program (SIGTERM)",
}

_WINDOWS = {
    0xC0000005: "crashed on a bad memory address (access violation)",
    0xC000001D: "crashed on an instruction this processor does not have (illegal instruction)",
    0xC0000017: "ran out of memory",
    0xC0000409: "stopped itself after an internal error (abort)",
}


@dataclass(frozen=True)
class ExitReport:
    """The end of a child.

    Attributes:
        returncode: Exit status; on POSIX the negative signal number.
        signal_name: e.g. "SIGKILL"; empty when no signal ended it.
        words: What happened as the end of a sentence that begins with the child's name, without a full stop.
        log_tail: Its last log lines, for "Copy details".
        asked: The end was asked for by `stop` or `kill`.
    """

    returncode: int
    signal_name: str
    words: str
    log_tail: str
    asked: bool


def signal_name(returncode: int) -> str:
    """The name of the signal behind a negative exit status; empty for any other."""
    if returncode >= 0:
        return ""
    try:
        return signal.Signals(-returncode).name
    except ValueError:
        return f"signal {-returncode}"


def words(returncode: int) -> str:
    """What an exit status means: "was killed (SIGKILL; out of memory?)"."""
    name = signal_name(returncode)
    if name:
        return _SIGNALS.get(name, f"was ended by {name}")
    if returncode == 0:
        return "ended by itself"
    return _WINDOWS.get(returncode, f"ended with status {returncode}")
