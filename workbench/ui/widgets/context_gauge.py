"""How full the context is, from the engine's own count."""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.widgets.bar import Bar
from workbench.ui.wording import figures

if TYPE_CHECKING:
    from workbench.ui.widgets.gauge_card import GaugeCard, Rows

TIGHT, FULL = 0.80, 0.95
HOVER_MS = 350


class ContextUse(msgspec.Struct, frozen=True):
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
    def share(self) -> float:
        """How full it is; above 1 when it does not fit."""
        return self.used / self.total if self.total else 0.0

    @property
    def level(self) -> str:
        """ "bad" from 95 %, "warn" from 80 %."""
        return "bad" if self.share >= FULL else "warn" if self.share >= TIGHT else ""


class ContextGauge(QPushButton):
    """Bar and numbers; pointing at it or opening it tells the rest. Without a model it offers to load one.

    Signals:
        load_requested(): Clicked while no model is loaded.
        prompt_requested(), options_requested(): The person wants to see what is sent, or the load options.
    """

    load_requested = Signal()
    prompt_requested = Signal()
    options_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gauge")
        self._use: ContextUse | None = None
        self._compact = False
        self._hover: GaugeCard | None = None
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
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(HOVER_MS)
        self._pause.timeout.connect(self._show_hover)
        self.clicked.connect(self._on_clicked)
        self.show_use(None)

    def set_compact(self, compact: bool) -> None:
        """A short bar, and the share once it is high, where there is little room; the numbers are on the card."""
        self._compact = compact
        self._title.setVisible(not compact)
        self.bar.setFixedWidth(32 if compact else 92)
        self.show_use(self._use)

    def show_use(self, use: ContextUse | None) -> None:
        """Show the engine's count; None when no model is loaded."""
        self._use = use
        self.bar.setVisible(use is not None)
        self.setHidden(use is None and self._compact)  # the model button beside it says it too
        if use is None:
            words = self.tr("no model loaded")
            self._numbers.setText(words)
            self._numbers.show()
            self.setToolTip(self.tr("Load a model to see how much of its context a chat uses."))
            self.setAccessibleDescription("")
        else:
            words = f"{figures(use.used)} / {figures(use.total)}"
            percent = round(100 * use.used / use.total) if use.total else 0
            self._numbers.setText(self.tr("{percent} %").format(percent=percent) if self._compact else words)
            self._numbers.setVisible(not self._compact or bool(use.level))
            self.bar.show_fraction(use.share, use.level)
            self.setToolTip("")
            self.setAccessibleDescription(", ".join(f"{name} {value}" for name, value in self._rows(use)))
        if self._hover is not None and self._hover.isVisible():
            self._fill(self._hover)
        self.setAccessibleName(self.tr("Context: {numbers}").format(numbers=words))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._row.sizeHint().width(), 28)

    # ------------------------------------------------------------------------------------------ card

    def open_card(self) -> "GaugeCard | None":
        """Show everything, with what can be done about it; None while no model is loaded."""
        if self._use is None:
            return None
        self._hide_hover()
        from workbench.ui.widgets.gauge_card import GaugeCard

        card = GaugeCard(self, opened=True)
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card.prompt_wanted.connect(self.prompt_requested)
        card.options_wanted.connect(self.options_requested)
        self._fill(card)
        card.show_below(self)
        card.prompt_button.setFocus(Qt.FocusReason.PopupFocusReason)
        return card

    def _fill(self, card: "GaugeCard") -> None:
        use = self._use
        if use is not None:
            card.show_rows(use.share, use.level, self._sentence(use), self._rows(use))

    def _sentence(self, use: ContextUse) -> str:
        if use.used > use.total:
            return self.tr("This does not fit: the oldest messages would have to be left out.")
        if use.level == "bad":
            return self.tr("Nearly full: the next answers may not fit.")
        return self.tr("Filling up.") if use.level == "warn" else ""

    def _rows(self, use: ContextUse) -> "Rows":
        rows = [
            (self.tr("Used"), f"{figures(use.used)} / {figures(use.total)}"),
            (self.tr("Remaining"), figures(max(0, use.total - use.used))),
        ]
        if use.fresh is not None:
            read = self.tr("{fresh} read + {cached} kept").format(fresh=figures(use.fresh), cached=figures(use.cached))
            rows.append((self.tr("This turn"), read))
            rows.append((self.tr("Generated"), figures(use.generated)))
        if use.tokens_per_second:
            speed = self.tr("{speed} tok/s").format(speed=figures(use.tokens_per_second, 1))
            rows.append((self.tr("Average speed"), speed))
        return rows

    def _show_hover(self) -> None:
        if self._use is None or not self.underMouse():
            return
        from workbench.ui.widgets.gauge_card import GaugeCard

        self._hover = self._hover or GaugeCard(self, opened=False)
        self._fill(self._hover)
        self._hover.show_below(self)

    def _hide_hover(self) -> None:
        self._pause.stop()
        if self._hover is not None:
            self._hover.hide()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pause.start()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hide_hover()

    def _on_clicked(self) -> None:
        if self._use is None:
            self.load_requested.emit()
        else:
            self.open_card()
