"""Engines that the same suite is run against: llama.cpp, the one for old files, and the example of the manual."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp  # noqa: F401 - whole, before a test imports the engine, which loads a part of it and would leave no more
import pytest
from helpers.engine_talk import PATIENCE, Talk
from helpers.ggml_files import OldFile

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.processes.protocol import Hello

SHOWCASE = Path(__file__).parents[2] / "docs" / "examples" / "showcase"
CONTEXT = 512


@dataclass
class Subject:
    """An engine under test.

    Attributes:
        entry: What its process runs.
        model: A file it loads.
    """

    entry: str
    model: Path


def _llama_cpp(folder: Path) -> Subject:
    write_random_model(folder / "small.gguf", SMALL)
    return Subject("workbench.engine.main:run", folder / "small.gguf")


def _old_gpt2(folder: Path) -> Subject:
    return Subject("workbench_legacy.engine:run", OldFile("gpt2").write(folder / "gpt2.bin"))


def _old_llama(folder: Path) -> Subject:
    return Subject("workbench_legacy.engine:run", OldFile("llama").write(folder / "llama.bin"))


def _example(folder: Path) -> Subject:
    text = "echo\nthe quick brown fox and the lazy dog met where the river is green: then they went home, and so on. "
    (folder / "text.echo").write_text(text * 3)
    return Subject("workbench_showcase.echo_engine:run", folder / "text.echo")


SUBJECTS: dict[str, Callable[[Path], Subject]] = {
    "llama.cpp": _llama_cpp,
    "ctransformers": _old_gpt2,
    "ctransformers, llama": _old_llama,
    "example": _example,
}


@pytest.fixture(scope="session", params=list(SUBJECTS))
def subject(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Subject]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SHOWCASE)  # children get the module search path of their parent
        yield SUBJECTS[request.param](tmp_path_factory.mktemp("subject"))


@pytest.fixture
def new_engine(subject: Subject, tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    """Starts processes of the engine; with load options, the model is loaded."""
    talks: list[Talk] = []

    def begin(**options: Any) -> Talk:
        talk = Talk(tmp_path / f"log{len(talks)}", subject.entry)
        talks.append(talk)
        if options:
            talk.load(subject.model, **options)
        return talk

    yield begin
    for talk in talks:
        talk.close()


@pytest.fixture(scope="session")
def engine(subject: Subject, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """One process with the model loaded, for all tests that leave nothing behind but what it has read."""
    talk = Talk(tmp_path_factory.mktemp("engine") / "log", subject.entry)
    talk.load(subject.model, context_length=CONTEXT)
    yield talk
    talk.close()


@pytest.fixture(scope="session")
def hello(engine: Talk) -> Hello:
    return engine.client.hello.result(PATIENCE)
