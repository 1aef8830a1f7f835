"""Pages of plugins: on the rail, built on the first visit, and said what is wrong where they cannot be shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, hook
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from workbench.settings.store import SettingsStore
from workbench.ui.plugins.hosted import Hosted

Open = Callable[[], Opened]

PAGE = INFO + hook("pages", '[Page(name="main", title="Notes", icon="sticky-note", widget="{module}:Widget")]')
WIDGET = """
from PySide6.QtWidgets import QLabel
made = []

class Widget(QLabel):
    def __init__(self, context):
        super().__init__("made by " + context.plugin_id)
        made.append(self)
        self.taken = []

    def take_model(self, path):
        self.taken.append(path)
"""
BROKEN = """
from pathlib import Path
from PySide6.QtWidgets import QLabel

class Widget(QLabel):
    def __init__(self, context):
        super().__init__("mended")
        if not (context.data_dir / "mended").exists():
            raise ValueError("no luck")
"""


def shown(qtbot: QtBot, opened: Opened, name: str = "plugin.good.main", state: str = "made") -> Hosted:
    hosted = opened.window.pages.show_page(name)
    assert isinstance(hosted, Hosted)
    qtbot.waitUntil(lambda: hosted.state == state, timeout=PATIENCE_MS)
    return hosted


def test_a_page_stands_on_the_rail_and_in_the_palette_and_is_built_on_its_first_visit(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", PAGE + WIDGET)
    window = (opened := open_window()).window
    button = window.rail.button("plugin.good.main")
    assert button.text() == "Notes"
    assert window.commands.find("page.plugin.good.main").title == "Go to Notes"
    assert window.pages.built("plugin.good.main") is None
    button.setChecked(True)
    hosted = shown(qtbot, opened)
    assert isinstance(hosted.widget, QLabel)
    assert hosted.widget.text() == "made by good"
    assert [page.name for page in window.pages.known][-1] == "settings", "the foot of the rail stays there"


def test_to_see_all_shortcuts_builds_no_page_of_a_plugin(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", PAGE + WIDGET)
    window = open_window().window
    window.pages.make_rest()
    qtbot.waitUntil(lambda: window.pages.built("plugin.good.main") is not None)
    hosted = window.pages.built("plugin.good.main")
    assert isinstance(hosted, Hosted)
    assert hosted.state == "empty"


def test_a_page_goes_when_its_plugin_is_switched_off_and_comes_back_with_it(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", PAGE + WIDGET)
    window = (opened := open_window()).window
    shown(qtbot, opened)
    host = window.workbench.plugins
    host.disable("good")
    qtbot.waitUntil(lambda: "plugin.good.main" not in [page.name for page in window.pages.known])
    assert window.pages.name == "chat", "what was shown is there no more"
    assert "page.plugin.good.main" not in [command.id for command in window.commands.all()]
    host.enable("good")
    qtbot.waitUntil(lambda: "plugin.good.main" in [page.name for page in window.pages.known])
    shown(qtbot, opened)


def test_the_page_of_a_plugin_is_remembered_as_the_last_one(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", PAGE + WIDGET)
    first = open_window()
    shown(qtbot, first)
    first.close(qtbot)
    assert SettingsStore().load()[0].window_page == "plugin.good.main"
    second = open_window()
    assert second.window.pages.name == "plugin.good.main"


def test_who_has_begun_to_write_is_not_taken_to_the_last_page(site: PluginSite, open_window: Open) -> None:
    SettingsStore().change(window_page="plugin.good.main")
    site.add("good", PAGE + WIDGET)
    opened = open_window()
    window = opened.window
    window.pages.show_page("chat")
    opened.centre.composer.set_text("A question")
    window.pages.awaited = "plugin.good.main"
    window.plugins.pages.show_awaited()
    assert window.pages.name == "chat"


def test_a_pane_does_not_hold_up_the_window_while_its_page_is_still_imported(
    qtbot: QtBot, site: PluginSite, open_window: Open, tmp_path: Path
) -> None:
    pages = hook("pages", '[Page(name="main", title="Notes", icon="box", widget="{module}.tab:Widget")]')
    panes = hook("panes", '[Pane(name="side", title="Notes", icon="box", widget="{module}.tab:Widget")]')
    module = site.add("good", INFO + pages + panes)
    begun, gate = tmp_path / "begun", tmp_path / "gate"
    waits = f"""
import pathlib, time
pathlib.Path({str(begun)!r}).touch()
while not pathlib.Path({str(gate)!r}).exists():
    time.sleep(0.01)
