"""Errors in German: every sentence that can be raised is known, found again with names in it, and translated."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.qt_loop import settle
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))  # which is a folder of scripts, not a package

from raised import Program, sentences_of_program

from workbench.engine_client.failures import ended
from workbench.errors import WorkbenchError
from workbench.modelfiles.split import split_of
from workbench.processes.exits import ExitReport, words
from workbench.settings import app
from workbench.ui import language
from workbench.ui.error_sentences import LIST, said, words_of


@pytest.fixture
def german(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    language.install(qapp, "de")
    yield
    language.install(qapp, "en")
    settle()


def test_every_sentence_that_can_be_raised_is_on_the_list() -> None:
    """Run `python packaging/catalogue.py` after every change; the catalogues' own test wants them translated."""
    assert LIST.read_text(encoding="utf-8").splitlines() == sentences_of_program()


def test_every_sentence_is_found_again_with_its_names_filled_in(german: None) -> None:
    names = ("model-v1.5.gguf", "second", "third", "fourth", "fifth")
    filled = [sentence.format(*names) for sentence in sentences_of_program()]
    assert [sentence for sentence in filled if said(sentence) == sentence] == []


def test_names_numbers_and_sizes_are_as_the_language_writes_them(german: None) -> None:
    said_ = said("big.gguf needs 12.5 GB on CUDA0, where 7.9 GB is free: 4.6 GB too little.")
    assert said_ == "big.gguf braucht 12,5 GB auf CUDA0, wo 7,9 GB frei sind: 4,6 GB zu wenig."
    assert said("It would fit with a context length of 8,192 tokens.").startswith("Mit einer Kontextlänge von 8.192 ")


def test_sentences_are_told_apart_though_a_name_looks_like_the_end_of_one(german: None) -> None:
    error = WorkbenchError("My model. Final is damaged.", "Its header has the key a.b twice.", "Download it again.")
    whole = "My model. Final ist beschädigt. Ihr Kopf hat den Schlüssel a.b zweimal. Noch einmal herunterladen."
    assert words_of(error) == whole
    assert said(error.sentence()) == whole


def test_a_sentence_within_a_sentence_is_translated_too(german: None) -> None:
    error = ended("Qwen3", ExitReport(-9, "SIGKILL", words(-9), "", False))
    assert said(f"{error.what} That was twice in a row.") == (
        "Qwen3 wurde getötet (SIGKILL; war der Speicher voll?). Das war zweimal hintereinander."
    )


def test_what_is_raised_is_what_is_found(german: None) -> None:
    split = split_of("model-00002-of-00003.gguf")
    assert split is not None
    with pytest.raises(WorkbenchError) as missing:
        split.check_complete(["model-00002-of-00003.gguf"])
    assert words_of(missing.value).startswith("model ist unvollständig: es besteht aus 3 Teilen.")
    with pytest.raises(WorkbenchError) as refused:
        app.check({"idle_minutes": -1})
    assert words_of(refused.value) == (
        "Bei Leerlauf auswerfen (idle_minutes) kann nicht -1 sein. Erlaubt ist eine ganze Zahl von 0 bis 10080."
    )


def test_what_nobody_knows_and_what_is_said_already_stays(german: None) -> None:
    assert said("Nicht gesichert: No space left on device.") == "Nicht gesichert: No space left on device."
    assert said("") == ""


def test_english_stays_as_it_is(qapp: QApplication) -> None:
    language.install(qapp, "en")
    assert said("My model is damaged.") == "My model is damaged."


def found_in(source: str) -> set[str]:
    return Program({"workbench.some": source}).sentences()


def test_sentences_are_followed_to_where_they_are_put_together() -> None:
    assert found_in("""
class LoadError(WorkbenchError):
    def __init__(self, name, why):
        super().__init__(f"{name} is broken.", why)

HELP = {"disk": "Make room.", "other": "Try again."}

def check(name, kind):
    what, why = _both(kind)
    if name:
        raise WorkbenchError(f"{name!r} {what}.", f"{why}.", HELP[kind])
    raise LoadError(name, "It is old." if kind else "It is new.")

def _both(kind):
    return ("is gone", kind) if kind else ("is late", kind)
""") == {
        "{0} is gone.",
        "{0} is late.",
        "Make room.",
        "Try again.",
        "{0} is broken.",
        "It is old.",
        "It is new.",
    }


def test_a_function_of_the_same_name_elsewhere_says_nothing_here() -> None:
    one = 'def _no(name):\n    return WorkbenchError(f"There is no {name}.")\n\ndef look():\n    raise _no("chat")\n'
    other = 'def _no(name):\n    return name\n\ndef look():\n    _no("nothing at all")\n'
    assert Program({"workbench.one": one, "workbench.other": other}).sentences() == {"There is no chat."}
