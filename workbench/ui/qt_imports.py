"""Brings Qt in without the hook that PySide puts around every later `import`."""

import builtins


def load() -> None:
    """Import `PySide6.QtCore`, then give Python its own `import` back.

    PySide replaces it to see who asks for `__feature__`, which nobody here does. For that it reads the source of every
    module that is imported afterwards, and keeps it: a sixteenth of the start of the window, and memory for good.
    """
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401 - for what it changes, and that is undone here

    builtins.__import__ = own
