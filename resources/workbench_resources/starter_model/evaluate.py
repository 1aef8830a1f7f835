"""Asks the exported file the held-out questions: ``python -m workbench_resources.starter_model.evaluate``.

Prints the table of the README. Runs through llama.cpp, greedily, as the app does. Needs llama-cpp-python, not torch.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench_resources.starter_model.export import MODEL
from workbench_resources.starter_model.generate import HELDOUT, render

CONTEXT = 2048
MAX_TOKENS = 160
# The goal of each category, in percent.
GOALS = {
    "small_talk": 85,
    "lm": 85,
    "app": 85,
    "passage": 85,
    "json": 85,
    "chores": 85,
    "turns": 85,
    "far_off": 90,
    "prose": 70,
}
NEWCOMER = {
    "hi": ("Starter", "would you like to know"),
    "what can you do?": ("questions about this app",),
    "what is temperature?": ("how random",),
    "what is a GGUF file?": ("whole model in one file",),
    "how do I use my own PDF?": ("Documents page",),
}


@dataclass(frozen=True)
class Question:
    """One held-out item: the person's turns (and a system turn), and the words the last answer must contain."""

    key: str
    category: str
    messages: list[dict[str, str]]
    expect: list[list[str]]
    json_keys: list[str]


def read_heldout(path: Path = HELDOUT) -> list[Question]:
    """Return the held-out questions."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Question(i["id"], i["category"], i["messages"], i["expect"], i.get("json_keys", [])) for i in lines]


def heldout_hash(path: Path = HELDOUT) -> str:
    """Return the SHA-256 of the held-out file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Speaker:
    """The exported model behind llama-cpp-python, in ChatML.

    Raises ValueError when llama.cpp cannot open ``path``.
    """

    def __init__(self, path: Path, threads: int = 1) -> None:
        from llama_cpp import Llama

        self.llama: Any = Llama(str(path), n_ctx=CONTEXT, n_threads=threads, verbose=False)

    def answer(self, messages: list[dict[str, str]], temperature: float = 0.0, seed: int = 0) -> str:
        """Return the assistant's next message."""
        prompt = render(messages) + "<|im_start|>assistant\n"
        done = self.llama.create_completion(
            prompt, max_tokens=MAX_TOKENS, temperature=temperature, seed=seed, stop=["<|im_end|>"],
            top_k=40, top_p=0.95, min_p=0.05, repeat_penalty=1.0,
        )  # fmt: skip
        return str(done["choices"][0]["text"]).strip()

    def converse(self, messages: list[dict[str, str]]) -> str:
        """Return the answer to the last of the person's turns; earlier ones are answered by the model as well."""
        said: list[dict[str, str]] = []
        answer = ""
        for message in messages:
            said.append(message)
            if message["role"] == "user":
                answer = self.answer(said)
                said.append({"role": "assistant", "content": answer})
        return answer


def is_json(answer: str, keys: list[str]) -> bool:
    """Return whether ``answer`` is one JSON object with exactly ``keys``."""
    try:
        value = json.loads(answer)
    except json.JSONDecodeError:
        return False
    return isinstance(value, dict) and sorted(value) == sorted(keys)


def is_right(question: Question, answer: str) -> bool:
    """Return whether ``answer`` contains the expected words (and is schema-true where JSON was asked for)."""
    caseful = (
        any(word.isupper() for words in question.expect for word in words) or "itle" in question.messages[-1]["content"]
    )
    shown = answer if caseful else answer.lower()
    found = all(any((word if caseful else word.lower()) in shown for word in words) for words in question.expect)
    return found and (not question.json_keys or is_json(answer, question.json_keys))


def newcomer(speaker: Speaker) -> dict[str, tuple[bool, int]]:
    """Return for a newcomer's five questions: right at temperature 0, and how often of 10 seeds at 0.8."""
    results = {}
    for question, words in NEWCOMER.items():
        asked = [{"role": "user", "content": question}]
        good = [any(word in speaker.answer(asked, 0.8, seed) for word in words) for seed in range(1, 11)]
        results[question] = (any(word in speaker.answer(asked) for word in words), sum(good))
    return results


def row(name: str, right: int, total: int, goal: int) -> str:
    """Return a row of the table."""
    return f"| {name} | {right} | {total} | {right / total:.0%} | {goal} % |"


def main() -> None:
    """Print a Markdown table by category, the newcomer's five questions and, with --wrong, what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=MODEL)
    parser.add_argument("--wrong", action="store_true", help="print the questions that were answered wrongly")
    parser.add_argument("--only", nargs="+", choices=tuple(GOALS), default=tuple(GOALS), help="these categories alone")
    options = parser.parse_args()
    began = time.monotonic()
    speaker = Speaker(options.model)
    right: dict[str, int] = dict.fromkeys(GOALS, 0)
    total: dict[str, int] = dict.fromkeys(GOALS, 0)
    valid = 0
    for question in read_heldout():
        if question.category not in options.only:
            continue
        answer = speaker.converse(question.messages)
        good = is_right(question, answer)
        total[question.category] += 1
        right[question.category] += good
        valid += bool(question.json_keys) and is_json(answer, question.json_keys)
        if options.wrong and not good:
            print(f"{question.key}: {question.messages[-1]['content']!r}\n    {answer!r}")
    print("| category | right | of | share | goal |\n| --- | ---: | ---: | ---: | ---: |")
    for category in options.only:
        print(row(category, right[category], total[category], GOALS[category]))
    if len(options.only) < len(GOALS):
        return
    main_ones = ("small_talk", "lm", "app", "passage", "json", "chores")
    good_of, all_of = sum(right[c] for c in main_ones), sum(total[c] for c in main_ones)
    print(row("(a) to (e) together", good_of, all_of, 85))
    print(row("valid, schema-true JSON without a constraint", valid, total["json"], 95) + "\n")
    print("| a newcomer asks | right at temperature 0 | right at 0.8, of 10 seeds |\n| --- | --- | ---: |")
    for asked, (greedy, seeds) in newcomer(speaker).items():
        print(f"| {asked} | {'yes' if greedy else 'no'} | {seeds} |")
    print(f"\nheld-out set: {heldout_hash()}\ntook {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
