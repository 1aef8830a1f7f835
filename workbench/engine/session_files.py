"""Saved sessions: what a conversation has read, on disk, so that a restart does not read it again.

Layout: magic, checksum of all that follows, length of the head, head (MessagePack), then llama.cpp's own bytes for the
sequence. The head carries a fingerprint of everything that must be the same for those bytes to mean the same.
"""

import contextlib
import ctypes
import os
import struct
import zlib
from pathlib import Path

import msgspec

from workbench.engine.binding import PINNED, lib
from workbench.engine.context import Context
from workbench.engine.sequences import Mark, Sequence
from workbench.engine_kit.failure import EngineFailure
from workbench.processes.protocol import LoadOptions

_MAGIC = b"WBSTATE2"
_START = struct.Struct("<8sII")  # magic, checksum, length of the head
_SAMPLE = 1024 * 1024
_SHAPING = ("cache_type_k", "cache_type_v", "flash_attention", "rope_scaling", "rope_freq_base", "rope_freq_scale")
"""Load options that change what is in the KV cache."""


class _Head(msgspec.Struct):
    fingerprint: str
    tokens: list[int]
    marks: list[Mark]


def fingerprint(path: Path, options: LoadOptions) -> str:
    """Hash of the model (size, and a megabyte at its start, middle and end), the llama.cpp build and KV options."""
    import hashlib  # most engines never save a session

    digest = hashlib.sha256(f"{PINNED} {[getattr(options, name) for name in _SHAPING]}".encode())
    size = path.stat().st_size
    digest.update(str(size).encode())
    with path.open("rb") as stream:
        for start in (0, size // 2, max(0, size - _SAMPLE)):
            stream.seek(start)
            digest.update(stream.read(_SAMPLE))
    return digest.hexdigest()


def save(path: Path, context: Context, sequence: Sequence, mark_of_model: str) -> int:
    """Write `sequence` to `path`, beside it first and then renamed. Returns the bytes written.

    Raises:
        EngineFailure: the disk is full or read-only.
    """
    size = lib.llama_state_seq_get_size(context.pointer, sequence.number)
    buffer = (ctypes.c_uint8 * size)()
    size = lib.llama_state_seq_get_data(context.pointer, buffer, size, sequence.number)
    state = memoryview(buffer).cast("B")[:size]
    head = msgspec.msgpack.encode(_Head(mark_of_model, sequence.tokens, sequence.marks))
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as stream:
            stream.write(_START.pack(_MAGIC, zlib.crc32(state, zlib.crc32(head)), len(head)))
            stream.write(head)
            stream.write(state)
        partial.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise EngineFailure(
            "disk",
            "What this chat has read could not be saved.",
            f"{error.strerror or error}.",
            "It will be read again next time.",
        ) from error
    return _START.size + len(head) + len(state)


def restore(path: Path, context: Context, sequence: Sequence, mark_of_model: str) -> int:
    """Take up what `save` wrote. Returns the tokens restored; 0, and nothing changed, where the file does not fit."""
    try:
        data = path.read_bytes()
    except OSError:
        return 0
    head, state = _parts(data)
    if head is None or head.fingerprint != mark_of_model or len(head.tokens) >= context.length:
        return 0
    buffer = (ctypes.c_uint8 * len(state)).from_buffer_copy(state)
    if not lib.llama_state_seq_set_data(context.pointer, buffer, len(state), sequence.number):
        context.forget(sequence.number, 0)
        return 0
    sequence.tokens = head.tokens
    sequence.marks = head.marks
    sequence.snapshots = []
    with contextlib.suppress(OSError):
        os.utime(path)  # the budget drops the least recently used first
    return len(head.tokens)


def _parts(data: bytes) -> tuple[_Head | None, memoryview]:
    """Head and state of a sound file."""
    rest = memoryview(data)[_START.size :]
    if len(data) < _START.size:
        return None, rest
    magic, checksum, length = _START.unpack_from(data)
    if magic != _MAGIC or checksum != zlib.crc32(rest):
        return None, rest
    try:
        return msgspec.msgpack.decode(rest[:length], type=_Head), rest[length:]
    except msgspec.MsgspecError:
        return None, rest
