"""Markdown that comes in pieces: the same blocks in the end, and little work on the way."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.markdown.blocks import Code, Prose, Span, Style, Table
from workbench.ui.markdown.parse import parse
from workbench.ui.markdown.stream import MarkdownStream, line_ends

TRICKY = {
    "setext": "a\n\nb\n---\nc\n===\n",
    "loose list": "- a\n- b\n\n  c\n\n1. x\n   ```py\n   y = 1\n\n   ```\n2. z\n",
    "list taken up again": "- a\n\n- b\n\n1. c\n\n1) d\n",
    "fences": "```py\na\n\n```\ntext\n~~~~\nx\n~~~\n~~~~\nafter",
    "nested fence": "````md\n```py\nx\n```\n````\n",
    "unclosed fence": "text\n```js\nlet a = `b`;\n\n",
    "fence cut short": "```\na\n``",
    "empty fence": "```\n```",
    "blank code": "```\n\n\n```\n",
    "indented fence": "  ```py\n  x\n  ```\nz\n",
    "fence below a paragraph": "p\n```\nc\n```\nq",
    "lazy quote": "> q\nlazy\n> > d\n\nend",
    "table": "before\n| a | b |\n|:--|--:|\n| 1 | **2** |\n| 3 |\n\nafter\n",
    "almost a table": "x\n| a | b |\n|--x\n",
    "link defined later": "[x][r] and [y]\n\ntext\n\n[r]: http://a.example\n[y]: <http://b.example>\n",
    "windows line ends": "a\r\nb\r\n\r\n```\r\nc\r\n```\r\n",
    "old line ends": "a\rb\r\rc\r",
    "everything inline": "# H `c` **b *i* b** ~~s~~ [l](http://x.example) ![alt](http://i.example/p.png)\n",
    "line breaks": "hard\\\nhard  \nsoft\nend",
    "html": "<b>x</b>\n\n<script>alert(1)</script>\n\n<!-- c -->\n",
    "rules": "***\n\n- \n- ```\n  c\n  ```\n___\n",
    "indented code": "a\n\n    x = 1\n\n    y = 2\nb\n",
    "odd characters": "a\u2029b\u2028c\x00d\ufdd0e\u00a0f\tg\x0bh\x0ci\n\n\U0001f642\u0301\n",
}


def cuts(text: str, seed: int) -> list[str]:
    """`text` in random pieces of one to nine characters."""
    chance, pieces, at = random.Random(seed), [], 0
    while at < len(text):
        size = chance.randint(1, 9)
        pieces.append(text[at : at + size])
        at += size
    return pieces


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_blocks_are_those_of_one_full_parse_after_any_chunking(text: str) -> None:
    expected = parse(line_ends(text))
    for seed in range(25):
        stream = MarkdownStream()
        for piece in cuts(text, seed):
            stream.feed(piece)
        assert stream.source == text
        assert stream.finish() == expected


@given(st.lists(st.text(alphabet="ab \n\r`~#>-*_1.|:[]()!\\<&\t", max_size=8), max_size=25))
def test_blocks_are_those_of_one_full_parse_for_any_text(pieces: list[str]) -> None:
    stream = MarkdownStream()
    for piece in pieces:
        stream.feed(piece)
    assert stream.finish() == parse(line_ends("".join(pieces)))


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_what_feed_calls_unchanged_is_unchanged(text: str) -> None:
    for seed in range(20):
        stream, before = MarkdownStream(), []
        for piece in cuts(text, seed):
            first_changed = stream.feed(piece)
            assert stream.blocks[:first_changed] == before[:first_changed]
            before = stream.blocks


def test_every_letter_of_plain_text_is_in_the_blocks_at_every_moment() -> None:
    text = "One two.\nThree.\n\nFour five six.\n\nSeven"
    stream = MarkdownStream()
    for at, letter in enumerate(text, start=1):
        stream.feed(letter)
        shown = "".join(block.text() for block in stream.blocks if isinstance(block, Prose))
        assert "".join(shown.split()) == "".join(text[:at].split())


def test_a_token_costs_the_open_block_and_not_the_message() -> None:
    """A hundred finished paragraphs do not make the next token dearer."""
    stream = MarkdownStream()
    stream.feed("A paragraph.\n\n" * 100)
    before = stream.parsed
    for _ in range(50):
        stream.feed("word ")
    assert stream.parsed - before <= 2 * 50


def test_an_open_code_block_is_not_parsed_at_all_while_it_grows() -> None:
    stream = MarkdownStream()
    stream.feed("Look:\n\n```python\n")
    before = stream.parsed
    for number in range(1500):
        stream.feed(f"x{number} = ")
        stream.feed(f"{number}\n")
    assert stream.parsed == before
    assert stream.blocks[-1] == Code(
        "\n".join(f"x{number} = {number}" for number in range(1500)), "python", 0, closed=False
    )


def test_the_marks_that_end_a_code_block_are_never_shown_as_code() -> None:
    stream = MarkdownStream()
    for letter in "```\na\n```\nb":
        stream.feed(letter)
        assert not any(isinstance(block, Code) and "`" in block.text for block in stream.blocks)


def test_html_stays_text_and_pictures_keep_their_address_unloaded() -> None:
    assert parse("<b>x</b>") == [Prose((Span("<b>x</b>"),))]
    assert parse("![a cat](http://i.example/c.png)") == [Prose((Span("a cat", Style.IMAGE, "http://i.example/c.png"),))]
    assert parse("![](http://i.example/c.png)") == [Prose((Span("", Style.IMAGE, "http://i.example/c.png"),))]
    assert parse("![x](data:image/png;base64,QUJD)") == [Prose((Span("x", Style.IMAGE),))]


def test_a_link_to_a_script_is_not_a_link() -> None:
    assert not any(span.href for block in parse("[x](javascript:alert(1))") for span in block.spans)


def test_lists_keep_their_numbers_and_nest() -> None:
    blocks = parse("3. a\n   - b\n   - c\n4. d\n")
    assert [(block.marker, block.indent, block.text()) for block in blocks] == [
        ("3.", 1, "a"),
        ("•", 2, "b"),
        ("•", 2, "c"),
        ("4.", 1, "d"),
    ]
    assert parse("0. a")[0].marker == "0."


def test_tables_have_rows_and_alignment() -> None:
    (table,) = parse("| a | b |\n|:-:|--:|\n| 1 | *2* |\n")
    assert isinstance(table, Table)
    assert table.align == ("center", "right")
    assert table.rows[1][1] == (Span("2", Style.ITALIC),)


def test_code_inside_a_list_is_a_block_of_its_own_at_the_list_s_indent() -> None:
    blocks = parse("1. a\n\n   ```py\n   x\n   ```\n2. b\n")
    assert [type(block) for block in blocks] == [Prose, Code, Prose]
    assert blocks[1] == Code("x", "py", 1)
    assert blocks[2].marker == "2."
