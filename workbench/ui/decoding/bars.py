"""The likeliest next tokens as bars: broad and pale as the model has them, narrow and full as the samplers do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.engine_client.outlooks import Chance, Picture
from workbench.ui.decoding.wording import STAGE_COLOURS, percent, stage_title, token_text
from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_SMALL

BROAD, NARROW = 14, 6
NAME_WIDTH, VALUE_WIDTH, GAP = 84, 54, 8
"""The first two at the usual size of text."""


def row_height() -> int:
    """Pixels of one line of the picture."""
    return current.px(20)


@dataclass(frozen=True)
class Row:
    """One line of the picture; `more` of it stands for that many tokens that are left out.

    Attributes:
        came: The token that was drawn here.
    """

    name: str
    chance: Chance
    came: bool = False
    more: int = 0


def rows_of(picture: Picture, words: Mapping[int, bytes], came: int, count: int) -> list[Row]:
    """At most `count` lines: the likeliest that are kept, how many more are, and the first that is cut.

    What was drawn is always among them, where it is told by itself.
    """
    kept = [chance for chance in picture.chances if not chance.cut_by]
    cut = [chance for chance in picture.chances if chance.cut_by]
    if picture.kept <= count - min(len(cut), 2):
        shown = [*kept, *cut][:count]
        more = 0
    else:
        shown = kept[: count - 1 - min(len(cut), 1)]
        more = picture.kept - len(shown)
    drawn = next((chance for chance in picture.chances if chance.token == came), None)
    if drawn is not None and drawn not in shown and shown:
        shown = [*shown[:-1], drawn]
    if not more:
        shown.sort(key=lambda chance: -chance.before)

    def row(chance: Chance) -> Row:
        return Row(token_text(words.get(chance.token, b"?")), chance, chance.token == came)

    rows = [row(chance) for chance in shown]
    if more:
        rows.append(Row("", Chance(-1, 0, 0), more=more))
        rows += [row(chance) for chance in cut[:1]]
    return rows


def pale() -> QColor:
    """The colour of what the model itself would do."""
    colour = QColor(current.tokens().border_strong)
    colour.setAlpha(110)
    return colour


class Bars(QWidget):
    """Paints rows; a bar is as long as the square root of its probability, so that small ones can be seen too.

    Signals:
        painted(): The rows stand on the screen.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._count = 7
        self._faint = False
        self._both = False
        self._selected = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Likeliest next tokens"))

    @property
    def count(self) -> int:
        """How many lines there is room for."""
        return self._count

    @property
    def rows(self) -> list[Row]:
        """What is shown."""
        return self._rows

    def set_count(self, count: int) -> None:
        """Have room for so many lines."""
        if count != self._count:
            self._count = count
            self.updateGeometry()

    def set_both(self, both: bool) -> None:
        """Write both probabilities behind each bar, not only that with the samplers."""
        self._both = both

    def select(self, number: int) -> None:
        """Mark a row; -1 for none."""
        self._selected = number
        self.update()

    def show_rows(self, rows: Sequence[Row], *, faint: bool = False) -> None:
        """Show these; `faint` for an example that is none of a real model."""
        self._rows, self._faint = list(rows), faint
        self.update()

    def describe(self) -> None:
        """Put the picture into words for screen readers. Not while it moves: they would never stop talking."""
        self.setAccessibleDescription(
            "; ".join(
                self.tr("{token}: {before} to the model, {after} with the samplers").format(
                    token=row.name, before=percent(row.chance.before), after=percent(row.chance.after)
                )
                for row in self._rows
                if not row.more
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(200, self._count * row_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._faint:
            painter.setOpacity(0.35)
        high = row_height()
        for number, row in enumerate(self._rows[: self._count]):
            box = QRect(0, number * high, self.width(), high)
            if number == self._selected:
                painter.setPen(QPen(QColor(current.tokens().accent), 1))
                painter.setBrush(QColor(current.tokens().accent_soft))
                painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            self._paint_row(painter, box.adjusted(4, 0, -4, 0) if self._both else box, row)
        painter.end()
        self.painted.emit()

    def _paint_row(self, painter: QPainter, box: QRect, row: Row) -> None:
        colours = current.tokens()
        name_width, value_width = current.px(NAME_WIDTH), current.px(VALUE_WIDTH)
        value_font = fonts.ui_font(SIZE_SMALL)
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        if row.more:
            painter.setFont(value_font)
            painter.setPen(QColor(colours.text3))
            words = self.tr("and %n more that may come", "", row.more)
            indent = name_width + GAP
            if painter.fontMetrics().horizontalAdvance(words) > box.width() - indent:
                indent = 0
            painter.drawText(box.adjusted(indent, 0, 0, 0), left | middle, words)
            return
        cut = row.chance.cut_by
        name_font = fonts.mono_font(SIZE_SECOND)
        names = QFontMetrics(name_font)
        name_font.setBold(row.came)
        painter.setFont(name_font)
        painter.setPen(QColor(colours.accent if row.came else colours.text3 if cut else colours.text))
        name = names.elidedText(row.name, Qt.TextElideMode.ElideRight, name_width - (10 if row.came else 0))
        painter.drawText(QRect(box.x(), box.y(), name_width, box.height()), left | middle, name)
        values = value_width * (2 if self._both else 1)
        room = box.width() - name_width - values - 2 * GAP
        x, y = box.x() + name_width + GAP, box.y() + box.height() / 2
        before = QRectF(x, y - BROAD / 2, max(3.0, room * row.chance.before**0.5), BROAD)
        painter.setPen(Qt.PenStyle.NoPen)
        if cut or row.chance.may_cut:
            colour = QColor(getattr(colours, STAGE_COLOURS.get(cut or "xtc", "bar_bad")))
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            round_by = min(3.0, before.width() / 4)
            painter.drawRoundedRect(before.adjusted(0.5, 0.5, -0.5, -0.5), round_by, round_by)
        else:
            painter.setBrush(pale())
            painter.drawRoundedRect(before, 3, 3)
        if not cut:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.bar))
            after = max(2.0, room * row.chance.after**0.5)
            painter.drawRoundedRect(QRectF(x, y - NARROW / 2, after, NARROW), 2, 2)
        painter.setFont(value_font)
        painter.setPen(QColor(getattr(colours, STAGE_COLOURS.get(cut, "bar_bad")) if cut else colours.text2))
        value = stage_title(cut) if cut else percent(row.chance.after)
        at = QRect(box.right() - value_width + 1, box.y(), value_width, box.height())
        painter.drawText(at, Qt.AlignmentFlag.AlignRight | middle, value)
        if self._both:
            painter.setPen(QColor(colours.text3))
            words = percent(row.chance.before)
            painter.drawText(at.translated(-value_width, 0), Qt.AlignmentFlag.AlignRight | middle, words)
