"""Which collected files the program never uses; PyInstaller takes every plugin of Qt and what those bring along."""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

# Plugins of Qt that stay: one platform without a screen, X11 and Wayland, and the pictures Qt cannot read by itself.
_PLUGINS = {
    "platforms": ("qoffscreen", "qxcb", "qwayland", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qjpeg", "qgif", "qico"),
    "iconengines": ("qsvgicon",),
    "styles": ("qmacstyle", "qmodernwindowsstyle", "qwindowsvistastyle"),
    "platformthemes": ("qxdgdesktopportal",),
    "platforminputcontexts": ("compose", "ibus"),
    "xcbglintegrations": (),
    "egldeviceintegrations": (),
    "generic": (),
    "networkinformation": (),
    "tls": (),  # nothing here speaks to the network
    "sqldrivers": (),
    "qmltooling": (),
    "printsupport": ("cupsprintersupport",),
}

_LEFT_TO_SYSTEM = "cupsprintersupport"
"""A plugin whose libraries have to be the system's: they speak to its printing service. Without one there is no printer
to choose, and documents are still written as PDF."""

_QT_LIBRARY = re.compile(r"(lib)?Qt6(Qml|Quick|VirtualKeyboard|Pdf|Sql|OpenGL|Egl|Designer|Test)")
_TRANSLATION = re.compile(r"(qtbase|qt)_(de|en)\.qm$")

Entry = tuple[str, str, str]
"""As PyInstaller has them: place in the finished folder, where it comes from, and its kind."""


def is_unwanted(destination: str) -> bool:
    """Whether a file, by its place in the finished folder, can be left out."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        kept = _PLUGINS.get(path.parent.name)
        return kept is not None and not any(name in path.name for name in kept)
    if path.parent.name == "translations" and "PySide6" in path.parts:
        return not _TRANSLATION.match(path.name)
    return bool(_QT_LIBRARY.match(path.name))


def trimmed(binaries: Iterable[Entry], imports_of: Callable[[str], Iterable[tuple[str, str | None]]]) -> list[Entry]:
    """The binaries without the unwanted ones and without the system's libraries that only those needed.

    Args:
        binaries: What was collected.
        imports_of: The libraries that a library needs, directly or not, as pairs of a name and where it lies.
    """
    kept = [entry for entry in binaries if not is_unwanted(entry[0])]
    loose = [entry for entry in kept if _is_loose(entry)]
    needing = [entry for entry in kept if entry not in loose and _LEFT_TO_SYSTEM not in entry[0]]
    needed = {PurePosixPath(name).name for entry in needing for name, _ in imports_of(entry[1])}
    return [entry for entry in kept if entry not in loose or entry[0] in needed]


def _is_loose(entry: Entry) -> bool:
    """A library of the system, or a link to one of a package; the loader of the program opens Python's by itself."""
    destination, _source, kind = entry
    return kind in ("BINARY", "SYMLINK") and "/" not in destination and not destination.startswith("libpython")
