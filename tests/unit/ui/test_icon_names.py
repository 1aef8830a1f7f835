"""Every icon that the window names is one that Lucide has: a name that is not known shows when it is too late."""

import ast
import importlib.util
import sqlite3
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "workbench" / "ui"
AT = {"icon": 0, "pixmap": 0, "IconButton": 0, "IconLabel": 0, "set_icon": 0, "EmptyState": 0, "_add": 1, "Page": 1}
AT |= {"MessageAction": 2, "say": 0}
"""Which argument of a call names an icon; keyword arguments are called `icon`."""


def names(call: ast.Call) -> list[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given: list[ast.expr] = [keyword.value for keyword in call.keywords if keyword.arg == "icon"]
    if name in AT and len(call.args) > AT[name] and (name != "say" or len(call.args) == 3):
        given.append(call.args[AT[name]])
    parts = [each for one in given for each in ((one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,))]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


@pytest.fixture(scope="module")
def known() -> set[str]:
    spec = importlib.util.find_spec("lucide")
    assert spec is not None
    assert spec.submodule_search_locations
    database = sqlite3.connect(Path(spec.submodule_search_locations[0]) / "data" / "lucide-icons.db")
    found = {row[0] for row in database.execute("SELECT name FROM icons")}
    database.close()
    return found


def test_every_icon_is_there(known: set[str]) -> None:
    used = {
        (name, path.name)
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        for name in names(node)
        if name and " " not in name
    }
    assert len(used) > 40
    assert sorted(entry for entry in used if entry[0] not in known) == []
