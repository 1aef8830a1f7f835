"""The conversation: a scrolling list in which only the messages near the viewport are widgets."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QPushButton, QWidget

from workbench.ui.theme import current, fonts, icons
from workbench.ui.transcript.announce import announce
from workbench.ui.transcript.card_window import CardWindow
from workbench.ui.transcript.item import MessageItem

if TYPE_CHECKING:
    from workbench.ui.transcript.card import MessageCard

LINE_STEP = 24
PAGE_OVERLAP = 48


class TranscriptView(QAbstractScrollArea):
    """Shows a list of `MessageItem` and streams into them.

    While the end is in sight it stays in sight as text comes; otherwise what the person reads stays where it is.

    Signals:
        copy_requested(id), edit_requested(id), regenerate_requested(id), continue_requested(id): Of a message.
        branch_requested(id, step): To the sibling before (-1) or after (1).
        link_activated(url): A link was followed; nothing is opened here.
        text_copied(): Code or a selection was put on the clipboard.
    """

    copy_requested = Signal(str)
    edit_requested = Signal(str)
    regenerate_requested = Signal(str)
    continue_requested = Signal(str)
    branch_requested = Signal(str, int)
    link_activated = Signal(str)
    text_copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = CardWindow(self, self._build)
        self._open_thoughts: set[str] = set()
        self._current = ""
        self._colours = current.tokens()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Conversation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setObjectName("transcriptViewport")
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the conversation"))
        self._new_text = QPushButton(icons.icon("arrow-down"), self.tr("New text below"), self)
        self._new_text.setObjectName("newText")
        self._new_text.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._new_text.hide()
        self._new_text.clicked.connect(self.scroll_to_end)

    # ------------------------------------------------------------------------------------------ content

    @property
    def items(self) -> Sequence[MessageItem]:
        """What is shown, from the first message to the last."""
        return self._cards.items

    @property
    def current(self) -> str:
        """Id of the message the keyboard or the pointer was in last; "" for none."""
        return self._here()

    @property
    def live_cards(self) -> "Mapping[str, MessageCard]":
        """The messages that are widgets at present, by id."""
        return self._cards.live

    @property
    def cards_built(self) -> int:
        """How many message widgets have been made since the start, to count the work."""
        return self._cards.built

    @property
    def is_pinned(self) -> bool:
        """Whether the end stays in sight as text comes."""
        return self._cards.pinned

    def set_items(self, items: Sequence[MessageItem]) -> None:
        """Show `items`. Messages that were there and do not differ keep their widgets and their place."""
        anchor = self._cards.anchor()
        self._cards.set_items(items)
        if self._cards.index(self._current) is None:
            self._current = ""
        self._cards.arrange(anchor)
        self._name_cards()

    def add_item(self, item: MessageItem) -> None:
        """Add a message at the end."""
        self._cards.add(item)
        self._cards.arrange(self._cards.anchor())
        self._name_cards()

    def update_item(self, item: MessageItem) -> None:
        """Show `item` in place of the message with its id."""
        self._cards.replace(item.id, item)
        self._cards.arrange(self._cards.anchor())

    def replace_item(self, message: str, item: MessageItem) -> None:
        """Show `item`, which may have another id, in the place of `message`; it goes on streaming if it does."""
        if self._cards.index(message) is None:
            return
        kept = message in self._cards.kept
        self._cards.replace(message, item)
        if kept:
            self._cards.kept.add(item.id)
        self._cards.arrange(self._cards.anchor())
        self._name_cards()

    def set_note(self, message: str, note: str) -> None:
        """Show a sentence below a message, such as how far its prompt is read; "" takes it away."""
        at = self._cards.index(message)
        if at is None or self.items[at].note == note:
            return
        self.items[at].note = note
        if card := self._cards.live.get(message):
            card.show_note()
            self._cards.arrange(self._cards.anchor())

    # ------------------------------------------------------------------------------------------ streaming

    def begin(self, message: str) -> None:
        """An answer is about to be written into `message`, which is in the list already."""
        at = self._cards.index(message)
        if at is None:
            return
        self.items[at].state = "waiting"
        self._cards.kept.add(message)
        if card := self._cards.live.get(message):
            card.show_item(self.items[at])
        self._cards.arrange(self._cards.anchor())
        announce(self, self.tr("Answer started"))

    def append(self, message: str, text: str, thinking: str = "") -> None:
        """More text for `message`; ignored when it is no longer in the list."""
        at = self._cards.index(message)
        if at is None:
            return
        item = self.items[at]
        item.text += text
        item.thinking += thinking
        if item.state != "streaming":
            item.state, item.note = "streaming", ""
        self._cards.kept.add(message)
        if card := self._cards.live.get(message):
            card.append(text, thinking)
        if not self._cards.pinned:
            self._show_new_text()
        self._cards.arrange(self._cards.anchor())

    def finish(self, message: str, item: MessageItem) -> None:
        """`message` is complete: show `item` (with the same id or, once it is saved, another) in its place."""
        if self._cards.index(message) is None:
            return
        self._cards.replace(message, item)
        if message in self._open_thoughts:
            self._open_thoughts.add(item.id)
        if self._current == message:
            self._current = item.id
        self._cards.arrange(self._cards.anchor())
        words = self.tr("Answer stopped") if item.state == "failed" else self.tr("Answer finished")
        announce(self, ", ".join(part for part in (words, item.note or item.stats) if part))

    # ------------------------------------------------------------------------------------------ scrolling

    def scroll_to_end(self) -> None:
        """Show the newest text and stay with it."""
        self._cards.pinned = True
        self._new_text.hide()
        self._cards.arrange(None)

    def scroll_to(self, message: str) -> None:
        """Bring `message` to the top of the view."""
        self._cards.pinned = False
        self._cards.arrange((message, 0))
        self._note_place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._cards.arranging:
            self._note_place()
            self._cards.arrange(self._cards.anchor())

    def _note_place(self) -> None:
        self._cards.note_place()
        if self._cards.pinned:
            self._new_text.hide()

    def _show_new_text(self) -> None:
        if self._new_text.isHidden():
            self._place_new_text()
            self._new_text.show()
            self._new_text.raise_()

    def _place_new_text(self) -> None:
        size = self._new_text.sizeHint()
        self._new_text.move((self.width() - size.width()) // 2, self.height() - size.height() - 12)
        self._new_text.resize(size)

    # ------------------------------------------------------------------------------------------ cards

    def _build(self, item: MessageItem) -> "MessageCard":
        # A window that opens with an empty chat does not wait for all that a message is made of.
        from workbench.ui.transcript.card import MessageCard

        card = MessageCard(self.viewport(), item, thinking_open=item.id in self._open_thoughts)
        card.action.connect(self._on_action)
        card.branch.connect(self._on_branch)
        card.thinking_toggled.connect(self._on_thinking_toggled)
        card.copy_text.connect(self._copy)
        card.link_activated.connect(self.link_activated)
        card.resized.connect(self._on_card_resized)
        card.pressed.connect(self._on_pressed)
        card.set_ring(item.id == self._current and self.hasFocus())
        self._name_card(card)
        return card

    def _name_cards(self) -> None:
        for card in self._cards.live.values():
            self._name_card(card)

    def _name_card(self, card: "MessageCard") -> None:
        roles = {"user": self.tr("You"), "assistant": self.tr("Assistant"), "system": self.tr("System prompt")}
        card.setAccessibleName(
            self.tr("{role}, message {number} of {count}").format(
                role=roles[card.item.role], number=(self._cards.index(card.item.id) or 0) + 1, count=len(self.items)
            )
        )

    def _on_card_resized(self, _card: "MessageCard") -> None:
        # What the person opens or wraps shall not jump away under the pointer, even at the end of the conversation.
        self._cards.arrange(self._cards.anchor(even_at_end=True))
        self._note_place()

    def _on_action(self, card: "MessageCard", name: str) -> None:
        if name == "menu":
            self._open_menu(card, self.cursor().pos())
        elif name == "source":
            from workbench.ui.transcript.source_dialog import SourceDialog

            SourceDialog(card.item.text, fonts.mono_font(), self.window()).exec()
        else:
            requests = {
                "copy": self.copy_requested,
                "edit": self.edit_requested,
                "regenerate": self.regenerate_requested,
                "continue": self.continue_requested,
            }
            requests[name].emit(card.item.id)

    def _on_branch(self, card: "MessageCard", step: int) -> None:
        self.branch_requested.emit(card.item.id, step)

    def _open_menu(self, card: "MessageCard", at: QPoint) -> None:
        from workbench.ui.transcript.menu import message_menu

        menu = message_menu(
            card,
            lambda name: self._on_action(card, name),
            lambda step: self._on_branch(card, step),
            self._copy,
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.text_copied.emit()

    def _on_thinking_toggled(self, card: "MessageCard", opened: bool) -> None:
        (self._open_thoughts.add if opened else self._open_thoughts.discard)(card.item.id)

    def _on_pressed(self, card: "MessageCard") -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._set_current(card.item.id)

    def _set_current(self, message: str) -> None:
        self._current = message
        for name, card in self._cards.live.items():
            card.set_ring(name == message and self.hasFocus())

    # ------------------------------------------------------------------------------------------ keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and (card := self._cards.live.get(self._here())):
            self._on_action(card, "copy")
            return
        bar = self.verticalScrollBar()
        page = self.viewport().height() - PAGE_OVERLAP
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Menu:
                if card := self._cards.live.get(self._here()):
                    self._open_menu(card, card.mapToGlobal(QPoint(card.width() - 200, 24)))
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                self.scroll_to_end()
            case Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + page)
            case Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - page)
            case _:
                event.ignore()

    def _here(self) -> str:
        """The message the keyboard is in."""
        focused = QApplication.focusWidget()
        for name, card in self._cards.live.items():
            if focused is not None and card.isAncestorOf(focused):
                return name
        return self._current

    def _step(self, by: int) -> None:
        if not self.items:
            return
        here = self._cards.index(self._here())
        at = self._cards.last_in_sight() if here is None else here + by
        at = max(0, min(at, len(self.items) - 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._cards.reveal(at)
        self._set_current(self.items[at].id)
        if card := self._cards.live.get(self._current):
            announce(self, card.accessibleName())

    # ------------------------------------------------------------------------------------------ events

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._current and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._step(0)
        self._set_current(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_current(self._current)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cards.arrange(self._cards.anchor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cards.arrange(self._cards.anchor())
        self._place_new_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and current.tokens() is not self._colours:
            self._colours = current.tokens()
            for card in self._cards.live.values():
                card.restyle()
