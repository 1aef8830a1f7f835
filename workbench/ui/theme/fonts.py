"""The window's two typefaces: Inter and JetBrains Mono where installed, else the system's own."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from workbench.ui.theme import current, tokens
from workbench.ui.theme.tokens import Tokens

UI_FAMILIES = ("Inter", "Inter Variable")
MONO_FAMILIES = ("JetBrains Mono", "JetBrains Mono NL", "Cascadia Mono", "SF Mono", "Menlo", "Consolas")


@lru_cache(maxsize=1)
def ui_family() -> str:
    """The family of everything but code."""
    return _first(UI_FAMILIES, QFontDatabase.SystemFont.GeneralFont)


@lru_cache(maxsize=1)
def mono_family() -> str:
    """The family of code and tokens."""
    return _first(MONO_FAMILIES, QFontDatabase.SystemFont.FixedFont)


def ui_font(
    size: int = tokens.SIZE_UI, weight: QFont.Weight = QFont.Weight.Normal, look: Tokens | None = None
) -> QFont:
    """`size` in pixels at the usual size of text. Figures are tabular, so that a counting number does not tremble.

    `look`: whose size of text counts; that of the window when it is None.
    """
    font = _font(ui_family(), size, weight, look)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def chat_font(size: int = tokens.SIZE_CHAT, look: Tokens | None = None) -> QFont:
    """The font of messages."""
    return _font(ui_family(), size, QFont.Weight.Normal, look)


def mono_font(size: int = tokens.SIZE_CODE, look: Tokens | None = None) -> QFont:
    """`size` in pixels at the usual size of text. No ligatures: `->` must not turn into an arrow."""
    font = _font(mono_family(), size, QFont.Weight.Normal, look)
    font.setStyleHint(QFont.StyleHint.Monospace)
    for feature in ("calt", "liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _font(family: str, size: int, weight: QFont.Weight, look: Tokens | None) -> QFont:
    font = QFont(family)
    font.setPixelSize((look or current.tokens()).px(size))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _first(families: tuple[str, ...], otherwise: QFontDatabase.SystemFont) -> str:
    for family in families:
        if QFontDatabase.hasFamily(family):
            return family
    return QFontDatabase.systemFont(otherwise).family()
