"""`workbench bench`: measure, and print the figures."""

import argparse
import sys
from pathlib import Path

from workbench.app import build_library
from workbench.benchmarks.report import Report
from workbench.errors import WorkbenchError
from workbench.settings.store import SettingsStore

NAMES = ("engine", "plugins", "window")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench bench` takes."""
    parser.add_argument("name", metavar="NAME", help=f"what to measure: {', '.join(NAMES)}, or what a plugin brings")
    parser.add_argument("-m", "--model", help="path or name of a model instead of random weights (engine only)")
    parser.add_argument("--quick", action="store_true", help="one repeat, less of everything; marked so")
    parser.add_argument("--json", action="store_true", help="print JSON (it is always printed; kept for scripts)")


def run(arguments: argparse.Namespace) -> int:
    """Measure. Returns 0 whatever was measured: a figure below its goal is a figure, not a failure; 2 for no benchmark.

    Raises:
        WorkbenchError: This is an installed program without the sources that rivals and clocks are run from.
    """
    if arguments.name not in NAMES:
        return _of_a_plugin(arguments)
    if getattr(sys, "frozen", False):
        raise WorkbenchError("Measuring needs the sources of the workbench.", "", "Install it with pip, then measure.")
    measures = {"engine": _engine, "plugins": _plugins, "window": _window}
    print(measures[arguments.name](arguments).to_json())
    return 0


def _of_a_plugin(arguments: argparse.Namespace) -> int:
    from workbench.cli.plugin_commands import measure

    report = measure(arguments.name, arguments.quick)
    if report is None:
        print(f"There is no benchmark {arguments.name!r}. There are: {', '.join(NAMES)}.", file=sys.stderr)
        return 2
    print(report.to_json())
    return 0


def _engine(arguments: argparse.Namespace) -> Report:
    from workbench.benchmarks import engine

    model: Path | None = None
    if arguments.model:
        model = build_library(SettingsStore().load()[0]).find(arguments.model).path
    return engine.run(model=model, quick=arguments.quick)


def _window(arguments: argparse.Namespace) -> Report:
    from workbench.benchmarks import window

    return window.run(quick=arguments.quick)


def _plugins(arguments: argparse.Namespace) -> Report:
    from workbench.benchmarks import plugins

    return plugins.run(quick=arguments.quick)
