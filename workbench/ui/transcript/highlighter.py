"""Colours for code: finished lines at once, strings that span lines when the block is complete."""

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from workbench.ui.markdown import lexing
from workbench.ui.theme import current

LINES_AT_ONCE = 60
"""Of the pass over the whole block: so many lines now, the others when the window has time."""


class Highlighter(QSyntaxHighlighter):
    """Knows what each line of a growing document is made of.

    Attributes:
        lexed: How many lines have been lexed one by one, to count the work.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.lexed = 0
        self._language = ""
        self._lines: list[list[lexing.Piece]] = []
        self._whole: Iterator[list[lexing.Piece]] | None = None
        self._next = 0
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.timeout.connect(self._go_on)

    def set_language(self, language: str) -> None:
        """Forget everything; what comes is in `language`."""
        self._language = language
        self.start_over()

    def start_over(self) -> None:
        """Forget all lines."""
        self._lines = []
        self._whole = None
        self._more.stop()

    def take_more(self, text: str) -> None:
        """Lex the lines of `text` that are finished and new; to be called before they are inserted."""
        if lexing.lexer(self._language) is None:
            return
        finished = text.count("\n")
        if finished == len(self._lines):
            return
        new = text.rsplit("\n", finished - len(self._lines) + 1)[1:-1] if self._lines else text.split("\n")[:-1]
        for line in new:
            self._lines.append(lexing.line_pieces(self._language, line))
        self.lexed += len(new)

    def take_whole(self, text: str) -> None:
        """Lex the finished block once as a whole and colour the lines that come out differently."""
        if lexing.lexer(self._language) is None:
            return
        self._whole = lexing.pieces_by_line(self._language, text)
        self._next = 0
        self._go_on()

    def highlightBlock(self, text: str) -> None:
        number = self.currentBlock().blockNumber()
        if number < len(self._lines):
            for start, length, colour in self._lines[number]:
                self.setFormat(start, length, _format(colour))

    def _go_on(self) -> None:
        if self._whole is None:
            return
        taken = 0
        for pieces in islice(self._whole, LINES_AT_ONCE):
            self._set_line(self._next, pieces)
            self._next += 1
            taken += 1
        if taken < LINES_AT_ONCE:
            self._whole = None
        else:
            self._more.start(0)

    def _set_line(self, number: int, pieces: list[lexing.Piece]) -> None:
        if number >= len(self._lines):
            self._lines.append(pieces)
        elif self._lines[number] == pieces:
            return
        else:
            self._lines[number] = pieces
        block = self.document().findBlockByNumber(number)
        if block.isValid():
            self.rehighlightBlock(block)


def _format(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(getattr(current.tokens(), colour)))
    return form
