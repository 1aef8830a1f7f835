"""Text documents on pages: to a printer or into a PDF."""

from pathlib import Path

from PySide6.QtCore import QFile, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from workbench.errors import WorkbenchError
from workbench.ui.theme import fonts
from workbench.ui.theme.tokens import LIGHT
from workbench.ui.transcript.decoration import paint_decoration

DOTS = 96
"""Pixels of the document to an inch."""
MARGIN_MM = 18
FOOT = 28
"""Pixels at the lower end of a page for its number."""


def write_pdf(path: Path, text: QTextDocument, title: str) -> None:
    """Write `text` as a PDF, beside the target first; WorkbenchError when that fails."""
    file = QFile(str(path.with_name(path.name + ".partial")))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_written(path, file.errorString())
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("LLM Workbench")
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    paint(text, writer, title)
    file.flush()
    trouble = "" if file.error() == QFile.FileError.NoError else file.errorString()
    file.close()
    try:
        if trouble:
            file.remove()
            raise _not_written(path, trouble)
        Path(file.fileName()).replace(path)
    except OSError as error:
        raise _not_written(path, error.strerror or str(error)) from error


def _not_written(path: Path, why: str) -> WorkbenchError:
    return WorkbenchError(f"{path.name} could not be written.", f"{why}.", "Choose another place or make room.")


def paint(text: QTextDocument, device: QPagedPaintDevice, title: str) -> int:
    """Paint `text` page by page. Returns how many there are; OSError when the device does not answer."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer does not answer")
    scale = device.logicalDpiX() / DOTS
    painter.scale(scale, scale)
    width, height = device.width() / scale, device.height() / scale - FOOT
    text.setPageSize(QSizeF(width, height))
    count = text.pageCount()
    for number in range(count):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * height)
        page = QRectF(0, number * height, width, height)
        painter.setClipRect(page)
        paint_decoration(painter, text, LIGHT, width, page)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, QColor(LIGHT.text))
        context.palette = palette
        text.documentLayout().draw(painter, context)
        painter.restore()
        _foot(painter, QRectF(0, height, width, FOOT), title, f"{number + 1} / {count}")
    painter.end()
    return count


def _foot(painter: QPainter, box: QRectF, title: str, number: str) -> None:
    font = fonts.ui_font(10, look=LIGHT)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.text3))
    low = Qt.AlignmentFlag.AlignBottom
    painter.drawText(box, low | Qt.AlignmentFlag.AlignRight, number)
    elided = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, box.width() - 80)
    painter.drawText(box, low | Qt.AlignmentFlag.AlignLeft, elided)
