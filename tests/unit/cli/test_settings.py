"""`workbench settings`: what the settings page of the window sets, from a terminal."""

import json
from pathlib import Path

from helpers.command_line import run

from workbench.settings.app import APP, AppSettings
from workbench.settings.store import SettingsStore


def test_a_value_that_is_set_is_read_back_and_reset() -> None:
    assert run("settings", "set", "theme", "dark").output.strip() == "theme = dark"
    assert run("settings", "get", "theme").output.strip() == "dark"
    assert SettingsStore().load()[0].theme == "dark"
    assert run("settings", "reset", "theme").output.strip() == "theme = system"
    assert SettingsStore().load()[0].theme == "system"
    assert "theme" not in json.loads((Path(SettingsStore()._path)).read_text())


def test_without_a_name_every_setting_is_told_with_its_sentence_and_its_default() -> None:
    told = run("settings").output
    for setting in APP:
        assert f"{setting.name} = " in told
        assert setting.sentence in told
    assert run("settings", "get", "--json").json["zoom"] == 100


def test_lists_come_back_as_they_are_told() -> None:
    run("settings", "set", "model_folders", '["/a, b", "/c"]')
    told = run("settings", "get", "model_folders").output.strip()
    run("settings", "reset", "--all")
    run("settings", "set", "model_folders", told)
    assert SettingsStore().load()[0].model_folders == ("/a, b", "/c")


def test_a_wrong_name_or_value_is_refused_in_a_sentence() -> None:
    ended = run("settings", "set", "theme", "pink")
    assert ended.status == 1
    assert "one of: system, light, dark" in ended.complaints
    ended = run("settings", "get", "them")
    assert ended.status == 1
    assert "Did you mean theme?" in ended.complaints
    assert run("settings", "reset").status == 2


def test_settings_go_to_another_machine_as_a_file(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    SettingsStore().change(theme="light", zoom=125, window_page="models", shortcuts=["chat.new=Ctrl+J"])
    assert run("settings", "export", str(file)).status == 0
    SettingsStore().reset(["theme", "zoom", "shortcuts", "window_page"])
    assert run("settings", "import", str(file)).status == 0
    assert SettingsStore().load()[0] == AppSettings(theme="light", zoom=125, shortcuts=("chat.new=Ctrl+J",))
    file.write_text('{"kind": "llm-workbench settings", "theme": "pink", "zoom": 150}')
    ended = run("settings", "import", str(file))
    assert "Theme" in ended.complaints
    assert SettingsStore().load()[0].zoom == 150
    file.write_text("hello")
    assert "holds no settings" in run("settings", "import", str(file)).complaints
