"""What Qt needs of a Linux system before a window can open, and in words what of it is missing. Imports no Qt."""

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from workbench.errors import WorkbenchError

DEBIAN_PACKAGES = (
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libxkbcommon0",
    "libglib2.0-0",
    "libdbus-1-3",
    "libgssapi-krb5-2",
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
)
"""What PySide6-Essentials 6.11 did not find on a bare Debian 12, by asking `ldd` and by trying."""

_PLUGINS = {"DISPLAY": "libqxcb.so", "WAYLAND_DISPLAY": "libqwayland.so"}
"""By the variable that says which kind of screen there is: the part of Qt that draws on it."""


def check(environment: Mapping[str, str] = os.environ) -> None:
    """Look whether Qt will find a screen and its libraries: it would end the whole process, not raise, without them.

    Raises:
        WorkbenchError: It will not, and this is what is missing.
    """
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM"):
        return
    screens = {name: environment[name] for name in _PLUGINS if environment.get(name)}
    if not screens:
        raise WorkbenchError(
            "The window cannot open: there is no screen here.",
            "Neither DISPLAY nor WAYLAND_DISPLAY is set, as in a terminal on another machine.",
            "Start it from a desktop, or use the command line: workbench chat, workbench models, workbench doctor.",
        )
    problems = [_problem(name, value) for name, value in screens.items()]
    first = problems[0]
    if first and all(problems):
        raise first


def missing_library(error: Exception) -> WorkbenchError:
    """The failure to load a library (an ImportError or OSError that begins with its name), with what to install."""
    library = str(error).partition(":")[0]
    return WorkbenchError(
        "The window cannot open: a library that Qt needs is missing on this system.",
        f"It is {library}.",
        f"On Debian and Ubuntu run: sudo apt install {' '.join(DEBIAN_PACKAGES)}",
        str(error),
    )


def _problem(screen: str, address: str) -> WorkbenchError | None:
    package = importlib.util.find_spec("PySide6")
    for folder in (package and package.submodule_search_locations) or ():
        plugin = Path(folder) / "Qt" / "plugins" / "platforms" / _PLUGINS[screen]
        if plugin.exists():  # else it is no wheel of ours, and lies where only Qt knows
            try:
                ctypes.CDLL(str(plugin))
            except OSError as error:
                return missing_library(error)
            if screen == "DISPLAY" and not _answers(address):
                return WorkbenchError(
                    f"The window cannot open: no screen answers at DISPLAY={address}.",
                    remedy="Start it from a desktop, or check the forwarding of your connection.",
                )
    return None


def _answers(display: str) -> bool:
    """Whether an X server lets this program in."""
    x11 = ctypes.CDLL("libX11.so.6")  # Qt's part for X, which was just loaded, needs it too
    x11.XOpenDisplay.restype = ctypes.c_void_p
    opened = x11.XOpenDisplay(display.encode())
    if opened:
        x11.XCloseDisplay(ctypes.c_void_p(opened))
    return bool(opened)
