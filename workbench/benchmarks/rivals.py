"""Runs a peer as a child process and asks it line by line."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self


class Rival:
    """A peer script that prints "ready", then answers each line on its standard input with seconds.

    Args:
        name: Module in `workbench.benchmarks.peers`.
        arguments: Its command line.
    """

    def __init__(self, name: str, *arguments: str | Path | int) -> None:
        command = [sys.executable, "-m", f"workbench.benchmarks.peers.{name}", *map(str, arguments)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._read()

    def ask(self, line: str) -> float:
        """Seconds the peer took."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return float(self._read())

    def _read(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"The peer ended with status {self._process.wait()}.")
        return line

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def installed(module: str) -> bool:
    """Whether a peer's package is there."""
    return importlib.util.find_spec(module) is not None
