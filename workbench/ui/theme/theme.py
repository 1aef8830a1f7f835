"""Which theme is on: light, dark or the system's, and how the whole window changes to it."""

from functools import lru_cache
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench.ui.theme import current, follow, fonts, palette, style
from workbench.ui.theme.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
Density = Literal["comfortable", "compact"]

STYLE = "Fusion"
ARGUMENTS = ("-style", STYLE)
"""For the QApplication of a window that is in a hurry: asking `setStyle` for it makes all of QStyle's names at once."""


class Theme(QObject):
    """Dresses the application, and dresses it again when the person or the system changes their mind.

    Widgets that paint by themselves read `current.tokens()` while painting; those that keep colours learn of a change
    by `QEvent.StyleChange`, as with any style.

    Signals:
        changed: The whole window has new colours.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        mode: Mode = "system",
        *,
        text_percent: int = 100,
        density: Density = "comfortable",
        dress: bool = True,
    ) -> None:
        """With `dress` False the style sheet waits for `dress()`, and the application has been given `STYLE` already.

        Building widgets takes half as long before there is one: each would be styled anew whenever it is put somewhere.
        """
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._text_percent = text_percent
        self._density: Density = density
        self._files = QTemporaryDir()
        if dress:
            app.setStyle(STYLE)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        if dress:
            self.dress()
        else:
            current.use(self._wanted())
            app.setFont(fonts.ui_font())

    @property
    def mode(self) -> Mode:
        """What the person chose."""
        return self._mode

    def dress(self) -> None:
        """Put the chosen theme on everything."""
        self._apply()

    def set_mode(self, mode: Mode) -> None:
        """Change to `mode` at once."""
        self._mode = mode
        # Themes title bars where the platform can; says nothing and does nothing where it cannot.
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}[mode]
        QGuiApplication.styleHints().setColorScheme(scheme)
        self._apply()

    def set_sizes(self, text_percent: int, density: Density) -> None:
        """Make text larger or smaller and rows closer or further apart, at once."""
        self._text_percent, self._density = text_percent, density
        self._apply()

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        chosen = self._wanted()
        if chosen is current.tokens() and self._app.styleSheet():
            return
        sizes = (chosen.text_percent, chosen.compact)
        sized = not self._app.styleSheet() or sizes != (current.tokens().text_percent, current.tokens().compact)
        current.use(chosen)
        # Taking the old sheet off first costs a third: Qt puts a first sheet on with a new style, for every widget
        # once, but goes through all of them several times to change one (40 ms instead of 150 ms for 430 widgets).
        self._app.setStyleSheet("")
        if sized:
            self._app.setFont(fonts.ui_font())
        self._app.setPalette(palette.palette(chosen))
        self._app.setStyleSheet(style.sheet(chosen, self._files.path()))
        if sized:
            follow.dress_all()  # last: a sheet that is put on gives widgets back the fonts they had under the old one
        self.changed.emit()

    def _wanted(self) -> Tokens:
        scheme = QGuiApplication.styleHints().colorScheme()
        dark = self._mode == "dark" or (self._mode == "system" and scheme == Qt.ColorScheme.Dark)
        return _sized(DARK if dark else LIGHT, self._text_percent, self._density)


@lru_cache(maxsize=8)
def _sized(colours: Tokens, text_percent: int, density: Density) -> Tokens:
    """The same object for the same choice: whoever keeps one sees at a glance whether there is another."""
    if text_percent == 100 and density == "comfortable":
        return colours
    return replace(colours, text_percent=text_percent, compact=density == "compact")
