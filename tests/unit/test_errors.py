"""The error that is shown to people."""

import pytest

from workbench.errors import WorkbenchError


def test_what_why_and_remedy_make_one_line() -> None:
    error = WorkbenchError("The model did not load.", "The file is cut short.", "Copy it again.", "llama.cpp: eof")
    assert error.sentence() == str(error) == "The model did not load. The file is cut short. Copy it again."


def test_what_is_not_known_leaves_no_gap() -> None:
    assert WorkbenchError("It failed.", remedy="Try again.").sentence() == "It failed. Try again."


def test_technical_detail_is_never_part_of_the_sentence() -> None:
    error = WorkbenchError("It failed.", detail="Traceback (most recent call last)")
    assert "Traceback" not in str(error)
    assert error.detail.startswith("Traceback")


def test_it_is_caught_as_itself_and_keeps_its_parts() -> None:
    with pytest.raises(WorkbenchError, match=r"^It failed\. Because\.$") as caught:
        raise WorkbenchError("It failed.", "Because.")
    assert (caught.value.what, caught.value.why, caught.value.remedy, caught.value.detail) == (
        "It failed.",
        "Because.",
        "",
        "",
    )
