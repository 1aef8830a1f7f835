"""Which models of the library to show, and in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.library.entries import LibraryEntry

Order = Literal["name", "size", "parameters", "newest"]


@dataclass(frozen=True)
class Wanted:
    """What a person asked to see.

    Attributes:
        words: Words that must all occur in the name, file name, folder, architecture, quantization or licence.
        architecture, quantization: Only these; "" for all.
        state: "models" for what can be loaded, "others" for adapters and the like, "broken" for what cannot be read,
            "double" for what is there more than once; "" for all.
        order: By what to sort; names rise, everything else falls.
    """

    words: str = ""
    architecture: str = ""
    quantization: str = ""
    state: Literal["", "models", "others", "broken", "double"] = ""
    order: Order = "name"

    @property
    def filters(self) -> bool:
        """Whether anything may be left out."""
        return bool(self.words.strip() or self.architecture or self.quantization or self.state)


def arrange(entries: Iterable[LibraryEntry], wanted: Wanted) -> list[LibraryEntry]:
    """The entries that are wanted, in the wanted order; the starter model first when sorted by name."""
    words = wanted.words.casefold().split()
    entries = list(entries)
    if wanted.state:
        double = duplicates(entries) if wanted.state == "double" else {}
        entries = [entry for entry in entries if _has_state(entry, wanted.state, double)]
    shown = [
        entry
        for entry in entries
        if (not wanted.architecture or (entry.facts is not None and entry.facts.architecture == wanted.architecture))
        and (not wanted.quantization or (entry.facts is not None and entry.facts.quantization == wanted.quantization))
        and (not words or _has_words(entry, words))
    ]
    if wanted.order == "size":
        return sorted(shown, key=lambda entry: (-size_of(entry), entry.name.casefold()))
    if wanted.order == "parameters":
        return sorted(shown, key=lambda entry: (-(entry.facts.parameters if entry.facts else 0), entry.name.casefold()))
    if wanted.order == "newest":
        return sorted(shown, key=lambda entry: (-entry.changed, entry.name.casefold()))
    return sorted(shown, key=lambda entry: (not entry.is_starter, entry.name.casefold(), size_of(entry)))


def duplicates(entries: Sequence[LibraryEntry]) -> dict[Path, tuple[Path, ...]]:
    """For each model that is there more than once (the same name and size in bytes) where its copies lie."""
    same: dict[tuple[str, int], list[Path]] = {}
    for entry in entries:
        if entry.facts is not None:
            same.setdefault((entry.name.casefold(), entry.facts.bytes), []).append(entry.path)
    return {
        path: tuple(other for other in paths if other != path)
        for paths in same.values()
        if len(paths) > 1
        for path in paths
    }


def size_of(entry: LibraryEntry) -> int:
    """Bytes on disk, all parts together; 0 when it cannot be read."""
    return entry.facts.bytes if entry.facts else 0


def _has_state(entry: LibraryEntry, state: str, double: dict[Path, tuple[Path, ...]]) -> bool:
    match state:
        case "models":
            return entry.is_model
        case "others":
            return entry.facts is not None and not entry.is_model
        case "broken":
            return entry.facts is None
        case _:
            return entry.path in double


def _has_words(entry: LibraryEntry, words: Sequence[str]) -> bool:
    facts = entry.facts
    text = f"{entry.name} {entry.path}"
    if facts is not None:
        text += f" {facts.architecture} {facts.quantization} {facts.licence}"
    text = text.casefold()
    return all(word in text for word in words)
