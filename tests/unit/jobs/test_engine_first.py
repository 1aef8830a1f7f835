"""The engine first, with the real one: a heavy job begins when the model is loaded and the answer is written."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.trial_plugin.kinds import job_kind

from workbench.app import Workbench
from workbench.engine_client.entries import LLAMA_CPP
from workbench.jobs.job import Job
from workbench.library.starter import starter_path
from workbench.processes.launch import Launched, launch
from workbench.processes.protocol import LoadOptions

PATIENCE = 120.0
HEAVY = job_kind("count", heavy=True)
ONE_THREAD = LoadOptions(threads=1, context_length=16_384)


@pytest.fixture
def engine(tmp_path: Path) -> Launched:
    """An engine process on its way."""
    return launch(LLAMA_CPP, tmp_path / "engine.log")


@pytest.fixture
def workbench(engine: Launched) -> Iterator[Workbench]:
    workbench = Workbench.build(early=engine)
    yield workbench
    workbench.close()


class Waits:
    """What a job that waits says it waits for."""

    def __init__(self, workbench: Workbench) -> None:
        self._said = threading.Event()
        self.sentence = ""
        workbench.jobs.listen(self._hear)

    def _hear(self, job: Job) -> None:
        if job.state == "waiting" and job.sentence:
            self.sentence = job.sentence
            self._said.set()

    def wait(self) -> str:
        assert self._said.wait(PATIENCE)
        return self.sentence


def test_a_heavy_job_waits_for_a_model_that_is_being_loaded(workbench, engine):
    waits = Waits(workbench)
    os.kill(engine.process.pid, signal.SIGSTOP)  # so that it does not get on
    loading = workbench.engines.open(starter_path(), ONE_THREAD, "Starter")
    number = workbench.jobs.start("trial", HEAVY, {})
    assert waits.wait() == "Waits until Starter is loaded."
    os.kill(engine.process.pid, signal.SIGCONT)
    loading.wait(PATIENCE)
    assert workbench.jobs.wait(number, PATIENCE).state == "done"


def test_a_heavy_job_waits_for_an_answer_that_is_being_written(workbench):
    waits = Waits(workbench)
    workbench.engines.open(starter_path(), ONE_THREAD, "Starter").wait(PATIENCE)
    sampling = {"ignore_eos": True, "max_tokens": 100_000}
    answer = workbench.program.models.generate("t", "Hello!", str(starter_path()), sampling, (), threading.Event())
    next(answer)
    number = workbench.jobs.start("trial", HEAVY, {})
    assert waits.wait() == "Waits until Starter has answered."
    answer.close()
    assert workbench.jobs.wait(number, PATIENCE).state == "done"
