"""A reading with a bar: CPU 38 %, RAM 19.5 / 32 GB."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.ui.theme.follow import follow
from workbench.ui.widgets.bar import Bar

TIGHT, FULL = 0.80, 0.95


class Meter(QWidget):
    """Label, bar and text; the bar of something that runs short turns amber at 80 % and red at 95 %."""

    def __init__(self, label: str, parent: QWidget | None = None, *, sample: str = "", short: bool = False) -> None:
        """`sample` is the widest text to expect, so that the meter keeps its width.

        `short`: it is something to run short of, such as memory; a processor that is busy is not in trouble.
        """
        super().__init__(parent)
        self._name = label
        self._short = short
        self.bar = Bar(self)
        self._text = QLabel(self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if sample:
            follow(self._text, lambda text: text.setMinimumWidth(text.fontMetrics().horizontalAdvance(sample)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        title = QLabel(label, self)
        row.addWidget(title)
        row.addWidget(self.bar)
        row.addWidget(self._text)
        self.setAccessibleName(label)

    def show_reading(self, fraction: float | None, text: str) -> None:
        """`fraction` from 0 to 1, or None when it cannot be read."""
        value = fraction or 0.0
        level = "bad" if value >= FULL else "warn" if value >= TIGHT else "good"
        self.bar.show_fraction(value, level if self._short else "good")
        shown = text if fraction is not None else self.tr("not known")
        if shown != self._text.text():
            self._text.setText(shown)
            self.setAccessibleName(f"{self._name} {shown}")
