"""The conversation: a scrolling list in which only the messages near the viewport are widgets."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.transcript.actions import ActionList
from workbench.ui.transcript.announce import announce
from workbench.ui.transcript.card_maker import CardMaker
from workbench.ui.transcript.card_window import CardWindow
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.new_text import NewTextButton

if TYPE_CHECKING:
    from workbench.ui.transcript.card import MessageCard
    from workbench.ui.transcript.face import FaceFactory

LINE_STEP = 24
PAGE_OVERLAP = 48


class TranscriptView(QAbstractScrollArea):
    """Shows a list of `MessageItem` and streams into them.

    While the end is in sight it stays in sight as text comes; otherwise what the person reads stays where it is.

    Attributes:
        commanded: Names of actions whose keys are shortcuts of commands, so that they are not heard here too.

    Signals:
        branch_requested(id, step): To the sibling before (-1) or after (1).
        link_activated(url): A link was followed; nothing is opened here.
        text_copied(): Code or a selection was put on the clipboard.
        items_changed(): There are other messages, or one has another text; not for what streams.
        card_built(card): A message came near enough to become a widget.
    """

    branch_requested = Signal(str, int)
    link_activated = Signal(str)
    text_copied = Signal()
    items_changed = Signal()
    card_built = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commanded: set[str] = set()
        room = QWidget(self)
        room.setObjectName("transcriptViewport")
        self.setViewport(room)  # one that PySide knows: to tell what kind Qt's own is, it would make all its classes
        self._maker = CardMaker(room)
        self._cards = CardWindow(self, self._build)
        self._current = ""
        self._colours = current.tokens()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Conversation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(LINE_STEP)
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the conversation"))
        self._new_text = NewTextButton(self)
        self._new_text.clicked.connect(self.scroll_to_end)
        self._maker.branch.connect(self.branch_requested)
        self._maker.link_activated.connect(self.link_activated)
        self._maker.copied.connect(self.text_copied)
        self._maker.made.connect(self.card_built)
        self._maker.resized.connect(self._on_card_resized)
        self._maker.settled.connect(self._on_card_settled)
        self._maker.pressed.connect(self._on_pressed)
        follow(self, lambda view: view._cards.measure_again())

    # ------------------------------------------------------------------------------------------ content

    @property
    def items(self) -> Sequence[MessageItem]:
        """What is shown, from the first message to the last."""
        return self._cards.items

    @property
    def message_actions(self) -> ActionList:
        """What can be done with a message; whoever shows the conversation adds to it."""
        return self._maker.actions

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
        for message in [name for name in self._maker.faces if self._cards.index(name) is None]:
            del self._maker.faces[message]
        self._cards.arrange(anchor)
        self._name_cards()
        self.items_changed.emit()

    def add_item(self, item: MessageItem) -> None:
        """Add a message at the end."""
        self._cards.add(item)
        self._cards.arrange(self._cards.anchor())
        self._name_cards()
        self.items_changed.emit()

    def update_item(self, item: MessageItem) -> None:
        """Show `item` in place of the message with its id."""
        self._cards.replace(item.id, item)
        self._cards.arrange(self._cards.anchor())
        self.items_changed.emit()

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

    def show_face(self, message: str, factory: "FaceFactory | None") -> None:
        """Show another body in place of the text of `message`, or with None its text again."""
        if self._cards.index(message) is None:
            return
        if factory is None:
            self._maker.faces.pop(message, None)
        else:
            self._maker.faces[message] = factory
        if card := self._cards.live.get(message):
            card.set_face(factory)
            self._on_card_resized(card)

    @property
    def faces(self) -> Collection[str]:
        """Ids of the messages that show another body than their text."""
        return self._maker.faces.keys()

    def _drop_face(self, message: str) -> None:
        if self._maker.faces.pop(message, None) and (card := self._cards.live.get(message)):
            card.set_face(None)

    # ------------------------------------------------------------------------------------------ streaming

    def begin(self, message: str) -> None:
        """An answer is about to be written into `message`, which is in the list already."""
        at = self._cards.index(message)
        if at is None:
            return
        self._drop_face(message)
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
            self._new_text.appear()
        self._cards.arrange(self._cards.anchor())

    def finish(self, message: str, item: MessageItem) -> None:
        """`message` is complete: show `item` (with the same id or, once it is saved, another) in its place."""
        if self._cards.index(message) is None:
            return
        self._drop_face(message)
        self._cards.replace(message, item)
        self._maker.became(message, item.id)
        if self._current == message:
            self._current = item.id
        self._cards.arrange(self._cards.anchor())
        self.items_changed.emit()
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

    @property
    def first_in_sight(self) -> int:
        """Place in the list of the topmost message in sight; 0 when there is none."""
        return max(0, self._cards.first_in_sight())

    def show_part(self, message: str, top: int, height: int) -> None:
        """Scroll as little as needed to show so much of `message`, which is a widget."""
        if (at := self._cards.index(message)) is not None:
            self._cards.reveal(at, top, height)
            self._note_place()

    def select(self, message: str) -> None:
        """Bring `message` into sight and make it the one the keyboard is in."""
        if (at := self._cards.index(message)) is not None:
            self._cards.reveal(at)
            self._set_current(message)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._cards.arranging:
            self._note_place()
            self._cards.arrange(self._cards.anchor())

    def _note_place(self) -> None:
        self._cards.note_place()
        if self._cards.pinned:
            self._new_text.hide()

    # ------------------------------------------------------------------------------------------ cards

    def _build(self, item: MessageItem) -> "MessageCard":
        card = self._maker.make(item)
        card.set_ring(item.id == self._current and self.hasFocus())
        self._name_card(card)
        return card

    def _name_cards(self) -> None:
        for card in self._cards.live.values():
            self._name_card(card)

    def _name_card(self, card: "MessageCard") -> None:
        self._maker.name(card, (self._cards.index(card.item.id) or 0) + 1, len(self.items))

    def _on_card_resized(self, _card: "MessageCard") -> None:
        # What the person opens or wraps shall not jump away under the pointer, even at the end of the conversation.
        self._cards.arrange(self._cards.anchor(even_at_end=True))
        self._note_place()

    def _on_card_settled(self, card: "MessageCard") -> None:
        self._cards.arrange(self._cards.anchor(below=card.item.id))

    def _on_pressed(self, card: "MessageCard") -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._set_current(card.item.id)

    def _set_current(self, message: str) -> None:
        self._current = message
        for name, card in self._cards.live.items():
            card.set_ring(name == message and self.hasFocus())

    # ------------------------------------------------------------------------------------------ keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self._cards.live.get(self._here())
        if event.matches(QKeySequence.StandardKey.SelectAll) and card is not None:
            card.body.select_all()
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            if card is not None and (selected := card.selected_text()):
                QGuiApplication.clipboard().setText(selected)
            else:
                self._act(Qt.Key.Key_C)
            return
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self._act(event.key(), but=self.commanded):
            return
        bar = self.verticalScrollBar()
        page = self.viewport().height() - PAGE_OVERLAP
        match event.key():
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right if (card := self._cards.live.get(self._here())) and (
                card.item.branches > 1
            ):
                self.branch_requested.emit(card.item.id, -1 if event.key() == Qt.Key.Key_Left else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Menu:
                if card := self._cards.live.get(self._here()):
                    self._maker.open_menu(card, card.mapToGlobal(QPoint(card.width() - 200, 24)))
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

    def _act(self, key: int, but: Collection[str] = ()) -> bool:
        """Do what this key does with the message the keyboard is in."""
        card = self._cards.live.get(self._here())
        action = self.message_actions.for_key(key, card.item) if card else None
        return action is not None and action.name not in but and self.do(action.name)

    def do(self, name: str) -> bool:
        """Do an action with the message the keyboard is in, or with the last one. False: it makes no sense there."""
        at = self._cards.index(self._here())
        item = self.items[-1 if at is None else at] if self.items else None
        if item is None or not self.message_actions.find(name).offered(item):
            return False
        action = self.message_actions.find(name)
        if action.fill is None:
            action.run(item.id)
        else:
            self.select(item.id)
            if card := self._cards.live.get(item.id):  # none while the conversation is out of sight
                self._maker.open_menu(card, card.mapToGlobal(QPoint(card.width() - 200, 24)))
        return True

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
        self._new_text.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and current.tokens() is not self._colours:
            self._colours = current.tokens()
            for card in self._cards.live.values():
                card.restyle()
