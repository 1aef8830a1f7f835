"""The passages an answer was given: a line under it, and a row for each that opens its text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.chats.records import Source
from workbench.chats.sources import place_of
from workbench.ui.transcript.fold import Fold, Row
from workbench.ui.transcript.item import MessageItem
from workbench.ui.widgets.bar import Bar
from workbench.ui.widgets.elided_label import ElidedLabel


class SourcesFold(Fold):
    """Signals:
    opened(number): The person wants to read the passage of this number, counted from 1.
    """

    opened = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sources: Sequence[Source] = ()
        self._several = False  # finders; the only one need not be named

    def show_item(self, item: MessageItem) -> None:
        """Show what an answer was given, and had to do without."""
        self._sources = item.sources
        self.refresh(item.without)

    def words(self) -> str:
        count = len(self._sources)
        if not count:
            return ""
        return self.tr("1 source") if count == 1 else self.tr("%n sources", "", count)

    def make_rows(self, parent: QWidget) -> list[QWidget]:
        shares = rank_shares(self._sources)
        self._several = len({source.finder for source in self._sources}) > 1
        return [self._row(number, source, share, parent) for number, (source, share) in enumerate(shares, 1)]

    def _row(self, number: int, source: Source, share: float | None, parent: QWidget) -> QWidget:
        words = self.tr("Source {number}: {where}").format(number=number, where=place_of(source))
        row = Row(words, parent)
        row.setToolTip("\n".join(filter(None, (place_of(source), source.finder))))
        row.clicked.connect(lambda: self.opened.emit(number))
        line = QHBoxLayout(row)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(8)
        digits = QLabel(str(number), row)
        digits.setProperty("role", "second")
        digits.setFixedWidth(digits.fontMetrics().horizontalAdvance("00") + 2)
        title, place = ElidedLabel(source.title, row, Qt.TextElideMode.ElideMiddle), ElidedLabel(source.place, row)
        place.setProperty("role", "second")
        finder = ElidedLabel(source.finder, row)
        finder.setProperty("role", "small")
        finder.setVisible(self._several)
        line.addWidget(digits)
        line.addWidget(title, 3)
        line.addWidget(place, 2)
        line.addWidget(finder, 1)
        for label in (digits, title, place, finder):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if share is not None:
            bar = Bar(row)
            bar.show_fraction(share)
            line.addWidget(bar)
            row.setAccessibleDescription(self.tr("Score {score}").format(score=f"{source.score:.3g}"))
        return row


def rank_shares(sources: Sequence[Source]) -> list[tuple[Source, float | None]]:
    """Each passage with the length of its bar: its score against the best of the same finder, whose scale is its own.

    Scores below zero, as logits have, are moved up so that the worst one still has a stub.
    """
    scores: dict[str, list[float]] = {}
    for source in sources:
        if source.score is not None:
            scores.setdefault(source.finder, []).append(source.score)
    shares: list[tuple[Source, float | None]] = []
    for source in sources:
        if source.score is None:
            shares.append((source, None))
            continue
        best, worst = max(scores[source.finder]), min(scores[source.finder])
        if worst >= 0:
            shares.append((source, source.score / best if best else 1.0))
        else:
            shares.append((source, 0.1 + 0.9 * (source.score - worst) / (best - worst) if best > worst else 1.0))
    return shares
