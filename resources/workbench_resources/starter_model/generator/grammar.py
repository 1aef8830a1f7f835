"""A tiny grammar: ``{a|b}`` picks one branch, ``<noun>`` inserts a random word; and the slips of a hasty typist."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

TEXTS = Path(__file__).resolve().parent.parent / "texts"
_INNERMOST = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<([a-z|]+)>")
_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry",
    "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip


@cache
def words() -> dict[str, list[str]]:
    """Return the word lists of ``texts/words.txt`` by kind."""
    lists: dict[str, list[str]] = {}
    for line in (TEXTS / "words.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(": ")
        lists[kind] = list(dict.fromkeys(rest.split()))
    return lists


@cache
def _letters() -> dict[str, str]:
    """Return for each pair of letters those that follow it in the word lists ("." ends a word)."""
    follow: dict[str, str] = {}
    for kind, entries in words().items():
        for entry in entries if kind not in {"syllable", "stop"} else ():
            spelled = f"^^{entry.lower()}."
            for i in range(2, len(spelled)):
                follow[spelled[i - 2 : i]] = follow.get(spelled[i - 2 : i], "") + spelled[i]
    return follow


def invented(rng: random.Random) -> str:
    """Return a word that does not exist, so that copying is learnt instead of a vocabulary.

    Half of them are syllables, half follow the letters of real words and so fall into tokens as real words do.
    """
    if rng.random() < 0.5:
        made = "^^"
        while len(made) < 14 and (letter := rng.choice(_letters()[made[-2:]])) != ".":
            made += letter
        if len(made) > 4:
            return made[2:]
    return "".join(rng.choice(words()["syllable"]) for _ in range(rng.choice((2, 2, 2, 3))))


@cache
def vocabulary() -> list[str]:
    """Return every plain word of all texts, in the order of the alphabet."""
    found: set[str] = set()
    for path in TEXTS.glob("*.txt"):
        found.update(re.findall(r"(?<![\w<\[{|'])[a-z]{3,12}(?![\w>\]:'])", path.read_text(encoding="utf-8")))
    return sorted(found)


def word(rng: random.Random, kind: str) -> str:
    """Return a random word of ``kind``: ``a|b`` is either kind, ``pseudo`` invented, ``number`` a numeral.

    ``any`` is any word of the texts.
    """
    kind = rng.choice(kind.split("|"))
    if kind == "any":
        return rng.choice(vocabulary())
    if kind == "pseudo":
        made = invented(rng)
        return made.capitalize() if rng.random() < 0.5 else made
    if kind == "number":
        return str(rng.choice((rng.randint(1, 12), rng.randint(2, 99), rng.randint(100, 999), rng.randint(1000, 2030))))
    return rng.choice(words()[kind])


def expand(rng: random.Random, pattern: str) -> str:
    """Return one random text of ``pattern``."""
    while match := _INNERMOST.search(pattern):
        pattern = pattern[: match.start()] + rng.choice(match.group(1).split("|")) + pattern[match.end() :]
    pattern = _SLOT.sub(lambda slot: word(rng, slot.group(1)), pattern)
    return re.sub(r" +", " ", pattern).replace(" ,", ",").replace(" .", ".").strip()


@cache
def _requests() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for block in ("\n" + (TEXTS / "requests.txt").read_text(encoding="utf-8")).split("\n# ")[1:]:
        key, *lines = block.strip("\n").splitlines()
        sections[key] = lines
    return sections


def pattern(rng: random.Random, key: str, **slots: str) -> str:
    """Return a random line of section ``key`` of ``texts/requests.txt``, its ``[slots]`` filled, unexpanded."""
    line = rng.choice(_requests()[key])
    for slot, value in slots.items():
        line = line.replace(f"[{slot}]", value)
    return line


def typo(rng: random.Random, text: str) -> str:
    """Return ``text`` with one slip of the fingers in a letter that has letters on both sides."""
    places = [i for i in range(1, len(text) - 1) if text[i - 1 : i + 2].isalpha() and text[i].isascii()]
    if not places:
        return text
    i = rng.choice(places)
    slip = rng.randrange(4)
    if slip == 0:
        return text[:i] + text[i + 1 :]
    if slip == 1:
        return text[:i] + text[i] + text[i:]
    if slip == 2:
        return text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :]
    return text[:i] + rng.choice(_NEIGHBOURS.get(text[i].lower(), "e")) + text[i + 1 :]


def as_typed(rng: random.Random, question: str) -> str:
    """Return ``question`` as people type it: capital or not, with or without its mark, with a slip now and then."""
    text = question
    if rng.random() < 0.18:
        text = typo(rng, text)
        if rng.random() < 0.25:
            text = typo(rng, text)
    if rng.random() < 0.5:
        text = text[:1].upper() + text[1:]
    style = rng.random()
    if style < 0.12:
        text = text.lower()
    elif style < 0.14:
        text = text.upper()
    if text[-1:].isalnum():
        text += rng.choice(("?", "?", "?", "", "", "", ".", "!", " ?", "??"))
    return text
