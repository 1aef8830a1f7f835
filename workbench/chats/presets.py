"""Presets: those that come with the program, and a person's own in the database."""

import json
import sqlite3

from workbench.chats import names, tree
from workbench.chats.records import Preset

BUILT_IN: tuple[Preset, ...] = (
    Preset(id="balanced", name="Balanced", built_in=True),
    Preset(id="precise", name="Precise", built_in=True, sampling={"temperature": 0.2, "top_k": 20, "top_p": 0.9}),
    Preset(id="creative", name="Creative", built_in=True, sampling={"temperature": 1.1, "top_k": 0, "min_p": 0.08}),
    Preset(
        id="storyteller",
        name="Storyteller",
        built_in=True,
        sampling={"temperature": 1.0, "top_k": 0, "dry_multiplier": 0.8, "xtc_probability": 0.3},
        system_prompt="You are a storyteller. Write vivid, well-paced prose and leave room for the reader to go on.",
    ),
    Preset(
        id="coding",
        name="Coding",
        built_in=True,
        sampling={"temperature": 0.1, "top_k": 20},
        system_prompt="You are an experienced programmer. Answer with working code and a short explanation.",
    ),
    Preset(id="repeatable", name="Always the same", built_in=True, sampling={"temperature": 0.0, "seed": 1}),
)
"""Not in the database, so that a new version may improve them."""

_COLUMNS = ("id", "name", "sampling", "system_prompt", "model_path", "load", "stop")


def every(db: sqlite3.Connection) -> list[Preset]:
    """The built-in presets, then a person's own by name."""
    rows = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM preset ORDER BY name COLLATE NOCASE")
    return [*BUILT_IN, *map(_record, rows)]


def save(db: sqlite3.Connection, preset: Preset) -> Preset:
    """Add a preset (empty id) or change one; WorkbenchError for a name in use or a built-in one."""
    name = names.check(preset, every(db), BUILT_IN, "preset")
    import uuid  # brings half the platform along, for which no window start waits

    values = {
        "id": preset.id or uuid.uuid4().hex,
        "name": name,
        "sampling": preset.sampling,
        "system_prompt": preset.system_prompt,
        "model_path": preset.model_path,
        "load": preset.load,
        "stop": json.dumps(preset.stop),
    }
    db.execute("DELETE FROM preset WHERE id = ?", (values["id"],))
    tree.insert(db, "preset", values)
    row = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM preset WHERE id = ?", (values["id"],)).fetchone()
    return _record(row)


def delete(db: sqlite3.Connection, preset_id: str) -> None:
    """Remove a person's own preset; a built-in one stays."""
    db.execute("DELETE FROM preset WHERE id = ?", (preset_id,))


def _record(row: sqlite3.Row) -> Preset:
    values = dict(row)
    values |= {name: json.loads(values[name]) for name in ("sampling", "load")}
    return Preset(**values | {"stop": tuple(json.loads(values["stop"]))})
