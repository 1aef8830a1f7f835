"""Passages of invented facts with questions, answered by quoting a sentence or by saying that nothing answers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from workbench_resources.starter_model.generator.facts import read_facts
from workbench_resources.starter_model.generator.grammar import TEXTS, as_typed, expand, invented, pattern, word, words

NOT_THERE = "That is not in the text."
_SLOT = re.compile(r"\[([a-z]+)(?::([a-z0-9]+))?\]")
_PAST_TO_BASE = {
    "found": "find", "took": "take", "brought": "bring", "built": "build", "broke": "break", "sold": "sell",
    "bought": "buy", "grew": "grow", "cut": "cut", "read": "read", "wrote": "write", "drew": "draw", "met": "meet",
    "taught": "teach", "fed": "feed", "caught": "catch", "kept": "keep", "sent": "send", "lost": "lose", "won": "win",
    "hid": "hide", "lent": "lend", "threw": "throw", "heard": "hear", "carried": "carry", "repaired": "repair",
    "measured": "measure", "baked": "bake", "designed": "design", "moved": "move", "closed": "close",
    "restored": "restore",
}  # fmt: skip
_PLACES = [
    "hall",
    "library",
    "cellar",
    "town square",
    "old mill",
    "school",
    "kitchen",
    "garden",
    "market",
    "harbour",
    "museum",
    "station",
    "barn",
    "park",
]
_SUBJECTS = {
    "person": ("<name>", "<name> <surname>", "<name> <pseudo>", "My {sister|uncle|aunt|cousin|friend|neighbour} <name>",
               "The <job> <name>", "{Captain|Doctor|Professor|Mrs|Mr} <surname>", "Old <name>", "The <adj> <job>"),
    "thing": ("The <adj> <noun>", "The <pseudo> <noun>", "The <material> <noun>", "The <noun> of <name>",
              "Order <number>", "The <noun>", "<pseudo>", "The <adj> <adj> <noun>", "The metal <pseudo>"),
    "place": ("The {museum|library|bakery|school|hotel|factory|station|hospital|office|shop|theatre}",
              "The village of <pseudo>", "The <pseudo> {hotel|museum|inn|company|school}",
              "Our {office|shop|club|school}",
              "The <adj> {cafe|market|castle|tower}", "The <noun> {shop|museum|factory}", "The town <pseudo>"),
    "animal": ("<animal>s", "<adj> <animal>s", "The <animal>s of <pseudo>", "<animal>s in the <pseudo> hills"),
    "event": ("The {concert|meeting|fair|race|market|party|course|lecture|match|contest|festival}",
              "The <pseudo> {cup|festival|race}", "The <adj> {wedding|meeting|contest}", "The {race|fair} of <city>"),
}  # fmt: skip
_PRONOUN = {"person": ("She", "He"), "thing": ("It",), "place": ("It",), "animal": ("They",), "event": ("It",)}


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage and what can be asked about it (empty when only its own words can be used)."""

    text: str
    questions: tuple[str, ...]


def quote(sentence: str) -> str:
    """Return the answer that quotes ``sentence``."""
    return f'The text says: "{sentence}"'


@cache
def _patterns() -> dict[str, list[list[str]]]:
    groups: dict[str, list[list[str]]] = {}
    current: list[list[str]] = []
    for line in (TEXTS / "sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            current = groups.setdefault(line[2:], [])
        else:
            current.append(line.split(" ~ "))
    return groups


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
        "past": lambda: rng.choice(sorted(_PAST_TO_BASE)),
        "making": lambda: rng.choice(("cooking", "storing", "weighing", "cutting", "baking", "selling")),
    }
    return simple[kind]() if kind in simple else word(rng, kind)


def _fill(rng: random.Random, line: str, bound: dict[str, str]) -> str:
    def fill(slot: re.Match[str]) -> str:
        key, kind = slot.group(1), slot.group(2)
        if key == "do":
            return _PAST_TO_BASE[bound["p"]]
        if key not in bound and kind:
            bound[key] = _value(rng, kind)
        return bound[key]

    return expand(rng, _SLOT.sub(fill, line))


