"""The window's two typefaces: Inter and JetBrains Mono where installed, else the system's own."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from workbench.ui.theme import tokens

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


def ui_font(size: int = tokens.SIZE_UI, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """`size` in pixels. Figures are tabular, so that a counting number does not tremble."""
    font = _font(ui_family(), size, weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def chat_font() -> QFont:
    """The font of messages."""
    return _font(ui_family(), tokens.SIZE_CHAT, QFont.Weight.Normal)


def mono_font(size: int = tokens.SIZE_CODE) -> QFont:
    """`size` in pixels. No ligatures: `->` must not turn into an arrow."""
    font = _font(mono_family(), size, QFont.Weight.Normal)
    font.setStyleHint(QFont.StyleHint.Monospace)
    for feature in ("calt", "liga", "clig"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _font(family: str, size: int, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _first(families: tuple[str, ...], otherwise: QFontDatabase.SystemFont) -> str:
    for family in families:
        if QFontDatabase.hasFamily(family):
            return family
    return QFontDatabase.systemFont(otherwise).family()
