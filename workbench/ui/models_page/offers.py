"""What others than the program itself can do with a model or a file."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Offer:
    """An entry of a menu.

    Attributes:
        title: What it does, as the menu says it.
        icon: A Lucide icon.
        run: Does it; on the window's thread.
    """

    title: str
    icon: str
    run: Callable[[], object] = field(compare=False)
