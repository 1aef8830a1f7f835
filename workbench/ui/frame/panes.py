"""F6: from one part of the window to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_pane(panes: Sequence[tuple[QWidget, QWidget]], step: int) -> None:
    """Move the focus to the pane after (1) or before (-1) the one it is in; each pane comes with what gets it."""
    focused = QApplication.focusWidget()
    inside = [n for n, (pane, _) in enumerate(panes) if focused is not None and _holds(pane, focused)]
    here = inside[0] if inside else (-1 if step > 0 else 0)
    panes[(here + step) % len(panes)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
