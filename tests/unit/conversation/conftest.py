"""Conversations with a real engine and a small model of random weights."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.hearing import PATIENCE, Talk

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.chats.store import ChatStore
from workbench.engine_client.engines import Engines
from workbench.processes.protocol import LoadOptions

ENTRY = "workbench.engine.main:run"

THINKS_FIRST = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\\n'}}"
    "{% if message['role'] == 'assistant' and loop.last and message.get('reasoning_content') %}"
    "{{ '<think>\\n' + message['reasoning_content'] + '\\n</think>\\n\\n' }}{% endif %}"
    "{{ message['content'] + '<|im_end|>\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n<think>\\n' }}{% endif %}"
)
"""Opens the thinking itself, and drops old thinking from the history, as today's thinking models do."""


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    write_random_model(path, SMALL)
    return path


@pytest.fixture(scope="session")
def thinking_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "thinking.gguf"
    write_random_model(path, SMALL, template=THINKS_FIRST)
    return path


@pytest.fixture
def new_engines() -> Iterator[Callable[..., Engines]]:
    """As many programs' worth of engines as a test needs."""
    made: list[Engines] = []

    def build(*arguments: object, **options: object) -> Engines:
        made.append(Engines(ENTRY, *arguments, **options))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for engines in made:
        engines.close(PATIENCE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.db") as opened:
        yield opened


@pytest.fixture
def open_talk(new_engines: Callable[..., Engines], store: ChatStore, model: Path) -> Callable[..., Talk]:
    """Loads a model in a new program and talks to it."""

    def build(path: Path = model, states: Path | None = None, **options: object) -> Talk:
        load = LoadOptions(**{"context_length": 4096, "threads": 1, **options})  # type: ignore[arg-type]
        return Talk(store, new_engines().open(path, load), states)

    return build


@pytest.fixture
def talk(open_talk: Callable[..., Talk]) -> Talk:
    return open_talk()
