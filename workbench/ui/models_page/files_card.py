"""Where a model lies."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.library.entries import LibraryEntry
from workbench.ui.widgets.buttons import IconButton
from workbench.ui.widgets.elided_label import ElidedLabel
from workbench.ui.widgets.labels import second_label

MOST_PARTS = 12
"""So many parts of a split model are named; there may be hundreds."""


class FilesCard(QFrame):
    """The folder, the files in it, and two things to do with them.

    Signals:
        wanted(name): "reveal" or "copy".
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.path = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self._parts = second_label("", self)
        reveal = IconButton("folder-open", self.tr("Show in the file manager"), self)
        copy = IconButton("copy", self.tr("Copy path"), self)
        reveal.clicked.connect(lambda: self.wanted.emit("reveal"))
        copy.clicked.connect(lambda: self.wanted.emit("copy"))
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.path, 1)
        row.addWidget(reveal)
        row.addWidget(copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._parts)

    def show_entry(self, entry: LibraryEntry) -> None:
        """Show the files of a model."""
        self.path.set_text(str(entry.path))
        count = len(entry.parts)
        lines = []
        if count > 1:
            lines.append(self.tr("In {count} parts:").format(count=count))
            lines += [part.name for part in entry.parts[:MOST_PARTS]]
            if count > MOST_PARTS:
                lines.append(self.tr("and {count} more").format(count=count - MOST_PARTS))
        if entry.path.is_symlink():
            lines.append(self.tr("A link to {path}").format(path=entry.path.resolve()))
        self._parts.setText("\n".join(lines))
        self._parts.setVisible(bool(lines))
