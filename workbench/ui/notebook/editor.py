"""The text of a notebook: what a model writes into it is one step to undo."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QTextEdit, QWidget

from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import follow
from workbench.ui.theme.tokens import TEXT_COLUMN

SIDE = 32
SIZE = 15
"""Of the text, in pixels."""
TAB_SPACES = 4


class NotebookEditor(QPlainTextEdit):
    """Edits a notebook; while a model writes, only it does.

    Signals:
        escape_pressed(): The person wants it to stop.
        left(): The focus went elsewhere.
    """

    escape_pressed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notebookText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the notebook"))
        self.setTabChangesFocus(False)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the text"))
        self._writing: QTextCursor | None = None
        self._began = 0
        self._wrote = False
        self._written: tuple[int, int] | None = None  # where the last continuation stands
        self.document().contentsChange.connect(self._on_contents)
        follow(self, NotebookEditor._set_fonts)

    def _set_fonts(self) -> None:
        for document in self.findChildren(QTextDocument):
            document.setDefaultFont(fonts.chat_font(SIZE))
        self._wear(self.document())
        self._fit()

    def _wear(self, document: QTextDocument) -> None:
        self.setFont(document.defaultFont())
        self.setTabStopDistance(QFontMetrics(document.defaultFont()).horizontalAdvance(" ") * TAB_SPACES)

    def new_document(self, text: str) -> QTextDocument:
        """A document for a text, with an undo history of its own that a change of notebook does not lose."""
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(fonts.chat_font(SIZE))
        document.setDocumentMargin(SIDE)
        document.setPlainText(text)
        document.setModified(False)
        return document

    def show_document(self, document: QTextDocument) -> None:
        """Show another notebook."""
        self.document().contentsChange.disconnect(self._on_contents)
        self.setDocument(document)
        self._wear(document)
        document.contentsChange.connect(self._on_contents)
        self._written = None
        self.setExtraSelections([])

    # ------------------------------------------------------------------------------------------ what a model writes

    @property
    def before_cursor(self) -> str:
        """The text a model goes on with: up to the cursor, or to the beginning of what is selected."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        cursor.movePosition(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selection().toPlainText()

    @property
    def is_writing(self) -> bool:
        """Whether a model writes into it."""
        return self._writing is not None

    @property
    def can_try_again(self) -> bool:
        """Whether the last thing that happened to the text is a continuation, at which the cursor stands."""
        return self._written is not None and not self.is_writing

    def begin(self, place: int | None = None, until: int | None = None) -> None:
        """A model writes from here on, in the place of what stands between `place` and `until`."""
        cursor = self.textCursor()
        at = cursor.selectionStart() if place is None else place
        end = cursor.selectionEnd() if place is None else at if until is None else until
        self._writing = QTextCursor(self.document())
        self._writing.setPosition(at)
        self._writing.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._began = at
        self._wrote = False
        self._written = None
        self.setReadOnly(True)
        self._mark(at, at)

    def write(self, text: str) -> None:
        """More of it came. All of it together is one step to undo."""
        cursor = self._writing
        if cursor is None or not text:
            return
        follows = self._is_at_end
        if self._wrote:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            self._wrote = True
        cursor.insertText(text)
        cursor.endEditBlock()
        self._mark(self._began, cursor.position())
        if follows:
            view = QTextCursor(cursor)
            self.setTextCursor(view)
            self.ensureCursorVisible()

    def end(self) -> None:
        """It writes no more; the cursor stands behind what it wrote."""
        cursor, self._writing = self._writing, None
        self.setReadOnly(False)
        if cursor is not None:
            cursor.clearSelection()
            self._written = (self._began, cursor.position()) if self._wrote else None
            self.setTextCursor(QTextCursor(cursor))

    def take_back(self) -> None:
        """Undo the last continuation and stand where it began."""
        if self._written is not None:
            began = self._written[0]
            self.undo()
            cursor = self.textCursor()
            cursor.setPosition(min(began, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    @property
    def _is_at_end(self) -> bool:
        """Whether the reader follows the writing, rather than reading somewhere else."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - 2 or self.cursorRect().bottom() <= self.viewport().height()

    def _mark(self, begin: int, end: int) -> None:
        """Tint what the model wrote last, until the text is changed."""
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(begin)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        colour = QColor(current.tokens().accent_soft)
        selection.format.setBackground(colour)
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, False)
        self.setExtraSelections([selection])

    def _on_contents(self) -> None:
        if self._writing is None and self._written is not None:
            self._written = None
            self.setExtraSelections([])

    # ------------------------------------------------------------------------------------------ events

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        side = max(0, (self.width() - current.px(TEXT_COLUMN) - 2 * SIDE) // 2)
        self.setViewportMargins(side, 0, side, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