def subject(rng: random.Random, group: str) -> str:
    """Return somebody or something to speak of, with its capital letter."""
    text = expand(rng, rng.choice(_SUBJECTS[group]))
    return text[:1].upper() + text[1:]


def _in_question(name: str) -> str:
    first = name.split(" ")[0]
    return name[:1].lower() + name[1:] if first in {"The", "My", "Our", "Old", "Order"} or name.endswith("s") else name


def about(rng: random.Random, group: str, name: str, taken: set[str], pronoun: str = "") -> Sentence:
    """Return a sentence about ``name`` from a pattern not in ``taken``, which it joins."""
    free = [p for p in _patterns()[group] if p[0] not in taken] or _patterns()[group]
    sentence, *questions = rng.choice(free)
    taken.add(sentence)
    bound: dict[str, str] = {}
    shown = sentence.replace("[s]", pronoun, 1) if pronoun and sentence.startswith("[s] ") else sentence
    bound["s"] = name if shown.startswith("[s]") else _in_question(name)
    text = _fill(rng, shown, bound)
    bound["s"] = _in_question(name)
    return Sentence(text, tuple(_fill(rng, question, bound) for question in questions))


def _plain(rng: random.Random) -> Sentence:
    """Return a sentence of ordinary or random words, about which only its own words can be asked."""
    if rng.random() < 0.4:
        fact = rng.choice(read_facts(rng.choice(("facts_models.txt", "facts_app.txt"))))
        parts = re.split(r"(?<=[.;]) ", rng.choice(fact.answers))
        text = rng.choice([part for part in parts if len(part) > 25] or parts)
        return Sentence(text[:1].upper() + text[1:].rstrip(";."[0]) + ("." if text.endswith(";") else ""), ())
    text = expand(rng, pattern(rng, "plain"))
    return Sentence(text[:1].upper() + text[1:], ())


def _scrambled(rng: random.Random) -> Sentence:
    """Return words in no order: what matches and is copied then can only be the words themselves."""
    kinds = (
        "noun",
        "adj",
        "verb",
        "past",
        "pseudo",
        "pseudo",
        "name",
        "food",
        "animal",
        "stop",
        "stop",
        "stop",
        "number",
    )
    picked = [word(rng, rng.choice(kinds)) for _ in range(rng.randint(5, 16))]
    if rng.random() < 0.4:
        picked[rng.randrange(2, len(picked) - 1)] += ","
    text = " ".join(picked)
    return Sentence(text[:1].upper() + text[1:] + ".", ())


def _joined(rng: random.Random, first: Sentence, second: Sentence) -> Sentence:
    link = rng.choice((", and ", ", but ", "; ", ", because ", " while ", ", so ", " although ", ", which means that "))
    tail = second.text
    if tail.split(" ")[0] in {"The", "It", "She", "He", "They", "In", "My", "Our", "A", "When", "Each", "We"}:
        tail = tail[:1].lower() + tail[1:]
    return Sentence(first.text.rstrip(".") + link + tail, first.questions + second.questions)


def own_words(rng: random.Random, text: str) -> str:
    """Return a question made of a few words of ``text`` and the usual question words."""
    pieces = re.findall(r"[\w'.@:-]*\w", text)
    content = [i for i, piece in enumerate(pieces) if piece.lower() not in words()["stop"] and len(piece) > 1]
    count = min(len(content), rng.choice((1, 2, 2, 3, 3, 4)))
    start = rng.randrange(max(1, len(content) - count + 1))
    near = content[start : start + count] if rng.random() < 0.6 else sorted(rng.sample(content, count))
    picked = [pieces[i].lower() if pieces[i].istitle() and rng.random() < 0.5 else pieces[i] for i in near]
    if rng.random() < 0.15:
        rng.shuffle(picked)
    glue = ("", "", "", "", "the ", "a ", "of ", "is ", "in ", "by ", "with ", "for ")
    middle = " ".join(rng.choice(glue) + piece for piece in picked)
    opening = expand(rng, pattern(rng, "opening"))
    ending = rng.choice(
        ("", "", "", "", "", " for", " do", " then", " there", " now", " first", " made of", " called", " happen")
    )
    return f"{opening} {middle}{ending}"


