"""Sentences with slots, and the questions that they answer."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from workbench_resources.starter_model.generator.grammar import expand, invented, word

_SLOT = re.compile(r"\[([a-z]+)(?::([a-z0-9]+))?\]")
PAST_TO_BASE = {
    "found": "find", "took": "take", "brought": "bring", "built": "build", "broke": "break", "sold": "sell",
    "bought": "buy", "grew": "grow", "cut": "cut", "read": "read", "wrote": "write", "drew": "draw", "met": "meet",
    "taught": "teach", "fed": "feed", "caught": "catch", "kept": "keep", "sent": "send", "lost": "lose", "won": "win",
    "hid": "hide", "lent": "lend", "threw": "throw", "heard": "hear", "carried": "carry", "repaired": "repair",
    "measured": "measure", "baked": "bake", "designed": "design", "moved": "move", "closed": "close",
    "restored": "restore",
}  # fmt: skip


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage and what can be asked about it (empty when only its own words can be used)."""

    text: str
    questions: tuple[str, ...]


def _value(rng: random.Random, kind: str) -> str:
    simple = {
        "year": lambda: str(rng.randint(1650, 2024)),
        "day1": lambda: str(rng.randint(1, 30)),
        "money": lambda: rng.choice(("euros", "dollars", "pounds", "cents", "francs")),
        "poss": lambda: rng.choice(("her", "his")),
        "clock": lambda: f"{rng.randint(7, 22)}:{rng.choice(('00', '15', '30', '45'))}",
        "fullname": lambda: f"{word(rng, 'name')} {rng.choice((word(rng, 'surname'), invented(rng).capitalize()))}",
        "email": lambda: f"{word(rng, 'name').lower()}@{invented(rng)}.{rng.choice(('example', 'org', 'com'))}",
        "pseudo": lambda: invented(rng).capitalize(),
        "past": lambda: rng.choice(sorted(PAST_TO_BASE)),
        "making": lambda: rng.choice(("cooking", "storing", "weighing", "cutting", "baking", "selling")),
    }
    return simple[kind]() if kind in simple else word(rng, kind)


def fill(rng: random.Random, line: str, bound: dict[str, str]) -> str:
    """Return ``line`` with its ``[slots]`` filled; ``bound`` holds what each slot has become and is added to."""

    def value(slot: re.Match[str]) -> str:
        key, kind = slot.group(1), slot.group(2)
        if key == "do":
            return PAST_TO_BASE[bound["p"]]
        if key not in bound and kind:
            bound[key] = _value(rng, kind)
        return bound[key]

    return expand(rng, _SLOT.sub(value, line))
