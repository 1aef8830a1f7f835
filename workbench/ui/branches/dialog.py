"""The window with the tree of a chat."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QListView, QVBoxLayout, QWidget

from workbench.chats.records import Message
from workbench.ui.branches.delegate import BranchDelegate
from workbench.ui.branches.lanes import Row, rows
from workbench.ui.branches.model import BranchModel
from workbench.ui.widgets.labels import second_label
from workbench.ui.widgets.row_roles import PAYLOAD

MANY = 40
"""With more messages than this only the forks are shown at first."""


class BranchesDialog(QDialog):
    """Shows every branch of a chat; arrows move, Left goes to what a message belongs to, Enter shows its branch.

    Signals:
        chosen(message_id): The branch through this message is to be shown.
    """

    chosen = Signal(int)

    def __init__(self, messages: Sequence[Message], leaf: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Branches of this chat"))
        self.resize(640, 620)
        self._rows = rows(messages, leaf)
        self._leaf = leaf
        forks = sum(not row.goes_on for row in self._rows)
        said = len(messages)
        words = self.tr("1 message") if said == 1 else self.tr("%n messages", "", said)
        words += "  ·  " + (self.tr("1 branch") if forks == 1 else self.tr("%n branches", "", forks))
        self.model = BranchModel()
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Messages of all branches"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(BranchDelegate(self.list))
        self.list.setProperty("ring", "row")
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.verticalScrollBar().setAccessibleName(self.tr("Scroll the branches"))
        self.list.doubleClicked.connect(self._choose)
        self.list.installEventFilter(self)
        self.forks_only = QCheckBox(self.tr("Only where the chat forks"), self)
        self.forks_only.setChecked(len(messages) > MANY)
        self.forks_only.setEnabled(forks > 1)
        self.forks_only.toggled.connect(self._fill)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.show_button = buttons.addButton(self.tr("Show this branch"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.show_button.setDefault(True)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(second_label(words, self))
        column.addWidget(self.list, 1)
        column.addWidget(self.forks_only)
        column.addWidget(buttons)
        self._fill()
        self.list.setFocus()

    @property
    def current(self) -> int | None:
        """The message that is selected."""
        row = self.list.currentIndex().data(PAYLOAD)
        return row.message.id if isinstance(row, Row) else None

    def _fill(self) -> None:
        kept = self.current
        self.model.set_rows(self._rows, forks_only=self.forks_only.isChecked())
        wanted = kept if kept is not None else self._leaf
        at = self.model.row_of(wanted) if wanted is not None else 0
        self._go_to(max(0, at))

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, QListView.ScrollHint.EnsureVisible)

    def _choose(self) -> None:
        if (message := self.current) is not None:
            self.chosen.emit(message)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.list or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Left and self.list.currentIndex().isValid():
            parent = self.model.parent_row(self.list.currentIndex().row())
            if parent >= 0:
                self._go_to(parent)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return True
        return False
