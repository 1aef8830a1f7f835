"""The list of notebooks at the left of the page."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from workbench.ui.theme import current, icons
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.side_list import line_up

WIDTH = 236


class Shelf(QFrame):
    """Names of notebooks, the one changed last first.

    Signals:
        opened(name): The person wants this one.
        new_wanted(): A new one.
        renamed(name, wanted): Another name for this one.
        delete_wanted(name): Away with it.
    """

    opened = Signal(str)
    new_wanted = Signal()
    renamed = Signal(str, str)
    delete_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        follow(self, lambda panel: panel.setFixedWidth(current.side(WIDTH)))
        self._filling = False
        self._put_off: tuple[list[str], str] | None = None  # what to show once no name is being typed any more
        self.new_button = push_button(self.tr("New notebook"), self, icon="plus")
        self.new_button.clicked.connect(self.new_wanted)
        self.list = QListWidget(self)
        self.list.setProperty("ring", "row")
        self.list.setAccessibleName(self.tr("Notebooks"))
        line_up(self.list)
        self.list.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.SelectedClicked)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.verticalScrollBar().setAccessibleName(self.tr("Scroll the notebooks"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemChanged.connect(self._on_renamed)
        self.list.itemDelegate().closeEditor.connect(lambda: QTimer.singleShot(0, self, self._catch_up))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 4, 8)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 8, 0)  # the list alone goes on to where its scroll bar stands
        head.addWidget(self.new_button)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_names(self, names: list[str], current: str) -> None:
        """List these, with one chosen; later, while a name is being typed, which would be lost."""
        if self.list.state() == QListWidget.State.EditingState:
            self._put_off = names, current
            return
        self._filling = True
        self.list.clear()
        for name in names:
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(name)
            self.list.addItem(item)
            if name == current:
                self.list.setCurrentItem(item)
        self._filling = False

    def _catch_up(self) -> None:
        if self._put_off is not None:
            names, self._put_off = self._put_off, None
            self.show_names(*names)

    @property
    def names(self) -> list[str]:
        """What is listed."""
        return [str(self.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.list.count())]

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.opened.emit(str(item.data(Qt.ItemDataRole.UserRole)))

    def _on_renamed(self, item: QListWidgetItem) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole))
        if not self._filling and item.text() != name:
            self.renamed.emit(name, item.text())

    def _open_menu(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is None:
            return
        name = str(item.data(Qt.ItemDataRole.UserRole))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(icons.icon("pencil"), self.tr("Rename"))
        rename.triggered.connect(lambda: self.list.editItem(item))
        delete = menu.addAction(icons.icon("trash"), self.tr("Delete"))
        delete.triggered.connect(lambda: self.delete_wanted.emit(name))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.delete_wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))
        else:
            super().keyPressEvent(event)
