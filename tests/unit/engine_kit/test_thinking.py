"""Thinking apart from the answer."""

import re

import pytest
from helpers.pieces import cut
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine_kit.thinking import KNOWN_TAGS, ThinkingSplitter, ThinkingTags, detect, opened_by

THINK = ThinkingTags("<think>", "</think>")
HARMONY = KNOWN_TAGS[-1]

parts = ["<think>", "</think>", "<thi", "nk>", "</", "\n", " ", "a", HARMONY.start, HARMONY.end, HARMONY.answer, "<|"]
tagged_text = st.lists(st.sampled_from(parts), max_size=10).map("".join)
starts = st.sampled_from([None, THINK, HARMONY])


def run(pieces: list[str], inside: ThinkingTags | None = None) -> tuple[str, str]:
    splitter = ThinkingSplitter((THINK, HARMONY), inside)
    results = [*(splitter.feed(piece) for piece in pieces), splitter.finish()]
    return "".join(thinking for thinking, _ in results), "".join(answer for _, answer in results)


@given(cut(tagged_text), starts)
def test_the_split_does_not_depend_on_how_the_text_is_cut(pieces: list[str], inside: ThinkingTags | None) -> None:
    assert run(pieces, inside) == run(["".join(pieces)], inside)


def by_pattern(text: str) -> tuple[str, str]:
    """What the parts must be, found with a pattern in the whole text."""
    for tags in (THINK, HARMONY):
        start, end, mark = re.escape(tags.start), re.escape(tags.end), re.escape(tags.answer)
        answer = rf"\n*(?:{mark}\n*)?(?P<answer>.*)"
        for pattern in (rf"\s*{start}\n*(?P<thinking>.*?)\n*{end}{answer}", rf"\s*{start}\n*(?P<thinking>.*)"):
            if found := re.fullmatch(pattern, text, re.DOTALL):
                return found["thinking"], found.groupdict().get("answer") or ""
        if mark and (found := re.fullmatch(rf"\s*{mark}\n*(?P<answer>.*)", text, re.DOTALL)):
            return "", found["answer"]
    return "", text


@given(tagged_text)
def test_nothing_is_lost_but_the_tags_and_the_newlines_around_them(text: str) -> None:
    assert run([text]) == by_pattern(text)


@pytest.mark.parametrize(
    ("text", "thinking", "answer"),
    [
        ("<think>\nWell.\n</think>\n\nYes.\n", "Well.", "Yes.\n"),
        ("\n <think>Well.</think>Yes.", "Well.", "Yes."),
        ("<think></think>Yes.", "", "Yes."),
        ("<think>\n\n</think>\n\nYes.", "", "Yes."),
        ("Yes. <think>Well.</think>", "", "Yes. <think>Well.</think>"),
        ("<think>a</think>b<think>c</think>d", "a", "b<think>c</think>d"),
        (" <thinker> is not a tag", "", " <thinker> is not a tag"),
        ("\n\n", "", "\n\n"),
        ("", "", ""),
    ],
)
def test_only_a_block_at_the_very_beginning_is_thinking(text: str, thinking: str, answer: str) -> None:
    assert run([text]) == (thinking, answer)


@pytest.mark.parametrize(
    ("text", "thinking"),
    [("<think>\nWell,\n", "Well,\n"), ("<think>Well</thin", "Well</thin"), ("<think>", ""), ("<think>\n", "")],
)
def test_a_block_that_is_never_closed_is_thinking(text: str, thinking: str) -> None:
    assert run([text]) == (thinking, "")


@pytest.mark.parametrize("text", ["Well.</think>Yes.", "\nWell.\n</think>\nYes.", "<think>\nWell.\n</think>Yes."])
def test_an_answer_may_begin_inside_thinking_that_the_prompt_opened(text: str) -> None:
    """Some models repeat the tag the prompt already gave them."""
    assert run([text], THINK) == ("Well.", "Yes.")


def test_harmony_channels_are_thinking_and_answer() -> None:
    thought = "<|channel|>analysis<|message|>Well.<|end|><|start|>assistant<|channel|>final<|message|>Yes."
    assert run([thought]) == ("Well.", "Yes.")
    assert run(["<|channel|>final<|message|>Yes."]) == ("", "Yes.")


def test_the_splitter_says_whether_it_is_inside_the_thinking() -> None:
    splitter = ThinkingSplitter((THINK,))
    states = []
    for piece in ("\n", "<think>", "Well", "</think>", "Yes"):
        splitter.feed(piece)
        states.append(splitter.in_thinking)
    assert states == [False, True, True, False, False]


def test_without_tags_everything_is_answer_at_once() -> None:
    assert ThinkingSplitter(()).feed("<think>") == ("", "<think>")


@pytest.mark.parametrize("tags", KNOWN_TAGS, ids=lambda tags: tags.start)
def test_tags_are_found_in_a_template_or_among_the_special_tokens(tags: ThinkingTags) -> None:
    assert tags in detect("{{ x.split('" + tags.end + "') }}", ())
    assert tags in detect("", {tags.start, tags.end, "<s>"})
    assert detect("{{ messages }}", {"<s>", tags.start}) == ()


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("<|im_start|>assistant\n<think>\n", THINK),
        ("<|im_start|>assistant\n<think>\n\n</think>\n\n", None),
        ("<|im_start|>assistant\n", None),
        ("<|im_start|>assistant\n<think>\nOkay, so", THINK),
        ("", None),
    ],
)
def test_the_end_of_the_prompt_tells_whether_thinking_has_begun(opening: str, expected: ThinkingTags | None) -> None:
    assert opened_by(opening, (THINK, HARMONY)) == expected


def test_a_special_token_that_is_part_of_a_tag_is_known_as_such() -> None:
    assert HARMONY.mentions("<|channel|>")
    assert not HARMONY.mentions("<|im_end|>")
