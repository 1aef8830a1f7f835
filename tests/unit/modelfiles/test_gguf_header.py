"""A GGUF header is read as the reference reader reads it."""

import os
import struct
from pathlib import Path

import gguf
import pytest
from helpers.gguf_files import VOCABULARY, key_value, raw_gguf, tensor_info, text, write_model

from workbench.errors import WorkbenchError
from workbench.modelfiles.gguf_header import GgufHeader, read_header
from workbench.modelfiles.gguf_values import KEPT_ARRAY_LENGTH, ArrayInfo, LongText

TOKENS = "tokenizer.ggml.tokens"


def assert_same_as_reference(path: Path, header: GgufHeader) -> None:
    reference = gguf.GGUFReader(path)
    fields = {key: field for key, field in reference.fields.items() if not key.startswith("GGUF.")}
    assert list(header.metadata) == list(fields)
    for key, field in fields.items():
        value = header.metadata[key]
        if isinstance(value, ArrayInfo):
            assert value.length == len(field.data), key
            if value.values is not None:
                assert list(value.values) == field.contents(), key
        else:
            assert value == field.contents(), key
    assert [(t.name, t.shape, t.type.number, t.offset, t.bytes, t.elements) for t in header.tensors] == [
        (t.name, tuple(t.shape.tolist()), int(t.tensor_type), t.data_offset, t.n_bytes, t.n_elements)
        for t in reference.tensors
    ]
    assert header.data_offset == reference.data_offset


@pytest.mark.parametrize("alignment", [None, 32, 64, 4096])
def test_keys_shapes_types_and_offsets_are_those_of_the_gguf_package(tmp_path: Path, alignment: int | None) -> None:
    path = write_model(
        tmp_path / "m.gguf",
        alignment=alignment,
        metadata={"t.bool": True, "t.int": -3, "t.float": 0.5, "t.list": [1, 2, 3], "t.words": ["ä", "", "漢"]},
    )
    assert_same_as_reference(path, read_header(path))


# Plain numbers are not written as blocks, and of Q8_1, which no file has, the package gives an outdated size.
BLOCK_TYPES = [t for t in gguf.GGMLQuantizationType if t.name[0] not in "FI" or t.name.startswith("IQ")]
BLOCK_TYPES.remove(gguf.GGMLQuantizationType.Q8_1)


@pytest.mark.parametrize("weights", BLOCK_TYPES, ids=lambda ggml_type: ggml_type.name)
def test_every_quantized_type_has_the_size_the_gguf_package_gives_it(
    tmp_path: Path, weights: gguf.GGMLQuantizationType
) -> None:
    path = write_model(tmp_path / "m.gguf", weights=weights)
    assert_same_as_reference(path, read_header(path))


def test_version_2_is_read_like_version_3(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.gguf")
    data = bytearray(path.read_bytes())
    data[4:8] = struct.pack("<I", 2)
    path.write_bytes(data)
    header = read_header(path)
    assert header.version == 2
    assert_same_as_reference(path, header)


def test_a_file_without_keys_and_tensors_is_a_header(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(raw_gguf())
    assert (read_header(path).metadata, read_header(path).tensors) == ({}, ())


def test_a_vocabulary_is_counted_but_not_kept(tmp_path: Path) -> None:
    tokens = read_header(write_model(tmp_path / "m.gguf")).metadata[TOKENS]
    assert tokens == ArrayInfo("string", VOCABULARY, None)


def test_a_vocabulary_is_kept_when_asked_for(tmp_path: Path) -> None:
    path = write_model(tmp_path / "m.gguf")
    header = read_header(path, keep=(TOKENS, "tokenizer.ggml.scores"))
    tokens, scores = header.metadata[TOKENS], header.metadata["tokenizer.ggml.scores"]
    assert isinstance(tokens, ArrayInfo)
    assert tokens.values == tuple(f"<{number}>" for number in range(VOCABULARY))
    assert isinstance(scores, ArrayInfo)
    assert scores.values == tuple(float(number) for number in range(VOCABULARY))


def test_a_long_text_is_described_and_kept_when_asked_for(tmp_path: Path) -> None:
    words = "x" * 2_000_000
    path = write_model(tmp_path / "m.gguf", metadata={"tokenizer.huggingface.json": words})
    assert read_header(path).metadata["tokenizer.huggingface.json"] == LongText(2_000_000)
    kept = read_header(path, keep=("tokenizer.huggingface.json",))
    assert kept.metadata["tokenizer.huggingface.json"] == words
    assert_same_as_reference(path, kept)


def test_what_is_kept_unasked_has_a_limit_over_all_keys(tmp_path: Path) -> None:
    """Each array is short enough by itself; together they would take hundreds of megabytes."""
    array = struct.pack("<IQ", 8, KEPT_ARRAY_LENGTH) + text("x" * 100) * KEPT_ARRAY_LENGTH
    path = tmp_path / "m.gguf"
    path.write_bytes(raw_gguf(keys=tuple(key_value(f"k{number}", 9, array) for number in range(100))))
    values = [value for value in read_header(path).metadata.values() if isinstance(value, ArrayInfo)]
    assert len(values) == 100
    kept = [value for value in values if value.values is not None]
    assert 10 < len(kept) < 60


def test_text_that_is_not_utf8_does_not_stop_the_reading(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(raw_gguf(keys=(key_value("general.name", 8, text(b"a\xff\xfeb")),)))
    assert read_header(path).metadata["general.name"] == "a\ufffd\ufffdb"


def test_data_that_is_not_all_there_is_named_with_what_is_missing(tmp_path: Path) -> None:
    path = write_model(tmp_path / "half.gguf", layers=8)
    os.truncate(path, path.stat().st_size - 123_000)
    with pytest.raises(WorkbenchError, match=r"half\.gguf is incomplete\. .*123 kB more are missing"):
        read_header(path)


def test_every_cut_of_a_sound_file_is_told_as_incomplete(tmp_path: Path) -> None:
    data = write_model(tmp_path / "m.gguf", layers=1).read_bytes()
    path = tmp_path / "cut.gguf"
    for length in range(4, len(data) - 64, 997):
        path.write_bytes(data[:length])
        with pytest.raises(WorkbenchError, match=r"cut\.gguf is incomplete"):
            read_header(path)


def test_a_sparse_file_of_many_gigabytes_is_read_by_its_header_alone(tmp_path: Path) -> None:
    path = tmp_path / "big.gguf"
    rows = 1 << 22
    path.write_bytes(raw_gguf(tensors=(tensor_info("w", (4096, rows), 8, 0),)))
    size = 4096 // 32 * 34 * rows
    os.truncate(path, path.stat().st_size + size)
    (tensor,) = read_header(path).tensors
    assert tensor.bytes == size


def test_tensors_of_no_and_of_four_dimensions_are_read(tmp_path: Path) -> None:
    path = tmp_path / "m.gguf"
    path.write_bytes(
        raw_gguf(tensors=(tensor_info("one", (), 0, 0), tensor_info("four", (2, 3, 4, 5), 0, 32)), data=bytes(600))
    )
    assert [(t.elements, t.bytes) for t in read_header(path).tensors] == [(1, 4), (120, 480)]
