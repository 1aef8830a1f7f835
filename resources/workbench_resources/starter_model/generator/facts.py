"""Facts and small talk: reads the fact files and asks each fact in as many ways as the wrappers allow."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from workbench_resources.starter_model.generator.grammar import TEXTS, as_typed, expand, pattern, word


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


def muddled(rng: random.Random, question: str, name: str = "") -> str:
    """Return ``question`` with words lost, in another order or added; ``name`` itself stays whole."""
    before, kept, after = question.partition(name) if name else ("", "", question)
    parts = [*before.split(" "), kept, *after.split(" ")]
    form = rng.random()
    if form < 0.5:
        parts = [part for part in parts if part == kept or rng.random() < (0.6 if kept else 0.85)]
    elif form < 0.7:
        rng.shuffle(parts)
    else:
        for _ in range(rng.randint(1, 3)):
            parts.insert(rng.randrange(len(parts) + 1), word(rng, "any|any|noun|adj"))
    return " ".join(part for part in parts if part) or question


def ask(rng: random.Random, fact: Fact) -> str:
    """Return one random way of asking for ``fact``."""
    if fact.kind == "none":
        question = expand(rng, rng.choice(fact.questions))
        question = muddled(rng, question) if rng.random() < 0.08 else question
        return as_typed(rng, framed(rng, question, 0.06))
    if fact.questions and rng.random() < 0.5:
        question = reworded(rng, expand(rng, rng.choice(fact.questions)))
        question = muddled(rng, question) if rng.random() < 0.2 else question
        return as_typed(rng, framed(rng, question, 0.2))
    # What can be set is asked for like any thing, and also like a slider.
    section = rng.choice(("thing", "setting", "setting")) if fact.kind == "setting" else fact.kind
    section = "noise" if section != "want" and rng.random() < 0.2 else section
    name = rng.choice(fact.names)
    question = expand(rng, pattern(rng, section, N=name))
    question = muddled(rng, question, name) if rng.random() < 0.25 else question
    return as_typed(rng, framed(rng, question, 0.12))


def fact_turn(rng: random.Random, filename: str) -> tuple[str, str]:
    """Return a question and its answer on a random fact of ``filename``."""
    fact = rng.choice(read_facts(filename))
    return ask(rng, fact), rng.choice(fact.answers)


def greeting_turn(rng: random.Random) -> tuple[str, str]:
    """Return a greeting and what is said to it: the first fact of the small talk."""
    fact = read_facts("talk.txt")[0]
    return ask(rng, fact), rng.choice(fact.answers)


def far_off_turn(rng: random.Random) -> tuple[str, str]:
    """Return a question that has nothing to do with this app, and the refusal."""
    fact = read_facts("far_off.txt")[0]
    question = expand(rng, rng.choice(fact.questions))
    return as_typed(rng, framed(rng, question, 0.15)), rng.choice(fact.answers)
