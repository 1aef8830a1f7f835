"""Nothing connects to another machine unasked: not the window, not an engine, on no page, in no answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench.connections import Ledger

GUARD = """
import os, sys
with open(os.environ["GUARD_FILE"], "a") as _stream:
    _stream.write(f"started {os.getpid()}\\n")
def _hear(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        # A path is a socket of this machine's own file system.
        where = arguments[1] if event in ("socket.connect", "socket.sendto") else arguments[0]
        if not isinstance(where, (str, bytes)) or event.startswith("socket.get"):
            with open(os.environ["GUARD_FILE"], "a") as stream:
                stream.write(f"{event} {where!r}\\n")
sys.addaudithook(_hear)
"""
"""Read by every Python process at its start: writes down each that starts, and each address it turns to."""


@pytest.fixture
def guard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that every Python process started from here on writes to."""
    (tmp_path / "sitecustomize.py").write_text(GUARD)
    file = tmp_path / "heard"
    root = str(Path(__file__).parents[2])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), root]))
    monkeypatch.setenv("GUARD_FILE", str(file))
    return file


def heard(guard: Path) -> list[str]:
    return [line for line in guard.read_text().splitlines() if not line.startswith("started")]


def test_the_guard_hears_what_turns_to_another_machine(guard: Path) -> None:
    script = "import socket; s = socket.socket(); s.setblocking(False); s.connect_ex(('192.0.2.1', 9))"
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
    assert heard(guard) == ["socket.connect ('192.0.2.1', 9)"]


def test_a_whole_life_of_the_program_makes_no_connection(guard: Path) -> None:
    """Every page, an answer, an engine that is killed and comes back, an orderly end."""
    run = subprocess.run(
        [sys.executable, "-m", "workbench", "--smoke"], capture_output=True, text=True, timeout=600, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    started = [line for line in guard.read_text().splitlines() if line.startswith("started")]
    assert len(started) >= 3, "the window, an engine, and the one that took its place"
    assert heard(guard) == []
    assert Ledger().connections() == []
