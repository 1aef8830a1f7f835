"""Models of an engine that a plugin brings, in the real window: chosen, loaded, answering, with what it has."""

from pathlib import Path

import pytest
from helpers.ggml_files import OldFile
from helpers.window import PATIENCE_MS, Opened
from pytestqt.qtbot import QtBot

from workbench.processes.protocol import LoadOptions


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return OldFile("gptneox").write(tmp_path_factory.mktemp("models") / "pythia-old.bin")


def load(qtbot: QtBot, opened: Opened, path: Path) -> None:
    entry = opened.workbench.library.check_dropped(path)
    opened.models.load(entry, LoadOptions(threads=1))
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)


def test_an_old_model_answers_in_the_window_and_what_acts_can_be_changed(
    qtbot: QtBot, opened: Opened, old: Path
) -> None:
    load(qtbot, opened, old)
    rows = opened.chat.inspector.sampling.panel.rows
    qtbot.waitUntil(lambda: not rows["min_p"].isEnabled(), timeout=PATIENCE_MS)
    assert {name for name, row in rows.items() if row.isEnabled()} >= {"temperature", "top_k", "top_p", "max_tokens"}
    assert not rows["min_p"].editor.inline or not rows["min_p"].editor.inline.isVisible()
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 8})
    opened.say(qtbot, "the river")
    answer = opened.wait_for_answer(qtbot)
    assert answer.role == "assistant"
    assert answer.text


def test_the_settings_come_back_with_a_model_that_has_them(qtbot: QtBot, opened: Opened, old: Path) -> None:
    load(qtbot, opened, old)
    rows = opened.chat.inspector.sampling.panel.rows
    qtbot.waitUntil(lambda: not rows["min_p"].isEnabled(), timeout=PATIENCE_MS)
    opened.models.load(opened.workbench.library.starter(), LoadOptions(threads=1))
    qtbot.waitUntil(lambda: rows["min_p"].isEnabled(), timeout=PATIENCE_MS)
    assert all(row.isEnabled() for row in rows.values())


def test_the_picture_of_the_next_token_says_why_it_stays_empty(qtbot: QtBot, opened: Opened, old: Path) -> None:
    from workbench.ui.decoding.panel import DistributionView

    load(qtbot, opened, old)
    qtbot.waitUntil(lambda: opened.window.findChild(DistributionView) is not None, timeout=PATIENCE_MS)
    view = opened.window.findChild(DistributionView)
    assert view is not None
    qtbot.waitUntil(lambda: "does not tell" in view._hint.text(), timeout=PATIENCE_MS)
    assert view.shown is None


def test_only_load_options_that_act_can_be_changed(qtbot: QtBot, opened: Opened, old: Path) -> None:
    from workbench.library.starter import starter_path
    from workbench.ui.models_page.plans import Plans
    from workbench.ui.pages.load_form import LoadForm

    form = LoadForm(Plans(opened.bridge))
    qtbot.addWidget(form)
    form.show_model(str(old), LoadOptions())
    form.show()
    rows = form.panel.rows
    qtbot.waitUntil(lambda: not rows["gpu_layers"].isEnabled(), timeout=PATIENCE_MS)
    assert rows["context_length"].isEnabled()
    form.show_model(str(starter_path()), LoadOptions())
    assert rows["gpu_layers"].isEnabled()


def test_a_folder_with_old_models_lists_them_beside_the_others(qtbot: QtBot, opened: Opened, old: Path) -> None:
    opened.models.add_folder(str(old.parent))
    qtbot.waitUntil(lambda: old in {entry.path for entry in opened.models.entries}, timeout=PATIENCE_MS)
    entry = next(entry for entry in opened.models.entries if entry.path == old)
    assert entry.facts is not None
    assert (entry.facts.architecture, entry.facts.quantization) == ("gptneox", "F16")
    assert "Legacy formats" in entry.note


def test_a_damaged_old_model_is_refused_in_a_sentence_before_anything_is_started(
    qtbot: QtBot, opened: Opened, old: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.bin"
    damaged.write_bytes(old.read_bytes()[:-100])
    opened.drop(damaged)
    qtbot.waitUntil(lambda: any("damaged" in toast for toast in toasts(opened)), timeout=PATIENCE_MS)
    assert opened.workbench.engines.states() == []


def toasts(opened: Opened) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in opened.window.findChildren(QLabel) if label.isVisible()]
