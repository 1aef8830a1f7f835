"""The models on this machine, found in the folders a person added."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.library.entries import LibraryEntry, group_parts, make_entry, note_projectors
from workbench.library.folders import FolderState, absolute
from workbench.library.index import Index
from workbench.library.listed import Listed
from workbench.library.lookup import match
from workbench.library.starter import starter_path
from workbench.library.walk import FoundFile, Walk, find_model_files, found_file
from workbench.modelfiles.backends import GGUF, OLD_SUFFIXES, Backends, is_gguf, no_backends
from workbench.modelfiles.labels import one_line
from workbench.modelfiles.split import split_of

Progress = Callable[[int, int], None]
"""Called with how many files are done, of how many."""


class Library:
    """Folders used in place: nothing is moved, copied or written in them.

    A scan may run in a thread of its own while others read `entries`, find models or check dropped files.

    Args:
        folders: The folders a person added.
        index_path: Where to keep what was read; a file in the cache folder.
        starter: The starter model's file; None means the one that comes with the program.
        listed: Single files a person added, and what they took off the list.
        backends: The engines for files that are not GGUF, asked for when there may be such a file.

    Attributes:
        entries: What the last scan found; the starter model first, then by folder and path, single files at the end.
        hidden: What it found and the person took off the list.
        folders: How each folder was found.
    """

    def __init__(
        self,
        folders: Iterable[Path | str],
        index_path: Path,
        starter: Path | None = None,
        listed: Listed | None = None,
        backends: Backends = no_backends,
    ) -> None:
        self._paths = tuple(absolute(folder) for folder in folders)
        self._listed = listed or Listed()
        self._backends = backends
        self._index = Index(index_path, backends)
        self._starter = starter
        self._scanned = False
        self.entries: tuple[LibraryEntry, ...] = ()
        self.hidden: tuple[LibraryEntry, ...] = ()
        self.folders: tuple[FolderState, ...] = tuple(FolderState(path, True, "", 0) for path in self._paths)

    def set_folders(self, folders: Iterable[Path | str]) -> None:
        """Take another list of folders; it counts from the next scan on."""
        self._paths = tuple(absolute(folder) for folder in folders)

    def set_listed(self, listed: Listed) -> None:
        """Take another list of single files and hidden models; it counts from the next scan on."""
        self._listed = listed

    def scan(self, progress: Progress | None = None, *, only_gguf: bool = False) -> list[LibraryEntry]:
        """Look through all folders; only files that are new or changed are read.

        What is wrong with a file stands in its entry, what is wrong with a folder in `folders`; nothing is raised.
        With `only_gguf` no other file is looked at, and so no plugin loaded.
        """
        suffixes = (GGUF,) if only_gguf else self._suffixes()
        walks = {path: find_model_files(path, suffixes) for path in self._paths if path.is_dir()}
        for walk in walks.values():
            walk.files[:] = filter(self._may_be_model, walk.files)
        total = sum(len(walk.files) for walk in walks.values())
        done = 0
        seen: set[tuple[int, int]] = set()  # one file may be reached by several links or folders
        entries = self._starter_entries()
        for folder, walk in walks.items():
            fresh = _not_seen(walk.files, seen)
            done += len(walk.files) - len(fresh)
            for files in group_parts(fresh):
                entries.append(self._entry(files, folder))
                done += len(files)
                if progress is not None:
                    progress(done, total)
        entries += self._single_entries(seen)
        self._index.save(forget=self._forgetter(walks))
        noted = note_projectors(entries)
        off = {absolute(path) for path in self._listed.hidden}
        self.entries = tuple(entry for entry in noted if entry.path not in off)
        self.hidden = tuple(entry for entry in noted if entry.path in off)
        self.folders = tuple(self._state(path, walks.get(path)) for path in self._paths)
        self._scanned = not only_gguf
        return list(self.entries)

    def find(self, wanted: Path | str) -> LibraryEntry:
        """The model a person means: the path of a file anywhere, a file name, a model's name or a part of one.

        Raises:
            WorkbenchError: Nothing or several fit (they are listed), or what fits cannot be loaded.
        """
        if _is_written_as_path(wanted):
            path = absolute(wanted)
            if path.is_file():
                return self.check_dropped(path)
            if path.is_dir():
                raise WorkbenchError(f"{one_line(str(path))} is a folder.", "", "Name a .gguf file in it.")
        if not self._scanned:
            try:
                return match(self.scan(only_gguf=True), str(wanted))
            except WorkbenchError:
                self.scan()
        return match(self.entries, str(wanted))

    def starter(self) -> LibraryEntry:
        """The model that comes with the program. Raises WorkbenchError when it is missing or damaged."""
        for entry in self._starter_entries():
            entry.check_loadable()
            return entry
        raise WorkbenchError(
            "The starter model is missing.",
            "This installation of the workbench is not complete.",
            "Install it again, or name a model of your own.",
        )

    def check_dropped(self, path: Path | str) -> LibraryEntry:
        """The entry of a file from anywhere, e.g. dragged into the window; it is used where it is.

        Raises:
            WorkbenchError: It is not a model that can be loaded; the sentence says what it is.
        """
        entry = self.check_listable(path)
        entry.check_loadable()
        return entry

    def check_listable(self, path: Path | str) -> LibraryEntry:
        """The entry of a file from anywhere that can stand on the list: a model, an adapter, anything in a GGUF file.

        Raises:
            WorkbenchError: It cannot be read as one; the sentence says why.
        """
        chosen = absolute(path)
        if chosen.is_dir():
            raise WorkbenchError(
                f"{one_line(chosen.name)} is a folder.",
                "",
                "Add it to the library as a folder, or choose a file in it.",
            )
        try:
            file = found_file(chosen)
        except (OSError, ValueError) as error:
            raise WorkbenchError(f"There is no file {one_line(str(chosen))}.", "", "", detail=repr(error)) from error
        entry = self._entry(_with_other_parts(file), chosen.parent)
        self._index.save()
        if entry.facts is None:
            raise WorkbenchError(entry.error)
        return entry

    def _starter_entries(self) -> list[LibraryEntry]:
        path = self._starter or starter_path()
        try:
            file = found_file(path)
        except OSError:
            return []
        return [self._entry([file], path.parent, is_starter=True)]

    def _single_entries(self, seen: set[tuple[int, int]]) -> list[LibraryEntry]:
        """The files that were added by themselves; one that is gone stays in the list, with a sentence that says so."""
        entries = []
        for path in (absolute(file) for file in self._listed.files):
            try:
                files = _with_other_parts(found_file(path))
            except OSError:
                sentence = f"{one_line(path.name)} is not there; is the disk it lies on connected?"
                entries.append(LibraryEntry(path, path.parent, None, sentence, (path,)))
                continue
            if _not_seen(files, seen):
                entries.append(self._entry(files, path.parent))
        return entries

    def _entry(self, files: list[FoundFile], folder: Path, is_starter: bool = False) -> LibraryEntry:
        return make_entry(files, [self._index.reading(file) for file in files], folder, is_starter)

    def _suffixes(self) -> tuple[str, ...]:
        brought = (suffix for backend in self._backends() for suffix in backend.suffixes)
        return tuple({GGUF, *OLD_SUFFIXES, *brought})

    def _may_be_model(self, file: FoundFile) -> bool:
        """Whether to list a file: many others share the endings of models that are not GGUF."""
        return is_gguf(file.path) or not self._index.reading(file).foreign

    def _forgetter(self, walks: dict[Path, Walk]) -> Callable[[Path], bool]:
        """Says yes to files that are gone; what lies in a vanished folder comes back with its disk."""
        found = {file.path for walk in walks.values() for file in walk.files}
        vanished = [path for path in self._paths if path not in walks]
        vanished += [absolute(file).parent for file in self._listed.files if not absolute(file).parent.is_dir()]
        return lambda path: path not in found and not path.exists() and not any(map(path.is_relative_to, vanished))

    def _state(self, path: Path, walk: Walk | None) -> FolderState:
        if walk is None:
            sentence = f"The folder {one_line(str(path))} is not there; is the disk it lies on connected?"
            return FolderState(path, False, sentence, 0)
        models = sum(entry.is_model and entry.folder == path for entry in self.entries)
        return FolderState(path, True, " ".join(walk.problems), models)


def _is_written_as_path(wanted: Path | str) -> bool:
    """Whether a file is meant and not a name: a folder called "llama" where one stands must not hide the model."""
    if isinstance(wanted, Path):
        return True
    signs = any(sign in wanted for sign in ("/", os.sep)) or wanted.startswith("~")
    return signs or wanted.endswith((GGUF, *OLD_SUFFIXES))


def _not_seen(files: Iterable[FoundFile], seen: set[tuple[int, int]]) -> list[FoundFile]:
    """The files that are not in `seen` yet; they are added to it."""
    fresh = []
    for file in files:
        if file.identity not in seen:
            seen.add(file.identity)
            fresh.append(file)
    return fresh


def _with_other_parts(file: FoundFile) -> list[FoundFile]:
    """The file, or all parts that are there of the split model it belongs to."""
    split = split_of(file.path.name)
    if split is None:
        return [file]
    parts = []
    for name in split.names():
        try:
            parts.append(found_file(file.path.parent / name))
        except OSError:
            continue  # what is missing is named where the parts are put together
    return parts or [file]
