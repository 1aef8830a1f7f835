"""What every section of the settings page is made of: cards of rows that can be searched."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.labels import heading_label, second_label, set_level, title_label

CONTROL_WIDTH = 208
"""Of the column in which the controls stand."""


class Row(QWidget):
    """A title and a sentence at the left, whatever acts on it at the right.

    Attributes:
        words: What the search looks through.
        head: Beside the title there is room for more.
    """

    def __init__(self, title: str, sentence: str = "", control: QWidget | None = None, *, long: bool = False) -> None:
        """`long`: the title may need more than one line, as a path does."""
        super().__init__()
        self.words = f"{title} {sentence}".casefold()
        self.title = QLabel(title, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(long)
        self.head = QHBoxLayout()
        self.head.setSpacing(4)
        self.head.addWidget(self.title, 1 if long else 0)
        if not long:
            self.head.addStretch(1)
        self.left = QVBoxLayout()
        self.left.setSpacing(3)
        self.left.addLayout(self.head)
        if sentence:
            self.sentence.setText(sentence)
        row = QHBoxLayout(self)
        row.setSpacing(24)
        follow(self, _set_margins)
        row.addLayout(self.left, 1)
        if control is not None:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    @cached_property
    def sentence(self) -> QLabel:
        """What stands below the title; made when there is something to say, because there are many rows."""
        label = second_label("", self)
        self.left.insertWidget(1, label)
        return label

    def set_sentence(self, sentence: str, level: str = "") -> None:
        """Say something else below the title, as "good", "warn" or "bad" news."""
        if not sentence and "sentence" not in self.__dict__:
            return
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        set_level(self.sentence, level)

    def fits(self, wanted: Sequence[str]) -> bool:
        """Whether every one of these words is in it."""
        return all(word in self.words for word in wanted)


def _set_margins(row: Row) -> None:
    around = current.gap(12)
    if (layout := row.layout()) is not None:
        layout.setContentsMargins(16, around, 16, around)


class Card(QFrame):
    """Rows below each other with lines between them, under a heading of their own or none."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.heading = heading.casefold()
        self.rows: list[Row] = []
        self._lines: list[QFrame] = []
        self._frame = QFrame(self)
        self._frame.setProperty("role", "card")
        self._column = QVBoxLayout(self._frame)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        if heading:
            whole.addWidget(heading_label(heading, self))
        whole.addWidget(self._frame)

    def add(self, row: Row) -> Row:
        """Put a row at its end, and return it."""
        line = QFrame(self._frame)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        line.setVisible(bool(self.rows))
        self._column.addWidget(line)
        self._column.addWidget(row)
        self.rows.append(row)
        self._lines.append(line)
        return row

    def clear(self) -> None:
        """Take all rows out."""
        self.drop(self.rows)

    def drop(self, rows: Sequence[Row]) -> None:
        """Take these rows out."""
        for row in tuple(rows):
            place = self.rows.index(row)
            for widget in (self.rows.pop(place), self._lines.pop(place)):
                widget.hide()
                widget.deleteLater()

    def show_fitting(self, wanted: Sequence[str]) -> bool:
        """Show the rows that have these words, or all when the heading has them; whether there are any."""
        whole = all(word in self.heading for word in wanted)
        above = False
        for row, line in zip(self.rows, self._lines, strict=True):
            shown = whole or row.fits(wanted)
            row.setVisible(shown)
            line.setVisible(shown and above)
            above = above or shown
        self.setVisible(above)
        return above


class Section(QWidget):
    """One section: its title, a sentence, its cards.

    Attributes:
        body: Where the cards are.
        column: Everything; what is added to it stands below the cards.

    Signals:
        filled(): What took a while to find is in its cards now.
    """

    filled = Signal()

    def __init__(self, title: str, sentence: str = "") -> None:
        super().__init__()
        self.cards: list[Card] = []
        self._title = title.casefold()
        self._sentence = second_label(sentence, self)
        self._sentence.setVisible(bool(sentence))
        self._has_sentence = bool(sentence)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(title_label(title, self))
        head.addWidget(self._sentence)
        self.column.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.column.addLayout(self.body)

    def add_card(self, heading: str = "") -> Card:
        """A card at its end."""
        card = Card(heading)
        self.cards.append(card)
        self.body.addWidget(card)
        return card

    def arrive(self) -> None:
        """It is shown: show what is so now."""

    def show_fitting(self, wanted: Sequence[str]) -> bool:
        """Show what has these words, or everything when the title has them; whether there is anything."""
        if all(word in self._title for word in wanted):
            wanted = ()
        self._sentence.setVisible(self._has_sentence and not wanted)
        fitting = [card.show_fitting(wanted) for card in self.cards]
        return any(fitting)
