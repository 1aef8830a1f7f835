"""The chat template of a chat: the model's own to read, another to try, and what comes of it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from workbench.engine_client.client import EngineClient
from workbench.errors import WorkbenchError
from workbench.processes.protocol import ChatMessage, ChatPrompt, Render, Rendered
from workbench.ui.bridge import Bridge
from workbench.ui.error_sentences import words_of
from workbench.ui.theme import fonts
from workbench.ui.theme.follow import wear
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import heading_label, second_label, section_label, set_level

PAUSE_MS = 400
SESSION = "template preview"

EXAMPLE = (
    ChatMessage(role="system", content="You are brief."),
    ChatMessage(role="user", content="Hello!"),
    ChatMessage(role="assistant", content="Hi. What can I do?"),
    ChatMessage(role="user", content="Tell me a joke."),
)


class TemplateEditor(QDialog):
    """Above the template, below what it makes of a short conversation, rendered by the engine in its sandbox.

    Attributes:
        template: What was chosen once it is accepted; empty for the model's own.
    """

    def __init__(
        self, template: str, own: str, client: EngineClient | None, bridge: Bridge, parent: QWidget | None = None
    ) -> None:
        """`template` is the chat's, empty for none; `own` the model's; `client` renders, while a model is loaded."""
        super().__init__(parent)
        self.template = template
        self._own = own
        self._client = client
        self._asked = 0
        self._bridge = bridge
        self.setWindowTitle(self.tr("Chat template"))
        self.resize(760, 640)
        self.editor = self._field(self.tr("Chat template"), read_only=False)
        self.editor.setPlainText(template or own)
        self.preview = self._field(self.tr("An example conversation"), read_only=True)
        self.preview.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.trouble = second_label("", self)
        set_level(self.trouble, "bad")
        lower = QWidget(self)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 4, 0, 0)
        below.setSpacing(4)
        below.addWidget(section_label(self.tr("An example conversation"), lower))
        below.addWidget(self.preview, 1)
        below.addWidget(self.trouble)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.editor)
        split.addWidget(lower)
        split.setSizes([360, 200])
        self.own_button = push_button(self.tr("Back to the model's own"), self, kind="quiet")
        self.own_button.clicked.connect(lambda: self.editor.setPlainText(own))
        cancel = push_button(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        self.accept_button = push_button(self.tr("Use in this chat"), self, kind="primary")
        self.accept_button.clicked.connect(self._on_accept)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.own_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(8)
        column.addWidget(heading_label(self.tr("Chat template"), self))
        sentence = self.tr(
            "How a conversation is written down for the model, in Jinja. It runs in a sandbox: it can neither reach "
            "files nor run for long. A change counts from the next answer on."
        )
        column.addWidget(second_label(sentence, self))
        column.addWidget(split, 1)
        column.addLayout(foot)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._render)
        self.editor.textChanged.connect(self._on_text)
        self._on_text()

    @property
    def is_own(self) -> bool:
        """Whether the model's own template stands there, or nothing."""
        text = self.editor.toPlainText()
        return not text.strip() or text == self._own

    def _field(self, name: str, *, read_only: bool) -> QPlainTextEdit:
        field = QPlainTextEdit(self)
        field.setAccessibleName(name)
        field.setProperty("role", "field")
        wear(field, fonts.mono_font)
        field.setReadOnly(read_only)
        field.setTabChangesFocus(True)
        field.setAcceptDrops(False)
        return field

    def _on_text(self) -> None:
        self.own_button.setEnabled(not self.is_own and bool(self._own))
        self._pause.start()

    def _render(self) -> None:
        self._asked += 1
        asked = self._asked
        if self._client is None:
            self.preview.setPlainText("")
            self.trouble.setText(self.tr("Load the model to see what comes of it."))
            return
        prompt = ChatPrompt(messages=EXAMPLE, template=None if self.is_own else self.editor.toPlainText())
        client = self._client

        def done(came: Rendered) -> None:
            if asked == self._asked:
                self._show(b"".join(came.pieces).decode("utf-8", errors="replace"), "")

        def failed(error: WorkbenchError) -> None:
            if asked == self._asked:
                self._show("", words_of(error))

        self._bridge.run(
            lambda: client.call(Render, session=SESSION, prompt=prompt, with_tokens=True), done, failed, owner=self
        )

    def _show(self, text: str, trouble: str) -> None:
        self.preview.setPlainText(text)
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.accept_button.setEnabled(not trouble)

    def done(self, result: int) -> None:
        self._asked += 1  # what comes from now on comes too late
        self._pause.stop()
        super().done(result)

    def _on_accept(self) -> None:
        self.template = "" if self.is_own else self.editor.toPlainText()
        self.accept()
