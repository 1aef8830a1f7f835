"""The look: switched live, and free of the faults that style sheets are known for."""

import pytest
from helpers.qt_loop import settle
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.theme import current, fonts, icons, style
from workbench.ui.theme.theme import Theme
from workbench.ui.theme.tokens import DARK, LIGHT


def test_a_theme_switch_changes_colours_that_are_on_the_screen(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    page.setObjectName("page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    qtbot.addWidget(page)
    page.resize(80, 80)
    page.show()
    assert page.grab().toImage().pixelColor(40, 40) == QColor(DARK.window)
    with qtbot.waitSignal(theme.changed):
        theme.set_mode("light")
    assert current.tokens() is LIGHT
    assert page.grab().toImage().pixelColor(40, 40) == QColor(LIGHT.window)
    assert QApplication.palette().color(QPalette.ColorRole.Text) == QColor(LIGHT.text)


def test_choosing_the_theme_that_is_on_restyles_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_mode("dark")


def test_the_system_s_theme_is_light_where_the_system_does_not_say(theme: Theme) -> None:
    theme.set_mode("system")
    assert current.tokens() is LIGHT


def test_every_placeholder_of_the_style_sheet_is_filled(tmp_path: object) -> None:
    for tokens in (DARK, LIGHT):
        assert "$" not in style.sheet(tokens, str(tmp_path))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_has_as_many_pixels_as_the_screen_and_the_colour_of_the_theme(theme: Theme, scale: float) -> None:
    pixmap = icons.icon("square", "accent").pixmap(QSize(16, 16), scale)
    assert pixmap.width() == round(16 * scale)
    image = pixmap.toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
    solid = max(row, key=QColor.alpha)
    assert [abs(solid.red() - 0x6C) <= 2, abs(solid.green() - 0x9B) <= 2, abs(solid.blue() - 0xFF) <= 2] == [True] * 3


def test_an_icon_follows_a_change_of_theme_without_being_set_again(theme: Theme) -> None:
    icon = icons.icon("square", "text")
    before = icon.pixmap(16, 16).toImage()
    theme.set_mode("light")
    assert icon.pixmap(16, 16).toImage() != before


def test_a_disabled_icon_is_dimmed(theme: Theme) -> None:
    icon = icons.icon("square", "text")
    usual, disabled = (icon.pixmap(QSize(16, 16), mode) for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    assert usual.toImage() != disabled.toImage()


def test_an_unknown_icon_is_named() -> None:
    with pytest.raises(LookupError, match="no-such-icon"):
        icons.svg("no-such-icon", "#000000")


def test_code_has_no_ligatures_and_figures_in_the_window_stand_still() -> None:
    assert fonts.mono_font().featureValue(QFont.Tag("calt")) == 0
    assert fonts.mono_font().featureValue(QFont.Tag("liga")) == 0
    assert fonts.ui_font().featureValue(QFont.Tag("tnum")) == 1


def test_the_number_in_a_spin_box_can_be_seen(qtbot: QtBot) -> None:
    """A border without care shrinks the editor inside to one pixel."""
    spin = QDoubleSpinBox()
    qtbot.addWidget(spin)
    spin.setFixedWidth(76)
    spin.show()
    assert spin.lineEdit().width() >= 40
    assert spin.lineEdit().height() >= 14


def test_editors_inside_boxes_have_no_frame_of_their_own(qtbot: QtBot) -> None:
    combo = QComboBox()
    combo.setEditable(True)
    alone = QLineEdit()
    for widget in (combo, alone):
        qtbot.addWidget(widget)
        widget.resize(160, 34)
        widget.show()
    inner = combo.lineEdit().grab().toImage()
    assert inner.pixelColor(0, inner.height() // 2) != QColor(DARK.border_strong)


def test_a_combo_box_has_an_arrow(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(120, 32)
    combo.show()
    image = combo.grab().toImage()
    arrow = {image.pixelColor(x, y).name() for x in range(96, 118) for y in range(8, 24)}
    assert DARK.text2.lower() in arrow


def test_a_slider_s_handle_is_round(qtbot: QtBot) -> None:
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.resize(140, 24)
    slider.setValue(50)
    slider.show()
    image = slider.grab().toImage()
    ring = [(x, y) for x in range(140) for y in range(24) if image.pixelColor(x, y).name() == DARK.surface.lower()]
    width = max(x for x, _ in ring) - min(x for x, _ in ring)
    height = max(y for _, y in ring) - min(y for _, y in ring)
    assert 6 <= width == height <= 9


def test_the_focus_ring_is_two_pixels_and_moves_nothing(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    button = QPushButton("Load", host)
    button.adjustSize()
    host.show()
    size = button.sizeHint()
    host.activateWindow()
    button.setFocus()
    settle()
    assert button.sizeHint() == size
    image = button.grab().toImage()
    middle = image.height() // 2
    assert [image.pixelColor(x, middle) for x in (0, 1)] == [QColor(DARK.accent)] * 2
