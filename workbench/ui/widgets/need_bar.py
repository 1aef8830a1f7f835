"""What a model needs of one device's memory, as a bar: weights, KV cache and buffers against what is free."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.ui.theme import current
from workbench.ui.wording import size_words

BAR_HEIGHT = 6
HEIGHT = 16
"""The line that marks what is free stands out above and below the bar."""

CACHE_SHARE, BUFFER_SHARE = 0.62, 0.34
"""How much of the bar's colour the KV cache and the buffers have; the rest is the track's."""


@dataclass(frozen=True)
class Need:
    """Bytes on one device."""

    weights: int
    cache: int
    buffers: int
    free: int

    @property
    def total(self) -> int:
        return self.weights + self.cache + self.buffers

    @property
    def fits(self) -> bool:
        return self.total <= self.free


class NeedBar(QWidget):
    """Three stretches in fading blue and a line where the free memory ends; what lies beyond that line is red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._need: Need | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def need(self) -> Need | None:
        """What is shown."""
        return self._need

    def show_need(self, need: Need | None) -> None:
        """Show it, or with None an empty track."""
        self._need = need
        self.setAccessibleName(self._in_words(need) if need else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, HEIGHT)

    def _in_words(self, need: Need) -> str:
        return self.tr("weights {weights}, KV cache {cache}, buffers {buffers}, {free} free").format(
            weights=size_words(need.weights),
            cache=size_words(need.cache),
            buffers=size_words(need.buffers),
            free=size_words(need.free),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = current.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0, (self.height() - BAR_HEIGHT) / 2, self.width(), BAR_HEIGHT)
        outline = QPainterPath()
        outline.addRoundedRect(box, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(box, QColor(colours.track))
        need = self._need
        if need is not None:
            scale = box.width() / _full(need)
            edge = box.left() + need.free * scale
            x = box.left()
            for bytes_, share in ((need.weights, 1.0), (need.cache, CACHE_SHARE), (need.buffers, BUFFER_SHARE)):
                width = bytes_ * scale
                painter.fillRect(QRectF(x, box.top(), width, BAR_HEIGHT), _faded(colours.bar, colours.track, share))
                if x + width > edge:
                    start = max(x, edge)
                    beyond = QRectF(start, box.top(), x + width - start, BAR_HEIGHT)
                    painter.fillRect(beyond, _faded(colours.bar_bad, colours.track, share))
                x += width
        painter.restore()
        if need is not None:
            painter.fillRect(QRectF(round(edge) - 1, 0, 2, self.height()), QColor(colours.text))
        painter.end()


def _full(need: Need) -> float:
    """Bytes the whole width stands for: a little more than what is needed and what is free."""
    return max(need.total, need.free, 1) * 1.04


def _faded(colour: str, into: str, share: float) -> QColor:
    first, second = QColor(colour), QColor(into)

    def mixed(one: int, other: int) -> int:
        return round(one * share + other * (1 - share))

    return QColor(
        mixed(first.red(), second.red()), mixed(first.green(), second.green()), mixed(first.blue(), second.blue())
    )
