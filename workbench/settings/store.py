"""The settings file: read kindly, written safely, shared by window and command line.

Each process writes only the keys it changed, over what stands in the file at that moment, under a lock: the last
writer wins key by key, and a reader sees the old file or the new one, never half of one.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import msgspec

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.filelock import held
from workbench.processes.protocol import LoadOptions
from workbench.settings import app, load, plugins, values
from workbench.settings.app import AppSettings, ModelMemory

SCHEMA_VERSION = 1
FILE_NAME = "settings.json"
_FORGOTTEN = object()

_Json = dict[str, Any]


class SettingsStore:
    """Settings of the program. Every method may be called from any thread.

    What cannot be written stays in force for this process and is written with the next change.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Reads nothing yet. `path` is the file; None is the usual place."""
        self._path = path or paths.config_dir() / FILE_NAME
        self._backup = self._path.with_suffix(".bak")
        self._mutex = Lock()
        self._unwritten: _Json = {}
        self._unwritten_models: _Json = {}
        self._unwritten_plugins: dict[str, tuple[_Json, _Json]] = {}

    def load(self) -> tuple[AppSettings, list[str]]:
        """The settings, and one sentence for each thing that could not be used. Never raises for a bad file."""
        with self._mutex:
            document, notices = self._read()
            self._merge(document)
            settings, bad = _understood(document)
            return settings, notices + bad

    def change(self, **chosen: Any) -> AppSettings:
        """Set and save some settings; returns all as they now stand, other processes' changes included.

        Raises:
            WorkbenchError: A value is refused (nothing is changed), or the file cannot be written.
        """
        for name, value in chosen.items():
            chosen[name] = values.plain(values.checked(app.find(name), value))
        with self._mutex:
            self._unwritten |= chosen
            return self._write()

    def reset(self, names: Iterable[str]) -> AppSettings:
        """Forget what was chosen for these settings, so that their defaults count; returns and raises as `change`."""
        with self._mutex:
            self._unwritten |= {app.find(name).name: _FORGOTTEN for name in names}
            return self._write()

    def remember_model(self, path: str, options: LoadOptions, preset: str = "") -> AppSettings:
        """Keep what was chosen for the model file `path`, and that it was the last one used; raises as `change`."""
        with self._mutex:
            self._unwritten["last_model"] = path
            self._unwritten_models[path] = {"load": load.changes(options), "preset": preset}
            return self._write()

    def remember_plugin(
        self, plugin_id: str, changes: Mapping[str, Any], settings: Mapping[str, Any] | None = None
    ) -> AppSettings:
        """Keep fields of a plugin's `PluginMemory`, and some of its own settings: checked by the caller, as JSON has
        them, or `plugins.FORGOTTEN`. Returns and raises as `change`.
        """
        with self._mutex:
            before, chosen = self._unwritten_plugins.get(plugin_id, ({}, {}))
            self._unwritten_plugins[plugin_id] = (before | dict(changes), chosen | dict(settings or {}))
            return self._write()

    def _merge(self, document: _Json) -> None:
        for name, value in self._unwritten.items():
            if value is _FORGOTTEN:
                document.pop(name, None)
            else:
                document[name] = value
        if self._unwritten_models:
            models = document.get("models")
            document["models"] = (models if isinstance(models, dict) else {}) | self._unwritten_models
        for plugin_id, (changes, settings) in self._unwritten_plugins.items():
            known = document.get("plugins")
            known = document["plugins"] = dict(known) if isinstance(known, dict) else {}
            known[plugin_id] = plugins.merged(known.get(plugin_id), changes, settings)

    def _write(self) -> AppSettings:
        try:
            with held(self._path.with_suffix(".lock")):
                document, _ = self._read()
                self._keep_previous()
                self._merge(document)
                version = document.get("schema_version")
                newer = isinstance(version, int) and version > SCHEMA_VERSION
                document["schema_version"] = version if newer else SCHEMA_VERSION
                _replace(self._path, json.dumps(document, indent=2).encode())
        except OSError as error:
            raise WorkbenchError(
                f"The settings could not be saved in {self._path}.",
                f"{error.strerror or error}.",
                "They hold until you quit; make room there or allow writing to keep them.",
            ) from error
        self._unwritten, self._unwritten_models, self._unwritten_plugins = {}, {}, {}
        return _understood(document)[0]

    def _read(self) -> tuple[_Json, list[str]]:
        document, problem = _parse(self._path)
        if not problem:
            return document, []
        kept, worse = _parse(self._backup)
        if kept and not worse:
            return kept, [f"{self._path.name} could not be read ({problem}); the settings saved before it are used."]
        return {}, [f"{self._path.name} could not be read ({problem}); every setting has its default value."]

    def _keep_previous(self) -> None:
        if not self._path.exists():
            return
        # A broken file must not replace the good backup, and a person may want their hand-written lines back.
        broken = _parse(self._path)[1]
        _replace(self._path.with_suffix(".damaged.json") if broken else self._backup, self._path.read_bytes())


def _parse(path: Path) -> tuple[_Json, str]:
    """The document in a file (empty when there is none) and what is wrong with it, if anything."""
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}, ""
    except OSError as error:
        return {}, str(error.strerror or error)
    except (ValueError, RecursionError) as error:
        return {}, str(error)
    return (document, "") if isinstance(document, dict) else ({}, "it holds no settings")


def _understood(document: Mapping[str, Any]) -> tuple[AppSettings, list[str]]:
    """What this version makes of a document; unknown keys are left to whoever wrote them."""
    chosen, notices = {}, []
    for name, setting in app.by_name().items():
        if name in document:
            try:
                chosen[name] = values.checked(setting, document[name])
            except WorkbenchError as error:
                notices.append(f"{error.sentence()} Its default is used.")
    models, bad = _understood_models(document.get("models", {}))
    memories, worse = plugins.understood(document.get("plugins", {}))
    return AppSettings(**chosen, models=models, plugins=memories), [*notices, *bad, *worse]


def _understood_models(entries: object) -> tuple[dict[str, ModelMemory], list[str]]:
    if not isinstance(entries, dict):
        return {}, ["What was remembered for each model could not be read and is left out."]
    models, notices = {}, []
    for path, entry in entries.items():
        try:
            raw = msgspec.convert(entry, _ModelEntry)
            models[path] = ModelMemory(load=load.check(raw.load), preset=raw.preset)
        except (msgspec.ValidationError, WorkbenchError) as error:
            notices.append(f"What was remembered for {Path(path).name} could not be used: {error}")
    return models, notices


class _ModelEntry(msgspec.Struct):
    load: dict[str, Any] = {}
    preset: str = ""


def _replace(target: Path, content: bytes) -> None:
    partial = target.with_name(target.name + ".partial")
    with partial.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())  # or a power cut after the rename leaves an empty file
    partial.replace(target)
