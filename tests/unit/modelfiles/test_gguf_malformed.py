"""Whatever a file holds, reading its header ends in a header or in a sentence, soon and in little memory."""

import os
import struct
import tracemalloc
from pathlib import Path

import pytest
from helpers.gguf_files import MALFORMED, key_value, raw_gguf, tensor_info, text, write_model
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.errors import WorkbenchError
from workbench.modelfiles.facts import facts_of
from workbench.modelfiles.gguf_cursor import MAX_HEADER_BYTES
from workbench.modelfiles.gguf_header import read_header

MEMORY_LIMIT = 64 * 1024 * 1024
fuzz = settings(
    deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

NAMED = {
    "empty": "is empty",
    "wrong magic": "is not a GGUF model file",
    "zeros": "nothing but zeros",
    "version 1": "version 1, which llama.cpp no longer reads",
    "version 4": "version 4; this program knows versions up to 3",
    "big endian": "big-endian",
    "huge key count": "claims to have 18446744073709551615 keys",
    "huge tensor count": "claims to have 9223372036854775813 tensors",
    "many tensors that are not there": "is incomplete",
    "huge array": "claims 2305843009213693952 elements",
    "text beyond the end": "is incomplete",
    "unknown value type": "value type 99",
    "a key twice": "key 'a' twice",
    "alignment 24": "not a power of two",
    "tensor of 99 dimensions": "99 dimensions",
    "tensor of unknown type": "number 77",
    "tensor of a removed type": "Q4_0_4_4, which llama.cpp no longer reads",
    "rows that do not fill a block": "multiple of Q8_0's blocks",
    "tensor beyond the end": "is incomplete",
    "two tensors of one name": "same name",
}


def read_in_bounds(path: Path) -> None:
    """Read header and facts; any exception but WorkbenchError, and any great use of memory, fails the test."""
    refusal: WorkbenchError | None = None
    tracemalloc.start()
    try:
        facts_of(read_header(path), path.name)
    except WorkbenchError as error:
        refusal = error
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < MEMORY_LIMIT
    assert refusal is None or path.name in refusal.what


@pytest.mark.parametrize("what", MALFORMED)
def test_a_malformed_file_is_refused_in_a_sentence(tmp_path: Path, what: str) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes(MALFORMED[what])
    with pytest.raises(WorkbenchError) as caught:
        read_header(path)
    assert "bad.gguf" in caught.value.what
    assert NAMED.get(what, "") in caught.value.sentence()
    read_in_bounds(path)


@fuzz
@given(data=st.binary(max_size=4096), with_magic=st.booleans())
def test_random_bytes_are_a_header_or_a_sentence(tmp_path: Path, data: bytes, with_magic: bool) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes((b"GGUF" + struct.pack("<I", 3) if with_magic else b"") + data)
    read_in_bounds(path)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("sound")
    return write_model(folder / "m.gguf", layers=3, metadata={"tokenizer.ggml.tokens": ["a", "b"]}).read_bytes()


@fuzz
@given(st.data())
def test_a_sound_file_with_random_bytes_changed_is_a_header_or_a_sentence(
    tmp_path: Path, sound: bytes, data: st.DataObject
) -> None:
    header_end = read_header_end(sound)
    mutated = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, header_end - 9))
        patch = data.draw(st.one_of(st.binary(min_size=1, max_size=8), st.sampled_from(NASTY_NUMBERS)))
        mutated[at : at + len(patch)] = patch
    path = tmp_path / "bad.gguf"
    path.write_bytes(mutated)
    read_in_bounds(path)


@fuzz
@given(length=st.integers(0, 5000))
def test_a_sound_file_cut_anywhere_is_a_sentence(tmp_path: Path, sound: bytes, length: int) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes(sound[: min(length, len(sound) - 1)])
    with pytest.raises(WorkbenchError, match=r"incomplete|empty"):
        read_header(path)


@fuzz
@given(
    keys=st.lists(
        st.tuples(st.text(max_size=12), st.integers(0, 13), st.binary(max_size=40)).map(lambda key: key_value(*key)),
        max_size=6,
    ),
    tensors=st.lists(
        st.tuples(
            st.text(max_size=8),
            st.lists(st.one_of(st.integers(0, 600), st.integers(0, (1 << 64) - 1)), max_size=5).map(tuple),
            st.integers(0, 50),
            st.one_of(st.integers(0, 64).map(lambda block: block * 32), st.integers(0, (1 << 64) - 1)),
        ).map(lambda info: tensor_info(*info)),
        max_size=6,
    ),
)
def test_headers_built_of_random_pieces_are_a_header_or_a_sentence(
    tmp_path: Path, keys: list[bytes], tensors: list[bytes]
) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes(raw_gguf(keys=tuple(keys), tensors=tuple(tensors), data=bytes(4096)))
    read_in_bounds(path)


WORDS = ("general.name", "general.architecture", "general.file_type", "a.block_count", "a.pooling_type", "split.no")


@fuzz
@given(st.dictionaries(st.sampled_from(WORDS), st.integers(0, 12), max_size=6))
def test_facts_survive_values_of_the_wrong_type(tmp_path: Path, types: dict[str, int]) -> None:
    path = tmp_path / "odd.gguf"
    path.write_bytes(raw_gguf(keys=tuple(key_value(key, kind, ODD_VALUES[kind]) for key, kind in types.items())))
    facts = facts_of(read_header(path), path.name)
    assert facts.name
    assert facts.layers >= 0


def test_a_header_of_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """The array is really there (as a hole in the file), so only the limit on headers stops the reading."""
    path = tmp_path / "bad.gguf"
    path.write_bytes(raw_gguf(keys=(key_value("a", 9, struct.pack("<IQ", 12, 1 << 24)),) * 1, key_count=40))
    os.truncate(path, MAX_HEADER_BYTES * 40)
    with pytest.raises(WorkbenchError, match="header claims to be larger"):
        read_header(path)
    read_in_bounds(path)


def test_a_vocabulary_of_millions_of_empty_texts_ends_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "bad.gguf"
    path.write_bytes(raw_gguf(keys=(key_value("a", 9, struct.pack("<IQ", 8, 1 << 24)),)))
    os.truncate(path, MAX_HEADER_BYTES * 2)
    with pytest.raises(WorkbenchError, match="header claims to be larger"):
        read_header(path)


def test_a_folder_a_pipe_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.gguf")
    for name, sentence in (("", "is a folder"), ("pipe.gguf", "is not a file"), ("gone.gguf", "is not there")):
        with pytest.raises(WorkbenchError, match=sentence):
            read_header(tmp_path / name)
    with pytest.raises(WorkbenchError, match="is not a file name"):
        read_header(Path("a\0b.gguf"))


def read_header_end(data: bytes) -> int:
    """Where the data of a sound file begins, at the latest."""
    return data.rindex(b"attn_norm.weight") + 64


ODD_VALUES = {kind: b"\xff" * size for kind, size in enumerate((1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8))} | {
    8: text("a"),
    9: struct.pack("<IQ", 6, 2) + struct.pack("<ff", float("nan"), float("inf")),
}
NASTY_NUMBERS = [
    struct.pack("<Q", number) for number in (0, 1, (1 << 31) - 1, 1 << 32, (1 << 63) - 1, 1 << 63, (1 << 64) - 1)
] + [struct.pack("<I", number) for number in (0, 8, 9, 255, (1 << 31) - 1, (1 << 32) - 1)]
