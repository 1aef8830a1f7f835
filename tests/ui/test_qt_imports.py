"""Bringing Qt in leaves Python's own `import` as it was."""

import subprocess
import sys

SCRIPT = """
import builtins, linecache
own = builtins.__import__
from workbench.ui import qt_imports
qt_imports.load()
from PySide6.QtWidgets import QApplication, QLabel
from workbench.ui.theme.theme import Theme
print(builtins.__import__ is own, [name for name in linecache.cache if "workbench" in name])
"""


def test_modules_imported_after_qt_are_not_read_as_source() -> None:
    run = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=120)
    assert run.stdout.split("\n")[0] == "True []"
