"""Formulas and check boxes in a QTextDocument: as large as they are, on the baseline of their line."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

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
MADE_FROM = QTextFormat.Property.UserProperty + 11
"""All that is drawn in one text, because it is asked for several times at every repaint: see `_Drawn`."""
LINE, OWN_LINE, EMPTY, TICKED = "$", "$$", "[ ]", "[x]"
BOX_SIDE, BOX_DOWN = 13, 2
"""Pixels: the side of a task's box, and how far it goes below the baseline."""
SURELY_FITS = 120
"""Pixels: no column is narrower, so that a formula of this width need not be compared with it."""
SCALE = 1.14
"""The maths font looks as large as the text beside it when it is set this much larger."""


class _Drawn(NamedTuple):
    """What one object is: its kind, the pixels of an em, the pixels its line goes below the baseline, and its TeX."""

    kind: str
    size: float
    down: float
    tex: str

    def text(self) -> str:
        return f"{self.kind}|{self.size}|{self.down}|{self.tex}"


def maths_format(base: QTextCharFormat, tex: str, formula: Formula, *, display: bool) -> QTextCharFormat:
    """The format of the one character that shows `formula` in the size and colour of `base`."""
    form = QTextCharFormat(base)
    size = base.font().pixelSize() * SCALE
    # Qt puts an object so deep below the baseline as its font goes: so the font is chosen by that.
    font, down = _font_that_goes_down(base.font().family(), formula.descent * size)
    form.setObjectType(KIND)
    form.setProperty(MADE_FROM, _Drawn(OWN_LINE if display else LINE, size, down, tex).text())
    form.setFont(font)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    form.setFontUnderline(False)
    return form


@lru_cache(maxsize=512)
def _font_that_goes_down(family: str, depth: float) -> tuple[QFont, float]:
    font = QFont(family)
    font.setPixelSize(100)
    share = QFontMetricsF(font).descent() / 100
    font.setPixelSize(max(1, ceil(depth / share)))
    return font, QFontMetricsF(font).descent()


def check_box(base: QTextCharFormat, *, done: bool) -> QTextCharFormat:
    """The format of the one character that shows a task's box, ticked or not."""
    form = QTextCharFormat(base)
    form.setObjectType(KIND)
    down = QFontMetricsF(base.font()).descent()
    form.setProperty(MADE_FROM, _Drawn(TICKED if done else EMPTY, BOX_SIDE, down, "").text())
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
    if not form.hasProperty(MADE_FROM):
        return OBJECT
    drawn, _ = _drawn(str(form.property(MADE_FROM)))
    return f"{drawn.kind}{drawn.tex}{drawn.kind}" if drawn.kind in (LINE, OWN_LINE) else drawn.kind


@lru_cache(maxsize=1024)
def _drawn(text: str) -> tuple[_Drawn, Formula | None]:
    kind, size, down, tex = text.split("|", 3)
    formula = formulas().now(tex, display=kind == OWN_LINE)[0] if kind in (LINE, OWN_LINE) else None
    return _Drawn(kind, float(size), float(down), tex), formula


class MathsObject(QPyTextObject):
    """Draws formulas; one that is wider than its column is made smaller."""

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        drawn, formula = _drawn(str(form.property(MADE_FROM)))
        if formula is None:
            return QSizeF(BOX_SIDE, BOX_SIDE + drawn.down - BOX_DOWN)
        width = formula.width * drawn.size
        shrunk = self._shrink(document, position, width) if width > SURELY_FITS else 1.0
        return QSizeF(width * shrunk, formula.ascent * drawn.size * shrunk + drawn.down)

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        drawn, formula = _drawn(str(form.property(MADE_FROM)))
        if formula is None:
            _draw_box(painter, QRectF(rect.x(), rect.y(), BOX_SIDE, BOX_SIDE), ticked=drawn.kind == TICKED)
            return
        size = rect.width() / formula.width
        baseline = rect.y() + rect.height() - drawn.down
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


@lru_cache(maxsize=1)
def _maths_object() -> MathsObject:
    return MathsObject()


def enable(document: QTextDocument) -> None:
    """Let `document` show formulas."""
    document.documentLayout().registerHandler(KIND, _maths_object())
