"""Brings one plugin up: imports it, asks every hook it has, checks what comes back."""

import importlib.util
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pluggy

from workbench.plugin_api import DECLARED, Hooks, Need, PluginInfo
from workbench.plugin_host import checking
from workbench.plugin_host.calls import MisbehavedError, guarded
from workbench.plugin_host.discovery import Found
from workbench.plugin_host.markers import Markers


@dataclass
class Loaded:
    """How far it came.

    Attributes:
        info: What it says of itself; None when it did not come so far.
        lacking: Libraries it needs that are not there; then no hook but the first was asked.
        trouble: What it did wrong; then there are no declarations.
    """

    info: PluginInfo | None = None
    declared: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    lacking: tuple[Need, ...] = ()
    trouble: MisbehavedError | None = None
    seconds: float = 0.0


def load(found: Found, markers: Markers, import_seconds: float, hook_seconds: float) -> Loaded:
    """Import a plugin and ask its hooks, each on a thread of its own. Blocks; raises nothing that the plugin did."""
    loaded = Loaded()
    began = time.perf_counter()
    try:
        _load(found, loaded, markers, import_seconds, hook_seconds)
    except MisbehavedError as error:
        loaded.trouble = error
        loaded.declared = {}
    loaded.seconds = time.perf_counter() - began
    return loaded


def _load(found: Found, loaded: Loaded, markers: Markers, import_seconds: float, hook_seconds: float) -> None:
    if found.trouble:
        raise MisbehavedError(found.trouble)

    def ask(what: str, code: Callable[[], Any], seconds: float) -> Any:
        with markers.calling(found.id, what):
            return guarded(code, f"{found.id}: {what}", seconds)

    manager = ask("being imported", partial(_registered, found), import_seconds)
    loaded.info = ask("asked for plugin_info", partial(_info, manager, found.id), hook_seconds)
    loaded.lacking = tuple(need for need in loaded.info.needs if not _is_there(need.module))
    if loaded.lacking:
        return
    declared = {}
    for hook in DECLARED:
        if _has(manager, hook):
            declared[hook] = ask(f"asked for {hook}", partial(_declarations, manager, hook), hook_seconds)
    checking.together(declared)
    loaded.declared = declared


def _registered(found: Found) -> pluggy.PluginManager:
    """A manager for each plugin: a hook call of pluggy stops at the first plugin that raises, and one plugin's wrappers
    would see what the others return.
    """
    manager = pluggy.PluginManager("workbench")
    manager.add_hookspecs(Hooks)
    module = found.load()
    try:
        manager.register(module, found.id)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise MisbehavedError(f"has a hook that does not fit: {_hook_trouble(manager, error)}") from error
    return manager


def _hook_trouble(manager: pluggy.PluginManager, error: pluggy.PluginValidationError) -> str:
    known = ("plugin_info", *DECLARED)
    callers = manager.get_hookcallers(error.plugin) or ()
    unknown = [caller.name for caller in callers if caller.name not in known]
    if unknown:
        import difflib

        near = difflib.get_close_matches(unknown[0], known, n=1)
        return f"there is no hook {unknown[0]!r}" + (f"; {near[0]!r} may be meant" if near else "")
    return f"{str(error).partition(chr(10))[0]}; hooks take no arguments"


def _has(manager: pluggy.PluginManager, hook: str) -> bool:
    return bool(getattr(manager.hook, hook).get_hookimpls())


def _answer(manager: pluggy.PluginManager, hook: str) -> Any:
    answers = getattr(manager.hook, hook)()
    return answers[0] if answers else None  # pluggy leaves out None


def _info(manager: pluggy.PluginManager, plugin_id: str) -> PluginInfo:
    if not _has(manager, "plugin_info"):
        raise MisbehavedError("has no hook plugin_info, which says who it is")
    return checking.info(_answer(manager, "plugin_info"), plugin_id)


def _declarations(manager: pluggy.PluginManager, hook: str) -> tuple[Any, ...]:
    return checking.declarations(hook, _answer(manager, hook))


def _is_there(module: str) -> bool:
    """Whether it could be imported; only its outermost package is looked for, because that imports nothing."""
    try:
        return importlib.util.find_spec(module.partition(".")[0]) is not None
    except (ImportError, ValueError):
        return False
