"""Titles: suggested after the first answer where the model can, and never in anybody's way."""

import shutil
from pathlib import Path

import pytest
from helpers.window import PATIENCE_MS, Opened
from pytestqt.qtbot import QtBot

from workbench.conversation import titles
from workbench.library.starter import starter_path

QUESTION = "what is temperature?"


@pytest.fixture
def grown(qtbot: QtBot, opened: Opened, tmp_path: Path) -> Opened:
    """With a model of the person's own; it is the starter by another name."""
    model = tmp_path / "mine.gguf"
    shutil.copy(starter_path(), model)
    opened.workbench.settings.remember_model(str(model), Opened.options)
    opened.models.settings = opened.workbench.settings.load()[0]
    opened.models.load_file(model)
    qtbot.waitUntil(lambda: opened.models.loaded is not None, timeout=PATIENCE_MS)
    return opened


def ask(qtbot: QtBot, opened: Opened) -> int:
    """One question and its answer; gives the chat."""
    opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 6})
    opened.say(qtbot, QUESTION)
    opened.wait_for_answer(qtbot)
    return opened.chat.chat_id or 0


def title(opened: Opened, chat: int) -> str:
    return opened.workbench.chats.chat(chat).title


def test_after_the_first_answer_the_chat_gets_a_title(
    qtbot: QtBot, grown: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(titles, "usable", lambda text, cut: "Heat" if text else "")
    chat = ask(qtbot, grown)
    qtbot.waitUntil(lambda: title(grown, chat) == "Heat", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: grown.chat.list.rows.chats[0].title == "Heat", timeout=PATIENCE_MS)
    grown.workbench.chats.change_chat(chat, title="Mine")
    ask(qtbot, grown)
    assert title(grown, chat) == "Mine", "only the first answer names a chat"


def test_a_useless_suggestion_leaves_the_first_words_and_says_so_only_who_asked(
    qtbot: QtBot, grown: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(titles, "usable", lambda text, cut: "")
    chat = ask(qtbot, grown)
    grown.workbench.chats.change_chat(chat, title="Mine")
    with qtbot.waitSignal(grown.chat.titles.told, timeout=PATIENCE_MS) as told:
        grown.window.commands.run("chats.suggest_title")
    assert told.args[0].startswith("No useful title came")
    assert title(grown, chat) == QUESTION


def test_writing_on_ends_the_suggestion(qtbot: QtBot, grown: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    grown.workbench.settings.change(suggest_titles=False)
    chat = ask(qtbot, grown)
    seen = []
    wait = titles.TitleRequest.wait
    monkeypatch.setattr(titles.TitleRequest, "wait", lambda request: (seen.append(request), wait(request))[1])
    grown.chat.titles.suggest(chat)
    grown.centre.composer.set_text("and")
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert seen[0].cancelled
    assert title(grown, chat) == QUESTION


def test_the_setting_switches_it_off(qtbot: QtBot, grown: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(titles.TitleRequest, "wait", lambda request: asked.append(request) or "")
    grown.workbench.settings.change(suggest_titles=False)
    ask(qtbot, grown)
    assert asked == []
    grown.workbench.settings.change(suggest_titles=True)
    grown.chat.new_chat()
    ask(qtbot, grown)
    qtbot.waitUntil(lambda: len(asked) == 1, timeout=PATIENCE_MS)


def test_the_starter_model_is_not_asked_and_the_first_words_are_the_title(qtbot: QtBot, opened: Opened) -> None:
    chat = ask(qtbot, opened)
    opened.workbench.chats.change_chat(chat, title="Mine")
    with qtbot.waitSignal(opened.chat.titles.told) as told:
        opened.chat.list.title_wanted.emit(chat)
    assert told.args[0].startswith("The starter model is too small for titles")
    assert title(opened, chat) == QUESTION
