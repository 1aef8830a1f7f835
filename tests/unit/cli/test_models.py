"""`workbench models`: what is in the person's folders."""

import shutil

from helpers.command_line import run

from workbench.settings.store import SettingsStore


def test_the_starter_model_is_there_before_any_folder_is():
    ended = run("models", "--json")
    assert ended.status == 0
    assert [entry["starter"] for entry in ended.json] == [True]


def test_a_folder_is_added_listed_and_taken_off_and_its_files_stay(model):
    ended = run("models", "--add", str(model.parent))
    assert ended.status == 0
    assert str(model) in ended.output
    assert "Q4_0" in ended.output
    assert SettingsStore().load()[0].model_folders == (str(model.parent),)
    assert str(model) in run("models").output
    ended = run("models", "--remove", str(model.parent))
    assert ended.status == 0
    assert str(model) not in ended.output
    assert model.is_file()


def test_json_has_what_is_known_of_each_model(model):
    [entry] = [one for one in run("models", "--add", str(model.parent), "--json").json if not one["starter"]]
    assert entry["path"] == str(model)
    assert entry["kind"] == "model"
    assert entry["architecture"] == "llama"
    assert entry["quantization"] == "Q4_0"
    assert entry["bytes"] == model.stat().st_size
    assert entry["context_length"] == 16_384
    assert entry["parameters"] > 0
    assert entry["chat_template"] is True
    assert "error" not in entry


def test_a_broken_file_is_listed_with_what_is_wrong(tmp_path):
    (tmp_path / "broken.gguf").write_bytes(b"GGUF")
    run("models", "--add", str(tmp_path))
    [entry] = [one for one in run("models", "--json").json if not one["starter"]]
    assert "broken.gguf" in entry["error"]
    ended = run("models")
    assert ended.status == 0
    assert entry["error"] in ended.output


def test_a_folder_that_vanished_is_named_and_stays_on_the_list(model, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.copy(model, folder)
    run("models", "--add", str(folder))
    shutil.rmtree(folder)
    ended = run("models")
    assert ended.status == 0
    assert f"The folder {folder} is not there" in ended.output
    assert SettingsStore().load()[0].model_folders == (str(folder),)


def test_a_folder_that_is_not_there_cannot_be_added(tmp_path):
    ended = run("models", "--add", str(tmp_path / "nowhere"))
    assert ended.status == 1
    assert "nowhere" in ended.sentence
    assert SettingsStore().load()[0].model_folders == ()
