"""Markdown that is still being written: only its last open block is read again."""

from workbench.ui.markdown.blocks import Block, Code
from workbench.ui.markdown.parse import TopBlock, is_closing_fence, parse, parse_top


class MarkdownStream:
    """Takes text as it comes and keeps the blocks it makes.

    A block is committed, and never read again, once another one has begun below it. Three things can still change
    what was committed: a link defined further down, a list taken up again after a gap, and a line end cut in two. So
    `finish` reads the whole text once more; its blocks are those of one full parse, however the text was cut.

    A long code block is the case that makes simple designs crawl, so a fence at the margin is not parsed at all while
    it is open: its lines are taken as they are.

    Attributes:
        parsed: How many top-level blocks have been parsed since the start, to count the work.
    """

    def __init__(self) -> None:
        self.parsed = 0
        self._source: list[str] = []
        self._committed: list[Block] = []
        self._open: list[Block] = []
        self._tail = ""  # source of the open blocks
        self._half_line_end = ""  # a "\r" whose "\n" may come next
        self._fence: _OpenFence | None = None

    @property
    def source(self) -> str:
        """Everything that came, as it came."""
        return "".join(self._source)

    @property
    def blocks(self) -> list[Block]:
        """The blocks so far."""
        return [*self._committed, *self._open]

    def feed(self, text: str) -> int:
        """Take more text. Returns the index of the first block that may have changed."""
        self._source.append(text)
        first_changed = len(self._committed)
        text = self._half_line_end + text
        self._half_line_end = "\r" if text.endswith("\r") else ""
        self._tail += line_ends(text.removesuffix("\r"))
        while self._tail:
            if self._fence is None:
                if not self._parse_tail():
                    break
            elif not self._read_fence(self._fence):
                break
        return first_changed

    def finish(self) -> list[Block]:
        """The blocks of the whole text, read once from the start."""
        blocks = parse(line_ends(self.source))
        self.parsed += len(blocks)
        self._committed, self._open, self._tail, self._fence = blocks, [], "", None
        return blocks

    def _parse_tail(self) -> bool:
        """Parse the open text and commit what is settled. True: an open fence was found and is to be read on."""
        found = parse_top(self._tail)
        self.parsed += len(found)
        settled, fence = _settled(found, self._tail.count("\n"))
        self._committed += [block for top in found[:settled] for block in top.blocks]
        if fence:
            _, _, rest = _from_line(self._tail, found[-1].line).partition("\n")
            code = found[-1].blocks[0]
            self._fence = _OpenFence(fence, code.language if isinstance(code, Code) else "")
            self._tail, self._open = rest, [self._fence.block()]
            return bool(rest)
        if settled:
            self._tail = _from_line(self._tail, found[settled].line)
        self._open = [block for top in found[settled:] for block in top.blocks]
        return False

    def _read_fence(self, fence: "_OpenFence") -> bool:
        """Take lines into the open fence. True: it ended and there may be text after it."""
        *lines, rest = self._tail.split("\n")
        for number, line in enumerate(lines):
            if is_closing_fence(line, fence.marks):
                fence.partial = ""
                self._committed.append(fence.block(closed=True))
                self._open, self._fence = [], None
                self._tail = "\n".join([*lines[number + 1 :], rest])
                return True
            fence.take(line)
        self._tail = rest
        # A line that may become the closing fence is not shown before it is known to be code.
        fence.partial = "" if _may_close(rest, fence.marks) else rest
        self._open = [fence.block()]
        return False


class _OpenFence:
    """A code block whose end has not come: whole lines and the beginning of the next."""

    def __init__(self, marks: str, language: str) -> None:
        self.marks = marks
        self.partial = ""
        self._language = language
        self._text = ""
        self._empty = True

    def take(self, line: str) -> None:
        self._text = line if self._empty else f"{self._text}\n{line}"
        self._empty = False

    def block(self, *, closed: bool = False) -> Code:
        text = self._text
        if self.partial:
            text = self.partial if self._empty else f"{text}\n{self.partial}"
        return Code(text, self._language, 0, closed)


def line_ends(text: str) -> str:
    """`text` with every line end as "\\n", as Markdown counts lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _settled(found: list[TopBlock], whole_lines: int) -> tuple[int, str]:
    """How many of the blocks are settled, and the marks of the fence that is open after them, if one is.

    A block is settled when the one below it has a whole line and a beginning of another: until then that line may
    still turn out to belong to the block above (a table's second line decides what its first was).
    """
    if found and found[-1].open_fence and found[-1].line < whole_lines:
        return len(found) - 1, found[-1].fence
    for count in range(len(found) - 1, 0, -1):
        if found[count].line + 1 < whole_lines:
            return count, ""
    return 0, ""


def _from_line(text: str, line: int) -> str:
    at = 0
    for _ in range(line):
        at = text.index("\n", at) + 1
    return text[at:]


def _may_close(line: str, marks: str) -> bool:
    return bool(line) and len(line) - len(line.lstrip(" ")) <= 3 and not line.strip(" \t").strip(marks[0])
