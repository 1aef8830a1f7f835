"""Engines that plugins bring, as library and engines know them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite

from workbench.errors import WorkbenchError
from workbench.plugin_host.engines import backends_when_needed, engine_backends
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import PluginError
from workbench.settings.store import SettingsStore

DECLARED = (
    INFO
    + """
from pathlib import Path

@hookimpl
def engines():
    return [
        EngineBackend(
            name="notes", title="Notes", sentence="It reads notes.", entry="notes.engine:run",
            recognise="{module}:recognise", suffixes=(".note",),
        )
    ]

def recognise(path):
    text = Path(path).read_text()
    if text.startswith("trouble"):
        return Recognised(architecture="note", trouble="It is too old.")
    if text.startswith("wrong"):
        return "a note"
    if text.startswith("raise"):
        raise ValueError("of the plugin")
    if "note" in text:
        return Recognised(architecture="note", quantization="Q1", parameters=7, context_length=9)
"""
)


@pytest.fixture
def host(site: PluginSite, start: Callable[..., PluginHost]) -> PluginHost:
    site.add("notes", DECLARED)
    return start()


def note(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "my song.note"
    path.write_text(text)
    return path


def test_what_a_plugin_recognises_becomes_the_facts_of_a_model(host: PluginHost, tmp_path: Path) -> None:
    (backend,) = (one for one in engine_backends(host) if one.name == "notes.notes")
    assert (backend.entry, backend.suffixes, backend.sentence) == ("notes.engine:run", (".note",), "It reads notes.")
    facts = backend.read(note(tmp_path, "a note"))
    assert facts is not None
    assert (facts.name, facts.architecture, facts.quantization) == ("my song", "note", "Q1")
    assert (facts.parameters, facts.context_length, facts.bytes, facts.is_model) == (7, 9, 6, True)
    assert backend.read(note(tmp_path, "a poem")) is None


def test_a_file_that_cannot_be_loaded_says_why(host: PluginHost, tmp_path: Path) -> None:
    (backend,) = (one for one in engine_backends(host) if one.name == "notes.notes")
    with pytest.raises(WorkbenchError) as raised:
        backend.read(note(tmp_path, "trouble"))
    assert raised.value.sentence() == "my song.note cannot be loaded. It is too old."


@pytest.mark.parametrize("text", ["wrong", "raise"])
def test_a_plugin_that_recognises_wrongly_is_named(host: PluginHost, tmp_path: Path, text: str) -> None:
    (backend,) = (one for one in engine_backends(host) if one.name == "notes.notes")
    with pytest.raises(PluginError) as raised:
        backend.read(note(tmp_path, text))
    assert raised.value.plugin_id == "notes"


def test_plugins_are_looked_for_when_a_file_is_met_that_may_be_theirs_and_only_once() -> None:
    made: list[PluginHost] = []

    def make() -> PluginHost:
        if not made:
            made.append(PluginHost(SettingsStore()))
        return made[0]

    backends = backends_when_needed(make)
    assert made == []
    assert [backend.name for backend in backends()] == ["legacy.ctransformers"]
    known = made[0].plugins
    backends()
    assert made[0].plugins is known
    made[0].close()


def test_without_the_library_it_needs_the_plugin_for_old_formats_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, start: Callable[..., PluginHost]
) -> None:
    monkeypatch.setitem(sys.modules, "ctransformers", None)  # as if it was not installed
    plugin = start().plugin("legacy")
    assert plugin.state == "lacking"
    assert plugin.problem is not None
    assert "llm-workbench[legacy]" in plugin.problem.sentence
