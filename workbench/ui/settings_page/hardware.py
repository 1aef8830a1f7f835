"""What was found in this machine, in words, and why a GPU is not used."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.diagnostics import Found, look
from workbench.hardware.devices import GpuReport
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import said
from workbench.ui.settings_page.parts import Row, Section
from workbench.ui.theme import fonts
from workbench.ui.theme.follow import wear
from workbench.ui.widgets.buttons import IconButton, push_button
from workbench.ui.widgets.labels import set_level
from workbench.ui.wording import size_words


class HardwareSection(Section):
    """Looks when it is first shown, which takes a second or two."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(self.tr("Hardware"), self.tr("What the workbench found here, and what it uses of it."))
        self._bridge = bridge
        self._looked = False
        self._machine = self.add_card(self.tr("This machine"))
        self._gpus = self.add_card(self.tr("Graphics"))
        self._engine = self.add_card(self.tr("Engine"))
        again = push_button(self.tr("Look again"), self, icon="refresh-cw")
        again.clicked.connect(self._look)
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        self.column.addLayout(row)

    def arrive(self) -> None:
        if not self._looked:
            self._look()

    def _look(self) -> None:
        self._looked = True
        for card in self.cards:
            card.clear()
            card.add(Row(self.tr("Looking…")))
        self.filled.emit()
        self._bridge.run(look, self.show_found, owner=self)

    def show_found(self, found: Found) -> None:
        """Show this."""
        for card in self.cards:
            card.clear()
        cpu, memory = found.machine.cpu, found.machine.memory
        count = cpu.physical_cores
        cores = self.tr("1 core") if count == 1 else self.tr("{count} cores").format(count=count)
        features = ", ".join(cpu.features)
        self._machine.add(Row(cpu.name, f"{cores}  ·  {features}" if features else cores))
        free = self.tr("{size} free now").format(size=size_words(memory.available))
        self._machine.add(Row(self.tr("{size} of memory").format(size=size_words(memory.total)), free))
        reports = found.report.gpus if found.report else ()
        for gpu in reports:
            self._gpus.add(self._gpu_row(gpu))
        if not reports:
            self._gpus.add(Row(self.tr("No GPU that llama.cpp could use"), self.tr("Models run on the processor.")))
        if found.devices is None:
            self._engine.add(Row(self.tr("The engine does not start"))).set_sentence(said(found.problem), "bad")
        else:
            words = self.tr("Built for: {backends}").format(backends=", ".join(found.devices.backends))
            self._engine.add(Row(f"llama.cpp {found.devices.build}", words))
        self.filled.emit()

    def _gpu_row(self, gpu: GpuReport) -> Row:
        state = QLabel(self.tr("In use") if gpu.used else self.tr("Not used"))
        set_level(state, "good" if gpu.used else "warn")
        memory = f"  ·  {size_words(gpu.memory_total)}" if gpu.memory_total else ""
        row = Row(f"{gpu.name}{memory}", said(f"{gpu.sentence} {gpu.remedy}".strip()), state)
        if gpu.command:
            row.left.addWidget(_Command(gpu.command))
        return row


class _Command(QWidget):
    """A line for a terminal, with a button that copies it."""

    def __init__(self, command: str) -> None:
        super().__init__()
        line = QLabel(command, self)
        wear(line, lambda: fonts.mono_font(12))
        line.setWordWrap(True)
        copy = IconButton("copy", self.tr("Copy the command"), self, size=14)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(command))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(line, 1)
        row.addWidget(copy)
