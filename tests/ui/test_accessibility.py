"""Every page as somebody meets it who cannot see it or has no mouse: names, and a way to everything with Tab."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.gguf_files import write_model
from helpers.qt_accessible import unnamed
from helpers.qt_loop import settle
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSlider, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.settings_page.page import SettingsPage

LEAST_SIDE = 24
"""Pixels; WCAG 2.2, 2.5.8. Links within text are smaller, and allowed to be."""


@pytest.fixture
def lived_in(qtbot: QtBot, opened: Opened, tmp_path: Path) -> Opened:
    """A window with an answered chat and with models of every kind."""
    folder = tmp_path / "models"
    write_model(folder / "a.gguf", name="Apfel")
    write_model(folder / "lora.gguf", name="Lora", metadata={"general.type": "adapter"})
    (folder / "broken.gguf").write_bytes(b"GGUF" + bytes(20))
    qtbot.waitUntil(lambda: bool(opened.models.path) and not opened.models.scanning, timeout=PATIENCE_MS)
    opened.models.add_folder(str(folder))
    opened.say(qtbot, "hi")
    opened.wait_for_answer(qtbot)
    qtbot.waitUntil(lambda: not opened.models.scanning, timeout=PATIENCE_MS)
    return opened


def pages(opened: Opened) -> Iterator[tuple[str, QWidget]]:
    """Every page of the window, one after the other, each with every tab and section on it."""
    for known in opened.window.pages.known:
        page = opened.window.pages.show_page(known.name)
        settle()
        yield known.name, page
        for tabs in page.findChildren(QTabWidget):
            for number in range(1, tabs.count()):
                if tabs.isVisible() and tabs.isTabEnabled(number):
                    tabs.setCurrentIndex(number)
                    settle()
                    yield f"{known.name}, {tabs.tabText(number)}", page
        if isinstance(page, SettingsPage):
            for row in range(1, page.list.count()):
                page.list.setCurrentRow(row)
                settle()
                yield f"{known.name}, {page.list.item(row).text()}", page


def test_everything_a_person_can_act_on_has_a_name_on_every_page(lived_in: Opened) -> None:
    found = {name: unnamed(lived_in.window) for name, _ in pages(lived_in)}
    assert {name: things for name, things in found.items() if things} == {}
    assert {"chat", "models", "settings"} <= {name.split(",")[0] for name in found}


def test_tab_reaches_everything_on_every_page_and_is_caught_nowhere(qtbot: QtBot, lived_in: Opened) -> None:
    window = lived_in.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE_MS)
    missed = {}
    for name, _ in pages(lived_in):
        wanted = {widget for widget in window.findChildren(QWidget) if _takes_tab(widget)}
        seen = _walked(lived_in, Qt.Key.Key_Tab)
        if wanted - seen:  # what stands before the place that F6 goes to is reached backwards
            seen |= _walked(lived_in, Qt.Key.Key_Backtab)
        left = [_described(widget) for widget in wanted if widget not in seen]
        if left:
            missed[name] = left
    assert missed == {}


def test_what_is_clicked_is_large_enough_to_hit_on_every_page(lived_in: Opened) -> None:
    small = {}
    for name, _ in pages(lived_in):
        found = [
            f"{_described(button)} {button.width()}x{button.height()}"
            for button in lived_in.window.findChildren(QAbstractButton)
            if button.isVisible() and not _is_inner(button) and min(button.width(), button.height()) < LEAST_SIDE
        ]
        if found:
            small[name] = found
    assert small == {}


def test_a_screen_reader_can_do_what_a_click_does_with_a_button_that_can_be_checked(lived_in: Opened) -> None:
    """Its action toggles the button; a button that listens to clicks alone would only change its looks."""
    deaf = {}
    for name, _ in pages(lived_in):
        found = [
            _described(button)
            for button in lived_in.window.findChildren(QAbstractButton)
            if button.isVisible() and button.isCheckable() and button.group() is None
            if button.receivers(SIGNAL("clicked(bool)")) and not button.receivers(SIGNAL("toggled(bool)"))
        ]
        if found:
            deaf[name] = found
    assert deaf == {}


def test_a_screen_reader_can_set_every_slider(lived_in: Opened) -> None:
    sliders = 0
    for name, page in pages(lived_in):
        for slider in page.findChildren(QSlider):
            if slider.isVisible() and slider.isEnabled():
                value = QAccessible.queryAccessibleInterface(slider).valueInterface()
                value.setCurrentValue(slider.minimum())
                assert slider.value() == slider.minimum(), f"{_described(slider)} on {name}"
                value.setCurrentValue(slider.maximum())
                assert slider.value() == slider.maximum(), f"{_described(slider)} on {name}"
                sliders += 1
    assert sliders > 5


def test_a_page_is_shown_by_a_screen_readers_action_on_the_rail(lived_in: Opened) -> None:
    interface = QAccessible.queryAccessibleInterface(lived_in.window.rail.button("models"))
    actions = interface.actionInterface()
    actions.doAction(actions.actionNames()[0])
    assert lived_in.window.pages.name == "models"


def _walked(opened: Opened, key: Qt.Key) -> set[QWidget]:
    """What has the focus while a key is pressed until it comes round."""
    opened.window.rail.findChildren(QAbstractButton)[0].setFocus()
    seen: set[QWidget] = set()
    again = 0
    while again < 3:  # a list may give the focus back once to the editor before it
        focused = QApplication.focusWidget()
        assert focused is not None
        again = again + 1 if focused in seen else 0
        seen.add(focused)
        QTest.keyClick(focused, key)
        if QApplication.focusWidget() is focused:  # an editor in which Tab is a letter is left with F6
            QTest.keyClick(focused, Qt.Key.Key_F6)
            assert QApplication.focusWidget() is not focused, _described(focused)
    return seen


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    if isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked():
        return False  # Tab goes to the one that is chosen, the arrow keys from there to the others
    return bool(policy) and widget.isVisible() and widget.isEnabled() and not _is_inner(widget)


def _is_inner(widget: QWidget) -> bool:
    """Parts of Qt's own widgets, and those that hand the focus on."""
    in_field = isinstance(widget, QAbstractButton) and isinstance(widget.parent(), QLineEdit)
    return in_field or widget.objectName().startswith("qt_") or widget.focusProxy() is not None


def _described(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()!r}"
