"""What the settings file keeps of each plugin: whether it is on, why it was set aside, and its own settings."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

FORGOTTEN = object()
"""In place of a value: back to the default."""


class PluginMemory(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is kept of one plugin.

    Attributes:
        state: What the person chose, or "set aside"; "" is the usual state of a plugin from its source.
        source: Where the plugin came from when that was kept: running one of this name from elsewhere is to be asked.
        problem: Why it is set aside, in a sentence.
        traceback: What was on the stack then; may be empty.
        fingerprint: Names the files it was set aside with: others are tried again.
        settings: What was chosen for the settings it declares, as JSON has it.
    """

    state: Literal["", "on", "off", "set aside"] = ""
    source: str = ""
    problem: str = ""
    traceback: str = ""
    fingerprint: str = ""
    settings: dict[str, Any] = {}


def merged(entry: object, changes: Mapping[str, Any], chosen: Mapping[str, Any]) -> dict[str, Any]:
    """What stands in the file for a plugin, with some fields and settings changed; empty fields are left out."""
    whole = dict(entry) if isinstance(entry, dict) else {}
    whole |= changes
    kept = whole.get("settings")
    settings = (dict(kept) if isinstance(kept, dict) else {}) | dict(chosen)
    whole["settings"] = {name: value for name, value in settings.items() if value is not FORGOTTEN}
    return {name: value for name, value in whole.items() if value}


def understood(entries: object) -> tuple[dict[str, PluginMemory], list[str]]:
    """What this version makes of the file's part on plugins, and a sentence for each that could not be used."""
    if not isinstance(entries, dict):
        return {}, ["What was remembered of the plugins could not be read; each is as it usually is."]
    memories, notices = {}, []
    for plugin_id, entry in entries.items():
        try:
            memories[plugin_id] = msgspec.convert(entry, PluginMemory)
        except msgspec.ValidationError as error:
            notices.append(f"What was remembered of the plugin {plugin_id} could not be used: {error}.")
    return memories, notices
