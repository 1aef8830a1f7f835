"""A child process from the outside: messages to and from it, its end, and how to bring that about."""

import contextlib
import logging
import queue
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from workbench import logs
from workbench.processes import exits
from workbench.processes.channel import BadMessageError, Channel, ChannelClosedError
from workbench.processes.exits import ExitReport
from workbench.processes.launch import Launched, launch
from workbench.processes.protocol import Message

log = logging.getLogger(__name__)

M = TypeVar("M")

CLOSE_SECONDS = 3.0
"""How long a child that was asked to stop may take before it is told to (SIGTERM)."""
TERMINATE_SECONDS = 2.0
"""How long it may take after that before it is killed."""

LOG_LINES = 40
"""Log lines in a report: some 20 of the crash itself (faulthandler's), and as many of what led to it."""


def start(
    entry: str,
    *,
    name: str,
    log_file: Path,
    incoming: Any,
    on_message: Callable[[Any], None],
    on_exit: Callable[[ExitReport], None],
) -> "Child[Any]":
    """Start a process that runs `entry` ("package.module:function") and watch it; see `Child`.

    Raises:
        OSError: the log cannot be written or the process cannot be started.
    """
    child: Child[Any] = Child(launch(entry, log_file), name, incoming)
    child.watch(on_message, on_exit)
    return child


class Child(Generic[M]):
    """One running child. Every method returns at once (but `wait`) and may be called from any thread.

    A child that sends a frame which is too long or not one of the `incoming` messages is killed: what runs there is
    not what we started any more. It can never outlive this process (see `entry` and docs/decisions/child-processes.md).
    """

    def __init__(self, launched: Launched, name: str, incoming: Any) -> None:
        self.name = name
        self.log_file = launched.log_file
        self._process = launched.process
        self._connection = launched.connection()
        self._channel: Channel[M] = Channel(self._connection, incoming)
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._asked = False
        self._fault = ""
        self._gone = threading.Event()
        self._report: ExitReport | None = None

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @property
    def report(self) -> ExitReport | None:
        """How it ended; None while it runs."""
        return self._report

    def watch(self, on_message: Callable[[M], None], on_exit: Callable[[ExitReport], None]) -> None:
        """Begin to read; to be called once. Both callbacks come on the reader thread, `on_exit` once and last."""
        threading.Thread(target=self._read, args=(on_message, on_exit), name=f"{self.name} reader", daemon=True).start()
        threading.Thread(target=self._write, name=f"{self.name} writer", daemon=True).start()

    def send(self, message: Message) -> None:
        """Queue one message; what a dead child no longer reads is dropped.

        Raises:
            BadMessageError: it is longer than a frame may be.
        """
        self.send_frame(self.frame(message))

    def frame(self, message: Message) -> bytes:
        """The bytes of one message, to be sent later.

        Raises:
            BadMessageError: it is longer than a frame may be.
        """
        return self._channel.frame(message)

    def send_frame(self, frame: bytes) -> None:
        """Queue bytes made by `frame`."""
        self._outbox.put(frame)

    def stop(self, close_seconds: float = CLOSE_SECONDS, terminate_seconds: float = TERMINATE_SECONDS) -> None:
        """Close the pipe; tell the child to end if it has not after `close_seconds`, kill it `terminate_seconds` later.

        Its last messages still arrive.
        """
        with self._lock:
            if self._asked or self._gone.is_set():
                return
            self._asked = True
        threading.Thread(
            target=self._end, args=(close_seconds, terminate_seconds), name=f"{self.name} stopper", daemon=True
        ).start()

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._asked = True
        self._process.kill()

    def wait(self, timeout: float | None = None) -> ExitReport | None:
        """Wait until it is gone and `on_exit` has been called; None when it is still there after `timeout` seconds."""
        self._gone.wait(timeout)
        return self._report if self._gone.is_set() else None

    def _read(self, on_message: Callable[[M], None], on_exit: Callable[[ExitReport], None]) -> None:
        while True:
            try:
                message = self._channel.receive()
            except ChannelClosedError:
                break
            except BadMessageError as error:
                log.error("%s sent a bad message: %s", self.name, error)
                self._fault = "sent something that is not in the protocol and was stopped"
                self._process.kill()
                break
            _guarded(on_message, message)
        self._outbox.put(None)
        self._reap()
        self._report = self._describe()
        log.info("%s (process %d) %s", self.name, self.pid, self._report.words)
        _guarded(on_exit, self._report)
        with self._lock:
            self._channel.close()
        self._gone.set()

    def _reap(self) -> None:
        """The pipe is at its end, so the process is ending too, or has lost its way."""
        import subprocess

        try:
            self._process.wait(CLOSE_SECONDS + TERMINATE_SECONDS if self._asked else TERMINATE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _describe(self) -> ExitReport:
        code = self._process.returncode
        words = self._fault or ("was stopped" if self._asked else exits.words(code))
        return ExitReport(code, exits.signal_name(code), words, logs.tail(self.log_file, LOG_LINES), self._asked)

    def _write(self) -> None:
        while (frame := self._outbox.get()) is not None:
            try:
                self._channel.send_frame(frame)
            except ChannelClosedError:
                return  # the reader sees the same and tells

    def _end(self, close_seconds: float, terminate_seconds: float) -> None:
        self._close_our_half()
        if not self._gone.wait(close_seconds):
            self._process.terminate()
            if not self._gone.wait(terminate_seconds):
                self._process.kill()

    def _close_our_half(self) -> None:
        """The child reads end of file, and we can still read what it said last."""
        if sys.platform == "win32":
            self._process.terminate()  # a pipe has no halves there, and end of file would end the child just as hard
            return
        import socket

        with self._lock, contextlib.suppress(OSError):  # the lock: its number may belong to another file once closed
            borrowed = socket.socket(fileno=self._connection.fileno())
            try:
                borrowed.shutdown(socket.SHUT_WR)
            finally:
                borrowed.detach()  # the connection stays its owner


def _guarded(callback: Callable[[Any], None], argument: Any) -> None:
    try:
        callback(argument)
    except Exception:  # the outermost guard: a listener's mistake must not end the reader thread
        log.exception("A listener to a child process failed")
