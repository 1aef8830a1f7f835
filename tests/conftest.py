"""Every test: its own home folder, Qt without a screen."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.processes import launch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Begun in the background with "&", a suite is deaf to Ctrl-C, and so would be every program that it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def workbench_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A WORKBENCH_HOME of the test's own, so that nothing of the person's is ever read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("WORKBENCH_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_paths_of_plugins() -> Iterator[None]:
    """Children of later tests are not told where plugins of this one lay."""
    yield
    launch.added_paths.clear()
