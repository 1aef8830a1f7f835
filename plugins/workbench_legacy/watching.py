"""How far a load is, told by how much memory the process has taken: the library itself does not say."""

import contextlib
import threading
from collections.abc import Iterator

import psutil

from workbench.engine_kit.serve import Task
from workbench.processes.protocol import LoadProgress

_LOOK_SECONDS = 0.5
_MOST = 0.99  # the end is told by who knows it


@contextlib.contextmanager
def watched(task: Task, file_bytes: int) -> Iterator[None]:
    """While the library reads a file of so many bytes, say on a thread how far it is, and that it gets on."""
    over = threading.Event()
    watcher = threading.Thread(target=_watch, args=(task, file_bytes, over), name="load progress", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _watch(task: Task, file_bytes: int, over: threading.Event) -> None:
    process = psutil.Process()
    start = most = process.memory_info().rss
    while not over.wait(_LOOK_SECONDS):
        taken = process.memory_info().rss
        if taken > most:
            most = taken
            task.step()
            fraction = min((taken - start) / max(1, file_bytes), _MOST)
            task.send(LoadProgress(id=task.id, phase="reading", fraction=fraction))
