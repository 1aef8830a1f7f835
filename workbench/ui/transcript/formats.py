"""From blocks to what a QTextDocument is filled with: paragraphs and letters in the colours of the theme."""

from functools import lru_cache

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextOption,
)

from workbench.ui.markdown.blocks import Prose, Span, Style
from workbench.ui.theme import fonts, tokens
from workbench.ui.theme.tokens import Tokens

QUOTE = QTextFormat.Property.UserProperty + 1
RULE = QTextFormat.Property.UserProperty + 2

QUOTE_STEP = 16
LIST_STEP = 24
HEADING_SIZES = {1: 20, 2: 17, 3: 15}
PARAGRAPH_GAP, TIGHT_GAP, HEADING_GAP, RULE_GAP = 10, 4, 18, 14
HEADING_LINE = 115

_UNSAFE = str.maketrans({"\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\r": "\u2028", "\n": "\u2028"})


def for_document(text: str) -> str:
    """`text` without the characters at which QTextCursor would begin a new paragraph."""
    return text.translate(_UNSAFE)


def displayed(block: Prose) -> str:
    """What the document of a paragraph reads as plain text."""
    marker = f"{block.marker}\t" if block.marker else ""
    return (marker + for_document(block.text())).replace("\u2028", "\n")


def write(cursor: QTextCursor, block: Prose, colours: Tokens, *, first: bool, dim: bool) -> None:
    """Write `block` into the empty paragraph at `cursor`."""
    cursor.setBlockFormat(paragraph(block, first))
    dimmed = dim or bool(block.quote)
    if block.marker:
        cursor.insertText(f"{block.marker}\t", letters(colours, Style.PLAIN, "", 0, True))
    for span in block.spans:
        cursor.insertText(for_document(span.text), _span_letters(span, block, colours, dimmed))
    if not block.spans and not block.marker:
        cursor.setBlockCharFormat(letters(colours, Style.PLAIN, "", 0, dimmed))


def paragraph(block: Prose, first: bool) -> QTextBlockFormat:
    """Margins and line height; the first paragraph of a document has no gap above."""
    form = QTextBlockFormat()
    left = block.quote * QUOTE_STEP + block.indent * LIST_STEP
    form.setLeftMargin(left)
    if block.marker:
        hang = LIST_STEP if block.marker[0].isdigit() else LIST_STEP - 6
        form.setTextIndent(-hang)
        form.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
    if not first:
        form.setTopMargin(_gap(block))
    proportional = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    form.setLineHeight(HEADING_LINE if block.kind == "heading" else tokens.LINE_HEIGHT, proportional)
    if block.quote:
        form.setProperty(QUOTE, block.quote)
    if block.kind == "rule":
        form.setProperty(RULE, True)
    return form


def _gap(block: Prose) -> int:
    if block.kind == "heading":
        return HEADING_GAP
    if block.kind == "rule":
        return RULE_GAP
    return TIGHT_GAP if block.tight else PARAGRAPH_GAP


def _span_letters(span: Span, block: Prose, colours: Tokens, dim: bool) -> QTextCharFormat:
    return letters(colours, span.style, span.href, block.level, dim)


@lru_cache(maxsize=256)
def letters(colours: Tokens, style: Style, href: str, heading: int, dim: bool) -> QTextCharFormat:
    """How a stretch of text is set. `heading` is its level, 0 for none; `dim` is for quotations and thoughts."""
    form = QTextCharFormat()
    size = HEADING_SIZES.get(heading, tokens.SIZE_CHAT)
    if style & Style.CODE:
        form.setFont(fonts.mono_font(size - 1))
        form.setBackground(QBrush(QColor(colours.raised)))
    else:
        font = fonts.chat_font()
        font.setPixelSize(size)
        form.setFont(font)
    if heading or style & Style.BOLD:
        form.setFontWeight(QFont.Weight.DemiBold)
    form.setFontItalic(bool(style & Style.ITALIC))
    form.setFontStrikeOut(bool(style & Style.STRIKE))
    colour = colours.text2 if dim else colours.text
    if href:
        form.setAnchor(True)
        form.setAnchorHref(href)
        form.setFontUnderline(True)
        form.setUnderlineColor(QColor(colours.border_strong))
        colour = colours.accent
    form.setForeground(QBrush(QColor(colour)))
    return form
