"""From a typed text to one of its tokens, as the loaded model cuts it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from workbench.ui.widgets.flow_layout import FlowLayout
from workbench.ui.widgets.labels import small_label
from workbench.ui.widgets.word_chips import as_shown

PAUSE_MS = 150
MOST_TOKENS = 24
"""Of one typed text that are offered; nobody biases the tokens of a paragraph."""

Found = tuple[tuple[int, str], ...]


class TokenSource(Protocol):
    """Who knows the tokens of the loaded model."""

    @property
    def available(self) -> bool:
        """Whether a model is loaded."""
        ...

    def find(self, texts: tuple[str, ...], done: Callable[[Found], None]) -> None:
        """Call `done` soon with the (id, text) of the tokens of each text, each once; not at all when that fails."""
        ...

    def name(self, tokens: tuple[int, ...], done: Callable[[Found], None]) -> None:
        """Call `done` soon with the text of each token."""
        ...


class TokenPicker(QWidget):
    """A line and, below it, a button for every token of what is typed, also as it is cut after a space.

    Signals:
        picked(id, text): The person chose this token.
    """

    picked = Signal(int, str)

    def __init__(self, source: TokenSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._asked = 0
        self.buttons: list[QPushButton] = []
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Find a token"))
        self.line.textChanged.connect(self._on_text)
        self.line.returnPressed.connect(self._on_entered)
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, spacing=4)
        self._hint = small_label("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.line, self._holder, self._hint):
            column.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._find)
        self.refresh()

    def refresh(self) -> None:
        """A model was loaded or ejected."""
        ready = self._source.available
        self.line.setPlaceholderText(
            self.tr("Type a word to find its tokens") if ready else self.tr("Load a model to find tokens, or #number")
        )
        self._show(())

    def _on_text(self) -> None:
        self._asked += 1
        if self.line.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._show(())

    def _on_entered(self) -> None:
        text = self.line.text().strip()
        if text.startswith("#") and text[1:].isdigit():
            self._pick(int(text[1:]), "")
        elif self.buttons:
            self.buttons[0].click()

    def _find(self) -> None:
        text = self.line.text()
        if text.strip().startswith("#") or not self._source.available:
            return
        asked = self._asked
        bare = text.strip()
        variants = tuple(dict.fromkeys((f" {bare}", bare, text)))

        def done(found: Found) -> None:
            if asked == self._asked:
                self._show(found[:MOST_TOKENS])

        self._source.find(variants, done)

    def _show(self, found: Found) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for token, text in found:
            button = QPushButton(as_shown(text) or "∅", self._holder)
            button.setProperty("kind", "token")
            button.setToolTip(self.tr("Token {token}").format(token=token))
            button.setAccessibleName(self.tr("{text}, token {token}").format(text=text, token=token))
            button.clicked.connect(lambda _checked=False, token=token, text=text: self._pick(token, text))
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)
        self._holder.setVisible(bool(found))
        self._hint.setText(self.tr("Choose one. ␣ is the space before a word.") if found else "")
        self._hint.setVisible(bool(found))
        self.updateGeometry()

    def _pick(self, token: int, text: str) -> None:
        self.line.clear()
        self.picked.emit(token, text)
