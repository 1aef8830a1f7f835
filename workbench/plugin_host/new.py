"""Writes the beginning of a plugin: what `workbench plugins new` leaves in a folder."""

import re
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from workbench.errors import WorkbenchError
from workbench.plugin_api import API_VERSION

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def new(name: str, folder: Path) -> Path:
    """Write a small working plugin into `folder`/`name`: a page, a job, a command and a test.

    Raises:
        WorkbenchError: The name cannot be one, or something of that name is there already.
        OSError: It cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise WorkbenchError(
            f"A plugin cannot be called {name!r}.",
            remedy='Use small letters, digits and single "-", beginning with a letter, such as word-counter.',
        )
    target = folder / name
    if target.exists():
        raise WorkbenchError(f"{target} is there already.", remedy="Choose another name, or another folder with --in.")
    package = "workbench_" + name.replace("-", "_")
    words = {
        "id": name,
        "title": name.replace("-", " ").capitalize(),
        "package": package,
        "api_version": str(API_VERSION),
    }
    partial = folder / f"{name}.partial"
    _write(resources.files("workbench_resources") / "plugin_template", partial, words)
    (partial / "package").rename(partial / package)
    partial.rename(target)
    return target


def _write(source: Traversable, target: Path, words: dict[str, str]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _write(entry, target / entry.name, words)
        elif entry.name.endswith(".txt"):
            text = Template(entry.read_text(encoding="utf-8")).substitute(words)
            (target / entry.name.removesuffix(".txt")).write_text(text, encoding="utf-8")
