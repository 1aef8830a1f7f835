"""Where files are kept."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from workbench import paths

KINDS: dict[str, Callable[[], Path]] = {
    "data": paths.data_dir,
    "config": paths.config_dir,
    "cache": paths.cache_dir,
    "log": paths.log_dir,
}


@pytest.mark.parametrize("kind", KINDS)
def test_workbench_home_holds_everything_in_a_folder_for_each_kind(kind: str, workbench_home: Path) -> None:
    assert KINDS[kind]() == workbench_home / kind
    assert (workbench_home / kind).is_dir()


def test_a_home_that_does_not_exist_yet_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "not" / "there" / "yet"))
    assert paths.data_dir().is_dir()


def test_asking_again_leaves_what_is_there() -> None:
    kept = paths.data_dir() / "chats.db"
    kept.write_bytes(b"x")
    assert (paths.data_dir() / "chats.db").read_bytes() == b"x"


def test_an_empty_workbench_home_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else `WORKBENCH_HOME= workbench` would scatter folders over the present one."""
    monkeypatch.setenv("WORKBENCH_HOME", "")
    assert paths.home() is None


@pytest.mark.parametrize("kind", KINDS)
def test_without_workbench_home_the_systems_own_places_are_used(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WORKBENCH_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    expected = getattr(platformdirs.PlatformDirs(paths.APP_NAME, appauthor=False), f"user_{kind}_path")
    assert KINDS[kind]() == expected
    assert expected.is_dir()
    assert paths.APP_NAME in str(expected)


def test_workbench_home_needs_no_library() -> None:
    """`workbench chat` asks for a folder before anything else is imported."""
    code = "import sys; from workbench import paths; paths.log_dir(); print('platformdirs' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
