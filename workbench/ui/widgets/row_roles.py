"""What the rows of a list carry beside their title."""

from PySide6.QtCore import Qt

SECOND = Qt.ItemDataRole.UserRole + 1
"""The line below the title."""
BADGE = Qt.ItemDataRole.UserRole + 2
"""A pair of a word and its level ("", "good", "warn", "bad")."""
MARKS = Qt.ItemDataRole.UserRole + 3
"""Stretches (start, end) of the second line to set in bold, such as found words."""
PAYLOAD = Qt.ItemDataRole.UserRole + 4
"""What the row stands for."""
