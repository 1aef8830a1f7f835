"""Numbers, settings and sentences from below the window, in the language that it speaks."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.chats.records import Preset, SystemPrompt
from workbench.modelfiles.labels import size_label
from workbench.settings.declare import Setting

SETTINGS = "settings"
"""The context of every text in the declarations of settings, and of the presets and prompts that come along."""


def figures(value: float, digits: int = 0) -> str:
    """`value` written with that many digits after the point, with the separators of the language."""
    return QLocale().toString(float(value), "f", digits)


def shortest(value: float) -> str:
    """`value` with as few digits as say what it is: "0.5", "5"."""
    return QLocale().toString(float(value), "g", 6)


def size_words(count: int) -> str:
    """So many bytes in the unit that suits them, e.g. "4.92 GB"."""
    digits, unit = size_label(count).replace(".", QLocale().decimalPoint()).split()
    return f"{digits} {QCoreApplication.translate('Wording', 'bytes') if unit == 'bytes' else unit}"


def setting_words(words: str) -> str:
    """A text of a declaration of a setting."""
    return QCoreApplication.translate(SETTINGS, words) if words else ""


def name_of(kept: Preset | SystemPrompt) -> str:
    """Its name; those that come with the program have one in each language."""
    return setting_words(kept.name) if kept.built_in else kept.name


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
