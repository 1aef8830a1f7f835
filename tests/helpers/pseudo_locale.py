"""A language that everybody can read and nobody speaks: it shows what is not translated, and what has no room."""

import math
import re

from PySide6.QtCore import QTranslator

_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "àbçðéƒĝĥîĵķļɱñôþqŕšţûṽŵẋýžÀBÇÐÉƑĜĤÎĴĶĻṀÑÔÞQŔŠŢÛṼŴẊÝŽ"
)
_HOLES = re.compile(r"(\{\w*\}|%n|</?\w+>|&)")
_PLAIN = re.compile(r"[A-Za-z]{3,}")

LONGER = 0.4


def pseudo(words: str) -> str:
    """The same words with accents, between brackets and 40 % longer; holes and marks stay."""
    parts = _HOLES.split(words)
    said = "".join(part if _HOLES.fullmatch(part) else part.translate(_LETTERS) for part in parts)
    more = max(0, math.ceil(LONGER * len(words)) - 2)
    filling = " ".join("~" * min(6, more - begin) for begin in range(0, more, 7))
    return f"[{said}{' ' if more > 6 else ''}{filling}]"


def is_plain(words: str) -> bool:
    """Whether there are words in it that were never translated."""
    return _PLAIN.search(words) is not None


class PseudoLocale(QTranslator):
    """Speaks it, whatever the context."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return pseudo(source)
