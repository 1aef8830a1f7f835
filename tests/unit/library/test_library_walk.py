"""Looking through folders ends, whatever they hold, and says what it could not see."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.library.walk import find_model_files


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_links_that_lead_in_circles_are_followed_once(tmp_path: Path) -> None:
    path = touch(tmp_path / "a" / "b" / "m.gguf")
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to(tmp_path / "a", target_is_directory=True)
    walk = find_model_files(tmp_path)
    assert [file.path for file in walk.files] == [path]
    assert walk.problems == []


def test_a_link_to_nowhere_and_a_link_to_itself_are_named(tmp_path: Path) -> None:
    (tmp_path / "broken.gguf").symlink_to(tmp_path / "gone")
    (tmp_path / "self.gguf").symlink_to(tmp_path / "self.gguf")
    walk = find_model_files(tmp_path)
    assert walk.files == []
    assert [problem.split(" cannot be read: ")[0] for problem in walk.problems] == [
        str(tmp_path / "broken.gguf"),
        str(tmp_path / "self.gguf"),
    ]


def test_folders_deeper_than_the_limit_are_not_looked_at_and_that_is_said(tmp_path: Path) -> None:
    near = touch(tmp_path / "1" / "2" / "m.gguf")
    touch(tmp_path / "1" / "2" / "3" / "m.gguf")
    walk = find_model_files(tmp_path, max_depth=2)
    assert [file.path for file in walk.files] == [near]
    assert "lie too deep" in walk.problems[0]


def test_a_folder_with_too_much_in_it_ends_with_a_word(tmp_path: Path) -> None:
    for number in range(30):
        touch(tmp_path / f"{number // 10}" / f"{number}.gguf")
    walk = find_model_files(tmp_path, max_entries=20)
    assert 0 < len(walk.files) < 30
    assert "more than 20 files and folders" in walk.problems[0]


def test_a_pipe_and_a_folder_named_like_a_model_are_not_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    (tmp_path / "folder.gguf").mkdir()
    assert find_model_files(tmp_path).files == []


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    paths = [touch(tmp_path / name) for name in ("a/1.gguf", "a/2.gguf", "b/1.gguf")]
    assert [file.path for file in find_model_files(tmp_path).files] == paths


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder, and a user who may not read everything: for root no folder is unreadable."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        was = os.geteuid()
        if was == 0:
            touch(folder / "open" / "m.gguf")
            touch(folder / "locked" / "m.gguf").parent.chmod(0o700)
            os.seteuid(65534)
        else:
            touch(folder / "open" / "m.gguf")
            touch(folder / "locked" / "m.gguf").parent.chmod(0)
        try:
            yield folder
        finally:
            os.seteuid(was)
            (folder / "locked").chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions work differently on Windows")
def test_a_folder_that_may_not_be_read_is_left_out_with_a_word(as_nobody: Path) -> None:
    walk = find_model_files(as_nobody)
    assert [file.path for file in walk.files] == [as_nobody / "open" / "m.gguf"]
    assert walk.problems == [f"{as_nobody / 'locked'} cannot be read: Permission denied."]
