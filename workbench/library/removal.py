"""Deleting the files of a model, all parts of a split one together."""

from collections.abc import Callable
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.labels import one_line


def delete(entry: LibraryEntry, remove: Callable[[Path], None] = Path.unlink) -> None:
    """Delete every file of a model; a file that is gone already counts as deleted.

    Args:
        entry: The model.
        remove: Deletes one file, for good or into a trash; raises OSError when it cannot. What is a link is removed as
            a link: the file it points at may be somebody else's.

    Raises:
        WorkbenchError: It is the starter model, or files could not be deleted; the others are gone.
    """
    if entry.is_starter:
        raise WorkbenchError("The starter model comes with the program and cannot be deleted.")
    failed: list[tuple[Path, OSError]] = []
    for path in entry.parts:
        try:
            remove(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            failed.append((path, error))
    if failed:
        path, first = failed[0]
        rest = f" and {len(failed) - 1} more" if len(failed) > 1 else ""
        raise WorkbenchError(
            f"{one_line(path.name)}{rest} could not be deleted.",
            f"{first.strerror or type(first).__name__}.",
            "Close what uses it, or see whether you may change the folder it lies in.",
            "\n".join(f"{one}: {why!r}" for one, why in failed),
        )
