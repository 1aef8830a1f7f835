"""The list of models as Qt sees it; a row is worked out when it is drawn, so that thousands cost nothing."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.engine_client.states import EngineState
from workbench.library.entries import LibraryEntry
from workbench.ui.error_sentences import said
from workbench.ui.models_page import words
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.model_controller import model_name
from workbench.ui.widgets.row_roles import BADGE, PAYLOAD, SECOND

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ModelRows(QAbstractListModel):
    """Entries in the order they are given, each with what is known of it beside its file."""

    def __init__(self, plans: Plans, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans = plans
        self._entries: Sequence[LibraryEntry] = ()
        self._places: dict[Path, int] = {}
        self._states: dict[Path, EngineState] = {}
        self._double: Mapping[Path, Sequence[Path]] = {}
        plans.changed.connect(self._on_plan)

    def show_entries(self, entries: Sequence[LibraryEntry], double: Mapping[Path, Sequence[Path]]) -> None:
        """Show these; `double` says where copies lie."""
        self.beginResetModel()
        self._entries = entries
        self._places = {entry.path: number for number, entry in enumerate(entries)}
        self._double = double
        self.endResetModel()

    def show_state(self, state: EngineState) -> None:
        """An engine has another state."""
        path = Path(state.path)
        if state.phase in ("stopped", "failed"):
            self._states.pop(path, None)
        else:
            self._states[path] = state
        self._redraw(path)

    def state(self, path: Path) -> EngineState | None:
        """What is known of the engine of a file; None when it is not loaded."""
        return self._states.get(path)

    def entry(self, index: Index) -> LibraryEntry | None:
        """The entry of a row."""
        return self._entries[index.row()] if index.isValid() else None

    def index_of(self, path: Path | None) -> QModelIndex:
        """The row of a file; an invalid index when it is not shown."""
        row = self._places.get(path) if path is not None else None
        return self.index(row) if row is not None else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return model_name(entry)
        if role == SECOND:
            return words.second_line(entry)
        if role == BADGE:
            return self._badge(entry)
        if role == PAYLOAD:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (str(entry.path), said(entry.error or entry.note)) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            badge = self._badge(entry)
            return ", ".join(
                part for part in (model_name(entry), badge[0] if badge else "", words.second_line(entry)) if part
            )
        return None

    def _badge(self, entry: LibraryEntry) -> words.Pair | None:
        answer = self._plans.answer(entry.path)
        return words.badge(entry, self.state(entry.path), answer.plan if answer else None, entry.path in self._double)

    def _on_plan(self, path: str) -> None:
        self._redraw(Path(path))

    def _redraw(self, path: Path) -> None:
        index = self.index_of(path)
        if index.isValid():
            self.dataChanged.emit(index, index)
