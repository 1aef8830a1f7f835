"""Passages of invented facts with questions, answered by quoting a sentence or by saying that nothing answers."""

from __future__ import annotations

import random
import re
from functools import cache

from workbench_resources.starter_model.generator.facts import read_facts, reworded
from workbench_resources.starter_model.generator.finding import keyword, missing, nothing, quote
from workbench_resources.starter_model.generator.grammar import TEXTS, as_typed, expand, invented, pattern, word, words
from workbench_resources.starter_model.generator.prose import prose
from workbench_resources.starter_model.generator.sentences import PAST_TO_BASE, Sentence, fill

PROSE = 0.4  # the share of passages that are real prose
LETTERS = (0, 100, 200, 350, 600)  # in the further questions and answers on one passage
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
    text = fill(rng, shown, bound)
    bound["s"] = _in_question(name)
    return Sentence(text, tuple(fill(rng, question, bound) for question in questions))


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


def inflected(rng: random.Random, piece: str) -> str:
    """Return ``piece`` in another form, more or less: "closed" becomes "close", "box" "boxs"."""
    if not piece.islower() or len(piece) < 4:
        return piece
    base = PAST_TO_BASE.get(piece, piece)
    if base != piece:
        return base
    for ending, others in (("ing", ("", "ed", "s")), ("ed", ("", "e", "ing")), ("s", ("", "")), ("ly", ("",))):
        if piece.endswith(ending) and len(piece) - len(ending) >= 3:
            return piece[: -len(ending)] + rng.choice(others)
    return piece + rng.choice(("s", "s", "ed", "ing"))


def own_words(rng: random.Random, text: str, others: str = "") -> str:
    """Return a question made of a few words of ``text``, one of them at least not in ``others``, and question words."""
    pieces = re.findall(r"[\w'.@:-]*\w", text)
    content = [i for i, piece in enumerate(pieces) if piece.lower() not in words()["stop"] and len(piece) > 1]
    for _ in range(6):
        count = min(len(content), rng.choice((1, 2, 2, 3, 3, 4)))
        start = rng.randrange(max(1, len(content) - count + 1))
        near = content[start : start + count] if rng.random() < 0.6 else sorted(rng.sample(content, count))
        if any(pieces[i] not in others for i in near):
            break
    picked = [pieces[i].lower() if pieces[i].istitle() and rng.random() < 0.5 else pieces[i] for i in near]
    if rng.random() < 0.4:
        picked = [inflected(rng, piece) if rng.random() < 0.6 else piece for piece in picked]
    if rng.random() < 0.15:
        rng.shuffle(picked)
    glue = ("", "", "", "", "the ", "a ", "of ", "is ", "in ", "by ", "with ", "for ")
    middle = " ".join(rng.choice(glue) + piece for piece in picked)
    opening = expand(rng, pattern(rng, "opening"))
    ending = rng.choice(
        ("", "", "", "", "", " for", " do", " then", " there", " now", " first", " made of", " called", " happen")
    )
    return f"{opening} {middle}{ending}"


def _made(rng: random.Random) -> tuple[list[Sentence], list[str]]:
    """Return the sentences of a passage and questions that they do not answer."""
    sentences: list[Sentence] = []
    taken: set[str] = set()
    spoken: list[tuple[str, str]] = []
    plain_share = rng.choice((0.0, 0.0, 0.0, 0.3, 1.0, 1.0))
    scrambled = rng.random() < 0.5
    target = rng.choice((2, 3, 3, 4, 4, 5, 6, 8))
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
    text = " ".join(sentence.text for sentence in sentences)
    return sentences, [question for _ in range(2) if (question := _missing(rng, taken, spoken, text))]


def _missing(rng: random.Random, taken: set[str], spoken: list[tuple[str, str]], text: str) -> str:
    """Return a question that nothing in the passage answers, often about something in it; "" if none is found."""
    for _ in range(20):
        if spoken and rng.random() < 0.4:
            group, name = rng.choice(spoken)
            question = rng.choice(about(rng, group, name, set(taken)).questions)
        else:
            group = rng.choice(tuple(_SUBJECTS))
            question = rng.choice(about(rng, group, subject(rng, group), set(taken)).questions)
        seen = {piece.lower() for piece in re.findall(r"\w+", text)} - set(words()["stop"])
        named = {piece.lower() for _, name in spoken for piece in re.findall(r"\w+", name)}
        kinds = {piece.lower().rstrip("s") for piece in re.findall(r"\w+", question) if len(piece) > 3} - named
        if not any(k in {s.rstrip("s") for s in seen} for k in kinds):
            return question
    return ""


def _answerable(rng: random.Random, sentence: Sentence, others: str, natural: float) -> str:
    """Return a question that ``sentence`` answers and ``others`` do not."""
    if sentence.questions and rng.random() < natural:
        return reworded(rng, rng.choice(sentence.questions))
    return own_words(rng, sentence.text, others)


def passage_turns(rng: random.Random) -> list[tuple[str, str]]:
    """Return a passage with a question and its answer, and mostly further questions on the same passage."""
    sentences, absent = (prose if rng.random() < PROSE else _made)(rng)
    separator = rng.choice((" ", " ", " ", "\n")) if len(sentences) > 1 else " "
    text = separator.join(sentence.text for sentence in sentences)
    natural = rng.choice((0.3, 0.8, 0.8))
    letters = len(text) + rng.choice(LETTERS)
    turns: list[tuple[str, str]] = []
    while not turns or len(text) + sum(len(q) + len(a) for q, a in turns[1:]) < letters:
        if rng.random() < 0.16:
            unknown = f"what does the text say about the {invented(rng)} {word(rng, 'noun')}"
            question = as_typed(rng, rng.choice([*absent, unknown]))
            if not (lacking := missing(question, text)):
                continue
            answer = nothing(lacking)
        else:
            sentence = rng.choice(sentences)
            others = " ".join(other.text for other in sentences if other is not sentence)
            question = _answerable(rng, sentence, others, natural)
            answer = quote(keyword(question, sentence.text, others), sentence.text)
            question = as_typed(rng, question)
        if not turns:
            question = pattern(rng, "wrap").replace("~", "\n").replace("{Q}", question).replace("{P}", text)
        turns.append((question, answer))
    return turns
