"""Write a GGUF file: metadata first, then tensors as streams of bytes.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (version 3, little endian).
"""

import struct
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

ALIGNMENT = 32

_UINT32, _INT32, _FLOAT32, _BOOL, _STRING, _ARRAY = 4, 5, 6, 7, 8, 9
_FORMATS = {_UINT32: "<I", _INT32: "<i", _FLOAT32: "<f", _BOOL: "<?"}

Value = bool | int | float | str | Sequence[int] | Sequence[float] | Sequence[str]


class TensorPlan(NamedTuple):
    """A tensor to be written: `shape` in ggml order (row length first), its ggml type number and its bytes."""

    name: str
    shape: tuple[int, ...]
    ggml_type: int
    size: int
    chunks: Iterable[bytes]


def write_gguf(path: Path, metadata: dict[str, Value], tensors: Sequence[TensorPlan]) -> None:
    """Write the file beside `path` and rename it.

    Python ints become uint32 (int32 inside arrays), floats float32.

    Raises:
        OSError: the disk is full or read-only.
        ValueError: a tensor's chunks do not add up to its size.
    """
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as stream:
            stream.write(struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(metadata)))
            for key, value in metadata.items():
                stream.write(_string(key) + _value(value))
            offset = 0
            for tensor in tensors:
                stream.write(_string(tensor.name) + struct.pack("<I", len(tensor.shape)))
                stream.write(struct.pack(f"<{len(tensor.shape)}Q", *tensor.shape))
                stream.write(struct.pack("<IQ", tensor.ggml_type, offset))
                offset += _padded(tensor.size)
            _pad(stream)
            for tensor in tensors:
                written = sum(stream.write(chunk) for chunk in tensor.chunks)
                if written != tensor.size:
                    raise ValueError(f"{tensor.name}: {written} bytes written, {tensor.size} promised")
                _pad(stream)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _padded(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _pad(stream: BinaryIO) -> None:
    stream.write(b"\0" * (-stream.tell() % ALIGNMENT))


def _string(text: str) -> bytes:
    data = text.encode("utf-8")
    return struct.pack("<Q", len(data)) + data


def _value(value: Value) -> bytes:
    if isinstance(value, str):
        return struct.pack("<I", _STRING) + _string(value)
    if isinstance(value, (bool, int, float)):
        kind = _scalar_type(value, in_array=False)
        return struct.pack("<I", kind) + struct.pack(_FORMATS[kind], value)
    return b"".join(_array(value))


def _array(items: Sequence[int] | Sequence[float] | Sequence[str]) -> Iterator[bytes]:
    first = items[0] if items else 0
    kind = _STRING if isinstance(first, str) else _scalar_type(first, in_array=True)
    yield struct.pack("<IIQ", _ARRAY, kind, len(items))
    for item in items:
        yield _string(item) if isinstance(item, str) else struct.pack(_FORMATS[kind], item)


def _scalar_type(value: bool | int | float, *, in_array: bool) -> int:
    if isinstance(value, bool):
        return _BOOL
    if isinstance(value, int):
        return _INT32 if in_array else _UINT32
    return _FLOAT32
