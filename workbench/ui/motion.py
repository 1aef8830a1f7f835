"""Whether things on the screen move as little as they can: what the person chose, or what the system says."""

import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from workbench.ui.bridge import Bridge

Choice = Literal["system", "full", "reduced"]

_ASK_SECONDS = 2.0
_CLIENT_AREA_ANIMATION = 0x1042
"""SPI_GETCLIENTAREAANIMATION of Windows."""

_reduced = False


def is_reduced() -> bool:
    """For whatever moves by itself."""
    return _reduced


class Motion(QObject):
    """Acts on what Qt moves, and tells everybody else by `is_reduced`."""

    def __init__(self, bridge: "Bridge") -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._choice: Choice = "full"
        self._blinking = QApplication.cursorFlashTime()
        self._effects = {effect: QApplication.isEffectEnabled(effect) for effect in Qt.UIEffect}

    def take(self, choice: Choice) -> None:
        """Act on the person's choice; what the system says takes a moment to find out."""
        self._choice = choice
        if choice == "system":
            self._bridge.run(system_reduces, self._on_system, owner=self)
        else:
            self._reduce(choice == "reduced")

    def _on_system(self, reduced: bool) -> None:
        if self._choice == "system":
            self._reduce(reduced)

    def _reduce(self, reduced: bool) -> None:
        global _reduced
        _reduced = reduced
        QApplication.setCursorFlashTime(0 if reduced else self._blinking)
        for effect, usual in self._effects.items():
            QApplication.setEffectEnabled(effect, usual and not reduced)


def system_reduces() -> bool:
    """Whether the system is set to move less; False where it does not say. Qt 6.11 cannot tell."""
    match sys.platform:
        case "win32":
            return _windows()
        case "darwin":
            return _says("defaults", "read", "com.apple.universalaccess", "reduceMotion") == "1"
        case _:
            return _says("gsettings", "get", "org.gnome.desktop.interface", "enable-animations") == "false"


def _windows() -> bool:
    import ctypes

    moves = ctypes.c_int(1)
    user = ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
    user.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return not moves.value


def _says(program: str, *words: str) -> str:
    """What a program of the system answers; "" when there is none or it fails."""
    import shutil
    import subprocess

    path = shutil.which(program)
    if path is None:
        return ""
    try:
        said = subprocess.run([path, *words], capture_output=True, text=True, timeout=_ASK_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.strip() if said.returncode == 0 else ""
