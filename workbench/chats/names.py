"""Names of what a person keeps on the shelf: presets and system prompts."""

from collections.abc import Iterable
from typing import Protocol

from workbench.chats.records import storable
from workbench.errors import WorkbenchError


class _Named(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def check(thing: _Named, kept: Iterable[_Named], built_in: Iterable[_Named], what: str) -> str:
    """The name to save `thing` under; `kept` are all there are, and `what` is what people call one.

    Raises:
        WorkbenchError: It has no name or that of another, or it comes with the program.
    """
    name = storable(thing.name).strip()
    taken = any(one.name.casefold() == name.casefold() and one.id != thing.id for one in kept)
    if not name or taken:
        raise WorkbenchError(
            f"There is already a {what} named {name}." if name else f"A {what} needs a name.",
            remedy="Choose another name.",
        )
    if thing.id in {one.id for one in built_in}:
        raise WorkbenchError(f"{thing.name} comes with the program and stays as it is.", remedy="Save a copy instead.")
    return name
