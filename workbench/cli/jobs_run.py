"""`workbench jobs run`: one job in the foreground; its options are made from the parameters its kind declares."""

import argparse
import sys
import threading
from typing import Any

from workbench.app import Workbench
from workbench.errors import WorkbenchError
from workbench.jobs.job import Job
from workbench.jobs.parameters import must_be_given
from workbench.modelfiles.labels import one_line
from workbench.plugin_api import JobKind
from workbench.settings import values
from workbench.settings.declare import Setting

INTERRUPTED = 130


def run(workbench: Workbench, arguments: argparse.Namespace) -> int:
    """Do a job and wait for its end; the exit status."""
    from workbench.cli.jobs import print_json, record

    workbench.plugins.load()
    kinds = [(plugin.id, kind) for plugin, kind in workbench.plugins.declared("jobs")]
    if arguments.kind in (None, "-h", "--help"):
        _list(kinds, arguments)
        return 0
    plugin_id, kind = _find(kinds, arguments.kind)
    given, as_json = _read(plugin_id, kind, arguments.parameters)
    job = _follow(workbench, workbench.jobs.start(plugin_id, kind, given))
    if as_json or arguments.json:
        print_json(record(job))
    elif job.state == "done":
        _print_result(job)
    else:
        print(job.sentence or f"{job.title} was {job.state}.", file=sys.stderr)
    if job.state == "cancelled":
        return INTERRUPTED
    return 0 if job.state == "done" else 1


def duration(seconds: float) -> str:
    """In the two largest units: "3 min 20 s"."""
    whole = max(1, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _list(kinds: list[tuple[str, JobKind]], arguments: argparse.Namespace) -> None:
    if arguments.json:
        from workbench.cli.jobs import print_json

        print_json([{"plugin": plugin, "name": kind.name, "sentence": kind.sentence} for plugin, kind in kinds])
        return
    for plugin_id, kind in kinds:
        print(f"{plugin_id}/{kind.name:<16}  {one_line(kind.sentence)}")
    if not kinds:
        print("No plugin that is on brings jobs. `workbench plugins list` shows which there are.", file=sys.stderr)


def _find(kinds: list[tuple[str, JobKind]], name: str) -> tuple[str, JobKind]:
    found = [(plugin, kind) for plugin, kind in kinds if name in (kind.name, f"{plugin}/{kind.name}")]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{plugin}/{kind.name}" for plugin, kind in found)
        raise WorkbenchError(f"Several plugins have a job {name}.", remedy=f"Say which: {names}.")
    raise WorkbenchError(f"There is no job {name}.", remedy="`workbench jobs run` lists what there is.")


def _read(plugin_id: str, kind: JobKind, arguments: list[str]) -> tuple[dict[str, Any], bool]:
    """The parameters that were given, and whether JSON is wanted."""
    prog = f"workbench jobs run {plugin_id}/{kind.name}"
    parser = argparse.ArgumentParser(prog=prog, description=kind.sentence)
    parser.add_argument("--json", action="store_true", help="print JSON", dest="--json")
    for setting in kind.parameters:
        names = dict.fromkeys((f"--{setting.name.replace('_', '-')}", f"--{setting.name}"))
        parser.add_argument(
            *names,
            dest=setting.name,
            required=must_be_given(setting),
            default=argparse.SUPPRESS,
            metavar=setting.name.upper(),
            help=_help(setting).replace("%", "%%"),
        )
    parsed = vars(parser.parse_args(arguments))
    as_json = parsed.pop("--json")
    declared = {setting.name: setting for setting in kind.parameters}
    return {name: values.from_text(declared[name], text) for name, text in parsed.items()}, as_json


def _help(setting: Setting) -> str:
    default = "" if setting.default in (None, "", ()) else f"; {values.plain(setting.default)} without it"
    return f"{setting.sentence} It is {values.allowed(setting)}{default}."


def _follow(workbench: Workbench, number: int) -> Job:
    """Tell how it gets on until it has ended; Ctrl-C cancels it, a second one gives up waiting."""
    queue = workbench.jobs
    said = _Progress()
    queue.listen(lambda job: said.tell(job) if job.id == number else None)
    said.tell(queue.state(number))
    try:
        job = queue.wait(number)
    except KeyboardInterrupt:
        queue.cancel(number)
        job = queue.wait(number)
    said.end()
    return job


def _print_result(job: Job) -> None:
    from workbench.cli.jobs import print_json

    if isinstance(job.result, str):
        print(job.result)
    elif job.result is not None:
        print_json(job.result)


class _Progress:
    """One line on standard error: written over where it is a terminal, else said when its words change."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._last = ""
        self._ended = False

    def tell(self, job: Job) -> None:
        """Any thread."""
        with self._lock:
            if self._ended or not job.active or sys.stderr is None:
                return
            if self._terminal:
                line = _line(job)
                print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)
            else:
                line = one_line(job.sentence)
                if line and line != self._last:
                    print(line, file=sys.stderr, flush=True)
            self._last = line

    def end(self) -> None:
        """Leave the terminal as it was found."""
        with self._lock:
            self._ended = True
            if self._terminal:
                print("\r\033[K", end="", file=sys.stderr, flush=True)


def _line(job: Job) -> str:
    share = "" if job.fraction is None else f"{job.fraction:4.0%}"
    left = "" if job.seconds_left is None else f"{duration(job.seconds_left)} left"
    words = one_line(job.sentence) or job.state
    return "  ".join(part for part in (share, left, words) if part)[:100]
