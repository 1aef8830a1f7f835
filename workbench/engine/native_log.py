"""What llama.cpp says: passed to the process's log, with the last lines kept to name the cause of a failure."""

import collections
import ctypes
import sys
from typing import Any

from workbench.engine.binding import lib

_DEBUG, _INFO, _CONTINUATION = 1, 2, 5  # ggml_log_level

_CAUSES = (
    *("error", "fail", "unknown", "unable", "missing", "invalid", "not supported", "out of memory", "cannot"),
    *("requires", "does not", "must be"),
)

lines: collections.deque[str] = collections.deque(maxlen=400)
"""The last lines at level INFO and above."""

placement: list[str] = []
"""While watched: llama.cpp's lines that say which layer, cache and tensor went where, debug lines too."""

_watching_placement = False
_PLACEMENT_WORDS = (b"assigned to device", b": dev = ", b": size = ", b"buffer type overridden to")


def watch_placement(on: bool) -> None:
    """Collect lines in `placement`, or stop doing so."""
    global _watching_placement
    _watching_placement = on
    placement.clear()


def _receive(level: int, text: bytes, _user_data: Any) -> None:
    if _watching_placement and any(words in text for words in _PLACEMENT_WORDS):
        placement.append(text.decode("utf-8", "replace").rstrip())
    if level == _DEBUG:
        return
    line = text.decode("utf-8", "replace")
    if level == _CONTINUATION and lines:
        lines[-1] += line.rstrip()
    else:
        lines.append(line.rstrip())
    if level > _INFO:
        sys.stderr.write(line)


_callback = lib.llama_log_callback(_receive)  # kept here, or it would be collected while llama.cpp still calls it


def install() -> None:
    """Take over llama.cpp's log."""
    lib.llama_log_set(_callback, ctypes.c_void_p(0))


def clear() -> None:
    """Forget what was said, before something whose own words are wanted."""
    lines.clear()


def errors() -> str:
    """The kept lines that sound like a cause, oldest first."""
    return "\n".join(line for line in lines if any(word in line.lower() for word in _CAUSES))


def text() -> str:
    """All kept lines."""
    return "\n".join(lines)
