"""Choosing, loading, dropping and losing models in the real window."""

from pathlib import Path

import pytest
from helpers.window import PATIENCE_MS, Opened
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.processes.protocol import LoadOptions
from workbench.ui.models_page.plans import Plans
from workbench.ui.pages.load_dialog import LoadDialog
from workbench.ui.widgets.context_gauge import ContextUse


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "ä small one.gguf"
    write_random_model(path, SMALL)
    return path


def loaded(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)


def words_of(opened: Opened) -> str:
    banner = opened.centre.engine_banner
    return banner.words if banner.isVisible() else ""


def test_nothing_is_loaded_until_something_is_asked(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: opened.models.entries != [] and not opened.models.scanning, timeout=PATIENCE_MS)
    assert opened.workbench.engines.states() == []
    assert opened.centre.model_button.state == "chosen"
    assert opened.models.name == "Starter (demo)"


def test_a_dropped_model_file_is_loaded(qtbot: QtBot, opened: Opened, model: Path) -> None:
    opened.drop(model)
    loaded(qtbot, opened)
    assert opened.models.path == str(model)
    assert opened.centre.model_button.state == "ready"
    assert opened.workbench.settings.load()[0].last_model == str(model)
    assert str(model) in [str(entry.path) for entry in opened.models.entries], "the menu has it from now on"
    assert model.exists()


