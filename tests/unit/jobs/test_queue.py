"""Jobs: what runs when, and what a person can do with one that waits, runs or has ended."""

from pathlib import Path
from threading import Thread

import psutil
import pytest
from helpers.trial_plugin.kinds import job_kind
from helpers.trial_plugin.queues import PATIENCE

from workbench.errors import WorkbenchError
from workbench.jobs import limits
from workbench.jobs.history import History
from workbench.jobs.job import Job
from workbench.plugin_api import JobState

HEAVY = job_kind("count", heavy=True)
HELD = {"steps": 2, "hold_at": 0}


@pytest.fixture
def gate(tmp_path):
    """A file that jobs wait for, while it is not there."""
    return tmp_path / "gate"


def test_nothing_is_opened_before_the_first_use(trial, tmp_path):
    assert not list(tmp_path.iterdir())


def test_a_job_gives_back_what_its_work_returned(trial):
    job = trial.run("count", steps=5)
    assert isinstance(job, JobState)
    assert (job.state, job.result, job.fraction, job.seconds_left) == ("done", {"counted": 5}, 1.0, None)
    assert job.created <= job.started <= job.ended


def test_a_result_that_is_a_sentence_is_shown_as_how_it_ended(trial):
    assert trial.run("write").sentence == "All is written."


def test_parameters_that_were_not_given_have_their_defaults(trial):
    job = trial.run("count")
    assert job.parameters == {"steps": 3, "gate": "", "hold_at": 0}


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"steps": 0}, "Steps"),
        ({"steps": "many"}, "Steps"),
        ({"speed": 1}, "speed"),
    ],
)
def test_a_parameter_that_is_refused_is_named_before_anything_is_queued(trial, given, named):
    with pytest.raises(WorkbenchError, match=named):
        trial.start("count", **given)
    assert trial.queue.states() == []


def test_progress_comes_as_a_fraction_with_a_sentence(trial, gate):
    number = trial.start("count", steps=4, hold_at=1, gate=str(gate))
    job = trial.until(number, lambda job: job.fraction)
    assert (job.fraction, job.sentence) == (0.25, "Step 1 of 4")
    gate.touch()
    trial.end(number)


def test_one_heavy_job_runs_at_a_time_and_the_next_says_what_it_waits_for(trial, gate):
    first = trial.start(HEAVY, gate=str(gate), **HELD)
    second = trial.start(HEAVY, steps=1)
    trial.until_state(first, "running")
    waiting = trial.until(second, lambda job: job.sentence)
    assert (waiting.state, waiting.sentence) == ("waiting", "Waits until Count has ended.")
    gate.touch()
    assert trial.end(first).ended <= trial.end(second).started


def test_a_light_job_does_not_wait_for_a_heavy_one(trial, gate):
    heavy = trial.start(HEAVY, gate=str(gate), **HELD)
    trial.until_state(heavy, "running")
    assert trial.run("count").state == "done"
    assert trial.queue.state(heavy).state == "running"
    gate.touch()
    trial.end(heavy)


def test_a_heavy_job_waits_while_the_engine_is_busy_and_says_so(make, gate):
    busy = ["A model is being loaded."]
    trial = make(busy=lambda: "" if gate.exists() else busy[0])
    number = trial.start(HEAVY)
    assert trial.until(number, lambda job: job.sentence).sentence == busy[0]
    assert trial.run("count").state == "done"
    assert trial.queue.state(number).state == "waiting"
    gate.touch()
    assert trial.end(number).state == "done"


def test_heavy_jobs_of_two_programs_run_one_after_the_other(make, gate):
    window, terminal = make(), make()
    first = window.start(HEAVY, gate=str(gate), **HELD)
    window.until_state(first, "running")
    second = terminal.start(HEAVY)
    assert "another window or terminal" in terminal.until(second, lambda job: job.sentence).sentence
    gate.touch()
    assert window.end(first).ended <= terminal.end(second).started


def test_of_light_jobs_only_so_many_run_at_a_time(trial, gate, monkeypatch):
    monkeypatch.setattr(limits, "LIGHT", 2)
    numbers = [trial.start("count", gate=str(gate), **HELD) for _ in range(3)]
    assert trial.until(numbers[2], lambda job: job.sentence).state == "waiting"
    gate.touch()
    ends = [trial.end(number) for number in numbers]
    assert [job.state for job in ends] == ["done"] * 3
    assert ends[2].started >= min(ends[0].ended, ends[1].ended)


