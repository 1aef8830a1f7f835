"""Draws the rows of the tree: its lines to the left, what was said to the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.branches.lanes import Row
from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_UI
from workbench.ui.widgets.row_roles import PAYLOAD, SECOND
from workbench.ui.widgets.two_line_rows import row_background

LANE = 20
LEFT = 20
DOT = 5.0
MOST_LANES = 14
"""Further in there would be no room for words; what stands there is drawn on the last."""
Index = QModelIndex | QPersistentModelIndex


class BranchDelegate(QStyledItemDelegate):
    """Draws one row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, current.tall(48, lines=2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(PAYLOAD)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect
        row_background(painter, option, box.adjusted(0, 1, 0, -1))
        _draw_lines(painter, box, row)
        around = current.gap(6)
        words = box.adjusted(_x(box, row.lane) - box.left() + 16, around, -12, -around)
        _draw_words(painter, words, str(index.data()), str(index.data(SECOND)), shown=row.shown)
        painter.restore()


def _x(box: QRect, lane: int) -> int:
    return box.left() + LEFT + min(lane, MOST_LANES) * LANE


def _draw_lines(painter: QPainter, box: QRect, row: Row) -> None:
    colours = current.tokens()
    usual, lit = QColor(colours.border_strong), QColor(colours.accent)
    middle, x = box.top() + box.height() / 2, _x(box, row.lane)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for lane in row.through:
        # The branch that is shown goes straight down on the first lane, past all that is not on it.
        painter.setPen(QPen(lit if lane == 0 else usual, 2))
        painter.drawLine(QPointF(_x(box, lane), box.top()), QPointF(_x(box, lane), box.bottom() + 1))
    painter.setPen(QPen(lit if row.shown else usual, 2))
    if row.parent_lane != row.lane:
        bend = QPainterPath(QPointF(_x(box, row.parent_lane), box.top()))
        bend.quadTo(QPointF(_x(box, row.parent_lane), middle), QPointF(x - DOT, middle))
        painter.drawPath(bend)
    elif not row.begins:
        painter.drawLine(QPointF(x, box.top()), QPointF(x, middle - DOT))
    if row.goes_on:
        painter.drawLine(QPointF(x, middle + DOT), QPointF(x, box.bottom() + 1))
    painter.setBrush(lit if row.shown else QColor(colours.window))
    if row.message.role == "user":
        painter.drawRoundedRect(QRectF(x - DOT + 0.5, middle - DOT + 0.5, 2 * DOT - 1, 2 * DOT - 1), 2, 2)
    else:
        painter.drawEllipse(QPointF(x, middle), DOT, DOT)


def _draw_words(painter: QPainter, box: QRect, title: str, second: str, *, shown: bool) -> None:
    colours = current.tokens()
    half = box.height() // 2
    for line, words, size, colour, weight in (
        (0, title, SIZE_UI, colours.text if shown else colours.text2, QFont.Weight.Medium),
        (1, second, SIZE_SECOND, colours.text3, QFont.Weight.Normal),
    ):
        font = fonts.ui_font(size, weight)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRect(box.left(), box.top() + line * half, box.width(), half)
        elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
