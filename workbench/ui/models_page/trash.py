"""Files to the system's trash."""

import errno
import os
from pathlib import Path

from PySide6.QtCore import QFile


def move_to_trash(path: Path) -> None:
    """Move one file to the trash of the disk it lies on.

    Raises:
        FileNotFoundError: It is gone already.
        OSError: There is no trash for it, or it may not be moved.
    """
    if not os.path.lexists(path):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    moved = QFile.moveToTrash(str(path))
    if not (moved[0] if isinstance(moved, tuple) else moved):
        raise OSError(errno.EOPNOTSUPP, "it cannot be moved to the trash", str(path))
