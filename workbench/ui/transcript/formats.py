"""From blocks to what a QTextDocument is filled with: paragraphs and letters in the colours of the theme."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
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

from workbench.ui.markdown.blocks import DONE, TO_DO, Prose, Span, Style
from workbench.ui.maths import inline
from workbench.ui.maths.formulas import formulas
from workbench.ui.theme import fonts, tokens
from workbench.ui.theme.tokens import Tokens

translate = QCoreApplication.translate

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


def write(cursor: QTextCursor, block: Prose, colours: Tokens, *, first: bool, dim: bool, wait: bool = False) -> bool:
    """Write `block` into the empty paragraph at `cursor`. Returns whether a formula in it is still being set.

    With `wait` formulas are set here and now, for threads that may take their time.
    """
    cursor.setBlockFormat(paragraph(block, first))
    dimmed = dim or bool(block.quote)
    if block.marker:
        plain = letters(colours, Style.PLAIN, "", 0, True)
        if block.marker in (TO_DO, DONE):
            cursor.insertText(inline.OBJECT, inline.check_box(plain, done=block.marker == DONE))
            cursor.insertText("\t", plain)
        else:
            cursor.insertText(f"{block.marker}\t", plain)
    waiting = False
    for span in block.spans:
        waiting |= insert(cursor, span, letters(colours, span.style, span.href, block.level, dimmed), wait=wait)
    if not block.spans and not block.marker:
        cursor.setBlockCharFormat(letters(colours, Style.PLAIN, "", 0, dimmed))
    return waiting


def insert(cursor: QTextCursor, span: Span, form: QTextCharFormat, *, wait: bool = False) -> bool:
    """Write `span` in `form`. Returns whether it is a formula that is still being set; until then its TeX stands."""
    if span.style & Style.IMAGE:
        cursor.insertText(for_document(picture_words(span)), form)
        return False
    if not span.style & Style.MATHS:
        cursor.insertText(for_document(span.text), form)
        return False
    display = bool(span.style & Style.DISPLAY)
    find = formulas().now if wait else formulas().find
    formula, waiting = find(span.text, display=display)
    if formula is None:
        cursor.insertText(for_document(span.text), form)
        return waiting
    cursor.insertText(inline.OBJECT, inline.maths_format(form, span.text, formula, display=display))
    return False


def picture_words(span: Span) -> str:
    """What stands in the place of a picture, which is never fetched: that could tell a stranger it was read."""
    host = span.href.split("://", 1)[-1].split("/", 1)[0] if "://" in span.href else span.href
    about = ", ".join(part for part in (span.text, host) if part)
    if not about:
        return translate("Transcript", "[picture, not shown]")
    return translate("Transcript", "[picture, not loaded: {about}]").format(about=about)


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
    if block.kind == "maths":
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        form.setBottomMargin(TIGHT_GAP)
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


@lru_cache(maxsize=256)
def letters(colours: Tokens, style: Style, href: str, heading: int, dim: bool) -> QTextCharFormat:
    """How a stretch of text is set. `heading` is its level, 0 for none; `dim` is for quotations and thoughts."""
    form = QTextCharFormat()
    size = HEADING_SIZES.get(heading, tokens.SIZE_CHAT)
    if style & Style.CODE:
        form.setFont(fonts.mono_font(size - 1, colours))
        form.setBackground(QBrush(QColor(colours.raised)))
    elif style & Style.MATHS:  # seen while the formula is set, and where its TeX is not understood
        form.setFont(fonts.mono_font(size - 1, colours))
    else:
        form.setFont(fonts.chat_font(size, colours))
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
