"""Writes the starter model's training text: ``python -m workbench_resources.starter_model.generate 1000``."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from workbench_resources.starter_model.generator.conversations import Message, conversation

FOLDER = Path(__file__).resolve().parent
SEED = 7


def conversations(seed: int = SEED, copying: float = 0.0) -> Iterator[list[Message]]:
    """Yield conversations without end, always the same for the same seed; a share of ``copying`` only copies words."""
    rng = random.Random(seed)
    while True:
        yield conversation(rng, copying)


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
