"""A table of a message, with thin lines between its rows; it scrolls sideways when it is wider than the column."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workbench.ui.markdown.blocks import Span, Style, Table
from workbench.ui.theme import current
from workbench.ui.transcript import formats
from workbench.ui.transcript.prose_view import TextPane

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
SCROLL_BAR = 10


class TableView(TextPane):
    """One table."""

    def __init__(self, parent: QWidget, *, dim: bool = False) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._dim = dim
        self._wide = False
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Table"))

    def set_table(self, table: Table) -> bool:
        """Show `table`. Returns whether anything changed."""
        if table == self._table:
            return False
        self._table = table
        self.restyle()
        return True

    def restyle(self) -> None:
        """Write the table in the colours of the present theme."""
        table = self._table
        self.clear()
        if table is None or not table.rows:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        made = cursor.insertTable(len(table.rows), max(len(row) for row in table.rows), _frame())
        for number, row in enumerate(table.rows):
            for column, spans in enumerate(row):
                self._write_cell(made, number, column, spans)
        # Qt keeps an empty paragraph behind a table; it shall take no room.
        cursor.movePosition(QTextCursor.MoveOperation.End)
        last = QTextBlockFormat()
        last.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(last)
        cursor.endEditBlock()

    def height_for(self, width: int) -> int:
        """Pixels the table needs at `width`, with its scroll bar when it is wider than that."""
        height = super().height_for(width)
        self._wide = self.document().size().width() > width + 1
        return height + (SCROLL_BAR if self._wide else 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        if self._wide and (sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (event.angleDelta().x() or event.angleDelta().y()))
        else:
            event.ignore()

    def _write_cell(self, made: QTextTable, row: int, column: int, spans: tuple[Span, ...]) -> None:
        colours = current.tokens()
        cell = made.cellAt(row, column)
        form = QTextCharFormat().toTableCellFormat()
        form.setBottomBorder(1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QBrush(QColor(colours.border if row else colours.border_strong)))
        form.setTopPadding(5)
        form.setBottomPadding(5)
        form.setLeftPadding(8 if column else 2)
        form.setRightPadding(14)
        cell.setFormat(form)
        cursor = cell.firstCursorPosition()
        block = QTextBlockFormat()
        aligned = self._table.align[column] if self._table and column < len(self._table.align) else "left"
        block.setAlignment(_ALIGN[aligned])
        cursor.setBlockFormat(block)
        for span in spans:
            style = span.style if row else span.style | Style.BOLD
            cursor.insertText(
                formats.for_document(span.text), formats.letters(colours, style, span.href, 0, self._dim or not row)
            )


def _frame() -> QTextTableFormat:
    form = QTextTableFormat()
    form.setBorder(0)
    # Without this the borders are drawn bevelled.
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setMargin(0)
    form.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
    return form
