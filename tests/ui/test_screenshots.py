"""A few pictures of the window are what they were: no part is gone, no style sheet lost, no column moved."""

from pathlib import Path

import pytest
from helpers.pictures import REFERENCES, draw
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.ui.theme.theme import Theme

FOLDER = Path(__file__).parent / "references"
FONTS = ("Inter", "JetBrains Mono")

UNLIKE = 32
"""Levels of a colour, of 255, by which points must differ to count: font engines shade edges each in its own way."""

MOST_UNLIKE = 0.02
"""Of all points. A reworded label is a tenth of that, a missing column several times as much."""


def kept(name: str) -> QImage:
    return QImage(str(FOLDER / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> float:
    """The share of points that differ to the eye, going by their green, which makes most of how bright they are."""
    pairs = zip(bytes(one.constBits())[1::4], bytes(other.constBits())[1::4], strict=True)
    return sum(abs(a - b) > UNLIKE for a, b in pairs) / (one.width() * one.height())


@pytest.mark.parametrize("name", REFERENCES)
def test_a_picture_is_what_it_was(
    name: str, qtbot: QtBot, qapp: QApplication, session_theme: Theme, tmp_path: Path
) -> None:
    """After a change that was meant: `python tests/screenshots.py --references tests/ui/references`, and look."""
    missing = [font for font in FONTS if not QFontDatabase.hasFamily(font)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    picture, reference = draw(qapp, session_theme, REFERENCES[name]), kept(name)
    assert picture.size() == reference.size()
    if (found := difference(picture, reference)) > MOST_UNLIKE:
        picture.save(str(tmp_path / f"{name}.png"))
        pytest.fail(f"{found:.1%} of {name} has changed; it is drawn in {tmp_path}")


def test_a_picture_of_something_else_is_found(qtbot: QtBot) -> None:
    one, other = kept("settings-appearance"), kept("settings-shortcuts")
    assert difference(one, one) == 0
    assert difference(one, other) > MOST_UNLIKE
