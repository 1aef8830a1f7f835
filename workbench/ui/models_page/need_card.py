"""What a model would take of this computer, and the context length that decides it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.hardware.machine import Machine
from workbench.library.entries import LibraryEntry
from workbench.processes.protocol import LoadOptions, MemoryUse
from workbench.ui.error_sentences import words_of
from workbench.ui.models_page import words
from workbench.ui.models_page.plans import Plans
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.need_bar import Need, NeedBar
from workbench.ui.widgets.status_dot import StatusDot
from workbench.ui.wording import figures, size_words

PAUSE_MS = 500
"""How long a model has to stay selected before llama.cpp is asked: a person who walks down the list asks nothing."""

LEAST_CONTEXT = 2048
NO_BREAK = "\u00a0"


class NeedCard(QFrame):
    """Asks by itself after a pause, or at once when the context length is changed.

    Signals:
        context_chosen(tokens | None): Another context length; None leaves it to what fits.
    """

    context_chosen = Signal(object)

    def __init__(self, plans: Plans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._plans = plans
        self._entry: LibraryEntry | None = None
        self._options = LoadOptions()
        self._loaded = False
        self._machine = second_label("", self)
        self.context = ComboBox(self)
        self.context.setAccessibleName(self.tr("Context length"))
        self.context.activated.connect(self._on_context)
        title = QLabel(self.tr("Context length"), self)
        title.setProperty("role", "second")
        self._devices = QGridLayout()
        self._devices.setHorizontalSpacing(16)
        self._devices.setVerticalSpacing(4)
        self._devices.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, NeedBar, QLabel, QLabel]] = []
        self.verdict = StatusDot(self, wrap=True)
        self.ask_button = push_button(self.tr("Work it out"), self, kind="link")
        self.ask_button.clicked.connect(self.ask)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._machine, 1)
        head.addWidget(title)
        head.addWidget(self.context)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.verdict, 1)
        foot.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(self._devices)
        column.addLayout(foot)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        plans.changed.connect(self._on_changed)
        plans.machine_known.connect(self.show_machine)

    def show_machine(self, machine: Machine) -> None:
        """What this computer has."""
        gpus = [
            f"{gpu.name}{words.SEPARATOR}"
            + self.tr("{total} VRAM ({free} free)").format(
                total=size_words(gpu.memory_total), free=size_words(gpu.memory_free)
            )
            for gpu in machine.gpus
            if gpu.memory_total
        ]
        memory = self.tr("{total} RAM ({free} free)").format(
            total=size_words(machine.memory.total), free=size_words(machine.memory.available)
        )
        cores = self.tr("{count} cores").format(count=machine.cpu.physical_cores)
        facts = words.SEPARATOR.join(fact.replace(" ", NO_BREAK) for fact in (memory, machine.cpu.name, cores))
        self._machine.setText("\n".join([*gpus, facts]))

    def show_entry(self, entry: LibraryEntry, options: LoadOptions, loaded: bool) -> None:
        """Show what this model takes with these options; `loaded` when it takes it already."""
        same = (
            self._entry is not None
            and self._entry.path == entry.path
            and (self._options, self._loaded)
            == (
                options,
                loaded,
            )
        )
        self._entry, self._options, self._loaded = entry, options, loaded
        if not same:
            self._fill_contexts()
            self._pause.stop()
            if not self._has_answer():
                self._pause.start()
        self._show()

    def ask(self) -> None:
        """Ask llama.cpp now."""
        self._pause.stop()
        if self._entry is not None:
            self._plans.ask(self._entry.path, self._options)

    def leave(self) -> None:
        """Nothing is looked at: nothing need be asked."""
        self._pause.stop()
        self._entry = None

    def _has_answer(self) -> bool:
        return self._entry is not None and self._plans.options(self._entry.path) == self._options

    def _fill_contexts(self) -> None:
        assert self._entry is not None
        facts = self._entry.facts
        most = facts.context_length if facts else 0
        chosen = self._options.context_length
        lengths = {LEAST_CONTEXT << n for n in range(12) if LEAST_CONTEXT << n <= most}
        lengths |= {length for length in (most, chosen) if length}
        self.context.clear()
        self.context.addItem(self.tr("Automatic"), None)
        for length in sorted(lengths):
            self.context.addItem(figures(length), length)
        self.context.setCurrentIndex(self.context.findData(chosen) if chosen else 0)

    def _on_context(self) -> None:
        self.context_chosen.emit(self.context.currentData())
        self.ask()

    def _on_changed(self, path: str) -> None:
        if self._entry is not None and path == str(self._entry.path):
            self._show()

    def _show(self) -> None:
        assert self._entry is not None
        answer = self._plans.answer(self._entry.path) if self._has_answer() else None
        asking = self._plans.is_asking(self._entry.path)
        self.ask_button.setVisible(not asking)
        self.ask_button.setText(self.tr("Ask again") if answer else self.tr("Work it out"))
        plan = answer.plan if answer else None
        self._show_devices(plan.memory if plan else ())
        if asking:
            self.verdict.show_state("busy", self.tr("llama.cpp works out what it takes…"))
        elif plan is not None:
            sentence, level = words.plan_sentence(plan)
            if self._loaded:
                sentence, level = self.tr("Loaded: this is what it takes."), "good"
            self.verdict.show_state(level, sentence)
        elif answer is not None and answer.error is not None:
            self.verdict.show_state("bad", words_of(answer.error))
        else:
            self.verdict.show_state("idle", self.tr("Not worked out yet."))

    def _show_devices(self, memory: tuple[MemoryUse, ...]) -> None:
        while len(self._rows) < len(memory):
            row = len(self._rows) * 2
            name, bar, figures, parts = QLabel(self), NeedBar(self), QLabel(self), QLabel(self)
            for label in (figures, parts):
                label.setProperty("role", "second")
            parts.setContentsMargins(0, 0, 0, 6)  # apart from the next device
            for column, widget in enumerate((name, bar, figures)):
                self._devices.addWidget(widget, row, column)
            self._devices.addWidget(parts, row + 1, 1, 1, 2)
            self._rows.append((name, bar, figures, parts))
        for number, widgets in enumerate(self._rows):
            for widget in widgets:
                widget.setVisible(number < len(memory))
        for use, (name, bar, figures, parts) in zip(memory, self._rows, strict=False):
            # What a loaded model holds is free for it.
            free = use.free + use.total if self._loaded else use.free
            name.setText(self.tr("RAM") if use.device == "CPU" else use.device)
            bar.show_need(Need(use.model, use.context, use.compute, free))
            figures.setText(self.tr("{need} of {free} free").format(need=size_words(use.total), free=size_words(free)))
            parts.setText(
                self.tr("weights {weights}  +  KV cache {cache}  +  buffers {buffers}").format(
                    weights=size_words(use.model), cache=size_words(use.context), buffers=size_words(use.compute)
                )
            )
