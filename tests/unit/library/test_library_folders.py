"""The list of folders stays free of doubles and of things that are no folders."""

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.library.folders import add_folder, remove_folder


def test_a_folder_is_added_as_an_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models").mkdir()
    monkeypatch.chdir(tmp_path)
    assert add_folder([], "models") == [tmp_path / "models"]
    assert add_folder([], "models/../models/") == [tmp_path / "models"]


def test_a_folder_with_a_tilde_is_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert add_folder([], "~") == [tmp_path]


def test_what_is_no_folder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkbenchError, match="is not there"):
        add_folder([], tmp_path / "gone")
    with pytest.raises(WorkbenchError, match="is not a folder"):
        add_folder([], tmp_path / "file")


def test_a_folder_that_is_covered_already_is_refused(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    with pytest.raises(WorkbenchError, match="is in the library already"):
        add_folder([tmp_path], tmp_path)
    with pytest.raises(WorkbenchError, match="as a part of"):
        add_folder([str(tmp_path)], tmp_path / "below")


def test_a_folder_takes_the_place_of_those_inside_it(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    other = tmp_path.with_name("other")
    assert add_folder([tmp_path / "below", other], tmp_path) == [other, tmp_path]


def test_removing_takes_a_folder_out_of_the_list_and_touches_no_file(tmp_path: Path) -> None:
    (tmp_path / "m.gguf").touch()
    assert remove_folder([tmp_path, Path("/elsewhere")], tmp_path) == [Path("/elsewhere")]
    assert remove_folder([str(tmp_path)], tmp_path) == []
    assert (tmp_path / "m.gguf").exists()
