"""From nothing to the first token on the terminal, with the starter model."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence

from workbench.benchmarks.report import Report, fresh_environment, median
from workbench.errors import WorkbenchError
from workbench.library.starter import starter_path

_QUESTION = "hi"


def first_token(report: Report, *, repeats: int) -> None:
    """`workbench chat` against import, load and ask by hand; one run of each first, to warm the disk."""
    if not starter_path().exists():
        report.leave_out("process start to first token", "the starter model is not installed")
        return
    with tempfile.TemporaryDirectory() as home:
        ours = [sys.executable, "-m", "workbench", "chat", _QUESTION]
        theirs = [sys.executable, "-m", "workbench.benchmarks.peers.by_hand", str(starter_path()), _QUESTION]
        _seconds(ours, home), _seconds(theirs, home)
        pairs = [(_seconds(ours, home), _seconds(theirs, home)) for _ in range(repeats)]
    report.add("start to first token, workbench chat", median([a for a, _ in pairs]), "s")
    report.add("start to first token, by hand", median([b for _, b in pairs]), "s")
    report.add("start to first token against by hand", median([a / b for a, b in pairs]), "ratio", "≤ 1.3")


def _seconds(command: Sequence[str], home: str) -> float:
    """Until the first byte on standard output."""
    began = time.perf_counter()
    environment = fresh_environment(home)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, bufsize=0
    ) as process:
        assert process.stdout is not None
        first = process.stdout.read(1)
        seconds = time.perf_counter() - began
        process.stdout.read()
    if not first:
        raise WorkbenchError(f"{' '.join(command)} printed nothing.")
    return seconds
