"""A few letters find a model, or a list of what they could have meant."""

from pathlib import Path

import pytest
from helpers.gguf_files import write_model

from workbench.errors import WorkbenchError
from workbench.library.library import Library


@pytest.fixture
def library(tmp_path: Path, workbench_home: Path) -> Library:
    models = tmp_path / "models"
    write_model(models / "qwen-0.5b-q4_k_m.gguf", name="Qwen Half")
    write_model(models / "qwen-0.5b-q8_0.gguf", name="Qwen Half")
    write_model(models / "Llama-3.gguf", name="Llama Three")
    write_model(models / "llama-3-instruct.gguf", name="Llama Three Instruct")
    write_model(models / "lora-llama.gguf", metadata={"general.type": "adapter"})
    (models / "broken.gguf").write_bytes(b"GGUF")
    starter = write_model(tmp_path / "starter-demo.gguf", name="Starter")
    return Library([models], workbench_home / "index.sqlite", starter)


@pytest.mark.parametrize(
    ("wanted", "file_name"),
    [
        ("qwen-0.5b-q8_0.gguf", "qwen-0.5b-q8_0.gguf"),
        ("QWEN-0.5B-Q8_0", "qwen-0.5b-q8_0.gguf"),
        ("q8_0", "qwen-0.5b-q8_0.gguf"),
        ("qwen q4", "qwen-0.5b-q4_k_m.gguf"),
        ("llama three instruct", "llama-3-instruct.gguf"),
        ("instruct", "llama-3-instruct.gguf"),
        ("starter", "starter-demo.gguf"),
    ],
)
def test_a_name_or_words_of_it_find_the_model(library: Library, wanted: str, file_name: str) -> None:
    assert library.find(wanted).path.name == file_name


def test_an_exact_name_wins_over_longer_ones_that_contain_it(library: Library) -> None:
    assert library.find("llama-3").path.name == "Llama-3.gguf"


def test_a_path_finds_a_file_outside_the_library(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_model(tmp_path / "elsewhere" / "x.gguf")
    assert library.find(path).path == path
    monkeypatch.chdir(path.parent)
    assert library.find("x.gguf").path == path


def test_a_folder_called_like_a_model_does_not_hide_it(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "instruct").mkdir()
    monkeypatch.chdir(tmp_path)
    assert library.find("instruct").path.name == "llama-3-instruct.gguf"


def test_words_that_fit_several_models_list_them(library: Library) -> None:
    with pytest.raises(WorkbenchError, match=r"'qwen' fits 2 models\. .*qwen-0\.5b-q4_k_m\.gguf, qwen-0\.5b-q8_0"):
        library.find("qwen")


def test_models_of_the_same_file_name_are_listed_by_their_paths(library: Library, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_model(tmp_path / folder / "same.gguf")
    library.set_folders([tmp_path / "one", tmp_path / "two"])
    with pytest.raises(WorkbenchError, match=r"one/same\.gguf, .*two/same\.gguf"):
        library.find("same.gguf")


def test_words_that_fit_nothing_list_what_there_is(library: Library) -> None:
    for wanted in ("mistral", "", "/nowhere/mistral.gguf"):
        with pytest.raises(WorkbenchError, match=r"There is no model .*There are: starter-demo\.gguf, "):
            library.find(wanted)


def test_a_model_that_is_broken_is_found_with_the_reason(library: Library) -> None:
    with pytest.raises(WorkbenchError, match=r"broken\.gguf is incomplete"):
        library.find("broken")


def test_an_adapter_is_not_found_by_its_name(library: Library) -> None:
    with pytest.raises(WorkbenchError, match="There is no model"):
        library.find("lora-llama")


def test_a_folder_is_not_a_model(library: Library, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="is a folder"):
        library.find(tmp_path)
