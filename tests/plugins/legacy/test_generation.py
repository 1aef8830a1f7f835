"""Settings moved while an answer is written act on the very next token, driven step by step with the real library."""

import itertools
from pathlib import Path
from typing import Any

import msgspec
import pytest
from helpers.ggml_files import OldFile

from workbench.engine_kit.tasks import Task
from workbench.processes.protocol import Finished, Generate, Message, PromptProgress, SamplingSettings, TokenPrompt
from workbench_legacy.generation import Memory, generate
from workbench_legacy.native import NativeModel
from workbench_legacy.vocabulary import Vocabulary

PROMPT = (20, 70, 280, 12)
HOT = SamplingSettings(temperature=3.0, top_k=0, top_p=1.0, ignore_eos=True, seed=4)


class Written:
    """A model in this process, and answers written step by step."""

    def __init__(self, path: Path, kind: str) -> None:
        self.native = NativeModel(path, kind, context_length=128, mmap=True, mlock=False)
        self.vocabulary = Vocabulary(self.native, kind)
        self.memory = Memory(self.native, 8, 128, 1)
        self.sent: list[Message] = []

    def answer(
        self, prompt: tuple[int, ...], sampling: SamplingSettings, moved: dict[int, SamplingSettings] | None = None
    ) -> tuple[list[int], Finished]:
        """The answer's tokens; `moved` has settings that are sent once so many of them are written."""
        request = Generate(id=1, session="s", prompt=TokenPrompt(tokens=prompt), sampling=sampling)
        task = Task(request, self.sent.append, lambda: None)
        steps = generate(task, request, list(prompt), self.native, self.vocabulary, self.memory, None)
        while True:
            written = len(self.memory.tokens) - len(prompt)
            if moved and written in moved:
                task.put_sampling(moved[written])
            try:
                next(steps)
            except StopIteration as end:
                return self.memory.tokens[len(prompt) :], end.value


@pytest.fixture(scope="module", params=["gpt2", "llama"])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    path = OldFile(request.param).write(tmp_path_factory.mktemp("model") / "model.bin")
    return Written(path, request.param)


@pytest.mark.parametrize("colder", [{"temperature": 0.0}, {"top_k": 1}, {"top_p": 0.000001}], ids=str)
def test_from_the_token_on_at_which_it_was_moved(model: Written, colder: dict[str, Any]) -> None:
    limited = msgspec.structs.replace(HOT, max_tokens=20)
    cold = msgspec.structs.replace(limited, **colder)
    hot_only, _ = model.answer(PROMPT, limited)
    tokens, _ = model.answer(PROMPT, limited, {6: cold})
    assert tokens[:6] == hot_only[:6]
    greedy, _ = model.answer((*PROMPT, *tokens[:6]), msgspec.structs.replace(cold, max_tokens=14))
    assert tokens[6:] == greedy
    assert tokens != hot_only


def test_a_limit_that_is_moved_ends_the_answer_there(model: Written) -> None:
    tokens, finished = model.answer(PROMPT, HOT, {9: msgspec.structs.replace(HOT, max_tokens=9)})
    assert (len(tokens), finished.stop_reason, finished.answer_tokens) == (9, "max_tokens", 9)


def test_a_repeat_penalty_keeps_away_what_came_last(model: Written) -> None:
    greedy = SamplingSettings(temperature=0, ignore_eos=True, max_tokens=40, repeat_last_n=-1)
    tokens, _ = model.answer(PROMPT, msgspec.structs.replace(greedy, repeat_penalty=50.0))
    assert len(set(tokens)) == len(tokens)


def test_the_same_seed_draws_the_same_tokens_and_another_one_others(model: Written) -> None:
    limited = msgspec.structs.replace(HOT, max_tokens=20)
    first, _ = model.answer(PROMPT, limited)
    assert model.answer(PROMPT, limited)[0] == first
    assert model.answer(PROMPT, msgspec.structs.replace(limited, seed=5))[0] != first
    assert len(set(first)) > 5  # its random numbers do not begin anew with each token


def test_what_was_read_is_read_again_only_from_where_it_differs(model: Written) -> None:
    limited = msgspec.structs.replace(HOT, max_tokens=3)
    model.answer(PROMPT, limited)
    _, finished = model.answer((*PROMPT[:3], 99, 98), limited)
    assert (finished.reused_tokens, finished.prompt_tokens) == (3, 5)


def test_a_prompt_is_read_in_pieces_of_no_more_tokens_than_are_safe(model: Written) -> None:
    model.sent.clear()
    model.answer(tuple(range(10, 110)), msgspec.structs.replace(HOT, max_tokens=1))
    told = [message.done for message in model.sent if isinstance(message, PromptProgress)]
    pieces = [after - before for before, after in itertools.pairwise([0, *told])]
    assert sum(pieces) == 100
    assert max(pieces) <= 8  # what the memory was given as its limit
