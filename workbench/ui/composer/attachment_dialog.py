"""The text of an attachment, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.chats.records import Attachment
from workbench.ui.composer.attachment_row import SEPARATOR, about
from workbench.ui.composer.editor import MOST_TYPED
from workbench.ui.theme import fonts
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label
from workbench.ui.wording import figures

MOST_SHOWN, LONGEST_LINE = 300_000, 4000
"""Characters that are shown, and of one line before it is broken: Qt takes minutes for a line of two million."""


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
        self.editor.setPlainText(for_reading(attachment.text))
        self.editor.setAccessibleName(attachment.name)
        copy = push_button(self.tr("Copy"), self, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(attachment.text))
        close = push_button(self.tr("Close"), self, kind="primary")
        close.clicked.connect(self.accept)
        head = heading_label(attachment.name, self)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(copy)
        if insertable and len(attachment.text) <= MOST_TYPED:
            insert = push_button(self.tr("Put into the message"), self)
            insert.clicked.connect(self._on_insert)
            foot.addWidget(insert)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(second_label(self._about(attachment), self))
        column.addWidget(self.editor, 1)
        column.addSpacing(4)
        column.addLayout(foot)

    def _about(self, attachment: Attachment) -> str:
        words = about(attachment)
        if len(attachment.text) > MOST_SHOWN:
            part = self.tr("Only the first {count} characters are shown; Copy takes all of them.")
            words += SEPARATOR + part.format(count=figures(MOST_SHOWN))
        return words

    def _on_insert(self) -> None:
        self.inserted = True
        self.accept()


def for_reading(text: str) -> str:
    """As much of a text as can be shown at once, with lines of a length that can be laid out."""
    lines = text[:MOST_SHOWN].split("\n")
    pieces = (line[at : at + LONGEST_LINE] for line in lines for at in range(0, len(line) or 1, LONGEST_LINE))
    return "\n".join(pieces)


def show_attachment(attachment: Attachment, parent: QWidget) -> None:
    """Open it."""
    dialog = AttachmentDialog(attachment, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
