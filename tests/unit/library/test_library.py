"""The library shows what is in a person's folders, and leaves them as they are."""

import os
from pathlib import Path

import pytest
from helpers.gguf_files import MALFORMED, write_model, write_split

from workbench.errors import WorkbenchError
from workbench.library.library import Library
from workbench.library.starter import STARTER_FILE, starter_path


@pytest.fixture
def models(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@pytest.fixture
def starter(tmp_path: Path) -> Path:
    return write_model(tmp_path / "installed" / STARTER_FILE, name="Starter")


@pytest.fixture
def index(workbench_home: Path) -> Path:
    return workbench_home / "cache" / "models.sqlite"


def test_models_are_found_in_folders_below_and_used_in_place(models: Path, index: Path, starter: Path) -> None:
    path = write_model(models / "publisher" / "model" / "A.GGUF", name="Alpha")
    (models / "readme.txt").write_text("not a model")
    before = sorted(models.rglob("*"))
    library = Library([models], index, starter)
    first, second = library.scan()
    assert (first.name, first.is_starter) == ("Starter", True)
    assert (second.path, second.folder, second.name, second.is_model) == (path, models, "Alpha", True)
    assert sorted(models.rglob("*")) == before
    assert library.folders[0].models == 1


def test_a_rescan_of_a_thousand_unchanged_files_reads_none_of_them(models: Path, index: Path, starter: Path) -> None:
    """Their content is replaced by noise of the same size and date: reading any of them would show."""
    content = write_model(models / "0.gguf", layers=1).read_bytes()
    for number in range(1, 1000):
        (models / f"{number}.gguf").write_bytes(content)
    first = Library([models], index, starter).scan()
    for path in models.iterdir():
        status = path.stat()
        path.write_bytes(bytes(status.st_size))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    again = Library([models], index, starter).scan()
    assert len(again) == 1001
    assert again == first


def test_a_changed_file_is_read_again_and_a_deleted_one_leaves(models: Path, index: Path, starter: Path) -> None:
    path, other = write_model(models / "a.gguf", name="Old"), write_model(models / "b.gguf")
    library = Library([models], index, starter)
    library.scan()
    write_model(path, name="New")
    other.unlink()
    assert [entry.name for entry in library.scan()] == ["Starter", "New"]


def test_a_download_that_finished_meanwhile_is_no_longer_incomplete(models: Path, index: Path, starter: Path) -> None:
    path = write_model(models / "a.gguf")
    whole = path.read_bytes()
    path.write_bytes(whole[:5000])
    library = Library([models], index, starter)
    assert "is incomplete" in library.scan()[1].error
    path.write_bytes(whole)
    assert library.scan()[1].is_model


@pytest.mark.parametrize("content", [b"not a database", b"SQLite format 3\0" + bytes(4096)])
def test_a_broken_index_is_made_again(models: Path, index: Path, starter: Path, content: bytes) -> None:
    write_model(models / "a.gguf")
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_bytes(content)
    assert Library([models], index, starter).scan()[1].is_model
    (models / "a.gguf").write_bytes(bytes(100))
    assert Library([models], index, starter).scan()[1].error
    assert index.read_bytes().startswith(b"SQLite format 3")


def test_an_index_that_cannot_be_written_costs_only_time(models: Path, starter: Path, tmp_path: Path) -> None:
    write_model(models / "a.gguf")
    (tmp_path / "file").write_text("a file where the index wants a folder")
    library = Library([models], tmp_path / "file" / "models.sqlite", starter)
    assert len(library.scan()) == len(library.scan()) == 2


def test_two_programs_may_scan_with_one_index(models: Path, index: Path, starter: Path) -> None:
    one, two = Library([models], index, starter), Library([models], index, starter)
    one.scan()
    write_model(models / "a.gguf")
    assert one.scan() == two.scan()
    write_model(models / "b.gguf")
    assert two.scan() == one.scan()


def test_a_vanished_folder_stays_in_the_list_and_says_so(models: Path, index: Path, starter: Path) -> None:
    write_model(models / "a.gguf")
    library = Library([models], index, starter)
    library.scan()
    away = models.rename(models.with_name("unplugged"))
    assert [entry.is_starter for entry in library.scan()] == [True]
    (state,) = library.folders
    assert (state.path, state.present) == (models, False)
    assert "is not there; is the disk it lies on connected?" in state.sentence
    away.rename(models)
    assert len(library.scan()) == 2
    assert library.folders[0].present


def test_a_broken_file_has_an_entry_with_a_sentence(models: Path, index: Path, starter: Path) -> None:
    for number, content in enumerate(MALFORMED.values()):
        (models / f"{number:02d}.gguf").write_bytes(content)
    entries = Library([models], index, starter).scan()[1:]
    assert len(entries) == len(MALFORMED)
    for entry in entries:
        assert entry.path.name in entry.error
        assert not entry.is_model


def test_a_split_model_is_one_entry_and_a_missing_part_is_named(models: Path, index: Path, starter: Path) -> None:
    paths = write_split(models, "big", 3)
    library = Library([models], index, starter)
    (_, entry) = library.scan()
    assert (entry.path, entry.parts) == (paths[0], tuple(paths))
    assert entry.facts is not None
    assert entry.facts.parameters == 3 * 256 * 256 + 256
    paths[0].unlink()
    (_, entry) = library.scan()
    assert "big-00001-of-00003.gguf is missing" in entry.error


def test_adapters_and_projectors_are_shown_as_what_they_are(models: Path, index: Path, starter: Path) -> None:
    write_model(models / "v" / "model.gguf")
    write_model(models / "v" / "mmproj-model.gguf", architecture="clip")
    write_model(models / "lora.gguf", metadata={"general.type": "adapter"})
    entries = {entry.path.name: entry for entry in Library([models], index, starter).scan()}
    kinds = {name: entry.facts.kind for name, entry in entries.items() if entry.facts}
    assert kinds["mmproj-model.gguf"] == "projector"
    assert kinds["lora.gguf"] == "adapter"
    assert entries["model.gguf"].note.startswith("Text only in this version")


def test_a_projector_among_different_models_says_nothing_of_them(models: Path, index: Path, starter: Path) -> None:
    write_model(models / "a.gguf", name="A")
    write_model(models / "b.gguf", name="B")
    write_model(models / "mmproj.gguf", architecture="clip")
    assert {entry.note for entry in Library([models], index, starter).scan()} == {""}


def test_a_file_reached_twice_is_one_entry(models: Path, index: Path, starter: Path) -> None:
    path = write_model(models / "below" / "a.gguf")
    (models / "link.gguf").symlink_to(path)
    entries = Library([models, models / "below"], index, starter).scan()
    assert len(entries) == 2


def test_progress_ends_at_all_files(models: Path, index: Path, starter: Path) -> None:
    write_split(models, "big", 3)
    (models / "link.gguf").symlink_to(write_model(models / "a.gguf"))
    steps: list[tuple[int, int]] = []
    Library([models], index, starter).scan(lambda done, total: steps.append((done, total)))
    assert steps == sorted(steps)
    assert steps[-1] == (5, 5)


def test_file_names_that_are_not_text_are_kept_apart_and_shown_safely(models: Path, index: Path, starter: Path) -> None:
    for name in (b"bad\xff.gguf", b"bad\xfe.gguf", b"new\nline.gguf"):
        path = Path(os.fsdecode(os.fsencode(models) + b"/" + name))
        path.write_bytes(write_model(models / "a.gguf", name=None).read_bytes())
    (models / "a.gguf").unlink()
    library = Library([models], index, starter)
    names = {entry.name for entry in library.scan()}
    assert names == {"Starter", "bad", "new line"}
    assert library.scan() == Library([models], index, starter).scan()


# ------------------------------------------------------------------------------------------ dropped files


def test_a_dropped_model_is_used_where_it_is(tmp_path: Path, index: Path, starter: Path) -> None:
    path = write_model(tmp_path / "elsewhere" / "a.gguf")
    assert Library([], index, starter).check_dropped(path).path == path


def test_any_part_of_a_split_model_may_be_dropped(tmp_path: Path, index: Path, starter: Path) -> None:
    paths = write_split(tmp_path, "big", 3)
    entry = Library([], index, starter).check_dropped(paths[2])
    assert (entry.path, len(entry.parts)) == (paths[0], 3)
    paths[1].unlink()
    with pytest.raises(WorkbenchError, match=r"big-00002-of-00003\.gguf is missing"):
        Library([], index, starter).check_dropped(paths[2])


def test_a_dropped_thing_that_is_no_model_is_told_by_what_it_is(tmp_path: Path, index: Path, starter: Path) -> None:
    library = Library([], index, starter)
    (tmp_path / "model.safetensors").write_bytes((2).to_bytes(8, "little") + b"{}")
    write_model(tmp_path / "lora.gguf", metadata={"general.type": "adapter"})
    write_model(tmp_path / "mmproj.gguf", architecture="clip")
    for name, sentence in (
        ("model.safetensors", "is a safetensors file"),
        ("lora.gguf", "is a LoRA adapter, not a model by itself"),
        ("mmproj.gguf", "sees or hears"),
        ("", "is a folder"),
        ("gone.gguf", "There is no file"),
        ("a\0b", "There is no file"),
    ):
        with pytest.raises(WorkbenchError, match=sentence):
            library.check_dropped(tmp_path / name)


# ---------------------------------------------------------------------------------------------- starter


def test_the_starter_model_comes_with_the_package() -> None:
    assert starter_path().parent.name == "starter_model"
    assert starter_path().parent.is_dir()


def test_a_missing_starter_model_is_told_and_leaves_the_library_whole(models: Path, index: Path) -> None:
    write_model(models / "a.gguf")
    library = Library([models], index, models / "none.gguf")
    assert len(library.scan()) == 1
    with pytest.raises(WorkbenchError, match="starter model is missing"):
        library.starter()
