"""Logging, configured once per process. Prompts and document text are never logged above DEBUG."""

import logging
import logging.handlers
import os
from pathlib import Path

_FORMAT = "%(asctime)s %(process)d %(levelname)-7s %(name)s: %(message)s"


def configure(file: Path | None) -> None:
    """Send this process's log to `file` (rotated at 1 MB, three kept), or to standard error when None.

    The level is INFO unless WORKBENCH_LOG names another one.
    """
    handler: logging.Handler
    if file is None:
        handler = logging.StreamHandler()
    else:
        handler = logging.handlers.RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(os.environ.get("WORKBENCH_LOG", "INFO").upper())


def tail(file: Path, lines: int = 20) -> str:
    """The last lines of a log file, for "Copy details"; empty when it cannot be read."""
    try:
        with file.open("rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - 16_384))
            text = stream.read().decode("utf-8", errors="replace")
    except OSError:
        return ""
    return "\n".join(text.splitlines()[-lines:])
