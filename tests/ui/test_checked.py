"""Marks on the text of an answer stand where its words stand on the screen."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.chats.records import Mark, Source
from workbench.ui.markdown.stream import MarkdownStream
from workbench.ui.theme import current
from workbench.ui.transcript import checked
from workbench.ui.transcript.body import MarkdownBody
from workbench.ui.transcript.code_view import CodeView
from workbench.ui.transcript.finding import pattern
from workbench.ui.transcript.marks import mark as mark_found
from workbench.ui.transcript.prose_view import ProseView
from workbench.ui.transcript.sources_fold import rank_shares

SOURCE = """# About *notice* periods

It is **three months**, see [the lease](https://example.org/three/months/notice).

| who | how long |
| --- | --- |
| tenant | three months 🎈 and more |

```python
notice = "three months"
```

And `three months` again."""


def marks_on(*spans: str) -> list[Mark]:
    """A mark on each of these, looked for one after the other."""
    found, at = [], 0
    for span in spans:
        at = SOURCE.index(span, at)
        found.append(Mark(start=at, end=at + len(span), tone="good", note=span))
        at += len(span)
    return found


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    return holder


def body_of(holder: QWidget, source: str = SOURCE) -> MarkdownBody:
    body = MarkdownBody(holder)
    stream = MarkdownStream()
    stream.feed(source)
    body.set_blocks(stream.finish())
    return body


def shown(body: MarkdownBody) -> list[str]:
    """What is drawn as marked, text by text."""
    texts = [segment.text if isinstance(segment, CodeView) else segment for segment in body.segments]
    return [selection.cursor.selectedText() for text in texts for selection in text.extraSelections()]


def test_a_mark_is_on_the_same_words_whatever_markdown_is_around_them(holder: QWidget) -> None:
    body = body_of(holder)
    wanted = ["notice", "three months", "the lease", "three months 🎈 and", "three months", "again"]
    checked.show(
        body, SOURCE, marks_on("notice", "three months", "the lease", "three months 🎈 and", "three months", "again")
    )
    assert shown(body) == wanted


def test_a_mark_over_several_paragraphs_is_on_all_of_them(holder: QWidget) -> None:
    body = body_of(holder)
    checked.show(body, SOURCE, [Mark(start=0, end=len(SOURCE), tone="bad", note="")])
    drawn = shown(body)
    assert len(drawn) == len(body.segments)
    assert drawn[0].startswith("About notice periods")
    assert drawn[-1].endswith("again")


def test_tones_are_told_apart_without_colours(holder: QWidget) -> None:
    body = body_of(holder, "one two three")
    tones = ("good", "doubtful", "bad")
    marks = [Mark(start=at, end=at + 3, tone=tone, note="") for at, tone in zip((0, 4, 8), tones, strict=True)]
    checked.show(body, "one two three", marks)
    (text,) = body.segments
    assert isinstance(text, ProseView)
    assert len({selection.format.underlineStyle() for selection in text.extraSelections()}) == 3
    colours = {selection.format.underlineColor().name().upper() for selection in text.extraSelections()}
    tokens = current.tokens()
    assert colours == {tokens.bar_good.upper(), tokens.bar_warn.upper(), tokens.bar_bad.upper()}


def test_marks_and_what_was_searched_for_are_shown_together(holder: QWidget) -> None:
    body = body_of(holder, "one two three")
    (text,) = body.segments
    assert isinstance(text, ProseView)
    checked.show(body, "one two three", [Mark(start=0, end=3, tone="good", note="")])
    mark_found(body, pattern("two"))
    assert shown(body) == ["one", "two"]
    checked.show(body, "one two three", ())
    assert shown(body) == ["two"]
    mark_found(body, None)
    assert shown(body) == []


def test_the_bar_of_a_passage_is_its_score_against_the_best_of_its_finder() -> None:
    def source(finder: str, score: float | None) -> Source:
        return Source(text="", title="", score=score, finder=finder)

    sources = [source("a", 4), source("a", 1), source("b", 0.5), source("b", None), source("c", -1), source("c", -3)]
    assert [share for _, share in rank_shares(sources)] == [1.0, 0.25, 1.0, None, 1.0, 0.1]
