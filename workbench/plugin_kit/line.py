"""The child's end of the pipe: what is sent, what comes back to whom, and the end of the process."""

import contextlib
import itertools
import logging
import os
import sys
import threading
import traceback
from collections.abc import Callable, Generator
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, NoReturn

from workbench.errors import WorkbenchError
from workbench.processes.channel import BadMessageError, Channel, ChannelClosedError
from workbench.processes.plugin_protocol import (
    Answer,
    Ask,
    CancelAsk,
    Piece,
    Refusal,
    ToPlugin,
)
from workbench.processes.protocol import Message

log = logging.getLogger(__name__)

Json = Any


class CancelledError(BaseException):
    """The job is to end. No plain `except Exception` of a plugin takes it for a failure of its own."""


class Line:
    """Sends from any thread, and asks from any thread; one thread of its own receives."""

    def __init__(self, connection: "Connection[Any, Any]") -> None:
        self._channel: Channel[ToPlugin] = Channel(connection, ToPlugin)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, SimpleQueue[Any]] = {}  # dictionary operations are atomic
        self._cancelled = False

    def send(self, message: Message) -> None:
        """Send one message; ends the process when nobody is there to read it.

        Raises:
            BadMessageError: it is longer than a frame may be.
            TypeError: something in it is not JSON.
        """
        try:
            self._channel.send(message)
        except ChannelClosedError:
            end_process()

    def first(self) -> ToPlugin:
        """The first message, received by the caller; before `listen`."""
        try:
            return self._channel.receive()
        except (ChannelClosedError, BadMessageError):
            end_process()

    def listen(self, hear: Callable[[ToPlugin], None]) -> None:
        """Receive from now on, on a thread of its own; `hear` gets what is no answer to a question."""
        threading.Thread(target=self._read, args=(hear,), name="reader", daemon=True).start()

    def cancel(self) -> None:
        """Every question, asked already or later, raises `CancelledError`."""
        self._cancelled = True
        for waiting in list(self._waiting.values()):
            waiting.put(None)

    def ask(self, method: str, arguments: dict[str, Json] | None = None) -> Json:
        """Ask the workbench and wait for the answer.

        Raises:
            WorkbenchError: it cannot be done.
            CancelledError: the job was cancelled.
        """
        with contextlib.closing(self.stream(method, arguments)) as pieces:
            while True:
                try:
                    next(pieces)
                except StopIteration as end:
                    return end.value

    def stream(self, method: str, arguments: dict[str, Json] | None = None) -> Generator[Json, None, Json]:
        """Ask for a stream; the generator's own value is the answer behind it. Closing it ends it. Raises as `ask`."""
        number, inbox = next(self._numbers), SimpleQueue[Any]()
        self._waiting[number] = inbox
        answered = False
        try:
            self.send(Ask(id=number, method=method, arguments=arguments or {}))
            while True:
                message = None if self._cancelled else inbox.get()
                if message is None:
                    raise CancelledError
                if isinstance(message, Piece):
                    yield message.value
                    continue
                answered = True
                if isinstance(message, Refusal):
                    raise WorkbenchError(message.what, message.why, message.remedy, message.detail)
                return message.value
        finally:
            del self._waiting[number]
            if not answered:
                self.send(CancelAsk(id=number))

    def _read(self, hear: Callable[[ToPlugin], None]) -> None:
        try:
            while True:
                try:
                    message = self._channel.receive()
                except BadMessageError as error:
                    log.warning("A message was ignored: %s", error)
                    continue
                if isinstance(message, Piece | Answer | Refusal):
                    waiting = self._waiting.get(message.id)
                    if waiting is not None:
                        waiting.put(message)
                else:
                    hear(message)
        except ChannelClosedError:
            end_process()
        except Exception:  # outermost guard of the thread; the reason is in the log
            log.exception("The reader failed")
            end_process(1)


def end_process(status: int = 0) -> NoReturn:
    """Leave at once: a thread may be deep inside a native call that cannot be interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)


def sendable(value: Json) -> Json:
    """JSON without what no message can carry: half a character, as in a file's name that is not UTF-8, becomes "?"."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list | tuple):
        return [sendable(each) for each in value]
    if isinstance(value, dict):
        return {sendable(name): sendable(each) for name, each in value.items()}
    return value


def told(error: BaseException, whose: str) -> WorkbenchError:
    """An error raised by the plugin's code, for people; `whose` begins the sentence."""
    said = _said(error, whose)
    return WorkbenchError(*(sendable(str(part)) for part in (said.what, said.why, said.remedy, said.detail)))


def _said(error: BaseException, whose: str) -> WorkbenchError:
    detail = "".join(traceback.format_exception(error))
    if isinstance(error, WorkbenchError):
        return WorkbenchError(error.what, error.why, error.remedy, error.detail or detail)
    if isinstance(error, MemoryError):
        return WorkbenchError(f"{whose} ran out of memory.", detail=detail)
    words = str(error).strip()
    name = f"{type(error).__name__}: {words}" if words else type(error).__name__
    return WorkbenchError(f"{whose} failed with {name}.", detail=detail)
