"""What plugins do with models and files: menus of models, files that become models, dropped files."""

import gzip
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.plugin_site import INFO, PluginSite, hook
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from workbench.settings.store import SettingsStore
from workbench.ui.jobs.form_dialog import JobFormDialog
from workbench.ui.models_page.page import ModelsPage
from workbench.ui.plugins.hosted import Hosted

Open = Callable[[], Opened]

PAGE = hook("pages", '[Page(name="main", title="Lab", icon="box", widget="{module}:Widget")]')
JOB = hook(
    "jobs",
    '[JobKind(name="work", title="Unpack", sentence="Works.", work="{module}:work", parameters=('
    'Setting(name="model", kind="text", title="File", sentence="A file.", default=""),))]',
)
ACTIONS = hook(
    "model_actions",
    '[ModelAction(name="look", title="Look inside…", icon="box", page="main"), '
    'ModelAction(name="pack", title="Pack…", icon="box", job="work")]',
)
WIDGET = """
from PySide6.QtWidgets import QLabel
class Widget(QLabel):
    def __init__(self, context):
        super().__init__("lab")
        self.taken = []
    def take_model(self, path):
        self.taken.append(path)
"""
DROP = hook(
    "file_drops",
    '[FileDrop(name="take", title="Read it", suffixes=(".pdf", ".md"), take="{module}:take", page="main")]',
)
TAKE = """
taken = []
def take(context, paths):
    taken.append(paths)
    return "Read."
"""
FORMAT = hook(
    "model_formats",
    '[ModelFormat(name="gz", title="Packed", recognise="{module}:recognise", suffixes=(".gz",), job="work")]',
)
RECOGNISE = """
def recognise(path):
    import gzip
    with gzip.open(path) as stream:
        return Recognised(architecture="packed") if stream.read(4) == b"GGUF" else None
"""


def form_of(opened: Opened) -> JobFormDialog:
    (form,) = [one for one in opened.window.findChildren(JobFormDialog) if one.isVisible()]
    return form


def told(opened: Opened, words: str) -> bool:
    return any(words in toast.accessibleName() for toast in opened.window.toasts.shown)


def models_page(opened: Opened) -> ModelsPage:
    page = opened.window.pages.show_page("models")
    assert isinstance(page, ModelsPage)
    return page


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    path = tmp_path / "contract & more.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    path = folder / "model.gguf.gz"
    path.write_bytes(gzip.compress(b"GGUF and more"))
    (folder / "notes.gz").write_bytes(gzip.compress(b"no model"))
    return path


# ------------------------------------------------------------------------------------------ models


def test_an_action_with_a_model_opens_its_page_with_the_model_or_its_job_with_the_form_filled_in(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + PAGE + JOB + ACTIONS + WIDGET)
    opened = open_window()
    qtbot.waitUntil(lambda: bool(opened.models.entries))
    page = models_page(opened)
    entry = opened.models.entries[0]
    menu = page.menu_of(entry)
    actions = {action.text(): action for action in menu.actions()}
    actions["Look inside…"].trigger()
    hosted = opened.window.pages.built("plugin.good.main")
    assert isinstance(hosted, Hosted)
    qtbot.waitUntil(lambda: hosted.widget is not None and hosted.widget.taken == [str(entry.path)])
    actions["Pack…"].trigger()
    form = form_of(opened)
    assert form.panel.values()["model"] == str(entry.path)
    form.reject()
    menu.deleteLater()


def test_what_is_chosen_from_a_menu_of_a_plugin_that_is_off_meanwhile_is_answered(
    qtbot: QtBot, site: PluginSite, open_window: Open
) -> None:
    site.add("good", INFO + PAGE + JOB + ACTIONS + WIDGET)
    opened = open_window()
    qtbot.waitUntil(lambda: bool(opened.models.entries))
    menu = models_page(opened).menu_of(opened.models.entries[0])
    actions = {action.text(): action for action in menu.actions()}
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: "plugin.good.main" not in [page.name for page in opened.window.pages.known])
    actions["Look inside…"].trigger()
    assert told(opened, "Trial good is not on")
    assert opened.window.pages.name == "models"
    menu.deleteLater()


