"""Colours: everything can be read, in both themes."""

import pytest

from workbench.ui.theme import tokens
from workbench.ui.theme.tokens import DARK, LIGHT, Tokens, contrast

both = pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#336699", "#336699") == 1


@both
def test_text_is_readable_on_every_background(theme: Tokens) -> None:
    faults = [
        f"{text} on {back}: {ratio:.2f}"
        for back in tokens.BACKGROUNDS
        for text in tokens.TEXTS
        if (ratio := contrast(getattr(theme, text), getattr(theme, back))) < 4.5
    ]
    assert faults == []


@both
def test_text_is_readable_where_something_is_pointed_at_selected_or_said(theme: Tokens) -> None:
    pairs = {
        "text on hover": (theme.text, theme.hover),
        "text2 on hover": (theme.text2, theme.hover),
        "text on accent_soft": (theme.text, theme.accent_soft),
        "accent on accent_soft": (theme.accent, theme.accent_soft),
        "text on selection": (theme.text, theme.selection),
        "on_accent on accent_fill": (theme.on_accent, theme.accent_fill),
        "text on warn_soft": (theme.text, theme.warn_soft),
        "text on bad_soft": (theme.text, theme.bad_soft),
    }
    assert [name for name, pair in pairs.items() if contrast(*pair) < 4.5] == []


@both
def test_every_colour_of_code_is_readable_on_the_background_of_code(theme: Tokens) -> None:
    assert [name for name in tokens.CODE_TEXTS if contrast(getattr(theme, name), theme.code_bg) < 4.5] == []


@both
def test_outlines_bars_and_dots_stand_out_from_what_is_behind_them(theme: Tokens) -> None:
    faults = [
        f"{bar} on {back}: {ratio:.2f}"
        for back in ("rail", "window", "surface")
        for bar in tokens.BARS
        if (ratio := contrast(getattr(theme, bar), getattr(theme, back))) < 3.0
    ]
    assert faults == []
    assert contrast(theme.on_accent, theme.accent_fill_hover) >= 4.5
