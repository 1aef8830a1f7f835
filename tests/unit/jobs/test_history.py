"""The history: what is kept of jobs, also when the file is not what it should be."""

import sqlite3

import pytest

from workbench.errors import WorkbenchError
from workbench.jobs import history as histories
from workbench.jobs.history import History
from workbench.jobs.job import Job


@pytest.fixture
def history(tmp_path):
    made = History(tmp_path / "jobs.db")
    yield made
    made.close()


def a_job(**fields):
    return Job(**{"id": 0, "plugin_id": "trial", "kind": "count", "title": "Count", "state": "done"} | fields)


def test_everything_about_a_job_comes_back(history):
    job = a_job(
        state="paused",
        fraction=0.5,
        seconds_left=3.5,
        sentence="Hälfte",
        result={"list": [1, None, "x"]},
        parameters={"model": "/a/b.gguf", "bits": 4},
        heavy=True,
        pausable=True,
        pausing=True,
        owner="12-ab",
        detail="Traceback",
        created=1.0,
        started=2.0,
        ended=3.0,
    )
    number = history.add(job)
    assert history.job(number) == Job(**vars(job) | {"id": number})


def test_the_newest_job_comes_first(history):
    numbers = [history.add(a_job()) for _ in range(3)]
    assert [job.id for job in history.jobs()] == numbers[::-1]


def test_only_so_many_ended_jobs_are_kept_and_none_that_runs_is_lost(history, monkeypatch):
    monkeypatch.setattr(histories, "KEPT", 2)
    running = history.add(a_job(state="running"))
    ended = [history.add(a_job()) for _ in range(4)]
    assert sorted(history.prune()) == ended[:2]
    assert [job.id for job in history.jobs()] == [ended[3], ended[2], running]


def test_a_wish_is_heard_once_by_the_program_it_is_for(history):
    ours = history.add(a_job(state="running", owner="us"))
    history.add(a_job(state="running", owner="them"))
    other = History(history.path)
    other.wish(ours, "cancel")
    assert history.take_wishes("us") == [(ours, "cancel")]
    assert history.take_wishes("us") == []
    other.close()


def test_nothing_can_be_wished_of_a_job_that_has_ended(history):
    number = history.add(a_job(owner="us"))
    other = History(history.path)
    other.wish(number, "cancel")
    assert history.take_wishes("us") == []
    other.close()


def test_a_number_is_never_given_twice(history):
    first = history.add(a_job())
    history.forget(first)
    assert history.add(a_job()) > first


def test_a_damaged_history_is_set_aside_and_a_new_one_begun(history):
    history.path.write_bytes(b"This was a database. " * 100)
    assert history.jobs() == []
    assert history.add(a_job())
    assert history.path.with_name("jobs.db.damaged").exists()


def test_a_history_of_a_newer_version_is_left_alone(history):
    db = sqlite3.connect(history.path)
    db.execute(f"PRAGMA user_version = {histories.VERSION + 1}")
    db.close()
    before = history.path.read_bytes()
    with pytest.raises(WorkbenchError, match="newer version"):
        history.jobs()
    assert history.path.read_bytes() == before


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(WorkbenchError, match="could not be read"):
        History(tmp_path / "file" / "jobs.db").jobs()
