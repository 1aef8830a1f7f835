"""Models for commands."""

from pathlib import Path

import pytest

from workbench.benchmarks.random_model import SMALL, write_random_model


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    write_random_model(path, SMALL)
    return path
