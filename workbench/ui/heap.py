"""The window's heap: what is large goes back to the system as soon as nobody needs it."""

import ctypes
import sys

LARGE = 1 << 20
"""Bytes. Pieces below it are asked for too often to fetch each from the system; the picture of a window takes 4 MB."""

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Their numbers in glibc's <malloc.h>."""


def give_back_what_is_large() -> None:
    """Have glibc fetch every piece of `LARGE` or more from the system by itself, and keep no more than that unused.

    By default it changes its mind as soon as one such piece is freed: later ones of that size come from the heap, whose
    end then moves with every change of the window's size, because the hole that the last picture of the window left is
    too small for the next one. Other C libraries have no such habit, and nothing is done.
    """
    if sys.platform != "linux":
        return
    adjust = getattr(ctypes.CDLL(None), "mallopt", None)
    if adjust is not None:
        adjust(_MMAP_THRESHOLD, LARGE)
        adjust(_TRIM_THRESHOLD, LARGE)
