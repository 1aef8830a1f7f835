"""Plugins are installed by pip from wheels: first it is shown what would be, then exactly that is."""

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from helpers.plugin_site import INFO, wheel

from workbench.connections import Ledger
from workbench.errors import WorkbenchError
from workbench.plugin_host.installing import INDEX, Installer, has_pip

pytestmark = pytest.mark.skipif(not has_pip(), reason="pip is not there")


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The Python of an environment of its own, in which pip is there."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", "--system-site-packages", str(folder)], check=True)
    inside = folder / ("Scripts" if sys.platform == "win32" else "bin") / Path(sys.executable).name
    site = subprocess.run(
        [str(inside), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    import pip

    (Path(site) / "pip_of_the_tests.pth").write_text(str(Path(pip.__file__).parents[1]))
    return str(inside)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that takes the place of an index."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    return tmp_path


def installed(python: str, package: str) -> str:
    code = f"import importlib.metadata; print(importlib.metadata.version({package!r}))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def test_what_would_be_installed_is_shown_first_then_exactly_that_is_installed_and_removed(
    python: str, shelf: Path
) -> None:
    wheel(shelf, "trial-needed", "2.5", "needed", "")
    wheel(shelf, "trial-wanted", "1.0", "wanted", INFO, ("trial-needed>=2",))
    installer = Installer(python)
    said: list[str] = []
    plan = installer.plan("trial-wanted", lambda words, _fraction: said.append(words))
    assert {(one.name, one.version, one.replaces) for one in plan.packages} == {
        ("trial-needed", "2.5", ""),
        ("trial-wanted", "1.0", ""),
    }
    assert said
    assert installed(python, "trial-wanted") == ""
    wheel(shelf, "trial-needed", "2.6", "needed", "")  # what came meanwhile was not shown
    installer.install(plan)
    assert installed(python, "trial-wanted") == "1.0"
    assert installed(python, "trial-needed") == "2.5"
    installer.remove("trial-wanted")
    assert installed(python, "trial-wanted") == ""
    assert installed(python, "trial-needed") == "2.5"


def test_a_wheel_that_needs_nothing_else_needs_no_connection(
    python: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.invalid/simple")
    file = wheel(tmp_path, "trial-alone", "1.0", "alone", INFO)
    installer = Installer(python)
    plan = installer.plan(str(file))
    assert [(one.name, one.host) for one in plan.packages] == [("trial-alone", "")]
    installer.install(plan)
    assert installed(python, "trial-alone") == "1.0"
    assert Ledger().connections() == []


def test_a_file_that_was_changed_after_it_was_shown_is_not_installed(python: str, shelf: Path) -> None:
    file = wheel(shelf, "trial-changed", "1.0", "changed", INFO)
    installer = Installer(python)
    plan = installer.plan(str(file))
    wheel(shelf, "trial-changed", "1.0", "changed", INFO + "\nimport os\n")
    with pytest.raises(WorkbenchError, match="trial_changed"):
        installer.install(plan)
    assert installed(python, "trial-changed") == ""


def test_every_connection_is_written_down_before_it_is_made(python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PIP_NO_INDEX", raising=False)
    monkeypatch.setenv("PIP_INDEX_URL", "https://user:secret@index.invalid/simple")
    with pytest.raises(WorkbenchError):
        Installer(python).plan("trial-nowhere")
    [connection] = Ledger().connections()
    assert connection.host == "index.invalid"
    assert "trial-nowhere" in connection.why
    assert connection.outcome.startswith("failed")
    assert INDEX == "pypi.org"


@pytest.mark.parametrize("wanted", ["no such thing", "../up", "--index-url=https://x", "a @ https://x/y", ""])
def test_what_is_no_name_and_no_wheel_is_refused(wanted: str) -> None:
    with pytest.raises(WorkbenchError, match="neither the name"):
        Installer().plan(wanted)


def test_a_package_that_is_not_there_is_named_in_one_sentence(python: str, shelf: Path) -> None:
    with pytest.raises(WorkbenchError, match="no wheel of trial-absent") as raised:
        Installer(python).plan("trial-absent")
    assert "trial-absent" in raised.value.detail
    with pytest.raises(WorkbenchError, match="no file"):
        Installer(python).plan(str(shelf / "gone.whl"))
    (shelf / "broken-1.0-py3-none-any.whl").write_text("no wheel")
    with pytest.raises(WorkbenchError, match="broken"):
        Installer(python).plan(str(shelf / "broken-1.0-py3-none-any.whl"))


def test_what_only_its_sources_are_there_of_is_not_built(python: str, shelf: Path) -> None:
    """Building it would run its code before anybody has agreed to that."""
    import io
    import tarfile

    setup = b"raise SystemExit('it was run')"
    with tarfile.open(shelf / "trial-sources-1.0.tar.gz", "w:gz") as packed:
        entry = tarfile.TarInfo("trial-sources-1.0/setup.py")
        entry.size = len(setup)
        packed.addfile(entry, io.BytesIO(setup))
    with pytest.raises(WorkbenchError, match="no wheel of trial-sources") as raised:
        Installer(python).plan("trial-sources")
    assert "it was run" not in raised.value.detail


def test_looking_can_be_cancelled(python: str, shelf: Path) -> None:
    wheel(shelf, "trial-slow", "1.0", "slow", INFO)
    installer = Installer(python)
    began = threading.Event()

    def cancel() -> None:
        began.wait()
        installer.cancel()

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(WorkbenchError, match="cancelled"):
        installer.plan("trial-slow", lambda _words, _fraction: (began.set(), thread.join())[0])


def test_cancelling_while_pips_settings_are_read_runs_no_pip(python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What looks for the index is a process of its own, which may take a while to start."""
    monkeypatch.delenv("PIP_NO_INDEX", raising=False)
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    installer = Installer(python)
    really_run = subprocess.run

    def cancelled_meanwhile(*arguments: Any, **options: Any) -> Any:
        installer.cancel()
        return really_run(*arguments, **options)

    monkeypatch.setattr(subprocess, "run", cancelled_meanwhile)
    with pytest.raises(WorkbenchError, match="cancelled"):
        installer.plan("trial-nowhere")
    assert Ledger().connections() == []
