"""The table of tensor types is llama.cpp's own."""

import ctypes
import importlib.util
from pathlib import Path

import pytest

from workbench.modelfiles.ggml_types import GGML_TYPES, REMOVED_TYPES


@pytest.fixture(scope="module")
def ggml() -> ctypes.CDLL:
    """The library that llama-cpp-python ships, without loading the binding."""
    spec = importlib.util.find_spec("llama_cpp")
    assert spec is not None
    assert spec.origin is not None
    folder = Path(spec.origin).parent / "lib"
    (library,) = [path for path in folder.iterdir() if path.name in ("libggml-base.so", "libggml-base.dylib")]
    ggml = ctypes.CDLL(str(library))
    ggml.ggml_type_name.restype = ctypes.c_char_p
    ggml.ggml_type_size.restype = ctypes.c_size_t
    ggml.ggml_blck_size.restype = ctypes.c_int64
    return ggml


def test_every_type_has_the_name_and_block_size_of_the_library(ggml: ctypes.CDLL) -> None:
    for number, known in GGML_TYPES.items():
        assert known.number == number
        assert known.name == ggml.ggml_type_name(number).decode().upper()
        assert (known.block_size, known.block_bytes) == (ggml.ggml_blck_size(number), ggml.ggml_type_size(number))


def test_every_number_up_to_the_newest_is_known_or_removed(ggml: ctypes.CDLL) -> None:
    newest = max(GGML_TYPES)
    assert sorted([*GGML_TYPES, *REMOVED_TYPES]) == list(range(newest + 1))
    for number in REMOVED_TYPES:
        assert ggml.ggml_blck_size(number) == 0
