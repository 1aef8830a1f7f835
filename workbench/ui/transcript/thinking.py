"""What a model thought before it answered: one line, opened by whoever wants to read it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from workbench.ui.markdown.stream import MarkdownStream
from workbench.ui.theme import current, icons
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.item import MessageItem
from workbench.ui.wording import figures

LINE = 28
INDENT = 14
GAP = 12


class ThinkingFold(QWidget):
    """The line "Thought for 3.2 s" and, once it was opened, the thoughts below. Closed, it parses and builds nothing.

    Signals:
        toggled(open): The person opened or closed it; the height changes.
        settled(): Formulas of the thoughts are set now; the height changes.
        link_activated(url), copy_requested(text): From the thoughts.
    """

    toggled = Signal(bool)
    settled = Signal()
    link_activated = Signal(str)
    copy_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = MessageItem("", "assistant")
        self._stream: MarkdownStream | None = None
        self._body: MarkdownBody | None = None
        self._frame: QFrame | None = None
        self.button = QPushButton(self)
        self.button.setObjectName("thoughtFold")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setIconSize(QSize(14, 14))
        self.button.clicked.connect(lambda: self.set_open(not self.is_open))

    @property
    def is_open(self) -> bool:
        """Whether the thoughts are shown."""
        return self._body is not None

    @property
    def body(self) -> MarkdownBody | None:
        """The thoughts, while they are shown."""
        return self._body

    def show_item(self, item: MessageItem) -> None:
        """Show the thoughts of `item`, complete or as far as they are."""
        self._item = item
        if self._body is not None:
            self._fill(self._body)
        self._set_words()

    def append(self, thinking: str) -> None:
        """More thoughts came (they are in the item already), or with "" the answer went on."""
        if thinking and self._stream is not None and self._body is not None:
            self._stream.feed(thinking)
            self._body.set_blocks(self._stream.blocks)
        self._set_words()

    def set_open(self, opened: bool) -> None:
        """Open or close it."""
        if opened == self.is_open:
            return
        if opened:
            self._frame = QFrame(self)
            self._frame.setObjectName("thoughtBody")
            self._body = MarkdownBody(self._frame, dim=True)
            self._body.link_activated.connect(self.link_activated)
            self._body.copy_requested.connect(self.copy_requested)
            self._body.height_changed.connect(lambda: self.toggled.emit(True))
            self._body.settled.connect(self.settled)
            self._fill(self._body)
            self._frame.show()
        elif self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = self._body = self._stream = None
        self._set_words()
        self.toggled.emit(opened)

    def height_for(self, width: int) -> int:
        """Lay it out at `width` and return its height."""
        line = current.tall(LINE)
        self.button.setGeometry(-8, 0, min(self.button.sizeHint().width() + 8, width), line)
        if self._body is None or self._frame is None:
            return line
        height = self._body.height_for(width - INDENT - 8)
        self._frame.setGeometry(4, line + 4, width - 4, height)
        self._body.setGeometry(INDENT, 0, width - INDENT - 8, height)
        return line + 4 + height + GAP

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        if self._body is not None:
            self._body.restyle()

    def _fill(self, body: MarkdownBody) -> None:
        self._stream = MarkdownStream()
        self._stream.feed(self._item.thinking)
        going_on = self._item.state == "streaming" and not self._item.text
        body.set_blocks(self._stream.blocks if going_on else self._stream.finish())

    def _set_words(self) -> None:
        item = self._item
        if item.state == "streaming" and not item.text:
            words = self.tr("Thinking…")
        elif item.thinking_seconds:
            words = self.tr("Thought for {seconds} s").format(seconds=figures(item.thinking_seconds, 1))
        else:
            words = self.tr("Thoughts")
        if words != self.button.text():
            self.button.setText(words)
            self.button.setAccessibleName(words)
        name = "chevron-down" if self.is_open else "chevron-right"
        self.button.setIcon(icons.icon(name, "text3"))
