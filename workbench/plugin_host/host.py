"""The one place that knows which plugins there are and how each stands; `caller.py` is how it calls into one."""

import importlib
import logging
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.plugin_api import PluginContext
from workbench.plugin_host import discovery
from workbench.plugin_host.caller import Caller, problem_of
from workbench.plugin_host.calls import HOOK_SECONDS, IMPORT_SECONDS
from workbench.plugin_host.discovery import Found
from workbench.plugin_host.loading import Loaded, load
from workbench.plugin_host.markers import Markers
from workbench.plugin_host.plugin_settings import PluginSettings
from workbench.plugin_host.records import Plugin, PluginProblem
from workbench.settings.declare import Setting
from workbench.settings.plugins import PluginMemory
from workbench.settings.store import SettingsStore

ONLY = "WORKBENCH_PLUGINS"
"""A variable: "" starts with no plugin, a list between commas with these only, whatever the settings say."""

MOST_TRACEBACK = 8000  # characters kept of one

_log = logging.getLogger(__name__)


class PluginHost(Caller):
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
        self._data = data or paths.data_dir() / "plugins"
        super().__init__(Markers(self._data / "calling"), import_seconds)
        self._store = settings
        self._seconds = (import_seconds, hook_seconds)
        self._found: dict[str, Found] = {}
        self._contexts: dict[str, PluginContext] = {}
        self._heard: list[Callable[[], None]] = []
        self._changing = threading.Lock()  # of what is known; never held during a call
        self._working = threading.RLock()  # one plugin is brought up at a time
        self._tried_in_vain: set[str] = set()
        self._looked = False
        self.folder = self._data / "folder"
        self.only = _only()
        self.plugins: tuple[Plugin, ...] = ()
        self.news: tuple[Plugin, ...] = ()
        self.settings = PluginSettings(settings, self._declared_settings)
        self.contexts: Callable[[str], PluginContext] = _no_context
        self.left: Callable[[str], None] = lambda plugin_id: None

    # -------------------------------------------------------------------------------------- bringing up

    def load_once(self) -> None:
        """`load`, unless that was done already. Blocks."""
        with self._working:
            if not self._looked:
                self.load()

    def load(self) -> None:
        """Find plugins and load what is switched on, one after the other. Blocks."""
        with self._working:
            self._looked = True
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

    def look_again(self) -> None:
        """Find what was installed or removed since; only that is loaded, or forgotten, and what lacked something."""
        with self._working:
            importlib.invalidate_caches()
            before, found = self._found, {one.id: one for one in discovery.find(self.folder)}
            for one in before.values():
                if found.get(one.id) != one:
                    one.forget()
                    self.left(one.id)
            self._found = found
            with self._changing:
                known = {plugin.id: plugin for plugin in self.plugins}
                same = {one.id for one in found.values() if before.get(one.id) == one and not known[one.id].lacking}
                self.plugins = tuple(known[one.id] if one.id in same else _unloaded(one) for one in found.values())
            memories = self._store.load()[0].plugins
            for one in found.values():
                if one.id not in same:
                    self._begin(one, memories.get(one.id, PluginMemory()))
        self._tell()

    def enable(self, plugin_id: str) -> Plugin:
        """Switch it on, now and for the future; how it stands then. Blocks. WorkbenchError when it cannot be saved."""
        found = self._known(plugin_id)
        with self._working:
            self._store.remember_plugin(plugin_id, _memory(found, "on"))
            found.forget()  # its files may have been mended
            self._bring_up(found)
        self._tell()
        return self.plugin(plugin_id)

    retry = enable
    """Load it once more after it was set aside."""

    def disable(self, plugin_id: str) -> Plugin:
        """Switch it off, now and for the future; how it stands then. WorkbenchError when it cannot be saved."""
        self._store.remember_plugin(plugin_id, _memory(self._known(plugin_id), "off"))
        self._change(plugin_id, state="off", problem=None, declared={})
        self.left(plugin_id)
        self._tell()
        return self.plugin(plugin_id)

    def set_aside(self, plugin_id: str, problem: PluginProblem) -> None:
        """Take it out of use, now and for the future: until it is switched on again or its files are others."""
        found = self._known(plugin_id)
        _log.warning("%s\n%s", problem.sentence, problem.traceback)
        self._change(plugin_id, state="set aside", problem=problem, declared={})
        memory = _memory(found, "set aside", problem.sentence, problem.traceback[-MOST_TRACEBACK:], found.fingerprint())
        self._remember(plugin_id, memory)
        self.left(plugin_id)
        self._tell()

    def _begin(self, found: Found, memory: PluginMemory) -> None:
        """Bring it up, if that is what the person wants."""
        if found.source == "folder" and memory.source != "folder":  # what was agreed to was another of this name
            memory = PluginMemory(state="off")
        wanted = memory.state or "on"
        if self.only is not None:
            wanted = "on" if found.id in self.only else "off"
        if wanted == "set aside" and memory.fingerprint == found.fingerprint():
            self._change(found.id, state="set aside", problem=PluginProblem(memory.problem, memory.traceback))
        elif wanted != "off":
            self._bring_up(found)
            if memory.state == "set aside" and self.plugin(found.id).state != "set aside":
                self._remember(found.id, _memory(found, "on"))

    def _bring_up(self, found: Found) -> None:
        loaded = load(found, self._markers, *self._seconds)
        known = self._change(found.id, info=loaded.info, load_seconds=loaded.seconds, lacking=loaded.lacking)
        if loaded.info is not None:
            known = self._change(found.id, title=loaded.info.title, version=loaded.info.version)
        if loaded.trouble is not None:
            self._tried_in_vain.add(found.id)
            self.set_aside(found.id, problem_of(known, loaded.trouble))
        elif loaded.lacking:
            self._change(found.id, state="lacking", problem=PluginProblem(_lacking(known, loaded)), declared={})
        else:
            self._tried_in_vain.discard(found.id)
            self.forgive(found.id)
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
        plugin = self.on(plugin_id)
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

    # ------------------------------------------------------------------------------------------ helpers

    def roots(self) -> Mapping[str, str]:
        """The ids of plugins by the package that all of their code is in."""
        return {found.root: found.id for found in self._found.values() if not found.trouble}

    def note(self, plugin_id: str, problem: PluginProblem) -> None:
        """It stays in use, and this is what went wrong last; nobody hears of what is known already."""
        if self.plugin(plugin_id).problem != problem:
            self._change(plugin_id, problem=problem)
            self._tell()

    def _declared_settings(self, plugin_id: str) -> Sequence[Setting]:
        return self.plugin(plugin_id).declared.get("settings", ())

    def on(self, plugin_id: str) -> Plugin:
        """How one stands that is on. Raises WorkbenchError when it is not."""
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


def _memory(found: Found, state: str, problem: str = "", traceback: str = "", fingerprint: str = "") -> dict[str, str]:
    return {
        "state": state,
        "source": found.source,
        "problem": problem,
        "traceback": traceback,
        "fingerprint": fingerprint,
    }


def _lacking(plugin: Plugin, loaded: Loaded) -> str:
    needs = " and ".join(f"{need.module} (pip install {need.install!r})" for need in loaded.lacking)
    return f"The plugin {plugin.title} needs {needs}, which is not installed."


def _no_context(plugin_id: str) -> PluginContext:
    raise WorkbenchError(f"The plugin {plugin_id} cannot be called here.")
