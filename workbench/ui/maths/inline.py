"""Formulas and check boxes in a QTextDocument: as large as they are, on the baseline of their line."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from workbench.ui.maths.formulas import formulas
from workbench.ui.maths.shapes import paint
from workbench.ui.maths.typeset import Formula
from workbench.ui.theme import current

OBJECT = "\ufffc"
"""The character that stands in the text for what is drawn."""
KIND = QTextFormat.ObjectTypes.UserObject.value + 1
TEX = QTextFormat.Property.UserProperty + 11
DISPLAY = QTextFormat.Property.UserProperty + 12
SIZE = QTextFormat.Property.UserProperty + 13
BOX = QTextFormat.Property.UserProperty + 14
EMPTY, TICKED = "empty", "ticked"
BOX_SIDE, BOX_DOWN = 13, 2
"""Pixels: the side of a task's box, and how far it goes below the baseline."""
SCALE = 1.14
"""The maths font looks as large as the text beside it when it is set this much larger."""


def maths_format(base: QTextCharFormat, tex: str, formula: Formula, *, display: bool) -> QTextCharFormat:
    """The format of the one character that shows `formula` in the size and colour of `base`."""
    form = QTextCharFormat(base)
    size = base.font().pixelSize() * SCALE
    form.setObjectType(KIND)
    form.setProperty(TEX, tex)
    form.setProperty(DISPLAY, display)
    form.setProperty(SIZE, size)
    # Qt puts an object so deep below the baseline as its font goes: so the font is chosen by that.
    form.setFont(_font_that_goes_down(base.font().family(), formula.descent * size))
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    form.setFontUnderline(False)
    return form


@lru_cache(maxsize=512)
def _font_that_goes_down(family: str, depth: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(100)
    share = QFontMetricsF(font).descent() / 100
    font.setPixelSize(max(1, ceil(depth / share)))
    return font


def check_box(base: QTextCharFormat, *, done: bool) -> QTextCharFormat:
    """The format of the one character that shows a task's box, ticked or not."""
    form = QTextCharFormat(base)
    form.setObjectType(KIND)
    form.setProperty(BOX, TICKED if done else EMPTY)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return form


def plain_text(cursor: QTextCursor) -> str:
    """What is selected, with formulas as TeX between dollars and boxes as "[x]" and "[ ]"."""
    text, at = [], cursor.selectionStart()
    for letter in cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n"):
        at += 2 if ord(letter) > 0xFFFF else 1
        if letter == OBJECT:
            here = QTextCursor(cursor)
            here.setPosition(at)
            letter = source(here.charFormat())
        text.append(letter)
    return "".join(text)


def source(form: QTextCharFormat) -> str:
    """What an object was made from."""
    if form.hasProperty(BOX):
        return "[x]" if form.property(BOX) == TICKED else "[ ]"
    dollars = "$$" if form.property(DISPLAY) else "$"
    return f"{dollars}{form.property(TEX)}{dollars}" if form.hasProperty(TEX) else OBJECT


class MathsObject(QPyTextObject):
    """Draws formulas; one that is wider than its column is made smaller."""

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        if form.hasProperty(BOX):
            return QSizeF(BOX_SIDE, BOX_SIDE + QFontMetricsF(form.toCharFormat().font()).descent() - BOX_DOWN)
        formula, size = _formula(form), float(form.property(SIZE))
        if formula is None:
            return QSizeF(0, 0)
        shrunk = self._shrink(document, position, formula.width * size)
        down = QFontMetricsF(form.toCharFormat().font()).descent()
        return QSizeF(formula.width * size * shrunk, formula.ascent * size * shrunk + down)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        if form.hasProperty(BOX):
            _draw_box(painter, QRectF(rect.x(), rect.y(), BOX_SIDE, BOX_SIDE), ticked=form.property(BOX) == TICKED)
            return
        formula, size = _formula(form), float(form.property(SIZE))
        if formula is None:
            return
        size *= rect.width() / (formula.width * size)
        down = QFontMetricsF(form.toCharFormat().font()).descent()
        baseline = rect.y() + rect.height() - down
        box = QRectF(
            rect.x(), baseline - formula.ascent * size, rect.width(), (formula.ascent + formula.descent) * size
        )
        paint(painter, formula, box, form.foreground().color())

    def _shrink(self, document: QTextDocument, position: int, width: float) -> float:
        room = document.textWidth()
        if room <= 0:
            return 1.0
        block = document.findBlock(position).blockFormat()
        room -= block.leftMargin() + block.rightMargin() + 2 * document.documentMargin()
        return min(1.0, max(room, 40.0) / width)


def _draw_box(painter: QPainter, box: QRectF, *, ticked: bool) -> None:
    colours = current.tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = box.adjusted(0.75, 0.75, -0.75, -0.75)
    painter.setPen(QPen(QColor(colours.accent_fill if ticked else colours.border_strong), 1.5))
    painter.setBrush(QColor(colours.accent_fill) if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, 3, 3)
    if ticked:
        pen = QPen(QColor(colours.on_accent), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        side = box.width()
        tick = ((0.27, 0.52), (0.44, 0.68), (0.73, 0.34))
        painter.drawPolyline([QPointF(box.left() + x * side, box.top() + y * side) for x, y in tick])
    painter.restore()


def _formula(form: QTextFormat) -> Formula | None:
    return formulas().now(str(form.property(TEX)), display=bool(form.property(DISPLAY)))[0]


@lru_cache(maxsize=1)
def _maths_object() -> MathsObject:
    return MathsObject()


def enable(document: QTextDocument) -> None:
    """Let `document` show formulas."""
    document.documentLayout().registerHandler(KIND, _maths_object())
