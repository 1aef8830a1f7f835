"""What the list shows while there is nothing in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.ui.widgets.icon_label import IconLabel
from workbench.ui.widgets.labels import heading_label, second_label


class Nothing(QWidget):
    """An icon, a few words and a sentence below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = IconLabel("messages-square", "text3", 28, self)
        self._words = heading_label("", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setWordWrap(True)
        self._sentence = second_label("", self)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 48, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._sentence)
        column.addStretch(1)

    @property
    def words(self) -> str:
        """What it says first."""
        return self._words.text()

    def say(self, icon: str, words: str, sentence: str) -> None:
        """Say why there is nothing, and what to do."""
        self._picture.set_icon(icon, "text3")
        self._words.setText(words)
        self._sentence.setText(sentence)
