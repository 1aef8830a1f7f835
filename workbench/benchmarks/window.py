"""`workbench bench window`: how soon the window is there, and whether it stays awake while an answer streams."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from workbench.benchmarks.report import Report, fresh_environment, median, say
from workbench.errors import WorkbenchError


def run(*, quick: bool) -> Report:
    """Measure every row, on the screen there is (or none: QT_QPA_PLATFORM=offscreen)."""
    report = Report("window", quick)
    say("bench window takes up to 2 minutes; leave the machine alone meanwhile.")
    _first_paint(report, repeats=3 if quick else 9)
    _streaming(report, seconds=5 if quick else 20)
    return report


def _first_paint(report: Report, *, repeats: int) -> None:
    ours = [sys.executable, "-m", "workbench", "--first-paint"]
    bare = [sys.executable, "-m", "workbench.benchmarks.peers.bare_window"]
    with tempfile.TemporaryDirectory() as home:
        _seconds(ours, home), _seconds(bare, home)  # the first run reads the disk
        pairs = [(_seconds(ours, home), _seconds(bare, home)) for _ in range(repeats)]
    report.add("process start to first painted window", median([a for a, _ in pairs]), "s")
    report.add("the same for a bare PySide6 window", median([b for _, b in pairs]), "s")
    report.add("first painted window against a bare one", median([a / b for a, b in pairs]), "ratio", "≤ 2.5")


def _streaming(report: Report, *, seconds: float) -> None:
    command = [sys.executable, "-m", "workbench.ui.measure", str(seconds), "200", "200"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise WorkbenchError("The streaming window could not be measured.", detail=result.stderr)
    figures = json.loads(result.stdout)
    name = "200 tokens/s into a chat of 200 messages"
    report.add(f"event-loop delay p99, {name}", figures["delay_p99_ms"], "ms", "≤ 16")
    report.add(f"event-loop delay max, {name}", figures["delay_max_ms"], "ms")
    report.add(f"CPU of the window, {name}", figures["cpu_percent"], "% of a core")


def _seconds(command: Sequence[str], home: str) -> float:
    """Until the line "painted" comes."""
    began = time.perf_counter()
    environment = fresh_environment(home)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, bufsize=0
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdout.read()
    if line.strip() != b"painted":
        raise WorkbenchError(f"{' '.join(command)} showed no window.")
    return seconds
