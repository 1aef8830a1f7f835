"""The one place that knows which plugins there are, how each stands, and how to call into one without being hurt."""

import logging
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.plugin_api import PluginContext
from workbench.plugin_host import discovery
from workbench.plugin_host.calls import HOOK_SECONDS, IMPORT_SECONDS, MisbehavedError, guarded, misbehaved, named
from workbench.plugin_host.discovery import Found
from workbench.plugin_host.loading import Loaded, load
from workbench.plugin_host.markers import Markers
from workbench.plugin_host.plugin_settings import PluginSettings
from workbench.plugin_host.records import Plugin, PluginError, PluginProblem
from workbench.settings.declare import Setting
from workbench.settings.plugins import PluginMemory
from workbench.settings.store import SettingsStore

ONLY = "WORKBENCH_PLUGINS"
"""A variable: "" starts with no plugin, a list between commas with these only, whatever the settings say."""

MOST_TRACEBACK = 8000  # characters kept of one

_log = logging.getLogger(__name__)


class PluginHost:
    """Finds plugins, loads them, calls them. Any thread; `load`, `enable`, `retry` and `call` take their time.

    Attributes:
        plugins: Those that were found, in the order they were loaded.
        news: Those that were set aside by the last `load` for the first time.
        only: The ids that WORKBENCH_PLUGINS names; None when it does not stand.
        folder: Where plugins can be put that are not installed.
        settings: What plugins declare as settings.
        contexts: Makes the context of a plugin; set by whoever has the parts it is made of.
        left: Called with the id of a plugin that is not on any more.
    """

    def __init__(
        self,
        settings: SettingsStore,
        *,
        data: Path | None = None,
        import_seconds: float = IMPORT_SECONDS,
        hook_seconds: float = HOOK_SECONDS,
    ) -> None:
        """Nothing is looked for yet. `data` is the folder of what belongs to plugins; None is the usual place."""
        self._store = settings
        self._data = data or paths.data_dir() / "plugins"
        self._markers = Markers(self._data / "calling")
        self._seconds = (import_seconds, hook_seconds)
        self._found: dict[str, Found] = {}
        self._contexts: dict[str, PluginContext] = {}
        self._heard: list[Callable[[], None]] = []
        self._changing = threading.Lock()  # of what is known; never held during a call
        self._working = threading.RLock()  # one plugin is brought up at a time
        self._tried_in_vain: set[str] = set()
        self.folder = self._data / "folder"
        self.only = _only()
        self.plugins: tuple[Plugin, ...] = ()
        self.news: tuple[Plugin, ...] = ()
        self.settings = PluginSettings(settings, self._declared_settings)
        self.contexts: Callable[[str], PluginContext] = _no_context
        self.left: Callable[[str], None] = lambda plugin_id: None

    # -------------------------------------------------------------------------------------- bringing up

    def load(self) -> None:
        """Find plugins and load what is switched on, one after the other. Blocks."""
        with self._working:
            found = discovery.find(self.folder)
            self._found = {one.id: one for one in found}
            with self._changing:
                self.plugins = tuple(_unloaded(one) for one in found)
            died = self._set_aside_what_killed()
            memories = self._store.load()[0].plugins
            for one in found:
                self._begin(one, memories.get(one.id, PluginMemory()))
            self.news = tuple(one for one in self.plugins if one.id in died or one.id in self._tried_in_vain)
        self._tell()

    def enable(self, plugin_id: str) -> Plugin:
        """Switch it on, now and for the future; how it stands then. Blocks. WorkbenchError when it cannot be saved."""
        found = self._known(plugin_id)
        with self._working:
            self._store.remember_plugin(plugin_id, _memory("on"))
            found.forget()  # its files may have been mended
            self._bring_up(found)
        self._tell()
        return self.plugin(plugin_id)

    retry = enable
    """Load it once more after it was set aside."""

    def disable(self, plugin_id: str) -> Plugin:
        """Switch it off, now and for the future; how it stands then. WorkbenchError when it cannot be saved."""
        self._known(plugin_id)
        self._store.remember_plugin(plugin_id, _memory("off"))
        self._change(plugin_id, state="off", problem=None, declared={})
        self.left(plugin_id)
        self._tell()
        return self.plugin(plugin_id)

    def set_aside(self, plugin_id: str, problem: PluginProblem) -> None:
        """Take it out of use, now and for the future: until it is switched on again or its files are others."""
        found = self._known(plugin_id)
        _log.warning("%s\n%s", problem.sentence, problem.traceback)
        self._change(plugin_id, state="set aside", problem=problem, declared={})
        memory = _memory("set aside", problem.sentence, problem.traceback[-MOST_TRACEBACK:], found.fingerprint())
        self._remember(plugin_id, memory)
        self.left(plugin_id)
        self._tell()

    def _begin(self, found: Found, memory: PluginMemory) -> None:
        """Bring it up, if that is what the person wants."""
        wanted = memory.state or ("off" if found.source == "folder" else "on")
        if self.only is not None:
            wanted = "on" if found.id in self.only else "off"
        if wanted == "set aside" and memory.fingerprint == found.fingerprint():
            self._change(found.id, state="set aside", problem=PluginProblem(memory.problem, memory.traceback))
        elif wanted != "off":
            self._bring_up(found)
            if memory.state == "set aside" and self.plugin(found.id).state != "set aside":
                self._remember(found.id, _memory("on"))

    def _bring_up(self, found: Found) -> None:
        loaded = load(found, self._markers, *self._seconds)
        known = self._change(found.id, info=loaded.info, load_seconds=loaded.seconds)
        if loaded.info is not None:
            known = self._change(found.id, title=loaded.info.title, version=loaded.info.version)
        if loaded.trouble is not None:
            self._tried_in_vain.add(found.id)
            self.set_aside(found.id, _problem(known, loaded.trouble))
        elif loaded.lacking:
            self._change(found.id, state="lacking", problem=PluginProblem(_lacking(known, loaded)), declared={})
        else:
            self._tried_in_vain.discard(found.id)
            self._change(found.id, state="on", problem=None, declared=loaded.declared)

    def _set_aside_what_killed(self) -> set[str]:
        died = set()
        for left in self._markers.left_behind():
            if left.plugin_id in self._found and left.plugin_id not in died:
                died.add(left.plugin_id)
                title = self.plugin(left.plugin_id).title
                sentence = f"The workbench ended without a word while the plugin {title} was {left.what}."
                self.set_aside(left.plugin_id, PluginProblem(sentence))
        return died

    # ------------------------------------------------------------------------------------- what is known

    def plugin(self, plugin_id: str) -> Plugin:
        """How one stands. Raises WorkbenchError, naming those there are."""
        found = next((one for one in self.plugins if one.id == plugin_id), None)
        if found is None:
            there = ", ".join(one.id for one in self.plugins)
            raise WorkbenchError(
                f"There is no plugin {plugin_id!r}.", remedy=f"There are: {there}." if there else "There is none."
            )
        return found

    def declared(self, hook: str) -> list[tuple[Plugin, Any]]:
        """What all plugins that are on declare for a hook, in order."""
        return [(one, each) for one in self.plugins if one.state == "on" for each in one.declared.get(hook, ())]

    def declaration(self, plugin_id: str, hook: str, name: str) -> Any:
        """One declaration by its name. Raises WorkbenchError when the plugin is not on or has none of that name."""
        plugin = self._on(plugin_id)
        for each in plugin.declared.get(hook, ()):
            if each.name == name:
                return each
        raise WorkbenchError(f"The plugin {plugin.title} has no {name!r} among its {hook.replace('_', ' ')}.")

    def context(self, plugin_id: str) -> PluginContext:
        """What the plugin gets; the same one every time."""
        with self._changing:
            if plugin_id not in self._contexts:
                self._contexts[plugin_id] = self.contexts(plugin_id)
            return self._contexts[plugin_id]

    def data_dir(self, plugin_id: str) -> Path:
        """The plugin's own folder; it is there."""
        folder = self._data / "data" / plugin_id
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def listen(self, heard: Callable[[], None]) -> None:
        """Call `heard` after every change, on the thread that made it."""
        self._heard.append(heard)

    def close(self) -> None:
        """The program ends well: no plugin is to be blamed for it."""
        self._markers.close()

    # ------------------------------------------------------------------------------------------ calling

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
        plugin = self._on(plugin_id)
        given = (self.context(plugin_id), *args) if with_context else args
        name = f"{plugin_id}: {what}"
        try:
            with self._markers.calling(plugin_id, what):
                function = guarded(partial(named, code), name, self._seconds[0])
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
            return checked(guarded(partial(named, code), f"{plugin_id}: {what}", self._seconds[0])(*given))

        return self.within(plugin_id, what, call, fatal=fatal, marked=marked)

    def within(
        self, plugin_id: str, what: str, call: Callable[[], Any], *, fatal: bool = True, marked: bool = True
    ) -> Any:
        """The same for code that is at hand already, such as a method of the plugin's widget."""
        plugin = self._on(plugin_id)
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
        plugin = self._on(plugin_id)
        try:
            with self._markers.calling(plugin_id, "being imported"):
                guarded(partial(named, code), f"{plugin_id}: {code}", self._seconds[0])
        except MisbehavedError as error:
            raise self._judged(plugin, "being imported", error, fatal=False) from error.cause

    def _judged(self, plugin: Plugin, what: str, error: MisbehavedError, fatal: bool) -> WorkbenchError:
        if isinstance(error.cause, WorkbenchError):
            return error.cause  # it said itself what is wrong
        problem = _problem(plugin, error, what)
        if fatal:
            self.set_aside(plugin.id, problem)
        else:
            _log.warning("%s\n%s", problem.sentence, problem.traceback)
            self._change(plugin.id, problem=problem)
            self._tell()
        return PluginError(plugin.id, problem.sentence, detail=problem.traceback)

    # ------------------------------------------------------------------------------- whose fault it was

    def culprit(self, frames: Sequence[FrameType]) -> Plugin | None:
        """The plugin whose code is the innermost of these frames (the innermost first) that belongs to any."""
        roots = {found.root: found.id for found in self._found.values() if not found.trouble}
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

    # ------------------------------------------------------------------------------------------ helpers

    def _declared_settings(self, plugin_id: str) -> Sequence[Setting]:
        return self.plugin(plugin_id).declared.get("settings", ())

    def _on(self, plugin_id: str) -> Plugin:
        plugin = self.plugin(plugin_id)
        if plugin.state != "on":
            sentence = plugin.problem.sentence if plugin.problem else ""
            raise WorkbenchError(f"The plugin {plugin.title} is not on.", sentence)
        return plugin

    def _known(self, plugin_id: str) -> Found:
        self.plugin(plugin_id)  # says what there is when this is not
        return self._found[plugin_id]

    def _change(self, plugin_id: str, **fields: Any) -> Plugin:
        with self._changing:
            self.plugins = tuple(replace(one, **fields) if one.id == plugin_id else one for one in self.plugins)
        return self.plugin(plugin_id)

    def _remember(self, plugin_id: str, memory: dict[str, str]) -> None:
        try:
            self._store.remember_plugin(plugin_id, memory)
        except WorkbenchError as error:  # it holds for this session, and the next one finds out by itself
            _log.warning("How the plugin %s stands was not saved: %s", plugin_id, error)

    def _tell(self) -> None:
        for heard in tuple(self._heard):
            heard()


def _only() -> frozenset[str] | None:
    value = os.environ.get(ONLY)
    return None if value is None else frozenset(word.strip() for word in value.split(",") if word.strip())


def _unloaded(found: Found) -> Plugin:
    return Plugin(
        id=found.id,
        title=found.id.partition("@")[0].replace("-", " ").capitalize(),
        source=found.source,
        version=found.version,
        package=found.package,
        module=found.module,
        location=found.location,
    )


def _memory(state: str, problem: str = "", traceback: str = "", fingerprint: str = "") -> dict[str, str]:
    return {"state": state, "problem": problem, "traceback": traceback, "fingerprint": fingerprint}


def _problem(plugin: Plugin, error: MisbehavedError, what: str = "") -> PluginProblem:
    doing = f" ({what})" if what else ""
    return PluginProblem(f"The plugin {plugin.title} {error.words}{doing}.", error.stack)


def _lacking(plugin: Plugin, loaded: Loaded) -> str:
    needs = " and ".join(f"{need.module} (pip install {need.install!r})" for need in loaded.lacking)
    return f"The plugin {plugin.title} needs {needs}, which is not installed."


def _no_context(plugin_id: str) -> PluginContext:
    raise WorkbenchError(f"The plugin {plugin_id} cannot be called here.")
