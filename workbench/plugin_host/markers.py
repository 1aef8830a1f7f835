"""Which plugin was being called when a process died: a file that stands as long as the call lasts."""

import itertools
import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Left:
    """A call in which a process ended: which plugin's, and what it was doing."""

    plugin_id: str
    what: str


class Markers:
    """The markers of this process, and those that processes which are gone have left behind. Any thread."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when a marker is first written."""
        self._folder = folder
        self._numbers = itertools.count(1)
        self._standing: set[Path] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._began = psutil.Process().create_time()

    @contextmanager
    def calling(self, plugin_id: str, what: str) -> Iterator[None]:
        """Around a call into a plugin. A disk that cannot be written is no reason not to call it."""
        marker = self.put(plugin_id, what)
        try:
            yield
        finally:
            self.remove(marker)

    def put(self, plugin_id: str, what: str) -> Path | None:
        """Write a marker; None when it cannot be written, or the process is about to end well."""
        if self._closed:
            return None
        path = self._folder / f"{os.getpid()}-{next(self._numbers)}.json"
        text = json.dumps({"plugin": plugin_id, "what": what, "began": self._began})
        try:
            try:
                path.write_text(text, encoding="utf-8")
            except FileNotFoundError:
                self._folder.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        except OSError:
            return None
        with self._lock:
            self._standing.add(path)
            closed = self._closed
        if closed:
            self.remove(path)
        return path

    def remove(self, marker: Path | None) -> None:
        """The call is over."""
        if marker is not None:
            with self._lock:
                self._standing.discard(marker)
            with suppress(OSError):
                marker.unlink(missing_ok=True)

    def left_behind(self) -> list[Left]:
        """What processes that are gone were calling when they ended; each is told once."""
        found = []
        for path in sorted(self._folder.glob("*.json")) if self._folder.is_dir() else []:
            if _alive(path):
                continue
            with suppress(OSError, ValueError, KeyError, TypeError):
                told = json.loads(path.read_text(encoding="utf-8"))
                found.append(Left(str(told["plugin"]), str(told["what"])))
            with suppress(OSError):
                path.unlink(missing_ok=True)
        return found

    def close(self) -> None:
        """This process ends well, whatever is still being called."""
        with self._lock:
            self._closed = True
            standing = list(self._standing)
        for path in standing:
            self.remove(path)


def _alive(marker: Path) -> bool:
    """Whether the process that wrote it is there; its number may be another's by now."""
    try:
        process = psutil.Process(int(marker.name.partition("-")[0]))
        began = float(json.loads(marker.read_text(encoding="utf-8"))["began"])
        return abs(process.create_time() - began) < 1.0
    except (psutil.Error, OSError):
        return False
    except (ValueError, KeyError, TypeError):  # it is being written at this moment, or is not one of ours
        return True
