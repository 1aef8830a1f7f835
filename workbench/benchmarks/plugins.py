"""`workbench bench plugins`: what twenty plugins cost at the start."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.benchmarks.report import Report, fresh_environment, median, say
from workbench.benchmarks.window import first_paint_seconds

COUNT = 20

_PLUGIN = '''"""Measured, not used."""

from workbench.plugin_api import Command, JobKind, MessageAction, Page, PluginInfo, Setting, hookimpl


@hookimpl
def plugin_info() -> PluginInfo:
    return PluginInfo(id="{name}", title="{name}", summary="Is measured.", version="1", api_version=1)


@hookimpl
def settings() -> list[Setting]:
    return [Setting(name="size", kind="int", title="Size", sentence="A number.", default=1)]


@hookimpl
def pages() -> list[Page]:
    return [Page(name="{name}", title="{name}", icon="box", widget="{module}:Widget")]


@hookimpl
def jobs() -> list[JobKind]:
    return [JobKind(name="work", title="Work", sentence="Does nothing.", work="{module}:work")]


@hookimpl
def commands() -> list[Command]:
    return [Command(name="{name}", sentence="Does nothing.", run="{module}:run")]


@hookimpl
def message_actions() -> list[MessageAction]:
    return [MessageAction(name="look", title="Look", icon="eye", run="{module}:look")]
'''


def run(*, quick: bool) -> Report:
    """Measure, on the screen there is (or none: QT_QPA_PLATFORM=offscreen)."""
    report = Report("plugins", quick)
    say("bench plugins takes about a minute; leave the machine alone meanwhile.")
    repeats = 3 if quick else 11
    ours = [sys.executable, "-m", "workbench", "--first-paint"]
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as folder:
        write_plugins(Path(folder), COUNT)
        none = {**fresh_environment(home), "WORKBENCH_PLUGINS": ""}
        many = with_plugins(fresh_environment(home), folder)
        first_paint_seconds(ours, none), first_paint_seconds(ours, many)  # the first run reads the disk
        pairs = [(first_paint_seconds(ours, many), first_paint_seconds(ours, none)) for _ in range(repeats)]
        report.add("first painted window, no plugin", median([b for _, b in pairs]), "s")
        report.add(f"first painted window, {COUNT} plugins", median([a for a, _ in pairs]), "s")
        report.add("the one against the other", median([a / b for a, b in pairs]), "ratio", "≤ 1.1")
        _listing(report, many, repeats)
    return report


def _listing(report: Report, environment: dict[str, str], repeats: int) -> None:
    """The plugins' own time: finding, importing, asking every hook, checking what it says."""
    listed = [sys.executable, "-m", "workbench", "plugins", "list", "--json"]
    seconds, loads = [], []
    for _ in range(repeats):
        began = time.perf_counter()
        answer = subprocess.run(listed, env=environment, capture_output=True, check=True).stdout
        seconds.append(time.perf_counter() - began)
        plugins = [one for one in json.loads(answer) if one["id"].startswith("measured-")]
        assert [one["state"] for one in plugins] == ["on"] * COUNT, plugins
        loads.append(sum(one["load_seconds"] for one in plugins))
    report.add(f"loading {COUNT} plugins, after the first paint", median(loads) * 1000, "ms")
    report.add(f"`workbench plugins list` with {COUNT} plugins, from its start", median(seconds), "s")


def with_plugins(environment: dict[str, str], folder: str) -> dict[str, str]:
    """An environment in which what lies in `folder` is installed."""
    path = os.pathsep.join(filter(None, (folder, environment.get("PYTHONPATH", ""))))
    return {**environment, "PYTHONPATH": path}


def write_plugins(folder: Path, count: int) -> None:
    """Write `count` plugins as pip would leave them."""
    for number in range(count):
        name, module = f"measured-{number:02}", f"measured_{number:02}"
        (folder / f"{module}.py").write_text(_PLUGIN.format(name=name, module=module))
        facts = folder / f"{module}-1.dist-info"
        facts.mkdir()
        (facts / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n")
        (facts / "entry_points.txt").write_text(f"[workbench.plugins]\n{name} = {module}\n")
