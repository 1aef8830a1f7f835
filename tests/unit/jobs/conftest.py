"""A queue with real processes behind it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.trial_plugin.queues import Trial


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Trial]]:
    """Makes queues over one database, as several programs would."""
    made: list[Trial] = []

    def make(**options: object) -> Trial:
        made.append(Trial(tmp_path, **options))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for trial in made:
        trial.queue.close()


@pytest.fixture
def trial(make: Callable[..., Trial]) -> Trial:
    return make()
