"""What Qt's rich text has no format for: the bars beside quotations, and rules."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextDocument

from workbench.ui.theme.tokens import Tokens
from workbench.ui.transcript import formats


def paint_decoration(
    painter: QPainter, document: QTextDocument, colours: Tokens, width: float, clip: QRectF | None = None
) -> None:
    """Paint them for the paragraphs of `document` (those that reach into `clip`, if given), `width` wide."""
    line = QColor(colours.border_strong)
    layout = document.documentLayout()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    starts: list[float] = []  # where the bar of each open quotation begins
    bottom = 0.0
    block = document.begin()
    while block.isValid() or starts:
        form = block.blockFormat()
        depth = int(form.property(formats.QUOTE) or 0) if block.isValid() else 0
        while len(starts) > depth:
            bar = QRectF((len(starts) - 1) * formats.QUOTE_STEP, starts[-1], 3, bottom - starts[-1])
            if clip is None or bar.intersects(clip):
                painter.setBrush(line)
                painter.drawRoundedRect(bar, 1.5, 1.5)
            starts.pop()
        if not block.isValid():
            break
        box = layout.blockBoundingRect(block)
        starts += [box.top()] * (depth - len(starts))
        bottom = box.bottom()
        if form.property(formats.RULE):
            painter.setBrush(QColor(colours.border))
            painter.drawRect(QRectF(form.leftMargin(), box.center().y(), width - form.leftMargin(), 1))
        block = block.next()
