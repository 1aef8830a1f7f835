"""Keeps the text of special tokens in messages from being read as special tokens."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

_Trie = dict[str, Any]
_COMPARED_CHARACTERS = 48  # of a token; what only begins like a longer one is guarded, too, and costs nothing


class SpecialTokens:
    """The texts that must never come of a message.

    Args:
        texts: The texts of control and user-defined tokens, as many thousands as a vocabulary has. White space and
            single characters are left alone: they steer nothing, and cannot be cut.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        trie: _Trie = {}
        for text in texts:
            if len(text) > 1 and text.strip():
                _add(trie, text[:_COMPARED_CHARACTERS])
        # Only the first character is consumed, so that tokens that overlap are found, too.
        branches = [f"{re.escape(first)}(?={_pattern(rest)})" for first, rest in trie.items()]
        self._first = re.compile("|".join(branches)) if branches else None

    def guard(self, value: Any, guard: str) -> Any:
        """`value` with `guard` after the first character of each special token in its strings, lists and maps."""
        if self._first is None:
            return value
        if isinstance(value, str):
            return self._first.sub(lambda found: found[0] + guard, value)
        if isinstance(value, dict):
            return {name: self.guard(one, guard) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.guard(one, guard) for one in value]
        return value


def texts_in(value: Any) -> Iterator[str]:
    """All strings in a value made of strings, lists and maps."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from texts_in(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def _add(trie: _Trie, text: str) -> None:
    for character in text[:-1]:
        if "" in trie:
            return  # a shorter token begins here, and finding that one is enough
        trie = trie.setdefault(character, {})
    if "" not in trie:
        trie[text[-1]] = {"": {}}


def _pattern(trie: _Trie) -> str:
    """A pattern that matches what is in the trie; as a plain list of thousands of texts it would be too slow."""
    if "" in trie:
        return ""
    branches = [re.escape(character) + _pattern(rest) for character, rest in trie.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
