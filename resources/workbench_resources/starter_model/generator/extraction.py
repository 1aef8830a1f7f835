"""Short texts with named fields to pull out, answered in JSON and in nothing but JSON."""

from __future__ import annotations

import json
import random
import re
from functools import cache

from workbench_resources.starter_model.generator.grammar import TEXTS, expand, invented, pattern, typo, word

_SLOT = re.compile(r"\[([a-z]+):([a-z0-9]+)\]")


@cache
def _aliases() -> dict[str, list[str]]:
    """Return the names that a field may go by, for each of the fields that have several (``texts/keys.txt``)."""
    lines = (TEXTS / "keys.txt").read_text(encoding="utf-8").splitlines()
    return {key: names.split() for key, names in (line.split(": ") for line in lines)}


@cache
def _records() -> list[tuple[str, list[tuple[str, str]]]]:
    records = []
    for line in (TEXTS / "records.txt").read_text(encoding="utf-8").splitlines():
        shape, _, fields = line.partition(" ~ ")
        records.append((shape, [(key, slot) for key, _, slot in (f.partition("=") for f in fields.split())]))
    return records


def _value(rng: random.Random, kind: str) -> str:
    name = word(rng, "name") if rng.random() < 0.75 else invented(rng).capitalize()
    last = word(rng, "surname") if rng.random() < 0.4 else invented(rng).capitalize()
    size = rng.choice(((2, 20), (20, 99), (100, 999), (1000, 9999)))
    cents = rng.choice(("", "", ".20", ".50", ".75", ".99"))
    money = f"{rng.randint(2, 99 if cents else 999)}{cents}"
    make = {
        "int": lambda: str(rng.randint(*size)),
        "decimal": lambda: f"{rng.uniform(0, 2):.1f}",
        "name": lambda: name,
        "surname": lambda: last,
        "fullname": lambda: f"{name} {last}",
        "currency": lambda: rng.choice(("euros", "dollars", "pounds")),
        "money": lambda: f"{money} {rng.choice(('euros', 'dollars', 'pounds'))}",
        "date": lambda: f"{rng.randint(1, 30)} {word(rng, 'month')}",
        "year": lambda: str(rng.randint(1700, 2025)),
        "clock": lambda: f"{rng.randint(1, 22)}:{rng.choice(('00', '10', '15', '30', '45'))}",
        "code": lambda: f"{''.join(rng.choices('ABCDEFGHKLMX', k=2))}{rng.randint(10, 999)}",
        "gate": lambda: f"{rng.choice('ABCDEF')}{rng.randint(1, 40)}",
        "email": lambda: f"{invented(rng)}@{invented(rng)}.{rng.choice(('example', 'org', 'com'))}",
        "phone": lambda: f"{rng.choice(('555', '0171', '030'))}-{rng.randint(1000, 99999):04d}",
        "title": lambda: expand(rng, pattern(rng, "title_of_work")).title(),
        "company": lambda: (
            f"{invented(rng).capitalize()} {rng.choice(('Works', 'Tools', 'and Sons', 'Foods', 'Bank'))}"
        ),
        "hotel": lambda: expand(rng, "{<adj> <noun>|hotel <pseudo>|<colour> <animal>}").title(),
        "place": lambda: expand(rng, "{hall|school|<adj> <noun>|old <noun>|garden|town hall|<noun>}"),
        "event": lambda: expand(rng, "{concert|meeting|race|fair|lecture|<adj> party|<noun> contest}"),
        "dept": lambda: rng.choice(("sales", "design", "legal", "research", "travel")),
        "colour": lambda: word(rng, "colour"),
        "pseudo": lambda: invented(rng).capitalize(),
    }
    if kind in make:
        return make[kind]()
    known = kind in {"city", "country", "day", "language"} or rng.random() < 0.8
    return word(rng, kind) if known else invented(rng)


def _json_value(text: str) -> object:
    return int(text) if re.fullmatch(r"[1-9]\d*", text) else text


def _listing(rng: random.Random, keys: list[str]) -> str:
    """Return the names of the fields, listed in one of many ways."""
    mark = rng.choice(('"', '"', "`", "'")) if rng.random() < 0.2 else ""
    keys = [f"{mark}{key}{mark}" for key in keys]
    comma = ", ".join(keys)
    plain = comma if len(keys) == 1 else f"{', '.join(keys[:-1])} and {keys[-1]}"
    return rng.choice((
        plain, plain, plain, comma, comma, comma, "the " + " and the ".join(keys), f"the keys {comma}",
        f"the fields {plain}", f"keys: {comma}", f"keys {plain}", f"fields: {comma}", f"fields {plain}",
        "the field " + " and the field ".join(keys), "the key " + " and the key ".join(keys),
        " / ".join(keys), "; ".join(keys), " + ".join(keys), " & ".join(keys), f"({comma})",
        f"[{comma}]" if len(keys) > 1 else plain,
        " as well as ".join(keys), f"the values of {plain}", f"the {plain}", f"these fields: {comma}",
        f"{len(keys)} fields: {comma}", " plus ".join(keys), " then ".join(keys), f"only {plain}",
    ))  # fmt: skip


def extraction_turn(rng: random.Random) -> tuple[str, str]:
    """Return a request for fields of a short text, and the JSON object."""
    bound: dict[str, str] = {}
    if rng.random() < 0.14:
        keys = rng.sample(list(_aliases()), rng.randint(2, 4))
        kinds = ("noun", "int", "fullname", "city", "pseudo", "date")
        values = {key: _value(rng, rng.choice(kinds)) for key in keys}
        sign = rng.choice((": ", " is ", " = "))
        text = rng.choice(("; ", ", ", "\n", ". ")).join(f"{key.capitalize()}{sign}{values[key]}" for key in keys)
        fields = [(key, _json_value(values[key])) for key in keys]
    else:
        shape, known = rng.choice(_records())
        shape = shape.replace("~", "\n")
        filled = {slot.group(1): _value(rng, slot.group(2)) for slot in _SLOT.finditer(shape)}
        bound.update(filled)
        text = expand(rng, _SLOT.sub(lambda slot: bound[slot.group(1)], shape))
        present = [(key, bound[slot]) for key, slot in known if bound[slot] in text]
        fields, used = [], set()
        for key, value in present:
            alias = rng.choice(_aliases().get(key, [key]))
            alias = key if alias in used else alias
            used.add(alias)
            fields.append((alias, _json_value(value)))
        if rng.random() < 0.15:
            text = " ".join(
                (expand(rng, "{The <noun> is <adj>.|It was <day>.|We saw a <animal>.|Thank you for the <noun>.}"), text)
            )
    if len(fields) > 1 and rng.random() < 0.5:
        fields = rng.sample(fields, rng.randint(max(1, len(fields) - 1), len(fields)))
    listing = _listing(rng, [key for key, _ in fields])
    example = "{" + ", ".join(f'"{key}": ...' for key, _ in fields) + "}"
    ask = pattern(rng, "extract").replace("~", "\n")
    if rng.random() < 0.12:
        slipped = typo(rng, ask)
        ask = slipped if "{T}" in slipped and ("{K}" in slipped or "{J}" in slipped) else ask
    if rng.random() < 0.25:
        ask = ask[:1].lower() + ask[1:]
    question = ask.replace("{K}", listing).replace("{J}", example).replace("{T}", text)
    return question, json.dumps(dict(fields), ensure_ascii=False)