def make_passage(rng: random.Random) -> tuple[list[Sentence], set[str], list[tuple[str, str]]]:
    """Return the sentences, the patterns that were used and the ``(group, name)`` they speak of."""
    sentences: list[Sentence] = []
    taken: set[str] = set()
    spoken: list[tuple[str, str]] = []
    plain_share = rng.choice((0.0, 0.0, 0.3, 1.0, 1.0))
    scrambled = rng.random() < 0.5
    target = rng.choice((2, 3, 3, 4, 4, 5, 6))
    while len(sentences) < target:
        if rng.random() < plain_share:
            sentences.append(_scrambled(rng) if scrambled else _plain(rng))
            continue
        group = rng.choice(tuple(_SUBJECTS))
        name = subject(rng, group)
        spoken.append((group, name))
        pronoun = rng.choice(_PRONOUN[group])
        sentences.append(about(rng, group, name, taken))
        while rng.random() < 0.5 and len(sentences) < target:
            sentences.append(about(rng, group, name, taken, pronoun if rng.random() < 0.7 else ""))
    if len(sentences) > 2 and rng.random() < 0.35:
        at = rng.randrange(len(sentences) - 1)
        sentences[at : at + 2] = [_joined(rng, sentences[at], sentences[at + 1])]
    return sentences, taken, spoken


def answerable(rng: random.Random, sentence: Sentence) -> str:
    """Return a question that ``sentence`` answers, as typed."""
    if sentence.questions and rng.random() < 0.75:
        return as_typed(rng, rng.choice(sentence.questions))
    return as_typed(rng, own_words(rng, sentence.text))


def missing(rng: random.Random, taken: set[str], spoken: list[tuple[str, str]], text: str) -> str:
    """Return a question that nothing in the passage answers, often about something the passage speaks of."""
    for _ in range(20):
        if spoken and rng.random() < 0.75:
            group, name = rng.choice(spoken)
            question = rng.choice(about(rng, group, name, set(taken)).questions)
        else:
            group = rng.choice(tuple(_SUBJECTS))
            question = rng.choice(about(rng, group, subject(rng, group), set(taken)).questions)
        seen = {piece.lower() for piece in re.findall(r"\w+", text)} - set(words()["stop"])
        named = {piece.lower() for _, name in spoken for piece in re.findall(r"\w+", name)}
        kinds = {piece.lower().rstrip("s") for piece in re.findall(r"\w+", question) if len(piece) > 3} - named
        if not any(k in {s.rstrip("s") for s in seen} for k in kinds):
            return as_typed(rng, question)
    return as_typed(rng, f"what does the text say about the {invented(rng)} {word(rng, 'noun')}")


def passage_turns(rng: random.Random) -> list[tuple[str, str]]:
    """Return a passage with a question and its answer, and now and then further questions on the same passage."""
    sentences, taken, spoken = make_passage(rng)
    separator = rng.choice((" ", " ", " ", "\n")) if len(sentences) > 1 else " "
    text = separator.join(sentence.text for sentence in sentences)
    turns: list[tuple[str, str]] = []
    for number in range(rng.choice((1, 1, 2, 2, 3, 3, 4))):
        if rng.random() < 0.2:
            question, answer = missing(rng, taken, spoken, text), NOT_THERE
        else:
            sentence = rng.choice(sentences)
            question, answer = answerable(rng, sentence), quote(sentence.text)
        if number == 0:
            question = pattern(rng, "wrap").replace("~", "\n").replace("{Q}", question).replace("{P}", text)
        turns.append((question, answer))
    return turns
