"""The window's language: which is taken, and what changes with it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from workbench.settings.app import find
from workbench.ui import language
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
