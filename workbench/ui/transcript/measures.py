"""Sizes that the list and its cards agree on."""

MARGIN_X, MARGIN_Y = 10, 8
"""Pixels between the content of a card and its focus ring."""
