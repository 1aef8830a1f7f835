"""The text of an attachment, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.chats.records import Attachment
from workbench.ui.composer.attachment_row import about
from workbench.ui.theme import fonts
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label


class AttachmentDialog(QDialog):
    """Read-only, in a fixed pitch, because most attachments are code or tables.

    Attributes:
        inserted: Whether the person wants the text in the message itself; only offered with `insertable`.
    """

    def __init__(self, attachment: Attachment, parent: QWidget | None = None, *, insertable: bool = False) -> None:
        super().__init__(parent)
        self.inserted = False
        self.setWindowTitle(attachment.name)
        self.resize(720, 520)
        self.editor = QPlainTextEdit(self)
        self.editor.setProperty("role", "field")
        self.editor.setReadOnly(True)
        self.editor.setFont(QFont(fonts.mono_family()))
        self.editor.setPlainText(attachment.text)
        self.editor.setAccessibleName(attachment.name)
        copy = push_button(self.tr("Copy"), self, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(attachment.text))
        close = push_button(self.tr("Close"), self, kind="primary")
        close.clicked.connect(self.accept)
        head = heading_label(attachment.name, self)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(copy)
        if insertable:
            insert = push_button(self.tr("Put into the message"), self)
            insert.clicked.connect(self._on_insert)
            foot.addWidget(insert)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(second_label(about(attachment), self))
        column.addWidget(self.editor, 1)
        column.addSpacing(4)
        column.addLayout(foot)

    def _on_insert(self) -> None:
        self.inserted = True
        self.accept()


def show_attachment(attachment: Attachment, parent: QWidget) -> None:
    """Open it."""
    dialog = AttachmentDialog(attachment, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
