"""Where words stand in a conversation: in what is read of its messages, whether they are widgets or not."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from workbench.ui.markdown.blocks import DONE, TO_DO, Code, Prose, Span, Style, Table
from workbench.ui.markdown.parse import parse
from workbench.ui.markdown.stream import line_ends
from workbench.ui.maths.inline import OBJECT
from workbench.ui.transcript.formats import picture_words
from workbench.ui.transcript.item import MessageItem

Part = Literal["thinking", "text"]


class Match(NamedTuple):
    """One place: the how many-th in that part of that message, counted from 0."""

    message: str
    part: Part
    number: int


def pattern(words: str) -> re.Pattern[str]:
    """What finds `words`, in large letters and small."""
    return re.compile(re.escape(words), re.IGNORECASE)


class Finder:
    """Finds words in messages and remembers what is read of them, so that another letter costs little."""

    def __init__(self) -> None:
        self._read: dict[tuple[str, Part], tuple[str, list[str]]] = {}

    def find(self, items: Sequence[MessageItem], wanted: re.Pattern[str]) -> Iterator[list[Match]]:
        """The matches of one message after the other; may be left at any point."""
        for item in items:
            found = []
            for part in ("thinking", "text"):
                count = sum(len(wanted.findall(text)) for text in self._texts(item, part))
                found += [Match(item.id, part, number) for number in range(count)]
            yield found

    def _texts(self, item: MessageItem, part: Part) -> list[str]:
        source = item.thinking if part == "thinking" else item.text
        if not source:
            return []
        known = self._read.get((item.id, part))
        if known is not None and known[0] == source:
            return known[1]
        read = [source] if item.role == "user" else read_text(source)
        self._read[item.id, part] = (source, read)
        return read


def read_text(source: str) -> list[str]:
    """What is read of Markdown, paragraph by paragraph, cell by cell and line by line of code."""
    read = []
    for block in parse(line_ends(source)):
        match block:
            case Code():
                read += block.text.split("\n")
            case Table():
                read += [_spans(cell) for row in block.rows for cell in row]
            case Prose():
                marker = OBJECT if block.marker in (TO_DO, DONE) else block.marker
                read.append((f"{marker}\t" if marker else "") + _spans(block.spans))
    return read


def _spans(spans: Sequence[Span]) -> str:
    return "".join(
        OBJECT if span.style & Style.MATHS else picture_words(span) if span.style & Style.IMAGE else span.text
        for span in spans
    )
