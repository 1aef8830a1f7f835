"""The model behind the list of chats."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)

from workbench.chats.records import ChatEntry, SearchHit
from workbench.ui.chat_list.arrangement import FolderRow, Heading, Row, is_in_folder
from workbench.ui.widgets.row_roles import MARKS, PAYLOAD, SECOND

Index = QModelIndex | QPersistentModelIndex
BUSY = Qt.ItemDataRole.UserRole + 10
"""Whether an answer is being written in this chat."""
CHATS_MIME = "application/x-workbench-chats"
"""Numbers of the chats that are being dragged, separated by commas."""
MOST_BEFORE = 14
"""Characters shown before a found word, so that the word itself has room."""

_MARKUP = "*`#"


class ChatRows(QStringListModel):
    """Headings, folders, chats and found places, as they were arranged.

    Its base counts the rows, in C++: laying out ten thousand rows asks for their number ten thousand times.

    Signals:
        renamed(chat_id, title): The person typed another title.
        folder_renamed(folder_id, name): The same for a folder.
        moved(chat_ids, folder_id | None): Chats were dropped on a folder, or outside of all.
    """

    renamed = Signal(int, str)
    folder_renamed = Signal(int, str)
    moved = Signal(list, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.busy: set[int] = set()

    def show_rows(self, rows: list[Row]) -> bool:
        """Show these; gives whether they differ from those before."""
        if rows == self._rows:
            return False
        self._rows = rows
        self.setStringList([""] * len(rows))
        return True

    def row_of(self, chat_id: int | None) -> int:
        """Where a chat stands; -1 when it is not shown."""
        places = (n for n, row in enumerate(self._rows) if isinstance(row, ChatEntry) and row.id == chat_id)
        return next(places, -1)

    def row_of_folder(self, folder_id: int) -> int:
        """Where a folder stands; -1 when it is not shown."""
        places = (n for n, row in enumerate(self._rows) if isinstance(row, FolderRow) and row.folder.id == folder_id)
        return next(places, -1)

    def at(self, row: int) -> Row | None:
        """What stands in a row; None outside."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def chat_at(self, row: int) -> ChatEntry | None:
        """The chat in a row; None for any other row."""
        found = self.at(row)
        return found if isinstance(found, ChatEntry) else None

    def first_hit(self) -> int:
        """The first row of what a search found; -1 when there is none."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, SearchHit)), -1)

    @property
    def chats(self) -> list[ChatEntry]:
        """The chats shown, from top to bottom."""
        return [row for row in self._rows if isinstance(row, ChatEntry)]

    # ------------------------------------------------------------------------------------------ for the view

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index.row())
        if row is None or role == PAYLOAD:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._words(row)
        if role == BUSY:
            return isinstance(row, ChatEntry) and row.id in self.busy
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if isinstance(row, SearchHit):
            if role == SECOND:
                return _day(row.created) if row.message_id is None else _near_mark(row)[0]
            if role == MARKS:
                return () if row.message_id is None else _near_mark(row)[1]
        return None

    def _words(self, row: Row) -> str:
        match row:
            case Heading():
                return row.words
            case FolderRow():
                return row.folder.name
            case _:
                return row.title or self.tr("New chat")

    def _spoken(self, row: Row) -> str:
        match row:
            case SearchHit():
                return f"{self._words(row)}, {row.snippet}"
            case FolderRow():
                state = self.tr("folded") if row.folder.folded else self.tr("open")
                count = self.tr("1 chat") if row.count == 1 else self.tr("%n chats", "", row.count)
                return self.tr("Folder {name}, {count}, {state}").format(name=row.folder.name, count=count, state=state)
            case ChatEntry() if row.id in self.busy:
                return self.tr("{title}, an answer is being written").format(title=self._words(row))
            case _:
                return self._words(row)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, words = self.at(index.row()), str(value).strip()
        if not words:
            return False
        if isinstance(row, ChatEntry):
            if words != row.title:
                self.renamed.emit(row.id, words)
            return True
        if isinstance(row, FolderRow):
            if words != row.folder.name:
                self.folder_renamed.emit(row.folder.id, words)
            return True
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        match self.at(index.row()) if index.isValid() else None:
            case ChatEntry():
                shown = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable
                return shown | flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
            case FolderRow():
                return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable | flag.ItemIsDropEnabled
            case SearchHit():
                return flag.ItemIsEnabled | flag.ItemIsSelectable
            case Heading():
                return flag.ItemIsDropEnabled
        return flag.ItemIsDropEnabled  # below the last row

    # ------------------------------------------------------------------------------------------ dragging

    def mimeTypes(self) -> list[str]:
        return [CHATS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        chats = [chat.id for index in indexes if (chat := self.chat_at(index.row())) is not None]
        data.setData(CHATS_MIME, ",".join(map(str, chats)).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not data.hasFormat(CHATS_MIME):
            return False
        chats = [int(number) for number in bytes(data.data(CHATS_MIME).data()).decode().split(",") if number]
        self.moved.emit(chats, self.folder_below(parent.row() if parent.isValid() else row))
        return False  # the list is read anew: Qt must not take any row away

    def folder_below(self, row: int) -> int | None:
        """The folder that a chat dropped on this row would go into; None for none."""
        match self.at(row):
            case FolderRow() as found:
                return found.folder.id
            case ChatEntry() as found if is_in_folder(found):
                return found.folder_id
        return None

    def chat_ids(self, rows: Iterable[int]) -> list[int]:
        """The chats in these rows, from top to bottom."""
        return [chat.id for row in sorted(rows) if (chat := self.chat_at(row)) is not None]


def _day(when: float) -> str:
    """The date as this system writes it."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(when)).date(), QLocale.FormatType.ShortFormat)


def _near_mark(hit: SearchHit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet from shortly before the first found word on, and where the words stand in it."""
    text, marks = _without_markup(hit.snippet, hit.marks)
    start = marks[0][0] if marks else 0
    if start <= MOST_BEFORE:
        return text, marks
    cut = text.find(" ", start - MOST_BEFORE, start) + 1 or start
    return "…" + text[cut:], tuple((begin - cut + 1, end - cut + 1) for begin, end in marks)


def _without_markup(text: str, marks: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text on one line and without the signs of Markdown, and where its marks stand then."""
    kept: list[str] = []
    place = []  # where each character has gone
    for character in text:
        place.append(len(kept))
        if character not in _MARKUP:
            kept.append(" " if character in "\n\t" else character)
    place.append(len(kept))
    return "".join(kept), tuple((place[start], place[end]) for start, end in marks)
