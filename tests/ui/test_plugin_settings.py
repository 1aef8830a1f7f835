"""Settings › Plugins: what there is, switched, mended, set and installed, and nobody has to restart."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, body, hook, title, wheel, whole
from helpers.qt_accessible import unnamed
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from workbench import paths
from workbench.plugin_api import DECLARED
from workbench.plugin_host.installing import Installer, Package, Plan
from workbench.settings.store import SettingsStore
from workbench.ui.settings_page.page import SettingsPage
from workbench.ui.settings_page.plugin_card import PluginCard, _adds
from workbench.ui.settings_page.plugin_install import InstallCard
from workbench.ui.settings_page.plugins import PluginsSection

BROKEN = INFO + body("pages", 'raise ValueError("no luck")')


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PluginSite]:
    """Where plugins are installed; those are there before the window is opened."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    site = PluginSite(folder)
    site.add("good", whole())
    yield site
    site.forget()


@pytest.fixture
def broken(site: PluginSite) -> str:
    return site.add("bad", BROKEN)


@pytest.fixture
def guest(site: PluginSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", sys.path.copy())
    PluginSite(paths.data_dir() / "plugins" / "folder").add("guest", whole(), folder="guest-1.0")


def shown(qtbot: QtBot, opened: Opened) -> PluginsSection:
    """The section, once the plugins are loaded."""
    qtbot.waitUntil(lambda: opened.window.plugins is not None and opened.window.plugins.loaded, timeout=PATIENCE_MS)
    page = opened.window.pages.show_page("settings")
    assert isinstance(page, SettingsPage)
    section = page.show_section("plugins")
    assert isinstance(section, PluginsSection)
    return section


def words_on(widget: QWidget) -> str:
    text = "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())
    return text.replace("\N{NO-BREAK SPACE}", " ")


def wait_for(qtbot: QtBot, opened: Opened, plugin_id: str, state: str, card: PluginCard) -> None:
    qtbot.waitUntil(lambda: opened.workbench.plugins.plugin(plugin_id).state == state, timeout=PATIENCE_MS)
    qtbot.waitUntil(card.switch.isEnabled, timeout=PATIENCE_MS)


def answer(words: str) -> None:
    """Press this button of the question that is about to be asked."""

    def press() -> None:
        [box] = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMessageBox)]
        [button] = [button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == words]
        button.click()

    QTimer.singleShot(0, press)


def test_each_plugin_says_who_it_is_and_what_it_adds(qtbot: QtBot, site: PluginSite, opened: Opened) -> None:
    card = shown(qtbot, opened).plugin_cards["good"]
    words = words_on(card)
    for expected in (title("good"), "For a test.", "Version 1.2", "installed as", "loaded in", "Pages: Main"):
        assert expected in words
    assert "Jobs: Work" in words
    assert "Commands: workbench cmd-good" in words
    assert "Files it takes: .x" in words
    assert card.switch.isChecked()


def test_there_are_words_for_what_every_hook_adds(qtbot: QtBot, site: PluginSite, opened: Opened) -> None:
    shown(qtbot, opened)
    plugin = opened.workbench.plugins.plugin("good")
    assert len(_adds(plugin)) == len(DECLARED) - 1, "all but its settings, which have a form"


def test_a_plugin_is_switched_off_and_on_by_its_switch(qtbot: QtBot, site: PluginSite, opened: Opened) -> None:
    card = shown(qtbot, opened).plugin_cards["good"]
    card.switch.setFocus()
    qtbot.keyClick(card.switch, Qt.Key.Key_Space)
    wait_for(qtbot, opened, "good", "off", card)
    assert SettingsStore().load()[0].plugins["good"].state == "off"
    assert "Pages" not in words_on(card)
    assert card.setting_rows == []
    card.switch.click()
    wait_for(qtbot, opened, "good", "on", card)
    assert card.switch.isChecked()
    assert "Pages" in words_on(card)


