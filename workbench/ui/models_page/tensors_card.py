"""In which types a model's weights are stored, and how much of it each of them is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.ggml_types import GGML_TYPES
from workbench.ui.models_page import words
from workbench.ui.widgets.bar import Bar
from workbench.ui.wording import figures, shortest, size_words

LEAST_BAR, MOST_BAR = 40, 200
"""Pixels; the words beside it have the room first."""

_BITS = {one.name: one.bits_per_weight for one in GGML_TYPES.values()}


class TensorsCard(QFrame):
    """One row for each type, the one with the most weights first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(5, 1)
        self._cells: list[QWidget] = []

    @property
    def rows(self) -> list[list[str]]:
        """The words shown, row by row, below the headings."""
        texts = [cell.text() for cell in self._cells if isinstance(cell, QLabel)]
        return [texts[start : start + 5] for start in range(5, len(texts), 5)]

    def show_facts(self, facts: ModelFile) -> None:
        """Show the types of this file."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        titles = (self.tr("Type"), self.tr("Weights"), self.tr("Share"), self.tr("Bits per weight"), self.tr("Size"))
        for column, title in enumerate(titles):
            self._label(title, 0, column, role="second")
        everything = sum(facts.elements_by_type.values()) or 1
        ordered = sorted(facts.elements_by_type.items(), key=lambda item: -item[1])
        for row, (name, count) in enumerate(ordered, start=1):
            share = count / everything
            bits = _BITS.get(name, 0.0)
            self._label(name, row, 0, strong=True)
            self._label(words.count_words(count), row, 1)
            self._label(f"{figures(share * 100, 1)} %", row, 2)
            self._label(shortest(bits), row, 3)
            self._label(size_words(round(count * bits / 8)), row, 4)
            bar = Bar(self, width=LEAST_BAR)
            bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            bar.setMaximumWidth(MOST_BAR)
            bar.show_fraction(share)
            self._grid.addWidget(bar, row, 5, Qt.AlignmentFlag.AlignVCenter)
            self._cells.append(bar)

    def _label(self, text: str, row: int, column: int, *, role: str = "", strong: bool = False) -> None:
        label = QLabel(text, self)
        if role:
            label.setProperty("role", role)
        if strong:
            font = label.font()
            font.setWeight(font.Weight.DemiBold)
            label.setFont(font)
        right = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, row, column, right | Qt.AlignmentFlag.AlignVCenter)
        self._cells.append(label)
