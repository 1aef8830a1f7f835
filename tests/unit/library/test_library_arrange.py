"""Sorting, filtering and finding doubles in the list of models."""

import shutil
from pathlib import Path

import pytest
from helpers.gguf_files import write_model

from workbench.library.arrange import Wanted, arrange, duplicates
from workbench.library.entries import LibraryEntry
from workbench.library.library import Library
from workbench.library.starter import STARTER_FILE


@pytest.fixture
def entries(tmp_path: Path) -> list[LibraryEntry]:
    """Starter, zebra (large, old), Apfel (qwen2), an adapter, a broken file, and a copy of zebra."""
    folder = tmp_path / "models"
    starter = write_model(tmp_path / "installed" / STARTER_FILE, name="Starter")
    zebra = write_model(folder / "z.gguf", name="zebra", layers=8)
    write_model(folder / "sub" / "a.gguf", name="Apfel", architecture="qwen2", file_type=7)
    write_model(folder / "lora.gguf", name="Lora", metadata={"general.type": "adapter"})
    (folder / "broken.gguf").write_bytes(b"GGUF")
    (folder / "copy").mkdir()
    shutil.copy2(zebra, folder / "copy" / "z.gguf")
    return Library([folder], tmp_path / "index.sqlite", starter).scan()


def names(entries: list[LibraryEntry], **wanted: object) -> list[str]:
    return [entry.name for entry in arrange(entries, Wanted(**wanted))]  # type: ignore[arg-type]


def test_by_name_the_starter_is_first_and_case_does_not_count(entries: list[LibraryEntry]) -> None:
    assert names(entries) == ["Starter", "Apfel", "broken", "Lora", "zebra", "zebra"]


def test_by_size_and_parameters_the_largest_is_first_and_the_unreadable_last(entries: list[LibraryEntry]) -> None:
    for order in ("size", "parameters"):
        assert names(entries, order=order)[0] == "zebra"
        assert names(entries, order=order)[-1] == "broken"


def test_the_newest_is_first(entries: list[LibraryEntry]) -> None:
    times = [entry.changed for entry in arrange(entries, Wanted(order="newest"))]
    assert times == sorted(times, reverse=True)
    assert all(times)


def test_every_word_must_occur_in_name_folder_architecture_or_quantization(entries: list[LibraryEntry]) -> None:
    assert names(entries, words="APF q8_0") == ["Apfel"]
    assert names(entries, words="qwen2") == ["Apfel"]
    assert names(entries, words="sub") == ["Apfel"]
    assert names(entries, words="apf zebra") == []


def test_filters_by_architecture_quantization_and_state(entries: list[LibraryEntry]) -> None:
    assert names(entries, architecture="qwen2") == ["Apfel"]
    assert names(entries, quantization="Q8_0") == ["Apfel"]
    assert names(entries, state="others") == ["Lora"]
    assert names(entries, state="broken") == ["broken"]
    assert names(entries, state="double") == ["zebra", "zebra"]
    assert "Lora" not in names(entries, state="models")


def test_copies_of_one_name_and_size_know_of_each_other(entries: list[LibraryEntry]) -> None:
    found = duplicates(entries)
    first, second = found
    assert found == {first: (second,), second: (first,)}
    assert {path.name for path in found} == {"z.gguf"}
