"""Old model files at the terminal: listed, shown, asked and tokenized by the same commands as others."""

from pathlib import Path

import pytest
from helpers.command_line import Ended, run
from helpers.ggml_files import OldFile

LIGHT = ("--load", "threads=1", "--set", "temperature=0", "--set", "max_tokens=9")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    OldFile("gpt2").write(folder / "gpt-2-small.bin")
    OldFile("llama").write(folder / "vicuna.ggmlv3.bin")
    return folder


def workbench(*arguments: str) -> Ended:
    ended = run(*arguments)
    assert ended.status == 0, ended
    return ended


def test_an_old_model_is_asked_by_its_path(folder: Path) -> None:
    said = workbench("chat", "-m", str(folder / "gpt-2-small.bin"), *LIGHT, "--json", "What is a river?").json
    assert said["model"] == "gpt-2-small"
    assert said["stats"]["answer_tokens"] == 9
    assert said["text"]


def test_old_models_are_on_the_list_and_found_by_a_part_of_their_names(folder: Path) -> None:
    workbench("models", "folders", "add", str(folder))
    listed = workbench("models").output
    assert "gpt-2-small" in listed
    assert "vicuna.ggmlv3" in listed
    shown = workbench("models", "show", "vicuna").output
    assert "llama" in shown
    assert "Legacy formats" in shown
    assert workbench("chat", "-m", "gpt-2", *LIGHT, "--json", "What is a river?").json["model"] == "gpt-2-small"


def test_what_a_load_would_take_is_asked_of_the_engine_that_reads_it(folder: Path) -> None:
    assert "fits" in workbench("models", "show", "--plan", str(folder / "vicuna.ggmlv3.bin")).output


def test_text_is_shown_in_the_tokens_of_an_old_model(folder: Path) -> None:
    assert '" river"' in workbench("tokens", "-m", str(folder / "gpt-2-small.bin"), "the river").output


def test_a_damaged_file_is_refused_in_one_sentence_with_the_way_out(folder: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.bin"
    damaged.write_bytes((folder / "gpt-2-small.bin").read_bytes()[:-7])
    ended = run("chat", "-m", str(damaged), "Hello")
    assert ended.status != 0
    assert "damaged or not whole" in ended.complaints
    assert "GGUF" in ended.complaints


def test_without_plugins_the_sentence_names_what_reads_old_files(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    ended = run("chat", "-m", str(folder / "gpt-2-small.bin"), "Hello")
    assert ended.status != 0
    assert "llm-workbench[legacy]" in ended.complaints
