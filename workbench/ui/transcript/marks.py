"""Marks what was found in the texts of a message."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from workbench.ui.theme import current
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.code_view import CodeView

MOST = 300
"""Marks in one text: a letter may stand in it ten thousand times, and each is drawn at every repaint."""


def mark(body: MarkdownBody, wanted: re.Pattern[str] | None, chosen: int | None = None) -> QRect | None:
    """Mark all places in `body`, the `chosen`-th (counted from 0) more clearly; None for `wanted` unmarks.

    Returns where the chosen one stands in the body, if there is one; code is scrolled to it.
    """
    place, number = None, 0
    for segment in body.segments:
        text = segment.text if isinstance(segment, CodeView) else segment
        marks: list[QTextEdit.ExtraSelection] = []
        for cursor in places(text.document(), wanted) if wanted else ():
            is_chosen = number == chosen
            number += 1
            if is_chosen or len(marks) < MOST:
                marks.append(_marked(cursor, is_chosen))
            if is_chosen:
                if isinstance(segment, CodeView):
                    segment.text.setTextCursor(_at_its_end(cursor))
                    segment.text.ensureCursorVisible()
                    place = _in(body, segment.text.viewport(), segment.text.cursorRect(cursor))
                else:
                    place = _in(body, segment.viewport(), segment.cursorRect(cursor))
        text.found_selections = marks
        text.setExtraSelections([*text.check_selections, *marks])
    return place


def places(document: QTextDocument, wanted: re.Pattern[str]) -> Iterator[QTextCursor]:
    """Every match, as a cursor that has it selected."""
    block = document.begin()
    while block.isValid():
        text = block.text()
        wide = any(ord(letter) > 0xFFFF for letter in text)  # Qt counts these twice
        for found in wanted.finditer(text):
            start, end = found.span()
            if wide:
                start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            yield cursor
        block = block.next()


def _marked(cursor: QTextCursor, chosen: bool) -> QTextEdit.ExtraSelection:
    colours = current.tokens()
    marked, form = QTextEdit.ExtraSelection(), QTextCharFormat()
    form.setBackground(QColor(colours.accent_fill if chosen else colours.warn_line))
    form.setForeground(QColor(colours.on_accent if chosen else colours.text))
    marked.cursor, marked.format = cursor, form
    return marked


def _at_its_end(cursor: QTextCursor) -> QTextCursor:
    end = QTextCursor(cursor)
    end.setPosition(cursor.selectionEnd())
    return end


def _in(body: QWidget, viewport: QWidget, rect: QRect) -> QRect:
    return QRect(viewport.mapTo(body, QPoint(rect.topLeft())), rect.size())
