"""Maths in Markdown: formulas are found, money is not, and an open formula does not tear the page."""

import pytest

from workbench.ui.markdown.blocks import Prose, Span, Style, Table
from workbench.ui.markdown.parse import parse
from workbench.ui.markdown.stream import MarkdownStream

DISPLAY = Style.MATHS | Style.DISPLAY


def formulas(source: str) -> list[tuple[str, bool]]:
    """TeX and whether it is displayed, of every formula in `source`."""
    found = []
    for block in parse(source):
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Table) else []
        for spans in [block.spans] if isinstance(block, Prose) else cells:
            found += [(span.text, bool(span.style & Style.DISPLAY)) for span in spans if span.style & Style.MATHS]
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"With $x_i$ and \(y\).", [("x_i", False), ("y", False)]),
        ("$$x$$", [("x", True)]),
        ("So $$x$$ it is", [("x", True)]),
        (r"\[ x \]", [("x", True)]),
        ("Then\n$$\nx = 1\n- 2\n= 3\n$$\nand on", [("x = 1\n- 2\n= 3", True)]),
        ("\\begin{align}\na&=b\n\\end{align}", [("\\begin{align}\na&=b\n\\end{align}", True)]),
        ("- a\n  $$\n  x\n  $$", [("x", True)]),
        ("> \\[\n> x\n> \\]", [("x", True)]),
        ("| $a$ |\n|--|\n| \\(b\\) |", [("a", False), ("b", False)]),
        ("$2x$ and $3$", [("2x", False), ("3", False)]),
        (r"$a \$ b$", [(r"a \$ b", False)]),
        ("## On $x$", [("x", False)]),
    ],
)
def test_a_formula_is_found(source: str, expected: list[tuple[str, bool]]) -> None:
    assert formulas(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "It costs $5 and $10.",
        "$20,000 and $30,000",
        "between $5/month and 10$/month",
        "$ a $",
        "US$5 or US$6",
        r"\$x\$",
        "`$x$`",
        "```\n$$\nx\n$$\n```",
        "    $$x$$",
        "$$",
        "$$$",
        "$$ is the number of the shell",
        r"\\(x\\)",
        "one \\( open",
    ],
)
def test_what_is_no_formula_stays_text(source: str) -> None:
    assert formulas(source) == []


def test_an_open_formula_takes_the_lines_below_it_while_it_is_written() -> None:
    """A minus sign at the start of a line is no list yet, a line of equals signs no heading."""
    assert parse("$$\na\n- b\n===") == [Prose((Span("$$\na\n- b\n==="),))]


def test_a_formula_ends_with_an_empty_line_when_it_is_not_closed() -> None:
    assert parse("$$\na\n\n**b**") == [Prose((Span("$$\na"),)), Prose((Span("b", Style.BOLD),))]


def test_a_formula_that_streams_is_shown_as_its_source_until_it_ends() -> None:
    stream = MarkdownStream()
    for letter in "$$\na\n$":
        stream.feed(letter)
    assert stream.blocks == [Prose((Span("$$\na\n$"),))]
    stream.feed("$\n")
    assert stream.blocks == [Prose((Span("a", DISPLAY),), "maths")]


def test_tasks_have_boxes_in_place_of_bullets() -> None:
    assert [(block.marker, block.text()) for block in parse("- [ ] a\n- [x] b\n- c") if isinstance(block, Prose)] == [
        ("☐", "a"),
        ("☑", "b"),
        ("•", "c"),
    ]
