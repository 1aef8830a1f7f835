"""A service of the trial plugin."""

import ctypes
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from workbench.plugin_api import PluginContext, WorkbenchError


class Store:
    """Keeps a number."""

    def __init__(self, context: PluginContext) -> None:
        self._context = context
        self._number = 0

    def pid(self) -> int:
        """Its process."""
        return os.getpid()

    def add(self, number: int) -> int:
        """The sum of all that was added since the process began."""
        self._number += number
        return self._number

    def double(self, number: int) -> int:
        """Twice the number."""
        return 2 * number

    def count_to(self, last: int) -> Iterator[int]:
        """The numbers up to `last`."""
        yield from range(1, last + 1)

    def for_ever(self, closed: str) -> Iterator[int]:
        """Numbers without an end; the file `closed` is written when it is closed."""
        try:
            while True:
                self._number += 1
                yield self._number
        finally:
            Path(closed).touch()

    def say_nothing(self, gate: str) -> Iterator[int]:
        """A number, and no other before the file `gate` is there."""
        yield 1
        self.hold(gate)

    def stumble_on_the_way(self) -> Iterator[int]:
        """One number, then an error."""
        yield 1
        raise ValueError("no more numbers")

    def refuse(self) -> None:
        """Fails in words for people."""
        raise WorkbenchError("The store is closed.", remedy="Come back tomorrow.")

    def stumble(self) -> None:
        """Fails in words for programmers."""
        raise ValueError("not a number")

    def leave(self) -> None:
        """Tries to end the process the polite way."""
        raise SystemExit(3)

    def crash(self) -> None:
        """Ends the process in native code."""
        ctypes.string_at(0)

    def hold(self, gate: str) -> str:
        """Answers when the file `gate` is there."""
        while not Path(gate).exists():
            time.sleep(0.01)
        return "held"

    def opaque(self) -> object:
        """Returns what JSON cannot hold."""
        return object()

    def ask(self) -> Any:
        """Asks the workbench."""
        return [model.name for model in self._context.models.list()]

    def _private(self) -> None:
        """Not for callers."""


def broken(context: PluginContext) -> Store:
    """Cannot be made."""
    raise WorkbenchError("The index is of a newer version.", remedy="Update the plugin.")
