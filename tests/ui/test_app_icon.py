"""The program's own icon, sharp at every size and in every format that a system asks for."""

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QImage

from workbench.ui.theme.app_icon import SIZES, icon, image


@pytest.fixture
def script() -> ModuleType:
    """packaging/icons.py."""
    spec = importlib.util.spec_from_file_location("icons", Path(__file__).parents[2] / "packaging" / "icons.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_icon_has_every_size_that_windows_ask_for(qapp: object) -> None:
    assert [size.width() for size in icon().availableSizes()] == list(SIZES)


def test_the_smallest_size_is_sharp(qapp: object) -> None:
    small = image(16)
    assert small.pixelColor(4, 5).lightness() > 250, "the first bar"
    assert small.pixelColor(5, 5).lightness() < 200, "the gap beside it"
    assert small.pixelColor(15, 15).alpha() == 0


def test_the_script_writes_what_every_system_asks_for(qapp: object, script: ModuleType, tmp_path: Path) -> None:
    written = {file.suffix for file in script.write(tmp_path)}
    assert written == {".svg", ".png", ".ico", ".icns"}
    ico = (tmp_path / "llm-workbench.ico").read_bytes()
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, len(SIZES))
    size, offset = struct.unpack("<II", ico[6 + 8 : 6 + 16])
    assert QImage.fromData(ico[offset : offset + size], "PNG").width() == 16
    icns = (tmp_path / "llm-workbench.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8]) == (len(icns),)
