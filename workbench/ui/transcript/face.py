"""Another body of a message in place of its Markdown, e.g. its tokens one by one."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from workbench.ui.transcript.item import MessageItem


class Face(Protocol):
    """A QWidget that stands where the text of a message stands; the card places it and deletes it.

    The wheel belongs to the conversation (`event.ignore()`), and so do the keys it has no use for.

    Attributes:
        height_changed: A signal: it needs another height.
    """

    height_changed: SignalInstance

    def height_for(self, width: int) -> int:
        """Lay it out at `width` pixels and return its height."""
        ...

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        ...

    def selected_text(self) -> str:
        """What the person has selected in it; "" for nothing."""
        ...


FaceFactory = Callable[[QWidget, MessageItem], QWidget]
"""Makes a `Face` with the given parent; called again when the message comes back into sight."""
