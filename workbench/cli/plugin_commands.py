"""Commands and benchmarks that plugins bring."""

import argparse
import logging
from collections.abc import Sequence
from typing import Any

from workbench.app import Workbench
from workbench.benchmarks.report import Report, say
from workbench.cli.bench import NAMES
from workbench.cli.main import COMMANDS
from workbench.plugin_api import Command
from workbench.plugin_host import returned
from workbench.plugin_host.host import PluginHost
from workbench.plugin_host.records import Plugin, PluginError

CONFIGURE_SECONDS = 5.0
"""How long a plugin may take to say which arguments its command has."""

_log = logging.getLogger(__name__)


def unused(host: PluginHost, plugin: Plugin) -> list[str]:
    """A sentence for each command and benchmark of a plugin that another one of the same name stands before."""
    return [*_unused(host, plugin, "commands", COMMANDS), *_unused(host, plugin, "benchmarks", NAMES)]


def _unused(host: PluginHost, plugin: Plugin, hook: str, own: Sequence[str] | dict[str, str]) -> list[str]:
    sentences = []
    for one in plugin.declared.get(hook, ()):
        first = next(other for other, each in host.declared(hook) if each.name == one.name)
        if one.name in own:
            sentences.append(f"Its {hook[:-1]} {one.name} is not used: the workbench has one of that name.")
        elif first is not plugin:
            sentences.append(f"Its {hook[:-1]} {one.name} is not used: {first.title} has one of that name.")
    return sentences


def run(name: str, arguments: Sequence[str]) -> int | None:
    """Run the command `name` of a plugin; its exit status, or None when no plugin that is on has such a command.

    Raises:
        WorkbenchError: It failed.
    """
    workbench = Workbench.build()
    try:
        workbench.plugins.load()
        found = _first(workbench.plugins, "commands", name)
        return _run(workbench.plugins, *found, arguments) if found else None
    finally:
        workbench.close()


def measure(name: str, quick: bool) -> Report | None:
    """Run the benchmark `name` of a plugin; None when no plugin that is on has one. Raises WorkbenchError."""
    workbench = Workbench.build()
    try:
        host = workbench.plugins
        host.load()
        found = _first(host, "benchmarks", name)
        if found is None:
            return None
        plugin, benchmark = found
        report = Report(name, quick)
        say(f"bench {name} takes about {benchmark.minutes:g} minutes; leave the machine alone meanwhile.")
        what = f"the benchmark {name}"
        for one in host.make(
            plugin.id, what, benchmark.run, quick, fatal=False, marked=False, checked=returned.measures
        ):
            report.add(one.name, one.value, one.unit, one.goal)
        return report
    finally:
        workbench.close()


def _first(host: PluginHost, hook: str, name: str) -> tuple[Plugin, Any] | None:
    return next(((plugin, each) for plugin, each in host.declared(hook) if each.name == name), None)


def _run(host: PluginHost, plugin: Plugin, command: Command, arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog=f"workbench {command.name}", description=command.sentence)
    what = f"the command {command.name}"
    if command.configure:
        host.call(plugin.id, what, command.configure, parser, deadline=CONFIGURE_SECONDS, with_context=False)
    parsed = parser.parse_args(arguments)
    try:
        status = host.make(plugin.id, what, command.run, parsed, fatal=False, marked=False)
    except PluginError as error:
        if isinstance(error.__cause__, SystemExit | OSError):  # meant for whoever runs commands, as from our own
            raise error.__cause__ from None
        raise
    if status is not None and not isinstance(status, int):
        _log.warning("The command %s of %s returned %r in place of a number", command.name, plugin.id, status)
    return status if isinstance(status, int) else 0
