"""Every connection to another machine, written down before it is made: whoever opens one does it through here.

The window shows the list under Settings, Privacy. Talking to our own engine processes is no connection: it goes over a
pipe, inside this machine.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from workbench import paths
from workbench.filelock import held

FILE_NAME = "connections.jsonl"
MOST = 2000
"""Connections kept; the oldest go first."""


@dataclass
class Connection:
    """One connection.

    Attributes:
        host: The name of the other machine.
        why: What the person asked for, in a few words.
        at: When it was opened, in seconds since 1970.
        sent, received: Bytes; counted by whoever made it, and written down when it ends.
        outcome: "" while it lasts, then "done" or what went wrong.
    """

    host: str
    why: str
    at: float
    sent: int = 0
    received: int = 0
    outcome: str = ""


class Ledger:
    """The list of connections in a file. Any thread, any process."""

    def __init__(self, path: Path | None = None) -> None:
        """`path` is the file; None is the usual place."""
        self._path = path or paths.data_dir() / FILE_NAME

    @contextmanager
    def connecting(self, host: str, why: str) -> Iterator[Connection]:
        """Around a connection: it is written down first, and how it ended afterwards. Count its bytes on what you get.

        Raises:
            OSError: The list cannot be written; then no connection is made.
        """
        connection = Connection(host, why, time.time())
        self._append(connection)
        try:
            yield connection
        except BaseException as error:
            connection.outcome = f"failed: {type(error).__name__}"
            raise
        else:
            connection.outcome = "done"
        finally:
            self._append(connection)

    def connections(self) -> list[Connection]:
        """All of them, the latest first; lines that cannot be read are left out."""
        found: dict[tuple[str, float], Connection] = {}
        try:
            lines = self._path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        for line in lines:
            try:
                connection = Connection(**json.loads(line))
            except (ValueError, TypeError):
                continue
            found[connection.host, connection.at] = connection
        return sorted(found.values(), key=lambda each: -each.at)

    def clear(self) -> None:
        """Forget them all."""
        with held(self._path.with_suffix(".lock")):
            self._path.unlink(missing_ok=True)

    def _append(self, connection: Connection) -> None:
        with held(self._path.with_suffix(".lock")):
            with self._path.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(asdict(connection)) + "\n")
            if self._path.stat().st_size > MOST * 1000:
                self._shorten()

    def _shorten(self) -> None:
        kept = reversed(self.connections()[:MOST])
        partial = self._path.with_name(self._path.name + ".partial")
        partial.write_text("".join(json.dumps(asdict(each)) + "\n" for each in kept), encoding="utf-8")
        partial.replace(self._path)
