"""Stop strings in streamed text."""

import pytest
from helpers.pieces import cut
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_kit.stop_strings import StopMatcher

few_letters = st.text(alphabet="ab\n", max_size=60)


def by_searching(text: str, stops: list[str]) -> tuple[str, str]:
    """What must be shown and what was hit, found with `str.find` in the whole text."""
    hits = [(text.find(stop) + len(stop), -len(stop), stop) for stop in stops if stop and stop in text]
    if not hits:
        return text, ""
    end, _, stop = min(hits)
    return text[: end - len(stop)], stop


@given(cut(few_letters), st.lists(st.text(alphabet="ab\n", max_size=5), max_size=4))
def test_any_cutting_gives_what_searching_the_whole_text_gives(pieces: list[str], stops: list[str]) -> None:
    matcher = StopMatcher(stops)
    shown, hit = "", ""
    for piece in pieces:
        safe, hit = matcher.feed(piece)
        shown += safe
        if hit:
            break
    else:
        shown += matcher.finish()
    assert (shown, hit) == by_searching("".join(pieces), stops)


@given(cut(few_letters), st.lists(st.text(alphabet="ab\n", min_size=1, max_size=5), max_size=4))
def test_only_what_could_be_the_beginning_of_a_stop_string_is_held_back(pieces: list[str], stops: list[str]) -> None:
    matcher = StopMatcher(stops)
    fed = shown = ""
    for piece in pieces:
        fed += piece
        safe, hit = matcher.feed(piece)
        if hit:
            break
        shown += safe
        held = fed[len(shown) :]
        assert not held or any(stop.startswith(held) for stop in stops)


@pytest.mark.parametrize(
    ("stops", "shown", "hit"),
    [
        (["</s>", "User:"], "Hello ", "User:"),
        (["ser:", "User:"], "Hello ", "User:"),
        (["User: bye"], "Hello User: hi", ""),
        ([""], "Hello User: hi", ""),
        ([], "Hello User: hi", ""),
    ],
)
def test_a_stop_string_ends_the_text_before_its_first_character(stops: list[str], shown: str, hit: str) -> None:
    matcher = StopMatcher(stops)
    first, hit_early = matcher.feed("Hello User")
    assert hit_early == ""
    second, found = matcher.feed(": hi")
    assert found == hit
    assert first + second + ("" if found else matcher.finish()) == shown
