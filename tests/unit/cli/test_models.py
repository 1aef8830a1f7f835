"""`workbench models`: what is in the person's folders, what each model is, and what the list shows."""

import shutil
from pathlib import Path

import pytest
from helpers.command_line import run
from helpers.gguf_files import write_model, write_split

from workbench.settings.store import SettingsStore


@pytest.fixture
def folder(model: Path, tmp_path: Path) -> Path:
    """A folder of the test's own, with the small model in it, on the list."""
    folder = tmp_path / "models ä"
    folder.mkdir()
    shutil.copy(model, folder)
    assert run("models", "folders", "add", str(folder)).status == 0
    return folder


def listed() -> list[str]:
    """The file names on the list, without the starter."""
    return [Path(entry["path"]).name for entry in run("models", "--json").json if not entry["starter"]]


def test_the_starter_model_is_there_before_any_folder_is():
    ended = run("models", "--json")
    assert ended.status == 0
    assert [entry["starter"] for entry in ended.json] == [True]


def test_a_folder_is_added_listed_and_taken_off_and_its_files_stay(folder):
    ended = run("models")
    assert str(folder / "small.gguf") in ended.output
    assert "Q4_0" in ended.output
    assert SettingsStore().load()[0].model_folders == (str(folder),)
    assert run("models", "folders").output == f"{folder}  1 model\n"
    ended = run("models", "folders", "remove", str(folder))
    assert ended.status == 0
    assert listed() == []
    assert (folder / "small.gguf").is_file()


def test_json_has_what_is_known_of_each_model(folder):
    [entry] = [one for one in run("models", "--json").json if not one["starter"]]
    assert entry["path"] == str(folder / "small.gguf")
    assert entry["kind"] == "model"
    assert entry["architecture"] == "llama"
    assert entry["quantization"] == "Q4_0"
    assert entry["bytes"] == (folder / "small.gguf").stat().st_size
    assert entry["context_length"] == 16_384
    assert entry["parameters"] > 0
    assert entry["chat_template"] is True
    assert "error" not in entry


def test_a_broken_file_is_listed_with_what_is_wrong_and_can_be_deleted(folder):
    (folder / "broken.gguf").write_bytes(b"GGUF")
    [entry] = [one for one in run("models", "--json").json if "error" in one]
    assert "broken.gguf" in entry["error"]
    ended = run("models")
    assert ended.status == 0
    assert entry["error"] in ended.output
    assert run("models", "remove", "broken.gguf", "--delete", "--yes").status == 0
    assert not (folder / "broken.gguf").exists()


def test_a_folder_that_vanished_is_named_and_stays_on_the_list(folder):
    shutil.rmtree(folder)
    ended = run("models")
    assert ended.status == 0
    assert f"The folder {folder} is not there" in ended.output
    [state] = run("models", "folders", "--json").json
    assert state["present"] is False
    assert SettingsStore().load()[0].model_folders == (str(folder),)


def test_a_folder_that_is_not_there_cannot_be_added(tmp_path):
    ended = run("models", "folders", "add", str(tmp_path / "nowhere"))
    assert ended.status == 1
    assert "nowhere" in ended.sentence
    assert SettingsStore().load()[0].model_folders == ()


def test_show_tells_what_the_file_says_and_where_it_lies(folder):
    output = run("models", "show", "small").output
    assert "Architecture  llama" in output
    assert "16,384 tokens" in output
    assert str(folder / "small.gguf") in output
    shown = run("models", "show", "small", "--json").json
    assert shown["layers"] == 2
    assert shown["files"] == [str(folder / "small.gguf")]
    assert "Q4_0" in shown["weights_by_type"]


def test_show_prints_the_chat_template_alone(folder):
    output = run("models", "show", "small", "--template").output
    assert output.startswith("{% for message in messages %}")


def test_show_asks_llama_cpp_what_a_context_length_takes(folder):
    small, large = (run("models", "show", "small", "--context", n, "--json").json["plan"] for n in ("1024", "8192"))
    assert small["options"]["context_length"] == 1024
    assert large["memory"][0]["context"] > small["memory"][0]["context"] > 0
    assert "Would take" in run("models", "show", "small", "--plan").output


def test_a_file_outside_the_folders_is_added_by_itself(tmp_path):
    path = write_model(tmp_path / "downloads" / "new.gguf", name="New")
    assert run("models", "add", str(path)).status == 0
    assert listed() == ["new.gguf"]
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    refused = run("models", "add", str(letter))
    assert refused.status == 1
    assert "letter.txt" in refused.sentence


def test_a_model_taken_off_the_list_keeps_its_file_and_comes_back(folder):
    assert run("models", "remove", "small").status == 0
    assert listed() == []
    assert (folder / "small.gguf").exists()
    assert "restore" in run("models").output
    assert run("models", "restore").status == 0
    assert listed() == ["small.gguf"]


def test_delete_takes_all_parts_and_never_without_a_yes(folder):
    parts = write_split(folder, "big", 3, name="Big")
    refused = run("models", "remove", "Big", "--delete")
    assert refused.status == 1
    assert "--yes" in refused.complaints
    assert all(part.exists() for part in parts)
    assert run("models", "remove", "Big", "--delete", "--yes").status == 0
    assert not any(part.exists() for part in parts)
    assert (folder / "small.gguf").exists()


def test_the_starter_is_neither_taken_off_nor_deleted():
    for arguments in (("remove", "starter"), ("remove", "starter", "--delete", "--yes")):
        ended = run("models", *arguments)
        assert ended.status == 1
        assert "starter model" in ended.sentence
    assert len(run("models", "--json").json) == 1