def test_a_paused_job_stands_still_until_it_is_resumed(trial, gate):
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until(number, lambda job: job.fraction is not None)
    trial.queue.pause(number)
    paused = trial.until_state(number, "paused")
    assert not paused.pausing
    gate.touch()
    assert trial.queue.state(number).state == "paused"
    trial.queue.resume(number)
    assert trial.end(number).state == "done"


def test_a_paused_light_job_does_not_keep_others_waiting(trial, gate, monkeypatch):
    monkeypatch.setattr(limits, "LIGHT", 1)
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until_state(number, "running")
    trial.queue.pause(number)
    trial.until_state(number, "paused")
    assert trial.run("count").state == "done"
    gate.touch()
    trial.queue.resume(number)
    trial.end(number)


def test_a_job_that_cannot_be_paused_says_so(trial):
    number = trial.start(job_kind("listen_for_ever", pausable=False))
    with pytest.raises(WorkbenchError, match="cannot be paused"):
        trial.queue.pause(number)
    trial.queue.cancel(number)
    trial.end(number)


def test_cancelling_lets_the_work_tidy_up(trial, tmp_path):
    number = trial.start("tidy")
    partial = tmp_path / "plugins" / "trial" / "half.partial"
    trial.until_state(number, "running")
    while not partial.exists():
        assert trial.queue.state(number).active
    trial.queue.cancel(number)
    assert trial.end(number).state == "cancelled"
    assert not partial.exists()


def test_cancelling_ends_work_that_waits_for_an_engine(trial):
    number = trial.start("listen_for_ever")
    trial.until(number, lambda job: job.sentence == "listening")
    trial.queue.cancel(number)
    assert trial.end(number).state == "cancelled"
    assert trial.desk.closed.wait(60)


def test_cancelling_ends_a_paused_job(trial, gate):
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until_state(number, "running")
    trial.queue.pause(number)
    trial.until_state(number, "paused")
    trial.queue.cancel(number)
    assert trial.end(number).state == "cancelled"


def test_a_job_that_was_cancelled_is_not_paused_any_more(trial):
    number = trial.start("deaf")
    trial.until(number, lambda job: job.sentence == "deaf")
    trial.queue.cancel(number)
    trial.queue.pause(number)
    assert not trial.queue.state(number).pausing
    assert trial.end(number).state == "cancelled"


def test_cancelling_ends_work_that_hears_nothing(trial):
    number = trial.start("deaf")
    trial.until(number, lambda job: job.sentence == "deaf")
    trial.queue.cancel(number)
    assert trial.end(number).state == "cancelled"


def test_a_job_that_waits_is_cancelled_at_once_and_never_begins(trial, gate):
    first = trial.start(HEAVY, gate=str(gate), **HELD)
    second = trial.start(HEAVY)
    trial.queue.cancel(second)
    assert trial.end(second).started is None
    gate.touch()
    trial.end(first)


def test_cancelling_what_has_ended_changes_nothing(trial):
    job = trial.run("count")
    trial.queue.cancel(job.id)
    assert trial.queue.state(job.id) == job


def test_a_job_can_be_tried_again_with_the_same_parameters(trial):
    first = trial.run("count", steps=7)
    second = trial.end(trial.queue.retry(first.id))
    assert second.id != first.id
    assert second.result == {"counted": 7}


def test_a_job_of_a_plugin_that_is_off_cannot_be_tried_again(make, monkeypatch):
    trial = make()
    job = trial.run("count")

    def off(plugin: str, kind: str) -> None:
        raise WorkbenchError(f"{plugin} is switched off.")

    monkeypatch.setattr(trial.queue, "_kinds", off)
    with pytest.raises(WorkbenchError, match="switched off"):
        trial.queue.retry(job.id)


def test_what_a_job_writes_is_in_its_log(trial):
    log = trial.queue.log(trial.run("write").id)
    assert "on standard output" in log
    assert "on standard error" in log
    assert "in the log" in log


def test_a_forgotten_job_takes_its_log_with_it(trial, tmp_path):
    job = trial.run("write")
    trial.queue.forget(job.id)
    assert trial.queue.states() == []
    assert not list((tmp_path / "logs").iterdir())
    with pytest.raises(WorkbenchError, match="no job"):
        trial.queue.state(job.id)


def test_a_job_that_runs_cannot_be_forgotten(trial, gate):
    number = trial.start("count", gate=str(gate), **HELD)
    trial.queue.forget(number)
    assert trial.queue.state(number).active
    gate.touch()
    trial.end(number)


