"""Bad luck around jobs: the job is killed, the program is killed, the disk is full."""

import contextlib
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from helpers.command_line import run, start
from helpers.trial_plugin.installed import install
from helpers.trial_plugin.queues import PATIENCE, Trial

from workbench.errors import WorkbenchError

HELD = {"steps": 2, "hold_at": 0}


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["subprocess.Popen[bytes]"]:
    """A program whose job stands at its first step."""
    monkeypatch.setenv("PYTHONPATH", install(tmp_path / "site"))
    process = start("jobs", "run", "count", "--steps", "2", "--gate", str(tmp_path / "gate"))
    assert process.stderr
    assert process.stderr.readline().startswith(b"Step 0")
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def fill(place: Path) -> Path:
    """Leave no byte free."""
    ballast = place / "ballast"
    with ballast.open("wb", buffering=0) as stream:
        try:
            while True:
                stream.write(bytes(4096))
        except OSError:
            return ballast


def start_many(trial: Trial) -> None:
    """Enough jobs to use up what SQLite has kept for itself."""
    for _ in range(100):
        trial.queue.cancel(trial.start("count", gate="x" * 50_000))


def gone(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        process.wait(PATIENCE)
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_a_job_that_is_killed_has_failed_and_the_program_says_so(program):
    [job] = psutil.Process(program.pid).children()
    job.kill()
    program.communicate(timeout=PATIENCE)
    assert program.returncode == 1
    [record] = run("jobs", "list", "--json").json
    assert (record["state"], record["sentence"]) == ("failed", "Count was killed (SIGKILL; out of memory?).")


def test_when_the_program_is_killed_its_job_ends_and_is_interrupted(program, workbench_home):
    [job] = psutil.Process(program.pid).children()
    program.send_signal(signal.SIGKILL)
    program.communicate(timeout=PATIENCE)
    assert gone(job)
    [record] = run("jobs", "list", "--json").json
    assert record["state"] == "interrupted"
    assert record["sentence"] == "The program that ran it ended before it was done."
    assert run("jobs", "list").status == 0  # and the file that stood for the program is gone
    assert not list(workbench_home.rglob("*.owner"))


def test_a_frozen_job_ends_with_its_program(program):
    [job] = psutil.Process(program.pid).children()
    job.suspend()
    program.kill()
    program.communicate(timeout=PATIENCE)
    assert gone(job)


def test_on_a_full_disk_no_job_begins_and_one_that_runs_gets_done(small_disk):
    trial = Trial(small_disk)
    gate = small_disk / "gate"
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until(number, lambda job: job.fraction is not None)
    ballast = fill(small_disk)
    with pytest.raises(WorkbenchError, match="full"):
        start_many(trial)
    ballast.unlink()
    gate.touch()
    assert trial.end(number).state == "done"
    trial.queue.close()
    again = Trial(small_disk)
    assert again.queue.state(number).state == "done"
    again.queue.close()


def test_a_job_that_ends_while_the_disk_is_full_is_kept_until_there_is_room(small_disk):
    trial = Trial(small_disk)
    gate = small_disk.parent / "gate"
    number = trial.start("count", gate=str(gate), **HELD)
    trial.until(number, lambda job: job.fraction is not None)
    ballast = fill(small_disk)
    gate.touch()
    assert trial.end(number).state == "done"
    assert trial.queue.state(number).result == {"counted": 2}
    ballast.unlink()
    trial.queue.close()
    again = Trial(small_disk)
    assert again.queue.state(number).result == {"counted": 2}
    again.queue.close()
