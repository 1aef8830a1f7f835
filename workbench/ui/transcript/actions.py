"""What can be done with a message: offered in its menu, under a key, and as a button below it."""

from collections.abc import Callable, Iterator

import msgspec
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from workbench.ui.transcript.item import MessageItem


class MessageAction(msgspec.Struct, frozen=True):
    """One thing that can be done with a message.

    Attributes:
        name: By which it is found, e.g. "copy".
        text: What it does, as menu and button say it.
        icon: Its Lucide icon.
        run: Does it with the message of this id.
        offered: Whether it makes sense for a message now.
        key: A key that does it while the conversation has the focus, e.g. "C" or "Del"; "" for none.
        foot: Whether it is a button below the message too.
        fill: Makes it a submenu: puts the entries for the message of this id into it; `run` is then what its key does.
    """

    name: str
    text: str
    icon: str
    run: Callable[[str], object]
    offered: Callable[[MessageItem], bool]
    key: str = ""
    foot: bool = False
    fill: Callable[[QMenu, str], None] | None = None


class ActionList:
    """The actions of a conversation, in the order they are shown."""

    def __init__(self) -> None:
        self._actions: dict[str, MessageAction] = {}

    def __iter__(self) -> Iterator[MessageAction]:
        return iter(self._actions.values())

    def add(self, action: MessageAction, *, before: str = "") -> None:
        """Offer an action, at the end or before another; one of the same name takes the place of the first."""
        if action.name in self._actions or before not in self._actions:
            self._actions[action.name] = action
            return
        every = list(self)
        every.insert(list(self._actions).index(before), action)
        self._actions = {each.name: each for each in every}

    def remove(self, name: str) -> None:
        """Offer it no longer. KeyError when there is none of that name."""
        del self._actions[name]

    def find(self, name: str) -> MessageAction:
        """The action of that name. KeyError when there is none."""
        return self._actions[name]

    def for_item(self, item: MessageItem) -> list[MessageAction]:
        """What can be done with `item` now."""
        return [action for action in self if action.offered(item)]

    def for_key(self, key: int, item: MessageItem) -> MessageAction | None:
        """What this key (without Ctrl and the like) does with `item`."""
        return next(
            (each for each in self.for_item(item) if each.key and QKeySequence(each.key) == QKeySequence(key)), None
        )


def is_running(item: MessageItem) -> bool:
    """Whether the message is being written, so that only its text can be used."""
    return item.state in ("waiting", "streaming")
