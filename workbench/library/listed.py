"""What a person changed about the list of models: single files put on it, models taken off it; lists in and out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.library.folders import absolute


@dataclass(frozen=True)
class Listed:
    """Paths as text, the way the settings keep them.

    Attributes:
        files: Files on the list by themselves, outside all folders; of a split model its first part.
        hidden: Models in folders that are not to be shown.
    """

    files: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def put_on(listed: Listed, entry: LibraryEntry, folders: Iterable[Path | str]) -> Listed:
    """With `entry` on the list: shown again, and remembered by itself when none of the `folders` holds it."""
    path = str(entry.path)
    hidden = tuple(one for one in listed.hidden if one != path)
    inside = any(entry.path.is_relative_to(absolute(folder)) for folder in folders)
    files = listed.files if inside or path in listed.files or entry.is_starter else (*listed.files, path)
    return Listed(files, hidden)


def take_off(listed: Listed, entry: LibraryEntry) -> Listed:
    """Without `entry` on the list; its files are left alone.

    Raises:
        WorkbenchError: It is the starter model, which the program cannot do without.
    """
    if entry.is_starter:
        raise WorkbenchError("The starter model comes with the program and stays on the list.")
    path = str(entry.path)
    if path in listed.files:
        return Listed(tuple(one for one in listed.files if one != path), listed.hidden)
    return Listed(listed.files, (*(one for one in listed.hidden if one != path), path))
