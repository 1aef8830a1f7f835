"""The conversation: a scrolling list in which only the messages near the viewport are widgets."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QPushButton, QWidget

from workbench.ui.theme import current, fonts, icons
from workbench.ui.theme.tokens import TEXT_COLUMN
from workbench.ui.transcript.announce import announce
from workbench.ui.transcript.card import MARGIN_X, MessageCard
from workbench.ui.transcript.heights import Heights
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.menu import message_menu
from workbench.ui.transcript.source_dialog import SourceDialog

AHEAD = 600
"""Pixels above and below the viewport in which messages are built."""
SIDE = 24
TOP, BOTTOM = 16, 12
NEAR_END = 4
ROUNDS = 6
"""Building a message changes what is in sight, which may need another message; it settles after two or three."""


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
        self._items: list[MessageItem] = []
        self._index: dict[str, int] = {}
        self._heights = Heights()
        self._measured: set[str] = set()
        self._live: dict[str, MessageCard] = {}
        self._streaming: set[str] = set()
        self._open_thoughts: set[str] = set()
        self._current = ""
        self._pinned = True
        self._arranging = False
        self._column_width = 0
        self._colours = current.tokens()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Conversation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setObjectName("transcriptViewport")
        self.verticalScrollBar().setSingleStep(24)
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
        return self._items

    @property
    def live_cards(self) -> dict[str, MessageCard]:
        """The messages that are widgets at present, by id."""
        return self._live

    @property
    def is_pinned(self) -> bool:
        """Whether the end stays in sight as text comes."""
        return self._pinned

    def set_items(self, items: Sequence[MessageItem]) -> None:
        """Show `items`. Messages that were there and do not differ keep their widgets and their place."""
        anchor = self._anchor()
        known = {item.id: self._heights[at] for at, item in enumerate(self._items)}
        self._items = list(items)
        self._index = {item.id: at for at, item in enumerate(self._items)}
        self._measured &= self._index.keys()
        self._streaming &= self._index.keys()
        self._open_thoughts &= self._index.keys()
        self._heights = Heights(
            known[item.id] if item.id in self._measured else self._estimate(item) for item in self._items
        )
        for name, card in list(self._live.items()):
            at = self._index.get(name)
            if at is None or self._items[at].role != card.item.role:
                self._drop(name)
            elif card.item is not self._items[at] or card.item.state != "streaming":
                card.show_item(self._items[at])
        if self._current not in self._index:
            self._current = ""
        self._arrange(anchor)
        self._name_cards()

    def add_item(self, item: MessageItem) -> None:
        """Add a message at the end."""
        self._index[item.id] = len(self._items)
        self._items.append(item)
        self._heights.append(self._estimate(item))
        self._arrange(self._anchor())
        self._name_cards()

    def update_item(self, item: MessageItem) -> None:
        """Show `item` in place of the message with its id."""
        at = self._index[item.id]
        self._items[at] = item
        if card := self._live.get(item.id):
            card.show_item(item)
        else:
            self._measured.discard(item.id)
        self._arrange(self._anchor())

    def set_note(self, message: str, note: str) -> None:
        """Show a sentence below a message, such as how far its prompt is read; "" takes it away."""
        item = self._items[self._index[message]]
        if item.note == note:
            return
        item.note = note
        if card := self._live.get(message):
            card.show_note()
            self._arrange(self._anchor())

    # ------------------------------------------------------------------------------------------ streaming

    def begin(self, message: str) -> None:
        """An answer is about to be written into `message`, which is in the list already."""
        item = self._items[self._index[message]]
        item.state = "waiting"
        self._streaming.add(message)
        if card := self._live.get(message):
            card.show_item(item)
        self._arrange(self._anchor())
        announce(self, self.tr("Answer started"))

    def append(self, message: str, text: str, thinking: str = "") -> None:
        """More text for `message`; ignored when it is no longer in the list."""
        at = self._index.get(message)
        if at is None:
            return
        item = self._items[at]
        item.text += text
        item.thinking += thinking
        if item.state != "streaming":
            item.state, item.note = "streaming", ""
        self._streaming.add(message)
        if card := self._live.get(message):
            card.append(text, thinking)
        if not self._pinned:
            self._show_new_text()
        self._arrange(self._anchor())

    def finish(self, message: str, item: MessageItem) -> None:
        """`message` is complete: show `item` (with the same id or, once it is saved, another) in its place."""
        at = self._index.pop(message, None)
        if at is None:
            return
        self._index[item.id] = at
        self._items[at] = item
        self._streaming.discard(message)
        if card := self._live.pop(message, None):
            self._live[item.id] = card
            card.show_item(item)
        for names in (self._measured, self._open_thoughts):
            if message in names:
                names.remove(message)
                names.add(item.id)
        if self._current == message:
            self._current = item.id
        self._arrange(self._anchor())
        words = self.tr("Answer stopped") if item.state == "failed" else self.tr("Answer finished")
        announce(self, ", ".join(part for part in (words, item.note or item.stats) if part))

    # ------------------------------------------------------------------------------------------ scrolling

    def scroll_to_end(self) -> None:
        """Show the newest text and stay with it."""
        self._pinned = True
        self._new_text.hide()
        self._arrange(None)

    def scroll_to(self, message: str) -> None:
        """Bring `message` to the top of the view."""
        self._pinned = False
        self._arrange((message, 0))
        self._note_place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._arranging:
            return
        self._note_place()
        self._arrange(self._anchor())

    def _note_place(self) -> None:
        bar = self.verticalScrollBar()
        self._pinned = bar.value() >= bar.maximum() - NEAR_END
        if self._pinned:
            self._new_text.hide()

    def _anchor(self) -> tuple[str, int] | None:
        """What the person looks at: the first message in sight and how far it is scrolled. None: the end."""
        if self._pinned or not self._items:
            return None
        value = self.verticalScrollBar().value()
        at = self._heights.at(value - TOP)
        return self._items[at].id, value - self._heights.top(at)

    # ------------------------------------------------------------------------------------------ layout

    def _column(self) -> int:
        return max(200, min(TEXT_COLUMN, self.width() - 2 * SIDE)) + 2 * MARGIN_X

    def _estimate(self, item: MessageItem) -> int:
        lines = item.text.count("\n") + len(item.text) // 95 + 1
        return 64 + 22 * lines

    def _arrange(self, anchor: tuple[str, int] | None) -> None:
        """Build what is near the viewport, measure what changed, and put the anchor where it was."""
        if self._arranging or not self.isVisible():
            return
        self._arranging = True
        try:
            width = self._column()
            if width != self._column_width:
                self._column_width = width
                self._measured.clear()
            wanted: set[str] = set()
            for _ in range(ROUNDS):
                self._place_scroll(anchor)
                wanted = self._in_reach()
                changed = False
                for name in wanted:
                    changed |= self._measure(name, width)
                if not changed:
                    break
            self._place_scroll(anchor)
            for name in [name for name in self._live if name not in wanted]:
                self._drop(name)
            self._move_cards(width)
        finally:
            self._arranging = False

    def _in_reach(self) -> set[str]:
        if not self._items:
            return set()
        top = self.verticalScrollBar().value() - TOP
        first = self._heights.at(top - AHEAD)
        last = self._heights.at(top + self.viewport().height() + AHEAD)
        return {self._items[at].id for at in range(first, last + 1)} | self._streaming

    def _measure(self, name: str, width: int) -> bool:
        at = self._index[name]
        card = self._live.get(name)
        if card is None:
            card = self._live[name] = self._build(at)
        height = card.height_for(width)
        self._measured.add(name)
        if height == self._heights[at]:
            return False
        self._heights.set(at, height)
        return True

    def _place_scroll(self, anchor: tuple[str, int] | None) -> None:
        bar = self.verticalScrollBar()
        view = self.viewport().height()
        bar.setPageStep(view)
        bar.setRange(0, max(0, TOP + self._heights.total() + BOTTOM - view))
        if anchor is None:
            bar.setValue(bar.maximum())
        else:
            bar.setValue(self._heights.top(self._index.get(anchor[0], 0)) + anchor[1])

    def _move_cards(self, width: int) -> None:
        # In the middle of the whole view, so that the column stands still when the scroll bar comes.
        left = (self.width() - width) // 2
        value = self.verticalScrollBar().value()
        for name, card in self._live.items():
            at = self._index[name]
            card.setGeometry(left, TOP + self._heights.top(at) - value, width, self._heights[at])
            if card.isHidden():
                card.show()

    def _build(self, at: int) -> MessageCard:
        item = self._items[at]
        card = MessageCard(self.viewport(), item, thinking_open=item.id in self._open_thoughts)
        card.action.connect(self._on_action)
        card.branch.connect(lambda card, step: self.branch_requested.emit(card.item.id, step))
        card.thinking_toggled.connect(self._on_thinking_toggled)
        card.copy_text.connect(self._copy)
        card.link_activated.connect(self.link_activated)
        card.resized.connect(lambda _card: self._arrange(self._anchor_in_place()))
        card.pressed.connect(self._on_pressed)
        card.set_ring(item.id == self._current and self.hasFocus())
        self._name_card(card, at)
        return card

    def _anchor_in_place(self) -> tuple[str, int] | None:
        # What the person opens or wraps shall not jump away under the pointer, even at the end of the conversation.
        pinned, self._pinned = self._pinned, False
        anchor = self._anchor()
        self._pinned = pinned
        return anchor

    def _drop(self, name: str) -> None:
        card = self._live.pop(name)
        card.hide()
        card.deleteLater()

    def _name_cards(self) -> None:
        for name, card in self._live.items():
            self._name_card(card, self._index[name])

    def _name_card(self, card: MessageCard, at: int) -> None:
        roles = {"user": self.tr("You"), "assistant": self.tr("Assistant"), "system": self.tr("System prompt")}
        card.setAccessibleName(
            self.tr("{role}, message {number} of {count}").format(
                role=roles[card.item.role], number=at + 1, count=len(self._items)
            )
        )

    # ------------------------------------------------------------------------------------------ what is done

    def _on_action(self, card: MessageCard, name: str) -> None:
        message = card.item.id
        if name == "menu":
            self._open_menu(card, self.cursor().pos())
        elif name == "source":
            SourceDialog(card.item.text, fonts.mono_font(), self.window()).exec()
        else:
            requests = {
                "copy": self.copy_requested,
                "edit": self.edit_requested,
                "regenerate": self.regenerate_requested,
                "continue": self.continue_requested,
            }
            requests[name].emit(message)

    def _open_menu(self, card: MessageCard, at: QPoint) -> None:
        menu = message_menu(
            card,
            lambda name: self._on_action(card, name),
            lambda step: self.branch_requested.emit(card.item.id, step),
            self._copy,
        )
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.text_copied.emit()

    def _on_thinking_toggled(self, card: MessageCard, opened: bool) -> None:
        (self._open_thoughts.add if opened else self._open_thoughts.discard)(card.item.id)

    def _on_pressed(self, card: MessageCard) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._set_current(card.item.id)

    def _set_current(self, message: str) -> None:
        self._current = message
        for name, card in self._live.items():
            card.set_ring(name == message and self.hasFocus())

    # ------------------------------------------------------------------------------------------ keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._items:
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Menu) and (card := self._live.get(self._here())):
            self._open_menu(card, card.mapToGlobal(QPoint(card.width() - 200, 24)))
        elif key == Qt.Key.Key_Home:
            bar.setValue(0)
        elif key == Qt.Key.Key_End:
            self.scroll_to_end()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = self.viewport().height() - 48
            bar.setValue(bar.value() + (step if key == Qt.Key.Key_PageDown else -step))
        else:
            event.ignore()

    def _here(self) -> str:
        """The message the keyboard is in."""
        focused = QApplication.focusWidget()
        for name, card in self._live.items():
            if focused is not None and card.isAncestorOf(focused):
                return name
        return self._current

    def _step(self, by: int) -> None:
        here = self._index.get(self._here())
        if here is None:
            value = self.verticalScrollBar().value()
            here = self._heights.at(value + self.viewport().height() - TOP - BOTTOM) - min(by, 0)
            by = min(by, 0)
        at = max(0, min(here + by, len(self._items) - 1))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._reveal(at)
        self._set_current(self._items[at].id)
        announce(self, self._live[self._current].accessibleName())

    def _reveal(self, at: int) -> None:
        bar = self.verticalScrollBar()
        top, bottom = TOP + self._heights.top(at), TOP + self._heights.top(at + 1)
        if top < bar.value() or bottom - top > self.viewport().height():
            bar.setValue(top - TOP)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height() + BOTTOM)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._current and self._items and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._step(-1)
        self._set_current(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._set_current(self._current)

    # ------------------------------------------------------------------------------------------ events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange(self._anchor())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._anchor())
        self._place_new_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and current.tokens() is not self._colours:
            self._colours = current.tokens()
            for card in self._live.values():
                card.restyle()

    def _show_new_text(self) -> None:
        if self._new_text.isHidden():
            self._place_new_text()
            self._new_text.show()
            self._new_text.raise_()

    def _place_new_text(self) -> None:
        size = self._new_text.sizeHint()
        self._new_text.setGeometry(
            (self.viewport().width() - size.width()) // 2,
            self.height() - size.height() - 12,
            size.width(),
            size.height(),
        )
