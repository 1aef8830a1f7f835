"""A model's chat templates, to read and to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.modelfiles.facts import ModelFile
from workbench.ui.theme import fonts
from workbench.ui.theme.follow import wear
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.combo_box import ComboBox
from workbench.ui.widgets.labels import heading_label, second_label


class TemplateDialog(QDialog):
    """The default template first; others by the names the file gives them."""

    def __init__(self, name: str, facts: ModelFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chat template"))
        self.resize(760, 560)
        self._templates = [(self.tr("Default"), facts.chat_template)] if facts.chat_template else []
        self._templates += list(facts.named_templates.items())
        self.choice = ComboBox(self)
        self.choice.setAccessibleName(self.tr("Template"))
        self.choice.addItems([title for title, _ in self._templates])
        self.choice.setVisible(len(self._templates) > 1)
        self.choice.currentIndexChanged.connect(self._show)
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Chat template"))
        self.text.setReadOnly(True)
        self.text.setProperty("role", "field")
        wear(self.text, fonts.mono_font)
        copy = push_button(self.tr("Copy"), self, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        close = push_button(self.tr("Close"), self, kind="primary")
        close.clicked.connect(self.accept)
        head = QHBoxLayout()
        head.addWidget(heading_label(self.tr("Chat template of {name}").format(name=name), self), 1)
        head.addWidget(self.choice)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(copy)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        sentence = self.tr("How a conversation is written down for this model, in Jinja. It comes from the file.")
        column.addWidget(second_label(sentence, self))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self._show()

    def _show(self) -> None:
        self.text.setPlainText(self._templates[self.choice.currentIndex()][1])
