"""What opens over the window: round corners with and without a compositor, lists that look like our lists."""

import pytest
from helpers.window import Opened
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStyledItemDelegate, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.theme import current
from workbench.ui.widgets import round_corners
from workbench.ui.widgets.combo_box import ComboBox

TRANSLUCENT = Qt.WidgetAttribute.WA_TranslucentBackground


@pytest.fixture(params=[True, False], ids=["compositor", "no compositor"])
def see_through(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(round_corners, "see_through", lambda: request.param)
    return bool(request.param)


def is_round(window: QWidget, see_through: bool) -> bool:
    """Either what lies behind shows at the corners, or the window is not there at all."""
    if see_through:
        return window.testAttribute(TRANSLUCENT) and window.mask().isEmpty()
    corner, middle = QPoint(0, 0), window.rect().center()
    return (
        not window.testAttribute(TRANSLUCENT) and not window.mask().contains(corner) and window.mask().contains(middle)
    )


def test_the_menu_of_models_has_round_corners(qtbot: QtBot, see_through: bool, opened: Opened) -> None:
    opened.chat.open_model_menu()
    assert is_round(opened.chat.door.menu, see_through)
    opened.chat.door.menu.close()


def test_the_list_of_a_combo_box_has_round_corners_and_our_rows(qtbot: QtBot, see_through: bool) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    box = ComboBox(host)
    box.addItems(["one", "two", "three"])
    host.show()
    box.showPopup()
    window = box.view().window()
    assert is_round(window, see_through)
    assert isinstance(box.view().itemDelegate(), QStyledItemDelegate)
    assert box.view().sizeHintForRow(0) >= 28
    place = box.view().visualRect(box.model().index(0, 0))
    colour = box.view().grab().toImage().pixelColor(place.right() - 6, place.center().y() + 1)
    assert colour == QColor(current.tokens().accent_soft), "as what is chosen in other lists"
    box.hidePopup()
