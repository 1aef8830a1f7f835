"""A chat as a text document in the colours of the light theme, for paper and PDF."""

from collections.abc import Iterable

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from workbench.ui.export.html import Said
from workbench.ui.markdown import lexing
from workbench.ui.markdown.blocks import Block, Code, Prose, Span, Table
from workbench.ui.markdown.parse import parse
from workbench.ui.markdown.stream import line_ends
from workbench.ui.maths import inline
from workbench.ui.theme import fonts
from workbench.ui.theme.tokens import LIGHT
from workbench.ui.transcript import formats, table_text

WHO_GAP, MESSAGE_GAP = 4, 22
CODE_SIZE = 12


def document(title: str, about: str, system_prompt: str, messages: Iterable[Said]) -> QTextDocument:
    """The whole chat; thoughts are left out. To be used on the thread that calls this."""
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    made.setDefaultFont(fonts.chat_font(look=LIGHT))
    inline.enable(made)
    cursor = QTextCursor(made)
    _line(cursor, title, 20, LIGHT.text, QFont.Weight.DemiBold, above=0, first=True)
    _line(cursor, about, 11, LIGHT.text2, QFont.Weight.Normal, above=2, below=12)
    if system_prompt:
        _box(cursor, [Prose((Span(system_prompt),))])
    for message in messages:
        _line(cursor, message.who, 12, LIGHT.text2, QFont.Weight.DemiBold, above=MESSAGE_GAP)
        if message.files:
            _line(cursor, ", ".join(message.files), 11, LIGHT.text2, QFont.Weight.Normal, above=0)
        if message.own:
            _box(cursor, [Prose((Span(message.text),))])
        else:
            for block in parse(line_ends(message.text)):
                _block(cursor, block)
        for number, source in enumerate(message.sources, 1):
            _line(cursor, f"[{number}] {source}", 11, LIGHT.text2, QFont.Weight.Normal, above=2 if number > 1 else 8)
        if message.note:
            _line(cursor, message.note, 10, LIGHT.text3, QFont.Weight.Normal, above=6)
    return made


def _line(
    cursor: QTextCursor,
    words: str,
    size: int,
    colour: str,
    weight: QFont.Weight,
    *,
    above: int,
    below: int = WHO_GAP,
    first: bool = False,
) -> None:
    place, form = QTextBlockFormat(), QTextCharFormat()
    place.setTopMargin(above)
    place.setBottomMargin(below)
    form.setFont(fonts.ui_font(size, weight, LIGHT))
    form.setForeground(QBrush(QColor(colour)))
    _begin(cursor, place, first=first)
    cursor.insertText(formats.for_document(words), form)


def _begin(cursor: QTextCursor, place: QTextBlockFormat, *, first: bool = False) -> None:
    if first:
        cursor.setBlockFormat(place)
    else:
        cursor.insertBlock(place, QTextCharFormat())


def _block(cursor: QTextCursor, block: Block) -> None:
    match block:
        case Prose():
            _begin(cursor, QTextBlockFormat())
            formats.write(cursor, block, LIGHT, first=False, dim=False, wait=True)
        case Code():
            _code(cursor, block)
        case Table():
            _begin(cursor, QTextBlockFormat())
            made = cursor.insertTable(len(block.rows), len(block.rows[0]), table_text.frame(left=_in(block.indent)))
            for row in range(len(block.rows)):
                table_text.write_row(made, block, row, LIGHT, dim=False, wait=True)
            cursor.movePosition(QTextCursor.MoveOperation.End)


def _in(indent: int) -> int:
    return indent * formats.LIST_STEP


def _frame(ground: str, left: int = 0) -> QTextFrameFormat:
    form = QTextFrameFormat()
    form.setBackground(QBrush(QColor(ground)))
    form.setPadding(8)
    form.setLeftMargin(left)
    form.setTopMargin(4)
    form.setBottomMargin(4)
    return form


def _box(cursor: QTextCursor, blocks: list[Prose]) -> None:
    outside = cursor.currentFrame()
    cursor.insertFrame(_frame(LIGHT.raised))
    for at, block in enumerate(blocks):
        if at:
            cursor.insertBlock()
        formats.write(cursor, block, LIGHT, first=at == 0, dim=False, wait=True)
    cursor.setPosition(outside.lastPosition())


def _code(cursor: QTextCursor, code: Code) -> None:
    outside = cursor.currentFrame()
    cursor.insertFrame(_frame(LIGHT.code_bg, _in(code.indent)))
    for at, (line, pieces) in enumerate(lexing.coloured_lines(code.language, code.text)):
        if at:
            cursor.insertBlock()
        done = 0
        for start, length, colour in pieces:
            cursor.insertText(formats.for_document(line[done:start]), _letters(LIGHT.text))
            cursor.insertText(formats.for_document(line[start : start + length]), _letters(getattr(LIGHT, colour)))
            done = start + length
        cursor.insertText(formats.for_document(line[done:]), _letters(LIGHT.text))
    cursor.setPosition(outside.lastPosition())


def _letters(colour: str) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(fonts.mono_font(CODE_SIZE, LIGHT))
    form.setForeground(QBrush(QColor(colour)))
    return form
