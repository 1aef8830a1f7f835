"""Run by the frozen program before anything else: gives other programs the environment the person started it with.

PyInstaller's loader points LD_LIBRARY_PATH at the program's own folder and starts itself again. A file manager or a
browser that is started from here would take our libraries for its own.
"""

import os

for name in ("LD_LIBRARY_PATH", "LIBPATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is not None:
        os.environ[name] = before
    else:
        os.environ.pop(name, None)
