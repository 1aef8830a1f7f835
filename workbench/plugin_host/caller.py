"""Calls into plugins: each with a marker, most with a deadline, and what goes wrong charged to the plugin."""

import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from workbench.errors import WorkbenchError
from workbench.plugin_api import PluginContext
from workbench.plugin_host.calls import MisbehavedError, guarded, misbehaved, named
from workbench.plugin_host.markers import Markers
from workbench.plugin_host.records import Plugin, PluginError, PluginProblem

MOST_REPORTS, REPORT_SECONDS = 10, 10.0
"""So many failures within so many seconds, and a plugin is set aside: a widget that cannot be drawn fails for ever."""
MOST_HANGS = 3
"""So many calls that did not return, and a plugin is set aside: each leaves a thread behind that cannot be ended."""

_log = logging.getLogger(__name__)


class Caller(ABC):
    """Calls code of plugins, which whoever derives from this knows. Any thread."""

    def __init__(self, markers: Markers, import_seconds: float) -> None:
        self._markers = markers
        self._import_seconds = import_seconds
        self._reports: dict[str, list[float]] = {}
        self._hangs: dict[str, int] = {}

    @abstractmethod
    def plugin(self, plugin_id: str) -> Plugin:
        """How one stands. Raises WorkbenchError when there is none of this id."""

    @abstractmethod
    def on(self, plugin_id: str) -> Plugin:
        """The same; raises WorkbenchError when it is not on, too."""

    @abstractmethod
    def context(self, plugin_id: str) -> PluginContext:
        """What the plugin gets."""

    @abstractmethod
    def roots(self) -> Mapping[str, str]:
        """The ids of plugins by the package that all of their code is in."""

    @abstractmethod
    def set_aside(self, plugin_id: str, problem: PluginProblem) -> None:
        """Take it out of use."""

    @abstractmethod
    def note(self, plugin_id: str, problem: PluginProblem) -> None:
        """It stays in use, and this is what went wrong last."""

    def call(
        self,
        plugin_id: str,
        what: str,
        code: str,
        *args: Any,
        deadline: float,
        fatal: bool = False,
        with_context: bool = True,
        checked: Callable[[Any], Any] = lambda result: result,
    ) -> Any:
        """Import `code` ("package.module:name") and call it as `code(context, *args)` on a thread of its own.

        Args:
            plugin_id: Whose code it is.
            what: What it does, as people read it: "finding passages".
            deadline: Seconds to wait; importing the code has its own.
            fatal: It is set aside when it misbehaves; else that is only raised, as for what a person started.
            with_context: Whether the context is its first argument.
            checked: Makes what is wanted of what it returned, or raises MisbehavedError; on that thread too.

        Raises:
            PluginError: It raised or returned something it should not, wanted to end the program, or took too long.
            WorkbenchError: It raised that itself, or the plugin is not on.
        """
        plugin = self.on(plugin_id)
        given = (self.context(plugin_id), *args) if with_context else args
        name = f"{plugin_id}: {what}"
        try:
            with self._markers.calling(plugin_id, what):
                function = guarded(partial(named, code), name, self._import_seconds)
                return guarded(lambda: checked(function(*given)), name, deadline)
        except MisbehavedError as error:
            raise self._judged(plugin, what, error, fatal) from error.cause

    def make(
        self,
        plugin_id: str,
        what: str,
        code: str,
        *args: Any,
        fatal: bool = True,
        with_context: bool = True,
        checked: Callable[[Any], Any] = lambda result: result,
        marked: bool = True,
    ) -> Any:
        """The same on the caller's own thread, as widgets need it: there is no deadline.

        `marked`: should the process die meanwhile, the plugin is set aside at the next start.
        """
        given = (self.context(plugin_id), *args) if with_context else args

        def call() -> Any:
            return checked(guarded(partial(named, code), f"{plugin_id}: {what}", self._import_seconds)(*given))

        return self.within(plugin_id, what, call, fatal=fatal, marked=marked)

    def within(
        self, plugin_id: str, what: str, call: Callable[[], Any], *, fatal: bool = True, marked: bool = True
    ) -> Any:
        """The same for code that is at hand already, such as a method of the plugin's widget."""
        plugin = self.on(plugin_id)
        marker = self._markers.put(plugin_id, what) if marked else None
        try:
            return call()
        except MisbehavedError as error:
            raise self._judged(plugin, what, error, fatal) from error.cause
        except (Exception, SystemExit) as error:  # outermost guard around a plugin: whatever it is, it is the plugin's
            raise self._judged(plugin, what, misbehaved(error), fatal) from error
        finally:
            self._markers.remove(marker)

    def fetch(self, plugin_id: str, code: str) -> None:
        """Import the module of `code`, so that a later `make` need not wait for it. Raises as `call`."""
        plugin = self.on(plugin_id)
        try:
            with self._markers.calling(plugin_id, "being imported"):
                guarded(partial(named, code), f"{plugin_id}: {code}", self._import_seconds)
        except MisbehavedError as error:
            raise self._judged(plugin, "being imported", error, fatal=False) from error.cause

    def _judged(self, plugin: Plugin, what: str, error: MisbehavedError, fatal: bool) -> WorkbenchError:
        if isinstance(error.cause, WorkbenchError):
            return error.cause  # it said itself what is wrong
        problem = problem_of(plugin, error, what)
        if error.seconds:
            self._hangs[plugin.id] = self._hangs.get(plugin.id, 0) + 1
            fatal = fatal or self._hangs[plugin.id] >= MOST_HANGS
        if fatal:
            self.set_aside(plugin.id, problem)
        else:
            _log.warning("%s\n%s", problem.sentence, problem.traceback)
            self.note(plugin.id, problem)
        return PluginError(plugin.id, problem.sentence, detail=problem.traceback)

    # ------------------------------------------------------------------------------- whose fault it was

    def report(self, plugin_id: str, what: str, error: BaseException) -> Plugin:
        """Its code raised something where nobody could guard it; it is set aside when that goes on and on."""
        plugin = self.plugin(plugin_id)
        now = time.monotonic()
        recent = [when for when in self._reports.get(plugin_id, ()) if now - when < REPORT_SECONDS]
        self._reports[plugin_id] = [*recent, now]
        if plugin.state == "on":
            self._judged(plugin, what, misbehaved(error), fatal=len(recent) >= MOST_REPORTS)
        return self.plugin(plugin_id)

    def forgive(self, plugin_id: str) -> None:
        """It was loaded anew: what it did before no longer counts."""
        self._hangs.pop(plugin_id, None)
        self._reports.pop(plugin_id, None)

    def culprit(self, frames: Sequence[FrameType]) -> Plugin | None:
        """The plugin whose code is the innermost of these frames (the innermost first) that belongs to any."""
        roots = self.roots()
        for frame in frames:
            root = str(frame.f_globals.get("__name__", "")).partition(".")[0]
            if root in roots:
                return self.plugin(roots[root])
        return None

    def mark(self, plugin_id: str, what: str) -> Path | None:
        """Write down that the plugin is doing `what`, should the process die now; for `unmark`."""
        return self._markers.put(plugin_id, what)

    def unmark(self, marker: Path | None) -> None:
        """It is over."""
        self._markers.remove(marker)


def problem_of(plugin: Plugin, error: MisbehavedError, what: str = "") -> PluginProblem:
    """What a plugin did wrong, in a sentence that names it."""
    title, doing = plugin.title, f" ({what})" if what else ""
    if error.raised:
        return PluginProblem(f"The plugin {title} failed with {error.raised}{doing}.", error.stack)
    if error.seconds:
        return PluginProblem(f"The plugin {title} gave no answer within {error.seconds:g} seconds{doing}.", error.stack)
    return PluginProblem(f"The plugin {title} {error.words}{doing}.", error.stack)
