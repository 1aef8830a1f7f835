"""A few short texts as chips that can be taken away, and a line that adds another."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from workbench.ui.widgets.chip import Chip
from workbench.ui.widgets.flow_layout import FlowLayout

_SHOWN = str.maketrans({"\\": r"\\", "\n": r"\n", "\t": r"\t"})
_MEANT = {r"\n": "\n", r"\t": "\t", r"\\": "\\"}


class WordChips(QWidget):
    """In the line \\n stands for the end of a line and \\t for a tab; spaces count as they are typed.

    Signals:
        changed(words): Other texts, as a tuple; not for `set_words`.
    """

    changed = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, spacing=4)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Add to: {title}").format(title=title))
        self.line.setPlaceholderText(self.tr(r"Type a text and press Enter; \n is a new line"))
        self.line.returnPressed.connect(self._on_entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._holder)
        column.addWidget(self.line)
        self._rebuild()

    @property
    def words(self) -> tuple[str, ...]:
        """The texts, in the order they were added."""
        return self._words

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these."""
        if words != self._words:
            self._words = words
            self._rebuild()

    def _on_entered(self) -> None:
        word = re.sub(r"\\[nt\\]", lambda found: _MEANT[found[0]], self.line.text())
        self.line.clear()
        if word and word not in self._words:
            self._change((*self._words, word))

    def _change(self, words: tuple[str, ...]) -> None:
        self.set_words(words)
        self.changed.emit(words)

    def _remove(self, word: str) -> None:
        self._change(tuple(one for one in self._words if one != word))
        self.line.setFocus()

    def _rebuild(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for word in self._words:
            chip = Chip("", as_shown(word), self._holder)
            chip.removed.connect(lambda word=word: self._remove(word))
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._holder.setVisible(bool(self.chips))
        self.updateGeometry()


def as_shown(word: str) -> str:
    """A text on one line, with what cannot be seen spelt out: ends of lines, tabs, spaces at its ends."""
    shown = word.translate(_SHOWN)
    bare = shown.strip(" ")
    before = len(shown) - len(shown.lstrip(" "))
    return "␣" * before + bare + "␣" * (len(shown) - before - len(bare))
