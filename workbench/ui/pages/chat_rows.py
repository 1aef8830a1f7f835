"""The rows of the chat list: chats under the day they were last used, or what a search found."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from workbench.chats.records import Chat, SearchHit
from workbench.ui.widgets.row_roles import MARKS, PAYLOAD, SECOND

Index = QModelIndex | QPersistentModelIndex
BUSY = Qt.ItemDataRole.UserRole + 10
"""Whether an answer is being written in this chat."""

MOST_BEFORE = 14
"""Characters shown before a found word, so that the word itself has room."""


@dataclass(frozen=True)
class Heading:
    """A row that says which day the rows below it are of."""

    words: str


Row = Heading | Chat | SearchHit


class ChatRows(QAbstractListModel):
    """Chats in the order they come in, with a heading where the day changes.

    Signals:
        renamed(chat_id, title): The person typed another title.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.busy: set[int] = set()

    def show_chats(self, chats: Sequence[Chat], today: date) -> None:
        """Show chats, pinned ones first, then the latest."""
        rows: list[Row] = []
        heading = ""
        for chat in chats:
            words = self.tr("Pinned") if chat.pinned else self._day(chat.updated, today)
            if words != heading:
                rows.append(Heading(words))
                heading = words
            rows.append(chat)
        self._show(rows)

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show what a search found."""
        self._show(list(hits))

    def row_of(self, chat_id: int | None) -> int:
        """Where a chat stands; -1 when it is not shown."""
        places = (n for n, row in enumerate(self._rows) if isinstance(row, Chat) and row.id == chat_id)
        return next(places, -1)

    def chat_at(self, row: int) -> Chat | None:
        """The chat in a row; None for a heading or a search result."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Chat) else None

    @property
    def chats(self) -> list[Chat]:
        """The chats shown."""
        return [row for row in self._rows if isinstance(row, Chat)]

    # ------------------------------------------------------------------------------------------ for the view

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.words if isinstance(row, Heading) else (row.title or self.tr("New chat"))
            case Qt.ItemDataRole.ToolTipRole:
                return row.title if isinstance(row, Chat) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {row.snippet}" if isinstance(row, SearchHit) else None
        if role == PAYLOAD:
            return row
        if role == BUSY:
            return isinstance(row, Chat) and row.id in self.busy
        if isinstance(row, SearchHit):
            if role == SECOND:
                return self.tr("In the title") if row.message_id is None else _near_mark(row)[0]
            if role == MARKS:
                return () if row.message_id is None else _near_mark(row)[1]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        chat = self.chat_at(index.row())
        title = str(value).strip()
        if chat is None or not title:
            return False
        if title != chat.title:
            self.renamed.emit(chat.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, Chat):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        if isinstance(row, SearchHit):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def _show(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _day(self, when: float, today: date) -> str:
        day = datetime.fromtimestamp(when).date()
        if day >= today:
            return self.tr("Today")
        if day == today - timedelta(days=1):
            return self.tr("Yesterday")
        if day > today - timedelta(days=7):
            return self.tr("Last 7 days")
        if day > today - timedelta(days=30):
            return self.tr("Last 30 days")
        return self.tr("{month} {year}").format(month=_months(self)[day.month - 1], year=day.year)


def _near_mark(hit: SearchHit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet from shortly before the first found word on, and where the words stand in it."""
    start = hit.marks[0][0] if hit.marks else 0
    if start <= MOST_BEFORE:
        return hit.snippet.replace("\n", " "), hit.marks
    cut = hit.snippet.find(" ", start - MOST_BEFORE, start) + 1 or start
    shown = "…" + hit.snippet[cut:].replace("\n", " ")
    return shown, tuple((begin - cut + 1, end - cut + 1) for begin, end in hit.marks)


def _months(model: QObject) -> list[str]:
    return [
        model.tr("January"),
        model.tr("February"),
        model.tr("March"),
        model.tr("April"),
        model.tr("May"),
        model.tr("June"),
        model.tr("July"),
        model.tr("August"),
        model.tr("September"),
        model.tr("October"),
        model.tr("November"),
        model.tr("December"),
    ]
