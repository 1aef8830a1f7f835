"""Which icons there are; the window draws them, this only knows their names."""

import importlib.util
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path


def is_icon(name: str) -> bool:
    """Whether Lucide has an icon of this name."""
    return name in _names()


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    spec = importlib.util.find_spec("lucide")  # not imported: its modules bring a command line along
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("python-lucide, which holds the icons, is not installed")
    path = Path(spec.submodule_search_locations[0]) / "data" / "lucide-icons.db"
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        return frozenset(name for (name,) in database.execute("SELECT name FROM icons"))
