"""Services: processes of plugins that are started by the first call and end when nobody calls."""

import itertools
import queue
import threading
import time
from collections.abc import Callable, Generator, Mapping
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.plugin_api import ServiceKind
from workbench.processes.channel import UNSENDABLE
from workbench.processes.exits import ExitReport
from workbench.processes.plugin_child import Desk, PluginChild
from workbench.processes.plugin_protocol import (
    PIECES_AHEAD,
    Answer,
    Call,
    CancelCall,
    More,
    Piece,
    Refusal,
    RunService,
    WorkFailed,
)
from workbench.processes.protocol import Message

Json = Any

LOOK_SECONDS = 0.5
"""How often it is looked whether somebody still waits for a stream that says nothing."""

CLOSE_SECONDS = 1.0
"""How long a service may take to end by itself."""


class ServiceProcesses:
    """Every service of this program. Methods wait for their answers: never call one on the window's thread."""

    def __init__(self, desk: Desk, kinds: Callable[[str, str], ServiceKind]) -> None:
        """Start nothing yet. `kinds` is a plugin's service by its name, or raises WorkbenchError."""
        self._desk = desk
        self._kinds = kinds
        self._lock = threading.Lock()
        self._services: dict[tuple[str, str], _Service] = {}
        self._closed = False

    def call(
        self, plugin_id: str, service: str, method: str, arguments: Mapping[str, Json], timeout: float | None = 30.0
    ) -> Json:
        """Call a method.

        A service does one call after the other, so `timeout` covers those before it and the start of the process.

        Raises:
            WorkbenchError: It failed, its process died or it did not answer in time.
        """
        return self._service(plugin_id, service).call(method, arguments, timeout)

    def stream(
        self,
        plugin_id: str,
        service: str,
        method: str,
        arguments: Mapping[str, Json],
        cancelled: threading.Event | None = None,
    ) -> Generator[Json, None, None]:
        """Call a method that is a generator; closing the iterator or setting `cancelled` ends it. Raises as `call`."""
        return self._service(plugin_id, service).stream(method, arguments, cancelled or threading.Event())

    def end(self, plugin_id: str) -> None:
        """End every service of a plugin, as when it is switched off; returns at once."""
        with self._lock:
            ours = [key for key in self._services if key[0] == plugin_id]
            ending = [self._services.pop(key) for key in ours]
        for service in ending:
            service.end()

    def close(self) -> None:
        """End them all; returns at once."""
        with self._lock:
            self._closed = True
            ending = list(self._services.values())
            self._services.clear()
        for service in ending:
            service.end()

    def _service(self, plugin_id: str, name: str) -> "_Service":
        kind = self._kinds(plugin_id, name)
        with self._lock:
            if self._closed:
                raise WorkbenchError("The program is being closed.", remedy="Start it again.")
            service = self._services.get((plugin_id, name))
            if service is None:
                service = self._services[plugin_id, name] = _Service(plugin_id, kind, self._desk)
            return service


