"""Draws every page of the window in its states: `python tests/screenshots.py FOLDER [--only TEXT]`.

Clock, meters, machine, models and chats are fixed, so that every run draws the same pictures where the same fonts are
installed. Three of each state: dark and large, light and small, and small in German, where texts are longest. With
`--readme` only those of the README, with `--references` only those that tests/ui/test_screenshots.py compares.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from helpers.pictures import PICTURES, README, REFERENCES, VARIANTS, Shot, draw
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.theme import Theme


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="pictures whose name has this in it")
    some = parser.add_mutually_exclusive_group()
    some.add_argument("--readme", action="store_const", dest="shots", const=README)
    some.add_argument("--references", action="store_const", dest="shots", const=REFERENCES)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    every = {f"{name}-{variant}": Shot(name, *look) for name in PICTURES for variant, look in VARIANTS.items()}
    app = QApplication(sys.argv[:1])
    theme = Theme(app, "dark")
    for name, shot in (arguments.shots or every).items():
        if arguments.only in name:
            draw(app, theme, shot).save(str(arguments.folder / f"{name}.png"))
            sys.stdout.write(f"{name}.png\n")
            sys.stdout.flush()
    os._exit(0)  # Python takes Qt's objects apart in any order at its end, and Qt does not bear that


if __name__ == "__main__":
    main()
