"""A load that the library says nothing about shows how far it is."""

import threading

from workbench.engine_kit.tasks import Task
from workbench.processes.protocol import Load, LoadOptions, LoadProgress, Message
from workbench_legacy.watching import watched


def test_a_load_says_how_far_it_is_by_the_memory_it_takes() -> None:
    sent: list[Message] = []
    heard = threading.Event()
    steps = threading.Event()

    def send(message: Message) -> None:
        sent.append(message)
        heard.set()

    task = Task(Load(id=1, path="x", options=LoadOptions()), send, steps.set)
    kept = []
    with watched(task, 10**9):
        while not heard.wait(0.05) and len(kept) < 1000:
            kept.append(b"x" * 1_000_000)
    assert steps.is_set()
    assert isinstance(sent[0], LoadProgress)
    assert sent[0].phase == "reading"
    assert 0 < sent[0].fraction < 1
    assert "load progress" not in {thread.name for thread in threading.enumerate()}
