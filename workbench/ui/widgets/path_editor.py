"""The path of a file or a folder: typed, or chosen."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.settings import values
from workbench.settings.declare import Setting
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.setting_editors import SettingEditor


class PathEditor(SettingEditor):
    """A line with a button beside it."""

    def __init__(self, setting: Setting, parent: QWidget) -> None:
        super().__init__(parent)
        self._setting = setting
        self._shown = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(setting.title)
        self.line.editingFinished.connect(self._on_edited)
        self.button: QPushButton = push_button(self.tr("Browse…"))
        self.button.setAccessibleName(self.tr("Browse for {title}").format(title=setting.title))
        self.button.clicked.connect(self._on_browse)
        both = QWidget(parent)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        both.setFocusProxy(self.line)
        self.below = both

    def set_value(self, value: Any) -> None:
        self._shown = value or ""
        self.line.setText(self._shown)
        self.line.setCursorPosition(len(self._shown))  # the name is at the end

    def commit(self) -> None:
        self._on_edited()

    def _on_edited(self) -> None:
        if self.line.text() != self._shown:
            value = values.from_text(self._setting, self.line.text())
            self.set_value(value)
            self.changed.emit(value)

    def _on_browse(self) -> None:
        before = Path(self._shown) if self._shown else Path.home()
        if self._setting.kind == "folder":
            chosen = QFileDialog.getExistingDirectory(self.button, self._setting.title, str(before))
        else:
            chosen, _ = QFileDialog.getOpenFileName(self.button, self._setting.title, str(before))
        if chosen:
            self.line.setText(str(Path(chosen)))
            self._on_edited()
