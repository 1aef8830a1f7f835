"""Fonts and sizes set by hand, set again when the person chooses another size of text or another spacing."""

from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from workbench.ui.alive import is_there

W = TypeVar("W", bound=QWidget)

_following: WeakKeyDictionary[QWidget, list[Callable[[Any], None]]] = WeakKeyDictionary()


def follow(widget: W, dress: Callable[[W], None]) -> None:
    """Call `dress(widget)` now, and whenever sizes have changed, for as long as the widget lives.

    `dress` must not hold the widget, or it would live for ever; it is given it.
    """
    dress(widget)
    _following.setdefault(widget, []).append(dress)


def wear(widget: QWidget, font: Callable[[], QFont]) -> None:
    """Have the widget wear this font in the size that is chosen."""
    follow(widget, lambda each: each.setFont(font()))


def dress_all() -> None:
    """Only `Theme` calls this: sizes have changed."""
    for widget, dresses in reversed(list(_following.items())):  # what is inside something is younger than it
        if is_there(widget):
            for dress in dresses:
                dress(widget)
