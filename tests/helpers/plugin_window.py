"""The window as a process of its own, with the plugins there are: `python -m helpers.plugin_window DEED [WORDS]`.

Prints a line when the window has its plugins, and one with what came of the deed, if it lives to tell.
"""

import sys
from collections.abc import Callable

from helpers.window import Opened
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from workbench.ui.plugins.hosted import Hosted
from workbench.ui.theme.theme import Theme

LOOK_MS = 50


class Person:
    """Does one thing in the window, then closes it."""

    def __init__(self, application: QApplication, deed: str, words: list[str]) -> None:
        self._application = application
        self._opened = Opened(Theme(application, "dark"))
        self._words = words
        window = self._opened.window
        window.closed.connect(application.quit)
        window.show()
        self._when(lambda: getattr(window.plugins, "loaded", False), lambda: self._begin(getattr(self, deed)))

    def _begin(self, deed: Callable[[], None]) -> None:
        self._say("ready")
        deed()

    def _when(self, so: Callable[[], object], then: Callable[[], None]) -> None:
        if so():
            then()
        else:
            QTimer.singleShot(LOOK_MS, lambda: self._when(so, then))

    def _say(self, words: str) -> None:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()

    def _end(self, words: str) -> None:
        self._say(words)
        self._opened.window.close()

    def _page(self, then: Callable[[QWidget], None]) -> None:
        """Show the page that the first word names."""
        hosted = self._opened.window.pages.show_page(f"plugin.{self._words[0]}")
        assert isinstance(hosted, Hosted)
        self._when(lambda: hosted.widget, lambda: then(hosted.widget or hosted))

    # ---------------------------------------------------------------------------------------------- deeds

    def nothing(self) -> None:
        """Only look."""
        self._end("nothing")

    def page(self) -> None:
        """Show a page."""
        self._page(lambda widget: self._end(f"shown {type(widget).__name__}"))

    def press(self) -> None:
        """Press the first button of a page."""

        def pressed(widget: QWidget) -> None:
            button = widget.findChild(QPushButton)
            assert button is not None
            button.click()
            self._end("pressed")

        self._page(pressed)

    def count(self) -> None:
        """What the manual's page is for: give it the file that the second word names, read the result."""

        def begun(widget: QWidget) -> None:
            widget.count(self._words[1])
            self._when(widget.choose.isEnabled, lambda: self._end(widget.result.toPlainText()))

        self._page(begun)


def main() -> int:
    """One life."""
    application = QApplication(sys.argv[:1])
    person = Person(application, sys.argv[1], sys.argv[2:])
    status = application.exec()
    del person
    return status


if __name__ == "__main__":
    sys.exit(main())
