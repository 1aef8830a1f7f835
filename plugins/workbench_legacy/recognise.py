"""Tells whether a file is an old language model, without loading anything of it."""

from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line
from workbench.plugin_api import Recognised
from workbench_legacy.files import read_old_model


def recognise(path: str) -> Recognised | None:
    """What the file is; None when it is something else, or cannot be opened."""
    try:
        model = read_old_model(Path(path))
    except WorkbenchError as error:
        sentence = error.sentence().removeprefix(one_line(Path(path).name)).strip()
        return Recognised(architecture="", trouble=f"It {sentence}")
    except OSError:
        return None
    if model is None:
        return None
    return Recognised(
        architecture=model.architecture,
        quantization=model.quantization,
        parameters=model.parameters,
        context_length=model.trained_context,
        trouble=model.trouble,
    )
