"""What a page shows while it has nothing: what would be here, and the one thing to do next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.theme import current
from workbench.ui.theme.follow import follow
from workbench.ui.widgets.buttons import push_button
from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import second_label, title_label

WIDTH = 440


class EmptyState(QWidget):
    """Icon, title, sentence and up to two actions, in the middle of the room there is.

    Signals:
        acted(name): The person chose an action.
    """

    acted = Signal(str)

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        actions: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`actions` are pairs of a name and the words on the button; the first is the one to choose."""
        super().__init__(parent)
        picture = IconLabel(icon, "text3", 40, self)
        self._title = title_label(title, self)
        self._sentence = second_label(sentence, self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        follow(self._sentence, lambda each: each.setFixedWidth(current.px(WIDTH)))
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(picture, 0, centre)
        column.addSpacing(4)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._sentence, 0, centre)
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for number, (name, words) in enumerate(actions):
            button = push_button(words, self, kind="" if number else "primary")
            button.clicked.connect(lambda _checked=False, name=name: self.acted.emit(name))
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
