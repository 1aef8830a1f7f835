"""How much of all probability is left over, and how much each sampler takes away, as one strip."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.engine_client.outlooks import Picture
from workbench.ui.decoding.wording import STAGE_COLOURS, percent, stage_title
from workbench.ui.theme import current, fonts
from workbench.ui.theme.tokens import SIZE_SMALL

STRIP = 8
LINES = 2
"""Lines of the legend; always that many, so that nothing below it jumps while it changes."""
SWATCH = 8


class Shares(QWidget):
    """A strip of parts, and below it what each part is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[str, float, str]] = []  # words, share, colour token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("What the samplers leave over"))

    @property
    def words(self) -> list[str]:
        """What each part is, as it is written below it."""
        return [words for words, _, _ in self._parts]

    def show_picture(self, picture: Picture | None) -> None:
        """Show the shares of a picture; None for none."""
        self._parts = []
        if picture is not None:
            kept = max(0.0, 1.0 - sum(share for _, share in picture.shares))
            self._parts.append((self.tr("Kept {share}").format(share=percent(kept)), kept, "bar"))
            for name, share in picture.shares:
                words = f"{stage_title(name)} {'−' if share >= 0.0005 else ''}{percent(share)}"
                self._parts.append((words, share, STAGE_COLOURS.get(name, "bar_bad")))
        self.update()

    def describe(self) -> None:
        """Put it into words for screen readers."""
        self.setAccessibleDescription("; ".join(self.words))

    def sizeHint(self) -> QSize:
        return QSize(200, STRIP + 4 + LINES * _line())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = current.tokens()
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(0, 0, self.width(), STRIP), STRIP / 2, STRIP / 2)
        painter.save()
        painter.setClipPath(whole)
        painter.fillRect(QRectF(0, 0, self.width(), STRIP), QColor(colours.track))
        x = 0.0
        for number, (_, share, token) in enumerate(self._parts):
            width = max(self.width() * share, 2.0 if share > 0 else 0.0)
            box = QRectF(x, 0, width - (1 if number + 1 < len(self._parts) else 0), STRIP)
            colour = QColor(getattr(colours, token))
            painter.fillRect(box, colour if number == 0 else QBrush(colour, Qt.BrushStyle.Dense4Pattern))
            x += width
        painter.restore()
        painter.setFont(fonts.ui_font(SIZE_SMALL))
        for words, token, place in self.legend():
            y = place.y()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, token)))
            painter.drawRoundedRect(QRectF(place.x(), y + (_line() - SWATCH) / 2, SWATCH, SWATCH), 2, 2)
            painter.setPen(QColor(colours.text2))
            painter.drawText(place.adjusted(SWATCH + 4, 0, 2, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()

    def legend(self) -> list[tuple[str, str, QRectF]]:
        """Words, colour token and place of each entry; where all do not fit, those that take least are left out."""
        left_out: set[int] = set()
        by_share = sorted(range(1, len(self._parts)), key=lambda number: self._parts[number][1])
        while True:
            parts = [part for number, part in enumerate(self._parts) if number not in left_out]
            entries = self._placed(parts)
            if not by_share or entries[-1][2].bottom() <= self.height():
                return entries
            left_out.add(by_share.pop(0))

    def _placed(self, parts: list[tuple[str, float, str]]) -> list[tuple[str, str, QRectF]]:
        entries = []
        metrics = QFontMetrics(fonts.ui_font(SIZE_SMALL))
        x, y = 0.0, float(STRIP + 4)
        for words, _, token in parts:
            width = SWATCH + 4 + metrics.horizontalAdvance(words)
            if x and x + width > self.width():
                x, y = 0.0, y + _line()
            entries.append((words, token, QRectF(x, y, width, _line())))
            x += width + 10
        return entries


def _line() -> int:
    return current.px(15)
