"""What passes between the serve loop and an engine."""

import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Protocol

from workbench.processes.protocol import AnyRequest, Hello, Message, Reply, SamplingSettings

Steps = Generator[None, None, Reply]


class Task:
    """One request in work.

    Attributes:
        cancelled: Set by the reader thread the moment a `Cancel` (or, for what gives way, a `Generate`) arrives; may be
            read from anywhere, also from a native callback.
        on_cancel: Called by the reader thread right after `cancelled` is set, to stop a native call in progress.
        watch: How many seconds lie between two looks at what could come next; 0 while nobody looks. Set by the reader
            thread.
        arrived: `time.perf_counter()` when the request arrived.
    """

    __slots__ = ("_new_sampling", "_send", "_step", "arrived", "cancelled", "id", "on_cancel", "request", "watch")

    def __init__(self, request: AnyRequest, send: Callable[[Message], None], step: Callable[[], None]) -> None:
        self.id = request.id
        self.request = request
        self.cancelled = False
        self.on_cancel: Callable[[], None] | None = None
        self.watch = 0.0
        self.arrived = time.perf_counter()
        self._send = send
        self._step = step
        # One place, where the reader thread puts the newest and the main thread takes it: both atomic.
        self._new_sampling: deque[SamplingSettings] = deque(maxlen=1)

    def take_sampling(self) -> SamplingSettings | None:
        """The newest settings sent for this generation since the last call, or None."""
        return self._new_sampling.pop() if self._new_sampling else None

    def put_sampling(self, sampling: SamplingSettings) -> None:
        """Leave new settings for the next `take_sampling`; older ones not yet taken are forgotten."""
        self._new_sampling.append(sampling)

    def send(self, event: Message) -> None:
        """Send an event of this request; ends the process when nobody is left to hear it."""
        self._send(event)

    def step(self) -> None:
        """Tell the heartbeat that a native call returned, or that one in progress is getting on."""
        self._step()


class Engine(Protocol):
    """What `serve` needs of an engine.

    Each method may raise `EngineFailure`, which becomes `Failed`; any other exception becomes `Failed` of kind
    "internal" with its traceback, and the engine lives on.
    """

    def hello(self) -> Hello:
        """The first words; asked once, before anything else."""
        ...

    def handle(self, task: Task) -> Reply:
        """Answer Load, Plan, ListDevices, Embed, Rerank, SaveSession or RestoreSession. Main thread, in order."""
        ...

    def handle_small(self, task: Task) -> Reply:
        """Answer Tokenize, Detokenize or Render. Desk thread, while the main thread is in any other method."""
        ...

    def generate(self, task: Task) -> Steps:
        """Answer Generate, ReadAhead or Weigh: one native step for each `next()`, returning the reply. Main thread.

        When `task.cancelled` is seen, it returns what it has. The last two are closed at their next step to give way.
        """
        ...


class Pulse:
    """What one thread is doing, for the heartbeat; written by that thread, read by another."""

    __slots__ = ("since", "steps")

    def __init__(self) -> None:
        self.since = 0.0  # perf_counter() at the start of the call in progress; 0 = none
        self.steps = 0

    def begin(self) -> None:
        self.since = time.perf_counter()

    def step(self) -> None:
        self.steps += 1
        self.since = time.perf_counter()

    def rest(self) -> None:
        self.since = 0.0

    def age(self) -> float:
        since = self.since
        return time.perf_counter() - since if since else 0.0
