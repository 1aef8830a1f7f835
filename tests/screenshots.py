"""Draws every page of the window in its states: `python tests/screenshots.py FOLDER [--only TEXT]`.

Clock, meters, machine, models and chats are fixed, so that every run draws the same pictures where the same fonts are
installed. Three of each state: dark and large, light and small, and small in German, where texts are longest.
"""

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from helpers.pictures import PICTURES
from helpers.stage import Stage
from PySide6.QtWidgets import QApplication

from workbench.ui.theme.theme import Mode, Theme

VARIANTS: dict[str, tuple[Mode, str, int, int]] = {
    "dark": ("dark", "en", 1440, 900),
    "light-small": ("light", "en", 1024, 700),
    "german-small": ("dark", "de", 1024, 700),
}


def main() -> None:
    """Read the arguments and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="pictures whose name has this in it")
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    theme = Theme(app, "dark")
    for name, state in PICTURES.items():
        for variant, (mode, speaks, width, height) in VARIANTS.items():
            file = f"{name}-{variant}.png"
            if arguments.only in file:
                stage = Stage(app, theme, speaks=speaks, mode=mode, size=(width, height))
                state(stage)
                stage.picture().save(str(arguments.folder / file))
                stage.close()
                sys.stdout.write(f"{file}\n")
    sys.stdout.flush()
    os._exit(0)  # Python takes Qt's objects apart in any order at its end, and Qt does not bear that


if __name__ == "__main__":
    main()
