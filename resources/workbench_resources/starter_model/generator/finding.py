"""Finding a sentence by a word: the answer names a word of the sentence that is asked for, then quotes the sentence.

Naming the word first makes two easy steps of a hard one: the word is chosen by the question and copied from the
passage, and where that word stands is the sentence. If it stands nowhere, the text does not say.
"""

from __future__ import annotations

import re
from functools import cache

from workbench_resources.starter_model.generator.grammar import words
from workbench_resources.starter_model.generator.sentences import PAST_TO_BASE

NOT_THERE = "nothing. That is not in the text."
_ENDINGS = ("ing", "ed", "es", "er", "s", "d", "e")
_LETTERS = 5  # words that begin alike are taken for forms of one word
_ASKED_WITH = (
    "what which who whom whose when where why how does do did is are was were am been has have had can could will "
    "would should may might must many much long often text say says tell me about i you we he she it its they them "
    "their his her my our your there here that this these those not no than then so if or but and the a an of in on "
    "at to for with by from as into up out"
)
_ASKING = frozenset(_ASKED_WITH.split())


@cache
def stem(piece: str) -> str:
    """Return what the forms of a word have in common, roughly: "closed" and "close" both give "clos"."""
    small = piece.lower()
    small = PAST_TO_BASE.get(small, small)
    for ending in _ENDINGS:
        if small.endswith(ending) and len(small) - len(ending) >= 3:
            small = small[: -len(ending)]
            break
    return small[:_LETTERS]


def content(text: str) -> list[str]:
    """Return the words of ``text`` that mean something, in their order; all of them when none does."""
    pieces = re.findall(r"\w+(?:['’-]\w+)*", text)
    return [p for p in pieces if p.lower() not in _ASKING and p.lower() not in words()["stop"]] or pieces


def keyword(question: str, sentence: str, others: str) -> str:
    """Return the word of ``sentence`` by which ``question`` finds it, as it is written there.

    That is the first word of the question which stands in this sentence and, if possible, not in ``others``; when they
    share none, the sentence's own first word that the others do not have.
    """
    elsewhere = {stem(piece) for piece in content(others)}
    here = {stem(piece): piece for piece in reversed(content(sentence))}
    asked = [here[s] for s in map(stem, content(question)) if s in here]
    alone = [piece for s, piece in reversed(here.items()) if s not in elsewhere]
    return next((piece for piece in asked if stem(piece) not in elsewhere), (alone or asked or [*here.values()])[0])


def missing(question: str, text: str) -> str:
    """Return the first word of ``question`` that ``text`` has in no form, or "" if it has them all."""
    there = {stem(piece) for piece in content(text)}
    return next((p for p in content(question) if len(p) > 1 and stem(p) not in there and p.lower() not in _ASKING), "")


def nothing(word: str) -> str:
    """Return the answer that the text has no sentence to quote, since it does not have ``word``."""
    return f"The text says about {word}: {NOT_THERE}"


def quote(word: str, sentence: str) -> str:
    """Return the answer that quotes ``sentence``, found by ``word``."""
    return f'The text says about {word}: "{sentence}"'
