"""What stands under an answer besides its text: the passages it was given, and what checks say of it."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.transcript.checks_fold import ChecksFold
from workbench.ui.transcript.item import MessageItem
from workbench.ui.transcript.sources_fold import SourcesFold

GAP = 4


class Findings(QObject):
    """Makes the folds an answer needs, as children of its card, and places them.

    Attributes:
        folds: Those that are there: "sources", "checks".

    Signals:
        source_wanted(number), link_wanted(url): The person wants to see more.
        toggled(name, open): A fold was opened or closed.
    """

    source_wanted = Signal(int)
    link_wanted = Signal(str)
    toggled = Signal(str, bool)

    def __init__(self, card: QWidget, opened: Collection[str]) -> None:
        """`opened`: the folds that are open from the beginning."""
        super().__init__(card)
        self._card = card
        self._opened = opened
        self.folds: dict[str, SourcesFold | ChecksFold] = {}

    def show_item(self, item: MessageItem) -> None:
        """Show what is known of `item`."""
        self._show("sources", SourcesFold, item, there=bool(item.sources or item.without))
        self._show("checks", ChecksFold, item, there=bool(item.marks))

    def lay_out(self, x: int, y: int, width: int) -> int:
        """Place the folds from `y` on; where they end."""
        for fold in self.folds.values():
            height = fold.height_for(width)
            fold.setGeometry(x, y + GAP, width, height)
            y += GAP + height
        return y

    def _show(self, name: str, kind: type[SourcesFold | ChecksFold], item: MessageItem, *, there: bool) -> None:
        fold = self.folds.get(name)
        if not there:
            if fold is not None:
                del self.folds[name]
                fold.hide()
                fold.deleteLater()
            return
        if fold is not None:
            fold.show_item(item)
            return
        fold = self.folds[name] = kind(self._card)
        fold.show_item(item)
        fold.set_open(name in self._opened)
        if isinstance(fold, SourcesFold):
            fold.opened.connect(self.source_wanted)
        else:
            fold.link_wanted.connect(self.link_wanted)
        fold.toggled.connect(lambda opened: self.toggled.emit(name, opened))
        fold.show()