class _Waiting:
    """A call without its answer. `inbox` gets messages of the service, and an error when its process has ended."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.began = time.monotonic()
        self.given_up: float | None = None
        self.inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()


class _Service:
    """One service; its process comes and goes."""

    def __init__(self, plugin_id: str, kind: ServiceKind, desk: Desk) -> None:
        self._plugin_id = plugin_id
        self._kind = kind
        self._desk = desk
        self._lock = threading.RLock()
        self._life: _Life | None = None

    def call(self, method: str, arguments: Mapping[str, Json], timeout: float | None) -> Json:
        life, waiting = self._begin(method, arguments)
        end = None if timeout is None else time.monotonic() + timeout
        try:
            while True:
                left = None if end is None else max(0.0, end - time.monotonic())
                message = waiting.inbox.get(timeout=left)
                if not isinstance(message, Piece):
                    return _value(message)
                life.send(More(id=waiting.number, count=1))  # a stream, asked for as a call: its end is the answer
        except queue.Empty:
            if life.give_up(waiting):
                self._retire(life)
                life.process.kill()
            raise WorkbenchError(
                f"{self._name}.{method} did not answer within {timeout:g} seconds.",
                remedy="Try again; if it stays so, switch the plugin off and on.",
            ) from None

    def stream(
        self, method: str, arguments: Mapping[str, Json], cancelled: threading.Event
    ) -> Generator[Json, None, None]:
        life, waiting = self._begin(method, arguments)
        taken, answered = 0, False
        try:
            while not cancelled.is_set():
                try:
                    message = waiting.inbox.get(timeout=LOOK_SECONDS)
                except queue.Empty:
                    continue
                if not isinstance(message, Piece):
                    answered = True
                    _value(message)
                    return
                yield message.value
                taken += 1
                if taken == PIECES_AHEAD // 2:
                    life.send(More(id=waiting.number, count=taken))
                    taken = 0
        finally:
            if not answered:
                life.give_up(waiting)

    def end(self) -> None:
        """End its process, if there is one."""
        with self._lock:
            life = self._life
        if life is not None:
            self._retire(life)
            life.process.stop(CLOSE_SECONDS)

    @property
    def _name(self) -> str:
        return f"{self._plugin_id}.{self._kind.name}"

    def _begin(self, method: str, arguments: Mapping[str, Json]) -> "tuple[_Life, _Waiting]":
        with self._lock:
            life = self._life
            if life is None:
                life = self._life = self._start()
            try:
                return life, life.begin(method, arguments)
            except UNSENDABLE as error:
                what = f"{self._name}.{method} was asked with something that cannot be sent."
                raise WorkbenchError(what, f"{error}.") from error

    def _start(self) -> "_Life":
        log_file = paths.log_dir() / f"service-{self._plugin_id}-{self._kind.name}.log"
        what = f"The service {self._name} could not be started."
        try:
            data_dir = str(self._desk.data_dir(self._plugin_id))
            life = _Life(self._plugin_id, self._name, log_file, self._desk, self._retire)
        except OSError as error:
            raise WorkbenchError(what, f"{error.strerror or error}.") from error
        try:
            life.send(
                RunService(plugin_id=self._plugin_id, code=self._kind.make, name=self._kind.name, data_dir=data_dir)
            )
        except UnicodeEncodeError as error:  # half a character in the name of the folder
            life.process.kill()
            raise WorkbenchError(what, f"{error}.") from error
        threading.Thread(target=self._end_when_idle, args=(life,), name="service idle", daemon=True).start()
        return life

    def _retire(self, life: "_Life") -> None:
        """The next call starts another process."""
        with self._lock:
            if self._life is life:
                self._life = None

    def _end_when_idle(self, life: "_Life") -> None:
        while True:
            with self._lock:  # so that no call begins between the look and the end
                left = life.last_used() + self._kind.idle_seconds - time.monotonic()
                if left <= 0:
                    self._retire(life)
            if left <= 0:
                life.process.stop(CLOSE_SECONDS)
                return
            if life.gone.wait(left):
                return


class _Life:
    """One process of a service, and the calls that it has not answered."""

    def __init__(
        self, plugin_id: str, name: str, log_file: Path, desk: Desk, on_gone: "Callable[[_Life], None]"
    ) -> None:
        """Raises OSError when it cannot be started."""
        self.gone = threading.Event()
        self._name = name
        self._on_gone = on_gone
        self._lock = threading.Lock()
        self._calls: dict[int, _Waiting] = {}
        self._numbers = itertools.count(1)
        self._failed: WorkFailed | None = None
        self._last_word = time.monotonic()
        self._end: WorkbenchError | None = None
        self.process = PluginChild(plugin_id, f"Service {name}", log_file, desk, self._hear, self._ended)

    def send(self, message: Message) -> None:
        """Queue one message. Raises one of `UNSENDABLE` when it cannot be sent."""
        self.process.send(message)

    def begin(self, method: str, arguments: Mapping[str, Json]) -> _Waiting:
        """Call a method. Raises as `send`."""
        waiting = _Waiting(next(self._numbers))
        with self._lock:
            if self._end is not None:
                waiting.inbox.put(self._end)
                return waiting
            self._calls[waiting.number] = waiting
        try:
            self.send(Call(id=waiting.number, method=method, arguments=dict(arguments)))
        except UNSENDABLE:
            with self._lock:
                self._calls.pop(waiting.number, None)
            raise
        return waiting

    def give_up(self, waiting: _Waiting) -> bool:
        """Nobody waits for this call any more; whether the process hangs.

        It hangs when it is still at a call that was given up before this one began, and nobody waits for any other.
        """
        with self._lock:
            if waiting.number not in self._calls:
                return False
            waiting.given_up = time.monotonic()
            others = [other.given_up for other in self._calls.values() if other is not waiting]
        self.send(CancelCall(id=waiting.number))
        return bool(others) and all(given_up is not None and given_up < waiting.began for given_up in others)

    def last_used(self) -> float:
        """When it was last asked or last said something; now, while somebody waits for it."""
        with self._lock:
            if any(call.given_up is None for call in self._calls.values()):
                return time.monotonic()
            return self._last_word

    def _hear(self, message: Any) -> None:
        """On the reader's thread."""
        with self._lock:
            self._last_word = time.monotonic()
            if isinstance(message, WorkFailed):
                self._failed = message
            elif isinstance(message, Piece):
                waiting = self._calls.get(message.id)
                if waiting is not None and waiting.given_up is None:
                    waiting.inbox.put(message)
            elif isinstance(message, Answer | Refusal):
                waiting = self._calls.pop(message.id, None)
                if waiting is not None:
                    waiting.inbox.put(message)

    def _ended(self, report: ExitReport) -> None:
        """The process has ended: what was asked of it fails."""
        self._on_gone(self)
        with self._lock:
            self._end = self._why(report)
            calls, self._calls = list(self._calls.values()), {}
        for waiting in calls:
            waiting.inbox.put(self._end)
        self.gone.set()

    def _why(self, report: ExitReport) -> WorkbenchError:
        failed = self._failed
        if failed is not None:
            return WorkbenchError(failed.what, failed.why, failed.remedy, failed.detail)
        what, remedy = f"The service {self._name} {report.words}.", "It starts again when it is next needed."
        return WorkbenchError(what, remedy=remedy, detail=report.log_tail)


def _value(message: Any) -> Json:
    if isinstance(message, Answer):
        return message.value
    if isinstance(message, Refusal):
        raise WorkbenchError(message.what, message.why, message.remedy, message.detail)
    raise message