def test_the_same_is_in_the_model_picker_and_in_the_palette(qtbot: QtBot, site: PluginSite, open_window: Open) -> None:
    site.add("good", INFO + PAGE + JOB + ACTIONS + WIDGET)
    opened = open_window()
    qtbot.waitUntil(lambda: bool(opened.models.entries) and bool(opened.models.path))
    picker = opened.chat.door.menu
    picker.open_at(opened.window.mapToGlobal(opened.window.rect().center()))
    words = [button.text() for button in picker.findChildren(QPushButton) if button.isVisible()]
    assert any(text.startswith("More with ") for text in words)
    picker.hide()
    titles = {command.id: command.title for command in opened.window.commands.all()}
    assert titles["plugin.good.model.pack"] == "Pack…"
    assert titles["plugin.good.job.work"] == "Unpack…"
    opened.window.commands.run("plugin.good.model.pack")
    assert form_of(opened).panel.values()["model"] == opened.models.path
    form_of(opened).reject()
    opened.window.workbench.plugins.disable("good")
    qtbot.waitUntil(lambda: "plugin.good.model.pack" not in [each.id for each in opened.window.commands.all()])


def test_files_in_the_folders_that_can_become_models_are_offered(
    qtbot: QtBot, site: PluginSite, open_window: Open, packed: Path
) -> None:
    SettingsStore().change(model_folders=[str(packed.parent)])
    site.add("good", INFO + JOB + FORMAT + RECOGNISE)
    opened = open_window()
    page = models_page(opened)
    qtbot.waitUntil(lambda: page.convert_button.isVisible(), timeout=PATIENCE_MS)
    assert page.convert_button.text() == "Convert 1 file to GGUF…"
    (offer,) = page._convertible
    assert offer.title == "model.gguf.gz: Convert to GGUF… (Packed)"
    offer.run()
    assert form_of(opened).panel.values()["model"] == str(packed)
    form_of(opened).reject()


def test_a_plugin_that_says_something_else_of_a_file_than_what_it_is_is_named(
    qtbot: QtBot, site: PluginSite, open_window: Open, packed: Path
) -> None:
    SettingsStore().change(model_folders=[str(packed.parent)])
    site.add("bad", INFO + JOB + FORMAT + "\ndef recognise(path):\n    return 'a model'\n")
    host = open_window().window.workbench.plugins
    qtbot.waitUntil(lambda: host.plugin("bad").problem is not None, timeout=PATIENCE_MS)
    assert "returned a str for what it recognised" in host.plugin("bad").problem.sentence


def test_adding_a_file_that_can_become_a_model_offers_that_in_place_of_refusing_it(
    qtbot: QtBot, site: PluginSite, open_window: Open, packed: Path
) -> None:
    site.add("good", INFO + JOB + FORMAT + RECOGNISE)
    opened = open_window()
    page = models_page(opened)
    page.actions_.add([packed])
    qtbot.waitUntil(lambda: told(opened, "A GGUF file can be made of model.gguf.gz."), timeout=PATIENCE_MS)
    toast = next(one for one in opened.window.toasts.shown if "can be made" in one.accessibleName())
    toast.acted.emit()
    assert form_of(opened).panel.values()["model"] == str(packed)
    form_of(opened).reject()
    page.actions_.add([packed.parent / "notes.gz"])
    qtbot.waitUntil(lambda: told(opened, "notes.gz"), timeout=PATIENCE_MS)


