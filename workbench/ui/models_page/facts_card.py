"""Titles and values in two columns, as many as there is something to say of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from workbench.ui.models_page.words import Pair

TWO_COLUMNS_FROM = 620
"""Pixels; in less room the facts stand below each other."""
TITLE_WIDTH = 132


class FactsCard(QFrame):
    """Values can be selected and copied; each is named by its title for screen readers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._pairs: Sequence[Pair] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in (0, 2):
            self._grid.setColumnMinimumWidth(column, TITLE_WIDTH)
            self._grid.setColumnStretch(column + 1, 1)

    @property
    def pairs(self) -> dict[str, str]:
        """What is shown."""
        return dict(self._pairs)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show these."""
        self._pairs = pairs
        while len(self._labels) < len(pairs):
            self._labels.append(self._made())
        for number, (title, value) in enumerate(self._labels):
            shown = number < len(pairs)
            title.setVisible(shown)
            value.setVisible(shown)
            if shown:
                title.setText(pairs[number][0])
                value.setText(pairs[number][1])
                value.setAccessibleName(f"{pairs[number][0]}: {pairs[number][1]}")
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() >= TWO_COLUMNS_FROM) != (event.size().width() >= TWO_COLUMNS_FROM):
            self._place()

    def _made(self) -> tuple[QLabel, QLabel]:
        title, value = QLabel(self), QLabel(self)
        title.setProperty("role", "second")
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return title, value

    def _place(self) -> None:
        """Down the first column, then down the second."""
        count = len(self._pairs)
        two = self.width() >= TWO_COLUMNS_FROM
        self._grid.setColumnMinimumWidth(2, TITLE_WIDTH if two else 0)
        self._grid.setColumnStretch(3, 1 if two else 0)
        rows = (count + 1) // 2 if two else count
        top = Qt.AlignmentFlag.AlignTop
        for number, (title, value) in enumerate(self._labels[:count]):
            column, row = divmod(number, max(rows, 1))
            self._grid.addWidget(title, row, column * 2, top)
            self._grid.addWidget(value, row, column * 2 + 1, top)
