"""A newcomer at the terminal: the installed `workbench`, the model that comes with it, one step after the other."""

import json
import subprocess
import sysconfig
from pathlib import Path

import pytest
from helpers.command_line import PATIENCE, Ended, chats_file, run

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.chats.store import ChatStore
from workbench.library.starter import starter_path

LIGHT = ("--load", "threads=1")
INSTALLED = Path(sysconfig.get_path("scripts")) / "workbench"


def workbench(*arguments: str, text: bytes = b"") -> Ended:
    return run(*arguments, text=text, program=(str(INSTALLED),))


def pipeline(line: str) -> Ended:
    path = f"{INSTALLED.parent}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; PATH='{path}'; {line}"], capture_output=True, timeout=PATIENCE, check=False
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_first_question_needs_nothing_but_the_program():
    ended = workbench("chat", *LIGHT, "--set", "temperature=0", "What is a language model?")
    assert ended.status == 0
    assert ended.complaints == ""
    assert len(ended.output.split()) >= 4


def test_the_same_question_twice_at_temperature_zero_has_one_answer():
    asked = ("chat", *LIGHT, "--set", "temperature=0", "Hello!")
    assert workbench(*asked).output == workbench(*asked).output


def test_the_starter_model_ends_its_answers_by_itself():
    answer = workbench("chat", *LIGHT, "--set", "temperature=0", "--json", "Hello!").json
    assert answer["stats"]["stop_reason"] == "end_of_turn"
    assert answer["model"]
    assert "<|" not in answer["text"]


def test_looking_around_then_asking_a_model_of_ones_own(tmp_path):
    folder = tmp_path / "my models"
    folder.mkdir()
    write_random_model(folder / "tiny-story.gguf", SMALL)
    assert "llama.cpp" in workbench("doctor").output
    before = json.loads(workbench("models", "--json").output)
    assert [Path(entry["path"]) for entry in before] == [starter_path()]
    assert workbench("models", "folders", "add", str(folder)).status == 0
    assert "tiny-story.gguf" in workbench("models").output
    few = ("--set", "max_tokens=8", "--set", "ignore_eos=on", "--load", "context_length=1024")
    assert workbench("chat", "-m", "tiny-story", *LIGHT, *few, "Once").status == 0
    with ChatStore(chats_file()) as store:
        [chat] = store.chats()
        assert Path(chat.model_path) == folder / "tiny-story.gguf"
        assert [message.role for message in store.path(chat.id)] == ["user", "assistant"]


@pytest.mark.parametrize(
    "line",
    [
        "echo 'What is a token?' | workbench chat --load threads=1 - | cat",
        "workbench chat --load threads=1 --json Hello | python3 -m json.tool --no-ensure-ascii",
        "workbench chat --load threads=1 - < <(printf 'Hello') | tee /dev/null",
    ],
    ids=["in and out", "json", "redirected"],
)
def test_it_works_between_other_programs(line):
    ended = pipeline(line)
    assert ended.status == 0
    assert ended.complaints == ""
    assert ended.output.strip()


def test_a_pipe_that_fails_says_so_to_the_shell():
    ended = pipeline("workbench chat -m /nowhere/at-all.gguf Hello | cat")
    assert ended.status == 1
    assert ended.output == ""
    assert "at-all.gguf" in ended.sentence
