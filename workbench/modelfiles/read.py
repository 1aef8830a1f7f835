"""Reading the facts of one model: a file, or all parts of a split model."""

from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.facts import ModelFile, combine, facts_of
from workbench.modelfiles.gguf_header import GgufHeader, read_header
from workbench.modelfiles.labels import one_line
from workbench.modelfiles.split import split_of


def read_part(path: Path) -> ModelFile:
    """The facts of one file as it is, be it a part of something or not. Raises WorkbenchError."""
    header = read_header(path)
    _check_not_renamed(header, path)
    return facts_of(header, path.name)


def read_model_file(path: Path) -> ModelFile:
    """The facts of the model at `path`; of a split model any part may be named. Raises WorkbenchError."""
    split = split_of(path.name)
    if split is None:
        return read_part(path)
    try:
        present = {entry.name for entry in path.parent.iterdir()}
    except OSError:
        present = set()  # reading the file itself gives the better sentence
    if path.name in present:
        split.check_complete(present)
    else:
        return read_part(path)
    return combine([read_part(path.parent / name) for name in split.names()])


def _check_not_renamed(header: GgufHeader, path: Path) -> None:
    """A part of a split model finds the others by its name only."""
    count = header.metadata.get("split.count", 0)
    if isinstance(count, int) and count > 1 and split_of(path.name) is None:
        number = header.metadata.get("split.no", 0)
        shown = number + 1 if isinstance(number, int) else 1
        raise WorkbenchError(
            f"{one_line(path.name)} is part {shown} of {count} of a split model, but has been renamed.",
            "Its parts find each other by their names.",
            f"Rename it to <name>-{shown:05d}-of-{count:05d}.gguf, beside the other parts.",
        )
