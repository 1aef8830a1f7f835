"""Logging, configured once per process. Prompts and document text are never logged above DEBUG."""

import logging
import os
from pathlib import Path

_FORMAT = "%(asctime)s %(process)d %(levelname)-7s %(name)s: %(message)s"


def configure(file: Path | None) -> None:
    """Send this process's log to `file` (rotated at 1 MB, three kept), or to standard error when None.

    The level is INFO unless WORKBENCH_LOG names another one.
    """
    _set(logging.StreamHandler() if file is None else _FirstWord(file))
    logging.getLogger().setLevel(os.environ.get("WORKBENCH_LOG", "INFO").upper())


class _FirstWord(logging.Handler):
    """Makes the handler of a file when there is something to write: it needs sockets and pickle, a start does not."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._made: logging.Handler | None = None
        file.touch()  # so that a place that cannot be written to is known at once

    def emit(self, record: logging.LogRecord) -> None:
        from logging.handlers import RotatingFileHandler

        if self._made is None:
            self._made = RotatingFileHandler(self._file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
            _set(self._made)
        self._made.handle(record)


def _set(handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().handlers[:] = [handler]


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