def test_its_settings_are_a_form_made_from_what_it_declares(qtbot: QtBot, site: PluginSite, opened: Opened) -> None:
    card = shown(qtbot, opened).plugin_cards["good"]
    [row] = card.setting_rows
    spin = row.control.findChild(QSpinBox)
    assert (spin.value(), spin.minimum()) == (3, 1)
    spin.setValue(7)
    assert opened.workbench.plugins.settings.values("good") == {"size": 7}
    row.reset_button.click()
    assert opened.workbench.plugins.settings.values("good") == {"size": 3}
    assert spin.value() == 3


def test_one_that_was_set_aside_says_why_and_where_and_is_mended_without_a_restart(
    qtbot: QtBot, site: PluginSite, broken: str, opened: Opened
) -> None:
    card = shown(qtbot, opened).plugin_cards["bad"]
    assert "Set aside" in words_on(card)
    assert "The plugin Trial bad failed with ValueError: no luck." in words_on(card)
    assert not card.switch.isChecked()
    assert not card.about.trace.isVisible()
    card.about.details.click()
    assert card.about.trace.isVisible()
    assert broken in card.about.trace.toPlainText()
    card.about._copy.click()
    assert broken in QApplication.clipboard().text()
    site.write(broken, "bad", whole())
    card.about.again.click()
    wait_for(qtbot, opened, "bad", "on", card)
    assert "Set aside" not in words_on(card)
    assert card.switch.isChecked()


def test_a_library_that_is_lacking_is_named(qtbot: QtBot, site: PluginSite, opened: Opened) -> None:
    section = shown(qtbot, opened)
    site.add("poor", INFO.replace("{more}", ', needs=(Need(module="no_such", install="poor[all]"),)'))
    section.look_again()
    qtbot.waitUntil(lambda: "poor" in section.plugin_cards, timeout=PATIENCE_MS)
    words = words_on(section.plugin_cards["poor"])
    assert "Lacks a library" in words
    assert "poor[all]" in words


def test_code_that_lies_in_a_folder_runs_only_after_a_question(
    qtbot: QtBot, site: PluginSite, guest: None, opened: Opened
) -> None:
    card = shown(qtbot, opened).plugin_cards["guest"]
    assert not card.switch.isChecked()
    answer("Cancel")
    card.switch.click()
    assert opened.workbench.plugins.plugin("guest").state == "off"
    assert not card.switch.isChecked()
    answer("Switch it on")
    card.switch.click()
    wait_for(qtbot, opened, "guest", "on", card)


def test_everything_has_a_name_and_what_is_searched_for_is_found(
    qtbot: QtBot, site: PluginSite, broken: str, opened: Opened
) -> None:
    section = shown(qtbot, opened)
    assert unnamed(section) == []
    page = opened.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    page.search.setText("trial good")
    assert section.plugin_cards["good"].isVisible()
    assert not section.plugin_cards["bad"].isVisible()


