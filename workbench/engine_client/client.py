"""One engine process as the rest of the program sees it: requests out, futures and events back."""

import itertools
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from workbench.engine_client.failures import EngineError, ended, not_an_answer, other_version, refused
from workbench.engine_client.replies import REPLIES
from workbench.processes.channel import BadMessageError
from workbench.processes.child import Child
from workbench.processes.exits import ExitReport
from workbench.processes.launch import Launched, launch
from workbench.processes.protocol import (
    EVENTS,
    PROTOCOL_VERSION,
    AnyAnswer,
    Cancel,
    Embed,
    Failed,
    Generate,
    Heartbeat,
    Hello,
    Reply,
    Request,
    Rerank,
    SamplingSettings,
    SetSampling,
    Watch,
)

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 10.0
"""How long an engine with work may go without a sign of getting on before it counts as not responding."""


class Pending:
    """A request on its way.

    Attributes:
        id: The request's id.
        request: What was asked.
        future: Becomes the terminal reply, or raises `EngineError`. It cannot be cancelled itself: `cancel` asks the
            engine, whose reply says how far it came.
    """

    def __init__(self, client: "EngineClient", request: Request, on_event: Callable[[Any], None] | None) -> None:
        self.id = request.id
        self.request = request
        self.future: Future[Any] = Future()
        self.future.set_running_or_notify_cancel()
        self._client = client
        self._on_event = on_event

    def cancel(self) -> None:
        """Ask the engine to stop this request, whatever it is doing."""
        if not self.future.done():
            self._client.submit(Cancel, target=self.id)

    def set_sampling(self, sampling: SamplingSettings) -> None:
        """New settings for this generation; they act on the next token."""
        if not self.future.done():
            self._client.submit(SetSampling, target=self.id, sampling=sampling)

    def watch(self, seconds: float) -> None:
        """Have this generation show what could come next, every so many seconds at most; 0 for no longer."""
        if not self.future.done():
            self._client.submit(Watch, target=self.id, seconds=seconds)

    def hear(self, event: Reply) -> None:
        """Hand an event to the listener; its mistakes are logged, never raised."""
        if self._on_event is not None:
            try:
                self._on_event(event)
            except Exception:  # the outermost guard: a listener's mistake must not end the reader thread
                log.exception("A listener to %s failed", type(self.request).__name__)


