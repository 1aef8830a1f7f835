"""The catalogues of the languages: every text of the window is in them, and every translation fits its text."""

import re
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))  # which is a folder of scripts, not a package

from catalogue import FOLDER, LANGUAGES, Translations, read, write
from texts import Reader, Text, problems, texts_of_program

HOLE = re.compile(r"\{\w*\}|%n|</?\w+>")
"""What is filled in, and the marks of rich text."""


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def catalogue(language: str) -> Translations:
    return read(FOLDER / f"workbench_{language}.ts")


def pairs(catalogue: Translations) -> list[tuple[Text, str]]:
    return [(text, form) for text, forms in catalogue.items() for form in forms]


def test_every_text_of_the_window_can_be_looked_up() -> None:
    assert problems() == []


def test_an_f_string_is_no_text_that_can_be_looked_up() -> None:
    """It has another text each time, and none of them is in a catalogue."""
    code = 'class Greeting(QObject):\n    def say(self, name):\n        self.tr(f"Hello {name}")'
    assert Reader(code, "a.py").problems == ["a.py:3: no plain text"]


def test_a_text_of_nobody_knows_what_cannot_be_looked_up() -> None:
    assert Reader('def say(thing):\n    thing.tr("Hello")', "a.py").problems == ["a.py:2: no context"]


def test_texts_are_found_in_classes_in_helpers_and_behind_arguments() -> None:
    code = """
class Card(QWidget):
    def name(self, on, count):
        return self.tr("On" if on else "Off"), self.tr("%n things", "", count)

def menu(card: Card):
    return card.tr("Copy"), _words("Paste"), translate("Other", "Cut")

def _words(text):
    return QCoreApplication.translate("Menu", text)
"""
    reader = Reader(code, "a.py")
    assert reader.problems == []
    assert reader.texts == [
        Text("Card", "On"),
        Text("Card", "Off"),
        Text("Card", "%n things", "", True),
        Text("Card", "Copy"),
        Text("Menu", "Paste"),
        Text("Other", "Cut"),
    ]


def test_plurals_are_written_out_because_english_has_no_catalogue() -> None:
    assert [text for text in texts_of_program() if re.search(r"\((s|es)\)", text.source)] == []


def test_a_catalogue_holds_the_texts_of_the_sources_and_no_others(catalogue: Translations) -> None:
    """Run `python packaging/catalogue.py`, then translate what it names."""
    assert set(texts_of_program()) - set(catalogue) == set()
    assert set(catalogue) - set(texts_of_program()) == set()


def test_a_catalogue_is_complete(catalogue: Translations) -> None:
    assert [text for text, forms in catalogue.items() if not forms] == []


def test_a_translation_has_the_same_holes_as_its_text(catalogue: Translations) -> None:
    """A form for a single one may say the number in a word."""
    assert [
        (text.source, form)
        for text, form in pairs(catalogue)
        if Counter(HOLE.findall(text.source)) - Counter(["%n"]) != Counter(HOLE.findall(form)) - Counter(["%n"])
    ] == []


def test_a_translation_begins_and_ends_as_its_text(catalogue: Translations) -> None:
    """The same spaces, and the same promise of a dialog to come."""
    wrong = []
    for text, form in pairs(catalogue):
        edges = [(each[0].isspace(), each[-1].isspace(), each.endswith("…")) for each in (text.source, form)]
        wrong += [(text.source, form)] if edges[0] != edges[1] else []
    assert wrong == []


def test_the_window_reads_what_the_catalogue_says(catalogue: Translations, language: str) -> None:
    """Run `python packaging/catalogue.py` after every change."""
    translator = QTranslator()
    assert translator.load(f"workbench_{language}.qm", str(FOLDER))
    for text, forms in catalogue.items():
        numbers = (1, 2) if text.plural else (-1,)
        said = [translator.translate(text.context, text.source, text.comment or None, number) for number in numbers]
        assert said == list(forms), text


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    texts: Translations = {
        Text("A", "<p>Save & go</p>"): ("<p>Sichern & los</p>",),
        Text("A", "%n things", "", True): ("%n Ding", "%n Dinge"),
        Text("B", "None", "of all"): (),
    }
    write(tmp_path / "a.ts", texts, "de_DE")
    assert read(tmp_path / "a.ts") == texts
