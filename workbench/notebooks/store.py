"""Notebooks as plain text files in one folder, so that any other program can read and write them too."""

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.filelock import held

T = TypeVar("T")

ENDING = ".txt"
LONGEST_NAME = 80  # characters; with the ending and what is written beside it, any file system takes it
LARGEST = 16 * 1024 * 1024  # bytes; no model reads so much, and no editor shows it well

_FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Notebook:
    """One notebook.

    Attributes:
        name: Its name, which is its file's without the ending.
        changed: When its text was last saved, in seconds since the epoch.
        size: Of its file, in bytes.
    """

    name: str
    changed: float
    size: int


class Notebooks:
    """The notebooks in one folder. Every method may be called from any thread, and raises WorkbenchError when the disk
    refuses."""

    def __init__(self, folder: Path | None = None) -> None:
        """Reads nothing yet. `folder` holds the files; None is the usual place."""
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where the files are; made when first asked for."""
        folder = self._folder or paths.data_dir() / "notebooks"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def all(self) -> list[Notebook]:
        """Every notebook, the one changed last first."""
        found = []
        for file in self._asked(lambda: list(self.folder.glob(f"*{ENDING}")), "looked through"):
            try:
                status = file.stat()
            except OSError:
                continue  # gone this moment
            found.append(Notebook(name=file.name.removesuffix(ENDING), changed=status.st_mtime, size=status.st_size))
        return sorted(found, key=lambda notebook: (-notebook.changed, notebook.name))

    def read(self, name: str) -> str:
        """Its text. What is no UTF-8 comes as replacement signs; line ends come as \\n."""
        file = self._file(name)
        if self._asked(lambda: file.stat().st_size, "read") > LARGEST:
            raise WorkbenchError(
                f"{file.name} is too large for a notebook.", f"It has more than {LARGEST // 2**20} MB.", "Split it."
            )
        data = self._asked(file.read_bytes, "read")
        return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")

    def write(self, name: str, text: str) -> None:
        """Save its text: the file is the old one or the new one, never half of one."""
        file = self._file(name)
        partial = file.with_name(file.name + ".partial")

        def save() -> None:
            with partial.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(file)

        try:
            self._asked(save, "saved")
        finally:
            partial.unlink(missing_ok=True)

    def new(self, wanted: str) -> str:
        """Make an empty notebook; returns its name, which has a number where `wanted` is taken."""
        name = self._free(checked_name(wanted))
        self.write(name, "")
        return name

    def rename(self, name: str, wanted: str) -> str:
        """Give it another name; returns that. WorkbenchError when another has it."""
        new = checked_name(wanted)
        target = self._file(new)
        same = new.casefold() == name.casefold()
        if not same and self._taken(new):
            raise WorkbenchError(f"There is a notebook named {new} already.", remedy="Choose another name.")
        if new != name:
            self._asked(lambda: self._file(name).rename(target), "renamed")
            kept = self.settings(name)
            self._change_settings({name: None, new: kept or None})
        return new

    def delete(self, name: str) -> Callable[[], str]:
        """Take it away; what is returned brings it back and gives the name it has then."""
        text, kept = self.read(name), self.settings(name)
        self._asked(self._file(name).unlink, "deleted")
        self._change_settings({name: None})

        def restore() -> str:
            free = self._free(name)
            self.write(free, text)
            self._change_settings({free: kept or None})
            return free

        return restore

    # ------------------------------------------------------------------------------------------ settings

    def settings(self, name: str) -> dict[str, Any]:
        """What was chosen for it, as plain values; {} for nothing. A damaged file counts as nothing."""
        chosen = self._settings().get(name, {})
        return dict(chosen) if isinstance(chosen, dict) else {}

    def save_settings(self, name: str, chosen: dict[str, Any]) -> None:
        """Keep what was chosen for it."""
        self._change_settings({name: chosen or None})

    def _settings(self) -> dict[str, Any]:
        try:
            whole = json.loads((self.folder / "settings.json").read_bytes())
        except (OSError, ValueError):
            return {}
        return whole if isinstance(whole, dict) else {}

    def _change_settings(self, changes: dict[str, dict[str, Any] | None]) -> None:
        def save() -> None:
            with held(self.folder / "settings.lock"):
                whole = self._settings()
                whole.update({name: chosen for name, chosen in changes.items() if chosen is not None})
                for name in (name for name, chosen in changes.items() if chosen is None):
                    whole.pop(name, None)
                partial = self.folder / "settings.json.partial"
                partial.write_text(json.dumps(whole, ensure_ascii=False, indent=1), encoding="utf-8")
                partial.replace(self.folder / "settings.json")

        self._asked(save, "saved")

    # ------------------------------------------------------------------------------------------ plumbing

    def _file(self, name: str) -> Path:
        if name != checked_name(name):
            raise WorkbenchError(f"{name!r} cannot be the name of a notebook.")
        return self.folder / f"{name}{ENDING}"

    def _taken(self, name: str) -> bool:
        return name.casefold() in {notebook.name.casefold() for notebook in self.all()}

    def _free(self, name: str) -> str:
        number, free = 2, name
        while self._taken(free):
            free = f"{name[: LONGEST_NAME - 5]} {number}"
            number += 1
        return free

    def _asked(self, work: Callable[[], T], done: str) -> T:
        try:
            return work()
        except FileNotFoundError as error:
            raise WorkbenchError(
                "This notebook is not there any more.", remedy="Look through the list again."
            ) from error
        except OSError as error:
            raise WorkbenchError(
                f"The notebooks in {self._folder or 'their folder'} could not be {done}.",
                str(error.strerror or error),
                "Make room on the disk, or look whether the folder may be written.",
            ) from error


def checked_name(name: str) -> str:
    """A name that any system takes for a file.

    Raises:
        WorkbenchError: nothing of it can be used.
    """
    kept = _FORBIDDEN.sub(" ", name)
    kept = " ".join(kept.split())[:LONGEST_NAME].strip(" .")
    if _RESERVED.fullmatch(kept):
        kept = f"{kept}_"
    if not kept:
        raise WorkbenchError("A notebook needs a name.", remedy="Use letters or figures.")
    return kept
