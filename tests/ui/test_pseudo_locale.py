"""The whole window at its least size in a language that is 40 % longer: all of it translated, nothing cut off."""

import re
from collections.abc import Callable, Iterator

import pytest
from helpers.job_states import STATES, WORDS
from helpers.pseudo_locale import PseudoLocale, is_plain, pseudo
from helpers.readable import is_cut_off, plain_text, seen, words_of
from helpers.stage import Stage
from helpers.stage_texts import LONG_NAME, MODEL
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.theme.theme import Theme
from workbench_legacy import plugin as legacy

WITHOUT_AN_ENGINE = [name for name in STATES if not name.startswith("decoding") and name != "notebook-filled"]

NAMES = (
    *(MODEL, LONG_NAME, "Starter (demo)", "Llama 3.1 70B Instruct", "llama.cpp", "half-downloaded", "Qwen3-8"),
    *("AMD Ryzen 7 7700X", "AVX2", "AVX512", "NVIDIA RTX 4060", "CPU", "python", "rust", "llama", "qwen3", "gpt2"),
    *(
        "And in Zig, when you",
        "are done",
        "error.log",
        "a-rather-long-name-of-a-file.py",
        "quantum",
        "Segmentation fault",
    ),
    *("tok/s", "subject", "{{date}}", "apache-2.0"),
    *WORDS,
    *(legacy.plugin_info().title, legacy.plugin_info().summary),  # plugins speak the language they were written in
    *(engine.title for engine in legacy.engines()),
)
"""What is called so in every language."""

NAME = re.compile("|".join(map(re.escape, sorted(NAMES, key=len, reverse=True))), re.IGNORECASE)
PATH = re.compile(r"/\S+|\S*…\S*")
"""And what is shortened, which is a name each time."""


def is_of_a_person(widget: QWidget, words: str) -> bool:
    """What people, models and packages have written, and errors, which are English in this version."""
    kind = type(widget).__name__
    parent = type(widget.parent()).__name__
    errors = "The engine of|This conversation has|needs 35.0 GB|is a GGUF file of version"
    return (
        kind in ("ProseView", "TableView", "Bars")
        or re.search(errors, words) is not None
        or (
            (parent, kind) == ("Row", "QLabel") and re.fullmatch(r"[\w .+-]+", words) is not None
        )  # packages and licences
        or words.startswith("A tiny demonstration model")
    )


@pytest.fixture(scope="session")
def translator() -> PseudoLocale:
    """One for all: Qt locks its translators while one of them speaks, and for good if one were collected then."""
    return PseudoLocale()


@pytest.fixture
def staged(
    qtbot: QtBot, qapp: QApplication, session_theme: Theme, translator: PseudoLocale
) -> Iterator[Callable[[str], Stage]]:
    stages: list[Stage] = []

    def make(name: str) -> Stage:
        stages.append(Stage(qapp, session_theme, size=(1024, 700), translator=translator))
        STATES[name](stages[-1])
        stages[-1].rest()
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()


@pytest.mark.parametrize("name", WITHOUT_AN_ENGINE)
def test_everything_is_translated_and_nothing_is_cut_off(name: str, staged: Callable[[str], Stage]) -> None:
    staged(name)
    plain, cut = [], []
    for window in QApplication.topLevelWidgets():
        for widget in [window, *seen(window)] if window.isVisible() else []:
            for words in map(plain_text, words_of(widget)):
                if is_plain(PATH.sub("", NAME.sub("", words))) and not is_of_a_person(widget, words):
                    plain.append((type(widget).__name__, words))
            if is_cut_off(widget):
                cut.append((type(widget).__name__, widget.width(), next(words_of(widget))))
    assert plain == []
    assert cut == []


def test_a_longer_text_keeps_its_holes() -> None:
    assert pseudo("Load {name}") == "[Ļôàð {name}~~~]"
    assert not is_plain(pseudo("A whole sentence with <b>marks</b>.").replace("<b>", ""))


def test_what_is_not_translated_is_found(qtbot: QtBot) -> None:
    assert is_plain("Save")


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    button, label = QPushButton("A button with many words on it"), QLabel("A label with many words on it")
    button.setMinimumWidth(20)
    label.setMinimumWidth(20)
    column.addWidget(button)
    column.addWidget(label)
    holder.resize(80, 100)
    holder.show()
    assert is_cut_off(button)
    assert is_cut_off(label)
    holder.resize(600, 100)
    assert not is_cut_off(button)
    assert not is_cut_off(label)
