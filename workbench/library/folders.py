"""The list of folders a person added; plain lists in and out, keeping them is the caller's affair."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line


@dataclass(frozen=True)
class FolderState:
    """How a folder was found at the last scan.

    Attributes:
        path: The folder.
        present: False when it has vanished, e.g. with the disk it lies on. It stays in the list all the same.
        sentence: What a person should know about it; "" when all is well.
        models: How many models were found in it.
    """

    path: Path
    present: bool
    sentence: str
    models: int


def add_folder(folders: Iterable[Path | str], folder: Path | str) -> list[Path]:
    """The list with `folder` in it, as an absolute path; folders inside it are covered by it and leave the list.

    Raises:
        WorkbenchError: It is not a folder, or is in the list already, by itself or inside another one.
    """
    known = [Path(one) for one in folders]
    new = absolute(folder)
    shown = one_line(str(new))
    if not new.exists():
        raise WorkbenchError(f"The folder {shown} is not there.", "", "Choose a folder that has .gguf files in it.")
    if not new.is_dir():
        raise WorkbenchError(f"{shown} is not a folder.", "", "Choose the folder it lies in.")
    for one in known:
        if new == one:
            raise WorkbenchError(f"The folder {shown} is in the library already.")
        if new.is_relative_to(one):
            raise WorkbenchError(f"The folder {shown} is in the library already, as a part of {one_line(str(one))}.")
    return [*(one for one in known if not one.is_relative_to(new)), new]


def remove_folder(folders: Iterable[Path | str], folder: Path | str) -> list[Path]:
    """The list without `folder`; the files in it are left alone."""
    gone = absolute(folder)
    return [Path(one) for one in folders if Path(one) != gone]


def absolute(path: Path | str) -> Path:
    """With "~" and ".." resolved but symbolic links kept: a person wants to see the path they chose."""
    return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100 - Path.resolve would follow the links
