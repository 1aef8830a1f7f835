"""A loaded model: weights and vocabulary, and what the file says about itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench.engine import native_log
from workbench.engine.binding import lib
from workbench.engine.native_params import ModelParams
from workbench.engine.vocabulary import Vocabulary
from workbench.engine_kit.failure import EngineFailure
from workbench.errors import WorkbenchError
from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.kinds import NOT_A_MODEL
from workbench.modelfiles.read import read_model_file
from workbench.processes.protocol import LoadOptions


class Model:
    """Weights and vocabulary of one model.

    Attributes:
        pointer: llama_model pointer.
        file: What its file says, read by ourselves before llama.cpp saw it.
    """

    def __init__(self, path: Path, file: ModelFile, pointer: Any) -> None:
        self.path = path
        self.file = file
        self.pointer = pointer
        self.vocabulary = Vocabulary(pointer)
        self.layers: int = lib.llama_model_n_layer(pointer)
        self.trained_context: int = lib.llama_model_n_ctx_train(pointer)

    @property
    def can_generate(self) -> bool:
        """False for embedding and reranking models."""
        return self.file.kind == "model"

    @property
    def can_rewind(self) -> bool:
        """Whether its memory can forget the newest tokens. Recurrent and sliding-window models cannot."""
        m = self.pointer
        return not (lib.llama_model_is_recurrent(m) or lib.llama_model_is_hybrid(m) or lib.llama_model_n_swa(m) > 0)

    def free(self) -> None:
        """Give the weights back."""
        lib.llama_model_free(self.pointer)


def check_file(path: Path) -> ModelFile:
    """Read the file with our own bounded reader, so that llama.cpp never sees a malformed one.

    Raises:
        EngineFailure: malformed (bad_file), or not a model that can be loaded by itself (unsupported).
    """
    try:
        file = read_model_file(path)
    except WorkbenchError as error:
        raise EngineFailure("bad_file", error.what, error.why, error.remedy, error.detail) from error
    if not file.is_model:
        what, remedy = NOT_A_MODEL[file.kind]
        raise EngineFailure("unsupported", f"{path.name} {what}.", remedy=remedy)
    if file.tokenizer in ("", "none", "no_vocab"):  # the last two llama.cpp would load it, and abort when it is used
        raise EngineFailure(
            "unsupported",
            f"{path.name} has no tokenizer.",
            "Text cannot be turned into tokens without one.",
            "Choose a file that was converted together with its tokenizer.",
        )
    return file


def load(
    path: Path,
    options: LoadOptions,
    *,
    no_alloc: bool = False,
    on_progress: Callable[[float], bool] | None = None,
) -> Model:
    """Load a model file; with `no_alloc` only its shapes and vocabulary.

    Raises:
        EngineFailure: the file is malformed, of an unknown architecture or does not fit; or `on_progress` said no.
    """
    file = check_file(path)
    stopped = False

    def progress(fraction: float) -> bool:
        nonlocal stopped
        stopped = on_progress is not None and not on_progress(fraction)
        return not stopped

    params = ModelParams(options, no_alloc=no_alloc, extra_buffers=file.kind == "model", on_progress=progress)
    native_log.clear()
    pointer = lib.llama_model_load_from_file(str(path).encode(), params.native)
    if stopped:
        raise EngineFailure("cancelled", f"Loading {path.name} was cancelled.")
    if not pointer:
        raise _load_failure(path, file.architecture)
    return Model(path, file, pointer)


def _load_failure(path: Path, architecture: str) -> EngineFailure:
    """What llama.cpp's log says about a load that failed."""
    said = native_log.errors()
    lower = said.lower()
    detail = native_log.text()
    if "unknown model architecture" in lower:
        return EngineFailure(
            "unsupported",
            f"{path.name} is of the architecture {architecture or 'unnamed'}, which this llama.cpp does not know.",
            remedy="Update the workbench, or choose another model.",
            detail=detail,
        )
    no_room = ("unable to allocate", "failed to allocate", "cannot allocate", "out of memory")  # the third is mmap's
    if any(words in lower for words in no_room):
        return EngineFailure(
            "does_not_fit",
            f"{path.name} does not fit into memory.",
            remedy="Choose a smaller quantization, fewer GPU layers, or close other programs.",
            detail=detail,
        )
    cause = said.splitlines()[0].split(":", 1)[-1].strip() if said else ""  # the lines after it only pass it on
    return EngineFailure(
        "bad_file",
        f"llama.cpp could not load {path.name}.",
        f"It says: {cause}." if cause else "",
        "Download the file again, or choose another one.",
        detail,
    )
