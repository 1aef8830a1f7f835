"""`workbench jobs`: long work of plugins, seen, ended and started from a terminal."""

import argparse
import json
import sys
import time
from typing import Any

from workbench.app import Workbench
from workbench.cli import jobs_run
from workbench.errors import WorkbenchError
from workbench.jobs.job import Job
from workbench.jobs.queue import JobQueue
from workbench.modelfiles.labels import one_line

LISTED = 20
"""Jobs in a list that was not asked to be longer."""
CANCEL_SECONDS = 15.0
"""How long to wait for the end of a job that was cancelled: it takes five seconds at its worst."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench jobs` takes; without an action it lists."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def add(name: str, sentence: str, **more: Any) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=sentence, description=sentence, **more)
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
        return action

    listed = add("list", "The latest jobs, also those of the window.")
    listed.add_argument("--all", action="store_true", help="every job there is, not only the latest")
    show = add("show", "Everything about one job.")
    show.add_argument("job", type=int, metavar="ID")
    show.add_argument("--log", action="store_true", help="the end of what it wrote, too")
    cancel = add("cancel", "End a job, also one that the window runs.")
    cancel.add_argument("job", type=int, metavar="ID")
    run = add("run", "Do a job here; without KIND, list what jobs there are.", add_help=False)
    run.add_argument("kind", nargs="?", metavar="KIND", help="what to do: its name, or PLUGIN/NAME")
    run.add_argument("parameters", nargs=argparse.REMAINDER, help="as `workbench jobs run KIND --help` says")


def run(arguments: argparse.Namespace) -> int:
    """Do it. Returns 1 when a job that was run here did not get done, 130 when Ctrl-C ended it."""
    workbench = Workbench.build()
    try:
        match arguments.action:
            case "show":
                _show(workbench.jobs, arguments)
            case "cancel":
                _cancel(workbench.jobs, arguments)
            case "run":
                return jobs_run.run(workbench, arguments)
            case _:
                _list(workbench.jobs, arguments)
    finally:
        workbench.close()
    return 0


def record(job: Job) -> dict[str, Any]:
    """A job as `--json` prints it."""
    return {
        "id": job.id,
        "plugin": job.plugin_id,
        "kind": job.kind,
        "title": job.title,
        "state": job.state,
        "fraction": job.fraction,
        "seconds_left": job.seconds_left,
        "sentence": job.sentence,
        "parameters": dict(job.parameters),
        "result": job.result,
        "heavy": job.heavy,
        "pausable": job.pausable,
        "created": job.created,
        "started": job.started,
        "ended": job.ended,
        "detail": job.detail,
    }


def print_json(value: Any) -> None:
    """As every command does."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _list(queue: JobQueue, arguments: argparse.Namespace) -> None:
    jobs = queue.states()
    shown = jobs if getattr(arguments, "all", False) else jobs[:LISTED]
    if arguments.json:
        print_json([record(job) for job in shown])
        return
    for job in shown:
        print(f"{job.id:>5}  {_state(job):<11}  {one_line(_title(job))}{_behind(job)}")
    if not jobs:
        print("There are no jobs. `workbench jobs run` lists what can be done.", file=sys.stderr)
    elif len(shown) < len(jobs):
        print(f"{len(jobs) - len(shown)} more with --all.", file=sys.stderr)


def _title(job: Job) -> str:
    return f"{job.title}, {job.subject}" if job.subject else job.title


def _state(job: Job) -> str:
    if job.state == "running" and job.fraction is not None:
        return f"{job.fraction:.0%}"
    return job.state


def _behind(job: Job) -> str:
    left = f"{jobs_run.duration(job.seconds_left)} left" if job.seconds_left is not None else ""
    words = ": ".join(part for part in (left, one_line(job.sentence)) if part)
    return f"  ({words})" if words else ""


def _show(queue: JobQueue, arguments: argparse.Namespace) -> None:
    job = queue.state(arguments.job)
    log = queue.log(job.id) if arguments.log else ""
    if arguments.json:
        print_json(record(job) | ({"log": log} if arguments.log else {}))
        return
    print(f"{job.id}: {one_line(_title(job))}")
    rows = {
        "kind": f"{job.plugin_id}/{job.kind}",
        "state": _state(job) + _behind(job),
        "queued": _moment(job.created),
        "started": _moment(job.started),
        "ended": _moment(job.ended),
    }
    rows |= {name: _plain(value) for name, value in job.parameters.items()}
    if job.result is not None:
        rows["result"] = _plain(job.result)
    for name, value in rows.items():
        if value:
            print(f"    {name:<10}  {one_line(value)}")
    if job.detail and job.detail not in log:
        print(f"\n{job.detail.rstrip()}")
    if log:
        print(f"\n{log}")


def _plain(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _moment(seconds: float | None) -> str:
    return "" if seconds is None else time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(seconds))


def _cancel(queue: JobQueue, arguments: argparse.Namespace) -> None:
    job = queue.state(arguments.job)
    if not job.active:
        raise WorkbenchError(f"Job {job.id} ({job.title}) cannot be cancelled: it is {job.state}.")
    queue.cancel(job.id)
    job = queue.wait(job.id, CANCEL_SECONDS)
    if job.active:
        raise WorkbenchError(f"Job {job.id} ({job.title}) has not ended yet.", remedy="Look again with `jobs show`.")
    if arguments.json:
        print_json(record(job))
    else:
        print(f"Job {job.id} ({one_line(job.title)}) is {job.state}.")
