"""Facts and small talk: reads the fact files and asks each fact in as many ways as the wrappers allow."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from workbench_resources.starter_model.generator.grammar import TEXTS, as_typed, expand, pattern


@dataclass(frozen=True)
class Fact:
    """One thing the model knows: what it is called, what is answered, and questions written for it alone."""

    key: str
    kind: str
    names: tuple[str, ...]
    answers: tuple[str, ...]
    questions: tuple[str, ...]


@cache
def read_facts(filename: str) -> tuple[Fact, ...]:
    """Return the facts of ``texts/<filename>``; the file's first lines say how it is written."""
    facts: list[Fact] = []
    for block in ("\n" + (TEXTS / filename).read_text(encoding="utf-8")).split("\n# ")[1:]:
        key, *lines = block.splitlines()
        parts = {mark: [line[2:] for line in lines if line.startswith(mark + " ")] for mark in "=@>?"}
        names = tuple(name.strip() for line in parts["="] for name in line.split("|"))
        if parts[">"]:
            kind = parts["@"][0] if parts["@"] else "none"
            facts.append(Fact(key, kind, names, tuple(parts[">"]), tuple(parts["?"])))
    return tuple(facts)


def framed(rng: random.Random, question: str, share: float = 0.25) -> str:
    """Return ``question``, in ``share`` of the cases within a greeting or an aside."""
    if rng.random() < share:
        return expand(rng, pattern(rng, "frame", Q=question))
    return question


@cache
def _synonyms() -> dict[str, list[str]]:
    groups = [line.split(" = ") for line in (TEXTS / "synonyms.txt").read_text(encoding="utf-8").splitlines()]
    return {group[0]: group[1:] for group in groups}


_WAY = re.compile(r"(?:how|where) (?:can|do|could|should) (?:i|we|you) (.+)|can (?:i|we|you) (.+)")


def reworded(rng: random.Random, question: str) -> str:
    """Return ``question`` with another beginning, where it asks for a way to do something, and with synonyms."""
    if (way := _WAY.fullmatch(question)) and rng.random() < 0.6:
        question = expand(rng, pattern(rng, "way", do=way.group(1) or way.group(2)))
    if rng.random() < 0.5:
        swapped = [rng.choice(_synonyms().get(w, [w])) if rng.random() < 0.4 else w for w in question.split(" ")]
        question = " ".join(swapped)
    return question


def ask(rng: random.Random, fact: Fact) -> str:
    """Return one random way of asking for ``fact``."""
    if fact.kind == "none":
        return as_typed(rng, framed(rng, expand(rng, rng.choice(fact.questions)), 0.06))
    if fact.questions and rng.random() < 0.5:
        return as_typed(rng, framed(rng, reworded(rng, expand(rng, rng.choice(fact.questions))), 0.2))
    # What can be set is asked for like any thing, and also like a slider.
    section = rng.choice(("thing", "setting", "setting")) if fact.kind == "setting" else fact.kind
    section = "noise" if section != "want" and rng.random() < 0.2 else section
    question = expand(rng, pattern(rng, section, N=rng.choice(fact.names)))
    return as_typed(rng, framed(rng, question, 0.12))


def fact_turn(rng: random.Random, filename: str) -> tuple[str, str]:
    """Return a question and its answer on a random fact of ``filename``."""
    fact = rng.choice(read_facts(filename))
    return ask(rng, fact), rng.choice(fact.answers)


def far_off_turn(rng: random.Random) -> tuple[str, str]:
    """Return a question that has nothing to do with this app, and the refusal."""
    fact = read_facts("far_off.txt")[0]
    question = expand(rng, rng.choice(fact.questions))
    return as_typed(rng, framed(rng, question, 0.15)), rng.choice(fact.answers)
