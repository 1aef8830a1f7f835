"""A code block: language, wrap, copy, and the text, appended line by line while it is written."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QTextEdit, QWidget

from workbench.ui.markdown.blocks import Code
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import follow
from workbench.ui.transcript.highlighter import Highlighter
from workbench.ui.transcript.stretch import Stretch
from workbench.ui.widgets.buttons import IconButton

MOST_LINES = 24
"""Higher blocks scroll inside, so that one long listing does not push the conversation away."""
HEAD = 34
PADDING_X, PADDING_Y = 14, 10
SCROLL_BAR = 10

_UNSAFE = str.maketrans({"\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"})


class CodeView(QFrame):
    """One code block, exactly as written.

    Signals:
        copy_requested(text): The exact code is to be copied.
        height_changed: It needs another height (wrapping was switched).
    """

    copy_requested = Signal(str)
    height_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = Code("", "")
        self._shown = ""
        self.text = CodeText(self)
        self._highlighter = Highlighter(self.text.document())
        self._head = QFrame(self)
        self._head.setObjectName("codeHead")
        self._language = QLabel(self._head)
        self._wrap = IconButton("text-wrap", self.tr("Wrap long lines"), self._head, checkable=True)
        self._copy = IconButton("copy", self.tr("Copy code"), self._head)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(PADDING_X, 0, 6, 0)
        row.setSpacing(2)
        row.addWidget(self._language, 1)
        row.addWidget(self._wrap)
        row.addWidget(self._copy)
        self._wrap.toggled.connect(self._on_wrap)
        self._copy.clicked.connect(lambda: self.copy_requested.emit(self._code.text))

    @property
    def code(self) -> Code:
        """What is shown."""
        return self._code

    def set_code(self, code: Code) -> bool:
        """Show `code`; when it only grew, the rest is appended. Returns whether anything changed."""
        if code == self._code and self._shown:
            return False
        if code.language != self._code.language or not self._language.text():
            self._highlighter.set_language(code.language)
            self._language.setText(code.language or self.tr("text"))
            self.text.setAccessibleName(self.tr("Code, {language}").format(language=code.language or self.tr("text")))
        grew = code.text.startswith(self._code.text) and bool(self._shown or not self._code.text)
        old, self._code = self._code, code
        if code.closed and not grew:
            self._highlighter.take_whole(code.text)
        if grew:
            self._append(code.text[len(old.text) :])
        else:
            self._replace(code.text)
        if code.closed and grew:
            self._highlighter.take_whole(code.text)
        return True

    @property
    def is_wrapped(self) -> bool:
        """Whether long lines are broken instead of running out of sight."""
        return self._wrap.isChecked()

    def set_wrapped(self, on: bool) -> None:
        """Break long lines, or do not."""
        self._wrap.setChecked(on)

    def restyle(self) -> None:
        """Colour the text for the present theme."""
        self._highlighter.rehighlight()

    def height_for(self, width: int) -> int:
        """Pixels it needs at `width`."""
        self.text.resize(width - 2, self.text.height())
        most = ceil(QFontMetricsF(self.text.font()).lineSpacing()) * MOST_LINES
        height = self._text_height(most)
        wraps = self.text.lineWrapMode() == QPlainTextEdit.LineWrapMode.WidgetWidth
        wide = not wraps and self.text.document().size().width() > width - 2 - 2 * PADDING_X
        policy = Qt.ScrollBarPolicy
        self.text.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if height > most else policy.ScrollBarAlwaysOff)
        return current.tall(HEAD) + 2 * PADDING_Y + min(height, most) + (SCROLL_BAR if wide else 0) + 3

    def resizeEvent(self, event: QEvent) -> None:
        head = current.tall(HEAD)
        self._head.setGeometry(1, 1, self.width() - 2, head)
        self.text.setGeometry(1, head + 1, self.width() - 2, self.height() - head - 2)

    def _text_height(self, enough: int) -> int:
        """Height of the lines, counted until it is more than `enough`."""
        layout = self.text.document().documentLayout()
        height = 0.0
        block = self.text.document().begin()
        while block.isValid() and height <= enough:
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def _append(self, text: str) -> None:
        if not text:
            return
        self._shown += text
        self._highlighter.take_more(self._shown)
        bar = self.text.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text.translate(_UNSAFE))
        if at_end and not self._code.closed:
            bar.setValue(bar.maximum())

    def _replace(self, text: str) -> None:
        self._shown = text
        if not self._code.closed:
            self._highlighter.start_over()
            self._highlighter.take_more(text)
        self.text.setPlainText(text.translate(_UNSAFE))

    def _on_wrap(self, on: bool) -> None:
        mode = QPlainTextEdit.LineWrapMode
        self.text.setLineWrapMode(mode.WidgetWidth if on else mode.NoWrap)
        self.height_changed.emit()


class CodeText(QPlainTextEdit):
    """The text of a code block; `pressed` is emitted when the person clicks in it. The rest is as in `TextPane`."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.checks: list[Stretch] = []
        self.check_selections: list[QTextEdit.ExtraSelection] = []
        self.found_selections: list[QTextEdit.ExtraSelection] = []
        self.setObjectName("codeText")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        follow(self, CodeText._set_font)
        self.setViewportMargins(PADDING_X, PADDING_Y, PADDING_X, PADDING_Y)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(0)
        self.viewport().setAutoFillBackground(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _set_font(self) -> None:
        self.setFont(fonts.mono_font())
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The conversation scrolls under the pointer; the code only once it was clicked, and never past its ends.
        bar = self.verticalScrollBar()
        down = event.angleDelta().y() < 0
        sideways = abs(event.angleDelta().x()) > abs(event.angleDelta().y())
        at_edge = bar.value() == (bar.maximum() if down else bar.minimum())
        if sideways or (self.hasFocus() and not at_edge):
            super().wheelEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # other parts of the message may be selected too
            return
        fits = self.verticalScrollBar().maximum() == 0
        if fits and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)
