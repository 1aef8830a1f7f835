"""The mark of the program: a speech bubble in which the chances of the next word stand on a workbench."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<defs><linearGradient id="ground" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="#5A8CFA"/><stop offset="1" stop-color="#2458D8"/></linearGradient></defs>
<path fill="url(#ground)" d="M18 4h28a14 14 0 0 1 14 14v23a14 14 0 0 1-14 14H28.5L15.6 61.6A2.2 2.2 0 0 1 12 59.9V53.7
A14 14 0 0 1 4 41V18A14 14 0 0 1 18 4z"/>
<g fill="#FFFFFF">
<rect x="12" y="12" width="8" height="28" rx="2.5"/>
<rect x="24" y="20" width="8" height="20" rx="2.5"/>
<rect x="36" y="28" width="8" height="12" rx="2.5"/>
<rect x="48" y="32" width="4" height="8" rx="2"/>
<rect x="12" y="44" width="40" height="4" rx="2"/>
</g>
</svg>
"""
"""Everything lies on a grid of four, so that it is sharp at 16 pixels."""

SIZES = (16, 24, 32, 48, 64, 128, 256)


def image(side: int) -> QImage:
    """The mark as a square image, `side` pixels wide, on a ground that is see-through."""
    drawn = QImage(side, side, QImage.Format.Format_ARGB32)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(SVG.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


@lru_cache(maxsize=1)
def icon() -> QIcon:
    """The mark in every size that windows and task bars ask for."""
    made = QIcon()
    for side in SIZES:
        made.addPixmap(QPixmap.fromImage(image(side)))
    return made


class Mark(QWidget):
    """The mark on a page; says nothing to screen readers, because words stand beside it."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._renderer = QSvgRenderer(QByteArray(SVG.encode()), self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, QRectF(self.rect()))
        painter.end()
