"""The formulas that have been typeset, and the thread that sets those that are asked for."""

import threading
from collections import OrderedDict, deque
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from workbench.ui.maths.typeset import Formula, typeset

MOST = 1000
"""Formulas that are kept; some 10 kB each."""
TOGETHER_MS = 30
"""What becomes ready within this time is told once, so that a page of formulas is laid out once."""

Key = tuple[str, bool]
"""The TeX, and whether it stands on a line of its own."""


class Formulas(QObject):
    """Gives out formulas that are set and has others set in the background.

    Signals:
        ready(): Some that were asked for have been set, or cannot be.
    """

    ready = Signal()
    _came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._set: OrderedDict[Key, Formula | None] = OrderedDict()
        self._asked: deque[Key] = deque()
        self._known: set[Key] = set()
        self._lock = threading.Lock()
        self._at_work = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TOGETHER_MS)
        self._soon.timeout.connect(self.ready)
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)
        if (program := QCoreApplication.instance()) is not None:
            program.aboutToQuit.connect(lambda: self._asked.clear())  # nobody will see them

    def find(self, tex: str, *, display: bool) -> tuple[Formula | None, bool]:
        """The formula, None when there is none, and whether it is still being set. Asks for it if nobody has."""
        key = (tex, display)
        with self._lock:
            if key in self._set:
                self._set.move_to_end(key)
                return self._set[key], False
            if key not in self._known:
                self._known.add(key)
                self._asked.append(key)
                if not self._at_work:
                    self._at_work = True
                    threading.Thread(target=self._work, name="maths", daemon=True).start()
        return None, True

    @property
    def is_idle(self) -> bool:
        """Whether all that were asked for have been set and told of."""
        with self._lock:
            return not self._known and not self._at_work and not self._soon.isActive()

    def now(self, tex: str, *, display: bool) -> tuple[Formula | None, bool]:
        """The same as `find`, but set here and now if need be; for threads that may take their time."""
        key = (tex, display)
        with self._lock:
            if key in self._set:
                return self._set[key], False
        formula = typeset(tex, display=display)
        self._keep(key, formula)
        return formula, False

    def _work(self) -> None:
        while True:
            with self._lock:
                if not self._asked:
                    self._at_work = False
                    return
                tex, display = key = self._asked.popleft()
            formula = typeset(tex, display=display)
            self._keep(key, formula)
            self._came.emit()

    def _keep(self, key: Key, formula: Formula | None) -> None:
        with self._lock:
            self._set[key] = formula
            self._known.discard(key)
            while len(self._set) > MOST:
                self._set.popitem(last=False)

    def _on_came(self) -> None:
        if not self._soon.isActive():
            self._soon.start()


@lru_cache(maxsize=1)
def formulas() -> Formulas:
    """The formulas of this program. The first call belongs on the window's thread."""
    return Formulas()
