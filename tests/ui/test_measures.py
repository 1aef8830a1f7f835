"""What `workbench bench window` runs in child processes gives every figure that the bench reads."""

import json
import os
import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("module", "arguments", "figures"),
    [
        ("streaming", ("0.2", "200", "4"), {"delay_p50_ms", "delay_p99_ms", "delay_max_ms", "cpu_percent"}),
        ("streaming", ("0.2", "200", "2", "code", "30"), {"delay_p99_ms", "cpu_percent"}),
        ("long_chat", ("60",), {"open_ms", "step_p99_ms", "jump_p99_ms", "memory_mb", "memory_after_mb"}),
        ("whole_window", ("0.2",), {"idle_cpu_percent", "memory_mb", "theme_switch_ms"}),
    ],
)
def test_a_measure_prints_its_figures(module: str, arguments: tuple[str, ...], figures: set[str]) -> None:
    command = [sys.executable, "-m", f"workbench.ui.measures.{module}", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120, env=environment)
    measured = json.loads(done.stdout)
    assert figures <= measured.keys()
    assert all(measured[name] >= 0 for name in figures)
