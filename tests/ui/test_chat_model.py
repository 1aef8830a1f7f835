"""Each chat keeps the model it is answered by."""

from pathlib import Path

import pytest
from helpers.window import PATIENCE_MS, Opened
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from workbench.benchmarks.random_model import SMALL, write_random_model
from workbench.library.starter import starter_path


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second model, which writes at random."""
    path = tmp_path_factory.mktemp("models") / "other.gguf"
    write_random_model(path, SMALL)
    return path


@pytest.fixture
def two(qtbot: QtBot, opened: Opened, other: Path) -> Opened:
    """The starter model is chosen, and the other one is in the library."""
    qtbot.waitUntil(lambda: opened.models.path == str(starter_path()), timeout=PATIENCE_MS)
    opened.workbench.settings.remember_model(str(other), Opened.options)
    opened.models.settings = opened.workbench.settings.load()[0]
    opened.models.add_folder(str(other.parent))
    qtbot.waitUntil(lambda: len(opened.models.entries) == 2, timeout=PATIENCE_MS)
    return opened


def say(qtbot: QtBot, opened: Opened, text: str) -> str:
    """Ask for a few words; gives the model that answered."""
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 4})
    opened.chat.send(text)
    opened.wait_for_answer(qtbot)
    return opened.workbench.chats.path(opened.chat.chat_id or 0)[-1].model_path


def test_opening_a_chat_chooses_its_own_model_and_the_next_answer_is_its(
    qtbot: QtBot, two: Opened, other: Path
) -> None:
    assert say(qtbot, two, "hi") == str(starter_path())
    first = two.chat.chat_id or 0
    second = two.workbench.chats.new_chat(model_path=str(other)).id
    two.chat.open_chat(second)
    assert two.models.path == str(other)
    assert two.models.loaded is None
    assert two.window.status.state.words == "In memory: Starter (demo)"
    two.chat.open_chat(first)
    assert two.models.path == str(starter_path())
    assert two.models.loaded is not None, "it was only looked away from: nothing was ejected"
    two.chat.open_chat(second)
    assert say(qtbot, two, "hi") == str(other)
    qtbot.waitUntil(lambda: len(two.workbench.engines.states()) == 1, timeout=PATIENCE_MS)


def test_a_new_chat_begins_with_the_model_that_is_loaded(qtbot: QtBot, two: Opened, other: Path) -> None:
    say(qtbot, two, "hi")
    two.chat.open_chat(two.workbench.chats.new_chat(model_path=str(other)).id)
    two.chat.new_chat()
    assert two.models.path == str(starter_path())
    assert two.models.loaded is not None


def test_a_model_chosen_in_mid_chat_is_kept_with_the_chat(qtbot: QtBot, two: Opened, other: Path) -> None:
    say(qtbot, two, "hi")
    chat_id = two.chat.chat_id or 0
    assert two.workbench.chats.chat(chat_id).model_path == str(starter_path())
    two.models.load(next(entry for entry in two.models.entries if not entry.is_starter))
    assert two.workbench.chats.chat(chat_id).model_path == str(other)
    two.chat.new_chat()
    two.chat.open_chat(chat_id)
    assert two.models.path == str(other)


def test_an_answer_is_regenerated_by_another_model_beside_the_first(qtbot: QtBot, two: Opened, other: Path) -> None:
    say(qtbot, two, "hi")
    entry = next(entry for entry in two.models.entries if not entry.is_starter)
    two.chat.messages.regenerate_with(two.answer.id, entry)
    answer = two.wait_for_answer(qtbot)
    assert (answer.branch, answer.branches, answer.model) == (2, 2, entry.name)
    tree = two.workbench.chats.tree(two.chat.chat_id or 0)
    assert [message.model_path for message in tree] == ["", str(starter_path()), str(other)]


def test_the_menu_of_an_answer_offers_the_other_models(qtbot: QtBot, two: Opened, other: Path) -> None:
    say(qtbot, two, "hi")
    action = two.centre.view.message_actions.find("regenerate_with")
    assert action.offered(two.answer)
    assert action.fill is not None
    menu = QMenu()
    qtbot.addWidget(menu)
    action.fill(menu, two.answer.id)
    assert [entry.isChecked() for entry in menu.actions()] == [True, False]
    menu.actions()[1].trigger()
    answer = two.wait_for_answer(qtbot)
    assert (answer.branches, answer.model) == (2, menu.actions()[1].text())


def test_a_model_that_was_moved_is_found_by_its_name(two: Opened, other: Path) -> None:
    two.chat.open_chat(two.workbench.chats.new_chat(model_path=f"/elsewhere/{other.name}").id)
    assert two.models.path == str(other)
    two.chat.open_chat(two.workbench.chats.new_chat(model_path=f"/old/environment/{starter_path().name}").id)
    assert two.models.path == str(starter_path())


def test_a_chat_whose_model_is_gone_says_so_and_is_answered_by_another(qtbot: QtBot, two: Opened) -> None:
    chat = two.workbench.chats.new_chat(model_path="/nowhere/Gone.gguf")
    with qtbot.waitSignal(two.models.told) as told:
        two.chat.open_chat(chat.id)
    assert told.args[0].startswith("Gone, which answered in this chat, is not there any more.")
    assert two.workbench.chats.chat(chat.id).model_path == "/nowhere/Gone.gguf", "until something is asked"
    assert say(qtbot, two, "hi") == str(starter_path())
    assert two.workbench.chats.chat(chat.id).model_path == str(starter_path())
