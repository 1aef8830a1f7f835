"""One message on the screen."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from workbench.chats.records import Attachment
from workbench.ui.markdown.blocks import Block, Prose, Span
from workbench.ui.markdown.stream import MarkdownStream
from workbench.ui.theme import current
from workbench.ui.theme.tokens import RADIUS_CARD
from workbench.ui.transcript import checked
from workbench.ui.transcript.actions import ActionList
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.enclosures import Enclosures
from workbench.ui.transcript.face import FaceFactory
from workbench.ui.transcript.findings import Findings
from workbench.ui.transcript.fold import Fold
from workbench.ui.transcript.footer import HEIGHT as FOOTER
from workbench.ui.transcript.footer import OWN_WIDTH, SWITCH_WIDTH, Footer
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.measures import MARGIN_X, MARGIN_Y
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.thinking import ThinkingFold

BUBBLE_X, BUBBLE_Y = 14, 9
BUBBLE_SHARE = 0.8
HEAD = 24
NOTE_GAP = 6


class MessageCard(QFrame):
    """Shows one item and lets it grow while it streams. Laid out by hand: `height_for` does it.

    Signals:
        action(card, name): One of the actions of the conversation, or "menu".
        branch(card, step): To the sibling before (-1) or after (1).
        thinking_toggled(card, open): The thinking fold was opened or closed.
        fold_toggled(card, name, open): The sources or the checks were.
        copy_text(text): Exact code to put on the clipboard.
        link_activated(url): A link was followed.
        resized(card): It needs another height because of something the person did.
        settled(card): It needs another height because something of it is ready now.
        pressed(card): The person clicked on it.
    """

    action = Signal(object, str)
    branch = Signal(object, int)
    thinking_toggled = Signal(object, bool)
    fold_toggled = Signal(object, str, bool)
    copy_text = Signal(str)
    link_activated = Signal(str)
    resized = Signal(object)
    settled = Signal(object)
    pressed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        item: MessageItem,
        actions: ActionList | None = None,
        *,
        thinking_open: bool = False,
        open_folds: Collection[str] = (),
    ) -> None:
        """`open_folds`: those of "sources" and "checks" that are open from the beginning."""
        super().__init__(parent)
        self.item = item
        self._face: Any = None
        self._stream: MarkdownStream | None = None
        self._width = -1
        self._height = 0
        self._ring = False
        self._pointed = False
        self._head: QLabel | None = None
        self._note: QLabel | None = None
        self._fold: ThinkingFold | None = None
        self._thinking_open = thinking_open
        self._bubble: QFrame | None = None
        if item.role == "user":
            self._bubble = QFrame(self)
            self._bubble.setObjectName("bubble")
        self._enclosures: Enclosures | None = None
        self._findings = Findings(self, open_folds)
        self._findings.source_wanted.connect(self.show_source)
        self._findings.link_wanted.connect(self.open_link)
        self._findings.toggled.connect(self._on_fold_toggled)
        self.body = MarkdownBody(self._bubble or self)
        self.body.link_activated.connect(self.link_activated)
        self.body.copy_requested.connect(self.copy_text)
        self.body.check_opened.connect(self.open_link)
        self.body.height_changed.connect(self._on_resized)
        self.body.settled.connect(self._on_settled)
        self._footer = Footer(self, actions or ActionList())
        self._footer.action.connect(lambda name: self.action.emit(self, name))
        self._footer.branch.connect(lambda step: self.branch.emit(self, step))
        self.show_item(item)

    # ------------------------------------------------------------------------------------------ content

    def show_item(self, item: MessageItem) -> None:
        """Show `item` whole; what is on the screen already and does not differ stays as it is."""
        self.item = item
        if item.role == "user":
            blocks: list[Block] = [Prose((Span(item.text),))]
        elif self._stream is not None and item.state == "streaming" and self._stream.source == item.text:
            blocks = self._stream.blocks
        else:
            stream = self._stream
            if stream is None or stream.source != item.text:
                stream = MarkdownStream()
                stream.feed(item.text)
            blocks = stream.blocks if item.state == "streaming" else stream.finish()
            self._stream = stream if item.state == "streaming" else None
        self.body.set_blocks(blocks)
        self._show_rest()

    def append(self, text: str, thinking: str) -> None:
        """More of the answer came (it is in the item already)."""
        if self._fold is not None:
            self._fold.append(thinking)
        elif thinking:
            self._show_thinking()
        if text:
            if self._stream is None:
                self._stream = MarkdownStream()
                self._stream.feed(self.item.text.removesuffix(text))
            self._stream.feed(text)
            self.body.set_blocks(self._stream.blocks)
        if self._note is not None and not self.item.note:
            self._show_note()
        self._width = -1

    def show_note(self) -> None:
        """The item's note changed."""
        self._show_note()
        self._width = -1

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        self.body.restyle()
        if self._face is not None:
            self._face.restyle()
        if self._fold is not None:
            self._fold.restyle()
        self._show_marks()

    def forget_height(self) -> None:
        """Its text has another size."""
        self._width = -1
        self.body.forget_height()
        if self._fold is not None and self._fold.body is not None:
            self._fold.body.forget_height()

    def set_face(self, factory: FaceFactory | None) -> None:
        """Show another body in place of the text, or with None the text again."""
        if self._face is not None:
            self._face.hide()
            self._face.deleteLater()
            self._face = None
        if factory is not None:
            self._face = factory(self, self.item)
            self._face.height_changed.connect(self._on_resized)
            self._face.show()
        self.body.setVisible(self._face is None)
        self._width = -1

    @property
    def face(self) -> QWidget | None:
        """What stands in place of the text, if anything does."""
        face: QWidget | None = self._face
        return face

    def selected_text(self) -> str:
        """What the person has selected in the message; "" for nothing."""
        if self._face is not None:
            return str(self._face.selected_text())
        thoughts = self._fold.body if self._fold is not None else None
        parts = [body.selected_text() for body in (thoughts, self.body) if body is not None]
        return "\n\n".join(part for part in parts if part)

    def show_attachment(self, attachment: Attachment) -> None:
        """Open what was sent along."""
        from workbench.ui.composer.attachment_dialog import AttachmentDialog

        dialog = AttachmentDialog(attachment, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @property
    def folds(self) -> Mapping[str, Fold]:
        """What can be opened under the answer: "sources", "checks"."""
        return self._findings.folds

    def show_source(self, number: int) -> None:
        """Open a passage the answer was given, by its number from 1."""
        from workbench.ui.transcript.passage_dialog import PassageDialog

        PassageDialog(number, self.item.sources[number - 1], self.window()).open()

    def open_link(self, url: str) -> None:
        """Ask, then follow a link that a plugin gave."""
        from workbench.ui.transcript.link_dialog import LinkDialog

        LinkDialog(url, self.window(), files=True).open()

    def set_ring(self, on: bool) -> None:
        """Draw the focus ring, or not."""
        if on != self._ring:
            self._ring = on
            self._show_footer()
            self.update()

    # ------------------------------------------------------------------------------------------ layout

    def height_for(self, width: int) -> int:
        """Lay everything out at `width` (the text column and the margins for the ring) and return the height."""
        if width == self._width:
            return self._height
        self._width = width
        inner = width - 2 * MARGIN_X
        if self._bubble is not None:
            y = self._lay_out_bubble(self._bubble, inner, MARGIN_Y)
        else:
            y = self._lay_out_answer(inner, MARGIN_Y)
        y = self._findings.lay_out(MARGIN_X, y, inner)
        if self._note is not None:
            height = self._note.heightForWidth(inner)
            self._note.setGeometry(MARGIN_X, y + NOTE_GAP, inner, height)
            y += NOTE_GAP + height
        if self._bubble is None:
            self._footer.setGeometry(MARGIN_X, y + 4, inner, FOOTER)
            self._footer.lay_out(inner)
            y += 4 + FOOTER
        self._height = y + MARGIN_Y
        return self._height

    def _lay_out_answer(self, inner: int, y: int) -> int:
        if self._head is not None:
            self._head.setGeometry(MARGIN_X, y, inner, current.tall(HEAD))
            y += current.tall(HEAD)
        if self._fold is not None:
            height = self._fold.height_for(inner)
            self._fold.setGeometry(MARGIN_X, y, inner, height)
            y += height + 2
        shown = self.body if self._face is None else self._face
        height = int(shown.height_for(inner))
        shown.setGeometry(MARGIN_X, y, inner, height)
        return y + height

    def _lay_out_bubble(self, bubble: QFrame, inner: int, y: int) -> int:
        if self._enclosures is not None:
            height = self._enclosures.height_for(inner)
            self._enclosures.setGeometry(MARGIN_X, y, inner, height)
            y += height
        # The buttons stand beside the bubble: they need no line of their own.
        beside = OWN_WIDTH + (SWITCH_WIDTH if self.item.branches > 1 else 0)
        most = min(int(inner * BUBBLE_SHARE), inner - beside) - 2 * BUBBLE_X
        wide = most
        for segment in self.body.segments:
            if isinstance(segment, ProseView):
                segment.height_for(most)
                wide = min(most, int(segment.document().idealWidth()) + 2)
        height = self.body.height_for(max(wide, 8))
        self.body.setGeometry(BUBBLE_X, BUBBLE_Y, max(wide, 8), height)
        outer = max(wide, 8) + 2 * BUBBLE_X
        bottom = y + height + 2 * BUBBLE_Y
        bubble.setGeometry(MARGIN_X + inner - outer, y, outer, bottom - y)
        self._footer.setGeometry(MARGIN_X, bottom - FOOTER, inner - outer - 8, FOOTER)
        self._footer.lay_out(inner - outer - 8)
        return bottom

    # ------------------------------------------------------------------------------------------ parts

    def _show_rest(self) -> None:
        item = self.item
        if item.role != "user":
            words = item.model if item.role == "assistant" else self.tr("System prompt")
            if words and self._head is None:
                self._head = QLabel(self)
                self._head.setProperty("role", "second")
                self._head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self._head.show()
            if self._head is not None:
                self._head.setText(words)
            if item.thinking:
                self._show_thinking()
        if item.attachments and self._enclosures is None:
            self._enclosures = Enclosures(self)
            self._enclosures.opened.connect(self.show_attachment)
            self._enclosures.show()
        if self._enclosures is not None:
            self._enclosures.show_all(item.attachments)
        self._findings.show_item(item)
        self._show_marks()
        self._show_note()
        self._show_footer()
        self._width = -1

    def _on_fold_toggled(self, name: str, opened: bool) -> None:
        self._width = -1
        self.fold_toggled.emit(self, name, opened)
        self.resized.emit(self)

    def _show_marks(self) -> None:
        if self.item.role == "assistant":
            checked.show(self.body, self.item.text, () if self.item.state == "streaming" else self.item.marks)

    def _show_thinking(self) -> None:
        if self._fold is None:
            self._fold = ThinkingFold(self)
            self._fold.link_activated.connect(self.link_activated)
            self._fold.copy_requested.connect(self.copy_text)
            self._fold.toggled.connect(self._on_thinking_toggled)
            self._fold.settled.connect(self._on_settled)
            self._fold.show_item(self.item)
            self._fold.set_open(self._thinking_open)
            self._fold.show()
        else:
            self._fold.show_item(self.item)

    @property
    def thinking(self) -> ThinkingFold | None:
        """The thinking fold, where there are thoughts."""
        return self._fold

    def _show_note(self) -> None:
        if not self.item.note:
            if self._note is not None:
                self._note.hide()
                self._note.deleteLater()
                self._note = None
            return
        if self._note is None:
            self._note = QLabel(self)
            self._note.setWordWrap(True)
            self._note.setTextFormat(Qt.TextFormat.PlainText)
            self._note.setProperty("role", "second")
            self._note.show()
        level = "bad" if self.item.state == "failed" else ""
        if self._note.property("level") != level:
            self._note.setProperty("level", level)
            self._note.style().polish(self._note)
        self._note.setText(self.item.note)

    def _show_footer(self) -> None:
        quiet = self.item.role == "user" and not (self._pointed or self._ring)
        self._footer.show_item(self.item, quiet=quiet)
        self._footer.lay_out(self._footer.width())

    # ------------------------------------------------------------------------------------------ events

    def _on_resized(self) -> None:
        self._width = -1
        self.resized.emit(self)

    def _on_settled(self) -> None:
        self._width = -1
        self._show_marks()  # a paragraph was written anew
        self.settled.emit(self)

    def _on_thinking_toggled(self, opened: bool) -> None:
        self._thinking_open = opened
        self._width = -1
        self.thinking_toggled.emit(self, opened)
        self.resized.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._pointed = True
        self._show_footer()

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = False
        self._show_footer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(self)

    def contextMenuEvent(self, event: QEvent) -> None:
        self.action.emit(self, "menu")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ring:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current.tokens().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        painter.end()
