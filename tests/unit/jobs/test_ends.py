"""How jobs end that do not end well: in one sentence, with what helps to find the cause, and nobody else harmed."""

import pytest

from workbench.processes import channel


def refuse_a_folder(plugin_id):
    raise OSError(28, "No space left on device")


def test_a_job_without_a_folder_fails_before_a_process_is_started(trial, tmp_path, monkeypatch):
    monkeypatch.setattr(trial.desk, "data_dir", refuse_a_folder)
    job = trial.run("count")
    assert (job.state, job.sentence) == (
        "failed",
        "Count could not be started. [Errno 28] No space left on device",
    )
    assert not list(tmp_path.glob("logs/*"))


def test_a_job_whose_parameters_are_too_long_says_so(trial, monkeypatch):
    monkeypatch.setattr(channel, "MAX_MESSAGE_BYTES", 10)
    job = trial.run("count")
    assert job.state == "failed"
    assert job.sentence.startswith("Count could not be started. RunJob of ")


@pytest.mark.parametrize(
    ("work", "sentence", "detail"),
    [
        ("refuse", "The file is not one of ours. It begins with GIF89a. Choose another one.", "in refuse"),
        ("stumble", "Stumble failed with KeyError: 'absent'.", "in stumble"),
        ("leave", "Leave failed with SystemExit: 3.", "in leave"),
        ("stumble_over_a_name", "Stumble over a name failed with ValueError: a?.txt.", "in stumble_over_a_name"),
        ("vanish", "Vanish ended before its work was done.", ""),
        (
            "crash",
            "Crash crashed on a bad memory address (SIGSEGV). Its last words: “reading what is not there”.",
            "in crash",
        ),
        (
            "be_killed",
            "Be killed was killed (SIGKILL; out of memory?). Its last words: “taking all memory”.",
            "taking all memory",
        ),
        ("not_there", "helpers.trial_plugin.work has no not_there. A declaration names it.", "Traceback"),
    ],
)
def test_a_job_that_fails_says_why_in_one_sentence(trial, work, sentence, detail):
    job = trial.run(work)
    assert (job.state, job.sentence) == ("failed", sentence)
    assert detail in job.detail
    assert trial.run("count").state == "done"


def test_a_name_that_is_not_utf8_costs_no_job_its_result(trial):
    job = trial.run("misname")
    assert (job.state, job.result) == ("done", ["a?.txt"])


@pytest.mark.parametrize("work", ["unkeepable", "endless_result"])
def test_a_result_that_cannot_be_kept_is_a_failure(trial, work):
    job = trial.run(work)
    assert job.state == "failed"
    assert "its result cannot be kept" in job.sentence
