"""Asks before a link of an answer is opened, and shows where it goes."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.ui.theme import fonts
from workbench.ui.theme.follow import wear

OPENED = ("http", "https", "mailto")
"""Other kinds of addresses could start programs."""
DOCUMENTS = frozenset(
    (
        *(".pdf", ".txt", ".md", ".csv", ".json", ".log", ".xml", ".yaml", ".tex"),
        *(".docx", ".odt", ".rtf", ".epub", ".xlsx", ".ods", ".pptx", ".odp"),
        *(".png", ".jpg", ".jpeg"),
    )
)
"""Files that are opened by the program for their kind; another kind of file could be a program itself."""


class LinkDialog(QDialog):
    """Shows the whole address of `url` with its host on a line of its own; nothing is opened without a click.

    With `files` documents on this machine are opened too: the link is from a plugin, and not the model's.

    Attributes:
        address: As it would be opened: what looks like a known host in other letters is seen for what it is.
    """

    def __init__(self, url: str, parent: QWidget | None = None, *, files: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open a link"))
        self._url = QUrl(url)
        self.address = self._url.toString(QUrl.ComponentFormattingOption.FullyEncoded) or url
        self._given = files
        self._file = self._url.toLocalFile() if files and self._url.isLocalFile() else ""
        opens = self._url.isValid() and (self._url.scheme() in OPENED or self._opens_file())
        host = self._url.host(QUrl.ComponentFormattingOption.FullyEncoded) or self._url.path()
        if self._file:
            host = Path(self._file).name
        head = QLabel(host if opens else self.tr("This link cannot be opened"), self)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("role", "heading")
        head.setWordWrap(True)
        words = QLabel(self._words(opens), self)
        words.setProperty("role", "second")
        words.setWordWrap(True)
        whole = QPlainTextEdit(self.address, self)
        whole.setReadOnly(True)
        whole.setProperty("role", "field")
        wear(whole, lambda: fonts.mono_font(12))
        whole.setTabChangesFocus(True)
        whole.setAccessibleName(self.tr("Address"))
        whole.setFixedHeight(72)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        copy = buttons.addButton(self.tr("Copy address"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.address))
        if opens:
            words_on_it = self.tr("Open the file") if self._file else self.tr("Open in the browser")
            go = buttons.addButton(words_on_it, QDialogButtonBox.ButtonRole.AcceptRole)
            go.setDefault(True)
        buttons.accepted.connect(self._open)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(words)
        column.addSpacing(4)
        column.addWidget(whole)
        column.addSpacing(8)
        column.addWidget(buttons)
        self.setMinimumWidth(480)
        # The first thing Enter would do is seen by whoever got here without wanting to.
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setFocus()

    def _opens_file(self) -> bool:
        path = Path(self._file)
        return bool(self._file) and path.suffix.lower() in DOCUMENTS and path.is_file()

    def _words(self, opens: bool) -> str:
        if self._file:
            if opens:
                return self.tr("The program for this kind of file would open it.")
            if not Path(self._file).is_file():
                return self.tr("This file is not there any more.")
            return self.tr("Only documents are opened from here. You can copy the address.")
        if not opens:
            return self.tr("Only web and mail addresses are opened from here. You can copy it.")
        if self._url.scheme() == "mailto":
            return self.tr("Your mail program would write to this address. The model may have made it up.")
        if self._given:
            return self.tr("Your browser would open this page.")
        return self.tr("Your browser would open this page. The model may have made the address up.")

    def _open(self) -> None:
        # Without the place in it: programs that are given a file take "#page=3" for a part of its name.
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._file) if self._file else self._url)
        self.accept()
