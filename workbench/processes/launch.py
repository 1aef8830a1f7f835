"""Starting a child with one end of a pipe in its hand; imports little, so that it can be the first thing done."""

import contextlib
import os
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # who only wants to be able to start something need not wait for what that takes
    import socket
    import subprocess
    from multiprocessing.connection import Connection

CHILD_ARGUMENT = "--workbench-child"
"""First argument of a frozen program that is to be a child: `workbench.__main__` looks for it before anything else."""

added_paths: list[str] = []
"""Where code lies that a frozen program does not find by itself; its children are told. Others get the whole path."""

# The child gets the parent's whole module search path, so that both always run the same code.
_BOOT = "import sys; sys.path[:] = sys.argv[3:]; from workbench.processes.entry import main; main(sys.argv[1:3])"


class Launched:
    """A process on its way up, whose first words wait in the pipe. It is watched once `child.Child` has it."""

    def __init__(self, process: "subprocess.Popen[bytes]", end: Any, log_file: Path) -> None:
        self.process = process
        self.log_file = log_file
        self._end = end

    def connection(self) -> "Connection[Any, Any]":
        """The parent's end of the pipe; to be called once."""
        if sys.platform == "win32":
            return self._end
        from multiprocessing.connection import Connection  # 15 ms that the child does not wait for

        return Connection(self._end.detach())


def launch(entry: str, log_file: Path) -> Launched:
    """Start a process that runs `entry` ("package.module:function", called with its end of the pipe).

    Its standard output and error go to `log_file`, begun afresh; what was there is kept as `<name>.1`. Where
    that cannot be, because the log is still in use, the process goes on writing behind it.

    Raises:
        OSError: the log cannot be written or the process cannot be started.
    """
    if threading.current_thread() is threading.main_thread():
        return _launch(entry, log_file)
    return _spawner().run(lambda: _launch(entry, log_file))


def _launch(entry: str, log_file: Path) -> Launched:
    if log_file.exists():
        # On Windows a file that somebody has open cannot be renamed: the last process, on its way out, has this one.
        with contextlib.suppress(PermissionError):
            log_file.replace(log_file.with_name(log_file.name + ".1"))
    with log_file.open("ab") as log:
        process, end = _windows(entry, log) if sys.platform == "win32" else _posix(entry, log)
    return Launched(process, end, log_file)


def _command(entry: str, handle: int) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT, entry, str(handle), *added_paths]
    return [sys.executable, "-P", "-u", "-c", _BOOT, entry, str(handle), *sys.path]


def _posix(entry: str, log: Any) -> tuple["subprocess.Popen[bytes]", "socket.socket"]:
    import socket
    import subprocess

    ours, theirs = socket.socketpair()
    with theirs:
        try:
            process = subprocess.Popen(
                _command(entry, theirs.fileno()),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[theirs.fileno()],
            )
        except BaseException:
            ours.close()
            raise
    return process, ours


def _windows(entry: str, log: Any) -> tuple["subprocess.Popen[bytes]", Any]:
    import subprocess
    from multiprocessing.connection import Pipe

    ours, theirs = Pipe()
    with theirs:
        os.set_handle_inheritable(theirs.fileno(), True)  # type: ignore[attr-defined,unused-ignore]
        startup = subprocess.STARTUPINFO(  # type: ignore[attr-defined,unused-ignore]
            lpAttributeList={"handle_list": [theirs.fileno()]}
        )
        process = subprocess.Popen(
            _command(entry, theirs.fileno()),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            startupinfo=startup,
            creationflags=0x00004000 | 0x08000000,  # BELOW_NORMAL_PRIORITY_CLASS, CREATE_NO_WINDOW
        )
    return process, ours


class _Spawner:
    """One thread that lives as long as the program and starts every child not started by the main thread.

    Linux sends the parent-death signal when the *thread* that started a child ends, not when its process does.
    """

    def __init__(self) -> None:
        self._work: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        threading.Thread(target=self._loop, name="spawner", daemon=True).start()

    def run(self, work: Callable[[], Launched]) -> Launched:
        from concurrent.futures import Future

        result: Future[Launched] = Future()

        def settle() -> None:
            try:
                result.set_result(work())
            except BaseException as error:  # noqa: BLE001 - handed to the thread that asked
                result.set_exception(error)

        self._work.put(settle)
        return result.result()

    def _loop(self) -> None:
        while True:
            self._work.get()()


_spawner_lock = threading.Lock()
_spawner_made: list[_Spawner] = []


def _spawner() -> _Spawner:
    with _spawner_lock:
        if not _spawner_made:
            _spawner_made.append(_Spawner())
        return _spawner_made[0]
