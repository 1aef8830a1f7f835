"""Heights and their sums, whatever is changed in which order."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.transcript.heights import Heights

heights = st.lists(st.integers(1, 500), max_size=30)


@given(heights, st.lists(st.tuples(st.integers(0, 29), st.integers(1, 500))))
def test_tops_are_the_sums_of_the_heights_after_any_changes(start: list[int], changes: list[tuple[int, int]]) -> None:
    kept, plain = Heights(start), list(start)
    for at, height in changes:
        if at < len(plain):
            kept.set(at, height)
            plain[at] = height
        else:
            kept.append(height)
            plain.append(height)
        assert [kept.top(i) for i in range(len(plain) + 1)] == [sum(plain[:i]) for i in range(len(plain) + 1)]
    assert kept.total() == sum(plain)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=20), st.integers(-100, 1100))
def test_every_height_is_found_in_the_message_it_falls_in(start: list[int], y: int) -> None:
    kept = Heights(start)
    at = kept.at(y)
    inside = min(max(y, 0), kept.total() - 1)
    assert kept.top(at) <= inside < kept.top(at + 1)


def test_an_empty_list_has_no_message_anywhere() -> None:
    assert Heights().at(5) == -1
    assert Heights().total() == 0
