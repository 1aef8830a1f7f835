"""From chats and folders to the rows of the list; plain Python, so that it need not be done in the window's thread."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.chats.records import ChatEntry, Folder, SearchHit
from workbench.ui.chat_list.days import Days


@dataclass(frozen=True)
class Heading:
    """A row that says what the rows below it have in common."""

    words: str


@dataclass(frozen=True)
class FolderRow:
    """A folder and how many chats it has; they follow unless it is folded."""

    folder: Folder
    count: int


Row = Heading | FolderRow | ChatEntry | SearchHit


def is_in_folder(row: Row) -> bool:
    """Whether the row stands below that of its folder; a pinned chat stands with the pinned ones."""
    return isinstance(row, ChatEntry) and row.folder_id is not None and not row.pinned and not row.archived


def arrange(
    entries: Iterable[ChatEntry], folders: Sequence[Folder], days: Days, *, pinned: str, in_folders: str
) -> list[Row]:
    """Chats that are not archived: the pinned ones, the folders with theirs, the others by day.

    Args:
        entries: Pinned ones first, then the one used last.
        days: Gives the headings of days.
        pinned: The heading of pinned chats.
        in_folders: The heading of the folders.
    """
    top: list[Row] = []
    rest: list[Row] = []
    held: dict[int, list[ChatEntry]] = defaultdict(list)
    heading = ""
    for entry in entries:
        if entry.archived:
            continue
        if entry.pinned:
            if not top:
                top.append(Heading(pinned))
            top.append(entry)
        elif entry.folder_id is not None:
            held[entry.folder_id].append(entry)
        else:
            words = days.heading(entry.updated)
            if words != heading:
                rest.append(Heading(words))
                heading = words
            rest.append(entry)
    shelf: list[Row] = [Heading(in_folders)] if folders else []
    for folder in folders:
        chats = held.get(folder.id, [])
        shelf.append(FolderRow(folder, len(chats)))
        if not folder.folded:
            shelf.extend(chats)
    return [*top, *shelf, *rest]


def arrange_archived(entries: Iterable[ChatEntry], days: Days) -> list[Row]:
    """The archived chats by day."""
    rows: list[Row] = []
    heading = ""
    for entry in sorted((entry for entry in entries if entry.archived), key=lambda entry: -entry.updated):
        words = days.heading(entry.updated)
        if words != heading:
            rows.append(Heading(words))
            heading = words
        rows.append(entry)
    return rows


def arrange_hits(hits: Sequence[SearchHit], *, titles: str, messages: str) -> list[Row]:
    """What a search found: first in titles, then in messages."""
    rows: list[Row] = []
    for words, found in (
        (titles, [hit for hit in hits if hit.message_id is None]),
        (messages, [hit for hit in hits if hit.message_id is not None]),
    ):
        if found:
            rows += [Heading(words), *found]
    return rows
