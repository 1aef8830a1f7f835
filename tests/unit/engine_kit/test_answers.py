"""An answer on its way out: what is sent, and why it ends."""

import pytest

from workbench.engine_kit.answers import Answer
from workbench.engine_kit.facts import plain_facts
from workbench.engine_kit.tasks import Task
from workbench.processes.protocol import Delta, Generate, Message, TextPrompt


class Sent:
    def __init__(self, *stop: str) -> None:
        self.messages: list[Message] = []
        request = Generate(id=7, session="s", prompt=TextPrompt(text="x"))
        self.task = Task(request, self.messages.append, lambda: None)
        self.answer = Answer(self.task, stop)

    @property
    def deltas(self) -> list[Delta]:
        return [message for message in self.messages if isinstance(message, Delta)]

    @property
    def text(self) -> str:
        return "".join(delta.text for delta in self.deltas)

    def end(self, reason: str = "max_tokens"):
        return self.answer.finish(reason, prompt_tokens=3, reused_tokens=1, seed=5)


def test_the_first_token_is_sent_at_once_and_each_is_counted_once() -> None:
    sent = Sent()
    sent.answer.add(b"a")
    assert [(delta.text, delta.count) for delta in sent.deltas] == [("a", 1)]
    for piece in (b"b", b"c", b"d"):
        sent.answer.add(piece)
    finished = sent.end()
    assert sent.text == "abcd"
    assert sum(delta.count for delta in sent.deltas) == finished.answer_tokens == 4


def test_a_character_in_two_tokens_is_sent_whole() -> None:
    sent = Sent()
    for byte in "€".encode():
        sent.answer.add(bytes([byte]))
    sent.end()
    assert {delta.text for delta in sent.deltas} == {"€"}


def test_a_character_that_never_becomes_whole_is_replaced_at_the_end() -> None:
    sent = Sent()
    sent.answer.add(b"a\xe2\x82")
    sent.end()
    assert sent.text == "a�"


def test_nothing_of_a_stop_string_is_sent_and_it_is_named() -> None:
    sent = Sent("END")
    for piece in (b"well E", b"N", b"D and more"):
        sent.answer.add(piece)
    assert sent.answer.ended(-1, 10) == "stop_string"
    assert sent.end("stop_string").stop_string == "END"
    assert sent.text == "well "


def test_what_only_began_like_a_stop_string_is_sent_at_the_end() -> None:
    sent = Sent("END")
    sent.answer.add(b"the EN")
    sent.end()
    assert sent.text == "the EN"


def test_what_the_answer_was_given_to_begin_with_is_sent_and_not_counted() -> None:
    sent = Sent()
    sent.answer.add(b"Well, ", written=False)
    sent.answer.add(b"yes")
    assert sent.end().answer_tokens == 1
    assert sent.text == "Well, yes"


@pytest.mark.parametrize(
    ("cancelled", "limit", "room", "reason"),
    [
        (False, -1, 1, ""),
        (False, 2, 1, ""),
        (False, 1, 9, "max_tokens"),
        (False, -1, 0, "context_full"),
        (True, 1, 0, "cancelled"),
    ],
)
def test_why_an_answer_ends(cancelled: bool, limit: int, room: int, reason: str) -> None:
    sent = Sent()
    sent.answer.add(b"a")
    sent.task.cancelled = cancelled
    assert sent.answer.ended(limit, room) == reason


def test_an_answer_of_no_tokens_has_statistics() -> None:
    finished = Sent().end("cancelled")
    assert (finished.answer_tokens, finished.answer_seconds, finished.prompt_tokens) == (0, 0.0, 3)
    assert finished.prompt_seconds >= 0
    assert finished.first_token_seconds >= finished.prompt_seconds


def test_a_plain_model_is_told_by_four_facts_and_what_else_is_named() -> None:
    facts = plain_facts(name="n", architecture="a", context_length=9, vocabulary=3, layers=2)
    assert (facts.name, facts.context_length, facts.layers, facts.parameters) == ("n", 9, 2, 0)
    assert facts.can_generate
    assert not facts.can_embed
