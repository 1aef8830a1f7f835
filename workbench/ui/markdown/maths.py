r"""Maths in Markdown: `$…$` and `\(…\)` in a line, `$$…$$`, `\[…\]` and `\begin{align}…` on lines of their own.

One dollar is also money, so the rules are those of Pandoc: what follows the first and stands before the second is no
space, and no figure follows the second; and a figure with words behind it is a price.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline

INLINE, DISPLAY, OPEN = "maths_inline", "maths_display", "maths_open"
"""Types of the tokens; the last is a formula on lines of its own whose end has not come, as its source."""

_CLOSERS = {"$$": "$$", r"\[": r"\]", r"\(": r"\)", "$": "$"}
_ON_THEIR_OWN = ("$$", r"\[")
_ENVIRONMENT = re.compile(r"\\begin\{((?:equation|align|alignat|aligned|gather|gathered|multline|eqnarray)\*?)\}")
_PRICE = re.compile(r"\d[\d.,]*\S*\s.*?(?<![\\\w])[A-Za-z]{3,}")


def add_maths(parser: "MarkdownIt") -> None:
    """Teach `parser` maths."""
    parser.inline.ruler.before("escape", "maths", _inline)
    parser.block.ruler.before("fence", "maths", _block, {"alt": ["paragraph", "reference", "blockquote", "list"]})


def _inline(state: "StateInline", silent: bool) -> bool:
    source, at = state.src, state.pos
    opener = next((each for each in _CLOSERS if source.startswith(each, at)), "")
    if not opener:
        return False
    closer = _CLOSERS[opener]
    start = at + len(opener)
    end = _closing(source, start, state.posMax, closer)
    if end < 0 or not (content := source[start:end]).strip():
        return False
    if opener == "$" and not _is_formula(content, source[end + 1 : end + 2]):
        return False
    if not silent:
        token = state.push(INLINE if opener in ("$", r"\(") else DISPLAY, "", 0)
        token.content, token.markup = content.strip(), opener
    state.pos = end + len(closer)
    return True


def _closing(source: str, start: int, most: int, closer: str) -> int:
    r"""Where `closer` begins that is not itself written `\$`; -1 when it does not come."""
    at = source.find(closer, start, most)
    while at > 0 and closer[0] == "$" and _is_escaped(source, at):
        at = source.find(closer, at + 1, most)
    return at


def _is_escaped(source: str, at: int) -> bool:
    before = source[:at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _is_formula(content: str, after: str) -> bool:
    if content[0].isspace() or content[-1].isspace() or after.isdigit():
        return False
    return not _PRICE.match(content)


def _block(state: "StateBlock", first: int, last: int, silent: bool) -> bool:
    if state.is_code_block(first):
        return False
    line = _line(state, first)
    if environment := _ENVIRONMENT.match(line):
        opener, closer = "", f"\\end{{{environment[1]}}}"
    elif line[:2] in _ON_THEIR_OWN:
        opener, closer = line[:2], _CLOSERS[line[:2]]
    else:
        return False
    found = line.find(closer, len(opener))
    if found >= 0 and found + len(closer) < len(line.rstrip()):
        return False  # something stands behind it: a formula in a line of text
    end = first
    while found < 0 and end + 1 < last:
        end += 1
        if state.isEmpty(end) or state.sCount[end] < state.blkIndent:
            return False  # no formula has an empty line in it
        found = _line(state, end).rstrip().find(closer)
    if found >= 0 and not _line(state, end).rstrip().endswith(closer):
        return False
    if found < 0 and opener and line.strip() != opener:
        return False  # "$$ is the number of the shell"
    if silent:
        return True
    token = state.push(DISPLAY if found >= 0 else OPEN, "", 0)
    token.map = [first, end + 1]
    token.block = True
    token.markup = opener
    content = state.getLines(first, end + 1, state.sCount[first], False).strip()
    if found >= 0 and opener:
        content = content[len(opener) : -len(closer)].strip()
    token.content = content
    state.line = end + 1
    return True


def _line(state: "StateBlock", number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
