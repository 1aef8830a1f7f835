"""Which plugins there are: what installed packages and the person's folder of plugins name, without importing any."""

import importlib.metadata
import importlib.util
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, EntryPoint
from pathlib import Path
from typing import Any

from workbench import __version__
from workbench.plugin_api import ENTRY_POINTS
from workbench.plugin_host.records import Source
from workbench.processes.launch import added_paths

OWN_PACKAGE = "llm-workbench"
_ORDER: tuple[Source, ...] = ("bundled", "installed", "folder")


@dataclass(frozen=True)
class Found:
    """A plugin that is there; nothing of it was imported.

    Attributes:
        id: The name of the entry point; of two with one id the second has "@package" behind it.
        path: What has to be on the module search path for it; "" when it is installed.
        trouble: Why it cannot be used at all, as the end of a sentence whose subject is the plugin.
    """

    id: str
    source: Source
    version: str
    package: str
    module: str
    location: str
    path: str = ""
    trouble: str = ""

    def load(self) -> Any:
        """Import it. Raises whatever it raises."""
        if self.path and self.path not in sys.path:
            sys.path.append(self.path)  # at the end: it must not hide what is there already
            added_paths.append(self.path)
        return EntryPoint(self.id, self.module, ENTRY_POINTS).load()

    @property
    def root(self) -> str:
        """The package all of it is in."""
        return re.split(r"[.:]", self.module)[0]

    def forget(self) -> None:
        """Have the next import read its files anew."""
        importlib.invalidate_caches()
        for name in [name for name in sys.modules if name == self.root or name.startswith(f"{self.root}.")]:
            del sys.modules[name]

    def fingerprint(self) -> str:
        """Another one when its files, its version or ours is another."""
        marks = [mark for path in sorted(self._files()) if (mark := _mark(path))]
        return f"{__version__} {self.version} {len(marks)} {max(marks, default='')}"

    def _files(self) -> Iterator[Path]:
        if self.path:
            yield from Path(self.path).rglob("*.py") if Path(self.path).is_dir() else [Path(self.path)]
            return
        try:
            spec = importlib.util.find_spec(self.root)
        except (ImportError, ValueError):
            return
        if spec is not None and spec.submodule_search_locations:
            for folder in spec.submodule_search_locations:
                yield from Path(folder).rglob("*.py")
        elif spec is not None and spec.origin and Path(spec.origin).is_file():
            yield Path(spec.origin)


def _mark(file: Path) -> str:
    try:
        stat = file.stat()
    except OSError:  # a link to nothing, as an editor's lock is, or gone meanwhile
        return ""
    return f"{stat.st_mtime_ns}:{stat.st_size}"


def find(folder: Path) -> list[Found]:
    """Every plugin: those that came with the program first, then installed ones, then those in `folder`."""
    found = [*_of(importlib.metadata.distributions()), *_in_folder(folder)]
    found.sort(key=lambda one: (_ORDER.index(one.source), one.package.lower(), one.id))
    return _apart(found)


def _of(distributions: Iterable[Distribution], path: str = "") -> Iterator[Found]:
    seen = set()
    for distribution in distributions:
        try:
            text = distribution.read_text("entry_points.txt") or ""
            if ENTRY_POINTS not in text:  # most have none, and reading the rest of each takes a while
                continue
            package, version = distribution.metadata["Name"], distribution.version
            points = [point for point in distribution.entry_points if point.group == ENTRY_POINTS]
        except (OSError, ValueError, KeyError, TypeError):  # a package that is broken is no plugin
            continue
        canonical = re.sub(r"[-_.]+", "-", package).lower()
        if canonical in seen:  # further back on the search path, so never imported
            continue
        seen.add(canonical)
        source: Source = "folder" if path else "bundled" if canonical == OWN_PACKAGE else "installed"
        location = path or str(distribution.locate_file(""))
        for point in points:
            yield Found(point.name, source, version, package, point.value, location, path)


def _in_folder(folder: Path) -> Iterator[Found]:
    for place in sorted(folder.iterdir()) if folder.is_dir() else []:
        if place.is_dir() or place.suffix == ".whl":
            found = list(_of(importlib.metadata.distributions(path=[str(place)]), str(place)))
            if not found:
                trouble = "has no package with an entry point of the group workbench.plugins in it"
                found = [Found(place.name, "folder", "", place.name, "", str(place), str(place), trouble)]
            yield from found


def _apart(found: list[Found]) -> list[Found]:
    """With another id for each that has one which is taken, and what to say of it."""
    first: dict[str, Found] = {}
    apart = []
    for one in found:
        taken = first.setdefault(one.id, one)
        if taken is not one:
            trouble = f"has the same id as the one from {taken.package}, {one.id!r}; only that one is used"
            one = replace(one, id=f"{one.id}@{one.package}", trouble=trouble)
        apart.append(one)
    return apart
