"""Makes the cards of a conversation and hears what is done on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.transcript.actions import ActionList
from workbench.ui.transcript.item import MessageItem

if TYPE_CHECKING:
    from workbench.ui.transcript.card import MessageCard
    from workbench.ui.transcript.face import FaceFactory


class CardMaker(QObject):
    """Makes cards in `parent`; what a message shows beside its text is remembered while it is no widget.

    Attributes:
        actions: What can be done with a message.
        faces: What stands in place of the text of a message, by its id.

    Signals:
        made(card): There is a card more.
        branch(id, step): To the sibling before (-1) or after (1).
        link_activated(url): A link was followed.
        copied(): Code or a selection was put on the clipboard.
        resized(card), settled(card), pressed(card): As the card says.
    """

    made = Signal(object)
    branch = Signal(str, int)
    link_activated = Signal(str)
    copied = Signal()
    resized = Signal(object)
    settled = Signal(object)
    pressed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.actions = ActionList()
        self.faces: dict[str, FaceFactory] = {}
        self._open_thoughts: set[str] = set()
        self._open_folds: dict[str, set[str]] = {}

    def make(self, item: MessageItem) -> "MessageCard":
        """A card for `item`."""
        # A window that opens with an empty chat does not wait for all that a message is made of.
        from workbench.ui.transcript.card import MessageCard

        card = MessageCard(
            self._room,
            item,
            self.actions,
            thinking_open=item.id in self._open_thoughts,
            open_folds=self._open_folds.get(item.id, ()),
        )
        if item.id in self.faces:
            card.set_face(self.faces[item.id])
        card.action.connect(self._on_action)
        card.branch.connect(lambda card, step: self.branch.emit(card.item.id, step))
        card.thinking_toggled.connect(self._on_thinking_toggled)
        card.fold_toggled.connect(self._on_fold_toggled)
        card.copy_text.connect(self._copy)
        card.link_activated.connect(self.link_activated)
        card.resized.connect(self.resized)
        card.settled.connect(self.settled)
        card.pressed.connect(self.pressed)
        self.made.emit(card)
        return card

    def name(self, card: "MessageCard", number: int, count: int) -> None:
        """Say whose message it is and which (from 1) of how many."""
        roles = {"user": self.tr("You"), "assistant": self.tr("Assistant"), "system": self.tr("System prompt")}
        words = self.tr("{role}, message {number} of {count}")
        card.setAccessibleName(words.format(role=roles[card.item.role], number=number, count=count))

    def became(self, message: str, other: str) -> None:
        """A message has another id from now on."""
        if message in self._open_thoughts:
            self._open_thoughts.add(other)

    def open_menu(self, card: "MessageCard", at: QPoint) -> None:
        """Everything that can be done with the message."""
        from workbench.ui.transcript.menu import message_menu

        menu = message_menu(card, self.actions, lambda step: self.branch.emit(card.item.id, step), self._copy)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _on_action(self, card: "MessageCard", name: str) -> None:
        if name == "menu":
            self.open_menu(card, self._room.cursor().pos())
        else:
            self.actions.find(name).run(card.item.id)

    def _on_fold_toggled(self, card: "MessageCard", name: str, opened: bool) -> None:
        folds = self._open_folds.setdefault(card.item.id, set())
        (folds.add if opened else folds.discard)(name)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()

    def _on_thinking_toggled(self, card: "MessageCard", opened: bool) -> None:
        (self._open_thoughts.add if opened else self._open_thoughts.discard)(card.item.id)
