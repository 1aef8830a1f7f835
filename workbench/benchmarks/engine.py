"""`workbench bench engine`: is anything lost between llama.cpp and the person?"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.benchmarks import counts, restart, speed, start
from workbench.benchmarks.random_model import LARGE, SMALL, THINKING_TEMPLATE, write_random_model
from workbench.benchmarks.report import Report, say

MINUTES = 12


def run(*, model: Path | None, quick: bool) -> Report:
    """Measure every row. A `model` replaces the random one in the rows about speed."""
    report = Report("engine", quick)
    say(f"bench engine takes up to {2 if quick else MINUTES} minutes; leave the machine alone meanwhile.")
    with _models(model) as (large, small, thinking):
        repeats = 1 if quick else 3
        speed.decode(report, large, tokens=200 if quick else 1000, repeats=repeats)
        speed.against_high_level(report, large, repeats=1)
        speed.prompt_reading(report, large, tokens=500 if quick else 2000, repeats=repeats)
        counts.live_changes(report, small)
        counts.second_turn(report, small, "plain template")
        counts.second_turn(report, thinking, "thinking template")
        restart.saved_state(report, large, tokens=300 if quick else 1500)
        start.first_token(report, repeats=2 if quick else 7)
    return report


@contextmanager
def _models(given: Path | None) -> Iterator[tuple[Path, Path, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        large, small, thinking = (Path(folder) / f"{name}.gguf" for name in ("large", "small", "thinking"))
        write_random_model(small, SMALL)
        write_random_model(thinking, SMALL, template=THINKING_TEMPLATE)
        if given is None:
            write_random_model(large, LARGE)
        yield given or large, small, thinking
