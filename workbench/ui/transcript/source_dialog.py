"""The source of a message in one editor, to select from; messages on the screen are several widgets."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget


class SourceDialog(QDialog):
    """Shows `text` read-only, all of it selectable."""

    def __init__(self, text: str, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Select text"))
        self.resize(720, 520)
        self.editor = QPlainTextEdit(text, self)
        self.editor.setReadOnly(True)
        self.editor.setProperty("role", "field")
        self.editor.setFont(font)
        self.editor.setAccessibleName(self.tr("Source of the message"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self.editor)
        layout.addWidget(buttons)
