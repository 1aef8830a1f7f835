"""The folders that are searched for models: add, remove."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget

from workbench.errors import WorkbenchError
from workbench.ui.pages.model_controller import ModelController
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label, set_level
from workbench.ui.widgets.row_roles import BADGE, PAYLOAD, SECOND
from workbench.ui.widgets.two_line_rows import TwoLineDelegate


class FoldersDialog(QDialog):
    """Acts at once; there is nothing to confirm, because no file is touched."""

    def __init__(self, models: ModelController, states: dict[str, tuple[str, int]], parent: QWidget | None) -> None:
        """`states` says of each folder what is wrong with it ("" for nothing) and how many models it has."""
        super().__init__(parent)
        self._models = models
        self._states = states
        self.setWindowTitle(self.tr("Model folders"))
        self.resize(520, 360)
        self._rows = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Model folders"))
        self.list.setModel(self._rows)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().selectionChanged.connect(lambda: self._show_buttons())
        self._trouble = second_label("", self)
        set_level(self._trouble, "bad")
        self._trouble.hide()
        add = push_button(self.tr("Add a folder…"), self, icon="folder-plus")
        add.clicked.connect(self._on_add)
        self._remove = push_button(self.tr("Remove from the list"), self, kind="quiet")
        self._remove.clicked.connect(self._on_remove)
        close = push_button(self.tr("Close"), self, kind="primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(add)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(heading_label(self.tr("Model folders"), self))
        column.addWidget(second_label(self.tr("Searched for .gguf files. The files stay where they are."), self))
        column.addWidget(self.list, 1)
        column.addWidget(self._trouble)
        column.addLayout(foot)
        self._fill()

    def add(self, folder: str) -> None:
        """Search this folder too, or say why not."""
        self._do(lambda: self._models.add_folder(folder))

    def _on_add(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, self.tr("Add a folder of models")):
            self.add(folder)

    def _on_remove(self) -> None:
        folder = self.list.currentIndex().data(PAYLOAD)
        if folder:
            self._do(lambda: self._models.remove_folder(folder))

    def _do(self, change: object) -> None:
        try:
            change()  # type: ignore[operator]
        except WorkbenchError as error:
            self._trouble.setText(error.sentence())
        else:
            self._trouble.clear()
        self._trouble.setVisible(bool(self._trouble.text()))
        self._fill()

    def _fill(self) -> None:
        self._rows.clear()
        for folder in self._models.folders:
            item = QStandardItem(folder)
            sentence, models = self._states.get(folder, ("", 0))
            count = self.tr("1 model") if models == 1 else self.tr("{count} models").format(count=models)
            item.setData(sentence or (count if models else self.tr("No models found yet")), SECOND)
            if sentence:
                item.setData((self.tr("Missing"), "warn"), BADGE)
            item.setData(folder, PAYLOAD)
            item.setToolTip(folder)
            item.setData(folder, Qt.ItemDataRole.AccessibleTextRole)
            self._rows.appendRow(item)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._remove.setEnabled(self.list.selectionModel().hasSelection())
