"""Finding the files below a folder that may be models, in bounded time whatever the folder holds."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from workbench.modelfiles.labels import one_line

MAX_DEPTH = 10
"""Folders below folders. Hugging Face's cache needs four, collections sorted by publisher two."""
MAX_ENTRIES = 200_000
"""Files and folders looked at below one folder, so that a whole disk that was added does not take for ever."""


@dataclass(frozen=True)
class FoundFile:
    """A file with what tells whether it changed; `identity` is the same for two links to one file."""

    path: Path
    size: int
    mtime_ns: int
    identity: tuple[int, int]


@dataclass
class Walk:
    """What was found below a folder, and sentences about what could not be looked at."""

    files: list[FoundFile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def find_model_files(
    root: Path, suffixes: tuple[str, ...] = (".gguf",), max_depth: int = MAX_DEPTH, max_entries: int = MAX_ENTRIES
) -> Walk:
    """All files below `root` that end in one of `suffixes` (lower case), in the order of their paths.

    Symbolic links are followed, each folder once.
    """
    walk = Walk()
    seen_folders: set[tuple[int, int]] = set()
    waiting = [(root, 0)]
    looked_at = 0
    while waiting:
        folder, depth = waiting.pop()
        try:
            status = folder.stat()
            identity = (status.st_dev, status.st_ino)
            if identity in seen_folders:
                continue
            seen_folders.add(identity)
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            walk.problems.append(_unreadable(folder, error))
            continue
        looked_at += len(entries)
        if looked_at > max_entries:
            walk.problems.append(
                f"{one_line(str(root))} holds more than {max_entries} files and folders; not all were looked at."
            )
            break
        deeper = []
        for entry in entries:
            try:
                if entry.is_dir():
                    deeper.append((Path(entry.path), depth + 1))
                elif entry.name.lower().endswith(suffixes):
                    _add(walk, Path(entry.path))
            except OSError as error:
                walk.problems.append(_unreadable(Path(entry.path), error))
        if depth < max_depth:
            waiting += reversed(deeper)
        elif deeper:
            walk.problems.append(f"Folders below {one_line(str(folder))} were not looked at: they lie too deep.")
    return walk


def found_file(path: Path) -> FoundFile:
    """One file by itself. Raises OSError when it is not there or cannot be looked at."""
    status = path.stat()
    return FoundFile(path, status.st_size, status.st_mtime_ns, (status.st_dev, status.st_ino))


def _add(walk: Walk, path: Path) -> None:
    status = path.stat()
    if stat.S_ISREG(status.st_mode):
        walk.files.append(FoundFile(path, status.st_size, status.st_mtime_ns, (status.st_dev, status.st_ino)))


def _unreadable(path: Path, error: OSError) -> str:
    return f"{one_line(str(path))} cannot be read: {error.strerror or type(error).__name__}."
