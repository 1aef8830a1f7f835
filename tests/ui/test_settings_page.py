"""The settings page: every declared setting, in force at once, kept, and back to its default."""

from pathlib import Path

import pytest
from helpers.qt_accessible import unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from workbench.connections import Ledger
from workbench.hardware.cpu import Cpu
from workbench.hardware.devices import DeviceReport, GpuReport
from workbench.hardware.machine import Machine
from workbench.hardware.memory import Memory
from workbench.hardware.nvidia import read_nvidia
from workbench.settings.app import APP
from workbench.settings.store import SettingsStore
from workbench.ui.settings_page.about import AboutSection
from workbench.ui.settings_page.folders import FoldersSection
from workbench.ui.settings_page.forms import FormSection
from workbench.ui.settings_page.general import GeneralSection
from workbench.ui.settings_page.hardware import Found, HardwareSection
from workbench.ui.settings_page.licences import parts
from workbench.ui.settings_page.page import SettingsPage
from workbench.ui.settings_page.privacy import PrivacySection
from workbench.ui.settings_page.shortcuts import ShortcutsSection

CTRL = Qt.KeyboardModifier.ControlModifier
SECTIONS = ("general", "appearance", "hardware", "folders", "privacy", "shortcuts", "about")


@pytest.fixture
def page(opened: Opened) -> SettingsPage:
    """The page, shown."""
    page = opened.window.pages.show_page("settings")
    assert isinstance(page, SettingsPage)
    return page


def section(page: SettingsPage, name: str, kind: type) -> object:
    """A section of the page, shown."""
    shown = page.show_section(name)
    assert isinstance(shown, kind)
    return shown


def words_on(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())  # type: ignore[attr-defined]


def test_every_declared_setting_stands_on_it_with_its_sentence_and_its_default(page: SettingsPage) -> None:
    told = ""
    for name in SECTIONS:
        page.show_section(name)
        told += words_on(page)
    for setting in APP:
        assert setting.sentence in told, setting.name
    assert "Default: Like the system." in told
    assert told.count("Default: ") == len(APP) - 1, "all but the folders, which have a list of their own"


def test_a_setting_acts_at_once_is_kept_and_has_a_way_back(qtbot: QtBot, opened: Opened, page: SettingsPage) -> None:
    form = section(page, "appearance", FormSection)
    row = form.rows["theme"]  # type: ignore[attr-defined]
    assert not row.reset_button.isVisible()
    combo = row.control.findChild(QComboBox)
    combo.setCurrentIndex(combo.findData("light"))
    qtbot.waitUntil(lambda: SettingsStore().load()[0].theme == "light")
    assert opened.window.theme.mode == "light"
    row.reset_button.click()
    assert opened.window.theme.mode == "system"
    assert SettingsStore().load()[0].theme == "system"
    assert combo.currentData() == "system"
    box = form.rows["show_advanced"].control.findChild(QCheckBox)  # type: ignore[attr-defined]
    box.click()
    qtbot.waitUntil(lambda: opened.chat.inspector.sampling.panel.fold.isChecked())
    opened.window.live.change(show_explanations=True)
    assert opened.chat.inspector.sampling.explain_button.isChecked()


def test_a_slider_that_is_dragged_is_saved_once_it_rests(qtbot: QtBot, opened: Opened, page: SettingsPage) -> None:
    form = section(page, "general", GeneralSection)
    saved: list[float] = []
    opened.window.live.changed.connect(lambda now: saved.append(now.idle_minutes))
    editor = form.rows["idle_minutes"]._editor  # type: ignore[attr-defined]
    for position in range(1, 20):
        editor.slider.setValue(position)
    qtbot.waitUntil(lambda: SettingsStore().load()[0].idle_minutes == 95)
    assert saved == [95]


def test_the_search_looks_through_all_sections(qtbot: QtBot, page: SettingsPage) -> None:
    qtbot.keyClicks(page.search, "advanced")
    assert page.shown == ["appearance"]
    assert "Show advanced samplers" in words_on(page)
    assert "Theme" not in words_on(page).splitlines()
    page.search.setText("ctrl+n")
    assert page.shown == ["shortcuts"]
    page.search.setText("zzzz")
    assert page.shown == []
    assert "zzzz" in words_on(page)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.shown == ["general"]


def test_f1_shows_the_shortcuts_and_one_can_be_changed(qtbot: QtBot, opened: Opened) -> None:
    opened.centre.composer.focus()
    qtbot.keyClick(opened.centre.composer.editor, Qt.Key.Key_F1)
    page = opened.window.pages.currentWidget()
    assert isinstance(page, SettingsPage)
    shortcuts = section(page, "shortcuts", ShortcutsSection)
    pages = opened.window.pages
    qtbot.waitUntil(lambda: all(pages.built(each.name) for each in pages.known), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "models.search" in shortcuts.rows)  # type: ignore[attr-defined]
    row = shortcuts.rows["chat.new"]  # type: ignore[attr-defined]
    row.button.setFocus()
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: "is the shortcut of “Command palette” already" in row.sentence.text())
    assert row.button.text() == "Ctrl+N"
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Y, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: row.button.text() == "Ctrl+Shift+Y")
    assert row.sentence.text() == ""
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Escape)
    assert opened.window.commands.keys_of("chat.new") == "Ctrl+Shift+Y"
    row.button.click()
    qtbot.keyClick(row.button, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: row.button.text() == "none")
    row.reset_button.click()
    qtbot.waitUntil(lambda: row.button.text() == "Ctrl+N")


