"""The model in use: its name, what it is doing, how far its load is, and a way to eject it."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import set_level

State = Literal["none", "chosen", "loading", "ready", "failed"]
HEIGHT = 36
LEAST_NAME = 80
MOST_NAME = 360
"""Pixels of a name; the rest is in the tooltip."""


class ModelButton(QFrame):
    """A button with the model's name, and a small one beside it that loads or ejects the model or cancels its load.

    Signals:
        clicked(): The person wants to choose a model.
        load_requested(), cancel_requested(), eject_requested(): The small button, while chosen, loading or ready.
    """

    clicked = Signal()
    load_requested = Signal()
    eject_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelButton")
        follow(self, lambda button: button.setFixedHeight(current.tall(HEIGHT)))
        self._state: State = "none"
        self._main = _Main(self)
        self._main.clicked.connect(self.clicked)
        self._side = IconButton("power", self.tr("Eject"), self)
        self._side.clicked.connect(self._on_side)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 3, 1)
        row.setSpacing(2)
        row.addWidget(self._main)
        row.addWidget(self._side)
        self.show_state("none")

    @property
    def state(self) -> State:
        """What is shown."""
        return self._state

    def show_state(
        self, state: State, name: str = "", words: str = "", fraction: float | None = None, *, more: str = ""
    ) -> None:
        """`words`: what it is doing ("Reading the file"), its size, or why it failed; `fraction`: how far a load is.

        `more` is told to whoever points at it.
        """
        self._state = state
        shown = name or self.tr("Choose a model")
        self._main.show_state(state, shown, words, fraction if state == "loading" else None)
        self._main.setToolTip("\n".join(filter(None, (name, more))))
        self._main.setAccessibleName(self.tr("Model: {name}").format(name=", ".join(filter(None, (shown, words)))))
        self._side.setVisible(state != "none")
        if state == "loading":
            self._side.set_icon("x")
            self._side.set_label(self.tr("Cancel loading"))
        elif state == "ready":
            self._side.set_icon("power")
            self._side.set_label(self.tr("Eject"))
        else:
            self._side.set_icon("play")
            self._side.set_label(self.tr("Load"))

    def _on_side(self) -> None:
        signals = {"loading": self.cancel_requested, "ready": self.eject_requested}
        signals.get(self._state, self.load_requested).emit()


class _Main(QPushButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fraction: float | None = None
        self._full_name = ""
        self._icon = IconLabel("box", "text2", 18, self)
        self._name = QLabel(self)
        self._name.setProperty("role", "heading")
        self._name.setMinimumWidth(1)
        self._words = QLabel(self)
        self._words.setProperty("role", "second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(11, 0, 9, 0)
        self._row.setSpacing(8)
        for label in (self._name, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._parts = (self._icon, self._name, self._words, IconLabel("chevron-down", "text2", 14, self))
        for part in self._parts:
            self._row.addWidget(part)

    def show_state(self, state: State, name: str, words: str, fraction: float | None) -> None:
        colours = {"ready": "good", "loading": "accent", "failed": "bad"}
        self._icon.set_icon("box", colours.get(state, "text2"))
        self._full_name = name
        self._words.setText(words)
        set_level(self._words, "bad" if state == "failed" else "")
        self._fraction = fraction
        self._fit_name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        full = self._name.fontMetrics().horizontalAdvance(self._full_name) + 1
        return QSize(self._beside_name(bool(self._words.text())) + min(full, MOST_NAME), current.tall(HEIGHT) - 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, current.tall(HEIGHT) - 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def _beside_name(self, with_words: bool) -> int:
        """The width of everything but the name."""
        margins = self._row.contentsMargins()
        shown = [part for part in self._parts if part is not self._name and (with_words or part is not self._words)]
        wide = sum(part.sizeHint().width() + self._row.spacing() for part in shown)
        return margins.left() + margins.right() + wide

    def _fit_name(self) -> None:
        # The name matters more than the words: how far a load is, the bar shows too.
        words = bool(self._words.text()) and self.width() - self._beside_name(True) >= LEAST_NAME
        self._words.setVisible(words)
        room = max(40, self.width() - self._beside_name(words))
        metrics = self._name.fontMetrics()
        self._name.setText(metrics.elidedText(self._full_name, Qt.TextElideMode.ElideMiddle, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._fraction is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(6, self.height() - 4, self.width() - 12, 3)
        painter.setBrush(QColor(current.tokens().track))
        painter.drawRoundedRect(box, 1.5, 1.5)
        box.setWidth(max(3.0, box.width() * min(1.0, max(0.0, self._fraction))))
        painter.setBrush(QColor(current.tokens().bar))
        painter.drawRoundedRect(box, 1.5, 1.5)
        painter.end()
