"""The window as a screen reader has it: found, walked through, used and heard from another process, over AT-SPI."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from workbench.library.starter import starter_path
from workbench.processes.protocol import LoadOptions
from workbench.settings.store import SettingsStore

PERSON = Path(__file__).parents[1] / "helpers" / "at_spi_person.py"
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PATIENCE = 240.0

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(PATIENCE + 30)]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen that nobody sees."""
    for program in ("Xvfb", "dbus-run-session"):
        if shutil.which(program) is None:
            pytest.fail(f"{program} is not installed: apt install xvfb dbus")
    if subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], check=False, capture_output=True).returncode:
        pytest.fail("AT-SPI is not installed: apt install at-spi2-core python3-gi gir1.2-atspi-2.0")
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as stream:
        yield f":{stream.readline().strip()}"
    screen.terminate()
    screen.wait()


@pytest.fixture
def found(display: str) -> dict[str, Any]:
    """What a person with a screen reader finds."""
    SettingsStore().remember_model(str(starter_path()), LoadOptions(threads=1))
    environment = os.environ | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
    }
    command = ["dbus-run-session", "--", SYSTEM_PYTHON, str(PERSON), sys.executable, "-m", "workbench"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr[-5000:]
    [line] = [line for line in done.stdout.splitlines() if line.startswith("{")]  # D-Bus services write there too
    result: dict[str, Any] = json.loads(line)
    return result


def test_a_screen_reader_finds_its_way_asks_and_hears_the_answer(found: dict[str, Any]) -> None:
    assert "Workbench" in found["window"]
    assert any(name.startswith("Starter (demo)") for name in found["models"])
    assert any(words.startswith("Answer finished") for words in found["heard"])
    assert "token" in found["answer"]
