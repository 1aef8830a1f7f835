"""A Linux system on which Qt cannot open a window is told so in words, instead of Qt ending the process."""

import os
import subprocess
import sys

import pytest

from workbench.errors import WorkbenchError
from workbench.ui import needs

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the system")


def test_without_a_screen_the_program_ends_with_a_sentence_and_names_the_command_line() -> None:
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    run = subprocess.run([sys.executable, "-m", "workbench"], env=environment, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stdout == ""
    assert "there is no screen here" in run.stderr
    assert "workbench chat" in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_a_missing_library_is_named_with_what_to_install() -> None:
    error = needs.missing_library(ImportError("libGL.so.1: cannot open shared object file: No such file or directory"))
    assert "libGL.so.1" in error.why
    assert "sudo apt install libgl1 " in error.remedy


def test_a_platform_named_by_hand_is_left_to_qt() -> None:
    needs.check({"QT_QPA_PLATFORM": "offscreen"})


def test_one_screen_that_can_be_used_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = WorkbenchError("libxcb-cursor.so.0 is missing.")
    monkeypatch.setattr(needs, "_problem", lambda screen, address: absent if screen == "DISPLAY" else None)
    needs.check({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"})
    with pytest.raises(WorkbenchError, match=r"libxcb-cursor\.so\.0"):
        needs.check({"DISPLAY": ":0"})


def test_a_screen_that_does_not_answer_is_a_sentence_whatever_is_installed() -> None:
    """Either a library of Qt is missing on this machine, or nobody answers at this address."""
    with pytest.raises(WorkbenchError, match="The window cannot open"):
        needs.check({"DISPLAY": ":4711"})
