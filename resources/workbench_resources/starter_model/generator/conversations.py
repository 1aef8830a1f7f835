"""Whole conversations: several turns, what a person says about themselves, system prompts that change the manner."""

from __future__ import annotations

import random
from collections.abc import Callable

from workbench_resources.starter_model.generator.chores import chore_turn, copying_turn
from workbench_resources.starter_model.generator.extraction import extraction_turn
from workbench_resources.starter_model.generator.facts import fact_turn, far_off_turn, framed, greeting_turn
from workbench_resources.starter_model.generator.grammar import as_typed, expand, pattern, word
from workbench_resources.starter_model.generator.passages import passage_turns

Message = dict[str, str]
Turn = tuple[str, str]
KINDS: tuple[tuple[str, int], ...] = (
    ("talk", 18), ("models", 46), ("app", 38), ("passage", 16), ("json", 19), ("chores", 32), ("far_off", 14),
)  # fmt: skip


GREETED = 0.05  # the share of plain chats that begin with a greeting


def one_turn(rng: random.Random, kind: str) -> list[Turn]:
    """Return the turns of one exercise of ``kind`` (see ``KINDS``)."""
    if kind == "passage":
        return passage_turns(rng)
    files = {"talk": "talk.txt", "models": "facts_models.txt", "app": "facts_app.txt"}
    if kind in files:
        return [fact_turn(rng, files[kind])]
    return [{"json": extraction_turn, "chores": chore_turn, "far_off": far_off_turn}[kind](rng)]


def any_turns(rng: random.Random) -> list[Turn]:
    """Return the turns of one exercise, its kind drawn by weight."""
    names, weights = zip(*KINDS, strict=True)
    return one_turn(rng, rng.choices(names, weights)[0])


def _remember(rng: random.Random) -> list[Turn]:
    """Return turns in which a person says something about themselves and asks for it later."""
    known = rng.choice(("name", "name", "name", "colour", "city", "pet", "food", "job"))
    kinds = {"name": "name|pseudo", "pet": "name|pseudo", "city": "city|pseudo"}
    value = word(rng, kinds.get(known, known))
    value = value.capitalize() if known in kinds else value
    line = pattern(rng, known, pet=word(rng, "animal"))
    tell, told, asked, answer = (part.replace("[value]", value) for part in line.split(" ~ "))
    between = [turn for _ in range(rng.choice((0, 0, 1, 1, 2))) for turn in any_turns(rng)]
    first = as_typed(rng, expand(rng, tell)).rstrip("? ")
    # A slip of the fingers in the very thing to be remembered would make the answer wrong.
    first = first if value in first else expand(rng, tell)
    return [(first, told), *between, (as_typed(rng, framed(rng, expand(rng, asked), 0.1)), answer)]


def _plain_chat(rng: random.Random) -> list[Turn]:
    turns = [greeting_turn(rng)] if rng.random() < GREETED else []
    for _ in range(rng.choice((1, 1, 1, 1, 2, 2, 3))):
        turns += any_turns(rng)
    return turns


def _short(answer: str) -> str:
    end = answer.find(". ")
    return answer[: end + 1] if end > 0 else answer


def _manner(rng: random.Random) -> tuple[str, Callable[[str], str]]:
    """Return a system prompt and what it makes of an answer."""
    kind = rng.choice(("caps", "short", "short", "pirate", "butler", "ending", "ending", "beginning"))
    mark = rng.choice((word(rng, "noun|animal|food"), word(rng, "noun|animal|pseudo"), "amen", "roger", "meow", "aye"))
    mark = mark.lower()
    system = expand(rng, pattern(rng, kind, mark=f'"{mark}"' if rng.random() < 0.3 else mark))
    changes: dict[str, Callable[[str], str]] = {
        "caps": str.upper,
        "short": _short,
        "pirate": lambda answer: f"Arr! {answer} Yo ho!",
        "butler": lambda answer: f"Certainly, sir. {answer}",
        "ending": lambda answer: f"{answer} {mark.capitalize()}.",
        "beginning": lambda answer: f"{mark.capitalize()}. {answer}",
    }
    return system, changes[kind]


def _persona(rng: random.Random) -> tuple[str, list[Turn]]:
    """Return a system prompt that gives a name, and turns that end with the question for it."""
    name = word(rng, "name|pseudo").capitalize()
    asked = as_typed(rng, expand(rng, pattern(rng, "persona_asked")))
    before = any_turns(rng) if rng.random() < 0.3 else []
    return expand(rng, pattern(rng, "persona", name=name)), [*before, (asked, f"I am {name}.")]


def conversation(rng: random.Random, copying: float = 0.0, finding: float = 0.0) -> list[Message]:
    """Return one conversation as chat messages, with or without a system turn.

    A share of ``copying`` only copies, a share of ``finding`` only asks about a passage.
    """
    system = ""
    draw = rng.random()
    if finding and rng.random() < finding:
        turns = passage_turns(rng)
    elif copying and rng.random() < copying:
        turns = [copying_turn(rng) for _ in range(rng.randint(1, 4))]
    elif draw < 0.09:
        turns = _remember(rng)
    elif draw < 0.21:
        system, change = _manner(rng)
        turns = []
        for _ in range(rng.choice((1, 1, 2))):
            question, answer = one_turn(rng, rng.choice(("talk", "models", "models", "app", "far_off")))[0]
            turns.append((question, change(answer)))
    elif draw < 0.25:
        system, turns = _persona(rng)
    else:
        turns = _plain_chat(rng)
    if not system and rng.random() < 0.12:
        system = expand(rng, pattern(rng, "systems"))
    messages = [{"role": "system", "content": system}] if system else []
    for question, answer in turns:
        messages += [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
    return messages
