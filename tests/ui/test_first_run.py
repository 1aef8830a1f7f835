"""The first start: it names what was found on this machine, asks nothing, and one click lands in a working chat."""

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from workbench.diagnostics import Found
from workbench.hardware.cpu import Cpu
from workbench.hardware.devices import DeviceReport, GpuReport
from workbench.hardware.machine import Machine
from workbench.hardware.memory import Memory
from workbench.hardware.nvidia import read_nvidia


@pytest.fixture
def first(opened: Opened) -> Opened:
    """A window in which no model was ever loaded."""
    opened.window.live.reset(["last_model"])
    opened.chat.welcoming.refresh()
    return opened


def told(opened: Opened) -> str:
    return "\n".join(label.text() for label in opened.centre.welcome.findChildren(QLabel) if label.isVisible())


def test_it_names_the_model_and_the_machine(qtbot: QtBot, first: Opened) -> None:
    first.chat.welcoming.look(first.bridge)
    qtbot.waitUntil(lambda: "of memory" in told(first) and "Starter (demo)" in told(first), timeout=PATIENCE_MS)
    assert "Welcome to the workbench" in told(first)
    assert "comes with the workbench" in told(first)
    assert "Models run on the processor." in told(first)


def test_it_says_of_each_gpu_whether_it_is_used_and_why_not(qtbot: QtBot, first: Opened) -> None:
    used = GpuReport(
        name="RTX 4070", devices=("CUDA0",), memory_total=12 * 10**9, memory_free=0, sentence="llama.cpp uses it."
    )
    not_used = GpuReport(name="Iris", devices=(), memory_total=0, memory_free=0, sentence="It is not built for it.")
    machine = Machine(Cpu("Ryzen", 8, 16, 16, ()), Memory(32 * 10**9, 0), (), read_nvidia())
    first.chat.welcoming.show_found(Found(machine, None, "", DeviceReport((used, not_used), "")))
    qtbot.waitUntil(lambda: "RTX 4070, 12.0 GB" in told(first))
    assert "Ryzen, 8 cores, 32.0 GB of memory" in told(first)
    assert "It is not built for it." in told(first)
    assert "Models run on the processor." not in told(first)


def test_one_click_lands_in_a_working_chat(qtbot: QtBot, first: Opened) -> None:
    first.models.path = ""  # nobody has chosen one yet
    first.centre.welcome.examples[0].click()
    answer = first.wait_for_answer(qtbot)
    assert answer.role == "assistant"
    assert len(answer.text) > 10
    first.chat.new_chat()
    assert "Talk to a model on this machine" in told(first), "it is the first time only once"
