"""What a chat shows before its first message: what this is, what was found here, and questions to begin with."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.theme.app_icon import Mark
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import second_label, title_label

WIDTH = 460


class Fact(NamedTuple):
    """One thing that was found, with a Lucide icon and a sentence about it."""

    icon: str
    title: str
    sentence: str


class Welcome(QWidget):
    """Title, sentence, what was found, and example questions in the middle of the room there is.

    Signals:
        asked(question): The person chose an example.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._title = title_label("", self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        self._sentence = second_label("", self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._more = second_label("", self)
        self._more.setProperty("role", "small")
        self._more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._facts = _Facts(self)
        inside = QWidget(self)
        self._inside = inside
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(16, 0, 16, 0)
        parts.setSpacing(8)
        parts.addWidget(Mark(48, inside), 0, Qt.AlignmentFlag.AlignHCenter)
        parts.addSpacing(4)
        parts.addWidget(self._title)
        parts.addWidget(self._sentence)
        parts.addWidget(self._more)
        parts.addSpacing(8)
        parts.addWidget(self._facts)
        parts.addSpacing(8)
        self.examples: list[QPushButton] = []
        for words in self._questions():
            button = push_button(words, inside, kind="example")
            button.clicked.connect(lambda _checked=False, words=words: self.asked.emit(words))
            parts.addWidget(button)
            self.examples.append(button)
        whole = QWidget(self)
        whole.setObjectName("scrolled")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 8, 0, 8)
        column.addStretch(2)
        row = QHBoxLayout()  # not an alignment, which knows nothing of texts that need more lines
        row.addStretch(1)
        row.addWidget(inside)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        scroll = QScrollArea(self)  # a small window, a banner above and two GPUs to tell of
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Welcome"))
        scroll.verticalScrollBar().setAccessibleName(self.tr("Scroll the welcome"))
        scroll.setWidget(whole)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def show_words(self, title: str, sentence: str, more: str, facts: Sequence[Fact] = ()) -> None:
        """Say what this is and what was found; `more` comes in smaller letters."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._facts.show_facts(facts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setFixedWidth(min(WIDTH, self.width()))

    def _questions(self) -> list[str]:
        """Questions that the starter model answers well, and any other model too."""
        return [self.tr("What can you do?"), self.tr("What is temperature?"), self.tr("What is a GGUF file?")]


class _Facts(QFrame):
    """A card of facts; hidden while there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shown: tuple[Fact, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.hide()

    def show_facts(self, facts: Sequence[Fact]) -> None:
        if tuple(facts) == self._shown:
            return
        self._shown = tuple(facts)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        for row, fact in enumerate(facts):
            words = QWidget(self)
            column = QVBoxLayout(words)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            title = QLabel(fact.title, words)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setWordWrap(True)
            column.addWidget(title)
            column.addWidget(second_label(fact.sentence, words))
            self._grid.addWidget(IconLabel(fact.icon, "accent", 18, self), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
        self.setVisible(bool(facts))
