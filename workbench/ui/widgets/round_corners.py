"""Round corners of windows that open over others: see-through where the screen can do that, else cut away.

On X11 only a compositor draws what lies behind a window that is see-through; without one it is black there.
"""

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

RADIUS = 10


@cache
def see_through() -> bool:
    """Whether what lies behind a window can be seen through it."""
    return QGuiApplication.platformName() != "xcb" or _has_compositor()


def make_round(window: QWidget) -> None:
    """To be called before the window is shown for the first time."""
    if see_through():
        window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def cut_corners(window: QWidget, radius: int = RADIUS) -> None:
    """To be called whenever the window has another size."""
    if not see_through():
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(window.rect()), radius, radius)
        window.setMask(QRegion(outline.toFillPolygon().toPolygon()))


def _has_compositor() -> bool:
    """As the X server says: whoever composes the screen owns a selection of this name."""
    import ctypes.util  # it brings subprocess, for which no window start waits

    name = ctypes.util.find_library("X11")
    if name is None:
        return False
    x11 = ctypes.CDLL(name)
    x11.XOpenDisplay.restype = x11.XGetSelectionOwner.restype = x11.XInternAtom.restype = ctypes.c_void_p
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XDefaultScreen.argtypes = x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        atom = x11.XInternAtom(display, f"_NET_WM_CM_S{x11.XDefaultScreen(display)}".encode(), 0)
        return bool(x11.XGetSelectionOwner(display, atom))
    finally:
        x11.XCloseDisplay(display)