def test_a_log_that_grows_without_end_is_begun_anew(trial, gate, monkeypatch):
    monkeypatch.setattr("workbench.jobs.running.MAX_LOG_BYTES", 100)
    number = trial.start("write_until", gate=str(gate))
    trial.until(number, lambda job: job.sentence == "written")
    while trial.queue.log(number):
        assert trial.queue.state(number).active
    gate.touch()
    trial.end(number)
    assert "behind" in trial.queue.log(number)


def test_listeners_hear_the_states_in_order_and_one_that_fails_harms_nobody(trial):
    def stumble(job: Job) -> None:
        raise ValueError

    trial.queue.listen(stumble)
    number = trial.start("count")
    trial.until_state(number, "done")
    states = [job.state for job in trial.heard if job.id == number]
    assert states == sorted(states, key=["waiting", "running", "done"].index)


def test_a_job_that_ends_while_the_list_is_read_is_not_told_of_as_it_was(make, gate, monkeypatch):
    trial, other = make(), make()
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until_state(number, "running")
    read = History.jobs

    def read_slowly(history):
        found = read(history)
        gate.touch()
        while other.queue.state(number).active:
            assert trial.end(number).state == "done"
        return found

    monkeypatch.setattr(History, "jobs", read_slowly)
    assert [job.state for job in trial.queue.states()] == ["done"]


def test_how_a_job_stands_is_told_while_another_one_is_being_saved(trial, gate, monkeypatch):
    first = trial.start("count", gate=str(gate), **HELD)
    trial.until_state(first, "running")
    add, told = History.add, []

    def add_slowly(history, job):
        asking = Thread(target=lambda: told.append(trial.queue.state(first).state))
        asking.start()
        asking.join(PATIENCE)
        return add(history, job)

    monkeypatch.setattr(History, "add", add_slowly)
    second = trial.start("count")
    assert told == ["running"]
    gate.touch()
    assert [trial.end(number).state for number in (first, second)] == ["done", "done"]


def test_closing_the_program_ends_its_jobs_as_interrupted(make, gate):
    trial = make()
    running = trial.start(HEAVY, gate=str(gate), **HELD)
    waiting = trial.start(HEAVY)
    trial.until_state(running, "running")
    trial.queue.close()
    states = {job.id: (job.state, job.sentence) for job in make().queue.states()}
    assert states == dict.fromkeys((running, waiting), ("interrupted", "The program was closed before it was done."))


def test_nothing_begins_while_the_program_is_closed_and_nothing_outlasts_it(make, gate):
    others = set(psutil.Process().children())
    trial = make()
    running = trial.start(HEAVY, gate=str(gate), **HELD)
    waiting = trial.start(HEAVY)
    trial.until(running, lambda job: job.sentence.startswith("Step"))
    (process,) = set(psutil.Process().children()) - others
    process.suspend()  # so that it hears nothing, not even that it is to end
    closing = Thread(target=trial.queue.close)
    closing.start()
    trial.until_state(waiting, "interrupted")
    with pytest.raises(WorkbenchError, match="closed"):
        trial.start("count")
    closing.join()
    assert not process.is_running()
    assert {job.state for job in make().queue.states()} == {"interrupted"}
    assert make().queue.state(running).sentence == "The program was closed before it was done."


def test_a_closed_queue_takes_no_job(trial):
    trial.queue.close()
    with pytest.raises(WorkbenchError, match="closed"):
        trial.start("count")


def test_the_history_is_there_at_the_next_start(make):
    first = make()
    job = first.run("count", steps=2)
    first.queue.close()
    assert make().queue.states() == [job]


def test_jobs_of_another_program_are_seen_waited_for_paused_and_cancelled(make, gate):
    window, terminal = make(), make()
    number = window.start("count", gate=str(gate), **HELD)
    window.until_state(number, "running")
    assert [job.id for job in terminal.queue.states()] == [number]
    terminal.queue.pause(number)
    window.until_state(number, "paused")
    terminal.queue.resume(number)
    terminal.queue.cancel(number)
    assert terminal.queue.wait(number, 60).state == "cancelled"


def test_waiting_ends_when_its_time_is_over(trial, gate):
    number = trial.start("count", gate=str(gate), **HELD)
    assert trial.queue.wait(number, 0.01).active
    gate.touch()
    trial.end(number)


def test_the_subject_of_a_job_is_the_file_it_works_on(trial, tmp_path: Path):
    job = trial.run("count", gate=str(tmp_path / "some model.gguf"), hold_at=-1)
    assert job.subject == "some model.gguf"
    assert trial.run("count").subject == ""
