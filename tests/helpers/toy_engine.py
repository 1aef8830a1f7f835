"""An engine without a model, run in a process of its own by the tests of the serve loop.

What it does is said by the request: the path of a `Load`, the text of a prompt.
"""

import itertools
import threading
import time
from collections.abc import Generator
from multiprocessing.connection import Connection
from typing import Any

from workbench.engine_kit.failure import EngineFailure
from workbench.engine_kit.serve import Task, serve
from workbench.processes.protocol import (
    PROTOCOL_VERSION,
    Delta,
    Detokenize,
    Devices,
    Done,
    Embed,
    Finished,
    Generate,
    Hello,
    Load,
    ReadAhead,
    Reply,
    Text,
    TextPrompt,
    Vectors,
)


class ToyEngine:
    def __init__(self, parallel: int) -> None:
        self._parallel = parallel
        self._released = threading.Event()

    def hello(self) -> Hello:
        return Hello(protocol=PROTOCOL_VERSION, engine="toy", build="1", abilities=(), parallel=self._parallel)

    def handle(self, task: Task) -> Reply:
        if isinstance(task.request, Load):
            self._load(task, task.request.path)
            return Done(id=task.id)
        if isinstance(task.request, Embed):
            return Vectors(id=task.id, vectors=(bytes(65 * 1024 * 1024),), size=1, tokens=1)
        return Devices(id=task.id, devices=(), backends=(), features=(), build=threading.current_thread().name)

    def _load(self, task: Task, path: str) -> None:
        if path == "until released":
            self._released.wait()
        elif path == "until cancelled":
            task.step()
            task.send(Delta(id=task.id, text="begun"))
            while not task.cancelled:
                time.sleep(0.001)
            raise EngineFailure("cancelled", "It was cancelled.", "A person asked.", "Load again.", "detail")
        elif path == "until called":
            called = threading.Event()
            task.on_cancel = called.set
            task.send(Delta(id=task.id, text="begun"))
            called.wait()
        elif path == "reader fails":
            task.on_cancel = {}.popitem  # raises KeyError
            task.send(Delta(id=task.id, text="begun"))
            time.sleep(10_000)
        elif path == "hang":
            task.send(Delta(id=task.id, text="begun"))
            time.sleep(10_000)
        elif path == "mistake":
            raise ZeroDivisionError("of the toy")

    def handle_small(self, task: Task) -> Reply:
        if isinstance(task.request, Detokenize):
            self._released.set()
        return Text(id=task.id, text=threading.current_thread().name)

    def generate(self, task: Task) -> Generator[None, None, Reply]:
        assert isinstance(task.request, Generate | ReadAhead)
        prompt = task.request.prompt
        word = prompt.text if isinstance(prompt, TextPrompt) else "forever"
        stop_reason = "end_of_turn"
        for step in itertools.count():
            if word == "mistake" and step == 1:
                raise ZeroDivisionError("of the toy")
            if word.isdigit() and step == int(word):
                break
            if word == "until warm" and (sampling := task.take_sampling()) is not None:
                task.send(Delta(id=task.id, text=str(sampling.temperature)))
                break
            if task.cancelled:
                stop_reason = "cancelled"
                break
            if word.isdigit() or step == 0:
                task.send(Delta(id=task.id, text=str(step)))
            yield
        return Finished(
            id=task.id,
            stop_reason=stop_reason,
            prompt_tokens=1,
            reused_tokens=0,
            answer_tokens=1,
            prompt_seconds=1.0,
            answer_seconds=1.0,
            first_token_seconds=1.0,
            seed=1,
        )


def run(connection: "Connection[Any, Any]", parallel: int) -> None:
    """Entry of the child process."""
    serve(connection, ToyEngine(parallel))
