"""What `workbench bench window` runs in a child process: the list of very many chats, and search over their messages.

    python -m workbench.ui.measures.chat_list DATABASE

prints one JSON object. Each time is from what a person does to the end of the painting it leads to.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from workbench.benchmarks.chat_archive import vocabulary
from workbench.chats.store import ChatStore
from workbench.ui.bridge import Bridge
from workbench.ui.chat_list.panel import ChatList
from workbench.ui.theme.theme import Theme

OPENINGS = 10
SCROLL_STEPS = 400
SCROLL_PIXELS = 96  # three lines, one notch of a wheel
RANKS = (0, 3, 20, 100, 400, 1500, 6000, 15_000)
"""Words that are searched, by how frequent they are."""


class _Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return False


def main(path: Path) -> None:
    """Measure on the database at `path`, then print the figures."""
    application = QApplication(sys.argv)
    theme = Theme(application, "dark")
    sys.setswitchinterval(0.0005)  # as the window does
    with ChatStore(path) as store:
        chats = ChatList(store, Bridge())
        chats.resize(236, 800)
        chats.show()
        painted = _Painted()
        chats.view.viewport().installEventFilter(painted)

        def until(done: Callable[[], bool]) -> float:
            """Milliseconds until `done` and painted."""
            began, before = time.perf_counter(), painted.count
            while not (done() and painted.count > before):
                application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            return (time.perf_counter() - began) * 1000

        figures = {
            "theme": theme.mode,
            "open_ms": sorted(_open(chats, until) for _ in range(OPENINGS))[OPENINGS // 2],
            "scroll_ms": _scroll(chats, until),
            "search_ms": _search(chats, until),
        }
    print(json.dumps(figures))  # noqa: T201 - this is the child's answer to the benchmark


def _open(chats: ChatList, until: Callable[[Callable[[], bool]], float]) -> float:
    chats.rows.show_rows([])
    chats.refresh()
    return until(lambda: chats.rows.rowCount() > 0)


def _scroll(chats: ChatList, until: Callable[[Callable[[], bool]], float]) -> float:
    """The 99th of 100, in milliseconds."""
    bar = chats.view.verticalScrollBar()
    took = []
    for step in range(1, SCROLL_STEPS):
        bar.setValue(step * SCROLL_PIXELS % (bar.maximum() - SCROLL_PIXELS))
        took.append(until(lambda: True))
    return sorted(took)[int(len(took) * 0.99)]


def _search(chats: ChatList, until: Callable[[Callable[[], bool]], float]) -> float:
    """The 95th of 100, over every key of words and pairs of words that are typed; in milliseconds."""
    words = vocabulary()
    texts = [words[rank] for rank in RANKS]
    texts += [f"{first} {second}" for first, second in pairwise(texts)]
    took = []
    for text in texts:
        for end in range(1, len(text) + 1):
            if text[:end].endswith(" "):
                continue  # finds what was found before, so nothing is painted
            began = time.perf_counter()
            chats.search.setText(text[:end])
            while chats.busy:
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            chats.view.viewport().repaint()
            took.append((time.perf_counter() - began) * 1000)
    return sorted(took)[int(len(took) * 0.95)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
