"""The theme that is on, for whatever paints by itself."""

from workbench.ui.theme.tokens import LIGHT, Tokens

_now = LIGHT


def tokens() -> Tokens:
    """The colours of the theme that is on."""
    return _now


def px(size: int) -> int:
    """See `Tokens.px`."""
    return _now.px(size)


def side(width: int) -> int:
    """See `Tokens.side`."""
    return _now.side(width)


def tall(height: int, lines: int = 1) -> int:
    """See `Tokens.tall`."""
    return _now.tall(height, lines)


def gap(gap: int) -> int:
    """See `Tokens.gap`."""
    return _now.gap(gap)


def use(chosen: Tokens) -> None:
    """Make `chosen` the theme that is on. Only `Theme` calls this; it dresses the widgets too."""
    global _now
    _now = chosen
