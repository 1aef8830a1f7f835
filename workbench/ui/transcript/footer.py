"""The line under a message: what can be done with it, which branch it is, how fast it came."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from workbench.ui.theme.tokens import GAP_XS, HIT
from workbench.ui.transcript.actions import ActionList
from workbench.ui.transcript.item import MessageItem
from workbench.ui.widgets.buttons import IconButton

HEIGHT = HIT + GAP_XS
SEPARATOR = "  ·  "
"""Between the numbers of the statistics."""
WHICH = 44
"""Width of "2 / 3"."""
OWN_WIDTH = 3 * HIT + 8
"""What the buttons of a person's own message need: copy, edit, more."""
SWITCH_WIDTH = 2 * HIT + WHICH
"""What the switch between versions needs beside them."""
MORE = "menu"
"""Name of the button that opens everything else."""


class Footer(QWidget):
    """Buttons to the left, statistics to the right; for the person's own messages all of it to the right.

    Signals:
        action(name): One of the actions that have a button, or "menu" for all the others.
        branch(step): -1 for the previous sibling, 1 for the next.
    """

    action = Signal(str)
    branch = Signal(int)

    def __init__(self, parent: QWidget, actions: ActionList) -> None:
        super().__init__(parent)
        self._item = MessageItem("", "assistant")
        self._actions = actions
        self._buttons = {each.name: self._button(each.icon, each.text) for each in actions if each.foot}
        self._buttons[MORE] = self._button("ellipsis", self.tr("More"))
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.action.emit(name))
        self._back = self._button("chevron-left", self.tr("Previous version"))
        self._forth = self._button("chevron-right", self.tr("Next version"))
        self._back.clicked.connect(lambda: self.branch.emit(-1))
        self._forth.clicked.connect(lambda: self.branch.emit(1))
        self._which = QLabel(self)
        self._which.setProperty("role", "second")
        self._which.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stats = QLabel(self)
        self._stats.setProperty("role", "small")
        self._stats.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_item(self, item: MessageItem, *, quiet: bool) -> None:
        """Show what fits `item`; `quiet` hides all but the branch switch (the pointer is elsewhere)."""
        self._item = item
        offered = [] if quiet else [action.name for action in self._actions.for_item(item)]
        for name, button in self._buttons.items():
            button.setVisible(name in offered or (name == MORE and bool(offered)))
        switch = item.branches > 1 and item.state not in ("waiting", "streaming")
        for widget in (self._back, self._which, self._forth):
            widget.setVisible(switch)
        self._back.setEnabled(item.branch > 1)
        self._forth.setEnabled(item.branch < item.branches)
        self._which.setText(f"{item.branch} / {item.branches}")
        self._which.setAccessibleName(
            self.tr("Version {number} of {count}").format(number=item.branch, count=item.branches)
        )
        self._stats.setToolTip(item.stats)
        self._stats.setVisible(bool(item.stats))

    def lay_out(self, width: int) -> None:
        """Put everything in its place at `width`; the person's own messages have it at the right end."""
        parts = (*self._buttons.values(), self._back, self._which, self._forth)
        shown = [(each, WHICH if each is self._which else HIT) for each in parts if not each.isHidden()]
        x = width - sum(wide for _, wide in shown) if self._item.role == "user" else -6
        for each, wide in shown:
            each.setGeometry(x, 0, wide, HIT)
            x += wide
        room = max(0, width - x - 8)
        self._stats.setGeometry(x + 8, 0, room, HIT)
        self._stats.setText(_shortened(self._item.stats, room, self._stats.fontMetrics()))

    def _button(self, icon: str, label: str) -> IconButton:
        button = IconButton(icon, label, self, size=15)
        # Ten messages would make sixty tab stops; the keyboard reaches all of this through the message's menu.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button


def _shortened(stats: str, room: int, metrics: QFontMetrics) -> str:
    """As many of the numbers as fit, the first ones first; all of them are in the tooltip."""
    parts = stats.split(SEPARATOR)
    while parts and metrics.horizontalAdvance(SEPARATOR.join(parts)) > room:
        parts.pop()
    return SEPARATOR.join(parts)
