"""The header of a GGUF file: its metadata, and which tensors lie where.

Layout and limits follow the GGUF specification (ggml, docs/gguf.md) and what llama.cpp's own reader refuses.
Everything in the file is a claim until it is checked: no count is iterated and no offset is followed before it is
known to fit into the file.
"""

import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import BinaryIO, NamedTuple

from workbench.errors import WorkbenchError
from workbench.modelfiles.ggml_types import GGML_TYPES, REMOVED_TYPES, GgmlType
from workbench.modelfiles.gguf_cursor import Cursor, damaged, truncated, unreadable
from workbench.modelfiles.gguf_values import MAX_KEYS, Value, ValueReader
from workbench.modelfiles.labels import one_line
from workbench.modelfiles.sniff import SNIFF_BYTES, describe

MAGIC = b"GGUF"
NEWEST_VERSION = 3
MAX_TENSORS = 65_536
"""Real files have some thousand."""
MAX_TENSOR_NAME_BYTES = 256
"""llama.cpp allows 63; other programs that write GGUF go a little beyond."""
MAX_DIMENSIONS = 4
MAX_ELEMENTS = 1 << 63
DEFAULT_ALIGNMENT = 32

_SMALLEST_KEY = 8 + 4 + 1  # length of its name, value type, a one-byte value
_SMALLEST_TENSOR = 8 + 4 + 4 + 8  # length of its name, dimensions, type, offset


class TensorInfo(NamedTuple):
    """One tensor. `shape` is in ggml's order (rows' length first); `offset` counts from the start of the file."""

    name: str
    shape: tuple[int, ...]
    type: GgmlType
    offset: int
    bytes: int

    @property
    def elements(self) -> int:
        """How many weights it has."""
        return prod(self.shape)


@dataclass(frozen=True)
class GgufHeader:
    """What a GGUF file says about itself; every tensor is known to lie inside the file."""

    version: int
    metadata: dict[str, Value]
    tensors: tuple[TensorInfo, ...]
    alignment: int
    data_offset: int
    file_bytes: int


def read_header(path: Path, keep: Collection[str] = ()) -> GgufHeader:
    """Read the header of the GGUF file at `path`.

    Args:
        path: A file; of a split model, one of its parts.
        keep: Metadata keys whose values are kept however long they are, e.g. "tokenizer.ggml.tokens".

    Raises:
        WorkbenchError: The file cannot be read, is not a GGUF, or contradicts itself.
    """
    name = one_line(path.name)
    try:
        # Asked before it is opened: opening a named pipe would wait for its other end.
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise WorkbenchError(f"{name} is a folder, not a model file.", "", "Add it to the library as a folder.")
        if not stat.S_ISREG(mode):
            raise WorkbenchError(f"{name} is not a file.", "It is a device or a pipe.", "Choose a .gguf file.")
        with path.open("rb") as stream:
            return _read(stream, os.fstat(stream.fileno()).st_size, name, keep)
    except FileNotFoundError as error:
        raise WorkbenchError(
            f"{name} is not there.", f"Nothing was found at {one_line(str(path))}.", "", repr(error)
        ) from error
    except OSError as error:
        raise unreadable(name, error) from error
    except ValueError as error:  # a NUL character in the path
        raise WorkbenchError(f"{name} is not a file name.", "", "Choose a .gguf file.", repr(error)) from error


