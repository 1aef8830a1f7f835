"""The loop every engine process runs: requests in, replies out, one native step at a time.

Four threads share the work:

- *main* owns the model: it loads, embeds and generates, round-robin over the generations that are live, so an engine
  needs no locks around its native state;
- *desk* answers what is small and reads only the vocabulary, while main is inside a native call;
- *reader* receives, and does what must not wait for main: cancelling, new sampling settings, and ending the process
  when the other end is gone, which a native call would not notice;
- *heartbeat* tells once a second how long the native call in progress has been running.

Between two tokens main does a handful of attribute reads and one `SimpleQueue.empty()`: nothing that takes a lock or
enters the kernel.
"""

import contextlib
import logging
import os
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, NoReturn

from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.tasks import Engine, Pulse, Steps, Task
from workbench.errors import WorkbenchError
from workbench.processes.channel import BadMessageError, Channel, ChannelClosedError
from workbench.processes.protocol import (
    AnyRequest,
    Cancel,
    Detokenize,
    Done,
    Failed,
    Finished,
    Generate,
    Heartbeat,
    Message,
    Queued,
    ReadAhead,
    Render,
    Reply,
    SetSampling,
    Tokenize,
    Watch,
    Weigh,
    WeighDone,
)

__all__ = ["Engine", "Steps", "Task", "serve"]

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 1.0

GIVES_WAY = (ReadAhead, Weigh)
"""What is read only while nobody waits for an answer."""


def serve(connection: "Connection[Any, Any]", engine: Engine) -> NoReturn:
    """Serve `engine` over `connection` until its other end is closed, which ends the process. Main thread only."""
    _Server(connection, engine).run()


class _Run:
    """A generation or read-ahead under way."""

    __slots__ = ("steps", "task")

    def __init__(self, task: Task, steps: Steps) -> None:
        self.task = task
        self.steps = steps


