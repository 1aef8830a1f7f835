"""First code of every child process: its place in the system, then the function it was started for."""

import faulthandler
import importlib
import os
import signal
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

NICENESS = 10
_PR_SET_PDEATHSIG = 1


def main(arguments: list[str]) -> None:
    """Be the child named by `arguments`: the entry ("package.module:function") and the number of its pipe's end.

    File descriptors 1 and 2 already point at the log. The function gets the connection; when it returns the process
    ends. End of file on that connection means the parent is gone: a thread of the function has to end the process
    then, because only a thread sees it while native code runs.
    """
    entry, handle = arguments
    faulthandler.enable(2, all_threads=False)  # short, so that the native library's last words stay in sight
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal is the parent's to answer
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    connection = _connect(int(handle))
    _die_with_parent()
    module, _, function = entry.partition(":")
    getattr(importlib.import_module(module), function)(connection)


def _connect(handle: int) -> "Connection[Any, Any]":
    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection

        os.set_handle_inheritable(handle, False)
        return PipeConnection(handle)
    from multiprocessing.connection import Connection

    os.set_inheritable(handle, False)  # else a process this child starts would hold the pipe open
    return Connection(handle)


def _die_with_parent() -> None:
    """On Linux the kernel ends this process when the thread that started it ends, even inside a native call."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
