"""Numbers, settings and sentences from below the window, in the language that it speaks."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.settings.declare import Setting

SETTINGS = "settings"
"""The context of every text in the declarations of settings."""

SENTENCES = "sentences"
"""The context of sentences that are put together below the window."""


def number(value: float, digits: int = 0) -> str:
    """`value` with that many digits after the point, with the separators of the language."""
    return QLocale().toString(float(value), "f", digits)


def setting_words(words: str) -> str:
    """A text of a declaration of a setting."""
    return QCoreApplication.translate(SETTINGS, words) if words else ""


def in_words(setting: Setting) -> Setting:
    """The same setting with everything a person reads on its row in their language."""
    return replace(
        setting,
        title=setting_words(setting.title),
        sentence=setting_words(setting.sentence),
        good_for=setting_words(setting.good_for),
        unit=setting_words(setting.unit),
        choices=tuple((value, setting_words(title)) for value, title in setting.choices),
    )
