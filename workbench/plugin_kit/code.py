"""Code that a declaration names as text."""

import importlib
from typing import Any

from workbench.errors import WorkbenchError


def named(code: str) -> Any:
    """What `code` ("package.module:name") names.

    Raises:
        WorkbenchError: The module has no such name, or the text is not of this form.
        Exception: Whatever the module raises while it is imported.
    """
    module, colon, name = code.partition(":")
    if not (module and colon and name):
        raise WorkbenchError(f'{code!r} names no code: it has to be "package.module:name".')
    found = importlib.import_module(module)
    if not hasattr(found, name):
        raise WorkbenchError(f"{module} has no {name}.", "A declaration names it.")
    return getattr(found, name)
