"""What went wrong, in the language of the window.

Errors are raised below the window, in English, with names in them; `packaging/raised.py` finds every sentence they can
say, with holes where the names stand. Here the sentence is looked for, and its translation filled in.
"""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.errors import WorkbenchError
from workbench.ui.wording import figures, setting_words

ERRORS = "errors"
"""The context of these texts in the catalogues."""
LIST = Path(__file__).parent / "translations" / "errors.txt"
"""A sentence on each line; `packaging/catalogue.py` writes it."""

MOST_TOGETHER = 4
"""Sentences that are tried as one: a name in it may look like the end of one, and some belong together."""

_USUAL = "Try again."
"""One of them, to see whether there are translations."""
_ENDS = re.compile(r"(?<=[.!?]) +")
_HOLE = re.compile(r"\\{\d+\\}")
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_SIZE = re.compile(r"(\d+\.\d+) (KB|MB|GB|TB|seconds)")


def words_of(error: WorkbenchError) -> str:
    """As `WorkbenchError.sentence`: what, why and what next, joined into one line."""
    return " ".join(said(part) for part in (error.what, error.why, error.remedy) if part)


def said(text: str) -> str:
    """One or several sentences of errors; what none of them says stays as it is."""
    if not text or QCoreApplication.translate(ERRORS, _USUAL) == _USUAL:
        return text  # the window speaks English
    pieces = _ENDS.split(text)
    shown = []
    while pieces:
        count, words = _first(pieces)
        shown.append(words)
        del pieces[:count]
    return " ".join(shown)


def _first(pieces: list[str]) -> tuple[int, str]:
    """How many of these are the first sentence, and its translation."""
    for count in range(1, 1 + min(len(pieces), MOST_TOGETHER)):
        together = " ".join(pieces[:count])
        for sentence, form in _forms():
            if (found := form.fullmatch(together)) is not None:
                return count, QCoreApplication.translate(ERRORS, sentence).format(*map(_filled, found.groups()))
    return 1, pieces[0]


def _filled(value: str) -> str:
    """What stands in a hole: a number as the language writes it, a setting by its title there, or a sentence."""
    if _THOUSANDS.fullmatch(value):
        return figures(int(value.replace(",", "")))
    if (size := _SIZE.fullmatch(value)) is not None:
        return f"{size[1].replace('.', QLocale().decimalPoint())} {size[2]}"
    return said(value) if value.endswith((".", "!", "?")) else setting_words(value)


@cache
def _forms() -> list[tuple[str, re.Pattern[str]]]:
    """Those with the most letters of their own first: what fits them is not meant by the others."""
    sentences = LIST.read_text(encoding="utf-8").splitlines()
    sentences.sort(key=lambda sentence: -len(_HOLE.sub("", re.escape(sentence))))
    return [(sentence, re.compile(_HOLE.sub("(.+?)", _pattern(sentence)), re.DOTALL)) for sentence in sentences]


def _pattern(sentence: str) -> str:
    return re.escape(sentence.replace("{{", "{").replace("}}", "}"))
