"""Any text as the loaded model's tokens: how many, which numbers, which bytes."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.engine_client.client import EngineClient
from workbench.errors import WorkbenchError
from workbench.processes.protocol import Tokenize, Tokens
from workbench.ui.bridge import Bridge
from workbench.ui.decoding.wording import token_text
from workbench.ui.error_sentences import words_of
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import wear
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import second_label, section_label, set_level
from workbench.ui.widgets.token_text import TokenText
from workbench.ui.wording import figures

PAUSE_MS = 120
"""After the last key: a long text is not taken apart at every letter."""
TINTS = ("bar", "bar_good", "bar_warn", "keyword", "type")
USUAL_SIZE = QSize(680, 560)


class PlainTokens(TokenText):
    """Tells number and bytes of a token that is pointed at."""

    found: Tokens | None = None

    def ground(self, place: int) -> QColor:
        """One of a few tints in turn, so that a token is told from the one before."""
        tint = QColor(getattr(current.tokens(), TINTS[place % len(TINTS)]))
        tint.setAlpha(56)
        return tint

    def word_at(self, place: int) -> str:
        """Its place, its number, what it says, its bytes."""
        if self.found is None or not 0 <= place < len(self.found.tokens):
            return ""
        piece = self.found.pieces[place]
        words = self.tr("Token {place} of {all}: #{number}  “{text}”  bytes {bytes}").format(
            place=figures(place + 1),
            all=figures(len(self.found.tokens)),
            number=self.found.tokens[place],
            text=token_text(piece),
            bytes=piece.hex(" ").upper() or "–",
        )
        return self.tr("{words}, a special token").format(words=words) if place in self.found.special else words


class TokenizerDialog(QDialog):
    """Stays open beside the window and follows the model that is loaded.

    Attributes:
        input: The text.
        tokens: It as tokens.
    """

    def __init__(
        self, bridge: Bridge, client: Callable[[], EngineClient | None], name: Callable[[], str], parent: QWidget
    ) -> None:
        """`client` gives the engine in use while its model is loaded, `name` what the model is called."""
        super().__init__(parent)
        self._bridge = bridge
        self._client = client
        self._name = name
        self._asked = 0
        self.setWindowTitle(self.tr("Tokenizer"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(USUAL_SIZE)
        self.input = QPlainTextEdit(self)
        self.input.setProperty("role", "field")
        self.input.setAccessibleName(self.tr("Text"))
        self.input.setPlaceholderText(self.tr("Type or paste any text"))
        self.input.setTabChangesFocus(True)
        self.special = QCheckBox(self.tr("Read special tokens such as <|im_end|> as what they stand for"), self)
        self.tokens = PlainTokens(self)
        self.tokens.setAccessibleName(self.tr("Tokens"))
        self.tokens.pointed_at.connect(self._show_place)
        self.figures = QLabel(self)
        self.figures.setProperty("role", "second")
        self._detail = QLabel(self)
        wear(self._detail, lambda: fonts.mono_font(12))
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._detail.setWordWrap(True)
        self._detail.setMinimumHeight(36)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.copy_button = push_button(self.tr("Copy the numbers"), self, icon="copy")
        self.copy_button.clicked.connect(self._copy)
        self.copy_button.setEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.input.textChanged.connect(self._pause.start)
        self.special.toggled.connect(self.refresh)
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        words = self.tr(
            "A model does not read letters but tokens: pieces of words from a fixed list. Neighbours are tinted apart."
        )
        column.addWidget(second_label(words, self))
        column.addWidget(section_label(self.tr("Text"), self))
        column.addWidget(self.input, 2)
        column.addWidget(self.special)
        head = QHBoxLayout()
        head.addWidget(section_label(self.tr("Tokens"), self))
        head.addStretch(1)
        head.addWidget(self.figures)
        column.addLayout(head)
        column.addWidget(self.tokens, 3)
        foot = QHBoxLayout()
        foot.addWidget(self._detail, 1)
        foot.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)

    def refresh(self) -> None:
        """Take the text apart as the model that is loaded now does."""
        self._pause.stop()
        self._asked += 1
        asked, client, text, special = self._asked, self._client(), self.input.toPlainText(), self.special.isChecked()
        if client is None:
            self._show(Tokens(id=0, tokens=(), pieces=()), "")
            self.figures.setText(self.tr("Load a model: each has tokens of its own."))
            set_level(self.figures, "warn")
            return

        def tokenize() -> Tokens:
            found: Tokens = client.call(Tokenize, text=text, parse_special=special)
            return found

        def done(found: Tokens) -> None:
            if asked == self._asked:
                self._show(found, text)

        self._bridge.run(tokenize, done, self._on_failed)

    def _show(self, found: Tokens, text: str) -> None:
        self.tokens.found = found
        self.tokens.show_tokens(found.pieces, found.tokens, 0, found.special)
        self.copy_button.setEnabled(bool(found.tokens))
        self._detail.setText(self.tr("Point at a token, or move the cursor to it.") if found.tokens else "")
        set_level(self.figures, "")
        tokens = len(found.tokens)
        self.figures.setText(
            self.tr("{tokens} tokens · {letters} characters · {bytes} bytes · {model}").format(
                tokens=figures(tokens),
                letters=figures(len(text)),
                bytes=figures(len(text.encode())),
                model=self._name(),
            )
        )

    def _show_place(self, place: int) -> None:
        self._detail.setText(self.tokens.word_at(place))

    def _on_failed(self, error: WorkbenchError) -> None:
        self.figures.setText(words_of(error))
        set_level(self.figures, "bad")

    def _copy(self) -> None:
        if self.tokens.found is not None:
            QGuiApplication.clipboard().setText(", ".join(map(str, self.tokens.found.tokens)))
