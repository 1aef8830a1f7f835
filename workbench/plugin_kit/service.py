"""A service in its process: calls are done one after the other on the main thread, streams take turns between them.

So the object behind a service needs no locks. A long call keeps the others waiting; a long stream does not, because it
gives way after each of its pieces.
"""

import time
from collections.abc import Generator
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import msgspec

from workbench.errors import WorkbenchError
from workbench.filelock import FileLock
from workbench.plugin_kit.code import named
from workbench.plugin_kit.context import RemoteContext
from workbench.plugin_kit.line import Line, told
from workbench.processes.channel import BadMessageError
from workbench.processes.plugin_protocol import (
    PIECES_AHEAD,
    Answer,
    Call,
    CancelCall,
    More,
    Piece,
    Ready,
    Refusal,
    RunService,
    ToPlugin,
    WorkFailed,
)
from workbench.processes.protocol import Message

OWNER_SECONDS = 5.0
"""How long to wait for a store that another process owns: one that was told to end needs a moment for that."""


def run(line: Line, order: RunService) -> None:
    """Make the service and serve it until the process is ended."""
    server = _Server(line, order)
    line.listen(server.hear)
    context = RemoteContext(line, order.plugin_id, Path(order.data_dir))
    try:
        lock = _own(Path(order.data_dir) / f"{order.name}.owner", order.name)
        server.service = named(order.code)(context)
    except BaseException as error:  # noqa: BLE001 - outermost guard of the process; SystemExit is a failure as well
        failed = told(error, f"The service {order.name}")
        line.send(WorkFailed(what=failed.what, why=failed.why, remedy=failed.remedy, detail=failed.detail))
        return
    line.send(Ready())
    try:
        server.serve()
    finally:
        lock.close()


def _own(path: Path, name: str) -> FileLock:
    """The store of a service has one owner, whichever of the programs that may run at once started it."""
    lock = FileLock(path)
    ends = time.monotonic() + OWNER_SECONDS
    while not lock.try_exclusive():
        if time.monotonic() >= ends:
            lock.close()
            raise WorkbenchError(
                f"The service {name} is in use by another workbench, a window or a command.",
                remedy="Do it there, or try again when that one has ended.",
            )
        time.sleep(0.05)
    return lock


class _Stream:
    """A generator under way."""

    def __init__(self, call: Call, steps: Generator[Any, None, Any]) -> None:
        self.call = call
        self.steps = steps
        self.ahead = 0


class _Server:
    def __init__(self, line: Line, order: RunService) -> None:
        self.service: Any = None
        self._line = line
        self._name = order.name
        self._inbox: SimpleQueue[ToPlugin] = SimpleQueue()
        self._dropped: set[int] = set()  # calls nobody waits for: added to by the reader, taken from by main
        self._streams: dict[int, _Stream] = {}

    def hear(self, message: ToPlugin) -> None:
        """On the reader's thread."""
        if isinstance(message, CancelCall):
            self._dropped.add(message.id)
        self._inbox.put(message)

    def serve(self) -> None:
        """Calls and streams, for ever."""
        while True:
            ready = [stream for stream in self._streams.values() if stream.ahead < PIECES_AHEAD]
            if not ready or not self._inbox.empty():
                self._take(self._inbox.get())
            for stream in ready:
                if stream.call.id in self._streams:
                    self._advance(stream)

    def _take(self, message: ToPlugin) -> None:
        if isinstance(message, Call):
            if message.id in self._dropped:
                self._reply(_refused(message, WorkbenchError("The call was cancelled before it began.")))
            else:
                self._call(message)
        elif isinstance(message, CancelCall):
            self._dropped.discard(message.id)
            stream = self._streams.pop(message.id, None)
            if stream is not None:
                self._close(stream)
        elif isinstance(message, More):
            stream = self._streams.get(message.id)
            if stream is not None:
                stream.ahead -= message.count

    def _call(self, call: Call) -> None:
        try:
            value = self._method(call.method)(**call.arguments)
        except BaseException as error:  # noqa: BLE001 - outermost guard: a failed call must not end the service
            self._reply(self._refusal(call, error))
            return
        if isinstance(value, Generator):
            self._streams[call.id] = _Stream(call, value)
        else:
            self._answer(call, value)

    def _advance(self, stream: _Stream) -> None:
        try:
            piece = next(stream.steps)
            self._line.send(Piece(id=stream.call.id, value=msgspec.to_builtins(piece, str_keys=True)))
            stream.ahead += 1
        except StopIteration:
            del self._streams[stream.call.id]
            self._reply(Answer(id=stream.call.id))
        except BaseException as error:  # noqa: BLE001 - outermost guard: a failed call must not end the service
            del self._streams[stream.call.id]
            self._reply(self._refusal(stream.call, error))

    def _close(self, stream: _Stream) -> None:
        reply: Message = Answer(id=stream.call.id)
        try:
            stream.steps.close()
        except BaseException as error:  # noqa: BLE001 - outermost guard: a failed call must not end the service
            reply = self._refusal(stream.call, error)
        self._reply(reply)

    def _method(self, name: str) -> Any:
        method = None if name.startswith("_") else getattr(self.service, name, None)
        if not callable(method):
            raise WorkbenchError(f"The service {self._name} has no method {name}.")
        return method

    def _answer(self, call: Call, value: Any) -> None:
        try:
            self._reply(Answer(id=call.id, value=msgspec.to_builtins(value, str_keys=True)))
        except (BadMessageError, TypeError, ValueError, RecursionError) as error:
            what = f"What {self._name}.{call.method} returned cannot be sent."
            self._reply(_refused(call, WorkbenchError(what, f"It is too long or not JSON: {error}.")))

    def _refusal(self, call: Call, error: BaseException) -> Refusal:
        return _refused(call, told(error, f"{self._name}.{call.method}"))

    def _reply(self, message: Message) -> None:
        self._line.send(message)


def _refused(call: Call, error: WorkbenchError) -> Refusal:
    return Refusal(id=call.id, what=error.what, why=error.why, remedy=error.remedy, detail=error.detail)
