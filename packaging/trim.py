"""Which collected files the program never uses; PyInstaller takes every plugin of Qt and what those bring along."""

import re
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

# Libraries that only such plugins, QML or the GTK theme need.
_LIBRARY = re.compile(
    r"(lib)?(Qt6(Qml|Quick|VirtualKeyboard|Pdf|Sql|OpenGL|EglFS|Designer|Test)"
    r"|gtk-3|gdk-3|gdk_pixbuf|atk-|atspi|pango|cairo|rsvg|gobject-introspection|epoxy|harfbuzz-gobject)"
)
_TRANSLATION = re.compile(r"(qtbase|qt)_(de|en)\.qm$")


def is_unwanted(destination: str) -> bool:
    """Whether a file, by its place in the finished folder, can be left out."""
    path = PurePosixPath(destination.replace("\\", "/"))
    if "plugins" in path.parts and "PySide6" in path.parts:
        kept = _PLUGINS.get(path.parent.name)
        return kept is not None and not any(name in path.name for name in kept)
    if path.parent.name == "translations" and "PySide6" in path.parts:
        return not _TRANSLATION.match(path.name)
    return bool(_LIBRARY.match(path.name))
