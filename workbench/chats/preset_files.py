"""Presets as JSON, to carry them to another machine."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from workbench.chats.records import Preset
from workbench.chats.store import ChatStore
from workbench.errors import WorkbenchError
from workbench.settings import load, sampling

FORMAT = "llm-workbench-presets"
VERSION = 1
_LARGEST_FILE = 1 << 24  # bytes


class _Outside(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    sampling: dict[str, Any] = {}
    system_prompt: str = ""
    model_path: str = ""
    load: dict[str, Any] = {}
    stop: tuple[str, ...] = ()


@dataclass(frozen=True)
class ImportedPresets:
    """What came of an import: the presets as they are kept now, and a sentence for each that was left out."""

    presets: tuple[Preset, ...]
    notices: tuple[str, ...]


def plain(preset: Preset) -> dict[str, Any]:
    """A preset as it stands in such a file, without what is empty."""
    values = {name: getattr(preset, name) for name in _Outside.__struct_fields__}
    values["stop"] = list(preset.stop)
    return {name: value for name, value in values.items() if value or name == "name"}


def as_json(presets: Iterable[Preset]) -> str:
    """The text of such a file."""
    document = {"format": FORMAT, "version": VERSION, "presets": [plain(preset) for preset in presets]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def import_file(store: ChatStore, path: Path) -> ImportedPresets:
    """Keep the presets of a file; one whose name is taken already gets a number behind it.

    Settings are checked before anything is kept, and one preset that cannot be used keeps no other out.

    Raises:
        WorkbenchError: The file cannot be read, or is not one of these.
    """
    notices: list[str] = []
    names = {preset.name.casefold() for preset in store.presets()}
    kept: list[Preset] = []
    for number, entry in enumerate(_read(path), 1):
        try:
            outside = msgspec.convert(entry, _Outside)
            preset = Preset(
                id="",
                name=_free_name(outside.name, names),
                sampling=sampling.changes(sampling.check(outside.sampling)),
                system_prompt=outside.system_prompt,
                model_path=outside.model_path,
                load=load.changes(load.check(outside.load)),
                stop=outside.stop,
            )
            kept.append(store.save_preset(preset))
        except msgspec.ValidationError as error:
            notices.append(f"Preset {number} could not be read: {error}.")
        except WorkbenchError as error:
            notices.append(f"Preset {number} was left out: {error.sentence()}")
        else:
            names.add(kept[-1].name.casefold())
    return ImportedPresets(tuple(kept), tuple(notices))


def _read(path: Path) -> Sequence[Any]:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise WorkbenchError(f"{path.name} is too large for a file of presets.")
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise WorkbenchError(f"{path.name} could not be read.", f"{error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise WorkbenchError(f"{path.name} is not a file of presets: it is not JSON.") from error
    entries = document.get("presets") if isinstance(document, dict) and document.get("format") == FORMAT else None
    if not isinstance(entries, list):
        raise WorkbenchError(
            f"{path.name} is not a file of presets.", remedy="Write one with workbench presets export."
        )
    version = document.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise WorkbenchError(f"{path.name} was written by a newer version of this program.")
    return entries


def _free_name(name: str, taken: set[str]) -> str:
    free, number = name.strip(), 2
    while free.casefold() in taken:
        free, number = f"{name.strip()} {number}", number + 1
    return free