class EngineClient:
    """Speaks to one engine process; every method returns at once and may be called from any thread, but `call`.

    Events, results of futures and the two callbacks arrive on the engine's reader thread.

    Attributes:
        hello: Future of the engine's first words; raises `EngineError` when it never says them or speaks another
            version. Requests may be submitted before.
    """

    def __init__(
        self,
        launched: Launched,
        name: str,
        *,
        on_change: Callable[[], None] = lambda: None,
        on_exit: Callable[["EngineClient", EngineError], None] = lambda client, error: None,
        patience: float = PATIENCE_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Watch an engine process that was launched.

        Args:
            launched: The process.
            name: What sentences call it, e.g. "The engine of Qwen3-8B".
            on_change: `generating`, `idle` or `responding` may have changed.
            on_exit: It is gone, and this is why; called before its pending requests fail, so that nobody who hears of
                one of them can find this client still in use.
            patience: Seconds without a sign of getting on.
            clock: Seconds, monotonic.
        """
        self.name = name
        self.hello: Future[Hello] = Future()
        self.hello.set_running_or_notify_cancel()
        self._on_change = on_change
        self._on_exit = on_exit
        self._patience = patience
        self._clock = clock
        self._ids = itertools.count(1)
        self._lock = threading.Lock()
        self._pending: dict[int, Pending] = {}
        self._waiting: list[bytes] | None = []  # submitted before the hello; None once it came
        self._over: EngineError | None = None
        self._answers = 0
        self._last_used = self._last_sign = clock()
        self._last_steps = -1
        self._responding = True
        self._child: Child[Any] = Child(launched, name, AnyAnswer)
        self._child.watch(self._hear, self._end)

    # ------------------------------------------------------------------------------------------ requests

    def submit(
        self, request_type: type[Request], on_event: Callable[[Any], None] | None = None, **fields: Any
    ) -> Pending:
        """Send a request made of `fields` (the id is added here); failures come through the future alone."""
        request = request_type(id=next(self._ids), **fields)
        pending = Pending(self, request, on_event)
        first = False
        with self._lock:
            over = self._over
            if over is None:
                first = not self._pending
                self._last_used = self._clock()
                if first:
                    self._last_sign = self._last_used
                try:
                    self._send(self._child.frame(request))
                    self._pending[pending.id] = pending
                except BadMessageError as error:
                    over = EngineError("too_long", "This is more than can be sent to an engine at once.", str(error))
        if over is not None:
            pending.future.set_exception(over)
        elif first or isinstance(request, Generate):
            self._on_change()
        return pending

    def call(self, request_type: type[Request], timeout: float | None = None, **fields: Any) -> Any:
        """Send a request and wait for its reply.

        Raises:
            EngineError: the engine could not do it, is gone, or (kind "not_responding") did not answer in time.
        """
        pending = self.submit(request_type, **fields)
        try:
            return pending.future.result(timeout)
        except TimeoutError:
            pending.cancel()
            raise EngineError("not_responding", f"{self.name} did not answer within {timeout:g} seconds.") from None

    # ------------------------------------------------------------------------------------------- states

    @property
    def pid(self) -> int:
        """Process id."""
        return self._child.pid

    @property
    def failure(self) -> EngineError | None:
        """Why nothing can be asked of it any more; None while it lives."""
        return self._over

    @property
    def greeting(self) -> Hello | None:
        """Its first words; None until it has said them, or when it never will."""
        said = self.hello.done() and self.hello.exception() is None
        return self.hello.result() if said else None

    @property
    def idle(self) -> bool:
        """Nothing is asked of it."""
        return not self._pending

    @property
    def generating(self) -> bool:
        """An answer is being written, or waits to be."""
        with self._lock:
            return any(isinstance(pending.request, Generate) for pending in self._pending.values())

    @property
    def answers(self) -> int:
        """Generations, embeddings and rerankings that succeeded."""
        return self._answers

    @property
    def last_used(self) -> float:
        """When it was last asked something or answered, by `clock`."""
        return self._last_used

    @property
    def responding(self) -> bool:
        """It gets on with its work: it has given a sign of that within `patience`, or has nothing to do."""
        return self._responding

    def check(self) -> float | None:
        """Look whether it still responds; returns when to look again (by `clock`), or None when it has nothing to do.

        Heartbeats look by themselves; this is for a process so stopped that none comes.
        """
        with self._lock:
            now = self._clock()
            late = bool(self._pending) and now - self._last_sign >= self._patience
            changed = late == self._responding
            self._responding = not late
            again = max(self._last_sign + self._patience, now + 1.0) if self._pending else None
        if changed:
            self._on_change()
        return again

    # ---------------------------------------------------------------------------------------- the end

    def retire(self) -> bool:
        """Take no more requests, unless something is still asked of it: then it stays as it is, and this is False."""
        with self._lock:
            if self._pending:
                return False
            self._over = self._over or EngineError("stopped", f"{self.name} was stopped.")
            return True

    def stop(self) -> None:
        """End the process, gently first; its pending requests fail with kind "stopped"."""
        self._child.stop()

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        self._child.kill()

    def wait(self, timeout: float | None = None) -> ExitReport | None:
        """Wait until the process is gone; None when it is still there after `timeout` seconds."""
        return self._child.wait(timeout)

    # ---------------------------------------------------------------------- on the engine's reader thread

    def _hear(self, message: Any) -> None:
        if isinstance(message, Heartbeat):
            self._beat(message)
        elif isinstance(message, Hello):
            self._greet(message)
        elif isinstance(message, EVENTS):
            self._sign()
            pending = self._pending.get(message.id)
            if pending is not None:
                pending.hear(message)
        else:
            self._sign()
            self._settle(message)

    def _greet(self, hello: Hello) -> None:
        if hello.protocol != PROTOCOL_VERSION:
            self._reject(other_version(hello))
            return
        with self._lock:
            waiting, self._waiting = self._waiting, None
            for frame in waiting or ():
                self._child.send_frame(frame)
            first = not self.hello.done()
        if first:
            self.hello.set_result(hello)

    def _settle(self, reply: Reply) -> None:
        pending = self._pending.get(reply.id)
        if pending is None:
            log.warning("%s answered request %d, which nobody waits for", self.name, reply.id)
            return
        asked = type(pending.request)
        if not isinstance(reply, (REPLIES[asked], Failed)):
            self._reject(not_an_answer(self.name, type(reply).__name__, asked.__name__))
            return
        with self._lock:
            del self._pending[reply.id]
            self._last_used = self._clock()
        if isinstance(reply, Failed):
            self._on_change()
            pending.future.set_exception(refused(reply))
        else:
            self._answers += issubclass(asked, Generate | Embed | Rerank)
            self._on_change()
            pending.future.set_result(reply)

    def _beat(self, beat: Heartbeat) -> None:
        if beat.steps != self._last_steps:
            self._last_steps = beat.steps
            self._sign()
        self.check()

    def _sign(self) -> None:
        with self._lock:
            self._last_sign = self._clock()
            late = not self._responding
            self._responding = True
        if late:
            self._on_change()

    def _reject(self, error: EngineError) -> None:
        self._over = error
        self._child.kill()

    def _end(self, report: ExitReport) -> None:
        with self._lock:
            error = self._over = self._over or ended(self.name, report)
        self._on_exit(self, error)
        with self._lock:
            pending = list(self._pending.values())
            self._pending.clear()
        if not self.hello.done():
            self.hello.set_exception(error)
        for one in pending:
            one.future.set_exception(error)

    def _send(self, frame: bytes) -> None:
        if self._waiting is not None:
            self._waiting.append(frame)
        else:
            self._child.send_frame(frame)


def start(entry: str, name: str, log_file: Path, **options: Any) -> EngineClient:
    """Start an engine process that runs `entry` and speak to it; `options` are those of `EngineClient`.

    Raises:
        OSError: the log cannot be written or the process cannot be started.
    """
    return EngineClient(launch(entry, log_file), name, **options)
