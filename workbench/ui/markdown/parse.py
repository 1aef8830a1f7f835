"""Markdown source to blocks: CommonMark, tables, tasks, maths and strikethrough; HTML and pictures are not shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from workbench.ui.markdown.blocks import DONE, TO_DO, Block, Code, Prose, Span, Style, Table
from workbench.ui.markdown.maths import DISPLAY, INLINE, OPEN, add_maths

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BULLETS = ("•", "◦", "▪")
TASKS = {"[ ] ": TO_DO, "[x] ": DONE, "[X] ": DONE}


class TopBlock(NamedTuple):
    """One top-level block of the source: the line it starts on and what it is made of."""

    line: int
    blocks: list[Block]
    open_fence: bool  # a fence at the margin whose end has not come yet
    fence: str  # its opening marks, e.g. "```"


def parse(source: str) -> list[Block]:
    """The blocks of the whole source."""
    return [block for top in parse_top(source) for block in top.blocks]


def parse_top(source: str) -> list[TopBlock]:
    """The blocks of the source, by top-level block. Line ends must be "\\n" alone."""
    found = []
    lines = source.count("\n") + (not source.endswith("\n"))
    for tokens in _top_level(_parser().parse(source)):
        first = tokens[0]
        start, end = first.map or (0, 0)
        open_fence = first.type == "fence" and end >= lines and not _ends_fence(source, first)
        if open_fence and isinstance(block := _code(first, 0), Code):
            blocks: list[Block] = [Code(block.text, block.language, 0, closed=False)]
        else:
            blocks = list(_Reader().read(tokens))
        at_margin = open_fence and _line(source, start).startswith(first.markup)
        found.append(TopBlock(start, blocks, at_margin, first.markup if at_margin else ""))
    return found


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    # Imported on the first message, not at start: the window's first paint does not wait for it.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    add_maths(parser)
    return parser


def _top_level(tokens: Sequence["Token"]) -> Iterator[list["Token"]]:
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield group
            group = []


def _line(source: str, number: int) -> str:
    return source.split("\n", number + 1)[number]


def _ends_fence(source: str, token: "Token") -> bool:
    lines = source.rstrip("\n").rsplit("\n", 1)
    start, _ = token.map or (0, 0)
    if len(lines) < 2 or source.rstrip("\n").count("\n") <= start:
        return False
    return is_closing_fence(lines[-1], token.markup)


def is_closing_fence(line: str, marks: str) -> bool:
    """Whether `line` ends a fence opened with `marks` (CommonMark 0.31, section 4.5)."""
    bare = line.strip(" \t")
    return len(line) - len(line.lstrip(" ")) <= 3 and len(bare) >= len(marks) and not bare.strip(marks[0])


def _code(token: "Token", indent: int) -> Code:
    text = token.content.removesuffix("\n")
    words = token.info.split()
    return Code(text, words[0] if words else "", indent)


class _List:
    """A list that is being read: what its next item is marked with."""

    def __init__(self, number: int | None, depth: int) -> None:
        self.number = number
        self.depth = depth

    def marker(self) -> str:
        if self.number is None:
            return BULLETS[self.depth % len(BULLETS)]
        self.number += 1
        return f"{self.number - 1}."


class _Reader:
    """Walks the tokens of one top-level block."""

    def __init__(self) -> None:
        self._lists: list[_List] = []
        self._quote = 0
        self._marker = ""  # of the item that was opened and has shown nothing yet
        self._first_item = True

    def read(self, tokens: Sequence["Token"]) -> Iterator[Block]:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    yield from self._pending()
                    start = int(token.attrGet("start") or 1) if token.type == "ordered_list_open" else None
                    if token.type == "ordered_list_open" and token.attrGet("start") == 0:
                        start = 0
                    depth = sum(each.number is None for each in self._lists)
                    self._first_item = not self._lists
                    self._lists.append(_List(start, depth))
                case "bullet_list_close" | "ordered_list_close":
                    self._lists.pop()
                case "list_item_open":
                    self._marker = self._lists[-1].marker()
                case "list_item_close":
                    yield from self._pending()
                case "blockquote_open":
                    yield from self._pending()
                    self._quote += 1
                case "blockquote_close":
                    self._quote -= 1
                case "paragraph_open":
                    yield self._prose(_spans(tokens[at + 1]), tight=token.hidden)
                case "heading_open":
                    yield self._prose(_spans(tokens[at + 1]), level=int(token.tag[1]))
                case _ if token.type == DISPLAY:
                    yield from self._pending()
                    span = Span(token.content, Style.MATHS | Style.DISPLAY)
                    yield Prose((span,), "maths", quote=self._quote, indent=len(self._lists))
                case _ if token.type == OPEN:
                    yield self._prose((Span(token.content),))
                case "hr":
                    yield from self._pending()
                    yield Prose((), "rule", quote=self._quote, indent=len(self._lists))
                case "fence" | "code_block":
                    yield from self._pending()
                    yield _code(token, len(self._lists))
                case "table_open":
                    yield from self._pending()
                    end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
                    yield _table(tokens[at:end], len(self._lists))
                    at = end
            at += 1

    def _prose(self, spans: tuple[Span, ...], *, level: int = 0, tight: bool = False) -> Prose:
        marker, self._marker = self._marker, ""
        if marker and spans and (task := TASKS.get(spans[0].text[:4])):
            marker, spans = task, (replace(spans[0], text=spans[0].text[4:]), *spans[1:])
        close = tight and not (marker and self._first_item)
        if marker:
            self._first_item = False
        return Prose(spans, "heading" if level else "paragraph", level, self._quote, len(self._lists), marker, close)

    def _pending(self) -> Iterator[Prose]:
        # An item that begins with something other than text still shows its marker, on a line of its own.
        if self._marker:
            yield self._prose((), tight=True)


def _table(tokens: Sequence["Token"], indent: int) -> Table:
    rows: list[tuple[tuple[Span, ...], ...]] = []
    align: list[str] = []
    row: list[tuple[Span, ...]] = []
    for at, token in enumerate(tokens):
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            rows.append(tuple(row))
        elif token.type in ("th_open", "td_open"):
            row.append(_spans(tokens[at + 1]))
            if token.type == "th_open":
                align.append(str(token.attrGet("style") or "").removeprefix("text-align:") or "left")
    return Table(tuple(rows), tuple(align), indent)


_MARKS = {"strong": Style.BOLD, "em": Style.ITALIC, "s": Style.STRIKE}


def _spans(inline: "Token") -> tuple[Span, ...]:
    spans: list[Span] = []
    style, href = Style.PLAIN, ""

    def add(text: str, extra: Style = Style.PLAIN, link: str = "") -> None:
        made = Span(text, style | extra, link or href)
        whole = made.style & (Style.MATHS | Style.IMAGE)
        if spans and spans[-1].style == made.style and spans[-1].href == made.href and not whole:
            made = Span(spans.pop().text + text, made.style, made.href)
        if text or whole:
            spans.append(made)

    for token in inline.children or ():
        name, _, end = token.type.rpartition("_")
        if name in _MARKS:
            style = style | _MARKS[name] if end == "open" else style & ~_MARKS[name]
        elif name == "link":
            href = str(token.attrGet("href") or "") if end == "open" else ""
        elif token.type == "code_inline":
            add(token.content, Style.CODE)
        elif token.type == "image":
            # Never fetched: a picture in an answer could tell a stranger's server that it was read.
            source = str(token.attrGet("src") or "")
            add(token.content, Style.IMAGE, "" if source.startswith("data:") else source)
        elif token.type == INLINE:
            add(token.content, Style.MATHS)
        elif token.type == DISPLAY:
            add(token.content, Style.MATHS | Style.DISPLAY)
        elif token.type in ("softbreak", "hardbreak"):
            # What a model writes on a new line is meant to stand on a new line.
            add("\n")
        else:
            add(token.content)
    return tuple(spans)
