"""One value of one setting: checked, read from text, written as text."""

import json
import math
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from workbench.errors import WorkbenchError
from workbench.settings.declare import Setting

_AUTOMATIC = frozenset({"", "auto", "automatic", "random", "none"})
_YES = frozenset({"true", "yes", "on", "1"})
_NO = frozenset({"false", "no", "off", "0"})
_BIAS = re.compile(r"(?P<token>\d+)\s*(?:[:=]\s*|(?=[+-]))(?P<bias>\S+)")


def checked(setting: Setting, value: Any) -> Any:
    """`value` in the type the setting has, or WorkbenchError naming the setting and what it may be.

    Accepts what JSON and forms make of a value: whole floats for integers, lists for tuples, text for a choice of
    numbers, "-inf" for a ban in a token bias.
    """
    if value is None:
        if setting.optional:
            return None
        raise _refused(setting, value)
    match setting.kind:
        case "float" | "int":
            return _number(setting, value)
        case "bool":
            if not isinstance(value, bool):
                raise _refused(setting, value)
            return value
        case "text" | "file" | "folder":
            if not isinstance(value, str):
                raise _refused(setting, value)
            return value
        case "choice":
            return _choice(setting, value)
        case "words" | "folders":
            return _words(setting, value)
        case "numbers":
            return tuple(_number(setting, part) for part in _items(setting, value))
        case "order":
            return _order(setting, value)
        case "bias":
            return _bias(setting, value)


def from_text(setting: Setting, text: str) -> Any:
    """The value a person typed, checked; WorkbenchError when it cannot be read as one.

    Lists are JSON, or words between commas in which \\n, \\t and \\\\ stand for what they usually do.
    """
    plain = text.strip()
    if setting.optional and plain.lower() in _AUTOMATIC:
        return None
    if plain.lower() == "off" and setting.off is not None:
        return setting.off
    match setting.kind:
        case "float" | "int":
            return _number(setting, _read_number(setting, plain))
        case "bool":
            if plain.lower() not in _YES | _NO:
                raise _refused(setting, text)
            return plain.lower() in _YES
        case "text":
            return text
        case "file" | "folder":
            return str(Path(plain).expanduser().absolute()) if plain else ""
        case "choice":
            return _choice(setting, plain)
        case "bias":
            return _bias(setting, [_read_bias(setting, part) for part in _split(plain)])
        case "numbers":
            return checked(setting, [_read_number(setting, part) for part in _split(plain)])
        case "words" | "folders" | "order":
            return checked(setting, _read_list(setting, plain))


def allowed(setting: Setting) -> str:
    """What the setting may be, as the end of a sentence: "from 0 to 1", "one of: auto, on, off"."""
    match setting.kind:
        case "float" | "int" | "numbers":
            noun = {"float": "a number", "int": "a whole number", "numbers": "a list of numbers"}[setting.kind]
            words = noun + _limits(setting)
        case "bool":
            words = "on or off"
        case "text":
            words = "text"
        case "file" | "folder":
            words = f"the path of a {setting.kind}"
        case "choice" | "order":
            names = ", ".join(name for name, _ in setting.choices)
            words = f"one of: {names}" if setting.kind == "choice" else f"a list of: {names}"
        case "words":
            words = "a list of words"
        case "folders":
            words = "a list of folders"
        case "bias":
            words = "a list of token number and bias, such as 15043:1.5, 2:-inf"
    return f"{words}, or auto" if setting.optional else words


def plain(value: Any) -> Any:
    """`value` as JSON can hold it and `checked` takes it back: tuples as lists, infinities as text."""
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    if isinstance(value, float) and math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return value


def _limits(setting: Setting) -> str:
    low, high = setting.minimum, setting.maximum
    if low is not None and high is not None:
        return f" from {low:g} to {_tidy(high)}"
    if low is not None:
        return f" not below {low:g}"
    return f" not above {_tidy(high)}" if high is not None else ""


def _tidy(number: float) -> str:
    return str(int(number)) if float(number).is_integer() else f"{number:g}"


def _refused(setting: Setting, value: Any) -> WorkbenchError:
    shown = json.dumps(value, ensure_ascii=False, default=str)
    shown = shown if len(shown) <= 60 else shown[:57] + "..."
    return WorkbenchError(f"{setting.title} ({setting.name}) cannot be {shown}.", remedy=f"It is {allowed(setting)}.")


def _number(setting: Setting, value: Any) -> float | int:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused(setting, value)
    try:
        exact = float(value)
    except OverflowError:
        raise _refused(setting, value) from None
    below = setting.minimum is not None and exact < setting.minimum
    above = setting.maximum is not None and exact > setting.maximum
    if below or above or not math.isfinite(exact):
        raise _refused(setting, value)
    if setting.kind != "int":
        return exact
    if not exact.is_integer():
        raise _refused(setting, value)
    return int(value)


def _choice(setting: Setting, value: Any) -> Any:
    for name, _ in setting.choices:
        if str(value).lower() == name and not isinstance(value, bool):
            return type(setting.default)(name)
    raise _refused(setting, value)


def _items(setting: Setting, value: Any) -> Iterable[Any]:
    if not isinstance(value, list | tuple):
        raise _refused(setting, value)
    return value


def _words(setting: Setting, value: Any) -> tuple[str, ...]:
    words = tuple(_items(setting, value))
    if not all(isinstance(word, str) and word for word in words):
        raise _refused(setting, value)
    return words


def _order(setting: Setting, value: Any) -> tuple[str, ...]:
    names = _words(setting, value)
    known = {name for name, _ in setting.choices}
    if len(set(names)) != len(names) or not set(names) <= known:
        raise _refused(setting, value)
    return names


def _bias(setting: Setting, value: Any) -> tuple[tuple[int, float], ...]:
    pairs = []
    for pair in _items(setting, value):
        match pair:
            case [int(token), "-inf"]:
                bias = -math.inf
            case [int(token), int() | float() as number] if number == -math.inf or math.isfinite(number):
                bias = float(number)
            case _:
                raise _refused(setting, value)
        if isinstance(token, bool) or token < 0:
            raise _refused(setting, value)
        pairs.append((token, bias))
    return tuple(pairs)


def _read_number(setting: Setting, text: str) -> float | int:
    try:
        return int(text) if re.fullmatch(r"[+-]?\d{1,20}", text) else float(text)
    except ValueError:
        raise _refused(setting, text) from None


def _read_bias(setting: Setting, text: str) -> list[Any]:
    found = _BIAS.fullmatch(text)
    if not found:
        raise _refused(setting, text)
    bias = found["bias"].lower()
    return [int(found["token"]), -math.inf if bias == "-inf" else _read_number(setting, bias)]


def _read_list(setting: Setting, text: str) -> list[Any]:
    if text.startswith("["):
        try:
            value = json.loads(text)
        except ValueError:
            raise _refused(setting, text) from None
        if isinstance(value, list):
            return value
    escapes = {r"\n": "\n", r"\t": "\t", r"\\": "\\"}
    return [re.sub(r"\\[nt\\]", lambda found: escapes[found[0]], part) for part in _split(text)]


def _split(text: str) -> list[str]:
    return [part for part in (raw.strip() for raw in re.split("[,;]", text)) if part]
