"""The text of a message as a stack of segments: prose, code, tables, each a widget of its own."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from workbench.ui.markdown.blocks import Block, Code, Prose, Table
from workbench.ui.maths import inline
from workbench.ui.transcript.code_view import CodeText, CodeView
from workbench.ui.transcript.formats import LIST_STEP
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.table_view import TableView

GAP = 12
HEADING_GAP = 18

Segment = ProseView | CodeView | TableView


class MarkdownBody(QWidget):
    """Shows blocks; after a change only the segments that differ are written and measured.

    There is no QLayout: box layouts ask every child for its height again whenever one of them changes.

    Signals:
        link_activated(url), copy_requested(text), check_opened(url): From the segments.
        height_changed: The body needs another height because of something the person did.
        settled: The body needs another height because formulas are set now.
    """

    link_activated = Signal(str)
    copy_requested = Signal(str)
    check_opened = Signal(str)
    height_changed = Signal()
    settled = Signal()

    def __init__(self, parent: QWidget, *, dim: bool = False) -> None:
        super().__init__(parent)
        self._dim = dim
        self._segments: list[Segment] = []
        self._shown: list[Sequence[Block]] = []
        self._tops: list[int] = []
        self._heights: list[int] = []  # -1: to be measured
        self._width = 0

    @property
    def segments(self) -> Sequence[Segment]:
        """The widgets, from top to bottom."""
        return self._segments

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Show `blocks`; what is already there stays."""
        count = 0
        for count, group in enumerate(_groups(blocks), start=1):
            self._show(count - 1, group)
        while len(self._segments) > count:
            self._drop(len(self._segments) - 1)

    def height_for(self, width: int) -> int:
        """Lay the segments out at `width` and return the height of all."""
        if width != self._width:
            self._width = width
            self._heights = [-1] * len(self._segments)
        y = 0
        for index, segment in enumerate(self._segments):
            if index:
                first = self._shown[index][0]
                heading = isinstance(first, Prose) and first.kind == "heading"
                y += HEADING_GAP if heading else GAP
            left = self._left(index)
            if self._heights[index] < 0:
                self._heights[index] = segment.height_for(width - left)
            segment.setGeometry(left, y, width - left, self._heights[index])
            y += self._heights[index]
        return y

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        for segment in self._segments:
            segment.restyle()

    def forget_height(self) -> None:
        """Its text has another size."""
        self._width = -1

    def displayed_text(self) -> str:
        """What can be read on the screen, segment by segment."""
        return "\n".join(
            segment.text.toPlainText() if isinstance(segment, CodeView) else segment.toPlainText()
            for segment in self._segments
        )

    def selected_text(self) -> str:
        """What is selected, part by part; "" for nothing."""
        cursors = [_text(segment).textCursor() for segment in self._segments]
        return "\n\n".join(inline.plain_text(cursor) for cursor in cursors if cursor.hasSelection())

    def select_all(self) -> None:
        """Select everything that can be read."""
        for segment in self._segments:
            _text(segment).selectAll()

    def clear_selection(self) -> None:
        """Select nothing."""
        for segment in self._segments:
            cursor = _text(segment).textCursor()
            if cursor.hasSelection():
                cursor.clearSelection()
                _text(segment).setTextCursor(cursor)

    def _show(self, index: int, group: Sequence[Block]) -> None:
        kind = _widget_kind(group)
        if index < len(self._segments) and type(self._segments[index]) is not kind:
            while len(self._segments) > index:
                self._drop(len(self._segments) - 1)
        if index == len(self._segments):
            self._add(kind)
        segment = self._segments[index]
        self._shown[index] = group
        if isinstance(segment, ProseView):
            changed = segment.set_blocks([block for block in group if isinstance(block, Prose)])
        elif isinstance(segment, CodeView) and isinstance(group[0], Code):
            changed = segment.set_code(group[0])
        elif isinstance(segment, TableView) and isinstance(group[0], Table):
            changed = segment.set_table(group[0])
        if changed:
            self._heights[index] = -1

    def _add(self, kind: type[Segment]) -> None:
        segment: Segment
        if kind is CodeView:
            segment = code = CodeView(self)
            code.height_changed.connect(lambda: self._remeasure(code, self.height_changed))
            code.copy_requested.connect(self.copy_requested)
        else:
            segment = text = TableView(self, dim=self._dim) if kind is TableView else ProseView(self, dim=self._dim)
            text.link_activated.connect(self.link_activated)
            text.check_opened.connect(self.check_opened)
            text.height_changed.connect(lambda: self._remeasure(text, self.settled))
        _text(segment).pressed.connect(self.clear_selection)
        segment.show()
        self._segments.append(segment)
        self._shown.append(())
        self._heights.append(-1)

    def _drop(self, index: int) -> None:
        segment = self._segments.pop(index)
        del self._shown[index], self._heights[index]
        segment.hide()
        segment.deleteLater()

    def _remeasure(self, segment: Segment, told: SignalInstance) -> None:
        if segment in self._segments:
            self._heights[self._segments.index(segment)] = -1
            told.emit()

    def _left(self, index: int) -> int:
        first = self._shown[index][0]
        return first.indent * LIST_STEP if isinstance(first, Code | Table) else 0


def _text(segment: Segment) -> ProseView | TableView | CodeText:
    return segment.text if isinstance(segment, CodeView) else segment


def _widget_kind(group: Sequence[Block]) -> type[Segment]:
    match group[0]:
        case Code():
            return CodeView
        case Table():
            return TableView
        case _:
            return ProseView


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Neighbouring paragraphs together, every code block and table alone."""
    for is_prose, run in groupby(blocks, lambda block: isinstance(block, Prose)):
        if is_prose:
            yield list(run)
        else:
            for block in run:
                yield [block]
