"""`workbench tokens`: the tokens of a text, and what the model expected there."""

from pathlib import Path

import pytest
from helpers.command_line import run


def test_each_token_is_shown_with_its_number_and_its_text(model: Path) -> None:
    ended = run("tokens", "-m", str(model), "Hi ü")
    assert ended.status == 0
    assert [line.split(maxsplit=2)[2] for line in ended.output.splitlines()] == ['"H"', '"i"', '" "', "<c3>", "<bc>"]
    assert ended.sentence == "5 tokens"


def test_json_has_the_tokens_with_bytes_where_they_are_no_whole_character(model: Path) -> None:
    answer = run("tokens", "-m", str(model), "--json", "ü").json
    assert answer["count"] == 2
    assert [token["bytes"] for token in answer["tokens"]] == ["c3", "bc"]
    assert "next" not in answer
    assert run("tokens", "-m", str(model), "--json", "").json["tokens"] == []


def test_top_tells_how_likely_each_token_was_and_what_comes_next(model: Path) -> None:
    answer = run("tokens", "-m", str(model), "--top", "3", "--json", "Hello").json
    first, *rest = answer["tokens"]
    assert first["probability"] is None, "nothing stands before it"
    for token in rest:
        assert 0 < token["probability"] < 1 or token["probability"] is None
        chances = [each["probability"] for each in token["likeliest"]]
        assert len(chances) == 3
        assert chances == sorted(chances, reverse=True)
    assert len(answer["next"]) == 3
    shown = run("tokens", "-m", str(model), "--top", "3", "Hello").output.splitlines()
    assert shown[-4] == "next:"
    assert len(shown) == 5 + 4


def test_special_tokens_are_text_unless_asked_for(model: Path) -> None:
    text = "<|im_end|>"
    assert run("tokens", "-m", str(model), "--json", text).json["count"] == len(text)
    assert run("tokens", "-m", str(model), "--json", "--special", text).json["count"] == 1


def test_the_text_may_come_from_standard_input(model: Path) -> None:
    assert run("tokens", "-m", str(model), "--json", "-", text=b"Hi").json["count"] == 2


@pytest.mark.parametrize(
    ("arguments", "words"), [(("-m", "zebra", "x"), "no model 'zebra'"), (("--top", "-1", "x"), "--top")]
)
def test_what_cannot_be_is_one_sentence(arguments: tuple[str, ...], words: str) -> None:
    ended = run("tokens", *arguments)
    assert ended.status == 1
    assert words in ended.sentence
