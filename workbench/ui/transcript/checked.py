"""What checks found out about an answer, on its text: tinted and underlined, with the note as a tooltip."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workbench.chats.records import Mark, Tone
from workbench.ui.theme import current
from workbench.ui.theme.tokens import Tokens
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.code_view import CodeView
from workbench.ui.transcript.stretch import Stretch

_WORD = re.compile(r"[^\W_]+")
_REACH = 60
"""Words of the source in which a word on the screen is looked for: more than the address of a link has."""
_TINT = 0.16
_LINES = {
    "good": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "doubtful": QTextCharFormat.UnderlineStyle.DashUnderline,
    "bad": QTextCharFormat.UnderlineStyle.WaveUnderline,
}
"""Told apart by those who do not see the colours."""


def show(body: MarkdownBody, source: str, marks: Sequence[Mark]) -> None:
    """Show `marks`, which are about `source`, on what `body` shows of it."""
    texts = [segment.text if isinstance(segment, CodeView) else segment for segment in body.segments]
    if not marks and not any(text.check_selections for text in texts):
        return
    found = stretches(source, [text.toPlainText() for text in texts], marks)
    for text, some in zip(texts, found, strict=True):
        text.checks = some
        text.check_selections = [_selection(QTextCursor(text.document()), stretch) for stretch in some]
        text.setExtraSelections([*text.check_selections, *text.found_selections])


def stretches(source: str, shown: Sequence[str], marks: Sequence[Mark]) -> list[list[Stretch]]:
    """Where the marks on `source` stand in the texts made of it, a list for each text.

    What is shown is the source without its Markdown signs, so its words are in it in the same order.
    """
    found: list[list[Stretch]] = []
    words = [(word[0], word.start()) for word in _WORD.finditer(source)] if marks else []
    at = 0
    for text in shown:
        places: list[tuple[int, int, int]] = []  # (place in the source, place in the text, length)
        for word in _WORD.finditer(text):
            near = next((n for n in range(at, min(at + _REACH, len(words))) if words[n][0] == word[0]), None)
            if near is not None:
                places.append((words[near][1], word.start(), len(word[0])))
                at = near + 1
        spans = [(mark, span) for mark in marks if (span := _span(places, mark)) is not None]
        found.append([Stretch(_wide(text, start), _wide(text, end), mark) for mark, (start, end) in spans])
    return found


def _span(places: Sequence[tuple[int, int, int]], mark: Mark) -> tuple[int, int] | None:
    """From the first to the last letter of the mark in a text; None when none of its words is there."""
    inside = [
        (there + max(0, mark.start - here), there + min(length, mark.end - here))
        for here, there, length in places
        if here < mark.end and here + length > mark.start
    ]
    return (inside[0][0], inside[-1][1]) if inside else None


def _wide(text: str, at: int) -> int:
    """The place as Qt counts it: characters beyond the first 65,536 twice."""
    return len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


def colour(tone: Tone, colours: Tokens) -> str:
    """In which colour a tone is drawn."""
    return {"good": colours.bar_good, "doubtful": colours.bar_warn, "bad": colours.bar_bad}[tone]


def _selection(cursor: QTextCursor, stretch: Stretch) -> QTextEdit.ExtraSelection:
    tint = QColor(colour(stretch.mark.tone, current.tokens()))
    selection, form = QTextEdit.ExtraSelection(), QTextCharFormat()
    form.setUnderlineStyle(_LINES[stretch.mark.tone])
    form.setUnderlineColor(tint)
    ground = QColor(tint)
    ground.setAlphaF(_TINT)
    form.setBackground(ground)
    cursor.setPosition(stretch.start)
    cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
    selection.cursor, selection.format = cursor, form
    return selection
