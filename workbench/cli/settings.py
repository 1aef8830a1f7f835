"""`workbench settings`: what the settings page of the window sets, from a terminal."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from workbench.settings import app, exchange
from workbench.settings.app import APP, AppSettings
from workbench.settings.declare import Setting
from workbench.settings.store import SettingsStore
from workbench.settings.values import allowed, plain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench settings` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    get = actions.add_parser("get", help="print one setting, or all with what they are for")
    get.add_argument("name", nargs="?", help="a setting, e.g. theme, or PLUGIN.NAME for one of a plugin")
    get.add_argument("--json", action="store_true", help="print JSON")
    change = actions.add_parser("set", help="change a setting")
    change.add_argument("name", help="a setting, e.g. theme, or PLUGIN.NAME for one of a plugin")
    change.add_argument("value", help="what it is to be; lists as words between commas, or as JSON")
    reset = actions.add_parser("reset", help="back to the default of some settings, or of all")
    reset.add_argument("names", nargs="*", metavar="name", help="settings, e.g. theme zoom")
    reset.add_argument("--all", action="store_true", help="every setting that has a form")
    out = actions.add_parser("export", help="write the settings to a file, for another machine")
    out.add_argument("file", type=Path)
    into = actions.add_parser("import", help="take over the settings in a file that was exported")
    into.add_argument("file", type=Path)


def run(arguments: argparse.Namespace) -> int:
    """Do it. Returns 2 when it is not said what."""
    store = SettingsStore()
    if any("." in name for name in _names(arguments)):
        from workbench.cli import plugin_settings

        return plugin_settings.run(store, arguments.action, _names(arguments), arguments)
    match arguments.action:
        case "set":
            setting = app.find(arguments.name)
            settings = store.change(**{setting.name: app.parse_text(setting.name, arguments.value)})
            print(_line(setting, settings))
        case "reset":
            return _reset(store, arguments)
        case "export":
            arguments.file.write_text(exchange.exported(_loaded(store)), encoding="utf-8")
        case "import":
            chosen, notices = exchange.imported(arguments.file.read_text(encoding="utf-8"))
            store.change(**chosen)
            for notice in notices:
                print(notice, file=sys.stderr)
        case _:
            _get(_loaded(store), arguments)
    return 0


def _names(arguments: argparse.Namespace) -> list[str]:
    """The settings that are named."""
    name = getattr(arguments, "name", None)
    return [name] if name else getattr(arguments, "names", [])


def _loaded(store: SettingsStore) -> AppSettings:
    settings, notices = store.load()
    for notice in notices:
        print(notice, file=sys.stderr)
    return settings


def _get(settings: AppSettings, arguments: argparse.Namespace) -> None:
    name = getattr(arguments, "name", None)
    chosen = [app.find(name)] if name else APP
    if getattr(arguments, "json", False):
        values = {setting.name: plain(getattr(settings, setting.name)) for setting in chosen}
        print(json.dumps(values[chosen[0].name] if name else values, ensure_ascii=False))
    elif name:
        print(text_of(getattr(settings, chosen[0].name)))
    else:
        for setting in chosen:
            print(_line(setting, settings))
            print(f"    {setting.sentence}\n    It is {allowed(setting)}; the default is {text_of(setting.default)}.")


def _reset(store: SettingsStore, arguments: argparse.Namespace) -> int:
    names = [setting.name for setting in APP] if arguments.all else arguments.names
    if not names:
        print("Say which settings, or --all.", file=sys.stderr)
        return 2
    settings = store.reset(names)
    for name in names:
        print(_line(app.find(name), settings))
    return 0


def _line(setting: Setting, settings: AppSettings) -> str:
    return f"{setting.name} = {text_of(getattr(settings, setting.name))}"


def text_of(value: Any) -> str:
    """As `set` takes it back."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return json.dumps(plain(value), ensure_ascii=False) if isinstance(value, list | tuple) else str(value)
