"""The window's two typefaces: Inter and JetBrains Mono where installed, else the system's own."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from workbench.ui.theme import current, tokens
from workbench.ui.theme.tokens import Tokens

UI_FAMILIES = ("Inter", "Inter Variable")
MONO_FAMILIES = ("JetBrains Mono", "JetBrains Mono NL", "Cascadia Mono", "SF Mono", "Menlo", "Consolas")

Features = tuple[tuple[str, int], ...]
"""OpenType features by name, 1 for on."""

_TABULAR: Features = (("tnum", 1),)
_NO_LIGATURES: Features = (("calt", 0), ("liga", 0), ("clig", 0))


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
    return _font(ui_family(), size, weight, look, _TABULAR)


def chat_font(size: int = tokens.SIZE_CHAT, look: Tokens | None = None) -> QFont:
    """The font of messages."""
    return _font(ui_family(), size, QFont.Weight.Normal, look)


def mono_font(size: int = tokens.SIZE_CODE, look: Tokens | None = None) -> QFont:
    """`size` in pixels at the usual size of text. No ligatures: `->` must not turn into an arrow."""
    return _font(mono_family(), size, QFont.Weight.Normal, look, _NO_LIGATURES, QFont.StyleHint.Monospace)


def _font(
    family: str,
    size: int,
    weight: QFont.Weight,
    look: Tokens | None,
    features: Features = (),
    hint: QFont.StyleHint = QFont.StyleHint.AnyStyle,
) -> QFont:
    # A copy: it is the caller's to change, and yet it need not be looked up anew by whoever paints with it.
    return QFont(_made(family, (look or current.tokens()).px(size), weight, features, hint))


@lru_cache(maxsize=64)
def _made(family: str, pixels: int, weight: QFont.Weight, features: Features, hint: QFont.StyleHint) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    if hint is not QFont.StyleHint.AnyStyle:
        font.setStyleHint(hint)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature, value in features:
        font.setFeature(QFont.Tag(feature), value)
    return font


def _first(families: tuple[str, ...], otherwise: QFontDatabase.SystemFont) -> str:
    for family in families:
        if QFontDatabase.hasFamily(family):
            return family
    return QFontDatabase.systemFont(otherwise).family()
