"""`workbench plugins`: which there are, how each stands, switched on and off; the beginning of a new one."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from workbench.cli.plugin_commands import unused
from workbench.errors import WorkbenchError
from workbench.plugin_host.host import ONLY, PluginHost
from workbench.plugin_host.new import new
from workbench.plugin_host.records import Plugin
from workbench.settings.store import SettingsStore
from workbench.settings.values import plain

RIGHTS = "It runs with your rights: it can read, change and send whatever you can."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench plugins` takes; without an action it lists."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def add(name: str, sentence: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=sentence, description=sentence)

    listed = add("list", "Every plugin with its version, its state and where it comes from.")
    listed.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    info = add("info", "Everything about one plugin: what it brings, its settings, what is wrong with it.")
    info.add_argument("name", metavar="NAME", help="its id, as the list has it")
    info.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    enable = add("enable", "Switch one on, or try once more one that was set aside.")
    enable.add_argument("name", metavar="NAME", help="its id, as the list has it")
    enable.add_argument("--yes", action="store_true", help="do not ask before one in your folder of plugins is run")
    disable = add("disable", "Switch one off; what it has saved stays.")
    disable.add_argument("name", metavar="NAME", help="its id, as the list has it")
    begin = add("new", "Write the beginning of a plugin: a page, a job, a command and a test that work.")
    begin.add_argument("name", metavar="NAME", help="its id: small letters, digits and -, such as word-counter")
    begin.add_argument("--in", dest="folder", type=Path, default=Path(), help="where; without it, the current folder")


def run(arguments: argparse.Namespace) -> int:
    """Do it. Returns 1 when a plugin that was switched on does not stay on."""
    if arguments.action == "new":
        return _new(arguments.name, arguments.folder)
    host = PluginHost(SettingsStore())
    host.load()
    try:
        return _do(host, arguments)
    finally:
        host.close()


def _new(name: str, folder: Path) -> int:
    from workbench.cli.main import COMMANDS

    if name in COMMANDS:  # its command would be called like one of ours, which wins
        raise WorkbenchError(f"The workbench has a command {name} already.", remedy="Choose another name.")
    written = new(name, folder)
    print(f"Written: {written}. Install it so that your changes count at once: pip install -e {written}")
    return 0


def _do(host: PluginHost, arguments: argparse.Namespace) -> int:
    match arguments.action:
        case "info":
            _info(host, host.plugin(arguments.name), arguments.json)
        case "enable":
            return _enable(host, host.plugin(arguments.name), arguments.yes)
        case "disable":
            print(f"{host.disable(arguments.name).title} is off.")
        case _:
            _list(host, arguments.json)
    return 0


def _list(host: PluginHost, as_json: bool) -> None:
    if as_json:
        print(json.dumps([record(host, plugin) for plugin in host.plugins], ensure_ascii=False, indent=1))
        return
    for plugin in host.plugins:
        print(f"{plugin.id:<20}  {plugin.version:<9}  {plugin.state:<9}  {plugin.source:<9}  {plugin.title}")
        for sentence in (plugin.problem.sentence if plugin.problem else "", *unused(host, plugin)):
            if sentence:
                print(f"    {sentence}")
    if not host.plugins:
        print("There is no plugin. `workbench plugins new NAME` writes the beginning of one.")
    elif host.only is not None:
        print(f"{ONLY} says which are on now: {', '.join(sorted(host.only)) or 'none'}.", file=sys.stderr)


def _info(host: PluginHost, plugin: Plugin, as_json: bool) -> None:
    facts = record(host, plugin)
    if as_json:
        print(json.dumps(facts, ensure_ascii=False, indent=1))
        return
    print(f"{plugin.title} ({plugin.id}) {plugin.version}, {plugin.state}")
    if plugin.info is not None:
        print(plugin.info.summary)
    print(f"  {plugin.source}: {plugin.package}, {plugin.module} in {plugin.location}")
    for hook, declared in plugin.declared.items():
        print(f"  {hook.replace('_', ' ')}: {', '.join(each.name for each in declared)}")
    for name, value in facts["settings"].items():
        print(f"  {plugin.id}.{name} = {json.dumps(value, ensure_ascii=False)}")
    if plugin.load_seconds:
        print(f"  loaded in {plugin.load_seconds * 1000:.0f} ms")
    for sentence in unused(host, plugin):
        print(f"  {sentence}")
    if plugin.problem is not None:
        print(f"\n{plugin.problem.sentence}")
        print(plugin.problem.traceback, end="")


def _enable(host: PluginHost, plugin: Plugin, sure: bool) -> int:
    if plugin.source == "folder" and plugin.state == "off" and not sure:
        if not sys.stdin.isatty():
            raise WorkbenchError(f"{plugin.title} was not switched on.", RIGHTS, "Say --yes if you trust its author.")
        print(f"{plugin.title} lies in {plugin.location}. {RIGHTS}")
        if input("Switch it on? [y/N] ").strip().lower() not in ("y", "yes"):
            return 1
    plugin = host.enable(plugin.id)
    if plugin.state == "on":
        print(f"{plugin.title} is on.")
        return 0
    if plugin.problem is not None:
        print(plugin.problem.sentence, file=sys.stderr)
    return 1


def record(host: PluginHost, plugin: Plugin) -> dict[str, Any]:
    """Everything about a plugin, ready for JSON."""
    return {
        "id": plugin.id,
        "title": plugin.title,
        "summary": plugin.info.summary if plugin.info else "",
        "version": plugin.version,
        "state": plugin.state,
        "source": plugin.source,
        "package": plugin.package,
        "module": plugin.module,
        "location": plugin.location,
        "load_seconds": round(plugin.load_seconds, 4),
        "adds": {hook: [each.name for each in declared] for hook, declared in plugin.declared.items()},
        "settings": {name: plain(value) for name, value in host.settings.values(plugin.id).items()},
        "problem": plugin.problem.sentence if plugin.problem else "",
        "traceback": plugin.problem.traceback if plugin.problem else "",
        "not_used": unused(host, plugin),
    }
