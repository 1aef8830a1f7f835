"""How a model is loaded, and what that takes of each device's memory: for the dialog and the tab."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions, LoadPlan, MemoryUse
from workbench.settings import load as load_settings
from workbench.settings.load import LOAD
from workbench.ui.error_sentences import words_of
from workbench.ui.models_page.plans import Plans
from workbench.ui.widgets.labels import second_label, set_level, small_label
from workbench.ui.widgets.need_bar import Need, NeedBar
from workbench.ui.widgets.param_panel import ParamPanel
from workbench.ui.widgets.status_dot import StatusDot
from workbench.ui.wording import figures, size_words

USUAL = ("context_length", "gpu_layers", "threads", "flash_attention", "cache_type_k", "cache_type_v")
PAUSE_MS = 500
"""A slider is let go before llama.cpp is asked."""


class LoadForm(QWidget):
    """Every load option, and above them what llama.cpp says the load would take.

    Signals:
        changed(): Other options are chosen.
    """

    changed = Signal()

    def __init__(self, plans: Plans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plans = plans
        self._path = ""
        self._options = LoadOptions()
        self._held: dict[str, int] = {}
        self._before: int | None = None
        self.memory = MemoryCard(self)
        self._trouble = second_label("", self)
        self._trouble.setContentsMargins(14, 4, 14, 4)
        set_level(self._trouble, "bad")
        self._trouble.hide()
        rare = [setting.name for setting in LOAD if setting.name not in USUAL]
        self.panel = ParamPanel(LOAD, advanced=rare, parent=self)
        self.panel.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.memory)
        column.addWidget(self._trouble)
        column.addWidget(self.panel, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        plans.changed.connect(self._on_answer)

    @property
    def options(self) -> LoadOptions | None:
        """What is chosen; None, with a sentence on the form, where it makes no sense."""
        try:
            options = load_settings.check(self.panel.values())
        except WorkbenchError as error:
            self._trouble.setText(words_of(error))
            self._trouble.show()
            return None
        self._trouble.hide()
        return options

    def show_model(self, path: str, options: LoadOptions, held: tuple[MemoryUse, ...] = ()) -> None:
        """The options of a model; `held`: what it takes already, and gives back before it is loaded again."""
        if path != self._path:
            self._before = None
            self.panel.set_offered(None)
        self._path = path
        self._held = {use.device: use.total for use in held}
        self.set_options(options)

    def set_options(self, options: LoadOptions) -> None:
        """Show these."""
        self.panel.set_values({setting.name: getattr(options, setting.name) for setting in LOAD})
        self._options = options
        self._ask_soon(0 if self.isVisible() else None)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._ask_soon(0)

    # ------------------------------------------------------------------------------------------ what it takes

    def _on_changed(self, _values: dict[str, Any]) -> None:
        options = self.options
        if options is not None:
            self._options = options
            self._ask_soon(PAUSE_MS)
        self.changed.emit()

    def _ask_soon(self, after: int | None) -> None:
        if after is not None and self._path:
            self._pause.start(after)

    def _ask(self) -> None:
        if self.isVisible() and self._path:
            self.memory.show_busy()
            self._plans.ask(Path(self._path), self._options)

    def _on_answer(self, path: str) -> None:
        if path != self._path or self._plans.options(Path(path)) != self._options or not self.isVisible():
            return
        answer = self._plans.answer(Path(path))
        if answer is None:
            return
        if answer.plan is None:
            self.memory.show_error(words_of(answer.error) if answer.error else "")
            self._show_costs(None)
            return
        self.panel.set_offered(answer.plan.acting or None)
        total = sum(use.total for use in answer.plan.memory)
        self.memory.show_plan(answer.plan, self._held, self._before)
        self._before = total if self._before is None else self._before
        self._show_costs(answer.plan)

    def _show_costs(self, plan: LoadPlan | None) -> None:
        """Below the options that move memory: how much of it is theirs."""
        costs = {} if plan is None else self._costs(plan)
        for name, row in self.panel.rows.items():
            row.set_note(costs.get(name, "") if row.isEnabled() else "")

    def _costs(self, plan: LoadPlan) -> dict[str, str]:
        cache = sum(use.context for use in plan.memory)
        length = plan.options.context_length or 0
        costs = {"ubatch": self.tr("Buffers {size}").format(size=size_words(sum(u.compute for u in plan.memory)))}
        if cache and length:
            each = size_words(round(cache / length))
            costs["context_length"] = self.tr("{count} tokens: KV cache {size}, {each} a token").format(
                count=figures(length), size=size_words(cache), each=each
            )
            costs["cache_type_k"] = self.tr("KV cache {size}, keys and values").format(size=size_words(cache))
        on_gpu = sum(use.model for use in plan.memory if not use.device.startswith("CPU"))
        if on_gpu:
            costs["gpu_layers"] = self.tr("{layers} of {all} layers: {size} on the GPU").format(
                layers=plan.options.gpu_layers or 0, all=plan.layers + 1, size=size_words(on_gpu)
            )
        else:
            costs["gpu_layers"] = self.tr("All layers on the CPU")
        return costs


class MemoryCard(QFrame):
    """A bar for each device: weights, KV cache and buffers against what is free."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel, NeedBar, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.verdict = StatusDot(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 8)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.verdict)
        self.show_nothing()

    def show_nothing(self) -> None:
        """There is no model to ask about."""
        self._show_devices((), {})
        self.verdict.show_state("idle", self.tr("Choose a model to see what it takes."))

    def show_busy(self) -> None:
        """llama.cpp was asked."""
        self.verdict.show_state("busy", self.tr("Working out what it takes…"))

    def show_error(self, sentence: str) -> None:
        """There is no answer."""
        self._show_devices((), {})
        self.verdict.show_state("bad", sentence)

    def show_plan(self, plan: LoadPlan, held: dict[str, int], before: int | None) -> None:
        """What it takes; `held` is given back first; `before`: what it took with the options the form began with."""
        self._show_devices(plan.memory, held)
        total = sum(use.total for use in plan.memory)
        missing = max((use.total - use.free - held.get(use.device, 0) for use in plan.memory), default=0)
        if missing > 0:
            words = self.tr("Does not fit: {size} too little").format(size=size_words(missing))
        else:
            words = self.tr("Fits: {size}").format(size=size_words(total))
        if before is not None and abs(total - before) >= 1_000_000:
            sign = "+" if total > before else "−"
            change = f"{sign}{size_words(abs(total - before))}"
            words = self.tr("{words} ({change})").format(words=words, change=change)
        self.verdict.show_state("bad" if missing > 0 else "good", words)

    def _show_devices(self, memory: tuple[MemoryUse, ...], held: dict[str, int]) -> None:
        while len(self._rows) < len(memory):
            at = len(self._rows) * 3
            name, figures, bar, parts = QLabel(self), QLabel(self), NeedBar(self), small_label("", self)
            figures.setProperty("role", "second")
            self._grid.addWidget(name, at, 0)
            self._grid.addWidget(figures, at, 1)
            self._grid.addWidget(bar, at + 1, 0, 1, 2)
            self._grid.addWidget(parts, at + 2, 0, 1, 2)
            self._rows.append((name, figures, bar, parts))
        for place, widgets in enumerate(self._rows):
            for widget in widgets:
                widget.setVisible(place < len(memory))
        for use, (name, figures, bar, parts) in zip(memory, self._rows, strict=False):
            free = use.free + held.get(use.device, 0)
            name.setText(self.tr("RAM") if use.device == "CPU" else use.device)
            figures.setText(self.tr("{need} of {free} free").format(need=size_words(use.total), free=size_words(free)))
            bar.show_need(Need(use.model, use.context, use.compute, free))
            parts.setText(
                self.tr("weights {weights} + KV cache {cache} + buffers {buffers}").format(
                    weights=size_words(use.model), cache=size_words(use.context), buffers=size_words(use.compute)
                )
            )
