"""`workbench models add`, `remove`, `restore` and `folders`: what the list of models shows."""

import argparse
import json
import sys
from collections.abc import Iterable

from workbench.app import build_library
from workbench.errors import WorkbenchError
from workbench.library import folders as folder_lists
from workbench.library.entries import LibraryEntry
from workbench.library.listed import Listed, put_on, take_off
from workbench.modelfiles.labels import one_line
from workbench.settings.store import SettingsStore


def add(store: SettingsStore, files: Iterable[str]) -> None:
    """Put files on the list. Raises WorkbenchError at the first that is no model file; nothing is changed then."""
    settings = store.load()[0]
    library = build_library(settings)
    listed = Listed(settings.model_files, settings.hidden_models)
    for file in files:
        listed = put_on(listed, library.check_listable(file), settings.model_folders)
    _keep(store, listed)


def remove(store: SettingsStore, arguments: argparse.Namespace) -> int:
    """Take a model off the list, or delete its files; the exit status.

    Raises:
        WorkbenchError: There is no such model, it is the starter, or its files cannot be deleted.
    """
    settings = store.load()[0]
    entry = _entry(store, arguments.name)
    listed = Listed(settings.model_files, settings.hidden_models)
    if not arguments.delete:
        _keep(store, take_off(listed, entry))
        print(f"{one_line(entry.name)} is off the list; its file stays.", file=sys.stderr)
        return 0
    from workbench.library.removal import delete

    if not arguments.yes and not entry.is_starter and not _confirmed(entry):
        print("Nothing was deleted.", file=sys.stderr)
        return 1
    delete(entry)
    if str(entry.path) in listed.files:
        _keep(store, take_off(listed, entry))
    return 0


def restore(store: SettingsStore) -> None:
    """Show again what was taken off the list."""
    _keep(store, Listed(store.load()[0].model_files))


def folders(store: SettingsStore, arguments: argparse.Namespace) -> None:
    """List the folders; add one or take one off first. Raises WorkbenchError when one cannot be added."""
    settings = store.load()[0]
    change = {"add": folder_lists.add_folder, "remove": folder_lists.remove_folder}.get(arguments.folder_action)
    if change is not None:
        chosen = change(settings.model_folders, arguments.folder)
        settings = store.change(model_folders=tuple(str(folder) for folder in chosen))
    library = build_library(settings)
    library.scan()
    if arguments.json:
        found = [
            {"path": str(one.path), "present": one.present, "models": one.models, "note": one.sentence}
            for one in library.folders
        ]
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    for one in library.folders:
        count = f"{one.models} model{'' if one.models == 1 else 's'}"
        print(f"{one_line(str(one.path))}  {one.sentence or count}")


def _entry(store: SettingsStore, name: str) -> LibraryEntry:
    """The entry a person means, one that cannot be loaded too: those are what one wants to be rid of."""
    library = build_library(store.load()[0])
    path = folder_lists.absolute(name)
    for entry in library.scan():
        if entry.path == path or name in (entry.path.name, entry.path.stem):
            return entry
    return library.find(name)


def _keep(store: SettingsStore, listed: Listed) -> None:
    store.change(model_files=listed.files, hidden_models=listed.hidden)


def _confirmed(entry: LibraryEntry) -> bool:
    for path in entry.parts:
        print(one_line(str(path)), file=sys.stderr)
    count = len(entry.parts)
    print(f"Delete {'this file' if count == 1 else f'these {count} files'} for good? [y/N] ", end="", file=sys.stderr)
    sys.stderr.flush()
    if sys.stdin is None or not sys.stdin.isatty():
        print(file=sys.stderr)
        raise WorkbenchError("Deleting needs a yes.", "There is no terminal to ask on.", "Add --yes.")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
