"""Incremental UTF-8."""

from helpers.pieces import cut
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_kit.utf8 import Utf8Stream

almost_text = st.lists(st.text().map(str.encode) | st.binary(max_size=4)).map(b"".join)


@given(cut(almost_text))
def test_the_text_is_what_decoding_in_one_go_would_give(pieces: list[bytes]) -> None:
    stream = Utf8Stream()
    text = "".join(stream.feed(piece) for piece in pieces) + stream.finish()
    assert text == b"".join(pieces).decode("utf-8", errors="replace")


def test_a_character_is_never_split() -> None:
    stream = Utf8Stream()
    assert [stream.feed(bytes([byte])) for byte in "é€😀".encode()] == ["", "é", "", "", "€", "", "", "", "😀"]
    assert stream.finish() == ""


def test_a_character_that_is_never_completed_shows_as_a_replacement() -> None:
    stream = Utf8Stream()
    assert stream.feed("a😀".encode()[:-1]) == "a"
    assert stream.finish() == "\N{REPLACEMENT CHARACTER}"
