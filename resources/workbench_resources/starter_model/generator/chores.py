"""Small chores with words and lists, each computed, so that the answer is right by construction."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from string import capwords

from workbench_resources.starter_model.generator.grammar import as_typed, expand, invented, pattern, word, words
from workbench_resources.starter_model.generator.prose import paragraphs

Turn = tuple[str, str]
_KINDS = ("animal", "food", "noun", "city", "name", "colour", "job", "pseudo", "material", "country")
_SPELLED = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FRUITS = ("apple", "pear", "plum", "cherry", "banana", "orange", "lemon", "melon", "grape", "peach")
_RHYMES = (
    ("day", "way"), ("night", "light"), ("tree", "free"), ("sky", "by"), ("stone", "alone"), ("sea", "me"),
    ("rain", "again"), ("snow", "slow"), ("moon", "soon"),
)  # fmt: skip


def _things(rng: random.Random, low: int, high: int) -> list[str]:
    kind = rng.choice(_KINDS) if rng.random() < 0.65 else "any|any|any|pseudo|noun|name"
    plural = kind == "animal" and rng.random() < 0.4
    found: list[str] = []
    size = rng.randint(low, high)
    while len(found) < size:
        thing = word(rng, kind) + ("s" if plural else "")
        if thing not in found:
            found.append(thing)
    return found


def _phrase(rng: random.Random) -> str:
    form = rng.random()
    if form < 0.5:
        return expand(rng, pattern(rng, "phrase"))
    if form < 0.75:
        sentence = rng.choice(rng.choice(paragraphs()))[0].split(" ")
        start = rng.randrange(len(sentence) - 1)
        some = " ".join(sentence[start : start + rng.randint(2, 7)]).strip(",;:. ")
        if some and "[" not in some and "{" not in some and "|" not in some:
            return some
    return " ".join(word(rng, "any|any|pseudo|name|adj|noun") for _ in range(rng.randint(2, 6)))


def _ask(rng: random.Random, key: str, given: str, **slots: str) -> str:
    """Return a request of section ``key`` for ``given``, which is inserted unchanged: no slip may hit it."""
    if rng.random() < 0.35:
        given = f'"{given}"'
    request = pattern(rng, key, **slots)
    before, _, after = request.partition("@")
    before, after = expand(rng, before), expand(rng, after)
    typed = as_typed(rng, before).rstrip("?!. ") if before else ""
    if any(value in before and value not in typed for value in slots.values()):
        typed = before.rstrip("?!. ")
    colon = ":" if before.endswith(":") and not typed.endswith(":") else ""
    return " ".join(part for part in (typed + colon, given, after) if part)


def _bullets(rng: random.Random) -> Turn:
    things = _things(rng, 2, 5)
    given = rng.choice((", ", ", ", ", ", " / ", "; ", " and ")).join(things)
    return _ask(rng, "bullets", given), "\n".join(f"- {thing}" for thing in things)


def _numbered(rng: random.Random) -> Turn:
    things = _things(rng, 2, 5)
    given = rng.choice((", ", ", ", " / ", "; ")).join(things)
    return _ask(rng, "numbered", given), "\n".join(f"{i}. {thing}" for i, thing in enumerate(things, 1))


def _sort(rng: random.Random) -> Turn:
    things = _things(rng, 3, 5)
    return _ask(rng, "sort", ", ".join(things)), ", ".join(sorted(things, key=str.lower))


def _reverse(rng: random.Random) -> Turn:
    things = _things(rng, 3, 5) if rng.random() < 0.8 else rng.sample(words()["numberword"], 3)
    return _ask(rng, "reverse", ", ".join(things)), ", ".join(reversed(things))


def _upper(rng: random.Random) -> Turn:
    text = _phrase(rng)
    return _ask(rng, "upper", text), text.upper()


def _lower(rng: random.Random) -> Turn:
    text = _phrase(rng)
    return _ask(rng, "lower", text.upper()), text.lower()


def _title(rng: random.Random) -> Turn:
    text = _phrase(rng)
    return _ask(rng, "title", text), capwords(text)


def _echo(rng: random.Random) -> Turn:
    """Copying unknown words is what passages and JSON rest on, so it is practised by itself, at length."""
    form = rng.random()
    if form < 0.35:
        text = " ".join(invented(rng) for _ in range(rng.randint(2, 9)))
    elif form < 0.6:
        text = " ".join(word(rng, rng.choice((*_KINDS, "number", "adj"))) for _ in range(rng.randint(3, 10)))
    elif form < 0.75:
        text = expand(rng, pattern(rng, "plain"))
    else:
        text = _phrase(rng)
    text = text[:1].upper() + text[1:] + "." if rng.random() < 0.4 else text
    return _ask(rng, "echo", text), text


def _edge_word(rng: random.Random) -> Turn:
    text = _phrase(rng)
    first = rng.random() < 0.5
    return _ask(rng, "first_word" if first else "last_word", text), text.split()[0 if first else -1]


def _count(rng: random.Random) -> Turn:
    text = _phrase(rng)
    return _ask(rng, "count", text), f"{len(text.split())} words."


def _shorten(rng: random.Random) -> Turn:
    core = expand(rng, pattern(rng, "core"))
    keeps_capital = core.split(" ")[0] in words()["name"] or core.startswith("I ")
    long = f"{pattern(rng, 'filler')} {core if keeps_capital else core[:1].lower() + core[1:]}"
    if rng.random() < 0.4:
        extra = rng.choice(("really very", "actually", "in fact", "quite simply", "more or less", "basically", "just"))
        long = long.replace(" is ", f" is {extra} ").replace(" was ", f" was {extra} ")
    if rng.random() < 0.25:
        tail = rng.choice(("if you ask me", "as far as I know", "so to speak", "you know"))
        long = f"{long.rstrip('.')}, {tail}."
    return _ask(rng, "shorten", long), core


def _polite(rng: random.Random) -> Turn:
    order = expand(rng, pattern(rng, "order"))
    shown = order[:1].upper() + order[1:] + rng.choice((".", "!")) if rng.random() < 0.6 else order
    return _ask(rng, "polite", shown), f"Could you please {order}?"


def _replace(rng: random.Random) -> Turn:
    old, new = rng.sample(words()[rng.choice(("animal", "noun", "food", "colour", "adj"))], 2)
    shape = rng.choice((
        f"the {old} is <adj>", f"i like {old} <food>", f"a {old} and a <noun>", f"we saw the {old} in <city>",
        f"the <adj> {old} <past> the {old}", f"my {old} has a <noun>",
    ))  # fmt: skip
    text = expand(rng, shape)
    if rng.random() < 0.5:
        pieces = _phrase(rng).split(" ")
        old, new = rng.choice(pieces).strip(",;:."), word(rng, "any|pseudo|noun")
        text = " ".join(pieces)
        if not old.isalpha() or not re.search(rf"\b{old}\b", text):
            old, text = "cat", f"the cat {text}"
    return _ask(rng, "replace", text, old=old, new=new), re.sub(rf"\b{old}\b", new, text)


def _join(rng: random.Random) -> Turn:
    things = _things(rng, 3, 5)
    given = rng.choice((" / ", "\n", " ", " | ", "; ", " - ")).join(things)
    return _ask(rng, "join", given), ", ".join(things)


def _statement(rng: random.Random) -> tuple[str, str, str]:
    """Return who or what, a form of "be", and the rest."""
    one, many = ("is", "was"), ("are", "were")
    thing, verbs = rng.choice((
        (word(rng, "name|pseudo").capitalize(), one), (f"the {word(rng, 'noun|job|animal|any')}", one),
        (f"the {word(rng, 'adj')} {word(rng, 'noun')}", one), (f"my {word(rng, 'noun|animal')}", one),
        (rng.choice(("we", "they", "you")), many), (f"the {word(rng, 'noun|animal')}s", many),
        (rng.choice(("it", "she", "he", "this", "dinner")), one),
    ))  # fmt: skip
    rest = rng.choice((
        f"in {word(rng, 'city')}", word(rng, "adj"), f"a {word(rng, 'job')}",
        f"{word(rng, 'adj')} and {word(rng, 'adj')}",
        f"in the {word(rng, 'noun')}", f"on the {word(rng, 'noun')}", rng.choice(("here", "late", "ready", "at home")),
        f"{word(rng, 'adj')} {rng.choice(('today', 'now', 'in winter', 'again'))}", f"from {word(rng, 'city|country')}",
    ))  # fmt: skip
    return thing, rng.choice(verbs), rest


def _question(rng: random.Random) -> Turn:
    thing, verb, rest = _statement(rng)
    given = f"{thing[:1].upper()}{thing[1:]} {verb} {rest}."
    return _ask(rng, "question", given), f"{verb.capitalize()} {thing} {rest}?"


def _negate(rng: random.Random) -> Turn:
    thing, verb, rest = _statement(rng)
    thing = thing[:1].upper() + thing[1:]
    return _ask(rng, "negate", f"{thing} {verb} {rest}."), f"{thing} {verb} not {rest}."


def _examples(rng: random.Random) -> Turn:
    kind, called = rng.choice((
        ("colour", "colours"), ("animal", "animals"), ("food", "{fruits|kinds of fruit|fruit}"), ("day", "days"),
        ("month", "months"), ("job", "jobs"), ("name", "names"), ("noun", "things"), ("hobby", "hobbies"),
    ))  # fmt: skip
    pool = list(_FRUITS) if kind == "food" else words()[kind]
    some = rng.random() < 0.3
    count = 3 if some else rng.randint(2, 5)
    amount = "{some|a couple of|any|a few}" if some else f"{{{count}|{_SPELLED[count]}}}"
    request = expand(rng, pattern(rng, "examples", count=amount, called=called))
    return as_typed(rng, request), ", ".join(rng.sample(pool, count))


def _numbers(rng: random.Random) -> Turn:
    if rng.random() < 0.5:
        end = rng.randint(3, 10)
        request = expand(rng, pattern(rng, "count_to", end=f"{{{end}|{_SPELLED[end]}}}"))
        return as_typed(rng, request), ", ".join(str(i) for i in range(1, end + 1))
    end = rng.choice((6, 10, 20, 100))
    return as_typed(rng, expand(rng, pattern(rng, "number", end=str(end)))), str(rng.randint(1, end - 1))


def _story(rng: random.Random) -> Turn:
    kind = rng.choice(("animal", "noun", "job", "pseudo", "adj"))
    hero = invented(rng) if kind == "pseudo" else word(rng, kind)
    hero = f"{hero} {word(rng, 'animal')}" if kind == "adj" else hero
    article = "an" if hero[:1] in "aeiou" else "a"
    story = expand(rng, pattern(rng, "story_text", hero=hero, a=article))
    return as_typed(rng, expand(rng, pattern(rng, "story", hero=hero))), story


def _poem(rng: random.Random) -> Turn:
    thing = word(rng, rng.choice(("noun", "animal", "food")))
    if rng.random() < 0.25:
        thing = rng.choice(
            ("snow", "the sea", "autumn", "night", "love", "the wind", "winter", "tokens", "the sun", "fog")
        )
    one, two = rng.choice(_RHYMES)
    poem = expand(rng, pattern(rng, "poem_text", Thing=thing.capitalize(), one=one, two=two))
    return as_typed(rng, expand(rng, pattern(rng, "poem", thing=thing))), poem.replace("~", "\n")


CHORES: tuple[Callable[[random.Random], Turn], ...] = (
    _bullets, _numbered, _sort, _sort, _sort, _reverse, _reverse, _upper, _upper, _lower, _lower, _title, _echo,
    _edge_word, _edge_word, _count, _count, _shorten, _polite, _replace, _replace, _join, _question, _negate, _examples,
    _numbers, _story, _poem,
)  # fmt: skip


def _respelled(rng: random.Random) -> Turn:
    text = " ".join(word(rng, "any|any|noun|pseudo|name") for _ in range(rng.randint(3, 10)))
    key = rng.choice(("upper", "lower", "title"))
    answer = {"upper": text.upper(), "lower": text.lower(), "title": capwords(text)}[key]
    return _ask(rng, key, text.upper() if key == "lower" else text), answer


def copying_turn(rng: random.Random) -> Turn:
    """Return a chore whose answer is made of the very words or letters of the request."""
    return rng.choice((_echo, _bullets, _join, _edge_word, _sort, _sort, _respelled, _respelled, _respelled))(rng)


def chore_turn(rng: random.Random) -> Turn:
    """Return a small chore and its result."""
    return rng.choice(CHORES)(rng)
