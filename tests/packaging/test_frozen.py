"""The frozen program: built from this checkout, it does what the one from source does, without Python beside it."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 1500.0

pytestmark = [pytest.mark.packaging, pytest.mark.timeout(PATIENCE + 60)]

Report = dict[str, dict[str, Any]]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it is built."""
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.fail('PyInstaller is not installed: pip install -e ".[packaging]"')
    return tmp_path_factory.mktemp("build")


@pytest.fixture(scope="session")
def report(built: Path) -> Report:
    """What `packaging/smoke.py` says of it."""
    command = [sys.executable, str(ROOT / "packaging" / "smoke.py"), "--out", str(built)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.stdout, done.stderr[-4000:]
    found: Report = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("window", ["window", "window_x11"])
def test_its_window_answers_survives_its_engine_and_ends_in_order(report: Report, window: str) -> None:
    """The engine process is started from the same executable; killed, it comes back."""
    run = report[window]
    if "left_out" in run:
        pytest.skip(run["left_out"])
    assert run["ok"], run
    lived = run["output"]
    assert {"chat", "models"} <= set(lived["pages"])
    assert lived["answer_tokens"] > 0
    assert "killed" in lived["said"]
    assert "error" not in lived


def test_its_command_line_answers_with_the_starter_model(report: Report) -> None:
    assert report["version"]["output"].startswith("workbench ")
    assert report["chat"]["ok"], report["chat"]
    assert report["chat"]["output"]["text"]
    assert [entry["starter"] for entry in report["models"]["output"]] == [True]


def test_its_doctor_finds_the_engine(report: Report) -> None:
    assert report["doctor"]["ok"], report["doctor"]


def test_an_error_is_one_sentence_there_too(report: Report) -> None:
    run = report["refused"]
    assert run["ok"]
    assert "nowhere.gguf" in run["complaints"]
    assert len(run["complaints"].splitlines()) == 1


def test_it_is_no_larger_than_promised(report: Report) -> None:
    """Without engine, numpy and model: UI code, Python and Qt."""
    assert report["build"]["own_megabytes"] <= 170


def test_it_holds_nothing_of_gtk_qml_or_the_network(report: Report, built: Path) -> None:
    names = [path.name for path in (built / "dist" / "workbench").rglob("*")]
    for unwanted in ("libgtk", "libgdk", "Qt6Qml", "Qt6Quick", "Qt6VirtualKeyboard", "libssl", "_ssl", "tkinter"):
        assert [name for name in names if unwanted in name] == []
