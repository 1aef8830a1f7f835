"""Variables such as {{date}} in a system prompt: each is replaced by a word, once; nothing in them is ever run."""

import re
from collections.abc import Mapping
from datetime import datetime

PROVIDED = ("date", "weekday", "time", "model")
"""Those the program knows; with {{time}} a prompt is another one every minute, and is read anew each time."""

_VARIABLE = r"\{\{[ \t]*(\w[\w -]*?)[ \t]*\}\}"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def names(text: str) -> tuple[str, ...]:
    """The variables in a text, each once, in the order they come; {{Name}} and {{name}} are the same one."""
    found = re.findall(_VARIABLE, text) if "{{" in text else []
    return tuple(dict.fromkeys(name.lower() for name in found))


def asked(text: str) -> tuple[str, ...]:
    """The variables in a text that a person has to give a value."""
    return tuple(name for name in names(text) if name not in PROVIDED)


def provided(now: datetime, model: str) -> dict[str, str]:
    """The values the program knows: date (2026-03-14), weekday (English), time (15:09) and the model's name."""
    return {
        "date": now.date().isoformat(),
        "weekday": _WEEKDAYS[now.weekday()],
        "time": f"{now:%H:%M}",
        "model": model,
    }


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with `values` (by lower-case name) in place of its variables.

    What a value contains is not looked at again. A variable that has no value, or an empty one, stays as it is written.
    """
    if "{{" not in text:
        return text
    return re.sub(_VARIABLE, lambda found: values.get(found[1].lower()) or found[0], text)
