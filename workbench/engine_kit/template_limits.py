"""How much a chat template may do: a deadline, and limits on every value it makes."""

import re
import time
from collections.abc import ItemsView, Iterable, KeysView, ValuesView
from typing import Any

from jinja2.utils import Namespace

MAX_NODES = 200_000  # lists, maps and their members in one value, shared ones counted each time they appear
MAX_INT_BITS = 65_536
MAX_FORMAT_WIDTH = 999
MAX_ITERATED_CHARACTERS = 100_000  # of a string that a filter takes apart into a list

_PERCENT_FORMAT = re.compile(r"%(?:\([^)]*\))?[-+ #0]*(\*|\d*)(?:\.(\*|\d*))?")
_REFERENCE_BYTES = 8
_REMEMBERED_NODES = 20


class LimitError(BaseException):
    """The template did more than it may; the text says what.

    Not an `Exception`: Jinja catches those in places (a failed attribute look-up, say) and would carry on.
    """


class Meter:
    """Watches one rendering.

    Every operation of a template calls `tick`, and everything it makes goes through `admit`. Because no value can grow
    beyond the limits, no single operation of the interpreter between two ticks takes long or much memory.

    Args:
        given: Characters of all that was given to the template; long conversations may make long texts.
        deadline: When to stop, by `time.thread_time`: on a busy machine an honest template takes longer, not more.
    """

    def __init__(self, given: int, deadline: float) -> None:
        self._deadline = deadline
        self._value_limit = 4_000_000 + 8 * given
        # Characters made in all, so that many values are no way round; some templates copy what they have at each turn.
        self._left = 128_000_000 + 1_024 * given
        # Weights of large lists and maps, which templates cannot change. The value is kept, so that its id stays its.
        self._weights: dict[int, tuple[int, object]] = {}

    def tick(self) -> None:
        """Raise when the time is over."""
        if time.thread_time() > self._deadline:
            raise LimitError("It took too long.")

    def expect(self, characters: int) -> None:
        """Raise when a value of this size must not be made."""
        if characters > self._value_limit:
            raise LimitError("It made a text that is too long.")
        self._left -= characters
        if self._left < 0:
            raise LimitError("It took too much memory.")

    def expect_times(self, value: Any, times: int) -> None:
        """Raise when `value` repeated must not be made."""
        if isinstance(value, int):
            self._expect_bits(value.bit_length() + times.bit_length())
        else:
            self.expect((len(value) if isinstance(value, str) else self._weight(value)) * max(times, 0))

    def expect_power(self, base: Any, exponent: Any) -> None:
        """Raise when `base ** exponent` must not be computed."""
        if isinstance(base, int) and isinstance(exponent, int):
            self._expect_bits(base.bit_length() * abs(exponent))

    def expect_percent_format(self, text: str, values: Any) -> None:
        """Raise when `text % values` must not be made."""
        fields = _PERCENT_FORMAT.findall(text)
        for width in (part for field in fields for part in field):
            self.check_width(width)
        self.admit(values)
        self.expect(len(text) + len(fields) * (self._weight(values) + MAX_FORMAT_WIDTH))

    def check_width(self, width: str) -> None:
        """Raise when a width or precision, as written in a format, is too large or not known."""
        if width == "*" or len(width) > len(str(MAX_FORMAT_WIDTH)):
            raise LimitError("It made a text that is too long.")

    def check_iterated(self, value: Any) -> None:
        """Raise when a string is too long to be taken apart character by character or word by word."""
        if isinstance(value, str) and len(value) > MAX_ITERATED_CHARACTERS:
            raise LimitError("It took too much memory.")

    def expect_split(self, text: str, separator: str | None) -> None:
        """Raise when splitting would make too many parts."""
        if len(text) < MAX_NODES:
            return
        if (text.count(separator) if separator else sum(map(str.isspace, text))) > MAX_NODES:
            raise LimitError("It took too much memory.")

    def expect_replace(self, text: str, old: str, new: str) -> None:
        """Raise when replacing would make too long a text."""
        self.expect(len(text) + text.count(old) * len(new))

    def expect_join(self, separator: str, parts: Iterable[Any]) -> list[str]:
        """The parts as strings; raises when the joined text would be too long."""
        texts: list[str] = []
        total = 0
        for part in parts:
            self.tick()
            text = part if isinstance(part, str) else str(self.admit(part))
            texts.append(text)
            total += len(text) + len(separator)
            if total > self._value_limit:
                break
        self.expect(total)
        return texts

    def made(self, value: Any) -> Any:
        """`value` itself, which the template has just made; raises when it is too large."""
        if isinstance(value, str):
            self.expect(len(value))
        else:
            self.admit(value)
            if isinstance(value, list | tuple | dict):
                self.expect(_REFERENCE_BYTES * len(value))
        return value

    def admit(self, value: Any) -> Any:
        """`value` itself; raises when the interpreter could be busy with it for long."""
        kind = type(value)
        if issubclass(kind, str):
            if len(value) > self._value_limit:
                raise LimitError("It made a text that is too long.")
        elif issubclass(kind, int):
            self._expect_bits(value.bit_length())
        elif value is not None:
            self._weight(value)
        return value

    def _expect_bits(self, bits: int) -> None:
        if bits > MAX_INT_BITS:
            raise LimitError("It made a number that is too long.")

    def _weight(self, value: Any) -> int:
        """Characters a value has when written out; what is shared inside it counts each time, as when it is printed."""
        known = self._weights.get(id(value))
        if known:
            return known[0]
        characters = 0
        nodes = 1
        fixed = isinstance(value, list | tuple | dict)
        stack: list[Any] = [value]
        while stack:
            one = stack.pop()
            if isinstance(one, str):
                characters += len(one)
            else:
                inside = _members(one)
                nodes += len(inside)
                stack += inside
                fixed = fixed and type(one) is not Namespace
            if nodes > MAX_NODES or characters > self._value_limit:
                raise LimitError("It took too much memory.")
        weight = characters + 4 * nodes
        if fixed and nodes > _REMEMBERED_NODES:
            self._weights[id(value)] = weight, value
        return weight


def _members(value: Any) -> list[Any]:
    """What is inside a value when it is printed or compared; nothing for what has no inside."""
    kind = type(value)
    if kind is Namespace:  # its repr prints what is in it, also in circles
        attributes: dict[str, Any] = value._Namespace__attrs
        return list(attributes.values())
    if issubclass(kind, list | tuple | set | frozenset | KeysView | ValuesView | ItemsView):
        return list(value)
    if issubclass(kind, dict):
        return [*value.keys(), *value.values()]
    return []
