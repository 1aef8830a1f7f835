"""Where the starter model lies, which comes with the program."""

from pathlib import Path

STARTER_FILE = "starter-demo-q8_0.gguf"


def starter_path() -> Path:
    """The starter model's file; whether it is there has to be asked."""
    from importlib import resources  # not needed to start the window

    return Path(str(resources.files("workbench_resources") / "starter_model" / STARTER_FILE))
