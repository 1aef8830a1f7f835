"""States of the window with jobs in it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from helpers.page_states import STATES
from helpers.stage import NOW, Stage
from helpers.stage_texts import LONG_NAME, LONG_TITLE
from helpers.states import as_state

from workbench.jobs.job import Job
from workbench.plugin_api import JobKind, Setting
from workbench.ui.jobs.form_dialog import JobFormDialog
from workbench.ui.jobs.log_dialog import JobLogDialog
from workbench.ui.jobs.window_jobs import WindowJobs

CRASH = "Quantize was killed (SIGKILL; out of memory?). Its last words: “blk.17.ffn_down.weight to q4_K”."
EMPTY = "There is no text file in that folder. Choose one with .txt files in it."
QUANTIZE = JobKind(
    name="quantize",
    title="Quantize a model…",
    sentence="Makes a smaller file of a model, a little less exact and a good deal faster.",
    work="a:b",
    parameters=(
        Setting(name="model", kind="file", title="Model", sentence="It stays as it is.", default=None),
        Setting(
            name="type",
            kind="choice",
            title="Type",
            sentence="How many bits each weight gets.",
            default="q4_k_m",
            choices=(("q4_k_m", "Q4_K_M"), ("q8_0", "Q8_0")),
        ),
        Setting(
            name="threads", kind="int", title="Threads", sentence="At work on it.", default=4, minimum=1, slider=(1, 16)
        ),
        Setting(name="keep", kind="bool", title="Keep the last layer", sentence="As exact as it is.", default=True),
    ),
)


class _Queue:
    """Jobs that stand still."""

    def __init__(self, jobs: list[Job]) -> None:
        self._jobs = jobs

    def states(self) -> list[Job]:
        return self._jobs

    def listen(self, heard: Callable[[Job], None]) -> None:
        """Nothing ever changes."""

    def is_ours(self, job: Job) -> bool:
        return False

    def log(self, number: int) -> str:
        return "2026-11-20 15:01:02,003 INFO    plugins.notes: reading /home/me/notes"


def _job(number: int, title: str, state: Any, model: str = "", **more: Any) -> Job:
    times = {} if state in ("waiting", "running", "paused") else {"ended": NOW - 60 * number}
    began = {} if state == "waiting" else {"started": NOW - 4000}
    parameters = {"model": f"/models/{model}"} if model else {}
    fields = {"created": NOW - 5000, "parameters": parameters} | times | began | more
    return Job(id=number, plugin_id="trial", kind="quantize", title=title, state=state, **fields)


JOBS = [
    _job(9, "Quantize", "running", "starter-f16.gguf", fraction=0.4, seconds_left=190, sentence="Layer 9 of 22"),
    _job(10, "Import notes", "paused", fraction=0.7, sentence="contracts.txt", pausable=True),
    _job(11, "Quantize", "waiting", "llama.gguf", sentence="Waits until Quantize has ended."),
    _job(8, "Quantize", "failed", "llama-70b-f16.gguf", sentence=CRASH, detail="Traceback (most recent call last)"),
    _job(7, "Import notes", "failed", "notes", sentence=EMPTY),
    _job(6, LONG_TITLE, "interrupted", LONG_NAME, sentence="The program that ran it ended before it was done."),
    _job(5, "Writing speed", "done"),
    _job(4, "Writing speed", "cancelled"),
]

WORDS = (
    *(job.title for job in JOBS),
    *(job.subject for job in JOBS if job.subject),
    *("Layer 9 of 22", "contracts.txt", CRASH, EMPTY, "Traceback (most recent call last)", "plugins.notes", "INFO"),
    *("reading", "quantize", "seconds_left", '"model"', "Model (model) has to be given.", "Quantize a model"),
    *(QUANTIZE.sentence, *(words for each in QUANTIZE.parameters for words in (each.title, each.sentence))),
    *(title for _value, title in QUANTIZE.parameters[1].choices),
)
"""What the plugin says here, and errors: nothing of it is the window's own."""


def _install(stage: Stage, jobs: list[Job]) -> WindowJobs:
    queue: Any = _Queue(jobs)
    stage.window.jobs = WindowJobs(stage.window, queue)
    stage.wait(lambda: len(stage.window.jobs.follower.jobs()) == len(jobs))
    return stage.window.jobs


@as_state
def jobs_empty(stage: Stage) -> None:
    """Nothing was ever done."""
    _install(stage, []).open()


@as_state
def jobs_filled(stage: Stage) -> None:
    """Some that run, and a history."""
    _install(stage, JOBS).open()


@as_state
def jobs_chip(stage: Stage) -> None:
    """One runs, the panel is closed."""
    _install(stage, JOBS[:1])


@as_state
def jobs_log(stage: Stage) -> None:
    """Why one failed."""
    JobLogDialog(_install(stage, JOBS).follower, 8, stage.window).open()


@as_state
def jobs_form(stage: Stage) -> None:
    """What a job needs to know, and something that is missing."""
    plugin: Any = SimpleNamespace(id="trial", title="Quantize")
    dialog = JobFormDialog(stage.window, plugin, QUANTIZE, {})
    dialog.open()
    dialog.start_button.click()


__all__ = ["STATES"]
