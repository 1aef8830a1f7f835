"""`workbench models`: what is on this computer, what each model is and would take, and which of it is listed."""

import argparse
import json

from workbench.app import build_library
from workbench.cli import models_change, models_show
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.labels import one_line
from workbench.settings.store import SettingsStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench models` takes; without an action it lists."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")

    def add(name: str, sentence: str) -> argparse.ArgumentParser:
        return actions.add_parser(name, help=sentence, description=sentence)

    show = add("show", "Tell everything about a model, and what it would take of this computer.")
    show.add_argument("name", metavar="MODEL", help="a path, or a few letters of its name")
    show.add_argument("--plan", action="store_true", help="ask the engine what loading it would take now")
    show.add_argument("--context", type=int, metavar="N", help="with --plan: for this context length")
    show.add_argument("--template", action="store_true", help="print the chat template and nothing else")
    show.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    added = add("add", "Put files on the list that lie outside your folders; they stay where they are.")
    added.add_argument("files", nargs="+", metavar="FILE")
    remove = add("remove", "Take a model off the list; its files stay unless --delete is given.")
    remove.add_argument("name", metavar="MODEL", help="a path, or a few letters of its name")
    remove.add_argument("--delete", action="store_true", help="delete its files for good, all parts together")
    remove.add_argument("--yes", action="store_true", help="with --delete: do not ask")
    add("restore", "Show again what was taken off the list.")
    folders = add("folders", "List the folders that are searched, add one, or take one off.")
    folders.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print JSON")
    inner = folders.add_subparsers(dest="folder_action", metavar="ACTION")
    inner.add_parser("list", help="The folders, and how many models are in each.")
    for name, sentence in (
        ("add", "Search this folder too; its files stay where they are."),
        ("remove", "Search this folder no more; its files stay."),
    ):
        inner.add_parser(name, help=sentence, description=sentence).add_argument("folder", metavar="FOLDER")


def run(arguments: argparse.Namespace) -> int:
    """Do it."""
    store = SettingsStore()
    match arguments.action:
        case "show":
            models_show.show(store, arguments)
        case "add":
            models_change.add(store, arguments.files)
        case "remove":
            return models_change.remove(store, arguments)
        case "restore":
            models_change.restore(store)
        case "folders":
            models_change.folders(store, arguments)
        case _:
            _list(store, arguments.json)
    return 0


def _list(store: SettingsStore, as_json: bool) -> None:
    library = build_library(store.load()[0])
    entries = library.scan()
    if as_json:
        print(json.dumps([models_show.record(entry) for entry in entries], ensure_ascii=False, indent=1))
        return
    for entry in entries:
        print(_line(entry))
    for folder in library.folders:
        if not folder.present:
            print(folder.sentence)
    if library.hidden:
        print(f"{len(library.hidden)} taken off the list; `workbench models restore` shows them again.")


def _line(entry: LibraryEntry) -> str:
    facts = entry.facts
    if facts is None:
        return f"{one_line(entry.path.name):<40}  {entry.error}"
    figures = f"{facts.parameters_label:>8}  {facts.quantization:<8} {facts.size_label:>9}"
    context = f"context {facts.context_length:,}" if facts.context_length else ""
    return "  ".join(part for part in (f"{one_line(entry.name)[:40]:<40}", figures, context, str(entry.path)) if part)
