"""Engines for model files that are not GGUF: which there are, and which of them takes a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.facts import ModelFile

GGUF = ".gguf"
GGUF_MAGIC = b"GGUF"

OLD_SUFFIXES = (".bin", ".ggml")
"""Endings that files in the formats before GGUF have; so has much else."""

_OLD_MAGICS = (b"lmgg", b"fmgg", b"tjgg", b"ccgg")


@dataclass(frozen=True)
class Backend:
    """An engine that a plugin brings.

    Attributes:
        name: Names it among all.
        title: What people read: "Legacy formats".
        sentence: What acts with its models, and the way out.
        entry: What its process runs, "package.module:function".
        suffixes: Endings of the files it may take, lower case, with the dot.
        read: The facts of a file; None when it is not for this engine. Raises WorkbenchError when it is, but cannot be
            loaded. Loads nothing; may take seconds.
    """

    name: str
    title: str
    sentence: str
    entry: str
    suffixes: tuple[str, ...]
    read: Callable[[Path], ModelFile | None]


Backends = Callable[[], Sequence[Backend]]
"""The backends there are; may take a moment when first asked, since plugins are loaded then."""


def no_backends() -> Sequence[Backend]:
    """None but llama.cpp."""
    return ()


def is_gguf(path: Path) -> bool:
    """Whether it is llama.cpp's to say what this is: by its ending, or whatever its ending by its first bytes."""
    return path.suffix.lower() == GGUF or _start(path) == GGUF_MAGIC


def is_old(path: Path) -> bool:
    """Whether a file begins like those of a format before GGUF."""
    return path.suffix.lower() in OLD_SUFFIXES and _start(path) in _OLD_MAGICS


def read_by(path: Path, backends: Sequence[Backend]) -> tuple[Backend, ModelFile] | None:
    """Who takes a file that is not GGUF, and its facts; None when nobody does.

    Raises:
        WorkbenchError: Somebody does, but it cannot be loaded.
    """
    trouble: WorkbenchError | None = None
    for backend in backends:
        if path.suffix.lower() in backend.suffixes:
            try:
                facts = backend.read(path)
            except WorkbenchError as error:
                trouble = trouble or error
            else:
                if facts is not None:
                    return backend, facts
    if trouble is not None:
        raise trouble
    return None


def entry_for(path: Path, backends: Backends, usual: str) -> str:
    """What the engine's process runs for a file; `usual` for GGUF files, and for what nobody else takes.

    Raises:
        WorkbenchError: Somebody takes it, but it cannot be loaded.
    """
    if is_gguf(path):
        return usual
    found = read_by(path, backends())
    return found[0].entry if found is not None else usual


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(4)
    except OSError:
        return b""
