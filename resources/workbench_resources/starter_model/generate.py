"""Writes the starter model's training text: ``python -m workbench_resources.starter_model.generate 1000``."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from workbench_resources.starter_model.generator.conversations import Message, conversation

FOLDER = Path(__file__).resolve().parent
HELDOUT = FOLDER / "heldout.jsonl"
SEED = 7
WORDS_IN_A_ROW = 8


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _runs(text: str) -> set[str]:
    """Return every eight words in a row of ``text``, and all of it when it is shorter than sixteen."""
    words = _words(text)
    some = {" ".join(words[i : i + WORDS_IN_A_ROW]) for i in range(len(words) - WORDS_IN_A_ROW + 1)}
    return some | ({" ".join(words)} if 2 <= len(words) < 2 * WORDS_IN_A_ROW else set())


@cache
def _held_out() -> frozenset[str]:
    """Return the runs of the held-out questions, which are never to be trained on, not even by chance."""
    lines = HELDOUT.read_text(encoding="utf-8").splitlines()
    contents = (m["content"] for line in lines for m in json.loads(line)["messages"] if m["role"] == "user")
    return frozenset(run for content in contents for run in _runs(content))


def conversations(seed: int = SEED, copying: float = 0.0, finding: float = 0.0) -> Iterator[list[Message]]:
    """Yield conversations without end, always the same for the same seed; for the shares see ``conversation``."""
    rng = random.Random(seed)
    while True:
        messages = conversation(rng, copying, finding)
        if not any(m["role"] == "user" and _held_out() & _runs(m["content"]) for m in messages):
            yield messages


def render(messages: list[Message]) -> str:
    """Return ``messages`` in ChatML, as the model reads them."""
    return "".join(f"<|im_start|>{m['role']}\n{m['content']}<|im_end|>\n" for m in messages)


def main(arguments: list[str]) -> None:
    """Print the first n conversations (default 20), one JSON list of messages a line."""
    count = int(arguments[0]) if arguments else 20
    for _, messages in zip(range(count), conversations(), strict=False):
        print(json.dumps(messages, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
