"""Whether what a plugin's code returned is what was asked for."""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import Any, TypeVar

import msgspec

from workbench.plugin_api import Choice, Mark, Measure, Passage, Recognised
from workbench.plugin_host.calls import MisbehavedError

MOST_PASSAGES = 50
"""Of one provider for one question; a model that has read fifty passages has forgotten the first."""
LONGEST_PASSAGE = 20_000
"""Characters; the rest is cut off."""
MOST_MARKS = 500
MOST_CHOICES = 1000

_GOAL = re.compile(r"[≥≤=] -?\d+(\.\d+)?")

T = TypeVar("T")


def passages(value: Any) -> list[Passage]:
    """Passages for a question; those without text are left out. Raises MisbehavedError."""
    found = [one for one in _list(value, Passage) if one.text.strip()][:MOST_PASSAGES]
    return [replace(one, text=one.text[:LONGEST_PASSAGE], score=_finite(one.score)) for one in found]


def marks(text: str) -> Callable[[Any], list[Mark]]:
    """Marks on `text`, in order. What it gives raises MisbehavedError."""
    return partial(_marks, text)


def choices(value: Any) -> list[Choice]:
    """The entries of a chip. Raises MisbehavedError."""
    return _list(value, Choice)[:MOST_CHOICES]


def sentence(value: Any) -> str:
    """What is to be told, "" for nothing. Raises MisbehavedError."""
    if value is not None and not isinstance(value, str):
        raise MisbehavedError(f"returned {_kind(value)}, which should be a sentence or None")
    return value or ""


def recognised(value: Any) -> Recognised | None:
    """What a file is; None when it is none of the plugin's. Raises MisbehavedError."""
    if value is not None and not isinstance(value, Recognised):
        raise MisbehavedError(f"returned a {type(value).__name__} for what it recognised")
    return value


def measures(value: Any) -> list[Measure]:
    """The rows of a benchmark. Raises MisbehavedError."""
    found = _list(value, Measure)
    for one in found:
        if one.goal and not _GOAL.fullmatch(one.goal):
            raise MisbehavedError(f"has the goal {one.goal!r}, which should be like '≥ 0.97'")
    return found


def _marks(text: str, value: Any) -> list[Mark]:
    found = _list(value, Mark)[:MOST_MARKS]
    for one in found:
        if not 0 <= one.start < one.end <= len(text):
            raise MisbehavedError(f"marks characters {one.start} to {one.end} of a text that has {len(text)}")
    return sorted(found, key=lambda one: (one.start, one.end))


def _list(value: Any, kind: type[T]) -> list[T]:
    if value is None or isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise MisbehavedError(f"returned {_kind(value)}, which should be a list of {kind.__name__}")
    return [_typed(one, kind) for one in value]


def _typed(one: Any, kind: type[T]) -> T:
    if not isinstance(one, kind):
        raise MisbehavedError(f"has {_kind(one)} in a list that should hold {kind.__name__}")
    values = {field.name: getattr(one, field.name) for field in fields(one)}  # type: ignore[arg-type]
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise MisbehavedError(f"returned a {kind.__name__} with a wrong value: {error}") from error


def _finite(score: float | None) -> float | None:
    return score if score is not None and math.isfinite(score) else None


def _kind(value: object) -> str:
    return "nothing" if value is None else f"something of the type {type(value).__name__}"