def _read(stream: BinaryIO, size: int, name: str, keep: Collection[str]) -> GgufHeader:
    _check_beginning(stream.read(SNIFF_BYTES), size, name)
    cursor = Cursor(stream, size, name, start=len(MAGIC))
    version = cursor.u32()
    _check_version(version, name)
    tensor_count = cursor.u64()
    key_count = cursor.u64()
    _check_count(key_count, MAX_KEYS, _SMALLEST_KEY, size, "keys", name)
    _check_count(tensor_count, MAX_TENSORS, _SMALLEST_TENSOR, size, "tensors", name)
    metadata = ValueReader(cursor, name, keep).read(key_count)
    alignment = _alignment(metadata, name)
    claims = [_tensor_claim(cursor, name) for _ in range(tensor_count)]
    data_offset = -(-cursor.position // alignment) * alignment
    tensors = tuple(_checked(claim, data_offset, alignment, name) for claim in claims)
    if len({tensor.name for tensor in tensors}) < len(tensors):
        raise damaged(name, "Two of its tensors have the same name.")
    end = max((tensor.offset + tensor.bytes for tensor in tensors), default=0)
    if end > size:
        raise truncated(name, size, end - size)
    return GgufHeader(version, metadata, tensors, alignment, data_offset, size)


def _check_beginning(start: bytes, size: int, name: str) -> None:
    if not start:
        raise WorkbenchError(f"{name} is empty.", "It has zero bytes.", "Download or copy it again.")
    if start.startswith(MAGIC):
        return
    if MAGIC.startswith(start):
        raise truncated(name, size, len(MAGIC) - len(start))
    what, remedy = describe(start)
    raise WorkbenchError(f"{name} {what}.", "", remedy or "Choose a file that ends in .gguf.")


def _check_version(version: int, name: str) -> None:
    if version and version & 0xFFFF == 0:
        raise WorkbenchError(
            f"{name} is a big-endian GGUF file.",
            "It was made for another kind of processor.",
            "Get the little-endian file of the same model.",
        )
    if version < 2:
        raise WorkbenchError(
            f"{name} is a GGUF file of version {version}, which llama.cpp no longer reads.",
            "",
            "Get a newer file of the same model.",
        )
    if version > NEWEST_VERSION:
        raise WorkbenchError(
            f"{name} is a GGUF file of version {version}; this program knows versions up to {NEWEST_VERSION}.",
            "It is newer than this program, or damaged.",
            "Update the workbench, or get another file of the same model.",
        )


def _check_count(count: int, limit: int, smallest: int, size: int, what: str, name: str) -> None:
    if count > limit:
        raise damaged(name, f"It claims to have {count} {what}.")
    if count * smallest > size:
        raise truncated(name, size, count * smallest - size)


def _alignment(metadata: dict[str, Value], name: str) -> int:
    value = metadata.get("general.alignment", DEFAULT_ALIGNMENT)
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 1 << 32 and value & (value - 1) == 0:
        return value
    raise damaged(name, "The alignment its header names is not a power of two.")


class _Claim(NamedTuple):
    """A tensor as the file describes it, not yet held against the file's length."""

    name: str
    shape: tuple[int, ...]
    type_number: int
    offset: int  # from the start of the data


def _tensor_claim(cursor: Cursor, name: str) -> _Claim:
    length = cursor.u64()
    if length > MAX_TENSOR_NAME_BYTES:
        raise damaged(name, f"The name of one of its tensors claims to be {length} bytes long.")
    tensor_name = cursor.take(length).decode("utf-8", errors="replace")
    dimensions = cursor.u32()
    if dimensions > MAX_DIMENSIONS:
        raise damaged(name, f"Its tensor {tensor_name[:80]!r} claims to have {dimensions} dimensions.")
    shape = tuple(cursor.u64() for _ in range(dimensions))
    return _Claim(tensor_name, shape, cursor.u32(), cursor.u64())


def _checked(claim: _Claim, data_offset: int, alignment: int, name: str) -> TensorInfo:
    shown = repr(claim.name[:80])
    ggml_type = GGML_TYPES.get(claim.type_number)
    if ggml_type is None:
        raise _unknown_type(claim.type_number, shown, name)
    elements = prod(claim.shape)
    if elements >= MAX_ELEMENTS or max(claim.shape, default=0) >= MAX_ELEMENTS:
        raise damaged(name, f"Its tensor {shown} claims to have {elements} weights.")
    row = claim.shape[0] if claim.shape else 1
    if row % ggml_type.block_size:
        raise damaged(
            name, f"The rows of its tensor {shown} ({row} weights) are not a multiple of {ggml_type.name}'s blocks."
        )
    if claim.offset % alignment:
        raise damaged(name, f"Its tensor {shown} does not begin at a multiple of {alignment} bytes.")
    size = elements // ggml_type.block_size * ggml_type.block_bytes
    if claim.offset >= MAX_ELEMENTS:
        raise damaged(name, f"Its tensor {shown} claims to begin at byte {claim.offset}.")
    return TensorInfo(claim.name, claim.shape, ggml_type, data_offset + claim.offset, size)


def _unknown_type(number: int, tensor: str, name: str) -> WorkbenchError:
    removed = REMOVED_TYPES.get(number)
    if removed:
        return WorkbenchError(
            f"{name} keeps its weights as {removed}, which llama.cpp no longer reads.",
            "",
            f"Get the {'IQ4_NL' if removed.startswith('IQ') else 'Q4_0'} file of the same model.",
        )
    return WorkbenchError(
        f"{name} keeps its tensor {tensor} in a type (number {number}) that this program does not know.",
        "It is newer than this program, or damaged.",
        "Update the workbench, or get another file of the same model.",
    )
