"""A crash of the unmaintained C code stays in its process, and the model is loaded again."""

import os
import signal
import threading
from pathlib import Path

import pytest
from helpers.ggml_files import OldFile

from workbench.engine_client.engines import Engines
from workbench.engine_client.failures import EngineError
from workbench.engine_client.states import EngineState
from workbench.processes.protocol import Generate, LoadOptions, SamplingSettings, TextPrompt

PATIENCE = 60.0


def test_a_crash_in_the_middle_of_an_answer_is_told_and_the_model_comes_back(tmp_path: Path) -> None:
    loading_again = threading.Event()

    def hear(state: EngineState) -> None:
        if state.phase == "restarting":
            loading_again.set()

    engines = Engines("no.such.engine:run", hear, entry_for=lambda path: "workbench_legacy.engine:run")
    try:
        engine = engines.open(OldFile("mpt").write(tmp_path / "mpt.bin"), LoadOptions(threads=1))
        client = engine.wait(PATIENCE)
        answer = client.submit(
            Generate, session="s", prompt=TextPrompt(text="x" * 400), sampling=SamplingSettings(ignore_eos=True)
        )
        os.kill(client.pid, signal.SIGSEGV)
        error = answer.future.exception(PATIENCE)
        if error is not None:  # else the answer was quicker
            assert isinstance(error, EngineError)
            assert error.kind == "crashed"
        assert loading_again.wait(PATIENCE)
        assert engine.wait(PATIENCE).pid != client.pid
        assert engine.wait(PATIENCE).call(Generate, PATIENCE, session="s", prompt=TextPrompt(text="the")).prompt_tokens
    finally:
        engines.close(PATIENCE)


@pytest.mark.parametrize("context", [1, 7, 10**6])
def test_a_context_length_nobody_can_use_becomes_one_that_works(tmp_path: Path, context: int) -> None:
    engines = Engines("workbench_legacy.engine:run")
    try:
        options = LoadOptions(threads=1, context_length=context)
        client = engines.open(OldFile("gpt2").write(tmp_path / "gpt2.bin"), options).wait(PATIENCE)
        settings = SamplingSettings(max_tokens=5, ignore_eos=True)
        answer = client.call(Generate, PATIENCE, session="s", prompt=TextPrompt(text="the"), sampling=settings)
        assert answer.answer_tokens == 5
    finally:
        engines.close(PATIENCE)
