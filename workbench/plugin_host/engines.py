"""The engines that plugins bring, as library and `engine_client` know engines."""

from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.modelfiles.backends import Backend
from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.labels import one_line
from workbench.plugin_api import EngineBackend, Recognised
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin

RECOGNISE_SECONDS = 20.0
"""How long telling what one file is may take: it may lie on a slow disk, and its vocabulary is read."""


def engine_backends(host: PluginHost) -> Sequence[Backend]:
    """The engines of all plugins that are on."""
    return [_backend(host, plugin, declared) for plugin, declared in host.declared("engines")]


def _backend(host: PluginHost, plugin: Plugin, declared: EngineBackend) -> Backend:
    def read(path: Path) -> ModelFile | None:
        found = host.call(
            plugin.id,
            f"looking at {one_line(path.name)}",
            declared.recognise,
            str(path),
            deadline=RECOGNISE_SECONDS,
            with_context=False,
            checked=returned.recognised,
        )
        return None if found is None else _facts(path, found, declared.suffixes)

    return Backend(
        name=f"{plugin.id}.{declared.name}",
        title=plugin.title,
        sentence=declared.sentence,
        entry=declared.entry,
        suffixes=declared.suffixes,
        read=read,
    )


def _facts(path: Path, found: Recognised, suffixes: Sequence[str]) -> ModelFile:
    if found.trouble:
        raise WorkbenchError(f"{one_line(path.name)} cannot be loaded.", found.trouble)
    name = path.stem if path.suffix.lower() in suffixes else path.name
    return ModelFile(
        kind="model",
        name=one_line(name),
        architecture=one_line(found.architecture),
        parameters=max(0, found.parameters),
        quantization=one_line(found.quantization),
        quantization_note="",
        bytes=path.stat().st_size,
        context_length=max(0, found.context_length),
        layers=0,
        embedding_size=0,
        heads=0,
        kv_heads=0,
        experts=0,
        experts_used=0,
        licence="",
        description="",
        chat_template="",
        tokenizer="",
        vocabulary=0,
        pooling="",
        text_only_note="",
    )


def backends_when_needed(host: Callable[[], PluginHost]) -> Callable[[], Sequence[Backend]]:
    """The engines of plugins, which are loaded with the first call where they are not yet."""

    def backends() -> Sequence[Backend]:
        known = host()
        known.load_once()
        return engine_backends(known)

    return backends
