"""`workbench models`: what is in the person's folders."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.app import build_library
from workbench.library.entries import LibraryEntry
from workbench.modelfiles.labels import one_line
from workbench.settings.store import SettingsStore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `workbench models` takes."""
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--add", metavar="FOLDER", help="add a folder of models first; its files stay where they are")
    parser.add_argument("--remove", metavar="FOLDER", help="take a folder off the list first; its files stay")


def run(arguments: argparse.Namespace) -> int:
    """Scan and list."""
    from workbench.library import folders

    store = SettingsStore()
    settings, _ = store.load()
    if arguments.add:
        settings = store.change(model_folders=_texts(folders.add_folder(settings.model_folders, arguments.add)))
    if arguments.remove:
        settings = store.change(model_folders=_texts(folders.remove_folder(settings.model_folders, arguments.remove)))
    library = build_library(settings)
    entries = library.scan()
    if arguments.json:
        print(json.dumps([_record(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    for entry in entries:
        print(_line(entry))
    for folder in library.folders:
        if not folder.present:
            print(folder.sentence)
    return 0


def _record(entry: LibraryEntry) -> dict[str, Any]:
    record: dict[str, Any] = {"path": str(entry.path), "name": entry.name, "starter": entry.is_starter}
    facts = entry.facts
    if facts is not None:
        record |= {
            "kind": facts.kind,
            "architecture": facts.architecture,
            "parameters": facts.parameters,
            "quantization": facts.quantization,
            "bytes": facts.bytes,
            "context_length": facts.context_length,
            "licence": facts.licence,
            "chat_template": bool(facts.chat_template),
            "note": entry.note or facts.text_only_note,
        }
    if entry.error:
        record["error"] = entry.error
    return record


def _line(entry: LibraryEntry) -> str:
    facts = entry.facts
    if facts is None:
        return f"{one_line(entry.path.name):<40}  {entry.error}"
    figures = f"{facts.parameters_label:>8}  {facts.quantization:<8} {facts.size_label:>9}"
    return f"{one_line(entry.name)[:40]:<40}  {figures}  context {facts.context_length:,}  {entry.path}"


def _texts(folders: Iterable[Path]) -> tuple[str, ...]:
    return tuple(str(folder) for folder in folders)
