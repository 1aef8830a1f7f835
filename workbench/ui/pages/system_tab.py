"""What the model is told before anything else, and whether it is spoken to at all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.ui.pages.chat_settings import ChatSettings
from workbench.ui.widgets.labels import second_label


class SystemTab(QWidget):
    """Changes the chat's settings in place and tells at once.

    Signals:
        changed(): The system prompt or the mode was changed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = ChatSettings()
        self.editor = QPlainTextEdit(self)
        self.editor.setProperty("role", "field")
        self.editor.setAccessibleName(self.tr("System prompt"))
        self.editor.setPlaceholderText(self.tr("For example: You are a patient teacher. Answer in short sentences."))
        self.editor.setTabChangesFocus(True)
        self.editor.setAcceptDrops(False)  # files dropped here are for the window
        self.editor.textChanged.connect(self._on_text)
        self.completion = QCheckBox(self.tr("Plain completion"), self)
        self.completion.toggled.connect(self._on_mode)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addWidget(
            second_label(self.tr("What the model is told before anything else. Kept with this chat."), self)
        )
        column.addWidget(self.editor, 1)
        column.addSpacing(8)
        column.addWidget(self.completion)
        column.addWidget(
            second_label(
                self.tr("Sends the bare text without a chat template, for base models and story writers."), self
            )
        )

    def show_settings(self, settings: ChatSettings) -> None:
        """Show the settings of a chat, and change them from now on."""
        self._settings = settings
        for widget in (self.editor, self.completion):
            widget.blockSignals(True)
        if self.editor.toPlainText() != settings.system_prompt:
            self.editor.setPlainText(settings.system_prompt)
        self.completion.setChecked(settings.mode == "completion")
        for widget in (self.editor, self.completion):
            widget.blockSignals(False)

    def _on_text(self) -> None:
        self._settings.system_prompt = self.editor.toPlainText()
        self.changed.emit()

    def _on_mode(self, on: bool) -> None:
        self._settings.mode = "completion" if on else "chat"
        self.changed.emit()
