"""Rows of a list with a title, a line below it and a word at the right end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_UI
from workbench.ui.widgets.row_roles import BADGE, MARKS, SECOND

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Pixels of one such row."""
    return current.tall(50, lines=2)


class TwoLineDelegate(QStyledItemDelegate):
    """Draws such rows; texts too long for them end in an ellipsis."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        box = option.rect.adjusted(0, 1, 0, -1)
        row_background(painter, option, box)
        around = current.gap(6)
        inner = box.adjusted(12, around, -12, -around)
        badge = index.data(BADGE)
        if badge:
            words, level = badge
            painter.setFont(fonts.ui_font(SIZE_SECOND, QFont.Weight.Medium))
            painter.setPen(QColor(getattr(colours, level or "text2")))
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, words)
            top = inner.adjusted(0, 0, -width - 10, 0)
        else:
            top = inner
        painter.setFont(fonts.ui_font(SIZE_UI, QFont.Weight.DemiBold))
        painter.setPen(QColor(colours.text))
        title = painter.fontMetrics().elidedText(index.data() or "", Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        line = current.px(17)
        low = QRect(inner.left(), inner.bottom() + 2 - line, inner.width(), line)
        _draw_second(painter, low, str(index.data(SECOND) or ""), index.data(MARKS) or ())
        painter.restore()


def row_background(painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
    """The rounded ground of a row that is chosen or pointed at, and the ring of the one with the focus."""
    colours = current.tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.setBrush(QColor(colours.accent_soft if chosen else colours.hover))
        painter.drawRoundedRect(box, 6, 6)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)


def _draw_second(painter: QPainter, box: QRect, text: str, marks: tuple[tuple[int, int], ...]) -> None:
    plain, bold = fonts.ui_font(SIZE_SECOND), fonts.ui_font(SIZE_SECOND, QFont.Weight.DemiBold)
    colours = current.tokens()
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    at, x = 0, box.left()
    for start, end in (*marks, (len(text), len(text))):
        for piece, font, colour in ((text[at:start], plain, colours.text2), (text[start:end], bold, colours.text)):
            if not piece or x >= box.right():
                continue
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = painter.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, box.right() - x)
            painter.drawText(QRect(x, box.top(), box.right() - x, box.height()), flags, shown)
            x += painter.fontMetrics().horizontalAdvance(shown)
        at = end
