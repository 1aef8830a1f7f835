"""The theme that is on, for whatever paints by itself."""

from workbench.ui.theme.tokens import LIGHT, Tokens

_now = LIGHT


def tokens() -> Tokens:
    """The colours of the theme that is on."""
    return _now


def use(chosen: Tokens) -> None:
    """Make `chosen` the theme that is on. Only `Theme` calls this; it dresses the widgets too."""
    global _now
    _now = chosen
