"""Jobs at the terminal: a plugin's work as a command, its history, and one program ending what another runs."""

import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.command_line import Ended, finish, run, start
from helpers.trial_plugin.installed import install


@pytest.fixture(autouse=True)
def _trial_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", install(tmp_path / "site"))


def jobs(*arguments: str) -> Ended:
    return run("jobs", *arguments)


@pytest.fixture
def held(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A program in another terminal whose job goes no further than its first step."""
    process = start("jobs", "run", "count", "--steps", "2", "--gate", str(tmp_path / "gate"))
    assert process.stderr
    assert process.stderr.readline().startswith(b"Step 0")
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def test_without_a_name_the_jobs_of_all_plugins_are_listed():
    ended = jobs("run")
    assert ended.status == 0
    assert re.search("^trial/count +Count, for a test.$", ended.output, re.MULTILINE)
    assert {"plugin": "trial", "name": "count", "sentence": "Count, for a test."} in jobs("run", "--json").json


def test_options_are_made_from_the_parameters_of_a_job():
    ended = jobs("run", "trial/count", "--help")
    assert ended.status == 0
    assert "--hold-at" in ended.output
    assert "How many. It is a whole number from 1 to 10000; 3 without it." in " ".join(ended.output.split())


def test_a_job_prints_its_result_and_says_on_standard_error_how_it_gets_on():
    ended = jobs("run", "count", "--steps", "4")
    assert (ended.status, ended.json) == (0, {"counted": 4})
    assert all(re.fullmatch("Step [0-3] of 4", line) for line in ended.complaints.splitlines())


def test_a_job_as_json_has_everything_about_it():
    record = jobs("run", "count", "--json", "--steps", "4").json
    assert record["state"] == "done"
    assert record["parameters"] == {"steps": 4, "gate": "", "hold_at": 0}
    assert jobs("list", "--json").json == [record]
    assert jobs("show", "1", "--json").json == record


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("run", "refuse"), 1, "The file is not one of ours. It begins with GIF89a. Choose another one."),
        (("run", "count", "--steps", "0"), 1, "Steps (steps) cannot be 0. It is a whole number from 1 to 10000."),
        (("run", "fly"), 1, "There is no job fly. `workbench jobs run` lists what there is."),
        (("show", "9"), 1, "There is no job 9. Look at the list of jobs."),
        (("cancel", "9"), 1, "There is no job 9. Look at the list of jobs."),
    ],
)
def test_what_cannot_be_done_is_one_sentence(arguments, status, sentence):
    ended = jobs(*arguments)
    assert (ended.status, ended.sentence) == (status, sentence)


def test_a_job_that_crashes_is_told_apart_with_its_last_lines_in_reach():
    ended = jobs("run", "crash")
    assert ended.status == 1
    assert ended.sentence.startswith("Crash crashed on a bad memory address (SIGSEGV).")
    assert "in crash" in jobs("show", "1").output
    assert "reading what is not there" in jobs("show", "1", "--log").output


def test_ctrl_c_cancels_the_job(held):
    held.send_signal(signal.SIGINT)
    assert finish(held).status == 130
    assert jobs("list", "--json").json[0]["state"] == "cancelled"


def test_a_job_of_one_terminal_is_seen_and_cancelled_from_another(held):
    assert re.search(r"^ +1  (0%|running) +Count, gate", jobs("list").output)
    cancelled = jobs("cancel", "1")
    assert (cancelled.status, cancelled.output) == (0, "Job 1 (Count) is cancelled.\n")
    assert finish(held).status == 130
    again = jobs("cancel", "1")
    assert again.sentence == "Job 1 (Count) cannot be cancelled: it is cancelled."


def test_without_a_plugin_there_is_nothing_to_run_but_the_history_stays(monkeypatch):
    jobs("run", "count")
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    assert "No plugin that is on brings jobs." in jobs("run").sentence
    assert jobs("list").output.strip().startswith("1  done")
