"""The tree of a chat as lines of a list: each message on a lane, the branch that is shown straight down the first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.chats.records import Message


@dataclass(frozen=True, slots=True)
class Row:
    """One message in the drawn tree.

    Attributes:
        lane: Its column, counted from 0.
        parent_lane: The column of what it belongs to; its own when it goes straight on.
        through: Columns whose line passes by, because something further down belongs to them.
        goes_on: Whether something further down stands on its own column.
        begins: Whether nothing stands above it.
        shown: Whether it is on the branch that is shown.
        fork: Whether it has several versions, has several answers, or ends a branch: what a shortened tree keeps.
        parent: Place in the list of what it belongs to; -1 for none.
    """

    message: Message
    lane: int
    parent_lane: int
    through: tuple[int, ...]
    goes_on: bool
    begins: bool
    shown: bool
    fork: bool
    parent: int


def rows(messages: Sequence[Message], leaf: int | None) -> list[Row]:
    """The tree of `messages` (parents before children); `leaf` is the end of the branch that is shown.

    Versions that are not shown come first, each with all that followed it, and stand one column further in.
    """
    below: dict[int | None, list[Message]] = defaultdict(list)
    by_id = {message.id: message for message in messages}
    for message in messages:
        below[message.parent_id].append(message)
    shown: set[int] = set()
    while leaf is not None and leaf in by_id:
        shown.add(leaf)
        leaf = by_id[leaf].parent_id
    made: list[Row] = []
    # What is still to come, the next one last: message, lane, lane and place of its parent, lanes passing by.
    todo = _children(below[None], shown, 0, -1, ())
    while todo:
        message, lane, parent_lane, parent, through = todo.pop()
        children = below[message.id]
        made.append(
            Row(
                message,
                lane,
                parent_lane,
                through,
                goes_on=bool(children),
                begins=parent < 0,
                shown=message.id in shown,
                fork=len(children) != 1 or len(below[message.parent_id]) > 1,
                parent=parent,
            )
        )
        todo += _children(children, shown, lane, len(made) - 1, through)
    return made


_Todo = tuple[Message, int, int, int, tuple[int, ...]]


def _children(
    children: Sequence[Message], shown: set[int], lane: int, parent: int, through: tuple[int, ...]
) -> list[_Todo]:
    """The children of a message that stands on `lane`, in the order they are taken: the last one first."""
    if not children:
        return []
    straight = next((child for child in children if child.id in shown), children[-1])
    aside = [child for child in children if child is not straight]
    inside = (*through, lane)
    return [
        (straight, lane, lane, parent, through),
        *((child, lane + 1, lane, parent, inside) for child in reversed(aside)),
    ]