def test_models_that_cannot_be_loaded_get_one_sentence(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    letter = tmp_path / "ein Brief ä.gguf"
    letter.write_text("Dear all")
    for urls in (
        [letter],
        [QUrl("https://example.org/x.gguf")],
        [letter, letter],
        [tmp_path / "gone.gguf"],
    ):
        opened.centre.engine_banner.clear()
        opened.drop(*urls)
        qtbot.waitUntil(lambda: words_of(opened) != "", timeout=PATIENCE_MS)
        assert "\n" not in words_of(opened)
        assert words_of(opened).endswith(".")
    assert opened.workbench.engines.states() == []


def test_a_file_dropped_on_the_composer_is_for_the_window(qtbot: QtBot, opened: Opened) -> None:
    data_is_for_the_window = opened.centre.composer.editor.canInsertFromMimeData
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/x.gguf")])
    assert not data_is_for_the_window(data)
    assert not opened.chat.inspector.system.editor.acceptDrops()
    assert not opened.chat.list.search.acceptDrops()


def test_a_model_that_cannot_be_loaded_says_why_and_the_window_goes_on(
    qtbot: QtBot, opened: Opened, model: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(model.read_bytes()[:-1000])
    opened.models._open_path(str(broken)) if hasattr(opened.models, "_open_path") else opened.drop(broken)
    qtbot.waitUntil(lambda: words_of(opened) != "", timeout=PATIENCE_MS)
    assert "broken" in words_of(opened)
    opened.say(qtbot, "hi")
    assert opened.wait_for_answer(qtbot).text


def test_eject_gives_the_memory_back_and_the_next_question_loads_again(qtbot: QtBot, opened: Opened) -> None:
    opened.models.load_chosen()
    loaded(qtbot, opened)
    opened.models.eject()
    qtbot.waitUntil(lambda: opened.centre.model_button.state == "chosen", timeout=PATIENCE_MS)
    assert opened.workbench.engines.states() == []
    assert "no model loaded" in opened.centre.gauge.accessibleName()
    opened.say(qtbot, "hi")
    assert opened.wait_for_answer(qtbot).text


def test_another_model_takes_the_place_of_the_one_in_use(qtbot: QtBot, opened: Opened, model: Path) -> None:
    opened.models.load_chosen()
    loaded(qtbot, opened)
    opened.drop(model)
    qtbot.waitUntil(lambda: opened.models.path == str(model) and opened.models.loaded is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: len(opened.workbench.engines.states()) == 1, timeout=PATIENCE_MS)


def test_load_options_are_kept_for_the_model(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: not opened.models.scanning and bool(opened.models.path), timeout=PATIENCE_MS)
    plans = Plans(opened.bridge)
    dialog = LoadDialog("Starter", opened.models.path, opened.models.memory.load, plans, opened.window)
    qtbot.addWidget(dialog)
    dialog.form.panel.set_values({"context_length": 512})
    dialog._on_accept()
    assert dialog.options == LoadOptions(threads=1, context_length=512)
    opened.models.load_chosen(dialog.options)
    loaded(qtbot, opened)
    assert "/ 512" in opened.centre.gauge.accessibleName()
    assert opened.workbench.settings.load()[0].models[opened.models.path].load == dialog.options


def test_the_menu_lists_the_starter_first_and_enter_loads(qtbot: QtBot, opened: Opened) -> None:
    qtbot.waitUntil(lambda: not opened.models.scanning, timeout=PATIENCE_MS)
    opened.chat.open_model_menu()
    menu = opened.chat.door.menu
    assert menu.isVisible()
    assert menu.list.model().index(0, 0).data() == "Starter (demo)"
    menu.list.setCurrentIndex(menu.list.model().index(0, 0))
    qtbot.keyClick(menu.list, Qt.Key.Key_Return)
    assert not menu.isVisible()
    loaded(qtbot, opened)


def test_a_killed_engine_keeps_the_text_says_why_and_loads_again(qtbot: QtBot, opened: Opened) -> None:
    """`kill -9` in mid-answer: the window lives, the text stays, a banner says what happened, the model comes back."""
    opened.without_end()
    opened.say(qtbot, "hi")
    qtbot.waitUntil(lambda: opened.writing and len(opened.answer.text) > 40, timeout=PATIENCE_MS)
    opened.kill_engine()
    qtbot.waitUntil(lambda: words_of(opened) != "", timeout=PATIENCE_MS)
    assert words_of(opened).startswith("Engine stopped: ")
    assert words_of(opened).endswith("Loading again…")
    answer = opened.wait_for_answer(qtbot)
    assert answer.state == "failed"
    assert len(answer.text) > 40
    assert opened.workbench.chats.path(opened.chat.chat_id or 0)[-1].content == answer.text
    loaded(qtbot, opened)
    assert words_of(opened) == ""
    opened.chat.messages.carry_on(answer.id)
    qtbot.waitUntil(lambda: opened.writing, timeout=PATIENCE_MS)
    opened.chat.stop()
    assert opened.wait_for_answer(qtbot).text.startswith(answer.text)


def test_after_the_second_crash_in_a_row_the_person_decides(qtbot: QtBot, opened: Opened) -> None:
    opened.models.load_chosen()
    for _ in range(2):
        loaded(qtbot, opened)
        opened.kill_engine()
        qtbot.waitUntil(lambda: opened.models.loaded is None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "twice in a row" in words_of(opened), timeout=PATIENCE_MS)
    assert opened.centre.model_button.state == "failed"
    opened.centre.engine_banner.acted.emit("retry")
    loaded(qtbot, opened)
    assert words_of(opened) == ""


def test_an_engine_that_hangs_asks_whether_to_wait_or_to_stop(qtbot: QtBot, opened: Opened) -> None:
    opened.models.load_chosen()
    loaded(qtbot, opened)
    assert opened.models.state is not None
    hung = replace(opened.models.state, phase="not_responding", sentence="Starter has not got on for 10 seconds.")
    opened.bridge.on_engine(hung)
    qtbot.waitUntil(lambda: words_of(opened) == hung.sentence, timeout=PATIENCE_MS)
    process = opened.models._engine.client.pid  # type: ignore[union-attr]
    opened.centre.engine_banner.acted.emit("stop")
    qtbot.waitUntil(
        lambda: opened.models.loaded is not None and opened.models.loaded.client.pid != process,  # type: ignore[union-attr]
        timeout=PATIENCE_MS,
    )
    assert words_of(opened) == ""


def test_details_of_an_error_can_be_copied(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    bad = tmp_path / "bad.gguf"
    bad.write_bytes(b"GGUF" + bytes(40))
    opened.drop(bad)
    qtbot.waitUntil(lambda: words_of(opened) != "", timeout=PATIENCE_MS)
    opened.centre.engine_banner.acted.emit("copy")
    assert "bad.gguf" in QGuiApplication.clipboard().text()


def test_a_conversation_that_outgrows_the_context_asks_and_goes_on(qtbot: QtBot, opened: Opened) -> None:
    """Nothing is left out silently: a banner, then the answer, then a line where what is sent begins."""
    qtbot.waitUntil(lambda: not opened.models.scanning and bool(opened.models.path), timeout=PATIENCE_MS)
    opened.models.load_chosen(LoadOptions(threads=1, context_length=256))
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 16})
    loaded(qtbot, opened)
    banner = opened.centre.chat_banner
    for _ in range(12):
        opened.say(qtbot, "what is temperature? and what is a context length? tell me more")
        opened.wait_for_answer(qtbot)
        if banner.isVisible():
            break
    assert banner.isVisible()
    assert "context" in banner.words
    assert not opened.answer.text
    banner.acted.emit("drop")
    assert opened.wait_for_answer(qtbot).text
    assert not banner.isVisible()
    notes = [item.note for item in opened.items if item.note]
    assert len(notes) == 1
    assert "left out" in notes[0]


def test_a_model_name_of_any_length_leaves_the_header_in_shape(qtbot: QtBot, opened: Opened) -> None:
    opened.window.resize(1024, 700)
    qtbot.waitUntil(lambda: "Starter" in opened.centre.model_button._main.accessibleName())  # nothing else is to come
    name = "An-extraordinarily-long-model-name-that-somebody-gave-it-instruct-v0.3-GGUF-imatrix" * 3
    opened.centre.gauge.show_use(ContextUse(103_184, 131_072))
    opened.centre.model_button.show_state("loading", name, "Loading 45 %", 0.45)
    opened.centre.model_button.show_state("ready", name)
    qtbot.wait(1)
    assert opened.window.width() == 1024
    button, gauge = opened.centre.model_button, opened.centre.gauge
    assert gauge.isVisible()
    assert button.geometry().right() < gauge.geometry().left()
    assert name in button._main.accessibleName()
