"""Lists at the side of a page: rows end where what stands above them ends, and the scroll bar stands beside that."""

from PySide6.QtWidgets import QListView

ROOM = 6
"""Pixels that a list reaches further than what stands above it, which the scroll bar needs when there is one."""


def line_up(view: QListView) -> None:
    """Give the rows that room back while there is nothing to scroll."""
    view.verticalScrollBar().rangeChanged.connect(
        lambda _least, most: view.setViewportMargins(0, 0, 0 if most else ROOM, 0)
    )
    view.setViewportMargins(0, 0, ROOM, 0)
