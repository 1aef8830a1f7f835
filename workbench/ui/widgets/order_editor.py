"""A short list whose entries are moved up and down and switched on and off."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import IconButton

ROW = 28


class OrderEditor(QWidget):
    """Entries with a check mark, moved by dragging, by two buttons, or with Alt and the arrow keys.

    Signals:
        changed(names): The names that are switched on, in their new order, as a tuple.
    """

    changed = Signal(object)

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._value: tuple[str, ...] = ()
        self.list = _List(self)
        self.list.move_wanted.connect(self._move)
        self.list.setAccessibleName(title)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        count = len(self._choices)
        follow(self.list, lambda view: view.setFixedHeight(current.tall(ROW) * count + 8))
        self.list.model().rowsMoved.connect(self._on_changed)
        self.list.itemChanged.connect(self._on_changed)
        self.list.setAccessibleDescription(self.tr("Alt with the arrow keys moves an entry, Space switches it."))
        self._up = IconButton("chevron-up", self.tr("Move up (Alt+Up)"), self)
        self._down = IconButton("chevron-down", self.tr("Move down (Alt+Down)"), self)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self._up)
        buttons.addWidget(self._down)
        buttons.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)

    def set_value(self, names: tuple[str, ...]) -> None:
        """Show `names` switched on in this order, the others below and off."""
        self._value = names
        titles = dict(self._choices)
        order = [*names, *(name for name in titles if name not in names)]
        with QSignalBlocker(self.list), QSignalBlocker(self.list.model()):
            self.list.clear()
        for name in order:
            entry = QListWidgetItem(icons.icon("grip-vertical", "text3"), titles.get(name, name))
            entry.setData(Qt.ItemDataRole.UserRole, name)
            entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            entry.setCheckState(Qt.CheckState.Checked if name in names else Qt.CheckState.Unchecked)
            with QSignalBlocker(self.list):
                self.list.addItem(entry)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + by < self.list.count():
            return
        with QSignalBlocker(self.list):
            entry = self.list.takeItem(row)
            self.list.insertItem(row + by, entry)
            self.list.setCurrentRow(row + by)
        self._on_changed()

    def _on_changed(self) -> None:
        entries = [self.list.item(row) for row in range(self.list.count())]
        on = Qt.CheckState.Checked
        names = tuple(entry.data(Qt.ItemDataRole.UserRole) for entry in entries if entry.checkState() == on)
        if names != self._value:
            self._value = names
            self.changed.emit(names)


class _List(QListWidget):
    move_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
