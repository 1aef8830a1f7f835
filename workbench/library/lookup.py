"""Finding the one model a person means by a few letters of its name."""

from collections.abc import Callable, Sequence

from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.labels import one_line

MAX_CANDIDATES = 8
"""How many names an error lists."""


def match(entries: Sequence[LibraryEntry], wanted: str) -> LibraryEntry:
    """The entry that `wanted` names: a file name, a model's name, or words that only one of them has.

    Adapters and other files that cannot be loaded by themselves are not looked at. Raises WorkbenchError, with the
    candidates, when none or several fit.
    """
    eligible = [entry for entry in entries if entry.is_model or entry.facts is None]
    words = wanted.casefold().split()
    tests: tuple[Callable[[LibraryEntry], bool], ...] = (
        lambda entry: wanted.casefold() in {name.casefold() for name in _names(entry)},
        lambda entry: bool(words) and all(word in " ".join(_names(entry)).casefold() for word in words),
    )
    for test in tests:
        found = [entry for entry in eligible if test(entry)]
        if len(found) == 1:
            found[0].check_loadable()
            return found[0]
        if found:
            raise _several(wanted, found)
    raise _none(wanted, eligible)


def _names(entry: LibraryEntry) -> tuple[str, ...]:
    starter = ("starter",) if entry.is_starter else ()
    return (entry.path.name, entry.path.stem, entry.name, *starter)


def _several(wanted: str, found: Sequence[LibraryEntry]) -> WorkbenchError:
    names = [entry.path.name for entry in found]
    if len(set(names)) < len(names):  # only the whole path tells them apart
        names = [str(entry.path) for entry in found]
    return WorkbenchError(
        f"{one_line(wanted)!r} fits {len(found)} models.",
        f"They are: {_listed(names)}.",
        "Write more of the name.",
    )


def _none(wanted: str, eligible: Sequence[LibraryEntry]) -> WorkbenchError:
    names = [entry.path.name for entry in eligible]
    why = f"There are: {_listed(names)}." if names else "There are no models in the library yet."
    return WorkbenchError(f"There is no model {one_line(wanted)!r}.", why, "Name one of them, or the path of a file.")


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(one_line(name) for name in names[:MAX_CANDIDATES])
    more = len(names) - MAX_CANDIDATES
    return f"{shown} and {more} more" if more > 0 else shown
