"""Which messages are widgets, and where they stand: those near the viewport, in a list of any length."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractScrollArea

from workbench.ui.theme import current
from workbench.ui.theme.tokens import TEXT_COLUMN
from workbench.ui.transcript.heights import Heights
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.measures import MARGIN_X

if TYPE_CHECKING:
    from workbench.ui.transcript.card import MessageCard

AHEAD = 600
"""Pixels above and below the viewport in which messages are built."""
SIDE = 24
TOP, BOTTOM = 16, 12
NEAR_END = 4
ROUNDS = 6
"""Building a message changes what is in sight, which may need another message; it settles after two or three."""

Anchor = tuple[str, int] | None
"""A message and how far it is scrolled past the top of the view; None is the end of the list."""


AROUND = 60
"""Pixels above and below a part of a message that is to be seen."""


class CardWindow:
    """Keeps a scroll area filled with cards for the items near its viewport.

    Attributes:
        items: All messages.
        live: Those that are widgets, by id.
        kept: Ids that stay widgets wherever the person scrolls, because text is streaming into them.
        pinned: The end stays in sight.
        built: How many cards have been made in all, to count the work.
    """

    def __init__(self, area: QAbstractScrollArea, build: "Callable[[MessageItem], MessageCard]") -> None:
        self.items: list[MessageItem] = []
        self.live: dict[str, MessageCard] = {}
        self.kept: set[str] = set()
        self.pinned = True
        self.arranging = False
        self.built = 0
        self._area = area
        self._build = build
        self._index: dict[str, int] = {}
        self._heights = Heights()
        self._measured: set[str] = set()
        self._width = 0

    # ------------------------------------------------------------------------------------------ items

    def index(self, message: str) -> int | None:
        """Where a message stands in the list; None when it is not in it."""
        return self._index.get(message)

    def set_items(self, items: Iterable[MessageItem]) -> None:
        """Take another list; cards and heights of messages that stay are kept."""
        known = {item.id: self._heights[at] for at, item in enumerate(self.items)}
        self.items = list(items)
        self._index = {item.id: at for at, item in enumerate(self.items)}
        self._measured &= self._index.keys()
        self.kept &= self._index.keys()
        self._heights = Heights(known[item.id] if item.id in self._measured else _estimate(item) for item in self.items)
        for name, card in list(self.live.items()):
            at = self._index.get(name)
            if at is None or self.items[at].role != card.item.role:
                self._drop(name)
            else:
                card.show_item(self.items[at])

    def add(self, item: MessageItem) -> None:
        """Take one more message at the end."""
        self._index[item.id] = len(self.items)
        self.items.append(item)
        self._heights.append(_estimate(item))

    def replace(self, message: str, item: MessageItem) -> None:
        """Put `item`, which may have another id, in the place of `message`."""
        at = self._index.pop(message)
        self._index[item.id] = at
        self.items[at] = item
        if card := self.live.pop(message, None):
            self.live[item.id] = card
            card.show_item(item)
        self._measured.discard(message)
        self.kept.discard(message)

    # ------------------------------------------------------------------------------------------ places

    def anchor(self, *, even_at_end: bool = False, below: str = "") -> Anchor:
        """What the person looks at, to be given to `arrange` after a change.

        At the end of the list that is the end itself; with `even_at_end` it is the first message in sight there too.
        `below` names a message that grows by itself: if its beginning is out of sight, what stands below it counts.
        """
        if not self.items or (self.pinned and not even_at_end):
            return None
        value = self._area.verticalScrollBar().value()
        at = self._heights.at(value - TOP)
        if self.items[at].id == below and at + 1 < len(self.items):
            end = self._heights.top(at + 1)
            at += self._heights.top(at) < value - TOP and end < value - TOP + self._area.viewport().height()
        return self.items[at].id, value - self._heights.top(at)

    def note_place(self) -> None:
        """The person has scrolled: pin the end if it is in sight."""
        bar = self._area.verticalScrollBar()
        self.pinned = bar.value() >= bar.maximum() - NEAR_END

    def last_in_sight(self) -> int:
        """Index of the lowest message in sight; -1 when there is none."""
        return self._heights.at(self._area.verticalScrollBar().value() + self._area.viewport().height() - TOP - BOTTOM)

    def first_in_sight(self) -> int:
        """Index of the topmost message in sight; -1 when there is none."""
        return self._heights.at(self._area.verticalScrollBar().value())

    def reveal(self, at: int, part: int = 0, height: int | None = None) -> None:
        """Scroll as little as needed to show message `at`, its beginning if it is higher than the view.

        With `height` only so many pixels of it from `part` on, with some room around them.
        """
        bar, view = self._area.verticalScrollBar(), self._area.viewport().height()
        top, bottom = TOP + self._heights.top(at), TOP + self._heights.top(at + 1)
        if height is not None:
            top, bottom = top + part - AROUND, top + part + height + AROUND
        if top < bar.value() or bottom - top > view:
            bar.setValue(top - TOP)
        elif bottom > bar.value() + view:
            bar.setValue(bottom - view + BOTTOM)

    # ------------------------------------------------------------------------------------------ layout

    def arrange(self, anchor: Anchor) -> None:
        """Build what is near the viewport, measure what changed, and put the anchor where it was."""
        if self.arranging or not self._area.isVisible():
            return
        self.arranging = True
        try:
            # In the middle of the whole area, so that the column stands still when the scroll bar comes.
            width = max(200, min(current.px(TEXT_COLUMN), self._area.width() - 2 * SIDE)) + 2 * MARGIN_X
            if width != self._width:
                self._width = width
                self._measured.clear()
            wanted: set[str] = set()
            for _ in range(ROUNDS):
                self._scroll_to(anchor)
                wanted = self._in_reach()
                if not self._measure(wanted):
                    break
            self._scroll_to(anchor)
            for name in self.live.keys() - wanted:
                self._drop(name)
            self._move_cards()
        finally:
            self.arranging = False

    def measure_again(self) -> None:
        """Texts have another size: what is in reach is measured anew, the rest when it comes into reach."""
        anchor = self.anchor()
        self._measured.clear()
        for card in self.live.values():
            card.forget_height()
        self.arrange(anchor)

    def _in_reach(self) -> set[str]:
        if not self.items:
            return set()
        top = self._area.verticalScrollBar().value() - TOP
        first = self._heights.at(top - AHEAD)
        last = self._heights.at(top + self._area.viewport().height() + AHEAD)
        return {self.items[at].id for at in range(first, last + 1)} | self.kept

    def _measure(self, names: Iterable[str]) -> bool:
        changed = False
        for name in names:
            at = self._index[name]
            if name not in self.live:
                self.live[name] = self._build(self.items[at])
                self.built += 1
            height = self.live[name].height_for(self._width)
            self._measured.add(name)
            changed |= height != self._heights[at]
            self._heights.set(at, height)
        return changed

    def _scroll_to(self, anchor: Anchor) -> None:
        bar, view = self._area.verticalScrollBar(), self._area.viewport().height()
        bar.setPageStep(view)
        bar.setRange(0, max(0, TOP + self._heights.total() + BOTTOM - view))
        if anchor is None:
            bar.setValue(bar.maximum())
        else:
            bar.setValue(self._heights.top(self._index.get(anchor[0], 0)) + anchor[1])

    def _move_cards(self) -> None:
        left = (self._area.width() - self._width) // 2
        value = self._area.verticalScrollBar().value()
        for name, card in self.live.items():
            at = self._index[name]
            card.setGeometry(left, TOP + self._heights.top(at) - value, self._width, self._heights[at])
            card.show()

    def _drop(self, name: str) -> None:
        card = self.live.pop(name)
        card.hide()
        card.deleteLater()


def _estimate(item: MessageItem) -> int:
    """A guess that costs nothing, good enough for the scroll bar until the message is built."""
    return 64 + 22 * (item.text.count("\n") + len(item.text) // 95 + 1)
