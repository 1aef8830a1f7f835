"""Values of kinds that no setting of the program has, but those of plugins may."""

from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.settings import values
from workbench.settings.declare import Setting


def setting(kind, **more):
    return Setting(name="model", kind=kind, title="Model", sentence="Which.", default="", **more)


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_path_is_meant_from_where_it_is_typed(kind, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert values.from_text(setting(kind), "a b.gguf") == str(tmp_path / "a b.gguf")
    assert values.from_text(setting(kind), "~/x") == str(Path(tmp_path / "home" / "x"))
    assert values.from_text(setting(kind), "") == ""
    assert values.from_text(setting(kind, optional=True), "auto") is None


@pytest.mark.parametrize("kind", ["file", "folder"])
def test_a_path_is_text(kind):
    assert values.checked(setting(kind), "/models/a.gguf") == "/models/a.gguf"
    with pytest.raises(WorkbenchError, match=f"It is the path of a {kind}"):
        values.checked(setting(kind), 3)
