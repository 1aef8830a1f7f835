"""Tables in a text document: thin lines between the rows, and the columns aligned as the source says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from workbench.ui.markdown.blocks import Style, Table
from workbench.ui.theme.tokens import Tokens
from workbench.ui.transcript import formats

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def frame(left: int = 0) -> QTextTableFormat:
    """The table as a whole, `left` pixels in."""
    form = QTextTableFormat()
    form.setBorder(0)
    # Without this the borders are drawn bevelled.
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setMargin(0)
    form.setLeftMargin(left)
    form.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
    return form


def write_row(made: QTextTable, table: Table, row: int, colours: Tokens, *, dim: bool, wait: bool = False) -> bool:
    """Write a row into its empty cells; the first one is the head. Returns whether a formula is still being set."""
    waiting = False
    for column, spans in enumerate(table.rows[row]):
        cell = made.cellAt(row, column)
        cell.setFormat(_cell(row, column, colours))
        cursor = cell.firstCursorPosition()
        block = QTextBlockFormat()
        block.setAlignment(_ALIGN[table.align[column] if column < len(table.align) else "left"])
        cursor.setBlockFormat(block)
        for span in spans:
            style = span.style if row else span.style | Style.BOLD
            letters = formats.letters(colours, style, span.href, 0, dim or not row)
            waiting |= formats.insert(cursor, span, letters, wait=wait)
    return waiting


def _cell(row: int, column: int, colours: Tokens) -> QTextCharFormat:
    form = QTextCharFormat().toTableCellFormat()
    form.setBottomBorder(1)
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(QColor(colours.border if row else colours.border_strong)))
    form.setTopPadding(5)
    form.setBottomPadding(5)
    form.setLeftPadding(8 if column else 2)
    form.setRightPadding(14)
    return form
