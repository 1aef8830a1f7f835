"""The field a message is typed into: grows with the text, fetches back what was sent, and leaves files to others."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from workbench.ui.theme import fonts, tokens
from workbench.ui.theme.follow import wear

MOST_LINES = 8
MOST_TYPED = 30_000
"""Characters that go into the field at once: beyond, Qt takes a tenth of a second and more for each key."""
_ABOVE, _BELOW, _LEFT, _RIGHT = 12, 6, 16, 12
_PLAIN_PASTE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Editor(QPlainTextEdit):
    """A plain text of up to eight lines, and more with a scroll bar.

    Signals:
        entered(): Enter without Shift.
        escaped(): Escape.
        focus_changed(focused): It got or lost the cursor.
        files_given(paths): Files were dropped on it or pasted; none of them is a model.
        long_text_pasted(text): A text was pasted that is `is_long`; it is not put in.
    """

    entered = Signal()
    escaped = Signal()
    focus_changed = Signal(bool)
    files_given = Signal(list)
    long_text_pasted = Signal(str)

    def __init__(self, parent: QWidget, is_long: Callable[[str], bool]) -> None:
        super().__init__(parent)
        self.setObjectName("composerText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        wear(self, lambda: fonts.ui_font(tokens.SIZE_CHAT))
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_LEFT, _ABOVE, _RIGHT, 0)
        self._is_long = is_long
        self._history: list[str] = []
        self._at = 0  # how far back; 0 is what is being written
        self._draft = ""
        self._words = self._hint = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_placeholder(self, words: str, hint: str) -> None:
        """Shown on one line while nothing is written; where there is no room the hint goes, then the words are cut."""
        self._words, self._hint = words, hint
        self._fit_placeholder()

    def set_history(self, sent: Sequence[str]) -> None:
        """What was sent before, the latest last."""
        self._history, self._at = list(sent), 0

    # ------------------------------------------------------------------------------------------ pasting, dropping

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_files(source)) or (source.hasText() and not _local(source))

    def insertFromMimeData(self, source: QMimeData) -> None:
        files, text = _files(source), source.text()
        if files:
            self.files_given.emit(files)
        elif self._is_long(text):
            self.long_text_pasted.emit(text)
        else:
            self.insertPlainText(text)

    def paste_plain(self) -> None:
        """Put the text of the clipboard in, though it is long; one that would hold up the window is not put in."""
        from PySide6.QtGui import QGuiApplication

        text = QGuiApplication.clipboard().text()
        if len(text) <= MOST_TYPED:
            self.insertPlainText(text)
        else:
            self.long_text_pasted.emit(text)

    # ------------------------------------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self._at = 0
            self.entered.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_V and event.modifiers() == _PLAIN_PASTE:
            self.paste_plain()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() == Qt.Key.Key_Up and self._may_go_back():
            self._recall(self._at + 1)
        elif event.key() == Qt.Key.Key_Down and self._at > 0 and self.textCursor().atEnd():
            self._recall(self._at - 1)
        else:
            super().keyPressEvent(event)

    def _may_go_back(self) -> bool:
        fresh = not self.toPlainText() or (self._at > 0 and self.textCursor().atEnd())
        return fresh and self._at < len(self._history)

    def _recall(self, at: int) -> None:
        if self._at == 0:
            self._draft = self.toPlainText()
        self._at = at
        self.setPlainText(self._history[-at] if at else self._draft)
        self.moveCursor(QTextCursor.MoveOperation.End)

    # ------------------------------------------------------------------------------------------ looks

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_placeholder()

    def _fit_placeholder(self) -> None:
        # Not the viewport's width: to ask for a widget that Qt made costs 10 ms before the first paint.
        room, metrics = self.contentsRect().width() - _LEFT - _RIGHT - 8, self.fontMetrics()
        words = f"{self._words}   {self._hint}" if self._hint else self._words
        if metrics.horizontalAdvance(words) > room:
            words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if words != self.placeholderText():
            self.setPlaceholderText("")  # Qt paints anew only where a placeholder comes or goes
            self.setPlaceholderText(words)

    def _fit(self) -> None:
        lines = max(1, min(MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _ABOVE + _BELOW)


def _local(source: QMimeData) -> list[str]:
    """The files of this machine in what is pasted or dropped."""
    return [path for url in source.urls() if (path := url.toLocalFile())]


def _files(source: QMimeData) -> list[str]:
    """The same; none where a model is among them, which is for the window."""
    paths = _local(source)
    return [] if any(path.lower().endswith(".gguf") for path in paths) else paths
