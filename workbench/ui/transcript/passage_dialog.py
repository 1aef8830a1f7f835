"""A passage an answer was given, to be read, and the way to where it is from."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.chats.records import Source
from workbench.ui.transcript.link_dialog import LinkDialog
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label


class PassageDialog(QDialog):
    """Read-only; a link is opened only after one more question."""

    def __init__(self, number: int, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Source {number}").format(number=number))
        self.resize(640, 460)
        head = heading_label(source.title, self)
        head.setWordWrap(True)
        about = "  ·  ".join(part for part in (source.place, source.finder) if part)
        self.text = QPlainTextEdit(source.text.strip(), self)
        self.text.setProperty("role", "field")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The passage"))
        copy = push_button(self.tr("Copy"), self, icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(source.text))
        close = push_button(self.tr("Close"), self, kind="primary")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(copy)
        self.link_button = push_button(self.tr("Open the source…"), self, icon="external-link")
        self.link_button.clicked.connect(lambda: LinkDialog(source.link, self, files=True).open())
        self.link_button.setVisible(bool(source.link))
        foot.addWidget(self.link_button)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(head)
        if about:
            column.addWidget(second_label(about, self))
        column.addWidget(self.text, 1)
        column.addSpacing(4)
        column.addLayout(foot)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
