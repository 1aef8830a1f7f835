"""`workbench presets`: named settings of chats."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from workbench import paths
from workbench.chats.preset_files import as_json, import_file, plain
from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.modelfiles.labels import one_line
from workbench.settings import load, sampling


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench presets` takes."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)

    def add(name: str, sentence: str) -> argparse.ArgumentParser:
        action = actions.add_parser(name, help=sentence, description=sentence)
        action.add_argument("--json", action="store_true", help="print JSON")
        return action

    add("list", "List the presets, those that come with the program first.")
    show = add("show", "Print what a preset sets.")
    show.add_argument("name", metavar="NAME")
    save = add("save", "Keep settings under a name; a preset of yours by that name is replaced.")
    save.add_argument("name", metavar="NAME")
    save.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a sampling setting, e.g. temperature=0.2"
    )
    save.add_argument("-s", "--system", default="", metavar="TEXT", help="system prompt")
    save.add_argument("--stop", action="append", default=[], metavar="TEXT", help="end answers at this text")
    save.add_argument("-m", "--model", metavar="MODEL", help="only for this model: path or name")
    save.add_argument(
        "--load", action="append", default=[], metavar="NAME=VALUE", help="a load option, e.g. context_length=4096"
    )
    delete = add("delete", "Remove a preset of yours.")
    delete.add_argument("name", metavar="NAME")
    export = add("export", "Write presets of yours to a file or to standard output.")
    export.add_argument("names", nargs="*", metavar="NAME", help="all of yours without a name")
    export.add_argument("-o", "--output", type=Path, metavar="FILE", help="where to; standard output without it")
    imported = add("import", "Take presets from a file; one whose name is taken gets a number.")
    imported.add_argument("file", type=Path, metavar="FILE")


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    with ChatStore(paths.data_dir() / "chats.db") as store:
        for notice in store.notices:
            print(notice, file=sys.stderr)
        match arguments.action:
            case "list":
                _list(store, arguments)
            case "show":
                _print_json(_record(find(store, arguments.name))) if arguments.json else _show(store, arguments.name)
            case "save":
                _save(store, arguments)
            case "delete":
                _delete(store, arguments)
            case "export":
                _export(store, arguments)
            case "import":
                _import(store, arguments)
    return 0


def _list(store: ChatStore, arguments: argparse.Namespace) -> None:
    presets = store.presets()
    if arguments.json:
        _print_json([_record(preset) for preset in presets])
        return
    for preset in presets:
        notes = ["comes with the program"] if preset.built_in else []
        notes += [f"for {one_line(Path(preset.model_path).name)}"] if preset.model_path else []
        print(f"{one_line(preset.name):<24}  {'; '.join([_summary(preset), *notes])}")


def _summary(preset: Preset) -> str:
    return ", ".join(f"{name}={_value(value)}" for name, value in preset.sampling.items()) or "usual sampling"


def _show(store: ChatStore, name: str) -> None:
    preset = find(store, name)
    print(one_line(preset.name))
    for heading, lines in (
        ("Sampling", [f"{name} = {_value(value)}" for name, value in preset.sampling.items()] or ["as usual"]),
        ("Model", [preset.model_path]),
        ("Load", [f"{name} = {_value(value)}" for name, value in preset.load.items()]),
        ("Stop", [json.dumps(text, ensure_ascii=False) for text in preset.stop]),
        ("System prompt", preset.system_prompt.splitlines()),
    ):
        if any(lines):
            print(f"{heading}:", *lines, sep="\n    ")


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | str) else str(value)


def _record(preset: Preset) -> dict[str, Any]:
    return {"id": preset.id, **plain(preset), "built_in": preset.built_in}


def _save(store: ChatStore, arguments: argparse.Namespace) -> None:
    from workbench.cli.pairs import read_pairs

    chosen = sampling.check(read_pairs(arguments.set, sampling))
    options = load.check(read_pairs(arguments.load, load))
    model = ""
    if arguments.model:
        from workbench.app import build_library
        from workbench.settings.store import SettingsStore

        model = str(build_library(SettingsStore().load()[0]).find(arguments.model).path)
    own = [preset for preset in _named(store, arguments.name) if not preset.built_in]
    preset = store.save_preset(
        Preset(
            id=own[0].id if own else "",
            name=arguments.name,
            sampling=sampling.changes(chosen),
            system_prompt=arguments.system,
            model_path=model,
            load=load.changes(options),
            stop=tuple(arguments.stop),
        )
    )
    if arguments.json:
        _print_json(_record(preset))
    else:
        print(f"{one_line(preset.name)} {'replaced' if own else 'saved'}: {_summary(preset)}.")


def _delete(store: ChatStore, arguments: argparse.Namespace) -> None:
    preset = find(store, arguments.name)
    if preset.built_in:
        raise WorkbenchError(f"{preset.name} comes with the program and stays.", remedy="Only your own can be deleted.")
    store.delete_preset(preset.id)
    if arguments.json:
        _print_json({"deleted": preset.id})
    else:
        print(f"{one_line(preset.name)} deleted.")


def _export(store: ChatStore, arguments: argparse.Namespace) -> None:
    own = [preset for preset in store.presets() if not preset.built_in]
    presets = [find(store, name) for name in arguments.names] if arguments.names else own
    if not presets:
        raise WorkbenchError("There is no preset of your own to export.", remedy="Name one, or save one first.")
    text = as_json(presets)
    if arguments.output is None:
        print(text, end="")
        return
    from workbench.chats.export import write

    write(arguments.output, text)
    count = "1 preset" if len(presets) == 1 else f"{len(presets)} presets"
    if arguments.json:
        _print_json({"names": [preset.name for preset in presets], "file": str(arguments.output)})
    else:
        print(f"{count} exported to {arguments.output.name}.", file=sys.stderr)


def _import(store: ChatStore, arguments: argparse.Namespace) -> None:
    imported = import_file(store, arguments.file)
    for notice in imported.notices:
        print(notice, file=sys.stderr)
    if arguments.json:
        _print_json([_record(preset) for preset in imported.presets])
    else:
        names = ", ".join(one_line(preset.name) for preset in imported.presets) or "nothing"
        print(f"Imported: {names}.")


def find(store: ChatStore, name: str) -> Preset:
    """The preset of that name. WorkbenchError with all names when there is none."""
    found = _named(store, name)
    if not found:
        names = ", ".join(one_line(preset.name) for preset in store.presets())
        raise WorkbenchError(f"There is no preset {one_line(name)!r}.", remedy=f"There are: {names}.")
    return found[0]


def _named(store: ChatStore, name: str) -> list[Preset]:
    wanted = name.strip().casefold()
    return [preset for preset in store.presets() if wanted in (preset.name.casefold(), preset.id)]


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))
