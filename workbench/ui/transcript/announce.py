"""Words for screen readers about what happens outside the focus."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have `words` read aloud, if a screen reader runs and the window is the one in use."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # no window start waits for them

    if QAccessible.isActive() and widget.window().isActiveWindow():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
