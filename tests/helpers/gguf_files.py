"""Small GGUF files for tests: sound ones written by the `gguf` package, and broken ones made by hand."""

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import gguf
import numpy as np

VOCABULARY = 3000
"""Long enough that nobody keeps it unasked."""


def write_model(
    path: Path,
    *,
    architecture: str = "llama",
    name: str | None = "Small Model",
    layers: int = 2,
    width: int = 256,
    file_type: int | None = 15,
    weights: gguf.GGMLQuantizationType = gguf.GGMLQuantizationType.Q4_K,
    metadata: Mapping[str, Any] | None = None,
    template: str | None = "{{ messages }}",
    alignment: int | None = None,
    extra_tensors: tuple[str, ...] = (),
) -> Path:
    """A model's file as converters write it: metadata, a vocabulary, and `layers` tensors of `width` x `width` zeros.

    `metadata` adds keys or replaces them: text, int, float, bool or list; a None takes the key out.
    """
    keys: dict[str, Any] = {
        "general.type": "model",
        "general.name": name,
        "general.license": "apache-2.0",
        "general.file_type": file_type,
        f"{architecture}.context_length": 4096,
        f"{architecture}.block_count": layers,
        f"{architecture}.embedding_length": width,
        f"{architecture}.attention.head_count": 8,
        f"{architecture}.attention.head_count_kv": 2,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.tokens": [f"<{number}>" for number in range(VOCABULARY)],
        "tokenizer.ggml.scores": [float(number) for number in range(VOCABULARY)],
        "tokenizer.chat_template": template,
    }
    keys.update(metadata or {})
    tensors: dict[str, Any] = {}
    rows = gguf.quant_shape_to_byte_shape((width, width), weights)
    for layer in range(layers):
        tensors[f"blk.{layer}.attn_q.weight"] = (np.zeros(rows, dtype=np.uint8), weights)
        tensors[f"blk.{layer}.attn_norm.weight"] = (np.zeros(width, dtype=np.float32), None)
    for tensor in extra_tensors:
        tensors[tensor] = (np.zeros(width, dtype=np.float32), None)
    return write(path, architecture, keys, tensors, alignment)


