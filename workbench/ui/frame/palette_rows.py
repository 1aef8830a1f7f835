"""Rows of the command palette: an icon, a title with what was typed in bold, a shortcut at the right end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from workbench.ui.theme import current, fonts, icons
from workbench.ui.theme.tokens import SIZE_SECOND, SIZE_UI
from workbench.ui.widgets.row_roles import BADGE, MARKS, PAYLOAD
from workbench.ui.widgets.two_line_rows import row_background

ICON = 16
Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """Pixels of one row."""
    return current.tall(34)


class PaletteDelegate(QStyledItemDelegate):
    """Draws such rows; a title too long for its row ends in an ellipsis."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        row_background(painter, option, option.rect.adjusted(0, 1, 0, -1))
        inner = option.rect.adjusted(12, 0, -12, 0)
        middle = inner.top() + (inner.height() - ICON) // 2
        icons.icon(index.data(PAYLOAD).icon, "text3").paint(painter, QRect(inner.left(), middle, ICON, ICON))
        inner.setLeft(inner.left() + ICON + 12)
        note = str(index.data(BADGE)[0])
        if note:
            painter.setFont(fonts.ui_font(SIZE_SECOND))
            painter.setPen(QColor(colours.text2))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
            inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(note) - 16)
        _draw_title(painter, inner, str(index.data() or ""), index.data(MARKS) or ())
        painter.restore()


def _draw_title(painter: QPainter, box: QRect, title: str, marks: tuple[tuple[int, int], ...]) -> None:
    plain, bold = fonts.ui_font(SIZE_UI), fonts.ui_font(SIZE_UI, QFont.Weight.Bold)
    painter.setPen(QColor(current.tokens().text))
    at, x = 0, box.left()
    for start, end in (*marks, (len(title), len(title))):
        for piece, font in ((title[at:start], plain), (title[start:end], bold)):
            if not piece or x >= box.right():
                continue
            painter.setFont(font)
            room = QRect(x, box.top(), box.right() - x, box.height())
            shown = painter.fontMetrics().elidedText(piece, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
            x += painter.fontMetrics().horizontalAdvance(shown)
        at = end
