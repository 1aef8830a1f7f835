"""Asks for a name, without holding up anything else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_name(parent: QWidget, title: str, label: str, name: str, done: Callable[[str], None]) -> QInputDialog:
    """Open a dialog with `name` in its field; `done` gets what was given without spaces around it, if anything was."""
    dialog = QInputDialog(parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(name)

    def give(text: str) -> None:
        if text.strip():
            done(text.strip())

    dialog.textValueSelected.connect(give)
    dialog.open()
    return dialog
