"""One model of the library, made of the files it consists of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.library.index import FileReading
from workbench.library.walk import FoundFile
from workbench.modelfiles.facts import ModelFile, combine
from workbench.modelfiles.kinds import NOT_A_MODEL, TEXT_ONLY
from workbench.modelfiles.labels import one_line
from workbench.modelfiles.split import Split, split_of


@dataclass(frozen=True)
class LibraryEntry:
    """One model, adapter or other model file, in its place on the disk.

    Attributes:
        path: The file to load; of a split model its first part.
        folder: The folder of the library it was found in.
        facts: What it says about itself, or None when it cannot be read.
        error: The sentence that says why there are no facts, else "".
        parts: All its files, in order.
        note: A sentence a person should know before loading it, else "".
        is_starter: Whether it is the model that comes with the program.
        changed: When the newest of its files was changed, in seconds since 1970; 0 when it is not there.
    """

    path: Path
    folder: Path
    facts: ModelFile | None
    error: str
    parts: tuple[Path, ...]
    note: str = ""
    is_starter: bool = False
    changed: float = 0.0

    @property
    def name(self) -> str:
        """The model's own name, or its file's."""
        return self.facts.name if self.facts else one_line(self.path.stem)

    @property
    def is_model(self) -> bool:
        """Whether it can be loaded by itself."""
        return self.facts is not None and self.facts.is_model

    def check_loadable(self) -> None:
        """Raise WorkbenchError, saying what this is, unless it is a model that can be loaded."""
        if self.facts is None:
            raise WorkbenchError(self.error)
        if not self.facts.is_model:
            what, remedy = NOT_A_MODEL[self.facts.kind]
            raise WorkbenchError(f"{one_line(self.path.name)} {what}.", "", remedy)


def make_entry(
    files: Sequence[FoundFile], readings: Sequence[FileReading], folder: Path, is_starter: bool = False
) -> LibraryEntry:
    """The entry of one model from its files and what reading each of them gave, in the same order."""
    paths = tuple(file.path for file in files)
    split = split_of(paths[0].name)
    error = next((reading.error for reading in readings if reading.error), "")
    if split is not None:
        try:
            split.check_complete({path.name for path in paths})
        except WorkbenchError as incomplete:
            error = incomplete.sentence()
    known = [reading.facts for reading in readings if reading.facts is not None]
    facts = combine(known) if known and not error else None
    note = facts.text_only_note or readings[0].note if facts else ""
    changed = max(file.mtime_ns for file in files) / 1e9
    return LibraryEntry(paths[0], folder, facts, error, paths, note, is_starter, changed)


def group_parts(files: Iterable[FoundFile]) -> list[list[FoundFile]]:
    """Files that belong together: the parts of each split model in order, every other file by itself."""
    groups: dict[tuple[Path, Split | str], list[FoundFile]] = {}
    for file in files:
        split = split_of(file.path.name)
        key = replace(split, number=1) if split else file.path.name
        groups.setdefault((file.path.parent, key), []).append(file)
    return [sorted(group, key=lambda file: file.path.name) for group in groups.values()]


def note_projectors(entries: Sequence[LibraryEntry]) -> list[LibraryEntry]:
    """The entries, with a word at each model that has its vision part (mmproj) beside it.

    Files of one model in several quantizations share a folder with one mmproj; a folder with different models in it
    does not tell which of them the mmproj is for, so nothing is said there.
    """
    sighted = {entry.path.parent for entry in entries if entry.facts and entry.facts.kind == "projector"}
    names: dict[Path, set[str]] = {}
    for entry in entries:
        if entry.is_model:
            names.setdefault(entry.path.parent, set()).add(entry.name)
    return [
        replace(entry, note=TEXT_ONLY)
        if entry.is_model and entry.path.parent in sighted and len(names[entry.path.parent]) == 1
        else entry
        for entry in entries
    ]
