"""Under which heading a chat stands, and in which order chats, folders and days come."""

from datetime import date, datetime

from workbench.chats.records import ChatEntry, Folder
from workbench.ui.chat_list.arrangement import FolderRow, Heading, arrange, arrange_archived
from workbench.ui.chat_list.days import Days, DayWords

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WORDS = DayWords("today", "yesterday", "week", "month", "{month} {year}", MONTHS)
TODAY = date(2026, 3, 14)


def at(*moment: int) -> float:
    return datetime(*moment).timestamp()  # type: ignore[arg-type]


def entry(
    number: int, when: float = 0.0, folder: int | None = None, *, pinned: int = 0, archived: int = 0
) -> ChatEntry:
    return ChatEntry(number, str(number), folder, pinned, archived, when)


def test_headings_go_by_the_days_of_the_calendar() -> None:
    days = Days(TODAY, WORDS)
    for moment, heading in (
        ((2027, 1, 1), "today"),
        ((2026, 3, 14, 23, 59), "today"),
        ((2026, 3, 14), "today"),
        ((2026, 3, 13, 23, 59), "yesterday"),
        ((2026, 3, 13), "yesterday"),
        ((2026, 3, 12, 23, 59), "week"),
        ((2026, 3, 8), "week"),
        ((2026, 3, 7, 23, 59), "month"),
        ((2026, 2, 13), "month"),
        ((2026, 2, 12, 23, 59), "Feb 2026"),
        ((2026, 1, 31), "Jan 2026"),
        ((2025, 12, 31, 23, 59), "Dec 2025"),
        ((1999, 2, 1), "Feb 1999"),
    ):
        assert days.heading(at(*moment)) == heading, moment


def test_times_may_come_in_any_order() -> None:
    days = Days(TODAY, WORDS)
    assert [days.heading(at(2025, 5, 5)), days.heading(at(2026, 3, 14)), days.heading(at(2026, 2, 5))] == [
        "May 2025",
        "today",
        "Feb 2026",
    ]


def test_pinned_chats_come_first_then_folders_then_days() -> None:
    now, old = at(2026, 3, 14, 12), at(2025, 5, 5)
    kitchen, garden = Folder(id=1, name="Kitchen"), Folder(id=2, name="Garden", folded=True)
    entries = [
        entry(1, now, folder=1, pinned=1),
        entry(2, now),
        entry(3, now, folder=1),
        entry(4, now, folder=2),
        entry(5, old),
        entry(6, old, archived=1),
    ]
    rows = arrange(entries, [garden, kitchen], Days(TODAY, WORDS), pinned="pinned", in_folders="folders")
    assert rows == [
        Heading("pinned"),
        entries[0],
        Heading("folders"),
        FolderRow(garden, 1),
        FolderRow(kitchen, 1),
        entries[2],
        Heading("today"),
        entries[1],
        Heading("May 2025"),
        entries[4],
    ]


def test_archived_chats_come_by_day_pinned_or_not() -> None:
    old, new = entry(1, at(2025, 5, 5), pinned=1, archived=1), entry(2, at(2026, 3, 14), folder=1, archived=1)
    rows = arrange_archived([old, new, entry(3)], Days(TODAY, WORDS))
    assert rows == [Heading("today"), new, Heading("May 2025"), old]
