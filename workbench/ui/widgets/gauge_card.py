"""What the gauge of the context has to say in full: beside the pointer, or opened to be read and acted on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.bar import Bar
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.labels import set_level
from workbench.ui.widgets.round_corners import cut_corners, make_round

WIDTH = 264

Rows = list[tuple[str, str]]


class GaugeCard(QWidget):
    """A bar, and a row for each figure.

    Signals:
        prompt_wanted(), options_wanted(): The buttons of a card that was opened.
    """

    prompt_wanted = Signal()
    options_wanted = Signal()

    def __init__(self, parent: QWidget, *, opened: bool) -> None:
        """`opened`: with buttons, and until it is closed; else it is only looked at while the pointer is there."""
        kind = Qt.WindowType.Popup if opened else Qt.WindowType.ToolTip
        super().__init__(parent, kind | Qt.WindowType.FramelessWindowHint)
        make_round(self)
        self.setAccessibleName(self.tr("Context"))
        follow(self, lambda card: card.setFixedWidth(current.px(WIDTH)))
        ground = QFrame(self)
        ground.setObjectName("popup")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)
        self._bar = Bar(ground, width=WIDTH - 32)
        self._sentence = QLabel(ground)
        self._sentence.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[tuple[QLabel, QLabel]] = []
        column = QVBoxLayout(ground)
        column.setContentsMargins(15, 14, 15, 12)
        column.setSpacing(10)
        column.addWidget(self._bar)
        column.addWidget(self._sentence)
        column.addLayout(self._grid)
        if opened:
            buttons = QHBoxLayout()
            buttons.setSpacing(4)
            self.prompt_button = push_button(self.tr("What is sent"), ground, kind="link")
            self.options_button = push_button(self.tr("Load options"), ground, kind="link")
            for button, signal in (
                (self.prompt_button, self.prompt_wanted),
                (self.options_button, self.options_wanted),
            ):
                button.clicked.connect(self.close)
                button.clicked.connect(signal)
                buttons.addWidget(button)
            buttons.insertStretch(1)
            buttons.setContentsMargins(0, 2, 0, 0)
            column.addLayout(buttons)

    def show_rows(self, fraction: float, level: str, sentence: str, rows: Rows) -> None:
        """`sentence` says what it means that it is so full; empty while it is not."""
        self._bar.show_fraction(fraction, level)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        set_level(self._sentence, level)
        while len(self._cells) < len(rows):
            pair = (QLabel(self), QLabel(self))
            pair[0].setProperty("role", "second")
            for place, label in enumerate(pair):
                self._grid.addWidget(label, len(self._cells), place)
            pair[1].setAlignment(Qt.AlignmentFlag.AlignRight)
            self._cells.append(pair)
        for at, (name, value) in enumerate(self._cells):
            for label, words in zip((name, value), rows[at] if at < len(rows) else ("", ""), strict=True):
                label.setText(words)
                label.setVisible(at < len(rows))
        self.adjustSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def show_below(self, widget: QWidget) -> None:
        """Show it below a widget, right edges in line."""
        corner = widget.mapToGlobal(widget.rect().bottomRight())
        self.move(corner.x() - self.width(), corner.y() + 4)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down))
        else:
            super().keyPressEvent(event)
