"""The text of special tokens in messages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_kit.special_tokens import SpecialTokens, texts_in

GUARD = "\ufdd0"
letters = st.text(alphabet="<|>ab", max_size=30)


@given(letters, st.lists(st.text(alphabet="<|>ab", min_size=1, max_size=6), max_size=6))
def test_no_piece_between_guards_contains_a_special_token(text: str, tokens: list[str]) -> None:
    guarded = SpecialTokens(tokens).guard(text, GUARD)
    assert guarded.replace(GUARD, "") == text
    for piece in guarded.split(GUARD):
        assert not any(token in piece for token in tokens if len(token) > 1)


def test_what_contains_no_special_token_stays_as_it_is() -> None:
    assert SpecialTokens(["<|im_end|>"]).guard("a <|im_end| b < c", GUARD) == "a <|im_end| b < c"


@pytest.mark.parametrize("tokens", [[], ["\n\n", "  ", "\t"], ["<", "a"]])
def test_white_space_and_single_characters_are_left_alone(tokens: list[str]) -> None:
    assert SpecialTokens(tokens).guard("a\n\n  \t<b>", GUARD) == "a\n\n  \t<b>"


def test_strings_inside_lists_and_maps_are_guarded_too() -> None:
    special = SpecialTokens(["<s>"])
    assert special.guard({"a": ["<s>", 1, True], "b": None}, "!") == {"a": ["<!s>", 1, True], "b": None}


def test_tokens_are_texts_and_no_patterns() -> None:
    assert SpecialTokens(["a|b", "(((", "\\d", "[x]"]).guard("a|b ((( \\d 1 [x] x", "!") == "a!|b (!(( \\!d 1 [!x] x"


def test_a_token_of_any_length_is_found() -> None:
    token = "<" + "long" * 5_000 + ">"
    assert SpecialTokens([token]).guard(token, GUARD) == "<" + GUARD + token[1:]


def test_all_strings_of_a_value_are_found() -> None:
    assert list(texts_in({"a": ["b", ("c", 1)], "d": "e"})) == ["b", "c", "e"]
