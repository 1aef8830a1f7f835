"""The beginning of a plugin."""

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.plugin_host.new import new


def test_everything_is_named_after_the_plugin(tmp_path: Path) -> None:
    written = new("word-counter", tmp_path)
    assert sorted(path.relative_to(written).as_posix() for path in written.rglob("*") if path.is_file()) == [
        "README.md",
        "pyproject.toml",
        "tests/test_work.py",
        *(f"workbench_word_counter/{name}.py" for name in ("__init__", "cli", "plugin", "tab", "work")),
    ]
    texts = [path.read_text() for path in written.rglob("*") if path.is_file()]
    assert not [text for text in texts if "$" in text]
    assert 'title="Word counter"' in (written / "workbench_word_counter" / "plugin.py").read_text()


@pytest.mark.parametrize(
    "name", ["", "Word", "word counter", "word_counter", "-word", "word-", "../word", "1word", "wörd"]
)
def test_a_name_that_cannot_be_one_is_refused_and_nothing_is_written(name: str, tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="cannot be called"):
        new(name, tmp_path)
    assert not list(tmp_path.iterdir())


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    with pytest.raises(WorkbenchError, match="is there already"):
        new("mine", tmp_path)
    assert not list((tmp_path / "mine").iterdir())


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert new("mine", tmp_path / "plugins" / "of-mine").is_dir()
