"""Colours and sizes by their purpose, in plain Python so that their contrast can be computed in a test."""

import msgspec


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """One theme. Every colour is `#RRGGBB`.

    Text colours reach a contrast of 4.5:1 on every background; `border_strong`, bars and dots reach 3:1.
    """

    name: str
    # backgrounds
    rail: str
    window: str
    surface: str
    raised: str
    hover: str
    popup: str  # menus, lists that open, the palette
    code_bg: str
    code_head: str
    accent_soft: str  # behind what is selected
    selection: str  # behind selected text
    # lines
    border: str  # decoration only
    border_strong: str  # the outline of a control
    # text
    text: str
    text2: str
    text3: str
    accent: str  # links, focus ring
    accent_fill: str
    accent_fill_hover: str
    on_accent: str
    good: str
    warn: str
    bad: str
    warn_soft: str  # behind a banner
    warn_line: str  # around it
    bad_soft: str
    bad_line: str
    # bars, where 3:1 is enough and a text colour would look dull
    bar: str
    bar_good: str
    bar_warn: str
    bar_bad: str
    track: str
    # code
    keyword: str
    string: str
    number: str
    comment: str
    function: str
    type: str
    # what the person chose beside the colours
    text_percent: int = 100
    compact: bool = False

    def px(self, size: int) -> int:
        """Pixels of a text, or of what is as wide as its text, that is `size` at the usual size of text."""
        return round(size * self.text_percent / 100)

    def side(self, width: int) -> int:
        """Width of what stands beside the main thing: it grows half as much as its text."""
        return width + max(0, self.px(width) - width) // 2

    def tall(self, height: int, lines: int = 1) -> int:
        """Pixels of a row that is `height` at the usual size of text and spacing, with so many lines of text in it.

        Added to and not multiplied, so that two heights keep their difference: a focus ring takes what padding gives.
        """
        return height + lines * (self.px(SIZE_UI + 3) - (SIZE_UI + 3) - (TIGHTER if self.compact else 0))

    def gap(self, gap: int) -> int:
        """Pixels of a space around things that is `gap` when there is no hurry to fit more in."""
        return (gap + 1) // 2 if self.compact else gap


DARK = Tokens(
    name="dark",
    rail="#101216",
    window="#15171C",
    surface="#1B1E25",
    raised="#232731",
    hover="#2A2F3A",
    popup="#232731",
    code_bg="#12141A",
    code_head="#1E222B",
    accent_soft="#1F2C4A",
    selection="#2F4A85",
    border="#2E3440",
    border_strong="#677185",
    text="#E7E9EE",
    text2="#A9B1BF",
    text3="#8A93A3",
    accent="#6C9BFF",
    accent_fill="#3B6FE0",
    accent_fill_hover="#3263CE",
    on_accent="#FFFFFF",
    good="#4CC38A",
    warn="#E5B454",
    bad="#FF8080",
    warn_soft="#2A2519",
    warn_line="#55482A",
    bad_soft="#301D21",
    bad_line="#653038",
    bar="#4C82F5",
    bar_good="#4CC38A",
    bar_warn="#E5B454",
    bar_bad="#FF8080",
    track="#2E3440",
    keyword="#B79CFF",
    string="#8FD3A6",
    number="#F0B27E",
    comment="#8A93A3",
    function="#7FB4FF",
    type="#66CFD4",
)

LIGHT = Tokens(
    name="light",
    rail="#EEF0F4",
    window="#F7F8FA",
    surface="#FFFFFF",
    raised="#F0F2F6",
    hover="#E6E9EF",
    popup="#FFFFFF",
    code_bg="#F4F6FA",
    code_head="#E9EDF4",
    accent_soft="#E3ECFF",
    selection="#BCD3FF",
    border="#DCE0E8",
    border_strong="#7F8897",
    text="#1A1D23",
    text2="#4F5968",
    text3="#626C7B",
    accent="#2158D6",
    accent_fill="#2563EB",
    accent_fill_hover="#1E55CF",
    on_accent="#FFFFFF",
    good="#157347",
    warn="#8A5A00",
    bad="#BE2626",
    warn_soft="#FFF6E3",
    warn_line="#EAD6A4",
    bad_soft="#FDEFEF",
    bad_line="#F0C4C4",
    bar="#2563EB",
    bar_good="#1F9D63",
    bar_warn="#B97A00",
    bar_bad="#DC3B3B",
    track="#DCE0E8",
    keyword="#7238D6",
    string="#176B3C",
    number="#9A4B00",
    comment="#626C7B",
    function="#1D4FC4",
    type="#0B6672",
)

BACKGROUNDS = ("rail", "window", "surface", "raised", "popup", "code_bg", "code_head")
"""The backgrounds that every text colour must be readable on."""

TEXTS = ("text", "text2", "text3", "accent", "good", "warn", "bad")
CODE_TEXTS = ("keyword", "string", "number", "comment", "function", "type")
BARS = ("bar", "bar_good", "bar_warn", "bar_bad", "border_strong", "accent")

GAP_XS, GAP_S, GAP_M, GAP_L, GAP_XL = 4, 8, 12, 16, 24
RADIUS_CONTROL, RADIUS_BUTTON, RADIUS_CARD, RADIUS_BUBBLE = 6, 8, 10, 14
SIZE_SMALL, SIZE_SECOND, SIZE_UI, SIZE_CHAT, SIZE_CODE, SIZE_TITLE = 11, 12, 13, 14, 13, 20
"""Font sizes in pixels."""

TEXT_COLUMN = 760
TIGHTER = 4
"""Pixels that a line of a row gives away where more shall fit."""
LINE_HEIGHT = 130
"""Of chat text, in percent of the font's own line."""
HIT = 28
"""The least side of anything that can be clicked."""


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""

    def linear(channel: str) -> float:
        value = int(channel, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour[1:3]), linear(colour[3:5]), linear(colour[5:7])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
