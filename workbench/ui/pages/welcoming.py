"""What the welcome says: more at the very first start, when it names what was found on this machine."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said
from workbench.ui.pages.model_controller import STARTER_NAME, ModelController
from workbench.ui.pages.welcome import Fact, Welcome
from workbench.ui.wording import figures, size_words

if TYPE_CHECKING:
    from workbench.diagnostics import Found
    from workbench.hardware.devices import GpuReport
    from workbench.hardware.machine import Machine


class Welcoming(QObject):
    """Decides by itself whatever it can, and asks nothing."""

    def __init__(self, welcome: Welcome, models: ModelController) -> None:
        super().__init__(welcome)
        self._welcome = welcome
        self._models = models
        self._machine: Machine | None = None
        self._gpus: tuple[GpuReport, ...] = ()

    @property
    def is_first(self) -> bool:
        """Whether no model was ever loaded here."""
        return not self._models.settings.last_model

    def look(self, bridge: Bridge) -> None:
        """Find out what this machine has; at the first start also which of its GPUs are used."""
        from workbench.hardware.machine import read_machine

        bridge.run(read_machine, self.show_machine, owner=self)
        if self.is_first:
            from workbench.diagnostics import look

            bridge.run(look, self.show_found, owner=self)

    def show_machine(self, machine: "Machine") -> None:
        """Name what this machine has."""
        self._machine = machine
        self.refresh()

    def show_found(self, found: "Found") -> None:
        """Name what of it is used."""
        self._gpus = found.report.gpus if found.report else ()
        self.show_machine(found.machine)

    def refresh(self) -> None:
        """Say what is so now."""
        if self.is_first:
            sentence = self.tr("Models that run on this machine. Everything is ready: just ask.")
            self._welcome.show_words(self.tr("Welcome to the workbench"), sentence, "", self._facts())
        else:
            self._welcome.show_words(self.tr("Talk to a model on this machine"), self._model(), self._here())

    def _facts(self) -> list[Fact]:
        name = self._models.name
        starter = name == STARTER_NAME
        known = self.tr(
            "It comes with the workbench and answers at once. Drop a .gguf file anywhere for one of your own."
        )
        facts = [Fact("box", name or self.tr("Looking for models…"), known if starter else "")]
        if self._machine is not None:
            cpu = self._machine.cpu
            where = self.tr("Models run on the processor.") if not any(gpu.used for gpu in self._gpus) else ""
            title = self.tr("{processor}, {cores}, {size} of memory")
            title = title.format(processor=cpu.name, cores=self._cores(), size=size_words(self._machine.memory.total))
            facts.append(Fact("cpu", title, where))
        for gpu in self._gpus:
            memory = f", {size_words(gpu.memory_total)}" if gpu.memory_total else ""
            facts.append(Fact("gpu", f"{gpu.name}{memory}", said(f"{gpu.sentence} {gpu.remedy}".strip())))
        nothing = self.tr("No account, no statistics, no connection that you did not ask for.")
        return [*facts, Fact("shield-check", self.tr("Nothing you write leaves this machine"), nothing)]

    def _model(self) -> str:
        """What there is to talk to, in a sentence."""
        name = self._models.name
        if not name and self._models.scanning:
            return self.tr("Looking for models…")
        if not name:
            return self.tr("No model is here yet: drop a .gguf file anywhere, or add the folder yours lie in.")
        if self._models.loaded is not None:
            return self.tr("{name} is ready. Nothing you write leaves this machine.").format(name=name)
        return self.tr(
            "{name} is here and loads when you ask something. Nothing you write leaves this machine."
        ).format(name=name)

    def _here(self) -> str:
        """What this machine has, in a sentence."""
        if self._machine is None:
            return ""
        memory = self.tr("{size} GB of memory").format(size=figures(self._machine.memory.total / 1e9, 0))
        parts = [self._cores(), memory, *(gpu.name for gpu in self._machine.gpus)]
        words = self.tr("Found: {parts}. Drop a .gguf file anywhere to use a model of your own.")
        return words.format(parts=", ".join(parts))

    def _cores(self) -> str:
        assert self._machine is not None
        count = self._machine.cpu.physical_cores
        return self.tr("1 core") if count == 1 else self.tr("{count} cores").format(count=count)
