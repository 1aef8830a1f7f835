"""Which pictures of the window there are, and how one is drawn."""

from typing import NamedTuple

from helpers.job_states import STATES
from helpers.stage import Stage
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.theme import Mode, Theme

PICTURES = STATES


class Shot(NamedTuple):
    """A state of the window, and how it is looked at."""

    state: str
    mode: Mode = "dark"
    speaks: str = "en"
    width: int = 1280
    height: int = 800


VARIANTS: dict[str, tuple[Mode, str, int, int]] = {
    "dark": ("dark", "en", 1440, 900),
    "light-small": ("light", "en", 1024, 700),
    "german-small": ("dark", "de", 1024, 700),
}

README = {
    "chat-dark": Shot("chat-filled"),
    "tokens-light": Shot("decoding-tokens", "light"),
    "decoding-dark": Shot("decoding-filled"),
    "models-light": Shot("models-filled", "light"),
    "settings-german": Shot("settings-general", "dark", "de"),
    "palette-light": Shot("window-palette-search", "light"),
}

REFERENCES = {
    "chat-empty": Shot("chat-empty", "dark", "en", 1024, 700),
    "chat-writing": Shot("chat-writing", "light", "en", 1024, 700),
    "settings-appearance": Shot("settings-appearance", "light", "de", 1024, 700),
    "settings-shortcuts": Shot("settings-shortcuts", "dark", "en", 1024, 700),
}
"""Kept in tests/ui/references."""


def draw(app: QApplication, theme: Theme, shot: Shot) -> QImage:
    """The picture."""
    stage = Stage(app, theme, mode=shot.mode, speaks=shot.speaks, size=(shot.width, shot.height))
    STATES[shot.state](stage)
    picture = stage.picture().toImage().convertToFormat(QImage.Format.Format_RGB32)
    stage.close()
    return picture
