"""The rows of the drawn tree as a Qt list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, QPersistentModelIndex, Qt

from workbench.ui.branches.lanes import Row
from workbench.ui.maths.inline import OBJECT
from workbench.ui.transcript.finding import read_text
from workbench.ui.widgets.row_roles import PAYLOAD, SECOND

SNIPPET = 160
Index = QModelIndex | QPersistentModelIndex


class BranchModel(QAbstractListModel):
    """Shows rows, all of them or only where the tree forks."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Row] = ()
        self._kept: list[int] = []

    def set_rows(self, rows: Sequence[Row], *, forks_only: bool) -> None:
        """Show `rows`; with `forks_only` those in between, which only lead on, are left out."""
        self.beginResetModel()
        self._all = rows
        self._kept = [at for at, row in enumerate(rows) if row.fork or row.begins or not forks_only]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._kept)

    def row_of(self, message: int) -> int:
        """Where a message stands, or the first kept one above it; -1 for none."""
        at = next((at for at, row in enumerate(self._all) if row.message.id == message), -1)
        while at >= 0 and at not in self._kept:
            at = self._all[at].parent
        return self._kept.index(at) if at in self._kept else -1

    def parent_row(self, row: int) -> int:
        """Where that stands which a row belongs to, as far as it is kept; -1 for none."""
        at = self._all[self._kept[row]].parent
        return self.row_of(self._all[at].message.id) if at >= 0 else -1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._all[self._kept[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._snippet(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                shown = self.tr("on the branch that is shown") if row.shown else self.tr("on another branch")
                return ", ".join((self._snippet(row), self._second(row), shown))
            case _ if role == SECOND:
                return self._second(row)
            case _ if role == PAYLOAD:
                return row
        return None

    def _snippet(self, row: Row) -> str:
        own, source = row.message.role != "assistant", row.message.content[: 3 * SNIPPET]
        read = source if own else " ".join(read_text(source))
        return " ".join(read.replace(OBJECT, "…").split())[:SNIPPET] or self.tr("(empty)")

    def _second(self, row: Row) -> str:
        message = row.message
        who = {"user": self.tr("You"), "system": self.tr("System prompt")}.get(message.role, message.model_name)
        parts = [who or self.tr("Assistant")]
        if len(message.sibling_ids) > 1 and message.id in message.sibling_ids:
            number, count = message.sibling_ids.index(message.id) + 1, len(message.sibling_ids)
            parts.append(self.tr("version {number} of {count}").format(number=number, count=count))
        written = QDateTime.fromSecsSinceEpoch(int(message.created))
        parts.append(QLocale().toString(written, QLocale.FormatType.ShortFormat))
        return "  ·  ".join(parts)
