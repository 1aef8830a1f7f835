"""Calls into a plugin that may do anything: raise, end the thread, never return."""

import importlib
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import Any

IMPORT_SECONDS = 5.0
"""How long a plugin may take to be imported."""

HOOK_SECONDS = 2.0
"""How long a hook may take: it only returns declarations."""

STEP_SECONDS = 0.05

_OURS = ("workbench.plugin_host", "pluggy", "importlib", "threading")


class MisbehavedError(Exception):
    """A plugin did not do what it should.

    Attributes:
        words: What it did, as the end of a sentence whose subject is the plugin.
        stack: What was on the stack; may be empty.
        cause: What it raised, if it did.
        raised: That in words, with its type; "" when it raised nothing.
        seconds: How long it was waited for in vain; 0 when it was not that.
    """

    def __init__(
        self, words: str, stack: str = "", cause: BaseException | None = None, *, raised: str = "", seconds: float = 0.0
    ) -> None:
        super().__init__(words)
        self.words = words
        self.stack = stack
        self.cause = cause
        self.raised = raised
        self.seconds = seconds


def guarded(code: Callable[[], Any], name: str, seconds: float) -> Any:
    """What `code` returns, run on a thread of its own which is left to itself when it takes longer.

    Raises:
        MisbehavedError: It raised anything, or did not return within `seconds`.
    """
    call = _Call(code, name)
    call.start()
    if not _comes(call.over, seconds):
        raise MisbehavedError(f"gave no answer within {seconds:g} seconds", call.stack(), seconds=seconds)
    if call.error is not None:
        raise misbehaved(call.error)
    return call.result


def _comes(event: threading.Event, seconds: float) -> bool:
    """Wait in many small steps: where the machine is so busy that threads hardly run, each of them takes longer."""
    steps = max(1, round(seconds / STEP_SECONDS))
    return any(event.wait(seconds / steps) for _ in range(steps))


def misbehaved(error: BaseException) -> MisbehavedError:
    """What a plugin raised, in words."""
    if isinstance(error, MisbehavedError):
        return error
    if isinstance(error, SystemExit):
        return MisbehavedError("wanted to end the program", _stack(error), error)
    words = str(error).strip().partition("\n")[0]
    raised = type(error).__name__ + (f": {words[:200]}" if words else "")
    return MisbehavedError(f"failed with {raised}", _stack(error), error, raised=raised)


def named(code: str) -> Any:
    """What `code` ("package.module:name") names; imports its module.

    Raises:
        MisbehavedError: The module has no such name.
        BaseException: Whatever the module raises while it is imported.
    """
    module, _, name = code.partition(":")
    found = importlib.import_module(module)
    if not hasattr(found, name):
        raise MisbehavedError(f"names {code}, but {module} has no {name}")
    return getattr(found, name)


class _Call(threading.Thread):
    def __init__(self, code: Callable[[], Any], name: str) -> None:
        super().__init__(name=name, daemon=True)
        self._code = code
        self.result: Any = None
        self.error: BaseException | None = None
        self.over = threading.Event()

    def run(self) -> None:
        try:
            self.result = self._code()
        except BaseException as error:  # noqa: BLE001 - outermost guard of the thread; SystemExit is a failure as well
            self.error = error
        self.over.set()

    def stack(self) -> str:
        """Where it is now."""
        frame = sys._current_frames().get(self.ident or 0)
        walked = list(traceback.walk_stack(frame))[::-1]
        while walked and walked[0][0].f_globals.get("__name__", "").startswith(_OURS):
            walked.pop(0)
        return "".join(traceback.StackSummary.extract(walked).format())


def _stack(error: BaseException) -> str:
    """The traceback without our own frames at its beginning: it is to show the plugin's code."""
    return "".join(traceback.format_exception(type(error), error, _below(error.__traceback__)))


def _below(trace: TracebackType | None) -> TracebackType | None:
    whole = trace
    while trace is not None and trace.tb_frame.f_globals.get("__name__", "").startswith(_OURS):
        trace = trace.tb_next
    return trace or whole
