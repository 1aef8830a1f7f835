"""What is typed into the palette finds what a person means."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ui.frame.fuzzy import fold, match
from workbench.ui.frame.recent import MOST, Recent


def best(query: str, *titles: str) -> str:
    found = [(fit.score, title) for title in titles if (fit := match(query, title)) is not None]
    return max(found)[1]


def test_words_in_any_order_and_beginnings_are_found() -> None:
    assert match("model load", "Load a model") is not None
    assert match("mod lo", "Load a model") is not None
    assert match("xyz", "Load a model") is None


def test_letters_left_out_are_forgiven_from_the_beginning_of_a_word_on() -> None:
    assert match("chps", "Chat: peers and settings") is not None
    assert match("ettn", "Settings") is None


def test_the_beginning_of_a_word_counts_more_than_its_middle() -> None:
    assert best("set", "Reset everything", "Settings") == "Settings"
    assert best("load", "Reload", "Load options…", "Download") == "Load options…"


def test_accents_and_capitals_do_not_matter() -> None:
    assert match("loedose", "Lödöse") is None
    assert match("LODOSE", "Lödöse") is not None


def test_what_was_typed_is_marked_where_it_stands() -> None:
    fit = match("op lo", "Load options…")
    assert fit is not None
    assert fit.marks == ((0, 2), (5, 7))


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=12))
def test_marks_lie_inside_the_title_in_order_and_apart(title: str, query: str) -> None:
    assert len(fold(title)) == len(title)
    fit = match(query, title)
    if fit is not None:
        ends = [0, *(place for mark in fit.marks for place in mark)]
        assert ends == sorted(ends)
        assert ends[-1] <= len(title)
        assert all(start < end for start, end in fit.marks)


def test_what_was_used_last_comes_first_and_little_is_kept() -> None:
    recent = Recent(["a", "b"])
    recent.use("b")
    recent.use("c")
    assert recent.names == ("c", "b", "a")
    assert (recent.rank("b"), recent.rank("never")) == (1, MOST)
    for number in range(100):
        recent.use(str(number))
    assert len(recent.names) == MOST
