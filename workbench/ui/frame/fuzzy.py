"""Matching what a person types against titles: words in any order, beginnings and letters left out."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_START, _INSIDE, _LETTERS = 100.0, 60.0, 30.0
_NEAR = 6
"""How many letters may be left out between two of a word's letters: with more, everything matches everything."""


@dataclass(frozen=True)
class Match:
    """A title that fits.

    Attributes:
        score: The higher, the better; comparable between titles for the same query.
        marks: Stretches (start, end) of the title that were typed, in order and apart.
    """

    score: float
    marks: tuple[tuple[int, int], ...]


def match(query: str, title: str) -> Match | None:
    """How `title` fits `query`, or None when a word of the query is not in it. An empty query fits everything."""
    folded = fold(title)
    score, letters = -0.05 * len(title), set[int]()
    for word in fold(query).split():
        found = _find(word, folded)
        if found is None:
            return None
        score += found[0]
        letters |= found[1]
    return Match(score, _stretches(sorted(letters)))


def fold(text: str) -> str:
    """`text` in small letters and without accents, letter for letter, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded, text))


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def _find(word: str, title: str) -> tuple[float, set[int]] | None:
    at = title.find(word)
    if at >= 0:
        start = at
        while start > 0 and title[start - 1].isalnum():
            start = title.find(word, start + 1)
            if start < 0:
                return _INSIDE - 0.1 * at, set(range(at, at + len(word)))
        return _START - 0.1 * start, set(range(start, start + len(word)))
    if len(word) < 2 or (found := _letters(word).search(title)) is None:
        return None
    places = {found.start(number + 1) for number in range(len(word))}
    wide = found.end() - found.start() - len(word)
    return _LETTERS - wide - 0.1 * found.start(), places


@lru_cache(maxsize=64)
def _letters(word: str) -> re.Pattern[str]:
    """The letters of `word` in their order, the first at the beginning of a word, others left out between them."""
    between = f".{{0,{_NEAR}}}?"
    return re.compile(r"(?<![^\W_])" + between.join(f"({re.escape(letter)})" for letter in word), re.DOTALL)


def _stretches(places: list[int]) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place:
            found[-1] = (found[-1][0], place + 1)
        else:
            found.append((place, place + 1))
    return tuple(found)
