"""What each stretch of a line of code is, by Pygments: a keyword, a string, a comment."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

Piece = tuple[int, int, str]
"""Start and length within the line, and the name of the colour token."""

LONGEST_LINE = 2000
"""Lines beyond this are data; they are left uncoloured."""


@lru_cache(maxsize=32)
def lexer(language: str) -> Any | None:
    """The Pygments lexer of a language name as it stands behind a fence; None when there is none."""
    if not language:
        return None
    # Imported with the first code block, not at start.
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language.lower(), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def line_pieces(language: str, line: str) -> list[Piece]:
    """The pieces of one line taken by itself: right but for strings and comments that span lines."""
    for pieces in pieces_by_line(language, line):
        return pieces
    return []


def pieces_by_line(language: str, text: str) -> Iterator[list[Piece]]:
    """The pieces of every line of `text`, one line after the other, as fast as the lexer goes."""
    found = lexer(language)
    if found is None:
        return
    line: list[Piece] = []
    column = 0
    for _, kind, value in found.get_tokens_unprocessed(text + "\n"):
        colour = _colour(kind)
        for number, part in enumerate(value.split("\n")):
            if number:
                yield line
                line, column = [], 0
            if colour and part and column + len(part) < LONGEST_LINE:
                line.append((column, len(part), colour))
            column += len(part)


def coloured_lines(language: str, text: str) -> Iterator[tuple[str, list[Piece]]]:
    """Every line of `text` with its pieces; none where the language is unknown."""
    pieces = pieces_by_line(language, text)
    for line in text.split("\n"):
        yield line, next(pieces, [])


@lru_cache(maxsize=512)
def _colour(kind: Any) -> str:
    name = str(kind).removeprefix("Token.")
    for prefix, colour in _COLOURS:
        if name == prefix or name.startswith(prefix + "."):
            return colour
    return ""


_COLOURS = (
    ("Keyword.Type", "type"),
    ("Keyword.Constant", "number"),
    ("Keyword", "keyword"),
    ("Operator.Word", "keyword"),
    ("Name.Function", "function"),
    ("Name.Decorator", "function"),
    ("Name.Attribute", "function"),
    ("Name.Class", "type"),
    ("Name.Builtin", "type"),
    ("Name.Exception", "type"),
    ("Name.Namespace", "type"),
    ("Name.Tag", "keyword"),
    ("Name.Entity", "number"),
    ("Literal.String.Interpol", "number"),
    ("Literal.String.Escape", "number"),
    ("Literal.String", "string"),
    ("Literal.Number", "number"),
    ("Literal", "number"),
    ("Comment.Preproc", "keyword"),
    ("Comment", "comment"),
    ("Generic.Inserted", "string"),
    ("Generic.Deleted", "keyword"),
    ("Generic.Heading", "function"),
    ("Generic.Prompt", "comment"),
)
"""The first prefix that fits decides."""


def warm_up() -> None:
    """Import what the first message needs; to be called when the window is painted and nobody waits."""
    from workbench.ui.markdown.parse import parse

    parse("`warm`")
    line_pieces("python", "x = 1")