def write(
    path: Path,
    architecture: str | None,
    keys: Mapping[str, Any],
    tensors: Mapping[str, tuple[Any, gguf.GGMLQuantizationType | None]],
    alignment: int | None = None,
) -> Path:
    """A GGUF file of just these keys and tensors (an array and, where it is quantized already, its type)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, architecture or "none")
    if architecture is None:
        del writer.kv_data[0]["general.architecture"]
    if alignment is not None:
        writer.add_custom_alignment(alignment)
    for key, value in keys.items():
        _add(writer, key, value)
    for tensor, (data, raw_type) in tensors.items():
        writer.add_tensor(tensor, data, raw_dtype=raw_type)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def write_split(folder: Path, stem: str, parts: int, **options: Any) -> list[Path]:
    """A split model: the metadata in the first part, one layer in each."""
    paths = []
    for number in range(parts):
        path = folder / f"{stem}-{number + 1:05d}-of-{parts:05d}.gguf"
        split = {"split.no": number, "split.count": parts, "split.tensors.count": parts}
        if number == 0:
            write_model(path, layers=1, metadata=split, **options)
        else:
            weight = np.zeros((256, 256), dtype=np.float16)
            write(path, None, split, {f"blk.{number}.attn_q.weight": (weight, None)})
        paths.append(path)
    return paths


def _add(writer: gguf.GGUFWriter, key: str, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        writer.add_bool(key, value)
    elif isinstance(value, int):
        (writer.add_uint32 if value >= 0 else writer.add_int32)(key, value)
    elif isinstance(value, float):
        writer.add_float32(key, value)
    elif isinstance(value, str):
        writer.add_string(key, value)
    else:
        writer.add_array(key, value)


# ------------------------------------------------------------------------------------------- made by hand


def text(value: str | bytes) -> bytes:
    """A string as GGUF stores it."""
    data = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(data)) + data


def key_value(key: str, type_number: int, value: bytes) -> bytes:
    """A key with a value of the given GGUF value type, its bytes as they are."""
    return text(key) + struct.pack("<I", type_number) + value


def tensor_info(name: str, shape: tuple[int, ...], type_number: int, offset: int) -> bytes:
    """What the header says of one tensor."""
    return (
        text(name)
        + struct.pack("<I", len(shape))
        + b"".join(struct.pack("<Q", size) for size in shape)
        + struct.pack("<IQ", type_number, offset)
    )


def raw_gguf(
    *,
    version: int = 3,
    keys: tuple[bytes, ...] = (),
    tensors: tuple[bytes, ...] = (),
    key_count: int | None = None,
    tensor_count: int | None = None,
    data: bytes = b"",
) -> bytes:
    """The bytes of a GGUF whose counts may lie; `data` follows the header after padding to 32 bytes."""
    header = b"GGUF" + struct.pack(
        "<IQQ",
        version,
        len(tensors) if tensor_count is None else tensor_count,
        len(keys) if key_count is None else key_count,
    )
    header += b"".join(keys) + b"".join(tensors)
    return header + b"\0" * (-len(header) % 32) + data


MALFORMED: dict[str, bytes] = {
    "empty": b"",
    "one byte": b"G",
    "magic alone": b"GGUF",
    "wrong magic": b"LLAMA" + bytes(range(200)),
    "zeros": bytes(4096),
    "version 1": raw_gguf(version=1),
    "version 4": raw_gguf(version=4),
    "big endian": b"GGUF" + struct.pack(">IQQ", 3, 0, 0),
    "huge key count": raw_gguf(key_count=(1 << 64) - 1),
    "many keys that are not there": raw_gguf(key_count=10_000),
    "huge tensor count": raw_gguf(tensor_count=(1 << 63) + 5),
    "many tensors that are not there": raw_gguf(tensor_count=60_000),
    "huge key length": raw_gguf(keys=(struct.pack("<Q", 1 << 60),)),
    "huge text": raw_gguf(keys=(key_value("general.name", 8, struct.pack("<Q", 1 << 62)),)),
    "text beyond the end": raw_gguf(keys=(key_value("general.name", 8, struct.pack("<Q", 5000)),)),
    "huge array": raw_gguf(keys=(key_value("a", 9, struct.pack("<IQ", 0, 1 << 61)),)),
    "huge array of texts": raw_gguf(keys=(key_value("a", 9, struct.pack("<IQ", 8, (1 << 24) - 1)),)),
    "texts whose lengths leave the file": raw_gguf(
        keys=(key_value("a", 9, struct.pack("<IQ", 8, 2000) + struct.pack("<Q", 1 << 63) * 2000),)
    ),
    "array of arrays": raw_gguf(keys=(key_value("a", 9, struct.pack("<IQ", 9, 1) + struct.pack("<IQ", 0, 0)),)),
    "unknown value type": raw_gguf(keys=(key_value("a", 99, b"\0" * 8),)),
    "a key twice": raw_gguf(keys=(key_value("a", 0, b"\1"), key_value("a", 0, b"\2"))),
    "alignment zero": raw_gguf(keys=(key_value("general.alignment", 4, struct.pack("<I", 0)),)),
    "alignment 24": raw_gguf(keys=(key_value("general.alignment", 4, struct.pack("<I", 24)),)),
    "alignment text": raw_gguf(keys=(key_value("general.alignment", 8, text("32")),)),
    "tensor of 99 dimensions": raw_gguf(tensors=(tensor_info("t", (1,) * 99, 0, 0),), data=bytes(64)),
    "tensor of exabytes": raw_gguf(tensors=(tensor_info("t", (1 << 62, 1 << 62), 0, 0),), data=bytes(64)),
    "tensor of negative size": raw_gguf(tensors=(tensor_info("t", (0, (1 << 64) - 1), 0, 0),), data=bytes(64)),
    "tensor beyond the end": raw_gguf(tensors=(tensor_info("t", (32, 32), 0, 0),), data=bytes(1000)),
    "tensor offset beyond the end": raw_gguf(tensors=(tensor_info("t", (4,), 0, 1 << 40),), data=bytes(64)),
    "tensor offset that overflows": raw_gguf(tensors=(tensor_info("t", (4,), 0, (1 << 64) - 32),), data=bytes(64)),
    "tensor offset out of line": raw_gguf(tensors=(tensor_info("t", (4,), 0, 7),), data=bytes(64)),
    "tensor of unknown type": raw_gguf(tensors=(tensor_info("t", (4,), 77, 0),), data=bytes(64)),
    "tensor of a removed type": raw_gguf(tensors=(tensor_info("t", (32,), 31, 0),), data=bytes(64)),
    "rows that do not fill a block": raw_gguf(tensors=(tensor_info("t", (31, 2), 8, 0),), data=bytes(128)),
    "two tensors of one name": raw_gguf(tensors=(tensor_info("t", (4,), 0, 0),) * 2, data=bytes(64)),
    "huge tensor name": raw_gguf(tensors=(struct.pack("<Q", 1 << 40),)),
}
"""Broken files by what is wrong with them; none of them may be loaded, none may do harm."""
