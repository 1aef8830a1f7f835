"""Small models made on the spot, and engine processes that have loaded them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import llama_cpp  # noqa: F401 - whole, before a test imports the engine, which loads a part of it and would leave no more
import pytest
from helpers.engine_talk import Talk

from workbench.benchmarks.random_model import SMALL, THINKING_TEMPLATE, write_random_model


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def small(models: Path) -> Path:
    """Random weights, a vocabulary of bytes and made-up words, a ChatML template."""
    path = models / "small.gguf"
    write_random_model(path, SMALL)
    return path


@pytest.fixture(scope="session")
def thinking(models: Path) -> Path:
    """The same with a template that drops old thinking from the history."""
    path = models / "thinking.gguf"
    write_random_model(path, SMALL, template=THINKING_TEMPLATE)
    return path


@pytest.fixture(scope="session")
def shared(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """One engine for all tests that leave nothing behind but what it has read."""
    talk = Talk(tmp_path_factory.mktemp("shared") / "log")
    talk.load(small, context_length=4096)
    yield talk
    talk.close()


@pytest.fixture
def new_engine(tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    """Starts engines of the test's own; with a path, the model is loaded with the given options."""
    talks: list[Talk] = []

    def begin(path: Path | None = None, **options: Any) -> Talk:
        talk = Talk(tmp_path / f"log{len(talks)}")
        talks.append(talk)
        if path is not None:
            talk.load(path, **options)
        return talk

    yield begin
    for talk in talks:
        talk.close()
