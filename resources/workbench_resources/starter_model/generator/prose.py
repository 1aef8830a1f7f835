"""Passages of real prose (``texts/prose.txt``), with other words in it each time, and questions in natural English."""

from __future__ import annotations

import random
import re
from functools import cache

from workbench_resources.starter_model.generator.grammar import TEXTS, invented, word, words
from workbench_resources.starter_model.generator.sentences import Sentence, fill

_STEM = 5  # letters: words that begin alike are taken for forms of one word
_ASKING = {"what", "when", "where", "which", "does", "many", "much", "long", "often", "that", "they"}


@cache
def paragraphs() -> list[list[list[str]]]:
    """Return the paragraphs: a list of sentences, each with its questions behind it."""
    blocks = (TEXTS / "prose.txt").read_text(encoding="utf-8").strip().split("\n\n")
    return [[line.split(" ~ ") for line in block.splitlines()] for block in blocks]


def _filled(rng: random.Random, lines: list[list[str]]) -> list[Sentence]:
    made = []
    for sentence, *questions in lines:
        bound: dict[str, str] = {}
        made.append(Sentence(fill(rng, sentence, bound), tuple(fill(rng, q, bound) for q in questions)))
    return made


def _disguised(rng: random.Random, sentences: list[Sentence]) -> list[Sentence]:
    """Put other words in the place of some, in sentences and questions alike, so that none can be learnt by heart."""
    share = rng.choice((0.0, 0.0, 0.1, 0.2, 0.5))
    swaps: dict[str, str] = {}
    # Question words that no sentence has stay as they are.
    shown = {piece[:_STEM] for s in sentences for piece in re.findall(r"\w+", s.text)} - _ASKING

    def swap(found: re.Match[str]) -> str:
        piece = found.group()
        stem = piece[:_STEM]
        if piece in words()["stop"] or stem not in shown:
            return piece
        if stem not in swaps:
            other = invented(rng) if rng.random() < 0.5 else word(rng, "any")
            swaps[stem] = other if rng.random() < share else stem
        return swaps[stem] + piece[_STEM:]

    def all_of(text: str) -> str:
        return re.sub(r"(?<![\w'’])[a-z]{4,}(?![\w'’])", swap, text)

    return [Sentence(all_of(s.text), tuple(all_of(q) for q in s.questions)) for s in sentences] if share else sentences


def _marked_up(rng: random.Random, text: str) -> str:
    """Return ``text`` with a word set off or an aside put in, as papers and manuals have them."""
    pieces = text.split(" ")
    at = rng.randrange(1, len(pieces))
    core = pieces[at].rstrip(".,;:")
    tail = pieces[at][len(core) :]
    form = rng.random()
    if form < 0.5 and core:
        mark = rng.choice(("`", "`", '"', "**", "*"))
        pieces[at] = f"{mark}{core}{mark}{tail}"
    elif form < 0.75 and core:
        aside = rng.choice((word(rng, "any"), f"see {word(rng, 'noun')} {word(rng, 'number')}", word(rng, "number")))
        pieces[at] = f"{core} ({aside}){tail}"
    else:
        pieces[at] = f"{rng.choice((word(rng, 'adj'), word(rng, 'any'), invented(rng)))} {pieces[at]}"
    return " ".join(pieces)


def prose(rng: random.Random) -> tuple[list[Sentence], list[str]]:
    """Return two to seven sentences of a paragraph, or of two, and questions that they do not answer."""
    lines = list(rng.choice(paragraphs()))
    if rng.random() < 0.3:
        lines = rng.sample(lines, 3) + rng.sample(rng.choice(paragraphs()), 3)
    if rng.random() < 0.5:
        rng.shuffle(lines)
    begin = rng.randrange(2)
    sentences = _disguised(rng, _filled(rng, lines))
    shown = sentences[begin : begin + rng.choice((2, 3, 3, 4, 4, 5, 6, 7))]
    absent = [q for s in sentences if s not in shown for q in s.questions]
    absent += [q for s in _filled(rng, rng.sample(rng.choice(paragraphs()), 2)) for q in s.questions]
    absent = [q for q in absent if not any(q in s.questions for s in shown)]
    marks = rng.choice((0.0, 0.0, 0.3, 0.7))
    return [Sentence(_marked_up(rng, s.text), s.questions) if rng.random() < marks else s for s in shown], absent
