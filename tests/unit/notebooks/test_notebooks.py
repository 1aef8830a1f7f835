"""Notebooks: plain files that survive, under names that any system takes."""

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.notebooks.store import LARGEST, LONGEST_NAME, Notebooks, checked_name


@pytest.fixture
def notebooks(tmp_path: Path) -> Notebooks:
    return Notebooks(tmp_path / "notebooks")


def test_a_text_comes_back_exactly(notebooks: Notebooks) -> None:
    name = notebooks.new("Ein Märchen")
    notebooks.write(name, "Es war einmal\n\n…ein 🦊.\n")
    assert notebooks.read(name) == "Es war einmal\n\n…ein 🦊.\n"
    assert (notebooks.folder / "Ein Märchen.txt").read_text(encoding="utf-8").startswith("Es war einmal\n")


def test_another_program_may_have_written_it(notebooks: Notebooks) -> None:
    (notebooks.folder / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree \xff")
    assert notebooks.read("a") == "one\ntwo\nthree \ufffd"


def test_the_one_changed_last_comes_first(notebooks: Notebooks) -> None:
    import os

    for number, name in enumerate(("a", "b", "c")):
        notebooks.new(name)
        os.utime(notebooks.folder / f"{name}.txt", (number, number))
    assert [notebook.name for notebook in notebooks.all()] == ["c", "b", "a"]


def test_a_name_that_is_taken_gets_a_number(notebooks: Notebooks) -> None:
    assert [notebooks.new("Story"), notebooks.new("story"), notebooks.new("Story")] == ["Story", "story 2", "Story 3"]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("a/b\\c", "a b c"),
        ("..", None),
        (" x . ", "x"),
        ("con", "con_"),
        ("a\nb", "a b"),
        ("", None),
        ("NUL.x", "NUL.x_"),
    ],
)
def test_a_name_becomes_one_that_any_system_takes(wanted: str, name: str | None) -> None:
    if name is None:
        with pytest.raises(WorkbenchError):
            checked_name(wanted)
    else:
        assert checked_name(wanted) == name
    assert len(checked_name("x" * 500)) == LONGEST_NAME


def test_nothing_outside_the_folder_can_be_named(notebooks: Notebooks) -> None:
    with pytest.raises(WorkbenchError):
        notebooks.read("../secret")


def test_renaming_keeps_text_and_settings_and_never_overwrites(notebooks: Notebooks) -> None:
    notebooks.new("old")
    notebooks.write("old", "text")
    notebooks.save_settings("old", {"temperature": 1.5})
    notebooks.new("other")
    with pytest.raises(WorkbenchError, match="already"):
        notebooks.rename("old", "Other")
    assert notebooks.rename("old", "Old") == "Old"
    assert notebooks.rename("Old", "new") == "new"
    assert (notebooks.read("new"), notebooks.settings("new")) == ("text", {"temperature": 1.5})
    assert notebooks.settings("old") == {}


def test_what_was_deleted_comes_back_as_it_was(notebooks: Notebooks) -> None:
    notebooks.new("story")
    notebooks.write("story", "text")
    notebooks.save_settings("story", {"top_k": 5})
    restore = notebooks.delete("story")
    assert notebooks.all() == []
    notebooks.new("story")  # somebody took the name meanwhile
    assert restore() == "story 2"
    assert (notebooks.read("story 2"), notebooks.settings("story 2")) == ("text", {"top_k": 5})


def test_a_damaged_settings_file_costs_the_settings_only(notebooks: Notebooks) -> None:
    notebooks.new("story")
    (notebooks.folder / "settings.json").write_text("{half")
    assert notebooks.settings("story") == {}
    notebooks.save_settings("story", {"top_k": 5})
    assert notebooks.settings("story") == {"top_k": 5}


def test_a_disk_that_refuses_is_told_in_a_sentence_and_the_old_text_stays(
    notebooks: Notebooks, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebooks.new("story")
    notebooks.write("story", "old")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", full)
        with pytest.raises(WorkbenchError, match="No space left"):
            notebooks.write("story", "new")
    assert notebooks.read("story") == "old"
    assert [notebook.name for notebook in notebooks.all()] == ["story"]


def test_a_file_too_large_to_show_is_refused(notebooks: Notebooks) -> None:
    with (notebooks.folder / "big.txt").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    with pytest.raises(WorkbenchError, match="too large"):
        notebooks.read("big")


def test_a_notebook_that_is_gone_is_told_in_a_sentence(notebooks: Notebooks) -> None:
    with pytest.raises(WorkbenchError, match="not there"):
        notebooks.read("gone")
