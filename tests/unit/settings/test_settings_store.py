"""The settings file survives bad values, broken files, two writers and a full disk."""

import json
import multiprocessing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench import paths
from workbench.errors import WorkbenchError
from workbench.processes.protocol import LoadOptions
from workbench.settings import app
from workbench.settings.app import AppSettings, ModelMemory
from workbench.settings.store import SCHEMA_VERSION, SettingsStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_every_setting_has_a_declaration_and_the_other_way_round() -> None:
    fields = {field.name for field in msgspec.structs.fields(AppSettings)}
    assert set(app.by_name()) | {"models", "plugins"} == fields


def test_a_first_start_has_the_defaults_and_nothing_to_say() -> None:
    assert SettingsStore().load() == (AppSettings(), [])


def test_what_is_changed_is_there_at_the_next_start() -> None:
    settings = SettingsStore().change(theme="dark", model_folders=("/models",), idle_minutes=5)
    assert settings == AppSettings(theme="dark", model_folders=("/models",), idle_minutes=5)
    assert SettingsStore().load() == (settings, [])
    assert (paths.config_dir() / "settings.json").exists()


def test_load_options_and_preset_are_remembered_for_each_model(file: Path) -> None:
    store = SettingsStore(file)
    store.remember_model("/m/a.gguf", LoadOptions(context_length=4096), preset="Precise")
    store.remember_model("/m/b.gguf", LoadOptions())
    settings, notices = SettingsStore(file).load()
    assert settings.last_model == "/m/b.gguf"
    assert settings.models["/m/a.gguf"] == ModelMemory(load=LoadOptions(context_length=4096), preset="Precise")
    assert settings.models["/m/b.gguf"] == ModelMemory()
    assert notices == []


def test_a_path_that_is_no_text_is_kept(file: Path) -> None:
    """On Linux a file name may be any bytes; Python carries the odd ones as lone surrogates."""
    SettingsStore(file).change(last_model="/m/\udcff.gguf")
    assert SettingsStore(file).load()[0].last_model == "/m/\udcff.gguf"


def test_a_bad_value_falls_back_alone_and_is_named(file: Path) -> None:
    file.write_text(
        json.dumps({"theme": "purple", "idle_minutes": 9, "models": {"/a": {"load": {"batch": -1}}, "/b": {}}})
    )
    settings, notices = SettingsStore(file).load()
    assert settings == AppSettings(idle_minutes=9, models={"/b": ModelMemory()})
    assert len(notices) == 2
    assert "theme" in notices[0]
    assert "batch" in notices[1]


def test_keys_of_a_newer_version_are_kept(file: Path) -> None:
    file.write_text(json.dumps({"schema_version": SCHEMA_VERSION + 1, "holograms": [1], "theme": "dark"}))
    SettingsStore(file).change(idle_minutes=1)
    assert json.loads(file.read_text()) == {
        "schema_version": SCHEMA_VERSION + 1,
        "holograms": [1],
        "theme": "dark",
        "idle_minutes": 1,
    }


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_file_gives_way_to_the_one_before_it(file: Path, broken: bytes) -> None:
    store = SettingsStore(file)
    store.change(theme="dark")
    store.change(idle_minutes=3)
    file.write_bytes(broken)
    settings, notices = SettingsStore(file).load()
    assert settings == AppSettings(theme="dark")
    assert len(notices) == 1
    assert "saved before" in notices[0]
    SettingsStore(file).change(idle_minutes=4)
    assert SettingsStore(file).load() == (AppSettings(theme="dark", idle_minutes=4), [])
    assert file.with_suffix(".damaged.json").read_bytes() == broken


def test_a_broken_file_without_a_backup_means_defaults_and_one_notice(file: Path) -> None:
    file.write_bytes(b"not json")
    settings, notices = SettingsStore(file).load()
    assert settings == AppSettings()
    assert len(notices) == 1


def test_a_refused_value_changes_nothing(file: Path) -> None:
    store = SettingsStore(file)
    with pytest.raises(WorkbenchError, match="idle_minutes"):
        store.change(theme="dark", idle_minutes=-1)
    assert store.load() == (AppSettings(), [])


def test_what_cannot_be_written_holds_until_it_can(file: Path) -> None:
    """A folder stands where the file beside the target would be written: no write can succeed, not even root's."""
    store = SettingsStore(file)
    obstacle = file.with_name("settings.json.partial")
    obstacle.mkdir()
    with pytest.raises(WorkbenchError, match=r"settings\.json"):
        store.change(theme="dark")
    assert store.load()[0].theme == "dark"
    obstacle.rmdir()
    store.change(idle_minutes=2)
    assert SettingsStore(file).load()[0] == AppSettings(theme="dark", idle_minutes=2)


def _write_many(file: str, name: str, values: list[Any]) -> None:
    store = SettingsStore(Path(file))
    for value in values:
        store.change(**{name: value})
        store.remember_model(f"/{name}", LoadOptions())


def test_two_processes_writing_at_once_lose_nothing_of_each_other(file: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    work = [("idle_minutes", list(range(60))), ("saved_state_gigabytes", [n / 2 for n in range(60)])]
    writers = [spawn.Process(target=_write_many, args=(str(file), *one)) for one in work]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        assert SettingsStore(file).load()[1] == []
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    settings, _ = SettingsStore(file).load()
    assert (settings.idle_minutes, settings.saved_state_gigabytes) == (59, 29.5)
    assert set(settings.models) == {"/idle_minutes", "/saved_state_gigabytes"}


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
_NAMES = st.sampled_from([*app.by_name(), "models", "schema_version"])


@settings(deadline=None)
@given(st.dictionaries(_NAMES | st.text(), _JSON))
def test_any_json_loads_and_keeps_what_it_does_not_understand(document: dict[str, Any]) -> None:
    file = paths.config_dir() / "any.json"
    file.write_text(json.dumps(document))
    SettingsStore(file).load()
    SettingsStore(file).change(theme="light")
    # Compared as text, because NaN is not equal to itself.
    after = json.loads(file.read_text()) | {"theme": 0, "schema_version": 0}
    assert json.dumps(after, sort_keys=True) == json.dumps(document | {"theme": 0, "schema_version": 0}, sort_keys=True)
