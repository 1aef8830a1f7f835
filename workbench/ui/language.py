"""Which language the window speaks: its own texts, those of Qt, and how numbers and dates are written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

CATALOGUES = Path(__file__).parent / "translations"
"""For each language `workbench_XX.ts`, which people edit, and the `.qm` made of it by `packaging/catalogue.py`."""

LANGUAGES = {"en": QLocale.Language.English, "de": QLocale.Language.German}
"""What can be chosen; the texts in the sources are English."""

_installed: list[QTranslator] = []


def install(app: QCoreApplication, choice: str) -> str:
    """Have everything that is built from now on speak the chosen language: one of `LANGUAGES`, or "system".

    It takes the place of one that was installed before. Costs nothing to speak of in English; another language reads
    one file of its own and one of Qt's.

    Returns:
        The language that was taken, English when the system's is not among them.
    """
    while _installed:
        old = _installed.pop()
        app.removeTranslator(old)
        old.deleteLater()
    locale = _locale(choice)
    QLocale.setDefault(locale)
    language = next(name for name, known in LANGUAGES.items() if known == locale.language())
    if language != "en":
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in ((f"qtbase_{language}", of_qt), (f"workbench_{language}", str(CATALOGUES))):
            translator = QTranslator(app)
            if translator.load(f"{name}.qm", folder):
                app.installTranslator(translator)
                _installed.append(translator)
    return language


def _locale(choice: str) -> QLocale:
    system = QLocale.system()
    if choice in LANGUAGES:
        # The country, and with it how dates are written, stays the system's where it speaks this language too.
        return system if system.language() == LANGUAGES[choice] else QLocale(LANGUAGES[choice])
    for name in system.uiLanguages():
        wanted = QLocale(name)
        if wanted.language() in LANGUAGES.values():
            return system if system.language() == wanted.language() else wanted
    return QLocale(QLocale.Language.English)
