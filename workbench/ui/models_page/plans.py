"""What models would take of this machine's memory: asked of the engine itself, one at a time, and remembered."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.engine_client import probe
from workbench.errors import WorkbenchError
from workbench.hardware.machine import read_machine
from workbench.processes.protocol import LoadOptions, LoadPlan
from workbench.ui.bridge import Bridge


@dataclass(frozen=True)
class Answer:
    """What came of asking: a plan, or why there is none."""

    plan: LoadPlan | None = None
    error: WorkbenchError | None = None


class Plans(QObject):
    """Asks a short-lived engine on a thread of its own.

    While one question is on its way, only the newest of those that come is kept: nobody waits for a model that is no
    longer looked at. It lives as long as the bridge, because an answer may come when the page is gone.

    Signals:
        changed(path): An answer for this file came, or it is being asked for.
        machine_known(Machine): What this computer has.
    """

    changed = Signal(str)
    machine_known = Signal(object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._answers: dict[str, tuple[LoadOptions, Answer]] = {}
        self._asking: tuple[str, LoadOptions] | None = None
        self._next: tuple[str, LoadOptions] | None = None

    def answer(self, path: Path) -> Answer | None:
        """The last answer for this file; None when it was never asked for."""
        kept = self._answers.get(str(path))
        return kept[1] if kept else None

    def options(self, path: Path) -> LoadOptions | None:
        """The options the last answer is for."""
        kept = self._answers.get(str(path))
        return kept[0] if kept else None

    def is_asking(self, path: Path) -> bool:
        """Whether an answer for this file is on its way."""
        return any(question is not None and question[0] == str(path) for question in (self._asking, self._next))

    def ask(self, path: Path, options: LoadOptions) -> None:
        """Ask what loading the file with these options would take now."""
        question = (str(path), options)
        if self._asking is not None:
            if question != self._asking:
                left, self._next = self._next, question
                if left is not None and left[0] != question[0]:
                    self.changed.emit(left[0])
        else:
            self._begin(question)
        self.changed.emit(str(path))

    def look_at_machine(self) -> None:
        """Have `machine_known` tell what there is and what of it is free."""
        self._bridge.run(read_machine, self.machine_known.emit)

    def forget(self) -> None:
        """Memory was taken or given back: no answer holds any more."""
        self._answers.clear()

    def _begin(self, question: tuple[str, LoadOptions]) -> None:
        self._asking = question
        path, options = question
        self._bridge.run(
            lambda: probe.plan(self._bridge.entry_for(Path(path)), path, options),
            lambda plan: self._on_answer(question, Answer(plan)),
            lambda error: self._on_answer(question, Answer(error=error)),
        )

    def _on_answer(self, question: tuple[str, LoadOptions], answer: Answer) -> None:
        self._asking = None
        self._answers[question[0]] = (question[1], answer)
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)
        self.changed.emit(question[0])
