"""A table of a message, with thin lines between its rows; it scrolls sideways when it is wider than the column."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextOption, QTextTable, QWheelEvent
from PySide6.QtWidgets import QWidget

from workbench.ui.markdown.blocks import Table
from workbench.ui.theme import current
from workbench.ui.transcript import table_text
from workbench.ui.transcript.prose_view import TextPane

SCROLL_BAR = 10


class TableView(TextPane):
    """One table.

    Attributes:
        written: How many rows have been written in all, to count the work.
    """

    def __init__(self, parent: QWidget, *, dim: bool = False) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._made: QTextTable | None = None
        self._dim = dim
        self._wide = False
        self._waiting = False  # for formulas that are being set
        self.written = 0
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(self.tr("Table"))

    def set_table(self, table: Table) -> bool:
        """Show `table`. Returns whether anything changed."""
        old = self._table
        if table == old:
            return False
        self._table = table
        # A table whose header differs is another table; and Qt deletes one that loses all its rows.
        if old is None or self._made is None or (old.align, old.rows[0]) != (table.align, table.rows[0]):
            self.restyle()
        else:
            self._update_rows(self._made, old)
        return True

    def restyle(self) -> None:
        """Write the table in the colours of the present theme."""
        table = self._table
        self._made = None
        self._waiting = False
        self.clear()
        if table is None or not table.rows:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._made = cursor.insertTable(len(table.rows), len(table.rows[0]), table_text.frame())
        self._write_rows(self._made, 0)
        # Qt keeps an empty paragraph behind a table; it shall take no room.
        cursor.movePosition(QTextCursor.MoveOperation.End)
        last = QTextBlockFormat()
        last.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(last)
        cursor.endEditBlock()
        # The widget's own cursor went along with what was written, and would have its end shown.
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_formulas(self) -> None:
        if self._waiting:
            self.restyle()
            self.height_changed.emit()

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

    def _update_rows(self, made: QTextTable, old: Table) -> None:
        """Write only the rows that differ; while a table streams, that is the last one."""
        rows = self._table.rows if self._table else ()
        same = next((at for at, (a, b) in enumerate(zip(old.rows, rows, strict=False)) if a != b), None)
        first = min(len(old.rows), len(rows)) if same is None else same
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if len(old.rows) > first:
            made.removeRows(first, len(old.rows) - first)
        if len(rows) > first:
            made.appendRows(len(rows) - first)
        self._write_rows(made, first)
        cursor.endEditBlock()

    def _write_rows(self, made: QTextTable, first: int) -> None:
        if self._table is None:
            return
        for number in range(first, len(self._table.rows)):
            self._waiting |= table_text.write_row(made, self._table, number, current.tokens(), dim=self._dim)
        self.written += len(self._table.rows) - first
