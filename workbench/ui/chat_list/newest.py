"""Questions to the store, asked away from the window's thread; only the answer to the newest one counts."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from workbench.errors import WorkbenchError
from workbench.ui.bridge import Bridge

Work = Callable[[], Any]
Done = Callable[[Any], None]


class Newest(QObject):
    """Asks one question at a time; of those that come meanwhile the last one is asked next, the others never.

    `failed` hears why a question could not be answered.
    """

    def __init__(self, bridge: Bridge, failed: Callable[[WorkbenchError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._failed = failed
        self._next: tuple[Work, Done] | None = None
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._busy

    def ask(self, work: Work, done: Done) -> None:
        """Have `done(work())` called on the window's thread, unless something else is asked before."""
        self._next = (work, done)
        if not self._busy:
            self._begin()

    def _begin(self) -> None:
        if self._next is None:
            self._busy = False
            return
        (work, done), self._next, self._busy = self._next, None, True
        self._bridge.run(work, lambda result: self._end(done, result), self._on_failed)

    def _end(self, done: Done, result: Any) -> None:
        if self._next is None:
            done(result)
        self._begin()

    def _on_failed(self, error: WorkbenchError) -> None:
        if self._next is None:
            self._failed(error)
        self._begin()
