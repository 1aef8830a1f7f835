"""Every test: its own home folder, Qt without a screen."""

import os
import signal
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # a shell's "&" says so, and what is started here would hear it too
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def workbench_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A WORKBENCH_HOME of the test's own, so that nothing of the person's is ever read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WORKBENCH_HOME", str(home))
    return home
