"""The parameters of a job kind: checked before a job is queued."""

from collections.abc import Mapping
from typing import Any

from workbench.errors import WorkbenchError
from workbench.plugin_api import JobKind
from workbench.settings import values
from workbench.settings.declare import Setting


def must_be_given(setting: Setting) -> bool:
    """Whether it has no default: None where None is no value of it."""
    return setting.default is None and not setting.optional


def checked(kind: JobKind, given: Mapping[str, Any]) -> dict[str, Any]:
    """Every parameter by its name, as JSON holds it: what was given, or the default.

    Raises:
        WorkbenchError: One is refused, unknown or missing; it is named.
    """
    declared = {setting.name: setting for setting in kind.parameters}
    for name in given:
        if name not in declared:
            names = ", ".join(declared) or "none at all"
            raise WorkbenchError(f"{kind.title} has no parameter {name}.", remedy=f"It has: {names}.")
    chosen = {}
    for name, setting in declared.items():
        if name in given:
            chosen[name] = values.plain(values.checked(setting, given[name]))
        elif must_be_given(setting):
            raise WorkbenchError(f"{setting.title} ({name}) has to be given.")
        else:
            chosen[name] = values.plain(setting.default)
    return chosen
