"""Which theme is on: light, dark or the system's, and how the whole window changes to it."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from workbench.ui.theme import current, fonts, palette, style
from workbench.ui.theme.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]

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

    def __init__(self, app: QApplication, mode: Mode = "system", *, dress: bool = True) -> None:
        """With `dress` False the style sheet waits for `dress()`, and the application has been given `STYLE` already.

        Building widgets takes half as long before there is one: each would be styled anew whenever it is put somewhere.
        """
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._files = QTemporaryDir()
        if dress:
            app.setStyle(STYLE)
        app.setFont(fonts.ui_font())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        if dress:
            self.dress()
        else:
            current.use(self._wanted())

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

    def _on_system_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._apply()

    def _apply(self) -> None:
        chosen = self._wanted()
        if chosen is current.tokens() and self._app.styleSheet():
            return
        current.use(chosen)
        # Taking the old sheet off first costs a third: Qt puts a first sheet on with a new style, for every widget
        # once, but goes through all of them several times to change one (40 ms instead of 150 ms for 430 widgets).
        self._app.setStyleSheet("")
        self._app.setPalette(palette.palette(chosen))
        self._app.setStyleSheet(style.sheet(chosen, self._files.path()))
        self.changed.emit()

    def _wanted(self) -> Tokens:
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
