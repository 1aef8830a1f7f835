"""Single files on the list, models taken off it, and deleting: a person decides what the list shows."""

from pathlib import Path

import pytest
from helpers.gguf_files import write_model, write_split

from workbench.errors import WorkbenchError
from workbench.library.library import Library
from workbench.library.listed import Listed, put_on, take_off
from workbench.library.removal import delete
from workbench.library.starter import STARTER_FILE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    return folder


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Library:
    starter = write_model(tmp_path / "installed" / STARTER_FILE, name="Starter")
    return Library([folder], tmp_path / "index.sqlite", starter)


def test_a_file_outside_the_folders_is_listed_by_itself(tmp_path: Path, folder: Path, library: Library) -> None:
    elsewhere = write_model(tmp_path / "downloads" / "new ä.gguf", name="New")
    listed = put_on(Listed(), library.check_dropped(elsewhere), [folder])
    assert listed == Listed((str(elsewhere),))
    library.set_listed(listed)
    assert [entry.name for entry in library.scan()] == ["Starter", "New"]
    assert put_on(listed, library.entries[1], [folder]) == listed, "adding it again changes nothing"


def test_a_file_inside_a_folder_needs_no_place_of_its_own(folder: Path, library: Library) -> None:
    inside = write_model(folder / "deeper" / "a.gguf")
    assert put_on(Listed(), library.check_dropped(inside), [folder]) == Listed()


def test_any_part_of_a_split_model_puts_the_whole_of_it_on_the_list(tmp_path: Path, library: Library) -> None:
    parts = write_split(tmp_path / "downloads", "big", 3)
    library.set_listed(put_on(Listed(), library.check_dropped(parts[1]), []))
    [_, entry] = library.scan()
    assert entry.parts == tuple(parts)


def test_a_single_file_that_vanished_stays_and_says_so(tmp_path: Path, library: Library) -> None:
    gone = tmp_path / "stick" / "gone.gguf"
    library.set_listed(Listed((str(gone),)))
    [_, entry] = library.scan()
    assert entry.path == gone
    assert entry.error == "gone.gguf is not there; is the disk it lies on connected?"
    write_model(gone, name="Back")
    assert library.scan()[1].name == "Back"


def test_a_file_reached_by_its_folder_too_is_listed_once(folder: Path, library: Library) -> None:
    inside = write_model(folder / "a.gguf")
    library.set_listed(Listed((str(inside),)))
    assert len(library.scan()) == 2


def test_what_is_taken_off_the_list_is_hidden_and_its_file_stays(folder: Path, library: Library) -> None:
    path = write_model(folder / "a.gguf", name="Alpha")
    listed = take_off(Listed(), library.scan()[1])
    library.set_listed(listed)
    assert [entry.name for entry in library.scan()] == ["Starter"]
    [hidden] = library.hidden
    assert hidden.path == path
    assert path.exists()
    library.set_listed(put_on(listed, hidden, [folder]))
    assert [entry.name for entry in library.scan()] == ["Starter", "Alpha"]


def test_a_single_file_taken_off_is_forgotten_and_not_hidden(tmp_path: Path, library: Library) -> None:
    path = write_model(tmp_path / "downloads" / "a.gguf")
    listed = put_on(Listed(), library.check_dropped(path), [])
    assert take_off(listed, library.check_dropped(path)) == Listed()


def test_the_starter_can_neither_be_taken_off_nor_deleted(library: Library) -> None:
    [starter] = library.scan()
    for act in (lambda: take_off(Listed(), starter), lambda: delete(starter)):
        with pytest.raises(WorkbenchError, match="starter model comes with the program"):
            act()
    assert starter.path.exists()


def test_all_parts_of_a_split_model_are_deleted_together(folder: Path, library: Library) -> None:
    parts = write_split(folder, "big", 3)
    other = write_model(folder / "other.gguf")
    [entry] = [one for one in library.scan() if len(one.parts) == 3]
    delete(entry)
    assert not any(part.exists() for part in parts)
    assert other.exists()
    delete(entry)  # gone already: nothing to complain about


def test_deleting_a_link_leaves_the_file_it_points_at(tmp_path: Path, folder: Path, library: Library) -> None:
    blob = write_model(tmp_path / "blobs" / "a.gguf")
    link = folder / "a.gguf"
    link.symlink_to(blob)
    delete(library.scan()[1])
    assert not link.is_symlink()
    assert blob.exists()


def test_a_file_that_cannot_be_deleted_is_named_and_the_others_go(folder: Path, library: Library) -> None:
    parts = write_split(folder, "big", 3)

    def remove(path: Path) -> None:
        if path == parts[1]:
            raise PermissionError(13, "Permission denied")
        path.unlink()

    with pytest.raises(WorkbenchError, match=r"big-00002-of-00003\.gguf could not be deleted") as refused:
        delete(library.scan()[1], remove)
    assert "Permission denied." in refused.value.sentence()
    assert [part.exists() for part in parts] == [False, True, False]
