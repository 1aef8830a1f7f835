"""Inside a job's process: its place in the system, and the context it gets over the pipe."""

import os

import psutil
import pytest


def test_a_job_runs_in_a_process_of_its_own_below_the_priority_of_the_window(trial):
    result = trial.run("say_what_it_is").result
    assert result["pid"] != os.getpid()
    assert result["nice"] > os.nice(0)


def test_the_process_is_gone_when_the_job_has_ended(trial):
    assert not psutil.pid_exists(trial.run("say_what_it_is").result["pid"])


def test_a_job_gets_its_parameters_and_its_plugins_folder(trial, tmp_path):
    result = trial.run("say_what_it_is").result
    assert result["parameters"] == {}
    assert result["data_dir"] == str(tmp_path / "plugins" / "trial")


def test_everything_a_context_has_works_in_a_job(trial):
    assert trial.run("ask").result == {
        "settings": {"loudness": 3},
        "models": ["a"],
        "current": None,
        "answer": ["All ", "is ", "well"],
        "vectors": [[1.0, 0.0], [0.0, 1.0]],
        "scores": [0.5, 0.25],
        "count": 2,
        "chats": ["Trial"],
        "messages": ["Is it on?"],
        "called": 42,
        "streamed": [1, 2, 3],
    }
    asked = dict(trial.desk.asked)
    assert asked["settings.change"] == {"chosen": {"loudness": 3}}
    assert asked["say"] == {"sentence": "Half way.", "tone": "good"}
    assert asked["engines.generate"] == {
        "prompt": "Say something.",
        "model": "",
        "sampling": {"max_tokens": 5},
        "stop": ["."],
    }
    assert asked["services.call"] == {
        "service": "store",
        "method": "double",
        "timeout": 30.0,
        "arguments": {"number": 21},
    }


def test_closing_the_iterator_stops_the_answer(trial):
    assert trial.run("read_a_little").result == ["on and ", "on and "]
    assert trial.desk.closed.wait(60)


def test_what_is_refused_is_raised_in_the_job_with_all_its_sentences(trial):
    assert trial.run("ask_refused").result == "This chat is gone. It was deleted. Choose another one."


@pytest.mark.parametrize("library", ["PySide6", "numpy", "llama_cpp", "sqlite3", "jinja2"])
def test_nothing_heavy_is_imported_before_the_work(trial, library):
    assert library not in trial.run("modules").result
