"""A text as its tokens: each told from the next by its ground, special ones spelt out, what was kept marked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor, QTextFormat, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import wear
from workbench.ui.wording import figures

LONGEST_LINE = 4000
"""Characters: a longer line is broken where it is shown, because Qt lays a line out whole at each change."""
AT_ONCE = 1500
"""Tokens put in before the window may do something else: about 20 ms."""

_PLACE = QTextFormat.Property.UserProperty + 1


class TokenText(QPlainTextEdit):
    """Read-only; pointing at a token, or moving the cursor into it, tells its number.

    Signals:
        pointed_at(place): The cursor stands in the token at this place, counted from 0.
    """

    pointed_at = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(self.textInteractionFlags() | self.textInteractionFlags().TextSelectableByKeyboard)
        self.setProperty("role", "field")
        wear(self, fonts.mono_font)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setTabChangesFocus(True)
        self._pieces: tuple[str, ...] = ()
        self._tokens: Sequence[int] = ()
        self._special: frozenset[int] = frozenset()
        self._reused = 0
        self._shown = 0
        self._in_line = 0  # characters since the last end of a line
        self._theme = current.tokens().name
        self._more = QTimer(self)
        self._more.setSingleShot(True)
        self._more.setInterval(0)
        self._more.timeout.connect(self._append)
        self.cursorPositionChanged.connect(self._on_cursor)

    @property
    def source(self) -> str:
        """The text of all tokens."""
        return "".join(self._pieces)

    @property
    def complete(self) -> bool:
        """Whether all of it is on the screen; a long text comes piece by piece."""
        return self._shown == len(self._pieces)

    def show_tokens(
        self, pieces: Sequence[bytes], tokens: Sequence[int], reused: int = 0, special: Sequence[int] = ()
    ) -> None:
        """Show these tokens; the first `reused` of them were kept, those at the places `special` mean something."""
        self._pieces = _decoded(pieces)
        self._tokens = tokens
        self._special = frozenset(special)
        self._reused = reused
        self.restyle()

    def restyle(self) -> None:
        """Draw it again: the colours have changed."""
        self._more.stop()
        self._theme = current.tokens().name
        self.clear()
        self._shown = self._in_line = 0
        self._append()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # what is put in where the cursor stands moves it along

    def word_at(self, place: int) -> str:
        """What is told of one token."""
        kept = self.tr("kept") if place < self._reused else self.tr("read")
        return self.tr("Token {number} of {count}: #{token}, {kept}").format(
            number=figures(place + 1), count=figures(len(self._pieces)), token=self._tokens[place], kept=kept
        )

    def ground(self, place: int) -> QColor:
        """What a token stands on: apart from its neighbours, and otherwise where it was kept."""
        colours = current.tokens()
        kept, read = (colours.accent_soft, colours.selection), (colours.raised, colours.hover)
        return QColor((kept if place < self._reused else read)[place % 2])

    def _append(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        colours = current.tokens()
        stop = min(len(self._pieces), self._shown + AT_ONCE)
        for place in range(self._shown, stop):
            look = QTextCharFormat()
            look.setBackground(self.ground(place))
            look.setForeground(QColor(colours.text))
            if place in self._special:
                look.setForeground(QColor(colours.accent))
                look.setFontWeight(600)
            look.setProperty(_PLACE, place)
            text = self._pieces[place]
            self._in_line = len(text) - text.rindex("\n") - 1 if "\n" in text else self._in_line + len(text)
            if self._in_line > LONGEST_LINE:
                cursor.insertBlock()
                self._in_line = len(text)
            cursor.insertText(text, look)
        cursor.endEditBlock()
        self._shown = stop
        if not self.complete:
            self._more.start()

    def place_at(self, point: QPoint) -> int | None:
        """The token at a point of the viewport."""
        return _place(self.cursorForPosition(point))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._theme != current.tokens().name:
            self.restyle()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(event.pos())
            if place is not None:
                QToolTip.showText(event.globalPos(), self.word_at(place), self)
                return True
        return super().viewportEvent(event)

    def _on_cursor(self) -> None:
        place = _place(self.textCursor())
        if place is not None and self.hasFocus():
            self.pointed_at.emit(place)


def _place(cursor: QTextCursor) -> int | None:
    if not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.Right)  # the format of a character is asked behind it
    found = cursor.charFormat().property(_PLACE)
    return found if isinstance(found, int) else None


def _decoded(pieces: Sequence[bytes]) -> tuple[str, ...]:
    """The text of each token; a character that is spread over several stands at the last of them."""
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    return tuple(decoder.decode(piece) for piece in pieces)
