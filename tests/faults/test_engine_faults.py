"""What becomes of the real llama.cpp engine when luck is bad: killed, frozen, cancelled, given what it cannot load."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from workbench.benchmarks.random_model import SMALL, Shape, write_random_model
from workbench.engine_client.client import EngineClient, Pending
from workbench.engine_client.engine import Engine
from workbench.engine_client.engines import Engines
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState
from workbench.processes.launch import launch
from workbench.processes.protocol import (
    Delta,
    Generate,
    LoadOptions,
    PromptProgress,
    SamplingSettings,
    TextPrompt,
)

ENTRY = "workbench.engine.main:run"
PATIENCE = 60.0
WITHOUT_END = SamplingSettings(ignore_eos=True)


class Watch:
    """Every state, and a way to act on one the moment it comes."""

    def __init__(self) -> None:
        self.states: list[EngineState] = []
        self.act: Any = lambda state: None
        self._changed = threading.Condition()

    def __call__(self, state: EngineState) -> None:
        self.act(state)
        with self._changed:
            self.states.append(state)
            self._changed.notify_all()

    def wait_for(self, phase: str) -> EngineState:
        with self._changed:
            assert self._changed.wait_for(lambda: any(s.phase == phase for s in self.states), PATIENCE), self.states
            return next(state for state in self.states if state.phase == phase)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "small.gguf"
    write_random_model(path, SMALL)
    return path


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def engines(watch: Watch) -> Iterator[Engines]:
    engines = Engines(ENTRY, watch)
    yield engines
    engines.close(PATIENCE)


@pytest.fixture
def engine(engines: Engines, model: Path) -> Engine:
    engine = engines.open(model, LoadOptions(context_length=4096))
    engine.wait(PATIENCE)
    return engine


def streaming(client: EngineClient) -> Pending:
    """An answer that goes on, of which something has come."""
    wrote = threading.Event()
    pending = client.submit(
        Generate,
        lambda event: isinstance(event, Delta) and wrote.set(),
        session="s",
        prompt=TextPrompt(text="Once upon a time"),
        sampling=WITHOUT_END,
    )
    assert wrote.wait(PATIENCE)
    return pending


def answers(engine: Engine) -> bool:
    sampling = SamplingSettings(max_tokens=3, ignore_eos=True)
    pending = engine.wait(PATIENCE).submit(Generate, session="t", prompt=TextPrompt(text="Hello"), sampling=sampling)
    return bool(pending.future.result(PATIENCE).answer_tokens)


def failure(future: Any) -> EngineError:
    error = future.exception(PATIENCE)
    assert isinstance(error, EngineError)
    return error


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (signal.SIGKILL, "was killed (SIGKILL; out of memory?)"),
        (signal.SIGABRT, "stopped itself after an internal error (SIGABRT)"),
        (signal.SIGSEGV, "crashed on a bad memory address (SIGSEGV)"),
    ],
)
def test_an_engine_that_dies_in_mid_answer_is_replaced_and_answers_again(engine, number, words):
    client = engine.wait()
    pending = streaming(client)
    os.kill(client.pid, number)
    error = failure(pending.future)
    assert error.what == f"The engine of small {words}."
    assert engine.state.phase == "restarting"
    assert answers(engine)
    assert engine.wait().pid != client.pid
    if number != signal.SIGKILL:
        assert "Fatal Python error" in error.detail


def test_an_engine_killed_while_it_reads_a_prompt_is_replaced(engine):
    client = engine.wait()

    def kill_at_once(event: Any) -> None:
        if isinstance(event, PromptProgress):
            os.kill(client.pid, signal.SIGKILL)

    prompt = TextPrompt(text="a long text " * 200)
    pending = client.submit(Generate, kill_at_once, session="s", prompt=prompt, sampling=WITHOUT_END)
    assert failure(pending.future).kind == "crashed"
    assert answers(engine)


def test_an_engine_killed_in_mid_load_loads_again_by_itself(engines, watch, model):
    killed = threading.Event()

    def kill_once(state: EngineState) -> None:
        if state.phase == "loading" and not killed.is_set():
            killed.set()
            os.kill(engine.client.pid, signal.SIGKILL)

    watch.act = kill_once
    engine = engines.open(model)
    assert answers(engine)
    assert killed.is_set()
    assert "restarting" in [state.phase for state in watch.states]


def test_a_frozen_engine_is_not_responding_and_stopping_it_loads_again(watch, model):
    engines = Engines(ENTRY, watch, patience=2.0)
    try:
        engine = engines.open(model, LoadOptions(context_length=4096))
        client = engine.wait(PATIENCE)
        pending = streaming(client)
        os.kill(client.pid, signal.SIGSTOP)
        watch.wait_for("not_responding")
        engine.restart()
        assert failure(pending.future).kind == "stopped"
        assert answers(engine)
    finally:
        engines.close(PATIENCE)


def test_an_engine_ejected_in_mid_answer_gives_its_memory_back(engine):
    client = engine.wait()
    pending = streaming(client)
    engine.eject()
    assert failure(pending.future).kind == "stopped"
    assert client.wait(PATIENCE)
    assert not psutil.pid_exists(client.pid)


def test_a_load_cancelled_in_the_middle_ends_its_process(engines, watch, model):
    clients: list[EngineClient] = []

    def cancel(state: EngineState) -> None:
        if state.phase == "loading":
            clients.append(engine.client)
            engine.eject()

    watch.act = cancel
    engine = engines.open(model)
    assert failure(engine.ready).kind == "cancelled"
    assert clients[0].wait(PATIENCE)


def test_no_engine_is_left_when_the_program_is_killed_in_mid_answer(model, tmp_path):
    parent = launch("helpers.answering_parent:run", tmp_path / "log")
    connection = parent.connection()
    connection.send_bytes(str(model).encode())
    engine = psutil.Process(int(connection.recv_bytes()))
    os.kill(parent.process.pid, signal.SIGKILL)
    parent.process.wait()
    _gone, alive = psutil.wait_procs([engine], timeout=PATIENCE)
    assert not alive


def test_a_context_that_does_not_fit_is_refused_with_one_that_would(engines, tmp_path):
    path = tmp_path / "wide.gguf"
    shape = Shape(layers=8, width=1024, feed_forward=32, heads=16, kv_heads=16, words=300)
    write_random_model(path, shape)
    cache_bytes = shape.layers * shape.width * 2 * 2  # a token: keys and values, 16 bits each
    asked = 2 * psutil.virtual_memory().total // cache_bytes
    engine = engines.open(path, LoadOptions(context_length=asked))
    assert failure(engine.ready).kind == "does_not_fit"
    assert "It would fit with a context length of 8,192 tokens." in engine.state.sentence


def test_a_file_that_vanished_is_named(engines, tmp_path):
    engine = engines.open(tmp_path / "gone.gguf")
    error = failure(engine.ready)
    assert error.kind == "bad_file"
    assert "gone.gguf" in error.what


def test_a_folder_is_no_model(engines, tmp_path):
    error = failure(engines.open(tmp_path).ready)
    assert error.kind == "bad_file"
    assert tmp_path.name in error.what


def test_a_file_that_shrinks_while_it_is_loaded_takes_only_its_engine_along(engines, watch, model, tmp_path):
    """Reading mapped memory behind the new end of the file is a bus error, which nothing in the process can catch."""
    copy = tmp_path / "shrinking.gguf"
    copy.write_bytes(model.read_bytes())
    engine = engines.open(copy, LoadOptions(context_length=512))
    client = engine.wait(PATIENCE)
    os.truncate(copy, 4096)
    pending = client.submit(Generate, session="s", prompt=TextPrompt(text="Once"), sampling=WITHOUT_END)
    assert "SIGBUS" in failure(pending.future).what
    assert failure(engine.ready).what  # what is left of the file cannot be loaded again
    assert engine.state.phase == "failed"
