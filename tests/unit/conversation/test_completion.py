"""A plain text is written on, with the newest settings, until it is stopped."""

import threading
from typing import Any

import pytest
from helpers.engine_talk import PATIENCE

from workbench.conversation.completion import Completion
from workbench.engine_client.engines import Engines
from workbench.engine_client.entries import LLAMA_CPP
from workbench.errors import WorkbenchError
from workbench.library.starter import starter_path
from workbench.processes.protocol import Finished, LoadOptions, Outlook, SamplingSettings

GREEDY = SamplingSettings(temperature=0, max_tokens=12, ignore_eos=True)


class Heard:
    """Writes down what a completion tells."""

    def __init__(self) -> None:
        self.text = ""
        self.finished: Finished | None = None
        self.error: WorkbenchError | None = None
        self.dropped = 0
        self.began = threading.Event()

    def reading(self, done: int, total: int) -> None:
        pass

    def left_out(self, tokens: int) -> None:
        self.dropped = tokens

    def wrote(self, text: str) -> None:
        self.text += text
        self.began.set()

    def ended(self, finished: Finished | None, error: WorkbenchError | None) -> None:
        self.finished, self.error = finished, error


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Any:
    import os

    home = tmp_path_factory.mktemp("home")
    before = os.environ.get("WORKBENCH_HOME")
    os.environ["WORKBENCH_HOME"] = str(home)
    engines = Engines(LLAMA_CPP, lambda state: None)
    engine = engines.open(str(starter_path()), LoadOptions(threads=1, context_length=512), "Starter")
    engine.wait(PATIENCE)
    yield engine
    engines.close()
    if before is None:
        del os.environ["WORKBENCH_HOME"]
    else:
        os.environ["WORKBENCH_HOME"] = before


def test_a_text_is_written_on_from_its_end(engine: Any) -> None:
    heard = Heard()
    Completion(engine, "n", "One two three", GREEDY, heard).over.result(PATIENCE)
    assert heard.error is None
    assert heard.finished is not None
    assert heard.finished.answer_tokens == 12
    assert heard.text


def test_what_was_read_before_is_not_read_again(engine: Any) -> None:
    first, second = Heard(), Heard()
    Completion(engine, "again", "Some words to begin with", GREEDY, first).over.result(PATIENCE)
    text = "Some words to begin with" + first.text
    Completion(engine, "again", text, GREEDY, second).over.result(PATIENCE)
    assert second.finished is not None
    assert second.finished.prompt_tokens - second.finished.reused_tokens <= 2


def test_it_stops_when_told_and_keeps_what_was_written(engine: Any) -> None:
    heard = Heard()
    endless = SamplingSettings(max_tokens=-1, ignore_eos=True, seed=1)
    completion = Completion(engine, "stop", "Word", endless, heard)
    assert heard.began.wait(PATIENCE)
    completion.stop()
    completion.over.result(PATIENCE)
    assert heard.finished is not None
    assert heard.finished.stop_reason in ("cancelled", "context_full")
    assert heard.error is None


def test_of_a_text_longer_than_the_context_the_end_is_read(engine: Any) -> None:
    heard = Heard()
    Completion(engine, "long", "many words " * 400 + "the end", GREEDY, heard).over.result(PATIENCE)
    assert heard.error is None
    assert heard.dropped > 0
    assert heard.text


def test_an_empty_text_can_be_begun(engine: Any) -> None:
    heard = Heard()
    Completion(engine, "empty", "", GREEDY, heard).over.result(PATIENCE)
    assert heard.error is None
    assert heard.text


def test_what_could_come_next_can_be_watched(engine: Any) -> None:
    heard = Heard()
    looks: list[Outlook] = []
    settings = SamplingSettings(max_tokens=60, ignore_eos=True, seed=1)
    Completion(engine, "watch", "Word", settings, heard, looks=(1e-6, looks.append)).over.result(PATIENCE)
    assert looks
