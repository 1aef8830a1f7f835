"""Whether a widget that somebody still holds is there at all."""

from PySide6.QtCore import QObject


def is_there(thing: QObject) -> bool:
    """Whether Qt has not destroyed it yet."""
    try:
        thing.objectName()
    except RuntimeError:
        return False
    return True
