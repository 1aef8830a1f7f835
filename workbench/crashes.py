"""Whether the window ended well last time, and what is known when it did not.

A marker file stands while the window is open; who finds one at a start knows that the window before did not come to
its end. What Python can still write while the process dies (`faulthandler`) goes to a file beside the logs.
"""

import faulthandler
import json
import logging
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from workbench import __version__, logs, paths

MARKER = "window.running"
TRACE = "crash.log"
LAST_TRACE = "crash.last.log"
LOG_LINES = 60
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Crash:
    """A window that did not come to its end.

    Attributes:
        began: When it was opened, in seconds since 1970; 0 when the marker cannot be read.
        version: Of the program; "" when the marker cannot be read.
        trace: What the process wrote while it died; "" when it had no time to, as when it was killed.
        log: The last lines of its log.
        folder: Where the logs are.
    """

    began: float
    version: str
    trace: str
    log: str
    folder: Path

    @property
    def cause(self) -> str:
        """What the system called it, "Segmentation fault"; "" when nothing was written."""
        first = self.trace.partition("\n")[0]
        return first.partition(": ")[2].strip() or first.strip()

    def report(self) -> str:
        """What helps to find the cause. There is no text of any chat in it, because none is ever logged."""
        parts = [f"Workbench {self.version}, opened {time.strftime('%Y-%m-%d %H:%M', time.localtime(self.began))}"]
        parts += ["", "Trace", self.trace.strip() or "none: it was killed, or the power went"]
        parts += ["", "Log", self.log.strip() or "empty"]
        return "\n".join(parts)


class CrashWatch:
    """Around the life of a window; one at a time, which the single instance sees to."""

    def __init__(self) -> None:
        self._marker = paths.data_dir() / MARKER
        self._trace = paths.log_dir() / TRACE
        self._stream: IO[bytes] | None = None

    def begin(self, log: Path) -> Crash | None:
        """The window opens, and writes its log to `log`; how the one before ended when it did not end well.

        Where nothing can be written, nothing is watched: a full disk must not keep the window shut.
        """
        crash = self._left_behind(log)
        try:
            self._marker.write_text(json.dumps({"began": time.time(), "version": __version__, "pid": os.getpid()}))
            self._stream = self._trace.open("wb")
        except OSError as error:
            _log.warning("A crash of this window would not be noticed: %s", error)
        else:
            faulthandler.enable(self._stream)
        return crash

    def end(self) -> None:
        """The window came to its end."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
        for file in (self._trace, self._marker):
            with suppress(OSError):
                file.unlink(missing_ok=True)

    def _left_behind(self, log: Path) -> Crash | None:
        try:
            marker = json.loads(self._marker.read_text())
            began, version = float(marker["began"]), str(marker["version"])
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            began, version = 0.0, ""
        trace = logs.tail(self._trace, 200)
        if trace:  # kept for whoever wants to look at it after this start has begun its own
            with suppress(OSError):
                self._trace.replace(self._trace.with_name(LAST_TRACE))
        return Crash(began, version, trace, logs.tail(log, LOG_LINES), self._trace.parent)
