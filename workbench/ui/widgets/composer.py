"""Where a message is written: it grows with the text, sends with Enter, and stops what is being written."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from workbench.ui.theme import fonts, tokens
from workbench.ui.widgets.buttons import IconButton

MOST_LINES = 8

State = Literal["idle", "busy", "stopping"]


class Composer(QFrame):
    """Editor, a row for chips, the token count, and one button that is Send or Stop.

    Signals:
        send_requested(text): Enter, or the button, with something written. The editor is cleared by `clear`.
        stop_requested(): The button while an answer is being written.
        text_changed(text): What is written changed.
        escape_pressed(): Escape in the editor.
    """

    send_requested = Signal(str)
    stop_requested = Signal()
    text_changed = Signal(str)
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._state: State = "idle"
        self._may_send = True
        self.editor = _Editor(self)
        self.editor.setAccessibleName(self.tr("Message"))
        self.editor.entered.connect(self._on_button)
        self.editor.escaped.connect(self.escape_pressed)
        self.editor.focus_changed.connect(self._on_focus)
        self.editor.textChanged.connect(self._on_text)
        self._count = QLabel(self)
        self._count.setProperty("role", "second")
        self._button = IconButton("arrow-up", self.tr("Send"), self, colour="on_accent", size=18)
        self._button.setObjectName("send")
        self._button.clicked.connect(self._on_button)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(6)
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 8, 8)
        row.setSpacing(8)
        row.addLayout(self.chips)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.editor)
        column.addLayout(row)
        self._on_text()

    @property
    def text(self) -> str:
        """What is written."""
        return self.editor.toPlainText()

    @property
    def state(self) -> State:
        """What the button does: send ("idle"), stop ("busy"), or nothing because it is stopping."""
        return self._state

    def set_text(self, text: str) -> None:
        """Put `text` into the editor with the cursor behind it."""
        self.editor.setPlainText(text)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def clear(self) -> None:
        """Empty the editor."""
        self.editor.clear()

    def set_placeholder(self, words: str, hint: str = "") -> None:
        """Shown on one line while nothing is written; where there is no room the hint goes, then the words are cut."""
        self.editor.set_placeholder(words, hint)

    def set_state(self, state: State) -> None:
        """Send, Stop, or Stopping. While it is not "idle", Enter keeps what is written and sends nothing."""
        self._state = state
        self._show_button()

    def set_may_send(self, allowed: bool) -> None:
        """Whether there is anything to send to; text can be written either way."""
        self._may_send = allowed
        self._show_button()

    def set_token_count(self, count: int | None, note: str = "") -> None:
        """How many tokens the text has; None when nobody knows yet. `note` stands instead of the number."""
        if note or count is None:
            self._count.setText(note)
        else:
            self._count.setText(
                self.tr("1 token") if count == 1 else self.tr("{count} tokens").format(count=f"{count:,}")
            )

    def set_history(self, sent: Sequence[str]) -> None:
        """What was sent before, the latest last; the up arrow fetches it back."""
        self.editor.set_history(sent)

    def focus(self) -> None:
        """Put the cursor into the editor."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_button(self) -> None:
        if self._state == "busy" and self.sender() is self._button:
            self.set_state("stopping")
            self.stop_requested.emit()
        elif self._state == "idle" and self._may_send and self.text.strip():
            self.send_requested.emit(self.text)

    def _on_text(self) -> None:
        self._show_button()
        self.text_changed.emit(self.text)

    def _show_button(self) -> None:
        if self._state == "idle":
            self._button.set_icon("arrow-up", "on_accent")
            self._button.set_label(self.tr("Send"))
            self._button.setEnabled(self._may_send and bool(self.text.strip()))
        else:
            busy = self._state == "busy"
            self._button.set_icon("square", "on_accent")
            self._button.set_label(self.tr("Stop") if busy else self.tr("Stopping"))
            self._button.setEnabled(busy)

    def _on_focus(self, focused: bool) -> None:
        self.setProperty("focused", "true" if focused else "false")
        # The ring is one pixel wider than the outline; the content stays where it is.
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


class _Editor(QPlainTextEdit):
    entered = Signal()
    escaped = Signal()
    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("composerText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(fonts.ui_font(tokens.SIZE_CHAT))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(16, 12, 12, 0)
        self.viewport().setAutoFillBackground(False)
        self._history: list[str] = []
        self._at = 0  # how far back; 0 is what is being written
        self._draft = ""
        self._words = self._hint = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_placeholder(self, words: str, hint: str) -> None:
        self._words, self._hint = words, hint
        self._fit_placeholder()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_placeholder()

    def _fit_placeholder(self) -> None:
        room, metrics = self.viewport().width() - 8, self.fontMetrics()
        words = f"{self._words}   {self._hint}" if self._hint else self._words
        if metrics.horizontalAdvance(words) > room:
            words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if words != self.placeholderText():
            self.setPlaceholderText(words)

    def set_history(self, sent: Sequence[str]) -> None:
        self._history, self._at = list(sent), 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # Files are for the window, which knows what a model file is.
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._at = 0
            self.entered.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and self._may_go_back():
            self._recall(self._at + 1)
        elif event.key() == Qt.Key.Key_Down and self._at > 0 and self.textCursor().atEnd():
            self._recall(self._at - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def _may_go_back(self) -> bool:
        fresh = not self.toPlainText() or (self._at > 0 and self.textCursor().atEnd())
        return fresh and self._at < len(self._history)

    def _recall(self, at: int) -> None:
        if self._at == 0:
            self._draft = self.toPlainText()
        self._at = at
        self.setPlainText(self._history[-at] if at else self._draft)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 12 + 6)