def test_what_goes_wrong_in_a_look_begins_no_other_but_a_mended_plugin_does(
    qtbot: QtBot, site: PluginSite, open_window: Open, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsStore().change(model_folders=[str(packed.parent)])
    site.add("bad", INFO + JOB + FORMAT + '\ndef recognise(path):\n    raise ValueError("no luck")\n')
    opened = open_window()
    host = opened.window.workbench.plugins
    qtbot.waitUntil(lambda: host.plugin("bad").problem is not None, timeout=PATIENCE_MS)
    looks: list[bool] = []
    monkeypatch.setattr(opened.window.plugins.models, "look", lambda: looks.append(True))
    opened.window.plugins.refresh()
    assert not looks
    host.enable("bad")
    qtbot.waitUntil(lambda: bool(looks), timeout=PATIENCE_MS)


# ------------------------------------------------------------------------------------------ drops


def test_a_file_that_only_a_plugin_takes_goes_to_it_at_once(
    qtbot: QtBot, site: PluginSite, open_window: Open, pdf: Path
) -> None:
    module = site.add("good", INFO + PAGE + WIDGET + DROP + TAKE)
    opened = open_window()
    opened.drop(pdf)
    qtbot.waitUntil(lambda: told(opened, "Read."), timeout=PATIENCE_MS)
    assert sys.modules[module].taken == [[str(pdf)]]
    assert opened.window.pages.name == "plugin.good.main"


def test_when_several_take_a_file_the_person_chooses(
    qtbot: QtBot, site: PluginSite, open_window: Open, tmp_path: Path
) -> None:
    module = site.add("good", INFO + PAGE + WIDGET + DROP + TAKE)
    notes = tmp_path / "notes.md"
    notes.write_text("Something")
    opened = open_window()
    opened.drop(notes)
    menu = opened.window.plugins.drops.menu
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["notes.md", "", "Send along with the message", "Read it"]
    menu.actions()[2].trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(opened.centre.composer.attachments.chips), timeout=PATIENCE_MS)
    assert sys.modules[module].taken == []
    opened.centre.composer.files_given.emit([str(notes)])
    opened.window.plugins.drops.menu.actions()[3].trigger()
    opened.window.plugins.drops.menu.close()
    qtbot.waitUntil(lambda: sys.modules[module].taken == [[str(notes)]], timeout=PATIENCE_MS)


def test_files_of_which_one_is_not_for_the_plugin_go_where_they_always_go(
    qtbot: QtBot, site: PluginSite, open_window: Open, tmp_path: Path, pdf: Path
) -> None:
    module = site.add("good", INFO + PAGE + WIDGET + DROP + TAKE)
    other = tmp_path / "table.csv"
    other.write_text("a,b")
    opened = open_window()
    opened.drop(pdf, other)
    qtbot.waitUntil(lambda: told(opened, "cannot be attached as text"), timeout=PATIENCE_MS)
    assert sys.modules[module].taken == []


def test_a_dropped_file_that_can_become_a_model_opens_the_form(
    qtbot: QtBot, site: PluginSite, open_window: Open, packed: Path
) -> None:
    site.add("good", INFO + JOB + FORMAT + RECOGNISE)
    opened = open_window()
    opened.drop(packed)
    menu = opened.window.plugins.drops
    qtbot.waitUntil(lambda: menu.menu is not None, timeout=PATIENCE_MS)
    menu.menu.actions()[-1].trigger()
    menu.menu.close()
    assert form_of(opened).panel.values()["model"] == str(packed)
    form_of(opened).reject()


def test_a_plugin_that_fails_to_take_a_file_is_named(
    qtbot: QtBot, site: PluginSite, open_window: Open, pdf: Path
) -> None:
    site.add("good", INFO + PAGE + WIDGET + DROP + '\ndef take(context, paths):\n    raise OSError("disk full")\n')
    opened = open_window()
    opened.drop(pdf)
    qtbot.waitUntil(lambda: told(opened, "Trial good failed with OSError: disk full (Read it)"), timeout=PATIENCE_MS)
    assert opened.window.workbench.plugins.plugin("good").state == "on"
