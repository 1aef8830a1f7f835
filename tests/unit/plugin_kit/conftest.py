"""A queue with real processes behind it, to have work run in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.trial_plugin.queues import Trial


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Trial]:
    made = Trial(tmp_path)
    yield made
    made.queue.close()
