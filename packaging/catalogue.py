"""Brings the translations up to date with the sources: `python packaging/catalogue.py [--check]`.

Reads every text of the window (workbench/ui), of the declared settings and of the sentences that come from below,
those of errors among them (`raised.py` finds these and writes `errors.txt`). Writes all of them into
`workbench/ui/translations/workbench_XX.ts` beside what is translated there already, and makes the `.qm` files that the
window reads. With a reader of our own and not Qt's lupdate, which misses texts behind a helper function, takes
f-strings as they stand, and writes contexts that are never asked for.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from raised import sentences_of_program
from texts import Text, problems, texts_of_program

from workbench.ui.error_sentences import LIST

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "workbench" / "ui" / "translations"
LANGUAGES = {"de": "de_DE"}
"""The languages there are, with the names Qt gives them."""

Translations = dict[Text, tuple[str, ...]]
"""For each text its translation: none yet (), one, or one for each plural form."""


def read(path: Path) -> Translations:
    """What a `.ts` file holds."""
    found: Translations = {}
    if not path.exists():
        return found
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            plural = message.get("numerus") == "yes"
            text = Text(name, message.findtext("source", ""), message.findtext("comment", ""), plural)
            element = message.find("translation")
            assert element is not None
            forms = [form.text or "" for form in element.iter("numerusform")] if plural else [element.text or ""]
            found[text] = tuple(forms) if element.get("type") != "unfinished" and all(forms) else ()
    return found


def write(path: Path, translations: Translations, language: str) -> None:
    """Write a `.ts` file, sorted, without places in the sources: so that a change shows what has changed."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    context = None
    for text in sorted(translations):
        if text.context != context:
            lines += ["</context>"] if context is not None else []
            context = text.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines.append('    <message numerus="yes">' if text.plural else "    <message>")
        lines.append(f"        <source>{escape(text.source)}</source>")
        if text.comment:
            lines.append(f"        <comment>{escape(text.comment)}</comment>")
        lines.append(f"        {_translation(text, translations[text])}")
        lines.append("    </message>")
    lines += ["</context>", "</TS>", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def _translation(text: Text, forms: tuple[str, ...]) -> str:
    mark = "" if forms else ' type="unfinished"'
    inside = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("", "")) if text.plural else ""
    return f"<translation{mark}>{inside or escape(''.join(forms))}</translation>"


def updated(path: Path) -> Translations:
    """What the file should hold: every text of the sources, with its translation where there is one."""
    known = read(path)
    return {text: known.get(text, ()) for text in texts_of_program()}


def main() -> int:
    """Update or check every catalogue; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, fail when something is missing")
    check = parser.parse_args().check
    wrong = problems()
    sentences = "".join(f"{sentence}\n" for sentence in sentences_of_program())
    if not check:
        LIST.write_text(sentences, encoding="utf-8")
    elif LIST.read_text(encoding="utf-8") != sentences:
        wrong.append(f"{LIST.name}: not up to date")
    for language, name in LANGUAGES.items():
        path = FOLDER / f"workbench_{language}.ts"
        new = updated(path)
        missing = [f"{text.context}: {text.source}" for text, forms in new.items() if not forms]
        wrong += [f"{path.name}: not translated: {each}" for each in missing]
        if check:
            wrong += [f"{path.name}: not up to date"] if read(path) != new else []
            continue
        write(path, new, name)
        subprocess.run(
            ["pyside6-lrelease", "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))], check=True
        )
        print(f"{path.name}: {len(new)} texts, {sum(map(bool, new.values()))} translated")
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
