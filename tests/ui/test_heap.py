"""What a window needed once and needs no more is the system's again."""

import ctypes
import platform

import pytest
from helpers.window import Opened

MEGABYTE = 1 << 20
MAPPED = 2
"""In the size that glibc keeps before each piece: it came from the system by itself, and goes back there when freed."""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="about the heap of glibc")
def test_large_pieces_go_back_to_the_system_however_often_one_was_freed(opened: Opened) -> None:
    """Each picture of the window, which has another size after it was resized, would move the heap's end otherwise."""
    c = ctypes.CDLL(None)
    c.malloc.restype = ctypes.c_void_p
    c.free.argtypes = [ctypes.c_void_p]
    for size in (3 * MEGABYTE, 4 * MEGABYTE, 3 * MEGABYTE):
        piece = c.malloc(size)
        kept = ctypes.c_size_t.from_address(piece - ctypes.sizeof(ctypes.c_size_t)).value
        c.free(piece)
        assert kept & MAPPED
