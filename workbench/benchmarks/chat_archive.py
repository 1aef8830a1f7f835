"""A database of very many chats, written straight into SQLite: what years of use would leave."""

import random
import time
from pathlib import Path

from workbench.chats import database
from workbench.chats.store import ChatStore

WORDS = 20_000
"""Different words; how often each comes falls with its rank, as in any language (Zipf)."""
MESSAGE_WORDS = 60
_SYLLABLES = [consonant + vowel for consonant in "bcdfghklmnprstv" for vowel in "aeio"][:33]
_DAY = 86_400.0


def vocabulary() -> list[str]:
    """The words, the most frequent first; the same ones every time."""
    dice = random.Random(7)
    found: dict[str, None] = {}
    while len(found) < WORDS:
        found["".join(dice.choice(_SYLLABLES) for _ in range(dice.choice((1, 2, 2, 3, 3, 4))))] = None
    return list(found)


def write_archive(path: Path, *, chats: int, messages: int) -> None:
    """Make a database of so many chats with as many messages each as that comes to; the same one every time."""
    ChatStore(path).close()
    dice = random.Random(1)
    words = vocabulary()
    weights = [1 / rank for rank in range(2, WORDS + 2)]
    stream = iter(dice.choices(words, weights, k=messages * MESSAGE_WORDS + chats * 5))
    now = time.time()

    def text(count: int) -> str:
        return " ".join(next(stream) for _ in range(count)).capitalize()

    db = database.connect(path)
    try:
        db.execute("BEGIN")
        db.executemany(
            "INSERT INTO chat(id, title, created, updated, pinned) VALUES (?, ?, ?, ?, ?)",
            (
                (number, text(5), now - number * _DAY / 10, now - number * _DAY / 10, int(number <= 3))
                for number in range(1, chats + 1)
            ),
        )
        each = messages // chats
        db.executemany(
            "INSERT INTO message(id, chat_id, parent_id, role, content, created) VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    number + 1,
                    number // each + 1,
                    number if number % each else None,
                    "assistant" if number % 2 else "user",
                    text(MESSAGE_WORDS),
                    now,
                )
                for number in range(chats * each)
            ),
        )
        db.execute("UPDATE chat SET active_leaf_id = (SELECT max(id) FROM message WHERE message.chat_id = chat.id)")
        db.execute("COMMIT")
    finally:
        db.close()