def test_the_variable_that_limits_plugins_is_named(
    qtbot: QtBot, site: PluginSite, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    opened: Opened = request.getfixturevalue("opened")
    section = shown(qtbot, opened)
    assert "WORKBENCH_PLUGINS" in section.notice.words
    assert section.notice.isVisible()
    assert not section.plugin_cards["good"].switch.isChecked()


# ----------------------------------------------------------------------------------------- installing


class FakePip:
    """Stands in for pip, which has tests of its own: the page may not install anything into this environment."""

    def __init__(self) -> None:
        self.installed: list[Plan] = []
        self.plans: dict[str, Plan] = {}
        self.removed: list[str] = []

    def plan(self, wanted: str, progress: object) -> Plan:
        return self.plans[wanted]

    def install(self, plan: Plan, progress: object) -> None:
        self.installed.append(plan)

    def remove(self, package: str) -> None:
        self.removed.append(package)

    def cancel(self) -> None:
        """Nothing takes long here."""


def test_what_a_plugin_lacks_is_installed_after_it_was_shown_and_the_plugin_comes_up(
    qtbot: QtBot, site: PluginSite, opened: Opened
) -> None:
    shown(qtbot, opened)
    needs = ', needs=(Need(module="trial_lacked", install="trial-lacked>=1"),)'
    site.add("poor", INFO.replace("{more}", needs))
    opened.workbench.plugins.look_again()
    pip = FakePip()
    pip.plans["trial-lacked>=1"] = Plan("trial-lacked", (Package("trial-lacked", "1.0", "pypi.org", "", ""),))
    section = PluginsSection(opened.window, pip)  # type: ignore[arg-type]
    qtbot.addWidget(section)
    section.show()
    assert section.install is not None
    card = section.plugin_cards["poor"]
    card.about.needs.click()
    qtbot.waitUntil(section.install.install_button.isVisible, timeout=PATIENCE_MS)
    assert "trial-lacked 1.0" in section.install.plan_words
    (site.folder / "trial_lacked.py").touch()
    section.install.install_button.click()
    wait_for(qtbot, opened, "poor", "on", card)
    qtbot.waitUntil(lambda: not card.about.needs.isVisible(), timeout=PATIENCE_MS)


def test_a_plugin_is_uninstalled_after_a_question_and_gone_at_once(
    qtbot: QtBot, site: PluginSite, opened: Opened
) -> None:
    card = shown(qtbot, opened).plugin_cards["good"]
    assert card.about.remove.isVisible()
    pip = FakePip()
    section = PluginsSection(opened.window, pip)  # type: ignore[arg-type]
    qtbot.addWidget(section)
    section.show()
    card = section.plugin_cards["good"]
    answer("Cancel")
    card.about.remove.click()
    assert pip.removed == []
    for path in site.folder.iterdir():
        shutil.rmtree(path)
    answer("Uninstall")
    card.about.remove.click()
    qtbot.waitUntil(lambda: "good" not in section.plugin_cards, timeout=PATIENCE_MS)
    assert len(pip.removed) == 1
    assert not any(plugin.id == "good" for plugin in opened.workbench.plugins.plugins)


def test_nothing_is_installed_before_it_was_shown(qtbot: QtBot, opened: Opened) -> None:
    pip = FakePip()
    plan = pip.plans["words"] = Plan(
        "words",
        (Package("words", "1.0", "pypi.org", "", ""), Package("regex", "2.1", "files.pythonhosted.org", "2.0", "")),
    )
    card = InstallCard(opened.bridge, pip)  # type: ignore[arg-type]
    qtbot.addWidget(card)
    card.show()
    qtbot.keyClicks(card.line, "words")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.install_button.isVisible(), timeout=PATIENCE_MS)
    assert pip.installed == []
    for expected in ("words 1.0, from pypi.org", "regex 2.1 in place of 2.0", "your rights"):
        assert expected in card.plan_words
    with qtbot.waitSignal(card.installed, timeout=PATIENCE_MS):
        card.install_button.click()
    assert pip.installed == [plan]
    assert card.word.text() == "Installed."
    qtbot.keyClicks(card.line, "other")
    assert card.plan_words == "", "what is shown belongs to what is written"


def test_what_goes_wrong_is_said_in_a_sentence(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    card = InstallCard(opened.bridge, Installer())
    qtbot.addWidget(card)
    card.show()
    qtbot.keyClicks(card.line, "no such thing")
    card.look_button.click()
    qtbot.waitUntil(lambda: bool(card.word.text()), timeout=PATIENCE_MS)
    assert "neither the name of a package nor a wheel" in card.word.text()
    assert not card.busy
    assert card.line.isEnabled()


def test_a_wheel_is_looked_into_by_pip_without_a_connection(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    card = InstallCard(opened.bridge, Installer())
    qtbot.addWidget(card)
    card.show()
    card.line.setText(str(wheel(tmp_path, "trial-looked-into", "1.0", "looked", INFO + hook("pages", "[]"))))
    card.look()
    assert card.busy
    qtbot.waitUntil(lambda: not card.busy, timeout=PATIENCE_MS)
    assert "trial-looked-into 1.0" in card.plan_words.replace("_", "-")
