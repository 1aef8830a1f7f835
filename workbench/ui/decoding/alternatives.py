"""What could have come in the place of one token: ten alternatives, before and after the samplers."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from workbench.engine_client.outlooks import Chance, picture
from workbench.processes.protocol import Outlook, SamplingSettings
from workbench.ui.decoding.bars import Bars, Row, row_height
from workbench.ui.decoding.wording import percent, stage_title, token_text
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import follow, wear

SHOWN = 10
WIDTH = 380


class Alternatives(QFrame):
    """A card that stands below a token while it is looked at. It never takes the focus.

    Attributes:
        rows: What is listed.
        selected: The number of the row that is chosen; -1 for none.

    Signals:
        chosen(token): Go on from here with this token.
        left(): The mouse left it.
    """

    chosen = Signal(int)
    left = Signal()

    def __init__(self, window: QWidget, hint: str = "") -> None:
        super().__init__(window)
        self.setObjectName("popup")
        follow(self, lambda card: card.setFixedWidth(current.px(WIDTH)))
        self._window = window
        self.rows: list[Row] = []
        self.selected = -1
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        wear(self._title, fonts.mono_font)
        self._odds = QLabel(self)
        self._odds.setProperty("role", "second")
        self._odds.setTextFormat(Qt.TextFormat.PlainText)
        self._bars = Bars(self)
        self._bars.set_count(SHOWN)
        self._bars.set_both(True)
        self._bars.setAccessibleName(self.tr("Alternatives"))
        self._bars.setCursor(Qt.CursorShape.PointingHandCursor)
        self._hint = QLabel(hint or self.tr("↑ ↓ choose, Enter goes on from here with it, as a new branch"), self)
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for widget in (self._title, self._odds, self._bars, self._hint):
            column.addWidget(widget)
        self.hide()

    def show_place(self, outlook: Outlook, words: Mapping[int, bytes], settings: SamplingSettings) -> None:
        """List what could have come at `outlook` with these settings."""
        shown = picture(outlook, settings)
        chances = list(shown.chances[:SHOWN])
        came = next((chance for chance in shown.chances if chance.token == outlook.token), None)
        if came is not None and came not in chances:
            chances[-1] = came
        self.rows = [
            Row(token_text(words.get(chance.token, b"?")), chance, chance.token == outlook.token) for chance in chances
        ]
        self.selected = -1
        self._title.setText(token_text(words.get(outlook.token, b"")) if outlook.token >= 0 else self.tr("What next?"))
        self._odds.setText(self._sentence(outlook, came))
        self._bars.show_rows(self.rows)
        self._bars.select(-1)
        self._bars.describe()

    def _sentence(self, outlook: Outlook, came: Chance | None) -> str:
        if outlook.token < 0:
            return self.tr("The likeliest tokens behind the text")
        if came is None:
            return self.tr("Very unlikely to the model")
        before = percent(came.before)
        if came.cut_by:
            return self.tr("{before} to the model; these settings cut it ({sampler})").format(
                before=before, sampler=stage_title(came.cut_by)
            )
        return self.tr("{before} to the model, {after} with these settings").format(
            before=before, after=percent(came.after)
        )

    def select(self, step: int) -> None:
        """To the row below (1) or above (-1), around the ends."""
        if self.rows:
            at = self.selected + step if self.selected >= 0 else (0 if step > 0 else len(self.rows) - 1)
            self.selected = at % len(self.rows)
            self._bars.select(self.selected)

    @property
    def selected_token(self) -> int | None:
        """The token of the chosen row."""
        return self.rows[self.selected].chance.token if 0 <= self.selected < len(self.rows) else None

    def describe_selected(self) -> str:
        """The chosen row in words, for screen readers."""
        if self.selected < 0:
            return self._odds.text()
        row = self.rows[self.selected]
        return self.tr("{token}: {before} to the model, {after} with the samplers").format(
            token=row.name, before=percent(row.chance.before), after=percent(row.chance.after)
        )

    def open_at(self, token: QRect, within: QRect) -> None:
        """Stand below (or above) a token, in the window's coordinates, and beside nothing but the text `within`."""
        self.adjustSize()
        window = self._window
        below = token.bottom() + 4
        y = below if below + self.height() <= window.height() - 8 else max(8, token.top() - self.height() - 4)
        right = min(max(within.right(), within.left() + self.width()), window.width() - 8)
        x = max(8, min(token.left() - 12, right - self.width()))
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._bars.mapFrom(self, event.position().toPoint())
        number = at.y() // row_height()
        if self._bars.rect().contains(at) and number < len(self.rows):
            self.chosen.emit(self.rows[number].chance.token)
