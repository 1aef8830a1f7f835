"""Model files that are not GGUF: listed and found like others when an engine takes them, named when none does."""

import struct
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.gguf_files import write_model

from workbench.errors import WorkbenchError
from workbench.library.library import Library
from workbench.modelfiles.backends import Backend, entry_for
from workbench.modelfiles.facts import ModelFile
from workbench.modelfiles.read import read_part

USUAL = "workbench.engine.main:run"


class Notes:
    """An engine for files that begin with "note"."""

    def __init__(self, facts: ModelFile) -> None:
        self.looked_at: list[Path] = []
        self.asked_for = 0
        self._facts = facts

    def backends(self) -> Sequence[Backend]:
        self.asked_for += 1
        return (Backend("notes.engine", "Notes", "It reads notes.", "notes:run", (".note", ".bin"), self._read),)

    def _read(self, path: Path) -> ModelFile | None:
        self.looked_at.append(path)
        content = path.read_bytes()
        if content == b"note broken":
            raise WorkbenchError(f"{path.name} is broken.")
        return (
            replace(self._facts, name=path.stem, quantization="Q4_0", elements_by_type={})
            if content.startswith(b"note")
            else None
        )


@pytest.fixture
def models(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_model(folder / "usual.gguf")
    (folder / "song.note").write_bytes(b"note la la")
    (folder / "weights.bin").write_bytes(b"PK\x03\x04 somebody's checkpoint")
    (folder / "old.bin").write_bytes(b"tjgg" + struct.pack("<i", 3) + bytes(100))
    return folder


@pytest.fixture
def notes(models: Path) -> Notes:
    return Notes(read_part(models / "usual.gguf"))


@pytest.fixture
def library(models: Path, notes: Notes, tmp_path: Path) -> Library:
    return Library([models], tmp_path / "index.db", starter=models.parent / "starter.gguf", backends=notes.backends)


def test_a_scan_lists_what_an_engine_of_a_plugin_takes(library: Library) -> None:
    entries = {entry.path.name: entry for entry in library.scan()}
    song = entries["song.note"]
    assert song.is_model
    assert song.facts is not None
    assert (song.name, song.facts.format, song.facts.quantization) == ("song", "notes.engine", "Q4_0")
    assert song.note == "Read by Notes. It reads notes."
    assert entries["usual.gguf"].facts is not None
    assert entries["usual.gguf"].facts.format == ""


def test_a_scan_passes_over_what_only_shares_an_ending_with_models(library: Library) -> None:
    assert "weights.bin" not in {entry.path.name for entry in library.scan()}


def test_a_scan_names_old_files_that_nobody_reads_with_what_would_and_the_way_out(models: Path, tmp_path: Path) -> None:
    library = Library([models], tmp_path / "index.db", starter=models.parent / "starter.gguf")
    old = next(entry for entry in library.scan() if entry.path.name == "old.bin")
    assert not old.is_model
    assert "llm-workbench[legacy]" in old.error
    assert "GGUF" in old.error


def test_what_begins_like_an_old_model_and_is_none_for_who_reads_those_is_passed_over(
    library: Library, models: Path
) -> None:
    """As speech models do."""
    assert "old.bin" not in {entry.path.name for entry in library.scan()}
    with pytest.raises(WorkbenchError, match="no language model"):
        library.find(models / "old.bin")


def test_what_was_recognised_is_not_looked_at_again_until_it_changes_or_its_engine_goes(
    models: Path, notes: Notes, tmp_path: Path
) -> None:
    index = tmp_path / "index.db"
    Library([models], index, starter=models.parent / "starter.gguf", backends=notes.backends).scan()
    notes.looked_at.clear()
    again = Library([models], index, starter=models.parent / "starter.gguf", backends=notes.backends).scan()
    assert models / "song.note" in {entry.path for entry in again}
    assert models / "song.note" not in notes.looked_at
    without = Library([models], index, starter=models.parent / "starter.gguf").scan()
    assert models / "song.note" not in {entry.path for entry in without if entry.is_model}


def test_a_model_is_found_by_name_without_asking_for_plugins_when_it_is_a_gguf(library: Library, notes: Notes) -> None:
    assert library.find("usual").path.name == "usual.gguf"
    assert notes.asked_for == 0
    assert library.find("song").path.name == "song.note"


def test_a_file_of_another_engine_is_found_by_its_path(library: Library, models: Path) -> None:
    assert library.find(models / "song.note").is_model
    with pytest.raises(WorkbenchError, match="zip archive"):
        library.find(str(models / "weights.bin"))


def test_what_an_engine_takes_but_cannot_load_says_why(library: Library, models: Path) -> None:
    (models / "broken.note").write_bytes(b"note broken")
    with pytest.raises(WorkbenchError, match="is broken"):
        library.check_dropped(models / "broken.note")


def test_who_recognises_a_file_loads_it_and_llama_cpp_everything_else(models: Path, notes: Notes) -> None:
    assert entry_for(models / "song.note", notes.backends, USUAL) == "notes:run"
    assert entry_for(models / "usual.gguf", notes.backends, USUAL) == USUAL
    assert entry_for(models / "weights.bin", notes.backends, USUAL) == USUAL
    assert entry_for(models / "nowhere.note", lambda: (), USUAL) == USUAL


def test_a_gguf_by_another_name_stays_llama_cpps(models: Path, notes: Notes) -> None:
    (models / "usual.gguf").rename(models / "renamed.bin")
    assert entry_for(models / "renamed.bin", notes.backends, USUAL) == USUAL
    assert notes.asked_for == 0
