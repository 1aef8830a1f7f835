"""What can be done with several chats at once, below the list while they are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.ui.widgets.buttons import IconButton


class ChosenBar(QFrame):
    """How many are chosen, and buttons for all of them.

    Signals:
        wanted(name): "archive", "export", "delete" or "none": no longer chosen.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = QLabel(self)
        self._archive = IconButton("archive", "", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._count, 1)
        for name, button in (
            ("archive", self._archive),
            ("export", IconButton("download", self.tr("Export these chats"), self)),
            ("delete", IconButton("trash", self.tr("Delete these chats"), self)),
            ("none", IconButton("x", self.tr("Choose none of them"), self)),
        ):
            button.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            row.addWidget(button)
        self.hide()

    def show_count(self, count: int, *, archived: bool) -> None:
        """Say how many are chosen; one needs no bar. `archived`: they are in the archive."""
        self._count.setText(self.tr("%n chats", "", count))
        self._archive.set_icon("archive-restore" if archived else "archive")
        self._archive.set_label(
            self.tr("Put these chats back into the list") if archived else self.tr("Archive these chats")
        )
        self.setVisible(count > 1)
