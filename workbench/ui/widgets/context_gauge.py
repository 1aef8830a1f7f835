"""How full the context is, from the engine's own count."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.widgets.bar import Bar
from workbench.ui.wording import figures

TIGHT, FULL = 0.80, 0.95


@dataclass(frozen=True)
class ContextUse:
    """Tokens of the context: what is used, what there is, and how the last turn came about.

    Attributes:
        used: Tokens of the whole prompt with the answer so far.
        total: The context length.
        fresh: Tokens of the prompt that were read for this turn; None when unknown.
        cached: Tokens of the prompt that were still there.
        generated: Tokens of the answer.
        tokens_per_second: Average of this chat; 0 when unknown.
    """

    used: int
    total: int
    fresh: int | None = None
    cached: int = 0
    generated: int = 0
    tokens_per_second: float = 0.0

    def with_typed(self, tokens: int) -> "ContextUse":
        """The same, with a message of so many tokens that is not sent yet."""
        return replace(self, used=self.used + tokens)

    @property
    def level(self) -> str:
        """ "bad" from 95 %, "warn" from 80 %."""
        share = self.used / self.total if self.total else 0.0
        return "bad" if share >= FULL else "warn" if share >= TIGHT else ""


class ContextGauge(QPushButton):
    """Bar and numbers; pointing at it tells the rest. Without a model it offers to load one.

    Signals:
        load_requested(): Clicked while no model is loaded.
        details_requested(): Clicked otherwise.
    """

    load_requested = Signal()
    details_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gauge")
        self._use: ContextUse | None = None
        self._compact = False
        self._title = QLabel(self.tr("Context"), self)
        self._title.setProperty("role", "second")
        self.bar = Bar(self, width=92)
        self._numbers = QLabel(self)
        self._numbers.setProperty("role", "second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 8, 0)
        self._row.setSpacing(8)
        for each in (self._title, self.bar, self._numbers):
            self._row.addWidget(each)
        self.clicked.connect(self._on_clicked)
        self.show_use(None)

    def set_compact(self, compact: bool) -> None:
        """A short bar and a share instead of numbers, where there is little room; the numbers are in the tooltip."""
        self._compact = compact
        self._title.setVisible(not compact)
        self.bar.setFixedWidth(48 if compact else 92)
        self.show_use(self._use)

    def show_use(self, use: ContextUse | None) -> None:
        """Show the engine's count; None when no model is loaded."""
        self._use = use
        self.bar.setVisible(use is not None)
        self.setHidden(use is None and self._compact)  # the model button beside it says it too
        if use is None:
            words = self.tr("no model loaded")
            self._numbers.setText(words)
            self.setToolTip(self.tr("Load a model to see how much of its context a chat uses."))
        else:
            words = f"{figures(use.used)} / {figures(use.total)}"
            percent = round(100 * use.used / use.total) if use.total else 0
            self._numbers.setText(self.tr("{percent} %").format(percent=percent) if self._compact else words)
            self.bar.show_fraction(use.used / use.total if use.total else 0.0, use.level)
            self.setToolTip(self._details(use))
        self.setAccessibleName(self.tr("Context: {numbers}").format(numbers=words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), 28)

    def _details(self, use: ContextUse) -> str:
        rows = [
            (self.tr("Used"), f"{figures(use.used)} / {figures(use.total)}"),
            (self.tr("Remaining"), figures(max(0, use.total - use.used))),
        ]
        if use.fresh is not None:
            read = self.tr("{fresh} read + {cached} kept").format(fresh=figures(use.fresh), cached=figures(use.cached))
            rows.append((self.tr("This turn"), read))
            rows.append((self.tr("Generated"), figures(use.generated)))
        if use.tokens_per_second:
            rows.append(
                (self.tr("Average speed"), self.tr("{speed} tok/s").format(speed=figures(use.tokens_per_second, 1)))
            )
        cells = "".join(f"<tr><td>{name}&nbsp;&nbsp;</td><td align='right'>{value}</td></tr>" for name, value in rows)
        return f"<table>{cells}</table>"

    def _on_clicked(self) -> None:
        (self.load_requested if self._use is None else self.details_requested).emit()