"""
    (site.folder / module / "tab.py").write_text(waits + WIDGET)
    opened = open_window()
    page = shown(qtbot, opened, state="coming")
    qtbot.waitUntil(begun.exists, timeout=PATIENCE_MS)
    pane = opened.window.plugins.panes.panes["good", "side"]
    pane.begin()
    assert (page.state, pane.state) == ("coming", "coming")
    gate.touch()
    qtbot.waitUntil(lambda: (page.state, pane.state) == ("made", "made"), timeout=PATIENCE_MS)


def test_two_pages_that_cannot_be_imported_do_not_set_each_other_off(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    names = ("one", "two")
    pages = ", ".join(
        f'Page(name="{name}", title="{name}", icon="box", widget="{{module}}.{name}:Widget")' for name in names
    )
    module = site.add("bad", INFO + hook("pages", f"[{pages}]"))
    for name in names:
        (site.folder / module / f"{name}.py").write_text(f"raise ValueError({name!r})")
    window = (opened := open_window()).window
    failed = [shown(qtbot, opened, f"plugin.bad.{name}", state="failed") for name in names]
    window.plugins.refresh()
    assert [hosted.state for hosted in failed] == ["failed", "failed"]
    window.workbench.plugins.enable("bad")
    window.plugins.refresh()
    assert [hosted.state for hosted in failed] == ["coming", "coming"]
    qtbot.waitUntil(lambda: [hosted.state for hosted in failed] == ["failed", "failed"], timeout=PATIENCE_MS)


def test_a_page_that_raises_names_its_plugin_with_the_traceback_and_can_be_tried_again(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", PAGE + BROKEN)
    site.add("other", PAGE + WIDGET)
    window = (opened := open_window()).window
    hosted = shown(qtbot, opened, state="failed")
    failure = hosted.failure
    assert failure is not None
    assert "Trial good failed with ValueError: no luck" in failure.accessibleName()
    assert 'raise ValueError("no luck")' in failure.details.toPlainText()
    host = window.workbench.plugins
    assert host.plugin("good").state == "set aside"
    assert window.pages.name == "plugin.good.main", "it stays to be read"
    shown(qtbot, opened, "plugin.other.main")
    shown(qtbot, opened, state="failed").try_again()
    qtbot.waitUntil(lambda: hosted.failure is not None and hosted.failure is not failure, timeout=PATIENCE_MS)
    (host.data_dir("good") / "mended").touch()
    hosted.failure.again.click()
    qtbot.waitUntil(lambda: hosted.state == "made", timeout=PATIENCE_MS)
    assert hosted.widget.text() == "mended"
    assert host.plugin("good").state == "on"


def test_a_page_that_is_no_widget_is_named_too(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", PAGE + "\ndef Widget(context):\n    return 42\n")
    hosted = shown(qtbot, open_window(), state="failed")
    assert "has a int where a QWidget belongs" in hosted.failure.accessibleName()


def test_a_page_of_a_plugin_that_was_set_aside_elsewhere_goes(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    from workbench.plugin_host.records import PluginProblem

    site.add("good", PAGE + WIDGET)
    window = (opened := open_window()).window
    shown(qtbot, opened)
    window.workbench.plugins.set_aside("good", PluginProblem("It was in the way."))
    qtbot.waitUntil(lambda: window.pages.name == "chat")


def test_pages_the_rail_has_no_room_for_are_in_a_menu_but_for_the_one_that_is_shown(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    pages = ", ".join(
        f'Page(name="p{number}", title="Page {number}", icon="box", widget="{{module}}:Widget")' for number in range(15)
    )
    site.add("good", INFO + hook("pages", f"[{pages}]") + WIDGET)
    window = (opened := open_window()).window
    window.resize(1100, 700)
    rail = window.rail
    qtbot.waitUntil(lambda: len(rail.without_room) > 3)
    assert rail.button("settings").geometry().bottom() <= rail.height()
    assert rail.button("plugin.good.p14") in rail.without_room
    shown(qtbot, opened, "plugin.good.p14")
    assert rail.button("plugin.good.p14").isVisible()
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: not rail.without_room)
    assert window.pages.name == "chat"


def test_without_plugins_nothing_is_added(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_PLUGINS", "")
    window = open_window().window
    assert [page.name for page in window.pages.known] == ["chat", "models", "notebook", "settings"]
    assert not [command.id for command in window.commands.all() if command.id.startswith("plugin.")]
    assert window.chat.inspector.tabs.count() == 4