def test_settings_are_exported_reset_and_imported(opened: Opened, page: SettingsPage, tmp_path: Path) -> None:
    form = section(page, "general", GeneralSection)
    assert isinstance(form, GeneralSection)
    opened.window.live.change(theme="light", context_overflow="stop")
    opened.window.commands.set_keys("chat.new", "Ctrl+J")
    opened.window.live.reread()
    file = tmp_path / "mine.json"
    form.export_to(file)
    form.reset_all()
    assert opened.window.theme.mode == "system"
    assert opened.models.settings.context_overflow == "ask"
    opened.window.commands.reset_keys()
    form.import_from(file)
    assert opened.window.theme.mode == "light"
    assert opened.models.settings.context_overflow == "stop"
    assert opened.window.commands.keys_of("chat.new") == "Ctrl+J"
    file.write_text("nothing")
    form.import_from(file)
    assert "holds no settings" in opened.window.toasts.shown[-1].accessibleName()


def test_folders_are_added_and_taken_off_or_it_is_said_why_not(
    qtbot: QtBot, opened: Opened, page: SettingsPage, tmp_path: Path
) -> None:
    folders = section(page, "folders", FoldersSection)
    assert isinstance(folders, FoldersSection)
    folders.add(str(tmp_path))
    assert opened.models.folders == (str(tmp_path),)
    qtbot.waitUntil(lambda: not opened.models.scanning, timeout=PATIENCE_MS)
    assert str(tmp_path) in words_on(folders)
    assert "No models found yet" in words_on(folders)
    folders.add(str(tmp_path / "none"))
    assert "not there" in folders.trouble
    folders._remove_button(str(tmp_path)).click()  # type: ignore[attr-defined]
    assert opened.models.folders == ()


def test_the_hardware_is_told_in_words_and_why_a_gpu_is_not_used(qtbot: QtBot, page: SettingsPage) -> None:
    hardware = section(page, "hardware", HardwareSection)
    assert isinstance(hardware, HardwareSection)
    qtbot.waitUntil(lambda: "llama.cpp" in words_on(hardware), timeout=PATIENCE_MS)
    gpu = GpuReport(
        name="GeForce",
        devices=(),
        memory_total=8 * 10**9,
        memory_free=0,
        sentence="It is new.",
        command="pip install x",
    )
    machine = Machine(Cpu("Ryzen", 8, 16, 16, ("AVX2",)), Memory(32 * 10**9, 16 * 10**9), (), read_nvidia())
    hardware.show_found(Found(machine, None, "It crashed.", DeviceReport((gpu,), "")))
    qtbot.waitUntil(lambda: "GeForce" in words_on(hardware))
    for words in ("Ryzen", "8 cores", "It is new.", "pip install x", "Not used", "It crashed."):
        assert words in words_on(hardware)


def test_every_connection_is_listed_and_today_there_are_none(qtbot: QtBot, page: SettingsPage) -> None:
    privacy = section(page, "privacy", PrivacySection)
    assert isinstance(privacy, PrivacySection)
    assert "No connections were made" in words_on(privacy)
    with Ledger().connecting("example.org", "Search for models") as connection:
        connection.received = 4096
    page.show_section("general")
    page.show_section("privacy")
    qtbot.waitUntil(lambda: "example.org" in words_on(privacy), timeout=PATIENCE_MS)
    assert "Search for models" in words_on(privacy)
    assert "4.1 kB received" in words_on(privacy)
    privacy._clear.click()
    qtbot.waitUntil(lambda: "No connections were made" in words_on(privacy))


def test_about_names_what_it_is_made_of_and_copies_diagnostics_without_any_chat(
    qtbot: QtBot, opened: Opened, page: SettingsPage
) -> None:
    chat = opened.workbench.chats.new_chat(title="secretive")
    opened.workbench.chats.add_message(chat.id, None, "user", "a secretive question")
    about = section(page, "about", AboutSection)
    assert isinstance(about, AboutSection)
    qtbot.waitUntil(lambda: "PySide6_Essentials" in words_on(about), timeout=PATIENCE_MS)
    licences = {part.name: part.licence for part in parts()}
    assert "LGPL" in licences["PySide6_Essentials"]
    assert all(licences.values()), licences
    with qtbot.waitSignal(about.told, timeout=PATIENCE_MS):
        about.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert "llama.cpp" in copied
    assert "secretive" not in copied


def test_everything_on_it_has_a_name_and_is_reached_by_keyboard(page: SettingsPage) -> None:
    for name in SECTIONS:
        page.show_section(name)
        assert unnamed(page) == [], name
        assert len(page.panes()) == 3


def test_tab_leads_from_the_search_to_what_was_found(qtbot: QtBot, page: SettingsPage) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "text")
    found = page.shown
    qtbot.keyClick(page.search, Qt.Key.Key_Tab)
    assert page.search.text() == "text", "the list of sections ends a search, so it is passed over"
    assert page.shown == found
    assert page.list not in [pane for pane, _ in page.panes()]
    page.search.clear()
    assert page.list in [pane for pane, _ in page.panes()]
