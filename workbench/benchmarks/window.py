"""`workbench bench window`: how soon the window is there, and whether it stays awake while an answer streams."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from workbench.benchmarks.report import Report, fresh_environment, median, say
from workbench.errors import WorkbenchError


def run(*, quick: bool) -> Report:
    """Measure every row, on the screen there is (or none: QT_QPA_PLATFORM=offscreen)."""
    report = Report("window", quick)
    say("bench window takes up to 3 minutes; leave the machine alone meanwhile.")
    _first_paint(report, repeats=3 if quick else 9)
    _streaming(report, seconds=5 if quick else 15)
    _long_chat(report, messages=10_000)
    _at_rest(report, seconds=3 if quick else 15)
    _distribution(report, seconds=2 if quick else 4, blocks=1 if quick else 3)
    _chats(report, chats=1_000 if quick else 10_000, messages=10_000 if quick else 100_000)
    return report


def _first_paint(report: Report, *, repeats: int) -> None:
    ours = [sys.executable, "-m", "workbench", "--first-paint"]
    bare = [sys.executable, "-m", "workbench.benchmarks.peers.bare_window"]
    with tempfile.TemporaryDirectory() as home:
        environment = fresh_environment(home)
        first_paint_seconds(ours, environment), first_paint_seconds(bare, environment)  # the first run reads the disk
        pairs = [
            (first_paint_seconds(ours, environment), first_paint_seconds(bare, environment)) for _ in range(repeats)
        ]
    report.add("process start to first painted window", median([a for a, _ in pairs]), "s")
    report.add("the same for a bare PySide6 window", median([b for _, b in pairs]), "s")
    report.add("first painted window against a bare one", median([a / b for a, b in pairs]), "ratio", "≤ 2.5")


def _streaming(report: Report, *, seconds: float) -> None:
    figures = _measured("streaming", seconds, 200, 200)
    name = "200 tokens/s into a chat of 200 messages"
    report.add(f"event-loop delay p99, {name}", figures["delay_p99_ms"], "ms", "≤ 16")
    report.add(f"event-loop delay max, {name}", figures["delay_max_ms"], "ms", "≤ 50")
    report.add(f"CPU of the window, {name}", figures["cpu_percent"], "% of a core", "≤ 15")
    for rate, lines, delay in ((200, 300, "≤ 16"), (1000, 1500, "≤ 25")):
        figures = _measured("streaming", seconds, rate, 2, "code", lines)
        name = f"{rate:,} tokens/s into an open code block of {lines:,} lines"
        report.add(f"event-loop delay p99, {name}", figures["delay_p99_ms"], "ms", delay)
        if rate == 1000:
            report.add(f"CPU of the window, {name}", figures["cpu_percent"], "% of a core", "≤ 25")


def _long_chat(report: Report, *, messages: int) -> None:
    figures = _measured("long_chat", messages)
    name = f"a chat of {messages:,} messages"
    report.add(f"opening {name}", figures["open_ms"], "ms", "≤ 600")
    report.add(f"memory of the window, {name}", figures["memory_mb"], "MB", "≤ 160")
    report.add(f"memory after going through {name}", figures["memory_after_mb"], "MB", "≤ 180")
    report.add(f"scroll step p99, {name}", figures["step_p99_ms"], "ms", "≤ 20")
    report.add(f"jump anywhere p99, {name}", figures["jump_p99_ms"], "ms", "≤ 150")


def _at_rest(report: Report, *, seconds: float) -> None:
    with tempfile.TemporaryDirectory() as home:
        figures = _measured("whole_window", seconds, home=home)
    report.add("CPU of the window at rest, meters on", figures["idle_cpu_percent"], "% of a core", "≤ 1")
    report.add("memory of the window at rest", figures["memory_mb"], "MB", "≤ 130")
    report.add("theme switch, whole window", figures["theme_switch_ms"], "ms", "≤ 150")


def _chats(report: Report, *, chats: int, messages: int) -> None:
    from workbench.benchmarks.chat_archive import write_archive

    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "chats.db"
        write_archive(database, chats=chats, messages=messages)
        figures = _measured("chat_list", database)
    report.add(f"list of {chats:,} chats, asked for to painted", figures["open_ms"], "ms", "≤ 100")
    report.add(f"list of {chats:,} chats, one step of the wheel to painted, p99", figures["scroll_ms"], "ms", "≤ 16")
    report.add(f"search over {messages:,} messages, a key to painted, p95", figures["search_ms"], "ms", "≤ 50")


def _distribution(report: Report, *, seconds: float, blocks: int) -> None:
    from workbench.benchmarks.random_model import LARGE, write_random_model

    with tempfile.TemporaryDirectory() as home:
        model = Path(home) / "model.gguf"
        write_random_model(model, LARGE)
        figures = _measured("distribution", model, seconds, blocks, home=home)
    name = f"vocabulary of {LARGE.words:,}, an answer at full speed"
    report.add(f"slider moved to picture repainted p95, {name}", figures["delay_p95_ms"], "ms", "≤ 33")
    report.add(f"tokens/s with the picture against without, {name}", figures["speed_share"], "ratio", "≥ 0.95")


def _measured(module: str, *arguments: object, home: str = "") -> dict[str, float]:
    command = [sys.executable, "-m", f"workbench.ui.measures.{module}", *map(str, arguments)]
    environment = fresh_environment(home) if home else None
    result = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if result.returncode:
        raise WorkbenchError(f"The window could not be measured ({module}).", detail=result.stderr)
    figures: dict[str, float] = json.loads(result.stdout)
    return figures


def first_paint_seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """From the start of `command` until it prints the line "painted". WorkbenchError when it does not."""
    began = time.perf_counter()
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
