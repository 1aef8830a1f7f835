"""What a message is made of once its Markdown is read: a flat list of blocks.

Flat, because a list or a quotation that is still growing can then be compared with what is on the screen block by
block, and because a code block inside a list can be a widget of its own like any other.
"""

from dataclasses import dataclass
from enum import IntFlag
from typing import Literal


class Style(IntFlag):
    """How a stretch of text is set."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    CODE = 4
    STRIKE = 8
    MATHS = 16  # the text is TeX
    DISPLAY = 32  # set large, as on a line of its own
    IMAGE = 64  # the text says what can be seen in it; `href` is where it lies


TO_DO, DONE = "☐", "☑"
"""Markers of tasks."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style. A line break inside a paragraph is "\\n". `href` is empty but for links."""

    text: str
    style: Style = Style.PLAIN
    href: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """One paragraph, heading, list item or rule.

    Attributes:
        spans: Its text.
        kind: What it is; "rule" has no text, "maths" is one formula.
        level: Of a heading, 1 to 6; else 0.
        quote: How many quotations it stands in.
        indent: How many lists it stands in.
        marker: What stands before a list item: "•", "3.", or `TO_DO` or `DONE` for a task; else empty.
        tight: It follows the item above it closely.
    """

    spans: tuple[Span, ...]
    kind: Literal["paragraph", "heading", "rule", "maths"] = "paragraph"
    level: int = 0
    quote: int = 0
    indent: int = 0
    marker: str = ""
    tight: bool = False

    def text(self) -> str:
        """What is read, without the marker."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Code:
    """A code block: its exact text without the line end before the closing fence. `closed`: nothing more comes."""

    text: str
    language: str = ""
    indent: int = 0
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the header row first; `align` has one of "left", "center", "right" for each column."""

    rows: tuple[tuple[tuple[Span, ...], ...], ...]
    align: tuple[str, ...]
    indent: int = 0


Block = Prose | Code | Table
