"""Settings as a file of their own, to be carried to another machine."""

import json
from collections.abc import Mapping
from typing import Any

from workbench.errors import WorkbenchError
from workbench.settings import app, values
from workbench.settings.app import APP, AppSettings

KIND = "llm-workbench settings"
CARRIED = (*(setting.name for setting in APP), "shortcuts")
"""What is carried: everything with a form, and the shortcuts; not which models were used, nor where the window was."""


def exported(settings: AppSettings) -> str:
    """JSON of what differs from the defaults."""
    changed = {name: value for name, value in app.changes(settings).items() if name in CARRIED}
    return json.dumps({"kind": KIND, **changed}, indent=2, ensure_ascii=False)


def imported(text: str) -> tuple[dict[str, Any], list[str]]:
    """The values in such a text, ready for `SettingsStore.change`, and a sentence for each that cannot be used.

    Raises:
        WorkbenchError: It is no such text.
    """
    document = _parsed(text)
    chosen, notices = {}, []
    for name in CARRIED:
        if name in document:
            try:
                chosen[name] = values.checked(app.find(name), document[name])
            except WorkbenchError as error:
                notices.append(error.sentence())
    return chosen, notices


def _parsed(text: str) -> Mapping[str, Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("kind") != KIND:
        raise WorkbenchError(
            "This file holds no settings of the workbench.", remedy="Choose one that was exported from its settings."
        )
    return document
