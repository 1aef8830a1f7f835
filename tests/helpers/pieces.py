"""Hypothesis strategies: a text together with one way of cutting it into pieces."""

import itertools
from typing import TypeVar

from hypothesis import strategies as st

T = TypeVar("T", str, bytes)


def cut(whole: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    """The pieces of `whole`, cut anywhere, also into empty ones."""

    def pieces(text: T, cuts: list[int]) -> list[T]:
        edges = [0, *sorted(min(at, len(text)) for at in cuts), len(text)]
        return [text[start:end] for start, end in itertools.pairwise(edges)]

    return st.builds(pieces, whole, st.lists(st.integers(0, 80), max_size=12))
