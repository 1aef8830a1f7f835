"""What a window needed once and needs no more is the system's again."""

import ctypes
import gc
import platform
from collections import Counter
from itertools import pairwise

import pytest
from helpers.qt_loop import settle
from helpers.window import Opened
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from workbench.ui.theme.theme import Theme

MEGABYTE = 1 << 20
MAPPED = 2
"""In the size that glibc keeps before each piece: it came from the system by itself, and goes back there when freed."""
STYLE = "QCommonStyle"
"""PySide keeps an empty object for each style that the application has had and that it was asked for: one a theme."""


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


def _objects() -> Counter[str]:
    settle()
    gc.collect()
    return Counter(type(one).__name__ for one in gc.get_objects() if isinstance(one, QObject))


def test_chats_pages_and_themes_leave_no_object_behind(opened: Opened, qtbot: QtBot, session_theme: Theme) -> None:
    def use() -> None:
        opened.chat.new_chat()
        opened.chat.inspector.sampling.panel.changed.emit({"max_tokens": 8})
        opened.chat.send("What is **this**?\n\n```python\nprint(1)\n```")
        opened.wait_for_answer(qtbot)
        for page in ("models", "settings", "chat"):
            opened.window.pages.show_page(page)
            settle()
        for mode in ("light", "dark"):
            session_theme.set_mode(mode)
            settle()

    use()
    counts = [_objects()]
    for _ in range(4):
        use()
        counts.append(_objects())
    grown = {name for name in counts[-1] if all(one[name] < next_one[name] for one, next_one in pairwise(counts))}
    assert grown <= {STYLE}
