"""What plugin code returns is taken only when it is what was asked for."""

import math

import pytest

from workbench.plugin_api import Choice, Mark, Passage
from workbench.plugin_host import returned
from workbench.plugin_host.calls import MisbehavedError

NOTE = Passage(title="A note", text="Words.")


def test_passages_are_taken_as_they_are() -> None:
    assert returned.passages([NOTE]) == [NOTE]
    assert returned.passages(()) == []


def test_passages_without_text_and_more_than_a_model_can_use_are_left_out() -> None:
    assert returned.passages([Passage(title="Empty", text=" \n")]) == []
    assert len(returned.passages([NOTE] * 1000)) == returned.MOST_PASSAGES
    (long,) = returned.passages([Passage(title="Long", text="x" * 10**6)])
    assert len(long.text) == returned.LONGEST_PASSAGE


def test_a_score_that_is_no_number_is_none() -> None:
    (passage,) = returned.passages([Passage(title="A", text="B", score=math.nan)])
    assert passage.score is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "returned nothing, which should be a list of Passage"),
        ("text", "returned something of the type str, which should be a list of Passage"),
        (iter([NOTE]), "which should be a list of Passage"),
        (["text"], "has something of the type str in a list that should hold Passage"),
        ([Passage(title="A", text=b"B")], "a Passage with a wrong value"),  # type: ignore[arg-type]
        ([Passage(title="A", text="B", score="high")], "a Passage with a wrong value"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_list_of_passages_is_told_in_words(value: object, words: str) -> None:
    with pytest.raises(MisbehavedError, match=words):
        returned.passages(value)


def test_marks_come_in_the_order_of_the_text() -> None:
    last = Mark(start=5, end=9, tone="bad", note="No.")
    first = Mark(start=0, end=4, tone="good", note="Yes.")
    assert returned.marks("Yes, or no")([last, first]) == [first, last]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 5)])
def test_a_mark_stands_within_the_text(start: int, end: int) -> None:
    with pytest.raises(MisbehavedError, match=f"marks characters {start} to {end} of a text that has 4"):
        returned.marks("Text")([Mark(start=start, end=end, tone="good", note="")])


def test_a_tone_is_one_of_three() -> None:
    with pytest.raises(MisbehavedError, match="a Mark with a wrong value"):
        returned.marks("Text")([Mark(start=0, end=1, tone="green", note="")])  # type: ignore[arg-type]


def test_choices_and_sentences() -> None:
    assert returned.choices([Choice(value="a", title="A")]) == [Choice(value="a", title="A")]
    assert returned.sentence(None) == ""
    assert returned.sentence("Done.") == "Done."
    with pytest.raises(MisbehavedError, match="should be a sentence or None"):
        returned.sentence(3)
