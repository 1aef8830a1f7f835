"""A text token by token, tinted by probability; a token that is pointed at shows what could have come instead."""

from math import ceil

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from workbench.processes.protocol import SamplingSettings
from workbench.ui.alive import is_there
from workbench.ui.decoding.alternatives import Alternatives
from workbench.ui.decoding.tints import PLACE, token_format
from workbench.ui.decoding.weighed_text import WeighedText
from workbench.ui.decoding.wording import token_text
from workbench.ui.theme import current, fonts
from workbench.ui.theme.follow import wear
from workbench.ui.transcript.announce import announce

NO_KEYS = Qt.KeyboardModifier.NoModifier
LINGER_MS = 250
"""How long the alternatives stay when the mouse leaves the text, so that it can reach them."""


class TokenEditor(QTextEdit):
    """Shows a weighed text, read-only. Left and Right go from token to token, Up and Down through its alternatives.

    Attributes:
        hint: What can be done with an alternative, where it is not a new branch of a chat.
        head: What stands before the first token that was weighed.

    Signals:
        branch_wanted(place, token): Go on at this place with this token.
        place_shown(place): The alternatives of this place are shown.
        left(): Escape was pressed with nothing left to close.
    """

    branch_wanted = Signal(int, int)
    place_shown = Signal(int)
    left = Signal()

    def __init__(
        self, text: WeighedText, settings: SamplingSettings, parent: QWidget | None = None, *, whole: str = ""
    ) -> None:
        """`whole`: the text, where its first token is not weighed because nothing stands before it."""
        super().__init__(parent)
        self.hint = ""
        self._text = text
        self._whole = whole.encode()
        self._scrolls = False
        self.head = b""
        self._settings = settings
        self._starts: list[int] = []  # where each token begins
        self._at = -1
        self._card: Alternatives | None = None
        self._lender: QWidget | None = None  # has the focus while the mouse shows a card
        self._held = False  # the card stays though nothing points at it
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        wear(self, fonts.mono_font)
        self.setAcceptRichText(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("tokenText")
        self.setAccessibleName(self.tr("Tokens of the text"))
        self.document().setDocumentMargin(2)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        text.grown.connect(self._on_grown)
        self.show_all()

    # ------------------------------------------------------------------------------------------ content

    def show_all(self) -> None:
        """Write every token that is known, in the colours of the present theme."""
        self._starts = []
        self.clear()
        self._on_grown(0)

    def set_scrolls(self) -> None:
        """It stands by itself, and not in something that scrolls."""
        self._scrolls = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the tokens"))
        self.document().setDocumentMargin(32)

    def height_for(self, width: int) -> int:
        """The height of all of it at `width` pixels."""
        # By a width we give: wrapping at the widget's own would lay out at its default size until it is shown.
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(width)
        return ceil(self.document().size().height())

    def set_settings(self, settings: SamplingSettings) -> None:
        """Show alternatives as these settings have them."""
        self._settings = settings
        if self._card is not None and self._card.isVisible():
            self._show_card(self._at, keep=True)

    @property
    def place(self) -> int:
        """The token that is looked at; -1 for none."""
        return self._at

    @property
    def tokens(self) -> list[tuple[bytes, float]]:
        """Each token that is known, and its probability."""
        return self._text.tokens

    @property
    def text_is_complete(self) -> bool:
        """Whether every token is known."""
        return self._text.complete

    def text_before(self, place: int) -> bytes:
        """The text up to a token."""
        return self.head + b"".join(piece for piece, _ in self._text.tokens[:place])

    def piece(self, token: int | None) -> bytes:
        """The bytes of a token that is among the alternatives of some place."""
        return self._text.words.get(token, b"") if token is not None else b""

    @property
    def card(self) -> Alternatives | None:
        """The alternatives, once they were shown."""
        return self._card

    def _on_grown(self, count: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if count == 0:
            self._starts = []
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            found = self._whole.find(b"".join(piece for piece, _ in self._text.tokens))
            self.head = self._whole[:found] if found > 0 and self._text.tokens else b""
            plain = QTextCharFormat()
            plain.setForeground(QColor(current.tokens().text2))
            cursor.insertText(self.head.decode(errors="replace"), plain)
        for place, (piece, probability) in enumerate(self._text.tokens[count:], start=count):
            self._starts.append(cursor.position())
            shown = token_text(piece, spaces=False)
            ends_line = piece.endswith(b"\n")
            cursor.insertText(shown, token_format(place, probability))
            if ends_line:
                cursor.insertBlock()
        cursor.endEditBlock()

    def _place_at(self, position: QPoint) -> int:
        cursor = self.cursorForPosition(position)
        # The cursor stands before or behind the character that is pointed at.
        rect = self.cursorRect(cursor)
        if position.x() >= rect.x():
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        form = cursor.charFormat()
        if not form.hasProperty(PLACE):
            return -1
        box = self.rect_of(form.intProperty(PLACE))
        return form.intProperty(PLACE) if box.adjusted(-1, -2, 1, 2).contains(position) else -1

    def rect_of(self, place: int) -> QRect:
        """Where a token stands in the viewport; of one that is broken over lines, its first part."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._starts[place])
        begin = self.cursorRect(cursor)
        cursor.setPosition(self._end_of(place))
        end = self.cursorRect(cursor)
        right = end.right() if end.top() == begin.top() else self.viewport().width()
        return QRect(begin.left(), begin.top(), max(6, right - begin.left()), begin.height())

    def _end_of(self, place: int) -> int:
        if place + 1 < len(self._starts):
            end = self._starts[place + 1]
            piece = self._text.tokens[place][0]
            return end - 1 if piece.endswith(b"\n") else end
        return self.document().characterCount() - 1

    # ------------------------------------------------------------------------------------------ alternatives

    def look_at(self, place: int, *, hold: bool = True) -> None:
        """Show what could have come at a place; -1 hides it. With `hold` it stays when the mouse leaves."""
        self._held = hold and place >= 0
        if place < 0 or place >= len(self._starts):
            self.close_card()
            return
        if place != self._at or self._card is None or not self._card.isVisible():
            self._show_card(place)
        if not hold:
            self._lend_keys()

    def close_card(self) -> bool:
        """Hide the alternatives; False when they were not shown."""
        self._at, self._held = -1, False
        self.setExtraSelections([])
        if self._card is None or not self._card.isVisible():
            return False
        self._card.hide()
        if self._lender is not None and is_there(self._lender):
            self._lender.removeEventFilter(self)
        self._lender = None
        return True

    def _lend_keys(self) -> None:
        """The alternatives name keys: have them here, wherever the focus is, unless something is being typed there."""
        other = self.window().focusWidget()
        typed = isinstance(other, QPlainTextEdit | QTextEdit | QLineEdit) and not other.isReadOnly()
        if other is None or other in (self, self._lender) or (typed and not _is_empty(other)):
            return
        if self._lender is not None and is_there(self._lender):
            self._lender.removeEventFilter(self)
        self._lender = other
        other.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._lender and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
            if event.key() in arrows and event.modifiers() in (NO_KEYS, Qt.KeyboardModifier.KeypadModifier):
                place = self._at
                self.setFocus(Qt.FocusReason.PopupFocusReason)
                self.look_at(place)
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _show_card(self, place: int, *, keep: bool = False) -> None:
        outlook = self._text.outlook(place, max(self._settings.repeat_last_n, -1))
        if outlook is None:
            return
        self._at = place
        card = self._card
        if card is None:
            card = self._card = Alternatives(self.window(), self.hint)
            card.chosen.connect(self._branch)
            card.left.connect(self._close_if_left)
        selected = card.selected
        card.show_place(outlook, self._text.words, self._settings)
        if keep and selected >= 0:
            card.selected = selected - 1
            card.select(1)
        self._mark(place)
        if self._scrolls:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._starts[place])
            self.setTextCursor(cursor)
        box = self.rect_of(place)
        window = self.window()
        within = QRect(self.mapTo(window, QPoint(0, 0)), self.size())
        card.open_at(QRect(self.viewport().mapTo(window, box.topLeft()), box.size()), within)
        if not keep:
            self.place_shown.emit(place)

    def _mark(self, place: int) -> None:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(self._starts[place])
        selection.cursor.setPosition(self._end_of(place), QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(QColor(current.tokens().accent_fill))
        form.setForeground(QColor(current.tokens().on_accent))
        form.setProperty(QTextFormat.Property.FullWidthSelection, False)
        selection.format = form
        self.setExtraSelections([selection])

    def _branch(self, token: int) -> None:
        place = self._at
        self.close_card()
        if place >= 0:
            self.branch_wanted.emit(place, token)

    # ------------------------------------------------------------------------------------------ events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, card = event.key(), self._card
        open_card = card is not None and card.isVisible()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._starts:
            step = 1 if key == Qt.Key.Key_Right else -1
            at = self._at + step if self._at >= 0 else (0 if step > 0 else len(self._starts) - 1)
            self.look_at(min(max(at, 0), len(self._starts) - 1))
            self._announce()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and open_card:
            assert card is not None
            card.select(1 if key == Qt.Key.Key_Down else -1)
            self._held = True
            self._announce()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and open_card:
            assert card is not None
            token = card.selected_token
            if token is not None:
                self._branch(token)
        elif key == Qt.Key.Key_Escape:
            if not self.close_card():
                self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    def _announce(self) -> None:
        if self._card is not None and self._at >= 0:
            name = token_text(self._text.tokens[self._at][0])
            announce(self, f"{name}: {self._card.describe_selected()}")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton and not self._held:
            place = self._place_at(event.position().toPoint())
            if place >= 0:
                self.look_at(place, hold=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.look_at(self._place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        QTimer.singleShot(LINGER_MS, self, self._close_if_left)

    def _close_if_left(self) -> None:
        card = self._card
        if card is not None and not self._held and not card.underMouse() and not self.viewport().underMouse():
            self.close_card()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # In a conversation the card says when the theme has changed.
        if event.type() == QEvent.Type.PaletteChange and self._scrolls:
            QTimer.singleShot(0, self, self.show_all)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_card()

    def hideEvent(self, event: QHideEvent) -> None:
        self.close_card()
        super().hideEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.close_card()
        if self._scrolls:
            super().wheelEvent(event)
        else:
            event.ignore()


def _is_empty(field: QWidget) -> bool:
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]
    return not text
