"""The key-value part of a GGUF header, with a budget for what is kept of it in memory."""

import struct
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from workbench.modelfiles.gguf_cursor import Cursor, damaged

MAX_KEYS = 16_384
"""Real files have some 50 keys."""
MAX_KEY_BYTES = 1024
"""The specification allows 65,535; the longest keys known have some 60."""
MAX_ARRAY_LENGTH = 16 * 1024 * 1024
"""The longest arrays known are tokenizer merges, some 500,000."""
KEPT_ARRAY_LENGTH = 1024
"""Arrays up to this long are kept without being asked for: per-layer values, tags, languages."""
KEPT_TEXT_BYTES = 1024 * 1024
"""Longer texts are described only. Chat templates have up to 100 kB."""
KEPT_TOTAL_BYTES = 4 * 1024 * 1024
"""What is kept of one header in all, as bytes in the file; Python takes up to ten times that for it."""
_ELEMENT_COST = 8
"""What an element of a kept array costs at least: the pointer Python keeps for it."""

_STRING = 8
_ARRAY = 9
_SCALARS: dict[int, tuple[str, struct.Struct]] = {
    0: ("u8", struct.Struct("<B")),
    1: ("i8", struct.Struct("<b")),
    2: ("u16", struct.Struct("<H")),
    3: ("i16", struct.Struct("<h")),
    4: ("u32", struct.Struct("<I")),
    5: ("i32", struct.Struct("<i")),
    6: ("f32", struct.Struct("<f")),
    7: ("bool", struct.Struct("<?")),
    10: ("u64", struct.Struct("<Q")),
    11: ("i64", struct.Struct("<q")),
    12: ("f64", struct.Struct("<d")),
}


@dataclass(frozen=True)
class ArrayInfo:
    """An array of the metadata.

    Attributes:
        element_type: u8, i8, u16, i16, u32, i32, f32, bool, u64, i64, f64 or string.
        length: How many elements it has.
        values: Its elements, or None where it is long and nobody asked for it.
    """

    element_type: str
    length: int
    values: tuple[Any, ...] | None


@dataclass(frozen=True)
class LongText:
    """A text of the metadata too long to keep."""

    bytes: int


Value = bool | int | float | str | ArrayInfo | LongText


class ValueReader:
    """Reads the keys and values of one file.

    Args:
        cursor: Where they begin.
        name: The file's name, for the sentences of errors.
        keep: Keys whose arrays and texts are kept however long they are.
    """

    def __init__(self, cursor: Cursor, name: str, keep: Collection[str]) -> None:
        self._cursor = cursor
        self._name = name
        self._keep = keep
        self._budget = KEPT_TOTAL_BYTES

    def read(self, count: int) -> dict[str, Value]:
        """The next `count` keys with their values. Raises WorkbenchError where they cannot be true."""
        values: dict[str, Value] = {}
        for _ in range(count):
            key = self._key()
            if key in values:
                raise damaged(self._name, f"Its header has the key {key[:80]!r} twice.")
            values[key] = self._value(key)
        return values

    def _key(self) -> str:
        length = self._cursor.u64()
        if length > MAX_KEY_BYTES:
            raise damaged(self._name, f"A key of its header claims to be {length} bytes long.")
        return self._cursor.take(length).decode("utf-8", errors="replace")

    def _value(self, key: str) -> Value:
        type_number = self._cursor.u32()
        if type_number == _STRING:
            return self._text(key)
        if type_number == _ARRAY:
            return self._array(key)
        scalar = _SCALARS.get(type_number)
        if scalar is None:
            raise self._bad_type(key, type_number)
        value: Value = scalar[1].unpack(self._cursor.take(scalar[1].size))[0]
        return value

    def _text(self, key: str) -> str | LongText:
        length = self._cursor.u64()
        if key not in self._keep and (length > KEPT_TEXT_BYTES or not self._afford(length)):
            self._cursor.skip(length)
            return LongText(length)
        return self._cursor.take(length).decode("utf-8", errors="replace")

    def _array(self, key: str) -> ArrayInfo:
        type_number = self._cursor.u32()
        length = self._cursor.u64()
        if length > MAX_ARRAY_LENGTH:
            raise damaged(self._name, f"Its header claims {length} elements for {key[:80]!r}.")
        if type_number == _STRING:
            return self._text_array(key, length)
        scalar = _SCALARS.get(type_number)
        if scalar is None:  # arrays of arrays are refused by llama.cpp too
            raise self._bad_type(key, type_number)
        type_name, form = scalar
        size = length * form.size
        if key not in self._keep and (
            length > KEPT_ARRAY_LENGTH or not self._afford(max(size, length * _ELEMENT_COST))
        ):
            self._cursor.skip(size)
            return ArrayInfo(type_name, length, None)
        values = tuple(value for (value,) in form.iter_unpack(self._cursor.take(size)))
        return ArrayInfo(type_name, length, values)

    def _text_array(self, key: str, length: int) -> ArrayInfo:
        if key not in self._keep and length > KEPT_ARRAY_LENGTH:
            self._cursor.skip_strings(length)
            return ArrayInfo("string", length, None)
        values = []
        for done in range(length):
            size = self._cursor.u64()
            if key not in self._keep and not self._afford(size + _ELEMENT_COST):
                self._cursor.skip(size)
                self._cursor.skip_strings(length - done - 1)
                return ArrayInfo("string", length, None)
            values.append(self._cursor.take(size).decode("utf-8", errors="replace"))
        return ArrayInfo("string", length, tuple(values))

    def _afford(self, size: int) -> bool:
        """Take `size` bytes from the budget, if they are there."""
        if size > self._budget:
            return False
        self._budget -= size
        return True

    def _bad_type(self, key: str, type_number: int) -> Exception:
        return damaged(self._name, f"Its header gives {key[:80]!r} the value type {type_number}, which does not exist.")
