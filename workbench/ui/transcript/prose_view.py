"""Running text of a message: as high as its content, changed only from the first paragraph that differs."""

from collections.abc import Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from workbench.ui.markdown.blocks import Prose, Style
from workbench.ui.maths import inline
from workbench.ui.maths.formulas import formulas
from workbench.ui.theme import current
from workbench.ui.transcript import formats
from workbench.ui.transcript.decoration import paint_decoration
from workbench.ui.transcript.stretch import Stretch

_TRAVEL = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}
"""Keys that move through the conversation, not through one paragraph of it."""


class TextPane(QTextBrowser):
    """A read-only text without scroll bars of its own, that never fetches anything.

    Attributes:
        checks: What checks found out about stretches of it: the note is a tooltip, a click follows the link.
        check_selections, found_selections: How those are drawn, and what was searched for.

    Signals:
        link_activated(url): The person clicked a link, or pressed Enter on it.
        height_changed(): A formula is set now and needs another height than its TeX.
        pressed(): The person clicked in it: what is selected elsewhere is selected no longer.
        check_opened(url): The person clicked on what a check has marked.
    """

    link_activated = Signal(str)
    height_changed = Signal()
    pressed = Signal()
    check_opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.checks: list[Stretch] = []
        self.check_selections: list[QTextEdit.ExtraSelection] = []
        self.found_selections: list[QTextEdit.ExtraSelection] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # By a width we give: wrapping at the widget's own would lay out at its default size until it is shown.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setObjectName("qt_text_viewport")
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        inline.enable(self.document())
        formulas().ready.connect(self._on_formulas)
        self.anchorClicked.connect(self._on_anchor)
        self.highlighted.connect(self._on_highlighted)

    def height_for(self, width: int) -> int:
        """Pixels the text needs at `width`."""
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)
        return ceil(self.document().size().height())

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # All of it, or what is selected, means the message: the conversation knows about its other parts.
        whole = event.matches(QKeySequence.StandardKey.SelectAll) or event.matches(QKeySequence.StandardKey.Copy)
        if whole or event.key() in _TRAVEL:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        found = self._check_at(at)
        if found is not None and found.mark.link and not self.textCursor().hasSelection() and not self.anchorAt(at):
            self.check_opened.emit(found.mark.link)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._check_at(event.pos())
            if found is not None:
                QToolTip.showText(event.globalPos(), found.mark.note, self)
                return True
        return super().viewportEvent(event)

    def _check_at(self, place: QPoint) -> Stretch | None:
        if not self.checks:
            return None
        cursor = self.cursorForPosition(place)  # between two letters: it may be behind the one that is pointed at
        at = cursor.position() - (self.cursorRect(cursor).x() > place.x())
        return next((stretch for stretch in self.checks if stretch.start <= at < stretch.end), None)

    def selected_text(self) -> str:
        """What is selected, formulas as their TeX."""
        return inline.plain_text(self.textCursor())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def _on_formulas(self) -> None:
        """More formulas are set: show those that were waited for."""
        raise NotImplementedError

    def _on_anchor(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString())

    def _on_highlighted(self, url: QUrl) -> None:
        # Where a link leads is seen before it is followed.
        self.setToolTip(url.toString())


class ProseView(TextPane):
    """Paragraphs, headings, list items and rules.

    Attributes:
        written: How many paragraphs have been written in all, to count the work.
    """

    def __init__(self, parent: QWidget, *, dim: bool = False) -> None:
        super().__init__(parent)
        self.written = 0
        self._blocks: list[Prose] = []
        self._dim = dim
        self._decorated = False
        self._waiting: list[int] = []  # paragraphs with formulas that are being set
        self.setAccessibleName(self.tr("Text"))

    def set_blocks(self, blocks: Sequence[Prose]) -> bool:
        """Show `blocks`; paragraphs that are already there stay as they are. Returns whether anything changed."""
        same = _common(self._blocks, blocks)
        if same == len(blocks) == len(self._blocks):
            return False
        self._write(blocks, same)
        return True

    def restyle(self) -> None:
        """Write everything again in the colours of the present theme."""
        self._write(self._blocks, 0)

    def _on_formulas(self) -> None:
        if self._waiting:
            self._write(self._blocks, self._waiting[0])
            self.height_changed.emit()

    def _write(self, blocks: Sequence[Prose], start: int) -> None:
        colours = current.tokens()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if start == 0:
            cursor.select(QTextCursor.SelectionType.Document)
        else:
            kept = self.document().findBlockByNumber(start - 1)
            cursor.setPosition(kept.position() + kept.length() - 1)
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if start:
            # Where the kept paragraph is empty, a rule for one, Qt gives it the format of what was removed.
            cursor.setBlockFormat(formats.paragraph(blocks[start - 1], start == 1))
        self._waiting = [index for index in self._waiting if index < start]
        for index in range(start, len(blocks)):
            if index:
                cursor.insertBlock()
            if formats.write(cursor, blocks[index], colours, first=index == 0, dim=self._dim):
                self._waiting.append(index)
        cursor.endEditBlock()
        self.written += len(blocks) - start
        self._blocks = list(blocks)
        self._decorated = any(block.quote or block.kind == "rule" for block in self._blocks)
        spans = [span for block in self._blocks for span in block.spans]
        if any(span.style & Style.MATHS for span in spans):
            # What is drawn is read aloud as its TeX.
            self.setAccessibleDescription("".join(span.text for span in spans))
        has_links = any(span.href for span in spans)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._decorated:
            painter = QPainter(self.viewport())
            paint_decoration(painter, self.document(), current.tokens(), self.width())
            painter.end()
        super().paintEvent(event)


def _common(old: Sequence[Prose], new: Sequence[Prose]) -> int:
    count = 0
    for before, after in zip(old, new, strict=False):
        if before is not after and before != after:
            break
        count += 1
    return count
