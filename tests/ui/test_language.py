"""The window's language: which is taken, and what changes with it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from workbench import app, engine_client, jobs
from workbench.settings.app import find
from workbench.settings.sampling import SAMPLING, STOP
from workbench.ui import language
from workbench.ui.engine_sentences import PATTERNS, said
from workbench.ui.widgets.param_panel import ParamPanel
from workbench.ui.wording import figures, in_words


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """What a test installs is taken out again."""
    yield
    language.install(qapp, "en")


def test_english_reads_no_file(qapp: QApplication) -> None:
    assert language.install(qapp, "en") == "en"
    assert not qapp.findChildren(QTranslator)


def test_a_system_that_speaks_german_gets_a_german_window(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    austrian = QLocale(QLocale.Language.German, QLocale.Country.Austria)
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: austrian))
    assert language.install(qapp, "system") == "de"
    assert QLocale() == austrian, "dates are written as in the country"


def test_a_system_whose_language_is_not_there_gets_english(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(QLocale.Language.Finnish)))
    assert language.install(qapp, "system") == "en"
    assert figures(1234.5, 1) == "1,234.5"


def test_german_covers_settings_numbers_and_the_buttons_of_qt(qapp: QApplication) -> None:
    assert language.install(qapp, "de") == "de"
    assert len(qapp.findChildren(QTranslator)) == 2
    assert in_words(find("language")).title == "Sprache"
    assert figures(1234.5, 1) == "1.234,5"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"


def test_what_an_engine_says_of_itself_is_german_too(qapp: QApplication) -> None:
    language.install(qapp, "de")
    assert said("Loading Qwen3 8B.") == "Qwen3 8B wird geladen."
    assert said("a.b. was ejected to make room for {x}.") == "a.b. wurde ausgeworfen, um Platz für {x} zu machen."
    assert said("Something else.") == "Something else."


def test_every_pattern_is_a_sentence_of_the_engines_or_of_jobs() -> None:
    """A reworded sentence would be English in every language."""
    paths = [path for room in (engine_client, jobs) for path in Path(room.__file__).parent.glob("*.py")]
    source = "".join(path.read_text() for path in (*paths, Path(app.__file__)))
    parts = [part for pattern in PATTERNS for part in re.split(r"\{\w+\}", pattern) if len(part) > 1]
    assert [part for part in parts if part not in source] == []


def test_no_sampling_setting_is_wider_than_its_panel_in_german(qapp: QApplication, qtbot: QtBot) -> None:
    language.install(qapp, "de")
    panel = ParamPanel([*SAMPLING, STOP])
    qtbot.addWidget(panel)
    panel.set_advanced(True)
    panel.resize(308, 700)
    panel.show()
    assert panel.widget().minimumSizeHint().width() <= panel.viewport().width()