class _Server:
    def __init__(self, connection: "Connection[Any, Any]", engine: Engine) -> None:
        self._channel: Channel[AnyRequest] = Channel(connection, AnyRequest)
        self._engine = engine
        self._main_pulse = Pulse()
        self._desk_pulse = Pulse()
        self._inbox: SimpleQueue[Task] = SimpleQueue()
        self._desk: SimpleQueue[Task] = SimpleQueue()
        self._tasks: dict[int, Task] = {}  # every request without its terminal reply
        # Requests nobody has begun. Taking one out is the claim to it, so that exactly one thread answers it: its
        # worker by doing it, or the reader by cancelling it. Dictionary operations are atomic.
        self._unclaimed: dict[int, Task] = {}
        # The main thread's own:
        self._parallel = 1
        self._live: list[_Run] = []
        self._waiting: deque[Task] = deque()
        self._waiting_ahead: deque[Task] = deque()

    # ------------------------------------------------------------------------------------------- main

    def run(self) -> NoReturn:
        hello = self._engine.hello()
        self._parallel = max(1, hello.parallel)
        self._send(hello)
        for work in (self._read, self._run_desk, self._beat):
            threading.Thread(target=work, name=work.__name__.strip("_"), daemon=True).start()
        inbox, live, pulse = self._inbox, self._live, self._main_pulse
        while True:
            if not live and inbox.empty():
                pulse.rest()
                self._take(inbox.get())
            elif not inbox.empty():
                self._take(inbox.get())  # one a round, so that a flood of requests cannot starve a generation
            for run in live.copy():
                self._advance(run)

    def _take(self, task: Task) -> None:
        self._main_pulse.begin()
        if isinstance(task.request, Generate):
            self._waiting.append(task)
            self._start_next()
            self._tell_queue(task)
        elif isinstance(task.request, GIVES_WAY):
            self._waiting_ahead.append(task)
            self._start_next()
        elif self._claim(task):
            self._answer(task, self._engine.handle)
            self._main_pulse.step()

    def _start_next(self) -> None:
        while self._waiting and len(self._live) < self._parallel + self._reading_ahead():
            task = self._waiting.popleft()
            if self._claim(task):
                self._start(task, self._engine.generate)
        while self._waiting_ahead and not self._live:
            task = self._waiting_ahead.popleft()
            if self._claim(task):
                self._start(task, self._read_ahead)

    def _reading_ahead(self) -> int:
        return sum(isinstance(run.task.request, GIVES_WAY) for run in self._live)

    def _start(self, task: Task, begin: Callable[[Task], Steps]) -> None:
        try:
            steps = begin(task)
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: a failed request is answered
            self._finish(task, _failed(task, error))
        else:
            self._live.append(_Run(task, steps))

    def _advance(self, run: _Run) -> None:
        try:
            next(run.steps)
        except StopIteration as end:
            reply: Reply = end.value
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: a failed request is answered
            reply = _failed(run.task, error)
        else:
            self._main_pulse.step()
            return
        self._main_pulse.step()
        self._live.remove(run)
        self._finish(run.task, reply)
        self._start_next()
        for task in self._waiting:
            self._tell_queue(task)

    def _read_ahead(self, task: Task) -> Steps:
        """The engine's reading, ended between two steps as soon as the reader thread says that something came."""
        steps = self._engine.generate(task)
        with contextlib.closing(steps):
            while not task.cancelled:
                try:
                    next(steps)
                except StopIteration as end:
                    return end.value  # type: ignore[no-any-return]
                yield
        return _cancelled(task)

    def _tell_queue(self, task: Task) -> None:
        """Say how many generations must end before this one begins, if it waits at all."""
        waiting = [other for other in self._waiting if not other.cancelled]
        if task in waiting:
            self._send(Queued(id=task.id, ahead=waiting.index(task) + 1))

    # ------------------------------------------------------------------------------------------- desk

    def _run_desk(self) -> None:
        while True:
            task = self._desk.get()
            if self._claim(task):
                self._desk_pulse.begin()
                self._answer(task, self._engine.handle_small)
                self._desk_pulse.step()
                self._desk_pulse.rest()

    # ----------------------------------------------------------------------------------------- reader

    def _read(self) -> None:
        status = 0
        try:
            self._listen()
        except Exception:  # outermost guard of the thread; the reason is in the log
            log.exception("The reader failed")
            status = 1
        _end_process(status)  # a process that hears nothing would live on after the window

    def _listen(self) -> None:
        while True:
            try:
                request = self._channel.receive()
            except BadMessageError as error:
                self._refuse(error)
            except ChannelClosedError:
                return
            else:
                self._sort(request)

    def _sort(self, request: AnyRequest) -> None:
        if isinstance(request, Cancel):
            target = self._tasks.get(request.target)
            if target is not None:
                self._cancel(target)
            self._send(Done(id=request.id))
        elif isinstance(request, SetSampling):
            target = self._tasks.get(request.target)
            if target is not None:
                target.put_sampling(request.sampling)
            self._send(Done(id=request.id))
        elif isinstance(request, Watch):
            target = self._tasks.get(request.target)
            if target is not None:
                target.watch = request.seconds
            self._send(Done(id=request.id))
        else:
            if isinstance(request, Generate):
                for other in tuple(self._tasks.values()):
                    if isinstance(other.request, GIVES_WAY):
                        self._cancel(other)
            small = isinstance(request, Tokenize | Detokenize | Render)
            pulse, queue = (self._desk_pulse, self._desk) if small else (self._main_pulse, self._inbox)
            task = Task(request, self._send, pulse.step)
            self._tasks[task.id] = self._unclaimed[task.id] = task
            queue.put(task)

    def _cancel(self, task: Task) -> None:
        task.cancelled = True
        if task.on_cancel is not None:
            task.on_cancel()
        if self._claim(task):  # nobody has begun it, so nobody else would answer before main is free
            self._finish(task, _cancelled(task))

    def _refuse(self, error: BadMessageError) -> None:
        if error.id is None:
            log.warning("A message was ignored: %s", error)
        else:
            what = "The engine was sent a message it does not know."
            self._send(Failed(id=error.id, kind="bad_request", what=what, detail=str(error)))

    # -------------------------------------------------------------------------------------- heartbeat

    def _beat(self) -> None:
        main, desk = self._main_pulse, self._desk_pulse
        while True:
            time.sleep(HEARTBEAT_SECONDS)
            self._send(Heartbeat(busy_seconds=max(main.age(), desk.age()), steps=main.steps + desk.steps))

    # ----------------------------------------------------------------------------------------- shared

    def _claim(self, task: Task) -> bool:
        return self._unclaimed.pop(task.id, None) is not None

    def _answer(self, task: Task, method: Callable[[Task], Reply]) -> None:
        try:
            reply = method(task)
        except Exception as error:  # noqa: BLE001 - outermost guard of the thread: a failed request is answered
            reply = _failed(task, error)
        self._finish(task, reply)

    def _finish(self, task: Task, reply: Reply) -> None:
        self._tasks.pop(task.id, None)
        try:
            self._send(reply)
        except BadMessageError as error:
            self._send(_failed(task, error))

    def _send(self, message: Message) -> None:
        try:
            self._channel.send(message)
        except ChannelClosedError:
            _end_process()


def _cancelled(task: Task) -> Reply:
    """The reply to a request that was cancelled before anything was done for it, or that gave way."""
    if isinstance(task.request, Generate):
        return Finished(
            id=task.id,
            stop_reason="cancelled",
            prompt_tokens=0,
            reused_tokens=0,
            answer_tokens=0,
            prompt_seconds=0.0,
            answer_seconds=0.0,
            first_token_seconds=0.0,
            seed=0,
        )
    if isinstance(task.request, ReadAhead):
        return Done(id=task.id)
    if isinstance(task.request, Weigh):
        return WeighDone(id=task.id, complete=False)
    return Failed(id=task.id, kind="cancelled", what="The request was cancelled before it began.")


def _failed(task: Task, error: Exception) -> Failed:
    if isinstance(error, EngineFailure):
        return error.reply(task.id)
    detail = "".join(traceback.format_exception(error))
    # Without the exception's own words, which may quote a prompt.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("%s failed with %s\n%s", type(task.request).__name__, type(error).__name__, frames)
    if isinstance(error, WorkbenchError):
        failure = EngineFailure("internal", error.what, error.why, error.remedy, error.detail or detail)
    else:
        what = "The engine made a mistake of its own."
        failure = EngineFailure("internal", what, f"{type(error).__name__}: {error}", "Try again.", detail)
    return failure.reply(task.id)


def _end_process(status: int = 0) -> NoReturn:
    """Leave at once: the main thread may be deep inside a native call that cannot be interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)
